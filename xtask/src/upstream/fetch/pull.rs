//! `upstream pull`: read the whole site, or an export, into a contract and a lock.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::changelog;
use super::index::{Entry, Index, sitemap};
use super::key::Key;
use super::page;
use super::site::{Progress, Reply, Site};
use crate::upstream::config::Config;
use crate::upstream::contract::Contract;
use crate::upstream::contract::lock::{ChangelogLock, IndexLock, Lock, PageLock, sha256};
use crate::upstream::contract::merge;
use crate::upstream::contract::normalise::{self, Origin};
use crate::upstream::failure::{Failure, Notices, Severity};

/// An index that lost more than this part of its pages is rather half published.
const LARGEST_LOSS_PERCENT: usize = 20;

/// What a pull gives.
#[derive(Debug)]
pub(crate) struct Pulled {
    pub(crate) contract: Contract,
    pub(crate) lock: Lock,
}

/// A page with its text, or the status that came instead.
#[derive(Debug, Clone)]
pub(crate) struct Fetched {
    pub(crate) entry: Entry,
    pub(crate) text: Result<String, u16>,
}

/// Reads and checks the index.
pub(crate) fn index(
    site: &mut dyn Site,
    config: &Config,
    previous: Option<&Lock>,
    force: bool,
    notices: &mut Notices,
) -> Result<Index, Failure> {
    let text = match site.get("/llms.txt")? {
        Reply::Text { text, .. } => text,
        Reply::Absent(status) => {
            return Err(Failure::new("index-unavailable", format!("llms.txt answers {status}"))
                .hint("The owner may have switched the index off or protected the site; an export of the project works too: --from-export FILE."));
        }
    };
    let index = Index::parse(&text, &config.base, notices)?;
    let before = previous.and_then(|lock| lock.index.as_ref()).map_or(0, |index| index.entries);
    if index.entries.len() * 100 < before * (100 - LARGEST_LOSS_PERCENT) && !force {
        return Err(Failure::new(
            "index-suspicious",
            format!("the index lists {} pages, and {before} at the last pull", index.entries.len()),
        )
        .hint("The site may be half published: try again later, or use --force if the pages are really gone."));
    }
    Ok(index)
}

/// Reads the changelog, if the index lists it: the date of its newest entry and its hash.
pub(crate) fn changelog(
    site: &mut dyn Site,
    config: &Config,
    index: &Index,
    notices: &mut Notices,
) -> Result<Option<ChangelogLock>, Failure> {
    let Some(entry) = index.find(&config.changelog) else {
        notices.add(
            Severity::Warn,
            "changelog-missing",
            "llms.txt",
            &config.changelog,
            "no page of this title or number is listed",
        );
        return Ok(None);
    };
    match site.get(&entry.path)? {
        Reply::Text { text, .. } => {
            page::check_text(&text, &entry.slug)?;
            Ok(Some(ChangelogLock {
                page: entry.key.to_string(),
                newest: changelog::newest(&text),
                prose_sha256: sha256(prose_form(&text)),
            }))
        }
        Reply::Absent(status) => {
            notices.add(Severity::Warn, "changelog-missing", &entry.slug, "", &format!("the page answers {status}"));
            Ok(None)
        }
    }
}

/// Pulls a site.
pub(crate) fn site(
    site: &mut dyn Site,
    config: &Config,
    previous: Option<&Lock>,
    force: bool,
    notices: &mut Notices,
) -> Result<Pulled, Failure> {
    // A publication in the middle of a pull mixes two states, so the index is read again at the end; once more is enough.
    for _ in 0..2 {
        let index_now = index(site, config, previous, force, notices)?;
        let changelog = changelog(site, config, &index_now, notices)?;
        let mut pages = fetch_all(site, &index_now)?;
        pages.extend(renamed(site, &index_now, previous, notices)?);
        if site.is_live() && index(site, config, previous, force, notices)?.tuples_sha256() != index_now.tuples_sha256()
        {
            continue;
        }
        compare_sitemap(site, config, &index_now, notices)?;
        missing(&pages, config, notices)?;
        let contract = read_twice(site, &mut pages, config, notices)?;
        let lock = lock(config, &index_now, changelog, &pages, &contract);
        return Ok(Pulled { contract: contract.0, lock });
    }
    Err(Failure::new("index-unstable", "the index changed twice while the pages were read")
        .hint("The site is being published: try again later."))
}

