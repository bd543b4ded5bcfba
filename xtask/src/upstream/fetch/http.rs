//! The site over the network, politely: one request at a time, a pause between them, robots.txt and `Retry-After`
//! honoured, known pages asked for with "only if it changed", a contact in the user agent.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::robots::Robots;
use super::site::{Reply, Site, text};
use crate::upstream::config::Config;
use crate::upstream::contract::lock::sha256;
use crate::upstream::failure::Failure;

/// Our name for robots.txt.
const AGENT: &str = "realaml-xtask";
/// Between two requests.
const PAUSE: Duration = Duration::from_secs(1);
/// After a failure, doubled each time.
const BACK_OFF: Duration = Duration::from_secs(2);
/// After the first attempt.
const RETRIES: u32 = 3;
/// Waiting longer than this is left to a person.
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// On one host.
const MOST_REDIRECTS: usize = 3;
/// No body is larger than this.
const LARGEST_BODY: u64 = 4 * 1024 * 1024;

/// What one request came back with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    pub(crate) location: Option<String>,
    pub(crate) retry_after: Option<String>,
    pub(crate) etag: Option<String>,
    pub(crate) last_modified: Option<String>,
}

/// Why a request came back with nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// No connection, or none in time.
    Unreachable(String),
    /// The body ended before its announced length.
    Truncated,
    /// The body does not end where any page would.
    TooLarge,
}

/// One GET, without redirects and retries.
pub(crate) trait Transport {
    /// Sends the request with these extra headers.
    fn get(&mut self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, Trouble>;
    /// Waits.
    fn wait(&mut self, time: Duration);
}

/// The site over a transport.
pub(crate) struct Network<T> {
    transport: T,
    base: String,
    /// Nobody needs to be spared on this machine.
    loopback: bool,
    cache: PathBuf,
    robots: Option<Robots>,
    last: Option<Instant>,
}

/// A body that was fetched before.
#[derive(Debug, Serialize, Deserialize)]
struct Cached {
    etag: Option<String>,
    last_modified: Option<String>,
    path: String,
    text: String,
}

impl<T: Transport> Network<T> {
    /// The configured site. Bodies are kept in `cache`, which is no part of the repository's content.
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

    /// Scheme and host; redirects may not leave it.
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

    /// One address with retries on what may pass: no connection, 429, 5xx, a body cut short.
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
                // No file means no wishes.
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

/// What a request means once no attempt is left.
fn conclude(outcome: Result<Answer, Trouble>, path: &str, passing: bool) -> Result<Answer, Failure> {
    match outcome {
        Ok(answer) if answer.status == 429 => {
            Err(Failure::new("rate-limited", "the site asks for fewer requests").on(path))
        }
        Ok(answer) if passing => {
            Err(Failure::new("network", format!("the site answers {} again and again", answer.status)).on(path))
        }
        Ok(answer) => Ok(answer),
        Err(Trouble::Unreachable(why)) => Err(Failure::new("network", why)
            .on(path)
            .hint("Is there a connection? A mirrored site works too: --from-dir DIR.")),
        Err(Trouble::Truncated) => {
            Err(Failure::new("page-truncated", "the body ends before its announced length").on(path))
        }
        Err(Trouble::TooLarge) => Err(Failure::new("page-too-large", "the body is larger than 4 MiB").on(path)),
    }
}

/// `Retry-After` in seconds. The form with a date is answered with the usual back-off.
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
        // A page that was never kept is forgotten already.
        let _ = fs::remove_file(self.cached(path));
    }
}

impl<T: Transport> Network<T> {
    /// The path that a redirect leads to, below the site's address.
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

