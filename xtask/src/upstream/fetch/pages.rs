//! Fetches the pages of the site: the index, the changelog, every page in the index, and pages that the index no longer
//! lists.

use super::{
    changelog,
    index::{Entry, Index, sitemap},
    key::Key,
    lock::{ChangelogLock, Lock},
    page,
    progress::Progress,
    site::{Reply, Site},
};
use crate::upstream::{
    config::Config,
    digest::sha256,
    failure::{Failure, Notices, Severity},
};

/// The largest plausible loss of pages in percent. An index that has lost more is probably only half published.
const LARGEST_LOSS_PERCENT: usize = 20;

/// A page with its text, or with the status of a response without a page.
#[derive(Debug, Clone)]
pub(crate) struct Fetched {
    pub(crate) entry: Entry,
    pub(crate) text: Result<String, u16>,
}

/// Fetches and checks the index.
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
            return Err(Failure::new("index-unavailable", format!("llms.txt returned {status}")).hint(
                "The owner may have switched the index off or protected the site; an export of the project \
                 works too: --from-export FILE.",
            ));
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

/// Fetches the changelog. Returns its page, newest entry and hash, or `None` with a notice if it is not listed or
/// served.
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
            notices.add(Severity::Warn, "changelog-missing", &entry.slug, "", &format!("the page returned {status}"));
            Ok(None)
        }
    }
}

/// Fetches every page in the index.
pub(crate) fn fetch_all(site: &mut dyn Site, index: &Index) -> Result<Vec<Fetched>, Failure> {
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
    // A page of the specification may be missing only because it is just being published, so it is requested once more
    // after all others.
    let live = site.is_live();
    for page in pages.iter_mut().filter(|page| live && page.text.is_err() && page.entry.key.has_spec()) {
        *page = fetch(site, &page.entry)?;
    }
    Ok(pages)
}

/// Fetches a single page.
pub(crate) fn fetch(site: &mut dyn Site, entry: &Entry) -> Result<Fetched, Failure> {
    let text = match site.get(&entry.path)? {
        Reply::Text { text, .. } => {
            page::check_text(&text, &entry.slug)?;
            Ok(text)
        }
        Reply::Absent(status) => Err(status),
    };
    Ok(Fetched { entry: entry.clone(), text })
}

/// Reports the pages of the last pull that were renamed or that the index no longer lists. Returns the unlisted pages
/// that the site redirects to a new slug.
pub(crate) fn renamed(
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

/// Reports the pages that only the index lists, except folders, and the pages with a part of the specification that
/// only the sitemap lists.
pub(crate) fn compare_sitemap(
    site: &mut dyn Site,
    config: &Config,
    index: &Index,
    notices: &mut Notices,
) -> Result<(), Failure> {
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

/// Reports listed pages that are missing. This is an error if a page contains a part of the specification and nobody
/// has recorded that it is missing. A page is never treated as removed while the index lists it.
pub(crate) fn missing(pages: &[Fetched], config: &Config, notices: &mut Notices) -> Result<(), Failure> {
    for page in pages {
        let Err(status) = page.text else { continue };
        let message = format!("listed in llms.txt, but returned {status}");
        if page.entry.key.has_spec() && !config.is_known_missing(&page.entry.key.to_string()) {
            return Err(Failure::new("page-missing", message).on(&page.entry.slug).hint(format!(
                "Try again later. If the page stays unavailable, add a [[missing]] entry for {} with a reason to \
                 upstream.toml.",
                page.entry.key
            )));
        }
        let severity = if page.entry.key.has_spec() { Severity::Warn } else { Severity::Info };
        notices.add(severity, "page-missing", &page.entry.slug, "", &message);
    }
    Ok(())
}

/// Removes meaningless differences from a text: a byte order mark, line endings, trailing spaces, and empty lines at
/// the end.
pub(crate) fn prose_form(text: &str) -> String {
    let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}
