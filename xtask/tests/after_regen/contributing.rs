//! Tests the steps in CONTRIBUTING from a change in the vendor's changelog to a release. The commands are taken from
//! the document's text and run in its order, on a copy of the repository and with the vendor's site served on this
//! machine.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::Command,
    thread,
};

use serde_json::{Value, json};

use crate::{copy, insert, published, synthetic};

const DOCUMENT: &str = ".github/CONTRIBUTING.md";
/// The heading of the section that contains the tested steps. The test reads from here to the end of the document, so
/// this must be the last section.
const BEGINNING: &str = "## When the vendor changes";
/// The description that `adopt` writes and a person replaces.
const UNDESCRIBED: &str = "On the vendor's page, and not described here yet.";

/// How the test runs a command from the document.
enum How {
    /// Runs it unchanged. It must exit with one of these codes.
    Run(&'static [i32]),
    /// Runs this command instead, which does only a part, because other tests or the gate do the rest, or because the
    /// original would reach other machines.
    Instead(&'static str),
    /// Skips it, because only a person can do it.
    ByHand,
}

/// Returns how to run a command. A command added to the document needs a line here.
fn how(command: &str, is_first: bool) -> How {
    match command {
        "cargo xtask upstream check" => How::Run(&[1]),
        "cargo xtask upstream pull" => How::Run(&[0, 1]),
        "cargo xtask upstream diff" if is_first => How::Run(&[1]),
        "cargo insta review" => How::ByHand,
        // The other tests of this target check and test the whole workspace after a change.
        "cargo test --workspace --all-features" => How::Instead("cargo check --package realaml-ext --all-features"),
        "cargo xtask ci" => How::Instead("cargo xtask regen --check && cargo xtask coverage"),
        "cargo xtask docs" => How::Instead("cargo xtask docs --quick"),
        _ if command.starts_with("cargo publish ") => How::Instead(
            "cargo package --quiet --no-verify -p realaml-api -p realaml-ids -p realaml-observe -p realaml-sandbox \
             -p realaml-ext -p realaml-journal -p realaml-cli",
        ),
        _ if ["cargo xtask upstream ", "cargo xtask regen", "cargo xtask diff ", "git "]
            .iter()
            .any(|it| command.starts_with(it)) =>
        {
            How::Run(&[0])
        }
        _ => panic!("{DOCUMENT} has a new command, which this test has to run: {command}"),
    }
}

/// Tests that the commands of the document lead from a change on the vendor's site to a release.
#[test]
fn the_loop_of_contributing_leads_to_a_release() {
    let folder = copy();
    let root = folder.path();
    let site = Site::start(root.join("target/site"));
    let shell = Shell { root };
    let _ = fs::remove_dir_all(packages());
    prepare(&shell, &site);
    site.publish(root, change);

    let text = fs::read_to_string(root.join(DOCUMENT)).unwrap();
    let commands = commands(text.split_once(BEGINNING).unwrap().1);
    let (mut version, mut ran) = (String::new(), Vec::new());
    for command in &commands {
        let written = match command.as_str() {
            it if it.contains("upstream accept ") => accepting(it, &left(&shell)),
            it => it.replace("X.Y.Z", &version),
        };
        if command == "cargo xtask ci" {
            prepare_release(root, &version);
        }
        let out = match how(command, !ran.contains(command)) {
            How::Run(codes) => shell.run(&written, codes),
            How::Instead(other) => shell.run(other, &[0]),
            How::ByHand => String::new(),
        };
        match command.as_str() {
            "cargo xtask upstream pull" => insert(
                &root.join("openapi/vendor/changelog.md"),
                "| 2026-11-23 |",
                "| 2026-11-24 | Ten changes of operations and records. | open: not released yet |\n",
            ),
            "cargo xtask upstream adopt" => describe(&root.join("openapi")),
            it if it.starts_with("cargo xtask diff ") => {
                version = out
                    .split_once("`realaml-api`: ")
                    .unwrap()
                    .1
                    .split_once(" to ")
                    .unwrap()
                    .1
                    .split(')')
                    .next()
                    .unwrap()
                    .to_owned();
                insert(&root.join("CHANGELOG.md"), "\n## ", &format!("\n## {version}\n\n{out}"));
                assert!(out.contains("### Behaviour") && out.contains("### Added"), "{out}");
            }
            _ => {}
        }
        ran.push(command.clone());
    }
    let lists = fs::read_to_string(root.join("realaml-api/src/generated/esign.rs")).unwrap();
    assert!(lists.contains("pub fn reviewer(self, "), "{lists}");
    assert_eq!(shell.run("git status --porcelain", &[0]), "");
    let released = shell.run("git ls-remote --tags origin", &[0]);
    assert!(released.contains(&format!("refs/tags/v{version}")), "{released}");
    let package = packages().join(format!("realaml-ext-{version}.crate"));
    assert!(package.exists(), "{}", package.display());
}

/// Returns the commands in the document's shell blocks, without their comments.
fn commands(text: &str) -> Vec<String> {
    let blocks = text.split("```sh\n").skip(1).filter_map(|it| it.split("```").next());
    let lines = blocks.flat_map(str::lines).map(|it| it.split("  #").next().unwrap_or(it).trim().to_owned());
    lines.filter(|it| !it.is_empty()).collect()
}

/// The folder to which `cargo package` writes. It persists between runs, so the test removes it first.
fn packages() -> PathBuf {
    crate::target().join("package")
}

/// Creates a repository with a remote and a release that matches the vendor's site.
fn prepare(shell: &Shell<'_>, site: &Site) {
    let config = shell.root.join("openapi/vendor/upstream.toml");
    let text = fs::read_to_string(&config).unwrap();
    fs::write(config, text.replace("https://developers.realaml.com", &site.base)).unwrap();
    site.publish(shell.root, |_, _| {});
    shell.run("git init -q -b main && git init -q --bare target/origin.git", &[0]);
    shell.run("git remote add origin target/origin.git && git config push.default current", &[0]);
    shell.run("cargo xtask upstream pull", &[0]);
    shell.run("cargo xtask upstream adopt && cargo xtask regen && cargo xtask upstream check", &[0]);
    shell.run("git add --all && git commit -qm 'As released' && git tag -a v0.1.0 -m 'Release 0.1.0'", &[0]);
    shell.run("git push -q --follow-tags", &[0]);
}

/// Changes the vendor's document in ten ways.
fn change(document: &mut Value, contents: &mut Value) {
    let text = json!({"type": "string"});
    let schemas = &mut document["components"]["schemas"];
    schemas["RiskRating"]["properties"]["reviewer"] = text.clone();
    schemas["RiskRating"]["properties"].as_object_mut().unwrap().remove("updated_at");
    schemas["RiskLevel"]["enum"].as_array_mut().unwrap().push(json!("CRITICAL"));
    schemas["ESignTemplate"]["properties"]["usage_count"] = json!({"type": "integer"});
    schemas["RiskRatingCreateRequest"]["properties"]["memo"] = json!({"type": "string", "maxLength": 100});
    schemas["RiskRating"]["properties"]["scores"] =
        json!({"type": "object", "additionalProperties": {"type": "integer"}});
    schemas["RiskRating"]["properties"]["grade"] = json!({"oneOf": [text, {"type": "integer"}]});
    let paths = document["paths"].as_object_mut().unwrap();
    let rating = paths["/risk-ratings/{id}/"]["get"].clone();
    let moved = paths.remove("/form-submissions/{id}/resend/").unwrap();
    paths.insert("/form-submissions/{id}/send-again/".to_owned(), moved);
    let list = paths["/esign/templates/"]["get"]["parameters"].as_array_mut().unwrap();
    list.push(json!({"name": "reviewer", "in": "query", "schema": {"type": "string"}}));
    let mut history = rating;
    history["operationId"] = json!("get_risk_rating_history");
    history["summary"] = json!("Get the history of a risk rating");
    paths.insert("/risk-ratings/{id}/history/".to_owned(), json!({"get": history}));
    let mut entry = contents["operations"].as_array().unwrap().last().unwrap().clone();
    for (key, value) in [
        ("title", "Get the history of a risk rating"),
        ("operation_id", "get_risk_rating_history"),
        ("domain", "risk"),
        ("group", "Risk Assessment"),
        ("page", "99990002e0"),
    ] {
        entry[key] = json!(value);
    }
    contents["operations"].as_array_mut().unwrap().push(entry);
}

/// Returns the ids of the differences that `upstream diff` still reports.
fn left(shell: &Shell<'_>) -> Vec<String> {
    let report: Value = serde_json::from_str(&shell.run("cargo xtask upstream diff --format json", &[1])).unwrap();
    let rows = report["differences"].as_array().unwrap();
    rows.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

/// Returns the document's `accept` command with these ids instead of the one in the example.
fn accepting(command: &str, ids: &[String]) -> String {
    let (before, rest) = command.split_once("accept ").unwrap();
    let (_, after) = rest.split_once(' ').unwrap();
    format!("{before}accept {} {after}", ids.join(" "))
}

/// Replaces the descriptions that `adopt` wrote, as a person would.
fn describe(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "yaml") {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(path, text.replace(UNDESCRIBED, "Described by a person who read the page.")).unwrap();
        }
    }
}

/// Sets the version in the manifest and the status in the changelog's row, as the document requires.
fn prepare_release(root: &Path, version: &str) {
    let manifest = root.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let old = text.lines().find_map(|it| it.strip_prefix("version = ")).unwrap().trim_matches('"').to_owned();
    let line = |it: &str| {
        let is_ours = it.starts_with("version = ") || it.contains("path = \"realaml");
        if is_ours { it.replace(&old, version) } else { it.to_owned() }
    };
    fs::write(manifest, text.lines().map(line).collect::<Vec<_>>().join("\n") + "\n").unwrap();
    let changelog = root.join("openapi/vendor/changelog.md");
    let text = fs::read_to_string(&changelog).unwrap();
    fs::write(changelog, text.replace("open: not released yet", &format!("adopted in {version}"))).unwrap();
}

/// Runs commands in the copy.
struct Shell<'a> {
    root: &'a Path,
}

