//! `cargo xtask coverage` reports which parts of the vendor's table of contents exist in this repository, the evidence
//! for them, and the parts that are still missing.

mod open;

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use anyhow::Result;
use serde_json::Value;

use crate::{
    model::{Spec, contents::Contents, walk},
    upstream::CONTRADICTIONS,
};

/// Counts facts by their level of evidence.
#[derive(Default)]
struct Tally {
    documented: usize,
    observed: usize,
    inferred: usize,
}

impl Tally {
    fn count(&mut self, evidence: &Value) {
        match evidence.as_str() {
            Some("documented") => self.documented += 1,
            Some("observed") => self.observed += 1,
            _ => self.inferred += 1,
        }
    }

    fn total(&self) -> usize {
        self.documented + self.observed + self.inferred
    }
}

/// A kind of item, with the number of items in the table of contents and the missing ones.
struct Line {
    what: &'static str,
    wanted: usize,
    gaps: Vec<String>,
}

/// Runs the command in `root`. Operations that lack a handle, a behaviour in the sandbox or a row in the tests are
/// listed. They make the command fail only with `strict`, so that a new operation can be adopted and released in the
/// raw crate before it has a handle.
///
/// Exits with 0 if everything exists, with 1 if something is missing (or, with `strict`, if an operation is listed),
/// and with 2 if the spec cannot be read.
pub fn run(root: &Path, strict: bool) -> Result<ExitCode> {
    let spec = match Spec::read(&root.join("openapi")) {
        Ok(spec) => spec,
        Err(findings) => {
            eprintln!("{}", findings.shown(root));
            return Ok(ExitCode::from(2));
        }
    };
    let lines = against_contents(root, &spec);
    for line in &lines {
        println!("{:<18} {:>3}/{}", line.what, line.wanted - line.gaps.len(), line.wanted);
    }
    println!();
    print_evidence(&spec);
    println!();
    print_parts(&spec, root);
    println!();
    for guide in &spec.contents.guides {
        println!("{:<30} {}", guide.title, guide.answered_by.join(", "));
    }
    let ids: Vec<&str> = walk::operations(&spec.bundle).iter().map(|it| it.id()).collect();
    let open = open::work(root, &ids)?;
    println!();
    for it in &open {
        println!("open: {} has no {}", it.operation, joined(&it.missing));
    }
    if open.is_empty() {
        println!("Every operation has a handle, a behaviour in the sandbox and a row in the tests.");
    }
    let gaps: Vec<&String> = lines.iter().flat_map(|it| &it.gaps).collect();
    if gaps.is_empty() {
        println!("Nothing in the vendor's contents is missing.");
        return Ok(if strict && !open.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS });
    }
    println!();
    for gap in &gaps {
        println!("missing: {gap}");
    }
    println!("{} of the vendor's contents missing: describe them in openapi/ and run `cargo xtask regen`.", gaps.len());
    Ok(ExitCode::FAILURE)
}

/// Joins the missing parts, for example to `handle, behaviour in the sandbox or row in the tests`.
fn joined(missing: &[&str]) -> String {
    let names: Vec<&str> = missing.iter().map(|it| it.trim_start_matches("a ")).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

fn against_contents(root: &Path, spec: &Spec) -> Vec<Line> {
    let Contents { guides, operations, schemas, national_ids, .. } = &spec.contents;
    let ids: Vec<&str> = walk::operations(&spec.bundle).iter().map(|it| it.id()).collect();
    let table = &spec.bundle["x-national-ids"];
    let missing = |there: bool, name: String| (!there).then_some(name);
    vec![
        Line {
            what: "operations",
            wanted: operations.len(),
            gaps: operations
                .iter()
                .filter_map(|it| {
                    missing(ids.contains(&it.operation_id.as_str()), format!("operation \"{}\"", it.title))
                })
                .collect(),
        },
        Line {
            what: "schemas",
            wanted: schemas.len(),
            gaps: schemas
                .iter()
                .filter_map(|it| {
                    missing(spec.bundle["components"]["schemas"].get(&it.name).is_some(), format!("schema {}", it.name))
                })
                .collect(),
        },
        Line {
            what: "national-ID pages",
            wanted: national_ids.len(),
            gaps: national_ids
                .iter()
                .filter_map(|it| missing(table.get(&it.country).is_some(), format!("page \"{}\"", it.title)))
                .collect(),
        },
        Line {
            what: "guides",
            wanted: guides.len(),
            gaps: guides
                .iter()
                .filter_map(|it| missing(answered(root, &it.answered_by), format!("guide \"{}\"", it.title)))
                .collect(),
        },
    ]
}

/// Whether a guide names files that cover it and all of them exist.
fn answered(root: &Path, paths: &[String]) -> bool {
    !paths.is_empty() && paths.iter().all(|it| root.join(it).exists())
}

/// Prints the numbers of properties and enum values by evidence level, and the recorded contradictions between observed
/// and documented facts.
fn print_parts(spec: &Spec, root: &Path) {
    let (mut properties, mut tokens) = (Tally::default(), Tally::default());
    for (_, schema) in spec.bundle["components"]["schemas"].as_object().into_iter().flatten() {
        let inline = schema["allOf"].as_array().into_iter().flatten().chain([schema]);
        for (_, property) in inline.flat_map(|it| it["properties"].as_object().into_iter().flatten()) {
            let own = &property["x-evidence"];
            properties.count(if own.is_null() { &schema["x-evidence"] } else { own });
        }
        for (_, about) in schema["x-enum-values"].as_object().into_iter().flatten() {
            tokens.count(&about["evidence"]);
        }
    }
    for (what, it) in [("properties", &properties), ("tokens", &tokens)] {
        let Tally { documented, observed, inferred } = it;
        println!("{what:<15} {:>10}  {documented} documented, {observed} observed, {inferred} inferred", it.total());
    }
    let text = std::fs::read_to_string(root.join(CONTRADICTIONS)).unwrap_or_default();
    println!("{:<15} {:>10}  observed against what is documented", "contradictions", text.lines().count());
    text.lines().for_each(|line| println!("  {line}"));
}

fn print_evidence(spec: &Spec) {
    let mut by_domain: BTreeMap<&str, (Tally, Tally)> = BTreeMap::new();
    for operation in walk::operations(&spec.bundle) {
        by_domain.entry(operation.tag()).or_default().0.count(&operation.value["x-evidence"]);
    }
    let files = spec.schema_files();
    for schema in &spec.contents.schemas {
        if let (Some(file), Some(value)) =
            (files.get(&schema.name), spec.bundle["components"]["schemas"].get(&schema.name))
        {
            by_domain.entry(file).or_default().1.count(&value["x-evidence"]);
        }
    }
    println!("{:<15} {:>10}  {:<40} {:>7}  by evidence", "domain", "operations", "by evidence", "schemas");
    for name in spec.files().filter(|it| by_domain.contains_key(it)) {
        let (operations, schemas) = &by_domain[name];
        let text =
            |it: &Tally| format!("{} documented, {} observed, {} inferred", it.documented, it.observed, it.inferred);
        println!(
            "{name:<15} {:>10}  {:<40} {:>7}  {}",
            operations.total(),
            text(operations),
            schemas.total(),
            text(schemas)
        );
    }
    println!();
    for page in &spec.contents.national_ids {
        let row = &spec.bundle["x-national-ids"][&page.country];
        let ids: Vec<&str> = row["ids"].as_array().into_iter().flatten().filter_map(|it| it["id"].as_str()).collect();
        println!("{:<15} {:<11} {}", page.title, row["evidence"].as_str().unwrap_or("missing"), ids.join(", "));
    }
}
