//! The links of a record, and when they expire.

use std::{collections::HashSet, fmt, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::Url;
use serde_json::Value;

use super::{LinkKind, RecordKey, names, secrets::without_secrets, walk};
use crate::core::SecretUrl;

/// The lifetime of a link that does not state one: 15 minutes, according to the vendor's documentation.
const LIFETIME: TimeDelta = TimeDelta::minutes(15);

/// A link to a file. It usually works for 15 minutes after its record was fetched; see
/// [`expires_at`](Self::expires_at).
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use chrono::TimeDelta;
/// use realaml_ext::{Verification, reports::LinkKind, test_util};
///
/// let verification = test_util::record::<Verification>("6513")
///     .with("final_report_pdf_url_TEMP", "https://files.example.com/6513/report.pdf?signature=0a1b")
///     .build();
/// let links = verification.links();
/// let report = links.report().unwrap();
/// assert_eq!((report.kind(), report.path()), (LinkKind::Report, "/final_report_pdf_url_TEMP"));
/// assert!(!report.is_stale(verification.fetched_at() + TimeDelta::minutes(14)));
/// assert!(report.is_stale(verification.fetched_at() + TimeDelta::minutes(15)));
/// # }
/// ```
#[derive(Clone)]
pub struct Link {
    kind: LinkKind,
    path: String,
    url: SecretUrl,
    obtained_at: DateTime<Utc>,
    lifetime: TimeDelta,
    record: RecordKey,
}

impl Link {
    /// Returns the kind of file that the link leads to.
    pub fn kind(&self) -> LinkKind {
        self.kind
    }

    /// Returns the path of the link in the record, as a JSON pointer such as
    /// `/facematch_voi_results/0/id_front_url_TEMP`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the link itself. Whoever has it can download the file, so keep it out of logs and pages.
    pub fn url(&self) -> &SecretUrl {
        &self.url
    }

    /// Returns the key of the record that the link belongs to.
    pub fn record_key(&self) -> &RecordKey {
        &self.record
    }

    /// Returns when the record was requested.
    pub fn obtained_at(&self) -> DateTime<Utc> {
        self.obtained_at
    }

    /// Returns when the link expires: after the lifetime that it contains (`X-Amz-Expires`), counted from the time it
    /// was obtained, or after 15 minutes if it contains no plausible lifetime.
    pub fn expires_at(&self) -> DateTime<Utc> {
        self.obtained_at + self.lifetime
    }

    /// Whether the link has expired by `now`, for instance according to [`Client::clock`](crate::Client::clock). A
    /// download with an expired link automatically fetches the record again.
    pub fn is_stale(&self, now: DateTime<Utc>) -> bool {
        now >= self.expires_at()
    }

    /// Returns a file name without its extension, built from the path in the record. It contains only names from the
    /// spec and item numbers; all other names are replaced by `other`. Two links can have the same file name.
    pub fn file_stem(&self) -> String {
        names::stem(self.kind, &self.path)
    }
}

/// Prints neither the link nor names that come from the record.
impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Link").field("kind", &self.kind).field("expires_at", &self.expires_at()).finish_non_exhaustive()
    }
}

/// The links of a record as it was fetched.
///
/// Every member whose name ends in the vendor's suffix `url_TEMP` is a link, anywhere in the record and even if this
/// version does not know the member. A plain `url` within `completion_certificate`, `documents` or `files` is also a
/// link. If one object contains links of the same kind to the same file, only the first is kept.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// use realaml_ext::reports::LinkKind;
///
/// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
/// # let created = client.verifications().create(&request).await?;
/// # let key = created.signature_key();
/// # sandbox.complete(key.expose())?;
/// let links = client.verifications().get(key).await?.links();
/// assert!(links.report().is_some());
/// for link in links.of_kind(LinkKind::IdFront) {
///     println!("the front of an identity document, to be fetched before {}", link.expires_at());
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Links {
    key: RecordKey,
    obtained_at: DateTime<Utc>,
    links: Vec<Link>,
    complete: bool,
    /// Whether the caller selected some of the links.
    chosen: bool,
    record: Arc<Value>,
}

