//! Reads `openapi/vendor/upstream.toml`, which contains the URL of the vendor's site and people's decisions about it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::failure::Failure;

/// The URL of the site and the decisions about it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    /// The base URL of the site, without a trailing slash.
    pub(crate) base: String,
    /// The contact for the site's owner, which is part of the user agent.
    pub(crate) contact: String,
    /// The page of the changelog, by its key (`2181999m0`) or its title.
    #[serde(default = "changelog_title")]
    pub(crate) changelog: String,
    /// The routes that several pages share intentionally.
    #[serde(default, rename = "collision")]
    pub(crate) collisions: Vec<Collision>,
    /// The schemas that pages describe differently, each with the page that is considered correct.
    #[serde(default, rename = "conflict")]
    pub(crate) conflicts: Vec<Conflict>,
    /// The pages that the index lists although the site does not serve them.
    #[serde(default, rename = "missing")]
    pub(crate) missing: Vec<Missing>,
    /// The names that intentionally differ from the vendor's.
    #[serde(default)]
    pub(crate) names: Names,
}

/// Several operations with the same method and path.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Collision {
    /// The method and path, such as `POST /parcels/`.
    pub(crate) operation: String,
    /// The number of the page that describes our operation.
    pub(crate) primary: u64,
    /// The reason why the operations share the route.
    pub(crate) reason: String,
}

/// A schema that pages describe differently.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conflict {
    pub(crate) schema: String,
    /// The page that is considered correct, such as `41000001e0`.
    pub(crate) page: String,
    /// The reason why that page is considered correct.
    pub(crate) reason: String,
}

/// A page that is listed but not served.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Missing {
    pub(crate) page: String,
    /// The reason why the page may be missing.
    pub(crate) reason: String,
}

/// Our names by the vendor's names and routes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Names {
    #[serde(default)]
    pub(crate) schemas: BTreeMap<String, String>,
    /// Operation ids by route, as in `"POST /things/" = "create_thing"`.
    #[serde(default)]
    pub(crate) operations: BTreeMap<String, String>,
}

fn changelog_title() -> String {
    "Changelog".to_owned()
}

impl Config {
    /// Reads the file of the repository at `root`.
    pub(crate) fn read(root: &Path) -> Result<Config, Failure> {
        let path = root.join("openapi/vendor/upstream.toml");
        let text = fs::read_to_string(&path)
            .map_err(|error| Failure::new("config-unreadable", format!("{}: {error}", path.display())))?;
        Config::parse(&text)
    }

    /// Parses the text of the file. A URL without TLS is accepted only for tests on this machine.
    pub(crate) fn parse(text: &str) -> Result<Config, Failure> {
        let file = "openapi/vendor/upstream.toml";
        let config: Config =
            toml::from_str(text).map_err(|error| Failure::of_toml("config-unreadable", file, text, &error))?;
        let reasons = config.collisions.iter().map(|it| &it.reason).chain(config.conflicts.iter().map(|it| &it.reason));
        if reasons.chain(config.missing.iter().map(|it| &it.reason)).any(|reason| reason.trim().is_empty()) {
            return Err(Failure::new("config-unreadable", "upstream.toml: every decision needs a reason"));
        }
        if !(config.base.starts_with("https://") || config.is_loopback()) || config.base.ends_with('/') {
            let message =
                format!("upstream.toml: `base` must be an https URL without a trailing slash, not `{}`", config.base);
            return Err(Failure::new("config-unreadable", message));
        }
        Ok(config)
    }

    /// Whether the site is a test server on this machine, which needs no rate limit.
    pub(crate) fn is_loopback(&self) -> bool {
        self.base.starts_with("http://127.0.0.1:")
    }

    /// Whether a person has recorded that this page is missing.
    pub(crate) fn is_known_missing(&self, page: &str) -> bool {
        self.missing.iter().any(|missing| missing.page == page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_empty_reasons_and_plain_http_are_refused() {
        let head = "base = 'https://docs.example.com'\ncontact = 'x'\n";
        assert!(Config::parse(head).is_ok());
        for text in [
            format!("{head}retries = 3\n"),
            format!("{head}[[missing]]\npage = '1e0'\nreason = ' '\n"),
            head.replace("https://docs.example.com", "http://docs.example.com"),
            head.replace("https://docs.example.com", "https://docs.example.com/"),
            String::new(),
        ] {
            assert_eq!(Config::parse(&text).expect_err(&text).code, "config-unreadable");
        }
        let number = Config::parse(&format!("{head}\n[names]\nschemas = 5\n")).expect_err("a number is no table");
        assert!(number.to_string().contains("openapi/vendor/upstream.toml:5"), "{number}");
    }
}
