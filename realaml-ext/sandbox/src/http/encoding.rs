//! Percent-encoding in paths, queries and form bodies.

use percent_encoding::percent_decode_str;

/// Decodes escapes such as `%41`. Invalid escapes stay unchanged, and bytes that are not UTF-8 are replaced.
pub(crate) fn percent_decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Returns the pairs of a query string or form body.
pub(crate) fn form_pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded_and_broken_ones_kept() {
        assert_eq!(percent_decode("/a%2Fb%20c%"), "/a/b c%");
        assert_eq!(percent_decode("%zz%é"), "%zz%é");
        assert_eq!(
            form_pairs("page=2&&search=a+b%26"),
            vec![("page".into(), "2".into()), ("search".into(), "a b&".into())]
        );
    }
}