impl Shell<'_> {
    /// Runs a command line that must exit with one of these codes, and returns its output.
    fn run(&self, line: &str, codes: &[i32]) -> String {
        let mut command = Command::new("bash");
        command.args(["-c", line]).current_dir(self.root);
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), "Tests").env(format!("GIT_{role}_EMAIL"), "tests@example.com");
        }
        let output = crate::settings(&mut command).output().unwrap();
        let [out, err] = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
        assert!(
            output.status.code().is_some_and(|it| codes.contains(&it)),
            "`{line}`: {}\n{out}\n{err}",
            output.status
        );
        out
    }
}

/// The vendor's site, served on this machine.
struct Site {
    base: String,
    folder: PathBuf,
}

impl Site {
    fn start(folder: PathBuf) -> Site {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let served = folder.clone();
        // The thread ends with the process of the test.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // The server ignores a client that disconnects early.
                let _ = answer(stream, &served);
            }
        });
        Site { base, folder }
    }

    /// Publishes our document with these changes.
    fn publish(&self, root: &Path, change: impl FnOnce(&mut Value, &mut Value)) {
        let read = |name: &str| -> Value {
            serde_json::from_str(&fs::read_to_string(root.join("openapi").join(name)).unwrap()).unwrap()
        };
        let (mut document, mut contents) = (published(&read("realaml.json"), false), read("vendor/contents.json"));
        change(&mut document, &mut contents);
        let _ = fs::remove_dir_all(&self.folder);
        synthetic::write(&self.folder, &self.base, &document, &contents);
    }
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines.by_ref() {
        if line?.is_empty() {
            break;
        }
    }
    let name = first.split(' ').nth(1).unwrap_or_default().trim_start_matches('/');
    let (status, text) = match fs::read_to_string(folder.join(name)) {
        Ok(text) => ("200 OK", text),
        Err(_) => ("404 Not Found", String::new()),
    };
    let length = text.len();
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{text}")
}
