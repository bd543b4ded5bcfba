//! The lock, which records the state of the site at the last pull as hashes. It contains no times, so the same site
//! always produces the same file.

use serde::{Deserialize, Serialize};

use crate::upstream::failure::{Notices, Severity};

/// The state of the site at the last pull, as hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lock {
    pub(crate) version: u64,
    /// The version of the rules under which the hashes were computed.
    pub(crate) normaliser: u64,
    /// The site's base URL, or `export`.
    pub(crate) base: String,
    pub(crate) contract_sha256: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) index: Option<IndexLock>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) changelog: Option<ChangelogLock>,
    pub(crate) pages: Vec<PageLock>,
}

/// The index at the last pull.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct IndexLock {
    pub(crate) tuples_sha256: String,
    pub(crate) entries: usize,
}

/// The changelog at the last pull.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ChangelogLock {
    pub(crate) page: String,
    /// The date of the newest heading, or the heading itself if it has no date.
    pub(crate) newest: String,
    pub(crate) prose_sha256: String,
}

/// A page at the last pull.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageLock {
    pub(crate) kind: char,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<u64>,
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) group: String,
    /// The route on an endpoint's page, or the name of the schema on a schema's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) subject: Option<String>,
    /// The hash of the operation or schema, including everything to which it refers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) contract_sha256: Option<String>,
    /// The hash of the operation or schema alone, so that a change to a shared schema does not mark every operation as
    /// changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) own_sha256: Option<String>,
    /// The hash of the text without differences in line endings and trailing spaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) prose_sha256: Option<String>,
    /// The hash of the text as served, for diagnosis only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) raw_sha256: Option<String>,
    /// The status of the response, if it was not a page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<u16>,
}

/// Reports the pages of operations and schemas that were added or changed since the last pull. If both pulls include
/// the changelog, also reports if only the contract or only the changelog has changed. If the rules for the hashes have
/// changed, reports nothing else.
pub(crate) fn moved(previous: &Lock, now: &Lock, notices: &mut Notices) {
    if previous.normaliser != now.normaliser {
        notices.add(
            Severity::Info,
            "normaliser-changed",
            "",
            "",
            "the rules changed since the last pull; hashes are not compared this time",
        );
        return;
    }
    for page in now.pages.iter().filter(|page| page.own_sha256.is_some()) {
        let subject = page.subject.as_deref().unwrap_or_default();
        let same =
            |old: &&PageLock| old.kind == page.kind && old.id == page.id && (old.id.is_some() || old.slug == page.slug);
        match previous.pages.iter().find(same) {
            None if previous.base == now.base => notices.add(Severity::Info, "page-added", &page.slug, subject, ""),
            Some(old) if old.own_sha256 != page.own_sha256 => {
                notices.add(Severity::Info, "page-changed", &page.slug, subject, "")
            }
            _ => {}
        }
    }
    let contract_moved = previous.contract_sha256 != now.contract_sha256;
    let (Some(old), Some(new)) = (&previous.changelog, &now.changelog) else { return };
    match (contract_moved, old.prose_sha256 != new.prose_sha256) {
        (true, false) => notices.add(
            Severity::Fail,
            "undocumented-change",
            "",
            "",
            "the contract changed, but the changelog does not mention it",
        ),
        (false, true) => notices.add(
            Severity::Info,
            "changelog-only",
            &new.page,
            &new.newest,
            "the changelog changed, but the contract did not",
        ),
        _ => {}
    }
}
