//! Reads the site over the network without putting much load on it. The client sends one request at a time, pauses
//! between requests, follows robots.txt and `Retry-After`, requests known pages conditionally, and gives a contact in
//! the user agent.
//!
//! A crate for retries such as `backon` computes pauses that double. Here a pause also depends on the last request, on
//! robots.txt and on the response, and a single loop that handles all of this is easier to follow.

mod transport;

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::robots::Robots;
use super::site::{Reply, Site, text};
use crate::upstream::config::Config;
use crate::upstream::digest::sha256;
use crate::upstream::failure::Failure;
pub(crate) use transport::Ureq;
use transport::{AGENT, Answer, Transport, Trouble};

/// The minimum pause between two requests.
const PAUSE: Duration = Duration::from_secs(1);
/// The pause after the first failure, which is doubled after each further one.
const BACK_OFF: Duration = Duration::from_secs(2);
/// The maximum number of retries after the first attempt.
const RETRIES: u32 = 3;
/// The longest pause before a retry. If the site asks for a longer one, the command fails.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// The maximum number of redirects in a row. All of them must stay below the site's base URL.
const MOST_REDIRECTS: usize = 3;

/// A site that is read over a transport.
pub(crate) struct Network<T> {
    transport: T,
    base: String,
    /// Whether the site is on this machine, so that no pauses are needed.
    loopback: bool,
    cache: PathBuf,
    robots: Option<Robots>,
    last: Option<Instant>,
}

/// A body that was fetched earlier.
#[derive(Debug, Serialize, Deserialize)]
struct Cached {
    etag: Option<String>,
    last_modified: Option<String>,
    path: String,
    text: String,
}

impl<T: Transport> Network<T> {
    /// Creates a client for the configured site. Bodies are cached in `cache`, which is not committed.
    pub(crate) fn new(transport: T, config: &Config, cache: PathBuf) -> Network<T> {
        Network {
            transport,
            base: config.base.clone(),
            loopback: config.is_loopback(),
            cache,
            robots: None,
            last: None,
        }
    }

    /// Returns the scheme, host and port of the base URL.
    fn origin(&self) -> &str {
        let after = self.base.find("://").map_or(0, |at| at + 3);
        self.base[after..].find('/').map_or(self.base.as_str(), |at| &self.base[..after + at])
    }

    fn cached(&self, path: &str) -> PathBuf {
        self.cache.join(format!("{}.json", sha256(format!("{}{path}", self.base))))
    }

    #[expect(clippy::disallowed_methods, reason = "politeness towards a site is measured in real time")]
    fn pause(&mut self) {
        let gap = self.robots.as_ref().and_then(|robots| robots.delay).map_or(PAUSE, |delay| delay.max(PAUSE));
        let passed = self.last.map_or(gap, |last| last.elapsed());
        if passed < gap && !self.loopback {
            self.transport.wait(gap - passed);
        }
        self.last = Some(Instant::now());
    }

    /// Requests a URL. Retries after failures that may be temporary: no connection, 429, 5xx, or an incomplete body.
    fn request(&mut self, url: &str, path: &str, headers: &[(&str, &str)]) -> Result<Answer, Failure> {
        let mut attempt = 0;
        loop {
            self.pause();
            let outcome = self.transport.get(url, headers);
            let passing = match &outcome {
                Ok(answer) => answer.status == 429 || answer.status >= 500,
                Err(trouble) => *trouble != Trouble::TooLarge,
            };
            let wanted = outcome.as_ref().ok().and_then(|answer| seconds(answer.retry_after.as_deref()));
            let wait = wanted.unwrap_or(BACK_OFF * 2u32.pow(attempt));
            if !passing || attempt == RETRIES || wait > LONGEST_WAIT {
                return conclude(outcome, path, passing);
            }
            if !self.loopback {
                self.transport.wait(wait);
            }
            attempt += 1;
        }
    }

    fn check_robots(&mut self, path: &str) -> Result<(), Failure> {
        if self.robots.is_none() {
            let url = format!("{}/robots.txt", self.origin());
            let answer = self.request(&url, "/robots.txt", &[])?;
            let robots = match answer.status {
                200 => Robots::parse(&String::from_utf8_lossy(&answer.body), AGENT),
                // Any other status, such as 404, means that there are no restrictions.
                _ => Robots::default(),
            };
            self.robots = Some(robots);
        }
        let full = format!("{}{path}", &self.base[self.origin().len()..]);
        match &self.robots {
            Some(robots) if !robots.allows(&full) => {
                Err(Failure::new("robots-disallowed", format!("robots.txt asks programs not to read {full}"))
                    .hint("Ask the vendor for an export: --from-export FILE."))
            }
            _ => Ok(()),
        }
    }
}