impl Links {
    /// Finds the links in the JSON of a record that was requested at `obtained_at`.
    ///
    /// For records from handles, [`Verification::links`](crate::Verification::links) and similar methods return the
    /// links. To fetch a record and find its links, use [`Reports::links`](super::Reports::links).
    ///
    /// ```
    /// use realaml_ext::reports::{Links, RecordKey};
    /// use serde_json::json;
    ///
    /// let record = json!({ "level": "LOW", "report_pdf_url_TEMP": "https://files.example.com/4711.pdf" });
    /// let links = Links::in_record(RecordKey::RiskRating("4711".into()), &record, chrono::DateTime::UNIX_EPOCH);
    /// assert_eq!(links.len(), 1);
    /// // The copy of the record that an archive stores has no links.
    /// assert!(links.record()["report_pdf_url_TEMP"].is_null());
    /// assert_eq!(links.record()["level"], "LOW");
    /// ```
    pub fn in_record(key: RecordKey, record: &Value, obtained_at: DateTime<Utc>) -> Self {
        let (found, complete) = walk::links(record);
        let mut links: Vec<_> = found
            .into_iter()
            .map(|found| Link {
                kind: LinkKind::of(found.member, found.parent),
                lifetime: lifetime(found.url),
                path: found.path,
                url: SecretUrl::new(found.url),
                obtained_at,
                record: key.clone(),
            })
            .collect();
        let mut seen = HashSet::new();
        // A second link of the same kind to the same file in the same object is a duplicate.
        links.retain(|it| {
            let object = it.path.rsplit_once('/').map_or("", |it| it.0).to_owned();
            seen.insert((it.kind, object, unsigned(it.url.expose())))
        });
        Self { key, obtained_at, links, complete, chosen: false, record: Arc::new(without_secrets(record)) }
    }

    /// Like [`in_record`](Self::in_record), but for the raw body of a record.
    pub(super) fn in_body(key: RecordKey, body: &[u8], obtained_at: DateTime<Utc>) -> Self {
        // The body is read as tolerantly as a typed record, because a flaw in one member must not hide the links in the
        // others.
        let record = realaml_api::decode::<Value>(body).map(|(record, _)| record).unwrap_or_default();
        Self::in_record(key, &record, obtained_at)
    }

    /// Returns the key of the record that the links belong to.
    pub fn record_key(&self) -> &RecordKey {
        &self.key
    }

    /// Returns when the record was requested.
    pub fn obtained_at(&self) -> DateTime<Utc> {
        self.obtained_at
    }

    /// Returns the JSON of the record, with every link, key, token and password set to null, except the source pages of
    /// screening hits.
    pub fn record(&self) -> &Value {
        &self.record
    }

    /// Whether all links of the record were found. A record with more than 1,000 links, or with a link whose path is
    /// extremely long, is not searched completely.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Returns the number of links.
    pub fn len(&self) -> usize {
        self.links.len()
    }

    /// Whether there are no links.
    pub fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// Iterates over all links. The items of lists are in the order of the record; members are in alphabetical order,
    /// unless `serde_json` preserves their order.
    pub fn iter(&self) -> std::slice::Iter<'_, Link> {
        self.links.iter()
    }

    /// Iterates over the links of a kind. There can be several: one for each file of a form, or one for each document
    /// of an identity check.
    pub fn of_kind(&self, kind: LinkKind) -> impl Iterator<Item = &Link> {
        self.links.iter().filter(move |it| it.kind == kind)
    }

    /// Returns the first link of a kind.
    pub fn get(&self, kind: LinkKind) -> Option<&Link> {
        self.links.iter().find(|it| it.kind == kind)
    }

    /// Returns the link at this path in the record.
    pub fn at(&self, path: &str) -> Option<&Link> {
        self.links.iter().find(|it| it.path == path)
    }

    /// Returns the link to the report.
    pub fn report(&self) -> Option<&Link> {
        self.get(LinkKind::Report)
    }

    /// Returns the link to the signed e-sign document.
    pub fn signed_document(&self) -> Option<&Link> {
        self.get(LinkKind::SignedDocument)
    }

    /// Returns the link to the completion certificate of an e-sign document.
    pub fn completion_certificate(&self) -> Option<&Link> {
        self.get(LinkKind::CompletionCertificate)
    }

    /// Keeps only the links that the function accepts, e.g. to archive everything but a bank's logo. The links count as
    /// selected, so an archive does not require the removed ones.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::reports::LinkKind;
    ///
    /// # let request = realaml_ext::VerificationRequest::person("MOCK", "PASS").email("mock@example.com").build()?;
    /// # let created = client.verifications().create(&request).await?;
    /// # let key = created.signature_key();
    /// # sandbox.complete(key.expose())?;
    /// let mut links = client.verifications().get(key).await?.links();
    /// links.retain(|link| link.kind() == LinkKind::Report);
    /// assert_eq!(links.len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    pub fn retain(&mut self, keep: impl FnMut(&Link) -> bool) {
        self.links.retain(keep);
        self.chosen = true;
    }

    /// Whether an archive of these links counts as complete: all links of the record were found, or the caller chose
    /// which links to keep.
    #[cfg(feature = "archive")]
    pub(super) fn is_whole(&self) -> bool {
        self.complete || self.chosen
    }
}

