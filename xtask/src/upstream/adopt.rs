//! `upstream adopt` changes the spec to match what the vendor documents.
//!
//! All changes are made in a working copy. The changed files are linted, and the crate is generated from them. An
//! operation, schema or property that would not pass is skipped and reported with its location and the reason; only
//! what passes is written. Parts that only we have are kept. They are recorded as known deviations, so that nobody is
//! asked about them again until the vendor changes something there.

mod bodies;
mod clashes;
mod contents;
mod convert;
mod draft;
mod examples;
mod marks;
mod new_operation;
mod note;
pub(crate) mod observed;
mod operations;
mod parameters;
mod refusals;
mod replaced;
mod retyped;
mod schemas;
mod scope;
mod skipped;
mod staged;
mod uses;
mod yaml_edit;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use clap::Args;

use super::{
    compare::{
        self, Comparison, Difference, Ours, Subject,
        deviations::{self, Deviation},
    },
    config::Config,
    contract::{Contract, files::Files},
    failure::{Failure, Severity},
    fetch::lock::Lock,
};
use crate::{finding::Findings, model::Spec, workspace::write_all};
use convert::Home;
use draft::Draft;
use note::Note;
use refusals::Refusals;
use scope::{Scope, Wanted};
use skipped::Skipped;
use staged::{Staged, print_changes, refused};
use uses::Uses;

/// The reason for an entry of `deviations.toml` until a person writes a better one.
const KEPT: &str = "Kept by `upstream adopt`: the vendor's pages do not have it.";

/// The arguments of `upstream adopt`.
#[derive(Debug, Args)]
pub(super) struct Flags {
    /// Adopt only this domain, operation, schema or path, under our name or the vendor's.
    #[arg(long, value_name = "NAME", num_args = 1..)]
    only: Vec<String>,
    /// Adopt everything except this domain, operation, schema or path, under our name or the vendor's.
    #[arg(long, value_name = "NAME", num_args = 1..)]
    except: Vec<String>,
    /// Adopt facts observed in calls, from evidence files, instead of what the vendor documents.
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with_all = ["only", "except"])]
    observed: Vec<PathBuf>,
    /// With `--observed`: also adopt changes to Rust types, such as different types, times and required members.
    #[arg(long, requires = "observed")]
    breaking: bool,
    /// Print the changes and write nothing.
    #[arg(long)]
    dry_run: bool,
}

/// The state of an adoption.
pub(super) struct Adopter<'a> {
    vendor: &'a Contract,
    /// The operations and schemas that use each of the vendor's schemas.
    uses: &'a Uses<'a>,
    /// The schemas of our error responses.
    refusals: &'a Refusals,
    ours: &'a Ours,
    lock: Option<&'a Lock>,
    /// Maps the vendor's schema names to ours.
    names: BTreeMap<String, String>,
    /// Maps the vendor's routes to our operation ids.
    pairs: BTreeMap<String, String>,
    draft: Draft,
    /// The subjects to adopt.
    scope: &'a Scope<'a>,
    /// The subjects and properties that would not pass and are left out.
    skipped: &'a Skipped,
}

impl Adopter<'_> {
    /// Returns the page that describes one of the vendor's schemas.
    fn schema_page(&self, theirs: &str) -> Option<String> {
        let mut entries = self.draft.contents.entries("schemas");
        let known = entries.find(|entry| entry["name"] == theirs).and_then(|entry| entry["page"].as_str());
        let pulled = || {
            let pages = self.lock?.pages.iter().filter(|page| page.kind == 'd');
            pages
                .filter(|page| page.subject.as_deref() == Some(theirs))
                .find_map(|page| Some(format!("{}d0", page.id?)))
        };
        known.map(str::to_owned).or_else(pulled)
    }

    /// Returns the source of a schema, such as `vendor page 15362746d0`.
    fn schema_source(&self, theirs: &str) -> String {
        self.schema_page(theirs)
            .map_or_else(|| format!("vendor pages that use {theirs}"), |page| format!("vendor page {page}"))
    }
}

/// The changes and notes that a run produces.
#[derive(Debug)]
struct Adopted {
    /// The new text of every changed file, by path relative to the root.
    pub(super) files: BTreeMap<String, String>,
    notes: Vec<Note>,
}