/// Returns the result of a request once there are no further attempts.
fn conclude(outcome: Result<Answer, Trouble>, path: &str, passing: bool) -> Result<Answer, Failure> {
    match outcome {
        Ok(answer) if answer.status == 429 => {
            Err(Failure::new("rate-limited", "the site asks for fewer requests").on(path))
        }
        Ok(answer) if passing => {
            Err(Failure::new("network", format!("the site repeatedly returned {}", answer.status)).on(path))
        }
        Ok(answer) => Ok(answer),
        Err(Trouble::Unreachable(why)) => Err(Failure::new("network", why)
            .on(path)
            .hint("Check the connection. A mirrored site works too: --from-dir DIR.")),
        Err(Trouble::Truncated) => {
            Err(Failure::new("page-truncated", "the connection was closed before the end of the body").on(path))
        }
        Err(Trouble::TooLarge) => Err(Failure::new("page-too-large", "the body is larger than 4 MiB").on(path)),
    }
}

/// Returns the pause in `Retry-After` if it is given in seconds. If it is given as a date, the usual pause is used.
fn seconds(header: Option<&str>) -> Option<Duration> {
    header?.trim().parse().ok().map(Duration::from_secs)
}

impl<T: Transport> Site for Network<T> {
    fn get(&mut self, path: &str) -> Result<Reply, Failure> {
        self.check_robots(path)?;
        let known: Option<Cached> =
            fs::read_to_string(self.cached(path)).ok().and_then(|text| serde_json::from_str(&text).ok());
        let mut here = path.to_owned();
        for redirects in 0..=MOST_REDIRECTS {
            let mut headers = vec![("Accept", "text/markdown, text/plain;q=0.9, */*;q=0.1")];
            if let Some(known) = known.as_ref().filter(|_| redirects == 0) {
                headers.extend(known.etag.as_deref().map(|etag| ("If-None-Match", etag)));
                headers.extend(known.last_modified.as_deref().map(|time| ("If-Modified-Since", time)));
            }
            let url = format!("{}{here}", self.base);
            let answer = self.request(&url, &here, &headers)?;
            match (answer.status, known.as_ref()) {
                (304, Some(known)) => return Ok(Reply::Text { text: known.text.clone(), path: known.path.clone() }),
                (200..=299, _) => {
                    let fresh = Cached {
                        etag: answer.etag,
                        last_modified: answer.last_modified,
                        path: here.clone(),
                        text: text(answer.body, &here)?,
                    };
                    self.remember(path, &fresh);
                    return Ok(Reply::Text { text: fresh.text, path: here });
                }
                (301 | 302 | 303 | 307 | 308, _) => {
                    here = self.follow(&here, answer.location.as_deref().unwrap_or_default())?
                }
                (status, _) => return Ok(Reply::Absent(status)),
            }
        }
        Err(Failure::new("network", "more than three redirects").on(path))
    }

    fn is_live(&self) -> bool {
        true
    }

    fn forget(&mut self, path: &str) {
        // The file does not exist if the page was never cached, so an error is ignored.
        let _ = fs::remove_file(self.cached(path));
    }
}

impl<T: Transport> Network<T> {
    /// Returns the path to which a redirect leads, relative to the site's base URL. Fails if the target is outside the
    /// base URL.
    fn follow(&self, from: &str, location: &str) -> Result<String, Failure> {
        let path = match location.strip_prefix(&self.base) {
            Some(path) => Some(path),
            None if location.starts_with('/') && !location.starts_with("//") => {
                location.strip_prefix(&self.base[self.origin().len()..])
            }
            None => None,
        };
        let path = path.filter(|path| path.starts_with('/'));
        path.map(str::to_owned)
            .ok_or_else(|| Failure::new("network", format!("redirected to another site: {location}")).on(from))
    }

    /// Caches a body that can be requested conditionally. A full disk must not stop a pull, because the cache only
    /// saves requests.
    fn remember(&self, path: &str, fresh: &Cached) {
        if fresh.etag.is_none() && fresh.last_modified.is_none() {
            return;
        }
        if let Ok(text) = serde_json::to_string(fresh) {
            let _ = fs::create_dir_all(&self.cache);
            let _ = fs::write(self.cached(path), text);
        }
    }
}

#[cfg(test)]
mod tests;
