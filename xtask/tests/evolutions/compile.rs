//! Tests whether the crates compile after each evolution of the vendor's document and, if not, prints what a person has
//! to change.
//!
//! The test compiles two crates for each evolution, so plain `cargo test` leaves it out. `cargo test -p xtask --test
//! evolutions_compile -- --nocapture` prints the table, and `EVOLUTIONS=maps,formats` selects evolutions by name.

mod changes;
mod document;
mod repository;
mod workspace;

use std::env;

use document::published;
use workspace::Workspace;

const HEAD: &str = "\
| evolution | the vendor's change | adopted | kept | decided | `realaml-api` | `realaml-ext` | what a person changes |
| --- | --- | ---: | ---: | --- | --- | --- | --- |
";

/// The minimum number of evolutions after which `realaml-ext` compiles without a change by hand. After the others, a
/// type that it re-exports has changed, and a person has to decide what that means for users.
const LEAST: usize = 40;

#[test]
fn the_crates_compile_after_every_evolution() {
    let chosen = env::var("EVOLUTIONS").ok();
    let wanted = |name: &str| chosen.as_ref().is_none_or(|it| it.split(',').any(|it| it == name));
    let workspace = Workspace::adopted();
    let (mut broken, mut of_ext) = (Vec::new(), 0);
    let word = |compiles: bool| if compiles { "compiles" } else { "breaks" };
    print!("{HEAD}");
    for evolution in changes::all().filter(|it| wanted(it.name)) {
        workspace.restore();
        let mut document = published();
        (evolution.change)(&mut document);
        let row = workspace.follow(&document).row(evolution);
        let api = workspace.check("realaml-api");
        if !api.messages.is_empty() {
            broken.push(evolution.name);
        }
        let ext = workspace.check("realaml-ext");
        let work: Vec<_> = ext.messages.iter().map(String::as_str).collect();
        println!("{row} {} | {} | {} |", word(api.compiles), word(ext.compiles), work.join("; "));
        of_ext += usize::from(ext.compiles);
    }
    assert!(broken.is_empty(), "realaml-api does not compile, or with warnings, after {broken:?}");
    println!("\nrealaml-ext compiles after {of_ext} of them without a change by hand.");
    assert!(chosen.is_some() || of_ext >= LEAST);
}
