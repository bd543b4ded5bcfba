//! Path templates and the parameters that fill them.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::Error;

/// The characters that are percent-encoded in a path segment: those that would end the segment or start an escape, and
/// those that are not allowed in URLs.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// Returns the names in a template's braces, in order.
pub(crate) fn parameters(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|it| it.split_once('}')).map(|(name, _)| name)
}

/// Replaces each name in braces with its value.
///
/// # Errors
///
/// Returns an error if a value is missing or would lead to another path.
pub(crate) fn fill(template: &str, values: &[(&str, impl AsRef<str>)]) -> Result<String, Error> {
    let mut pieces = template.split('{');
    // The capacity is large enough from the start, because a growing string leaves copies of keys in memory.
    let longest = values.iter().map(|(_, value)| 3 * value.as_ref().len()).sum::<usize>() + template.len();
    let mut path = String::with_capacity(longest);
    path.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        let value = values.iter().find(|(it, _)| *it == name).map_or("", |(_, value)| value.as_ref());
        path.push_str(&segment(name, value)?);
        path.push_str(rest);
    }
    Ok(path)
}

/// Percent-encodes a path parameter for a URL.
///
/// An empty parameter and the dot segments are refused, because they would lead to another path. This includes the
/// encoded spelling of dots, which URL parsers treat as dots.
fn segment<'a>(name: &str, value: &'a str) -> Result<Cow<'a, str>, Error> {
    if value.is_empty() || is_dots(value) {
        return Err(Error::invalid_request(format!("`{name}` is empty or a dot, which would call another path")));
    }
    Ok(utf8_percent_encode(value, ENCODED).into())
}

/// Whether URL parsers read the segment as the current or the parent directory.
pub(crate) fn is_dots(segment: &str) -> bool {
    matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parameter_stays_one_segment() {
        for (value, encoded) in [
            ("abc", "abc"),
            ("a/b", "a%2Fb"),
            ("a\\b", "a%5Cb"),
            ("a?b#c", "a%3Fb%23c"),
            ("a b%", "a%20b%25"),
            ("ā", "%C4%81"),
        ] {
            let path = fill("/x/{key}/y/", &[("key", value)]).unwrap();
            assert_eq!(path, format!("/x/{encoded}/y/"));
            let url = reqwest::Url::parse(&format!("http://h{path}")).unwrap();
            assert_eq!(url.path_segments().unwrap().count(), 4, "{value}");
            assert_eq!(url.path(), path, "{value}");
        }
        for value in ["", ".", "..", "%2e", ".%2E"] {
            assert!(fill("/x/{key}/", &[("key", value)]).is_err(), "{value}");
        }
    }

    #[test]
    fn parameters_are_filled_in_by_name() {
        let values = [("a", "1"), ("b", "2")];
        assert_eq!(fill("/{b}/x/{a}.json", &values).unwrap(), "/2/x/1.json");
        assert_eq!(fill("/x/", &values).unwrap(), "/x/");
        assert!(fill("/{c}/", &values).is_err());
        assert_eq!(parameters("/{b}/x/{a}.json").collect::<Vec<_>>(), ["b", "a"]);
    }
}
