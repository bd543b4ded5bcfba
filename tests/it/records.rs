//! Tests that the records observed on staging are read completely and written back unchanged.

use realaml_api::{decode, types::Verification};
use serde_json::Value;

use crate::tolerance::without_nothing;

const RECORDS: [&str; 2] = [
    include_str!("../fixtures/records/verification-completed.json"),
    include_str!("../fixtures/records/verification-in-progress.json"),
];

#[test]
fn no_key_is_unknown_and_nothing_is_set_aside() {
    for record in RECORDS {
        let (verification, set_aside) = decode::<Verification>(record.as_bytes()).unwrap();
        assert_eq!(verification.extra.keys().collect::<Vec<_>>(), Vec::<&String>::new());
        assert_eq!(set_aside, []);
    }
}

/// Null and absent members are both `None`, so nulls are left out on both sides. Every other value is written back
/// unchanged, including empty strings and codes.
#[test]
fn they_are_written_back_equal() {
    for record in RECORDS {
        let sent: Value = serde_json::from_str(record).unwrap();
        let verification: Verification = serde_json::from_str(record).unwrap();
        let written = serde_json::to_value(&verification).unwrap();
        assert_eq!(without_nothing(&written, false), without_nothing(&sent, false));
    }
}