/// Pulls an export of the whole project.
pub(crate) fn export(text: &str, name: &str, notices: &mut Notices) -> Result<Pulled, Failure> {
    let document = crate::upstream::contract::yaml::parse(text)
        .map_err(|error| Failure::new(error.code, format!("line {}: {}", error.line, error.message)).on(name))?;
    let version = document.get("openapi").and_then(Value::as_str).unwrap_or_default();
    if !version.starts_with("3.") {
        return Err(Failure::new("frame-invalid", "the export is no OpenAPI 3 document")
            .on(name)
            .hint("Export as OpenAPI 3.0 or 3.1, YAML or JSON."));
    }
    let contract = Contract::of(&document, Origin::Vendor, name, notices);
    if contract.operations.is_empty() {
        return Err(Failure::new("frame-invalid", "the export holds no operation").on(name));
    }
    merge::check_references(&contract, name)?;
    notices.add(
        Severity::Info,
        "export-one-per-route",
        name,
        "",
        "an export keeps one operation per method and path; pages keep all",
    );
    let lock = Lock {
        version: 1,
        normaliser: normalise::VERSION,
        base: "export".to_owned(),
        contract_sha256: contract.sha256(),
        ..Lock::default()
    };
    Ok(Pulled { contract, lock })
}

fn fetch_all(site: &mut dyn Site, index: &Index) -> Result<Vec<Fetched>, Failure> {
    let mut progress = Progress::new(index.entries.len());
    let mut pages = Vec::new();
    for entry in &index.entries {
        progress.step(&entry.title);
        let before = pages.len();
        let page = fetch(site, entry).map_err(|failure| match failure.code {
            "rate-limited" => {
                failure.hint(format!("{before} of {} pages were read; try again later.", index.entries.len()))
            }
            _ => failure,
        })?;
        pages.push(page);
    }
    progress.end();
    // A page that is missing may only be slow to appear: ask once more, now that time has passed.
    let live = site.is_live();
    for page in pages.iter_mut().filter(|page| live && page.text.is_err() && page.entry.key.has_spec()) {
        *page = fetch(site, &page.entry)?;
    }
    Ok(pages)
}

fn fetch(site: &mut dyn Site, entry: &Entry) -> Result<Fetched, Failure> {
    let text = match site.get(&entry.path)? {
        Reply::Text { text, .. } => {
            page::check_text(&text, &entry.slug)?;
            Ok(text)
        }
        Reply::Absent(status) => Err(status),
    };
    Ok(Fetched { entry: entry.clone(), text })
}

