//! The key of a page: its kind and number. Titles and slugs change, but the kind and number do not.

use std::fmt;

/// The kind and number of a page, parsed from the end of its slug.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Key {
    /// The kind letter and number of a slug such as `...-36861928e0`.
    Numbered(char, u64),
    /// The path of a page whose slug contains neither a kind nor a number, because the site's owner chose it.
    Custom(String),
}

impl Key {
    /// Parses the key from a page's path without `.md`.
    pub(crate) fn of(path: &str) -> Key {
        let slug = path.rsplit('/').next().unwrap_or(path);
        numbered(slug).or_else(|| legacy(slug)).unwrap_or_else(|| Key::Custom(path.to_owned()))
    }

    /// Returns the kind of the page: `e` endpoint, `d` schema, `m` text, `w` WebSocket, `f` folder, or another letter.
    /// It is `?` for a custom slug.
    pub(crate) fn kind(&self) -> char {
        match self {
            Key::Numbered(kind, _) => *kind,
            Key::Custom(_) => '?',
        }
    }

    /// Returns the number of the page, if its slug has one.
    pub(crate) fn number(&self) -> Option<u64> {
        match self {
            Key::Numbered(_, number) => Some(*number),
            Key::Custom(_) => None,
        }
    }

    /// Whether the page contains a part of the specification.
    pub(crate) fn has_spec(&self) -> bool {
        matches!(self.kind(), 'e' | 'd')
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Numbered(kind, number) => write!(f, "{number}{kind}0"),
            Key::Custom(path) => f.write_str(path),
        }
    }
}

/// Parses slugs such as `name-123e0`, `-123m0` and `123d0`.
fn numbered(slug: &str) -> Option<Key> {
    let rest = slug.strip_suffix(|c: char| c.is_ascii_digit())?;
    let kind = rest.chars().next_back().filter(char::is_ascii_lowercase)?;
    let rest = &rest[..rest.len() - 1];
    let digits = rest.len() - rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (before, number) = rest.split_at(rest.len() - digits);
    if !before.is_empty() && !before.ends_with('-') {
        return None;
    }
    Some(Key::Numbered(kind, number.parse().ok()?))
}

/// Parses slugs such as `api-123`, `doc-123`, `schema-123` and `folder-123`.
fn legacy(slug: &str) -> Option<Key> {
    let (word, number) = slug.split_once('-')?;
    let kind = match word {
        "api" => 'e',
        "doc" => 'm',
        "schema" => 'd',
        "folder" => 'f',
        _ => return None,
    };
    Some(Key::Numbered(kind, number.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_slug_is_read() {
        for (path, key) in [
            ("/create-an-e-sign-draft-document-36861928e0", "36861928e0"),
            ("/226657374e0", "226657374e0"),
            ("/-871485m0", "871485m0"),
            ("/en/señal-de-puerta-41000007e0", "41000007e0"),
            ("/schema-155888525", "155888525d0"),
            ("/api-7312737", "7312737e0"),
            ("/market/common/get-task-detail", "/market/common/get-task-detail"),
            ("/version2e0", "/version2e0"),
            ("/99999999999999999999999e0", "/99999999999999999999999e0"),
        ] {
            assert_eq!(Key::of(path).to_string(), key, "{path}");
        }
        assert_eq!(Key::of("/x-12z0").kind(), 'z');
    }
}