/// Runs the command in `root`.
pub(super) fn run(root: &Path, flags: &Flags) -> Result<(), Failure> {
    let adopted = match flags.observed.as_slice() {
        [] => adopt(root, Wanted { only: &flags.only, except: &flags.except })?,
        files => observed::adopt(root, files, flags.breaking)?,
    };
    for note in &adopted.notes {
        println!("{note}");
    }
    if adopted.files.is_empty() {
        println!("Our files say all of this already.");
        return Ok(());
    }
    if flags.dry_run {
        print_changes(root, &adopted.files)?;
        println!("{} files would change. Nothing was written.", adopted.files.len());
        return Ok(());
    }
    let files: Vec<(PathBuf, String)> =
        adopted.files.iter().map(|(path, text)| (root.join(path), text.clone())).collect();
    write_all(&files).map_err(|error| Failure::new("write-failed", format!("{error:#}")))?;
    adopted.files.keys().for_each(|path| println!("wrote {path}"));
    println!("Look at the changes, then run `cargo xtask regen`.");
    Ok(())
}

/// The inputs of a run: the vendor's contract, our spec, and the decisions made so far.
struct Sources<'a> {
    config: &'a Config,
    vendor: &'a Contract,
    uses: Uses<'a>,
    refusals: Refusals,
    lock: Option<Lock>,
    ours: &'a Ours,
    known: Vec<Deviation>,
    scope: Scope<'a>,
}

/// Computes the new text of each changed file without writing it. An attempt that does not pass is repeated without the
/// subjects or properties that failed.
fn adopt(root: &Path, wanted: Wanted<'_>) -> Result<Adopted, Failure> {
    let files = Files::at(root);
    let spec = Spec::read(&root.join("openapi")).map_err(|findings| {
        Failure::new("spec-invalid", findings.to_string()).hint("Run `cargo xtask regen` and mend what it says.")
    })?;
    let ours = Ours::new(&spec);
    let (config, vendor, known) = (Config::read(root)?, files.read_snapshot()?, deviations::read(root)?);
    let mut comparison = compare::compare(&vendor, &ours, &config);
    deviations::suppress(&mut comparison.differences, &known);
    let files_of_schemas = spec.schema_files();
    let sources = Sources {
        config: &config,
        vendor: &vendor,
        uses: Uses::of(&vendor),
        refusals: Refusals::of(&vendor, &ours, &comparison.operations),
        lock: files.read_lock()?,
        ours: &ours,
        known,
        scope: Scope { wanted, ours: &ours, vendor: &vendor, comparison: &comparison, files: files_of_schemas },
    };
    if let Some(name) = sources.scope.unknown() {
        let message = format!("neither we nor the vendor have a domain, operation, schema or path {name}");
        return Err(Failure::new("usage", message));
    }
    let mut skipped = Skipped::default();
    loop {
        match attempt(root, &sources, &skipped)? {
            Ok(adopted) => return Ok(adopted),
            Err(findings) if skipped.learn(&findings, &comparison) => {}
            Err(findings) => return Err(refused(&findings)),
        }
    }
}

