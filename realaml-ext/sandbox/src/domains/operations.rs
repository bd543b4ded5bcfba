//! Maps the operations of the spec to their behaviours.
//!
//! The table has one line per operation, `"operation_id" => path::function,`, so that other tools can read it as text.
//! An operation of the spec that is missing here is not implemented yet, and the sandbox returns 501 for it.

use super::{Vendor, esign, forms, outsourced, risk, verifications};
use crate::contract::exchange::{Answered, CheckedRequest};

/// A function that carries out a checked request.
pub(crate) type Behaviour = fn(&mut Vendor, &CheckedRequest) -> Answered;

macro_rules! behaviours {
    ($($id:literal => $($function:ident)::+,)*) => {
        /// The ids of all operations that have a behaviour.
        pub(crate) const BEHAVIOURS: &[&str] = &[$($id),*];

        /// Returns the behaviour of an operation, if it has one.
        pub(crate) fn behaviour(id: &str) -> Option<Behaviour> {
            match id {
                $($id => Some(|vendor, request| $($function)::+(&mut vendor.into(), request)),)*
                _ => None,
            }
        }
    };
}

behaviours! {
    "create_verification" => verifications::requests::create,
    "get_verification" => verifications::requests::get,
    "delete_verification" => verifications::requests::delete,
    "resend_verification" => verifications::requests::resend,
    "reset_verification" => verifications::reviews::reset,
    "approve_verification_check" => verifications::reviews::approve_check,
    "approve_quick_id" => verifications::reviews::approve_quick_id,
    "approve_pep" => verifications::reviews::approve_pep,
    "approve_facematch" => verifications::reviews::approve_facematch,
    "run_verification" => verifications::runs::run,
    "run_company_verification" => verifications::runs::run_company,
    "create_outsourced_verification" => outsourced::requests::create,
    "get_outsourced_verification" => outsourced::requests::get,
    "delete_outsourced_verification" => outsourced::requests::delete,
    "create_risk_rating" => risk::requests::create,
    "get_risk_rating" => risk::requests::get,
    "list_esign_templates" => esign::templates::list,
    "get_esign_template" => esign::templates::get,
    "list_esign_documents" => esign::list::list,
    "create_esign_document" => esign::drafts::create,
    "get_esign_document" => esign::documents::get,
    "update_esign_document" => esign::drafts::update,
    "delete_esign_document" => esign::documents::delete,
    "duplicate_esign_document" => esign::drafts::duplicate,
    "create_esign_iframe_session" => esign::builder::create_session,
    "send_esign_document" => esign::signing::send,
    "resend_esign_document" => esign::signing::resend,
    "reinitiate_esign_document" => esign::signing::reinitiate,
    "void_esign_document" => esign::signing::void,
    "create_form_submission" => forms::requests::create,
    "get_form_submission" => forms::requests::get,
    "delete_form_submission" => forms::requests::delete,
    "resend_form_submission" => forms::requests::resend,
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::contract::formats;
    use crate::contract::spec::{ApiContract, DOCUMENT};

    #[test]
    fn every_behaviour_belongs_to_an_operation_of_the_spec() {
        let strangers: Vec<_> = BEHAVIOURS.iter().filter(|id| !ApiContract::bundled().has_operation(id)).collect();
        assert!(strangers.is_empty(), "the spec has no operations {strangers:?}");
    }

    /// Tools that do not depend on this crate read the table as text.
    #[test]
    fn the_table_is_one_line_an_operation() {
        let lines = include_str!("operations.rs").lines().map(str::trim);
        let ids = lines.filter(|line| line.ends_with(',')).filter_map(|line| {
            let (id, path) = line.split_once(" => ")?;
            path.contains("::").then(|| id.strip_prefix('"')?.strip_suffix('"')).flatten()
        });
        assert_eq!(ids.collect::<Vec<_>>(), BEHAVIOURS);
    }

    /// The sandbox must not accept a value only because its checks ignore a keyword of the spec.
    #[test]
    fn requests_use_only_keywords_that_are_checked() {
        const CHECKED: [&str; 13] = [
            "type",
            "format",
            "nullable",
            "enum",
            "allOf",
            "properties",
            "required",
            "items",
            "minimum",
            "maximum",
            "minLength",
            "$ref",
            "additionalProperties",
        ];
        const IGNORED: [&str; 5] = ["description", "deprecated", "example", "title", "externalDocs"];
        fn check(raw: &Value, document: &Value, seen: &mut Vec<String>) {
            for (keyword, value) in raw.as_object().into_iter().flatten() {
                let known = CHECKED.contains(&keyword.as_str()) || IGNORED.contains(&keyword.as_str());
                assert!(known || keyword.starts_with("x-"), "the sandbox does not check `{keyword}`");
                if keyword == "format" && raw["type"] == "string" {
                    let format = value.as_str().unwrap_or_default();
                    assert!(formats::KNOWN.contains(&format), "the sandbox does not check `{format}`");
                }
            }
            if let Some(reference) = raw["$ref"].as_str()
                && !seen.iter().any(|known| known == reference)
            {
                seen.push(reference.to_owned());
                check(document.pointer(&reference[1..]).expect("a schema"), document, seen);
            }
            for member in raw["properties"].as_object().into_iter().flatten() {
                check(member.1, document, seen);
            }
            for part in raw["allOf"].as_array().into_iter().flatten().chain(raw.get("items")) {
                check(part, document, seen);
            }
        }
        let document: Value = serde_json::from_str(DOCUMENT).expect("the spec is JSON");
        let mut seen = Vec::new();
        let operations = document["paths"].as_object().expect("paths").values().filter_map(Value::as_object).flatten();
        for (_, operation) in operations.filter(|(_, one)| one["operationId"].as_str().and_then(behaviour).is_some()) {
            check(&operation["requestBody"]["content"]["application/json"]["schema"], &document, &mut seen);
        }
        assert!(seen.len() > 10);
    }
}
