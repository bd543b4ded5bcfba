//! Path parameters.

use crate::Error;

/// A path parameter as it stands in a URL, percent-encoded.
///
/// An empty one and the dot segments (also in their encoded spelling, which URL parsers treat alike) are refused: they
/// would call another path than the one meant.
pub(crate) fn parameter(name: &str, value: &str) -> Result<String, Error> {
    let dots = value.to_ascii_lowercase().replace("%2e", ".");
    if value.is_empty() || dots == "." || dots == ".." {
        return Err(Error::invalid_request(format!("`{name}` is empty or a dot, which would call another path")));
    }
    Ok(progenitor_client::encode_path(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_stays_one_segment() {
        for (value, encoded) in
            [("abc", "abc"), ("a/b", "a%2Fb"), ("a?b#c", "a%3Fb%23c"), ("a b%", "a%20b%25"), ("ā", "%C4%81")]
        {
            assert_eq!(parameter("key", value).unwrap(), encoded);
            let url = reqwest::Url::parse(&format!("http://h/x/{}/y/", parameter("key", value).unwrap())).unwrap();
            assert_eq!(url.path_segments().unwrap().count(), 4, "{value}");
        }
        for value in ["", ".", "..", "%2e", ".%2E"] {
            assert!(parameter("key", value).is_err(), "{value}");
        }
    }
}