/// Adopts everything that is selected and not skipped. Returns the findings if the result would not pass.
fn attempt(root: &Path, sources: &Sources<'_>, skipped: &Skipped) -> Result<Result<Adopted, Findings>, Failure> {
    let Sources { config, vendor, uses, refusals, lock, ours, known, scope } = sources;
    let Comparison { differences, operations, schemas } = scope.comparison;
    let wanted = |subject: &Subject| scope.holds(subject) && !skipped.holds(subject);
    let mut names = compare::our_names(vendor, config);
    names.extend(config.names.schemas.clone());
    let ours_now = Draft::read(root)?;
    let start = || Adopter {
        vendor,
        uses,
        refusals,
        ours,
        lock: lock.as_ref(),
        names: names.clone(),
        pairs: operations.clone(),
        draft: ours_now.clone(),
        scope,
        skipped,
    };
    // A difference that fails may have been applied in part, so the other differences are applied again to a fresh
    // copy. Failures are rare.
    let mut failed: BTreeMap<usize, String> = BTreeMap::new();
    let mut adopter = loop {
        let mut adopter = start();
        let waiting = differences.iter().enumerate();
        let mut waiting =
            waiting.filter(|(at, it)| wanted(&it.subject) && !skipped.holds_difference(it) && !failed.contains_key(at));
        let failure = waiting.find_map(|(at, it)| Some((at, it, carry(&mut adopter, it).err()?)));
        let Some((at, difference, failure)) = failure else { break adopter };
        failed.insert(at, format!("{}: {}: {failure}", difference.pointer(), difference.class));
    };
    failed.into_values().for_each(|why| adopter.draft.note(Note::Left(why)));
    adopter.draft.share_parameters(&ours_now);
    adopter.draft.match_types();
    adopter.draft.mark_retyped();
    let theirs = |route: &String| vendor.operations.get(route).and_then(|found| found.first());
    for (route, id) in operations.iter().filter(|(_, id)| wanted(&Subject::Operation((*id).clone()))) {
        if let Some(theirs) = theirs(route) {
            adopter.mark_operation(theirs, id);
        }
    }
    for (theirs, name) in schemas.iter().filter(|(_, name)| wanted(&Subject::Schema((*name).clone()))) {
        adopter.mark_schema(theirs, name);
    }
    adopter.require_forms();
    adopter.draft.name_clashes();
    adopter.draft.fit_examples();

    let mut notes: Vec<_> = adopter.draft.notes.iter().cloned().chain(skipped.notes()).collect();
    let mut changed: BTreeMap<String, String> =
        adopter.draft.changed()?.into_iter().map(|(path, text)| (format!("openapi/{path}"), text)).collect();
    let after = match Staged::new(root, &changed)?.verified() {
        Ok(after) => after,
        Err(findings) => return Ok(Err(findings)),
    };

    // Each remaining difference is either something that only we have, or requires a person's decision.
    let ours_after = Ours::new(&after);
    let mut left = compare::compare(vendor, &ours_after, config).differences;
    let mut known = known.clone();
    known.retain(|entry| {
        left.iter().any(|difference| difference.class == entry.class && difference.pointer() == entry.at)
    });
    deviations::suppress(&mut left, &known);
    for difference in
        left.iter().filter(|difference| scope.holds(&difference.subject) && difference.severity > Severity::Info)
    {
        let ours_alone = difference.class.ends_with("-curated-only") || difference.class.ends_with("-removed");
        if ours_alone {
            // An entry that is written anew keeps the reason that a person gave.
            let is_it = |entry: &Deviation| entry.class == difference.class && entry.at == difference.pointer();
            let reason = known.iter().find(|it| is_it(it)).map_or(KEPT.to_owned(), |it| it.reason.clone());
            known.retain(|entry| !is_it(entry));
            known.push(Deviation::of(difference, &reason));
            notes.push(Note::Kept(difference.pointer()));
        } else {
            notes.push(Note::Left(format!("{}: {}", difference.pointer(), difference.class)));
        }
    }
    let path = "openapi/vendor/deviations.toml";
    let text = deviations::write(&known);
    let before = fs::read_to_string(root.join(path)).ok();
    if before.as_deref() != Some(&text) && (before.is_some() || !known.is_empty()) {
        changed.insert(path.to_owned(), text);
    }
    notes.sort();
    notes.dedup();
    Ok(Ok(Adopted { files: changed, notes }))
}

/// Applies a difference to the working copy. Ignores differences that need no change to the spec.
fn carry(adopter: &mut Adopter<'_>, difference: &Difference) -> Result<(), Failure> {
    let adoptable = difference.severity == Severity::Fail || difference.class == "title-changed";
    match (&difference.subject, difference.class) {
        (Subject::Schema(name), "property-removed" | "property-curated-only") => {
            adopter.no_longer_required(name, &difference.place);
            Ok(())
        }
        _ if !adoptable || difference.class.ends_with("-removed") => Ok(()),
        (Subject::Operation(route), "operation-added") => adopter.add_operation(route, &difference.vendor),
        (Subject::Schema(theirs), "schema-added") => {
            let home = Home {
                file: adopter.file_for(theirs),
                name: theirs.clone(),
                received: adopter.is_only_received(theirs),
            };
            adopter.our_schema(theirs, &home).map(drop)
        }
        (Subject::Operation(id), _) => adopter.adopt_operation(id, difference),
        (Subject::Schema(name), _) => adopter.adopt_schema(name, &difference.place, difference),
        (Subject::Api, _) => Ok(()),
    }
}

impl Adopter<'_> {
    /// Returns the file for a new schema: the file of the first operation that uses it, or else of the first schema, or
    /// else `identity`.
    fn file_for(&self, theirs: &str) -> String {
        let by_operation = self.uses.operations(theirs);
        let by_operation = by_operation.filter_map(|route| Some(self.draft.place(self.pairs.get(route)?)?.0)).next();
        let by_schema = || {
            let users = self.uses.schemas(theirs).map(|name| self.names.get(name).map_or(name, String::as_str));
            users.filter_map(|name| self.draft.file_of("schemas", name)).next()
        };
        by_operation.or_else(by_schema).unwrap_or_else(|| "identity".to_owned())
    }

    /// Whether none of the vendor's requests contains the schema, in its body or a parameter.
    fn is_only_received(&self, theirs: &str) -> bool {
        !self.uses.is_sent(theirs)
    }
}