/// Pages of the last pull that the index no longer lists: gone, or moved to another slug.
fn renamed(
    site: &mut dyn Site,
    index: &Index,
    previous: Option<&Lock>,
    notices: &mut Notices,
) -> Result<Vec<Fetched>, Failure> {
    let mut found = Vec::new();
    for old in previous.into_iter().flat_map(|lock| &lock.pages).filter(|page| page.status.is_none()) {
        let key = Key::of(&old.slug);
        if let Some(entry) = index.entries.iter().find(|entry| entry.key == key) {
            if entry.slug != old.slug {
                notices.add(Severity::Info, "page-renamed", &old.slug, "", &format!("now {}", entry.slug));
            }
            continue;
        }
        let reply = site.get(&format!("/{}.md", old.slug))?;
        match reply {
            Reply::Text { text, path }
                if Key::of(path.trim_end_matches(".md")) == key && !path.ends_with(&format!("/{}.md", old.slug)) =>
            {
                let slug = path.trim_start_matches('/').trim_end_matches(".md").to_owned();
                notices.add(
                    Severity::Info,
                    "page-renamed",
                    &old.slug,
                    "",
                    &format!("now {slug}, and no longer in the index"),
                );
                page::check_text(&text, &slug)?;
                let entry = Entry { key, title: old.title.clone(), group: old.group.clone(), path, slug };
                found.push(Fetched { entry, text: Ok(text) });
            }
            _ => {
                let (severity, code) = match key.kind() {
                    'e' => (Severity::Fail, "operation-removed"),
                    'd' => (Severity::Fail, "schema-removed"),
                    _ => (Severity::Info, "page-removed"),
                };
                notices.add(
                    severity,
                    code,
                    &old.slug,
                    old.subject.as_deref().unwrap_or_default(),
                    "the index no longer lists it",
                );
            }
        }
    }
    Ok(found)
}

fn compare_sitemap(site: &mut dyn Site, config: &Config, index: &Index, notices: &mut Notices) -> Result<(), Failure> {
    let Reply::Text { text, .. } = site.get("/sitemap.xml")? else { return Ok(()) };
    let listed = sitemap(&text, &config.base);
    for entry in index.entries.iter().filter(|entry| entry.key.kind() != 'f' && !listed.contains(&entry.slug)) {
        notices.add(Severity::Info, "index-not-in-sitemap", &entry.slug, "", "");
    }
    for slug in
        listed.iter().filter(|slug| Key::of(slug).has_spec() && !index.entries.iter().any(|entry| entry.slug == **slug))
    {
        notices.add(Severity::Info, "sitemap-not-in-index", slug, "", "");
    }
    Ok(())
}

/// A listed page that is not there: an error if it carries a piece of the specification and nobody said it is all right.
/// It is never taken for removed while the index lists it.
fn missing(pages: &[Fetched], config: &Config, notices: &mut Notices) -> Result<(), Failure> {
    for page in pages {
        let Err(status) = page.text else { continue };
        let message = format!("listed in llms.txt, answers {status}");
        if page.entry.key.has_spec() && !config.is_known_missing(&page.entry.key.to_string()) {
            return Err(Failure::new("page-missing", message).on(&page.entry.slug).hint(format!(
                "Try again later. If the page stays away, add a [[missing]] entry for {} with a reason to upstream.toml.",
                page.entry.key
            )));
        }
        let severity = if page.entry.key.has_spec() { Severity::Warn } else { Severity::Info };
        notices.add(severity, "page-missing", &page.entry.slug, "", &message);
    }
    Ok(())
}

/// The merged contract, and the contract of each page by slug.
type Read = (Contract, BTreeMap<String, Contract>);

/// Reads the pages; if two of them contradict each other, fetches those once more before giving up.
fn read_twice(
    site: &mut dyn Site,
    pages: &mut [Fetched],
    config: &Config,
    notices: &mut Notices,
) -> Result<Read, Failure> {
    let mut first = Notices::default();
    match read(pages, config, &mut first) {
        Err(failure) if failure.code == "schema-conflict" && site.is_live() => {
            for page in pages.iter_mut().filter(|page| page.entry.key.has_spec()) {
                site.forget(&page.entry.path);
                *page = fetch(site, &page.entry)?;
            }
            read(pages, config, notices)
        }
        outcome => {
            notices.append(first);
            outcome
        }
    }
}

