//! Tests whether the crates compile after each evolution of the vendor's document, says what a person has to do if they
//! do not, and compares the version step of `cargo xtask diff` with that of cargo-semver-checks, if it is installed.
//!
//! The test compiles two crates for each evolution, so plain `cargo test` leaves it out. `cargo test -p xtask --test
//! evolutions_compile -- --nocapture` prints the rows and writes the tables `compiled.md` and
//! `tests/peers/semver_checks/agreement.md`. `EVOLUTIONS=maps,formats` selects evolutions by name and writes nothing.

mod by_hand;
mod changes;
mod document;
mod repository;
mod semver;
mod workspace;

use std::{env, fs, path::Path};

use by_hand::BY_HAND;
use document::{ours, published};
use workspace::{Checked, Workspace};

const COMPILED: &str = "\
# The crates after each evolution

Written by `cargo test -p xtask --test evolutions_compile -- --nocapture`, which pulls, adopts and decides each way in which a
vendor changes its document, generates the crate, and compiles it and `realaml-ext` with all features. `adopted` and `kept`
count what `cargo xtask upstream adopt` took over and what only we have; `decided` is what `accept` closed. After `warns` the
crate compiles with warnings.

| evolution | the vendor's change | adopted | kept | decided | `realaml-api` | `realaml-ext` | what a person changes |
| --- | --- | ---: | ---: | --- | --- | --- | --- |
";

const AGREEMENT: &str = "\
# Version steps: agreement with cargo-semver-checks

Written by `cargo test -p xtask --test evolutions_compile -- --nocapture`: the step of `realaml-api` after each evolution of
the vendor's document, with the rules that ask for a breaking one.

";

/// The minimum number of evolutions after which `realaml-ext` compiles without a change by hand. After the others, a
/// type that it re-exports has changed, and a person has to decide what that means for users.
const LEAST: usize = 40;

#[test]
fn the_crates_compile_after_every_evolution() {
    let chosen = env::var("EVOLUTIONS").ok();
    let wanted = |name: &str| chosen.as_ref().is_none_or(|it| it.split(',').any(|it| it == name));
    let workspace = Workspace::adopted();
    let tool = semver::installed();
    let (before, documented) = (workspace.check(), tool.as_ref().map(|_| workspace.documented("before")));
    let (mut compiled, mut steps, mut wrong, mut of_ext) = (Vec::new(), Vec::new(), Vec::new(), 0);
    let mut complain = |text: String| {
        println!("{text}");
        wrong.push(text);
    };
    for evolution in changes::all().filter(|it| wanted(it.name)) {
        workspace.restore();
        let mut document = published();
        (evolution.change)(&mut document);
        let row = workspace.follow(&document).row(evolution);
        let unchanged = workspace.is_as_before();
        let crates = if unchanged { before.clone() } else { workspace.check() };
        if !crates.api.messages.is_empty() {
            complain(format!("{}: realaml-api: {:#?}", evolution.name, crates.api.messages));
        }
        // Warnings, for example about deprecated items, require work, too.
        let work = BY_HAND.iter().find(|(name, _)| *name == evolution.name).map(|(_, work)| *work);
        if work.is_some() == crates.ext.messages.is_empty() {
            complain(format!("{}: realaml-ext, for which {work:?}: {:#?}", evolution.name, crates.ext.messages));
        }
        let [api, ext] = [&crates.api, &crates.ext].map(word);
        let row = format!("{row} {api} | {ext} | {} |\n", work.unwrap_or_default());
        print!("{row}");
        compiled.push(row);
        of_ext += usize::from(crates.ext.compiles);
        if let Some(documented) = &documented {
            let [old, new] = workspace.bundles();
            let after = if unchanged { documented.clone() } else { workspace.documented("after") };
            let (told, found) = (semver::told(&old, &new), semver::found(documented, &after));
            let step = semver::Row { told, found, gone: workspace.gone() };
            let row = format!("| {} | {step} |\n", evolution.name);
            print!("{row}");
            if let Some(text) = step.unexplained() {
                complain(format!("{}: {text}", evolution.name));
            }
            steps.push(row);
        }
    }
    let count = compiled.len();
    let text = format!("realaml-ext compiles after {of_ext} of the {count} without a change by hand.\n");
    println!("\n{text}");
    if chosen.is_none() {
        write("xtask/tests/evolutions/compiled.md", &format!("{COMPILED}{}\n{text}", compiled.concat()));
        if let Some(tool) = &tool {
            let head = format!("{AGREEMENT}{}", semver::head(tool));
            write("tests/peers/semver_checks/agreement.md", &format!("{head}{}", steps.concat()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(chosen.is_some() || of_ext >= LEAST);
}

fn word(checked: &Checked) -> &'static str {
    match (checked.compiles, checked.messages.is_empty()) {
        (true, true) => "compiles",
        (true, false) => "warns",
        (false, _) => "breaks",
    }
}

fn write(path: &str, text: &str) {
    let file = ours().join(Path::new(path));
    fs::write(file, text).expect("writable");
}
