//! What identifies a page: its kind and number. Titles and slugs change, but kind and number do not.

use std::fmt;

/// The kind and number of a page, read from the end of its slug.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Key {
    /// `...-36861928e0`: kind letter and number.
    Numbered(char, u64),
    /// A slug that the site's owner chose. It tells neither kind nor number.
    Custom(String),
}

impl Key {
    /// Reads the last segment of a page's path, without `.md`.
    pub(crate) fn of(path: &str) -> Key {
        let slug = path.rsplit('/').next().unwrap_or(path);
        numbered(slug).or_else(|| legacy(slug)).unwrap_or_else(|| Key::Custom(path.to_owned()))
    }

    /// `e` endpoint, `d` schema, `m` text, `w` WebSocket, `f` folder; others exist.
    pub(crate) fn kind(&self) -> char {
        match self {
            Key::Numbered(kind, _) => *kind,
            Key::Custom(_) => '?',
        }
    }

    /// The number, if the slug has one.
    pub(crate) fn number(&self) -> Option<u64> {
        match self {
            Key::Numbered(_, number) => Some(*number),
            Key::Custom(_) => None,
        }
    }

    /// Whether the page carries a piece of the specification.
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

/// `name-123e0`, `-123m0`, `123d0`
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

/// `api-123`, `doc-123`, `schema-123`, `folder-123`
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