impl<'a> IntoIterator for &'a Links {
    type Item = &'a Link;
    type IntoIter = std::slice::Iter<'a, Link>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Prints the links without their URLs. The content of the record is not printed.
impl fmt::Debug for Links {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Links").field("key", &self.key).field("links", &self.links).finish_non_exhaustive()
    }
}

/// Returns the link without its signature, which differs each time a link to the same file is created.
fn unsigned(link: &str) -> String {
    const PROOFS: [&str; 16] = [
        "awsaccesskeyid",
        "expires",
        "key-pair-id",
        "policy",
        "se",
        "sig",
        "signature",
        "sip",
        "ske",
        "skt",
        "sp",
        "spr",
        "sr",
        "st",
        "sv",
        "googleaccessid",
    ];
    let is_proof = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.starts_with("x-amz-") || name.starts_with("x-goog-") || PROOFS.contains(&name.as_str())
    };
    let (file, query) = link.split_once('?').unwrap_or((link, ""));
    let rest = query.split('&').filter(|it| !it.is_empty() && !is_proof(it.split('=').next().unwrap_or(it)));
    rest.fold(file.to_owned(), |link, parameter| format!("{link}&{parameter}"))
}

/// Returns the lifetime that the link contains, or the default.
fn lifetime(url: &str) -> TimeDelta {
    let longest = TimeDelta::days(7);
    let said = Url::parse(url).ok().and_then(|url| {
        let seconds = url.query_pairs().find(|it| it.0.eq_ignore_ascii_case("X-Amz-Expires"))?.1.parse().ok()?;
        TimeDelta::try_seconds(seconds)
    });
    said.filter(|it| *it > TimeDelta::zero() && *it <= longest).unwrap_or(LIFETIME)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn links(record: &Value) -> Links {
        let obtained_at = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
        Links::in_record(RecordKey::ESignDocument("d-1".into()), record, obtained_at)
    }

    #[test]
    fn links_say_when_they_stop_working() {
        let links = links(&json!({
            "a_url_TEMP": "https://files.example/a?X-Amz-Expires=60&X-Amz-Signature=0",
            "b_url_TEMP": "https://files.example/b?x-amz-expires=0",
            "c_url_TEMP": "https://files.example/c?X-Amz-Expires=99999999999999999999",
            "d_url_TEMP": "not a link",
        }));
        let lifetimes: Vec<_> =
            links.iter().map(|it| (it.path(), (it.expires_at() - it.obtained_at()).num_seconds())).collect();
        assert_eq!(lifetimes, [("/a_url_TEMP", 60), ("/b_url_TEMP", 900), ("/c_url_TEMP", 900), ("/d_url_TEMP", 900)]);
        let link = links.at("/b_url_TEMP").unwrap();
        let just_before = link.expires_at() - TimeDelta::milliseconds(1);
        assert_eq!((link.is_stale(just_before), link.is_stale(link.expires_at())), (false, true));
    }

    #[test]
    fn names_of_files_are_ours() {
        let links = links(&json!({
            "final_report_pdf_url_TEMP": "https://files.example/../../etc/passwd?x",
            "files": [{ "url_TEMP": "https://files.example/1" }],
            "../../x": { "a/b_url_TEMP": "https://files.example/2" },
            "ngā_url_TEMP": "https://files.example/3",
        }));
        let mut stems: Vec<_> = links.iter().map(Link::file_stem).collect();
        stems.sort();
        assert_eq!(stems, ["files-0", "final_report_pdf", "other", "other-other"]);
    }

    #[test]
    fn only_another_name_of_the_same_file_is_left_out() {
        let links = links(&json!({
            "final_report_pdf_url_TEMP": "https://files.example/f?X-Amz-Signature=1&id=1",
            "report_pdf_url_TEMP": "https://files.example/f?id=1&X-Amz-Signature=2&X-Amz-Date=3",
            "files": [
                { "file_url_TEMP": "https://files.example/get?id=1" },
                { "a": { "file_url_TEMP": "https://files.example/get?id=2" } },
            ],
            "evidence": { "one_url_TEMP": "https://files.example/get?id=3", "two_url_TEMP": "https://files.example/get?id=4" },
        }));
        let mut paths: Vec<_> = links.iter().map(Link::path).collect();
        paths.sort_unstable();
        assert_eq!(paths.len(), 5, "{paths:?}");
        assert!(paths.contains(&"/evidence/one_url_TEMP") && paths.contains(&"/evidence/two_url_TEMP"));
    }

    #[test]
    fn nothing_prints_a_link() {
        let links = links(&json!({ "Aroha_url_TEMP": "https://files.example/1?X-Amz-Signature=secret" }));
        let text = format!("{links:?}");
        assert!(
            !text.contains("secret")
                && !text.contains("files.example")
                && !text.contains("Aroha")
                && !text.contains("d-1")
        );
    }
}