    /// A full disk must not stop a pull: the cache only saves requests.
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

/// Requests by `ureq`.
pub(crate) struct Ureq {
    agent: ureq::Agent,
}

impl Ureq {
    /// A client that names itself and where its owner is found.
    pub(crate) fn new(contact: &str) -> Ureq {
        let config = ureq::Agent::config_builder()
            .user_agent(format!("{AGENT}/{} (+{contact})", env!("CARGO_PKG_VERSION")))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_connect(Some(Duration::from_secs(10)))
            .timeout_global(Some(Duration::from_secs(30)))
            .build();
        Ureq { agent: config.into() }
    }
}

impl Transport for Ureq {
    fn get(&mut self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, Trouble> {
        let request = headers.iter().fold(self.agent.get(url), |request, (name, value)| request.header(*name, *value));
        let mut response = request.call().map_err(|error| Trouble::Unreachable(error.to_string()))?;
        let header = |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let mut answer = Answer {
            status: response.status().as_u16(),
            body: Vec::new(),
            location: header("location"),
            retry_after: header("retry-after"),
            etag: header("etag"),
            last_modified: header("last-modified"),
        };
        answer.body =
            response.body_mut().with_config().limit(LARGEST_BODY).read_to_vec().map_err(|error| match error {
                ureq::Error::BodyExceedsLimit(_) => Trouble::TooLarge,
                // The connection was there, so what is missing is the rest of the body.
                _ => Trouble::Truncated,
            })?;
        Ok(answer)
    }

    #[expect(clippy::disallowed_methods, reason = "politeness towards a site is measured in real time")]
    fn wait(&mut self, time: Duration) {
        std::thread::sleep(time);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use super::*;

    /// Answers from a list, and what was asked and waited.
    #[derive(Default)]
    struct Script {
        answers: VecDeque<Result<Answer, Trouble>>,
        asked: Vec<(String, Vec<(String, String)>)>,
        waited: Vec<u64>,
    }

    impl Transport for &mut Script {
        fn get(&mut self, url: &str, headers: &[(&str, &str)]) -> Result<Answer, Trouble> {
            self.asked.push((
                url.to_owned(),
                headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            ));
            self.answers.pop_front().expect("the script has an answer for every request")
        }
        fn wait(&mut self, time: Duration) {
            self.waited.push(time.as_secs_f64().round() as u64);
        }
    }

    fn answer(status: u16) -> Answer {
        Answer { status, ..Answer::default() }
    }

    fn body(text: &str) -> Answer {
        Answer { body: text.as_bytes().to_vec(), ..answer(200) }
    }

    /// Runs one `get` of `/a.md` after an absent robots.txt.
    fn get(
        script: &mut Script,
        answers: Vec<Result<Answer, Trouble>>,
        cache: &std::path::Path,
    ) -> Result<Reply, Failure> {
        script.answers = std::iter::once(Ok(answer(404))).chain(answers).collect();
        let config = Config::parse("base = 'https://docs.example.com/v1'\ncontact = 'x'").expect("well formed");
        Network::new(script, &config, cache.to_owned()).get("/a.md")
    }

    fn run(answers: Vec<Result<Answer, Trouble>>) -> (Result<Reply, Failure>, Script) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut script = Script::default();
        (get(&mut script, answers, folder.path()), script)
    }

    #[test]
    fn requests_are_a_second_apart_and_failures_back_off() {
        let (reply, script) = run(vec![Ok(answer(503)), Err(Trouble::Unreachable("no".to_owned())), Ok(body("# A"))]);
        assert_eq!(reply, Ok(Reply::Text { text: "# A".to_owned(), path: "/a.md".to_owned() }));
        assert_eq!(script.waited, [1, 2, 1, 4, 1]);
        assert_eq!(script.asked[0].0, "https://docs.example.com/robots.txt");
        assert_eq!(script.asked[1].0, "https://docs.example.com/v1/a.md");
    }

    #[test]
    fn what_does_not_pass_is_not_repeated() {
        assert_eq!(run(vec![Ok(answer(404))]).0, Ok(Reply::Absent(404)));
        assert_eq!(run(vec![Ok(answer(403))]).0, Ok(Reply::Absent(403)));
        assert_eq!(run(vec![Err(Trouble::TooLarge)]).0.expect_err("too large").code, "page-too-large");
    }

    #[test]
    fn a_rate_limit_is_honoured_and_then_told() {
        let limited = |after: &str| Ok(Answer { retry_after: Some(after.to_owned()), ..answer(429) });
        let (reply, script) = run(vec![limited("7"), Ok(body("x"))]);
        assert!(reply.is_ok() && script.waited.contains(&7), "{:?}", script.waited);
        assert_eq!(run(vec![limited("3600")]).0.expect_err("too long").code, "rate-limited");
        assert_eq!(
            run(vec![limited("1"), limited("1"), limited("1"), limited("1")]).0.expect_err("no end").code,
            "rate-limited"
        );
    }

    #[test]
    fn failures_that_stay_have_their_own_names() {
        let all = |trouble: &Trouble| run(vec![Err(trouble.clone()); 4]).0.expect_err("no success").code;
        assert_eq!(all(&Trouble::Unreachable("no".to_owned())), "network");
        assert_eq!(all(&Trouble::Truncated), "page-truncated");
        assert_eq!(run(vec![Ok(answer(500)); 4]).0.expect_err("no success").code, "network");
    }

    #[test]
    fn redirects_stay_on_the_site() {
        let to = |location: &str| Ok(Answer { location: Some(location.to_owned()), ..answer(301) });
        for location in ["/v1/b.md", "https://docs.example.com/v1/b.md"] {
            assert_eq!(
                run(vec![to(location), Ok(body("B"))]).0,
                Ok(Reply::Text { text: "B".to_owned(), path: "/b.md".to_owned() }),
                "{location}"
            );
        }
        for location in [
            "https://evil.example/b.md",
            "//evil.example/b.md",
            "https://docs.example.com.evil.example/v1/b.md",
            "/v1evil",
            "",
        ] {
            assert_eq!(run(vec![to(location)]).0.expect_err(location).code, "network");
        }
        assert_eq!(
            run(vec![to("/v1/a.md"), to("/v1/a.md"), to("/v1/a.md"), to("/v1/a.md")]).0.expect_err("a circle").code,
            "network"
        );
    }

    #[test]
    fn a_known_page_is_asked_for_only_if_it_changed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut script = Script::default();
        let first = Answer { etag: Some("\"1\"".to_owned()), ..body("# A") };
        get(&mut script, vec![Ok(first)], folder.path()).expect("the page is there");
        let again = get(&mut script, vec![Ok(answer(304))], folder.path()).expect("the page is there");
        assert_eq!(again, Reply::Text { text: "# A".to_owned(), path: "/a.md".to_owned() });
        let (_, headers) = script.asked.last().expect("requests were made");
        assert!(headers.contains(&("If-None-Match".to_owned(), "\"1\"".to_owned())), "{headers:?}");
    }

    #[test]
    fn robots_are_obeyed() {
        let answers = VecDeque::from([Ok(body("User-agent: *\nDisallow: /v1/\n"))]);
        let mut script = Script { answers, ..Script::default() };
        let config = Config::parse("base = 'https://docs.example.com/v1'\ncontact = 'x'").expect("well formed");
        let failure = Network::new(&mut script, &config, PathBuf::new()).get("/a.md").expect_err("not allowed");
        assert_eq!(failure.code, "robots-disallowed");
        assert_eq!(script.asked.len(), 1);
    }
}