fn read(pages: &[Fetched], config: &Config, notices: &mut Notices) -> Result<Read, Failure> {
    let mut pieces = BTreeMap::new();
    let mut failures = Vec::new();
    let with_spec = || pages.iter().filter(|page| page.entry.key.has_spec());
    for page in with_spec() {
        let Ok(text) = &page.text else { continue };
        match page::read(&page.entry, text, notices) {
            Ok(document) => {
                let mut contract = Contract::of(&document, Origin::Vendor, &page.entry.slug, notices);
                for operation in contract.operations.values_mut().flatten().filter_map(Value::as_object_mut) {
                    operation.insert("id".to_owned(), json!(page.entry.key.number()));
                    operation.insert("page".to_owned(), json!(page.entry.key.to_string()));
                }
                pieces.insert(page.entry.slug.clone(), contract);
            }
            Err(failure) => failures.push(failure),
        }
    }
    let strangers = failures.iter().filter(|failure| failure.code == "spec-block-count").count();
    if strangers > 1 && strangers * 2 > with_spec().count() {
        let name = pages
            .iter()
            .filter_map(|page| page::other_platform(page.text.as_ref().ok()?))
            .next()
            .unwrap_or("a form this program does not know");
        return Err(Failure::new(
            "platform-changed",
            format!("{strangers} pages carry no specification; they look like {name}"),
        )
        .hint("The vendor may have moved the documentation to another platform."));
    }
    let more = failures.len().saturating_sub(1);
    if let Some(failure) = failures.into_iter().next() {
        return Err(if more == 0 { failure } else { failure.hint(format!("{more} more pages could not be read.")) });
    }
    let order: Vec<_> =
        with_spec().filter_map(|page| Some((page.entry.clone(), pieces.get(&page.entry.slug)?.clone()))).collect();
    let contract = merge::merge(&order, config, notices)?;
    Ok((contract, pieces))
}

fn lock(
    config: &Config,
    index: &Index,
    changelog: Option<ChangelogLock>,
    pages: &[Fetched],
    (contract, pieces): &Read,
) -> Lock {
    let mut pages: Vec<_> = pages.iter().map(|page| page_lock(page, pieces.get(&page.entry.slug))).collect();
    pages.sort_by(|a, b| (a.kind, a.id, &a.slug).cmp(&(b.kind, b.id, &b.slug)));
    Lock {
        version: 1,
        normaliser: normalise::VERSION,
        base: config.base.clone(),
        contract_sha256: contract.sha256(),
        index: Some(IndexLock { tuples_sha256: index.tuples_sha256(), entries: index.entries.len() }),
        changelog,
        pages,
    }
}

fn page_lock(page: &Fetched, piece: Option<&Contract>) -> PageLock {
    let entry = &page.entry;
    let mut lock = PageLock {
        kind: entry.key.kind(),
        id: entry.key.number(),
        slug: entry.slug.clone(),
        title: entry.title.clone(),
        group: entry.group.clone(),
        ..PageLock::default()
    };
    match &page.text {
        Ok(text) => {
            lock.raw_sha256 = Some(sha256(text));
            lock.prose_sha256 = Some(sha256(prose_form(text)));
        }
        Err(status) => lock.status = Some(*status),
    }
    if let Some(piece) = piece {
        let operation = piece.operations.iter().find_map(|(route, found)| Some((route.clone(), found.first()?)));
        let schema =
            || merge::own_schema(entry, piece).and_then(|name| Some((name.clone(), piece.schemas.get(&name)?)));
        if let Some((subject, own)) = operation.or_else(schema) {
            lock.subject = Some(subject);
            lock.own_sha256 = Some(sha256(merge::bare(own).to_string()));
            lock.contract_sha256 = Some(sha256(piece.with_closure(&merge::bare(own)).to_string()));
        }
    }
    lock
}

/// Text without the differences that mean nothing: line ends, spaces at the end of a line, empty lines at the end.
fn prose_form(text: &str) -> String {
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

/// What moved since the last pull.
pub(crate) fn compare_locks(previous: &Lock, now: &Lock, notices: &mut Notices) {
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
            "the contract moved, and the changelog says nothing of it",
        ),
        (false, true) => notices.add(
            Severity::Info,
            "changelog-only",
            &new.page,
            &new.newest,
            "the changelog moved, the contract did not",
        ),
        _ => {}
    }
}
