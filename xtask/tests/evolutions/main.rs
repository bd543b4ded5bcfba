//! Tests that each way in which vendors change their documents can be adopted completely: the document is pulled and
//! adopted, a decision is recorded for each remaining difference, and no difference is left.
//!
//! `adopt` checks that the crate can be generated from the changed files. `compile.rs` tests whether the crates then
//! compile, which takes too long for plain `cargo test`.

mod changes;
mod document;
mod repository;

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use document::{copy, ours, published};
use repository::Repository;

/// Adopts each evolution, and compares the table of the results with a snapshot.
#[test]
fn every_evolution_is_adopted_and_decided() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let base = Repository { root: folder.path().join("base") };
    copy(&ours().join("openapi"), &base.root.join("openapi"));
    // The first adoption marks the facts of the unchanged document as documented, so that the next one shows only the
    // evolution.
    base.follow(&published());

    let all: Vec<_> = changes::all().collect();
    let (next, rows) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let work = || {
        while let Some(evolution) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            let repository = Repository { root: folder.path().join(evolution.name) };
            copy(&base.root.join("openapi"), &repository.root.join("openapi"));
            let mut document = published();
            (evolution.change)(&mut document);
            let outcome = repository.follow(&document);
            let row = format!("{}\n", outcome.row(evolution));
            rows.lock().expect("no thread panicked").insert(evolution.name, row);
        }
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        (0..threads).for_each(|_| drop(scope.spawn(work)));
    });
    let rows = rows.into_inner().expect("no thread panicked");
    let table: Vec<_> = all.iter().map(|it| rows[it.name].as_str()).collect();
    insta::with_settings!({omit_expression => true}, {
        insta::assert_snapshot!("adopted", format!("{HEAD}{}", table.concat()));
    });
}

const HEAD: &str = "\
| evolution | the vendor's change | adopted | kept | decided |
| --- | --- | ---: | ---: | --- |
";

/// Tests that names are unique, because each is also the name of a folder.
#[test]
fn evolutions_have_names_of_their_own() {
    let mut names: Vec<_> = changes::all().map(|it| it.name).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(count >= 59, "{count}");
}

/// Tests that every evolution changes the document, except `nothing`.
#[test]
fn evolutions_change_something() {
    let before = published();
    for evolution in changes::all() {
        let mut after = before.clone();
        (evolution.change)(&mut after);
        assert_eq!(before.0 == after.0, evolution.name == "nothing", "{}", evolution.name);
    }
}
