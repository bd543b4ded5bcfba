//! Reads pairs of documents (`{"case": [old, new], ...}`) from standard input and prints the classes of the changes
//! that drift finds.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("input is text");
    let pairs: BTreeMap<String, [serde_json::Value; 2]> = serde_json::from_str(&text).expect("input is pairs of documents");
    let classes: BTreeMap<String, BTreeSet<String>> = pairs
        .into_iter()
        .map(|(name, [old, new])| {
            // `drift` panics on some documents.
            let found = match std::panic::catch_unwind(|| drift::compare(&old, &new)).map_err(|_| ()).and_then(|it| it.map_err(|_| ())) {
                Ok(changes) => changes.iter().flat_map(|it| &it.changes).map(|it| format!("{:?}", it.class)).collect(),
                Err(_) => BTreeSet::from(["Error".to_owned()]),
            };
            (name, found)
        })
        .collect();
    println!("{}", serde_json::to_string(&classes).expect("names and classes are JSON"));
}
