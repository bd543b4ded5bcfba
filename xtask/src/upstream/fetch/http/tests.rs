//! Tests the network client with a transport that returns prepared responses.

use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use super::*;

/// A transport that returns prepared responses, and records requests and pauses.
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

/// Runs a single `get` of `/a.md` on a site without robots.txt.
fn get(script: &mut Script, answers: Vec<Result<Answer, Trouble>>, cache: &std::path::Path) -> Result<Reply, Failure> {
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

/// Reads one response of a server that then closes the connection, or keeps it open until the client gives up.
fn trouble(response: &'static str, closes: bool) -> Trouble {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a client");
        let mut request = [0; 4096];
        // A client whose time has run out closes the connection, so errors of the server are ignored.
        let _ = stream.read(&mut request);
        let _ = stream.write_all(response.as_bytes());
        if !closes {
            let _ = stream.read(&mut request);
        }
    });
    let outcome = Ureq::within("tests", Duration::from_millis(if closes { 10_000 } else { 300 })).get(&url, &[]);
    server.join().expect("the server ends");
    outcome.expect_err("the body is not complete")
}

#[test]
fn a_body_that_does_not_come_in_time_is_not_called_cut_off() {
    let begun = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n# A\n";
    assert_eq!(trouble(begun, true), Trouble::Truncated);
    let chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n# A\n";
    assert_eq!(trouble(chunks, true), Trouble::Truncated);
    let late = trouble(begun, false);
    assert!(matches!(&late, Trouble::Unreachable(why) if why.contains("timeout")), "{late:?}");
    let invalid = trouble("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n# A\n", true);
    assert!(matches!(&invalid, Trouble::Unreachable(why) if why.contains("protocol")), "{invalid:?}");
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
