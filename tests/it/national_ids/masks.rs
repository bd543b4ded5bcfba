//! Tests that a mask never shows more than the published practice for its type, and never more than half of the number.

use realaml_ext::national_ids::{IdType, NationalId};
use serde::Deserialize;

use super::lawful;
use super::vectors::VECTORS;

/// Returns the maximum number of characters that may be shown at the end.
fn most_shown(id_type: IdType) -> usize {
    match id_type {
        // No character may be shown, because otherwise none would stay hidden or because the number is only a part of
        // another.
        IdType::NzDriverLicenceVersion | IdType::UsSsnLast4 => 0,
        IdType::AuMedicare | IdType::DkCpr | IdType::MxCurp | IdType::MxRfc | IdType::MxClaveElector => 2,
        IdType::CnResidentId | IdType::InAadhaar | IdType::InVid | IdType::InPan | IdType::UsSsn | IdType::UsItin => 4,
        _ => 3,
    }
}

#[derive(Deserialize)]
struct Vector {
    country: String,
    r#type: String,
    params: Option<std::collections::BTreeMap<String, String>>,
    input: String,
    valid: bool,
}

#[test]
fn masks_show_no_more_than_the_table_allows() {
    let mut count = 0;
    for line in VECTORS.lines() {
        let vector: Vector = serde_json::from_str(line).expect("every line of the fixture is a vector");
        if !vector.valid {
            continue;
        }
        let id_type: IdType = format!("{}/{}", vector.country, vector.r#type).parse().expect("the type is known");
        let state = vector.params.as_ref().and_then(|params| params.values().next().cloned()).unwrap_or_default();
        let id = id_type.parse(&vector.input, &lawful().state(&state)).expect("the vector is valid");
        let mask = id.masked();
        let number: Vec<char> = id.expose().chars().collect();
        let covered: Vec<char> =
            mask.chars().filter(|character| *character == '*' || character.is_alphanumeric()).collect();
        let shown = covered.iter().filter(|character| **character != '*').count();
        assert!(shown <= most_shown(id_type).min(number.len() / 2), "{mask}");
        // The mask shows the end of the number, after as many asterisks as there are other characters.
        assert_eq!(covered.len(), number.len(), "{mask}");
        assert!(covered.ends_with(&number[number.len() - shown..]), "{mask}");
        assert!(covered[..number.len() - shown].iter().all(|character| *character == '*'), "{mask}");
        // The mask has the layout of the printed form.
        let printed = id.expose_formatted();
        let printed = printed.split('/').next().unwrap_or_default();
        assert!(mask.chars().zip(printed.chars()).all(|(masked, clear)| masked == '*' || masked == clear), "{mask}");
        assert_eq!(id.to_string(), mask);
        assert!(!format!("{id:?}").contains(id.expose()) || id.expose().len() < 2, "{id:?}");
        count += 1;
    }
    assert_eq!(count, 752);
}
