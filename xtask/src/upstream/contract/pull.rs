//! `upstream pull` converts a whole site, or an export, to a contract and a lock.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Contract, merge,
    normalise::{self, Origin},
};
use crate::{
    model::yaml::{self, Aliases},
    upstream::{
        config::Config,
        digest::sha256,
        failure::{Failure, Notices, Severity},
        fetch::{
            index::Index,
            lock::{ChangelogLock, IndexLock, Lock, PageLock},
            page,
            pages::{self, Fetched, prose_form},
            site::Site,
        },
    },
};

/// The contract and the lock that a pull produces.
#[derive(Debug)]
pub(crate) struct Pulled {
    pub(crate) contract: Contract,
    pub(crate) lock: Lock,
}

/// Pulls a site and builds its contract and lock.
pub(crate) fn site(
    site: &mut dyn Site,
    config: &Config,
    previous: Option<&Lock>,
    force: bool,
    notices: &mut Notices,
) -> Result<Pulled, Failure> {
    // A publication in the middle of a pull would mix two states, so the index is read again at the end. If it has
    // changed, the pull is repeated once.
    for _ in 0..2 {
        let index_now = pages::index(site, config, previous, force, notices)?;
        let changelog = pages::changelog(site, config, &index_now, notices)?;
        let mut found = pages::fetch_all(site, &index_now)?;
        found.extend(pages::renamed(site, &index_now, previous, notices)?);
        if site.is_live()
            && pages::index(site, config, previous, force, notices)?.tuples_sha256() != index_now.tuples_sha256()
        {
            continue;
        }
        pages::compare_sitemap(site, config, &index_now, notices)?;
        pages::missing(&found, config, notices)?;
        let contract = read_twice(site, &mut found, config, notices)?;
        let lock = lock(config, &index_now, changelog, &found, &contract);
        return Ok(Pulled { contract: contract.0, lock });
    }
    Err(Failure::new("index-unstable", "the index changed twice while the pages were read")
        .hint("The site is being published: try again later."))
}

/// Reads an export of the whole project and builds its contract and lock.
pub(crate) fn export(text: &str, name: &str, notices: &mut Notices) -> Result<Pulled, Failure> {
    let document = yaml::value(text, Aliases::Follow)
        .map_err(|error| Failure::of_yaml(&error, &format!("line {}", error.line)).on(name))?;
    let version = document.get("openapi").and_then(Value::as_str).unwrap_or_default();
    if !version.starts_with("3.") {
        return Err(Failure::new("frame-invalid", "the export is no OpenAPI 3 document")
            .on(name)
            .hint("Export as OpenAPI 3.0 or 3.1, YAML or JSON."));
    }
    let mut contract = Contract::of(&document, Origin::Vendor, name, notices);
    if contract.operations.is_empty() {
        return Err(Failure::new("frame-invalid", "the export holds no operation").on(name));
    }
    merge::leave_out_dangling(&mut contract, name, notices);
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

/// The merged contract, and the contract of each page by slug.
type Read = (Contract, BTreeMap<String, Contract>);

/// Reads the pages. If pages of a live site describe a schema differently, all pages with a specification are fetched
/// and read once more.
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
                *page = pages::fetch(site, &page.entry)?;
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
