//! Digests for comparing values without storing them. They are keyed with the journal's own key, so nobody without the
//! key can find a value by trying candidates.

use hmac::{Hmac, KeyInit, Mac};
use serde::Serialize;
use serde_json::Value;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The key of the digests. It is generated when it is first needed, and is stored sealed. It never changes, even if the
/// sealing keys do.
///
/// If the digests were unkeyed, values such as a name with a date of birth, or a short id, could be found by trial and
/// error.
pub(crate) struct DigestKey(Zeroizing<Vec<u8>>);

impl DigestKey {
    pub(crate) const LENGTH: usize = 32;

    pub(crate) fn new(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    /// Returns the digest of an operation and its request. It does not depend on the order of the request's members.
    pub(crate) fn request(&self, operation: &str, request: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
        let mut text = Zeroizing::new(String::new());
        write(&mut text, &serde_json::to_value(request)?);
        Ok(self.digest(&["request", operation, &text]))
    }

    /// Returns the digest of a record's key or id in a domain.
    pub(crate) fn key(&self, domain: &str, key: &str) -> Vec<u8> {
        self.digest(&["key", domain, key])
    }

    /// Returns the digest of a record's state.
    pub(crate) fn state(&self, fingerprint: &str) -> Vec<u8> {
        self.digest(&["state", fingerprint])
    }

    /// Returns the digest of a callback's claim.
    pub(crate) fn claim(&self, claim: &str) -> Vec<u8> {
        self.digest(&["claim", claim])
    }

    fn digest(&self, parts: &[&str]) -> Vec<u8> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        mac.finalize().into_bytes().to_vec()
    }
}

/// Writes a value in a canonical form similar to JSON, with the members of objects sorted.
fn write(text: &mut String, value: &Value) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|it| it.0);
            text.push('{');
            for (name, value) in members {
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push(':');
                write(text, value);
                text.push(',');
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for item in items {
                write(text, item);
                text.push(',');
            }
            text.push(']');
        }
        other => text.push_str(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(key: &DigestKey, json: &str) -> Vec<u8> {
        key.request("create", &serde_json::from_str::<Value>(json).unwrap()).unwrap()
    }

    #[test]
    fn requests_are_the_same_whatever_the_order_of_members() {
        let key = DigestKey::new(Zeroizing::new(vec![7; 32]));
        let same = request(&key, r#"{"a": 1, "b": {"c": [1, 2], "d": null}}"#);
        assert_eq!(same, request(&key, r#"{"b": {"d": null, "c": [1, 2]}, "a": 1}"#));
        for other in [
            r#"{"a": 1, "b": {"c": [2, 1], "d": null}}"#,
            r#"{"a": 1, "b": {"c": [1, 2]}, "d": null}"#,
            r#"{"a": "1", "b": {"c": [1, 2], "d": null}}"#,
        ] {
            assert_ne!(same, request(&key, other), "{other}");
        }
    }

    #[test]
    fn another_key_or_purpose_gives_another_digest() {
        let (one, other) = (DigestKey::new(Zeroizing::new(vec![1; 32])), DigestKey::new(Zeroizing::new(vec![2; 32])));
        assert_ne!(one.key("forms", "1042"), other.key("forms", "1042"));
        assert_ne!(one.key("forms", "1042"), one.key("esign", "1042"));
        assert_ne!(one.digest(&["a", "bc"]), one.digest(&["ab", "c"]));
    }
}
