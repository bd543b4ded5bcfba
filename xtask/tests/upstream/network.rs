//! Tests the real client against a server on this machine.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::support::{Bench, DECISIONS};

/// The request line, `User-Agent` and `If-None-Match` of each request to the server.
type Log = Arc<Mutex<Vec<(String, String, String)>>>;

/// A server that serves files from a folder. `odd` contains complete responses by path. Each is used once, before the
/// folder is read.
struct Server {
    base: String,
    log: Log,
    folder: Arc<Mutex<std::path::PathBuf>>,
    odd: Arc<Mutex<HashMap<String, Vec<String>>>>,
}

impl Server {
    fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let server = Server { base, log: Log::default(), folder: Arc::default(), odd: Arc::default() };
        let (log, folder, odd) = (server.log.clone(), server.folder.clone(), server.odd.clone());
        // The thread ends with the process of the test.
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // The server ignores a client that disconnects early.
                let _ = answer(stream, &log, &folder, &odd);
            }
        });
        server
    }

    fn once(&self, path: &str, response: &str) {
        self.odd.lock().expect("not poisoned").entry(path.to_owned()).or_default().push(response.to_owned());
    }

    fn asked(&self, path: &str) -> usize {
        self.log
            .lock()
            .expect("not poisoned")
            .iter()
            .filter(|(line, ..)| *line == format!("GET {path} HTTP/1.1"))
            .count()
    }
}

fn answer(
    mut stream: TcpStream,
    log: &Log,
    folder: &Mutex<std::path::PathBuf>,
    odd: &Mutex<HashMap<String, Vec<String>>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let (mut agent, mut etag) = (String::new(), String::new());
    for line in lines.by_ref() {
        let line = line?;
        match line.split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("user-agent") => agent = value.to_owned(),
            Some((name, value)) if name.eq_ignore_ascii_case("if-none-match") => etag = value.to_owned(),
            None if line.is_empty() => break,
            _ => {}
        }
    }
    log.lock().expect("not poisoned").push((first.clone(), agent, etag.clone()));
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let prepared = odd
        .lock()
        .expect("not poisoned")
        .get_mut(&path)
        .and_then(|list| if list.is_empty() { None } else { Some(list.remove(0)) });
    let response = prepared.unwrap_or_else(|| {
        let name = path.trim_start_matches('/').replace("%C3%B1", "ñ");
        match std::fs::read_to_string(folder.lock().expect("not poisoned").join(name)) {
            Ok(text) if etag == tag(&text) => "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n".to_owned(),
            Ok(text) => format!(
                "HTTP/1.1 200 OK\r\nETag: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}",
                tag(&text),
                text.len()
            ),
            Err(_) => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_owned(),
        }
    });
    stream.write_all(response.as_bytes())
}

/// Returns an entity tag that changes with the text.
fn tag(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("\"{:x}\"", hasher.finish())
}

fn bench(decisions: &str) -> (Bench, Server) {
    let server = Server::start();
    let bench = Bench::at(&server.base, decisions);
    *server.folder.lock().expect("not poisoned") = bench.path("site");
    (bench, server)
}

const BUSY: &str = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const LIMITED: &str =
    "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
const CUT: &str = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n# Get a parcel\n";

#[test]
fn a_site_over_http_gives_what_its_mirror_gives() {
    let (bench, server) = bench(DECISIONS);
    let outcome = bench.run(&["pull"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    let over_http = bench.pulled().1.expect("written");
    let mirrored = Bench::at(&server.base, DECISIONS);
    mirrored.pull();
    assert_eq!(Some(over_http), mirrored.pulled().1);
    let log = server.log.lock().expect("not poisoned");
    assert_eq!(log[0].0, "GET /robots.txt HTTP/1.1");
    assert!(
        log.iter().all(|(_, agent, _)| agent.starts_with("realaml-xtask/") && agent.ends_with(" (+tests)")),
        "{log:?}"
    );
}

#[test]
fn a_second_pull_asks_only_what_changed() {
    let (bench, server) = bench(DECISIONS);
    bench.run(&["pull"]);
    let first = bench.pulled();
    server.log.lock().expect("not poisoned").clear();
    assert_eq!(bench.run(&["pull"]).code, 0);
    assert_eq!(bench.pulled(), first);
    let log = server.log.lock().expect("not poisoned");
    let known = log.iter().filter(|(line, ..)| line.contains("-41000002e0.md")).collect::<Vec<_>>();
    assert!(!known.is_empty() && known.iter().all(|(_, _, etag)| !etag.is_empty()), "{known:?}");
}

#[test]
fn trouble_that_passes_is_overcome() {
    let (bench, server) = bench(DECISIONS);
    for (path, response) in
        [("/llms.txt", BUSY), ("/parcel-7300002d0.md", LIMITED), ("/get-a-parcel-41000002e0.md", CUT)]
    {
        server.once(path, response);
    }
    let outcome = bench.run(&["pull"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert_eq!(server.asked("/get-a-parcel-41000002e0.md"), 2);
}

#[test]
fn trouble_that_stays_is_named() {
    for (response, code, exit) in [(BUSY, "network", 3), (LIMITED, "rate-limited", 3), (CUT, "page-truncated", 4)] {
        let (bench, server) = bench(DECISIONS);
        (0..4).for_each(|_| server.once("/get-a-parcel-41000002e0.md", response));
        let outcome = bench.run(&["pull"]);
        assert_eq!(outcome.code, exit, "{outcome:?}");
        assert!(outcome.err.starts_with(&format!("error: {code}: ")), "{}", outcome.err);
        assert_eq!(bench.pulled(), (None, None));
    }
}

#[test]
fn a_rate_limit_says_how_far_the_pull_came() {
    let (bench, server) = bench(DECISIONS);
    (0..4).for_each(|_| server.once("/get-a-parcel-41000002e0.md", LIMITED));
    assert!(bench.run(&["pull"]).err.contains("6 of 14 pages were read"), "pages before it in the index");
}

#[test]
fn a_missing_page_is_asked_for_once_more() {
    let (bench, server) = bench(DECISIONS);
    server.once(
        "/get-a-parcel-41000002e0.md",
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    );
    assert_eq!(bench.run(&["pull"]).code, 0);
    assert_eq!(server.asked("/get-a-parcel-41000002e0.md"), 2);
}

#[test]
fn a_conflict_is_read_once_more_before_it_is_believed() {
    let decisions = DECISIONS.replace("[[conflict]]", "[[ignored]]");
    let decisions = decisions.split("\n\n").filter(|part| !part.contains("ignored")).collect::<Vec<_>>().join("\n\n");
    let (bench, server) = bench(&decisions);
    let outcome = bench.run(&["pull"]);
    assert_eq!(outcome.code, 5, "{outcome:?}");
    assert_eq!(server.asked("/subir-prueba-de-entrega-41000005e0.md"), 2);
    // The first response comes from a half-published site; the second is complete.
    let whole = bench
        .read("site/subir-prueba-de-entrega-41000005e0.md")
        .replace("        trace_id:\n          type: string\n", "");
    bench.put("site/subir-prueba-de-entrega-41000005e0.md", &whole);
    let half =
        whole.replace("        message:\n          type: string\n", "        message:\n          type: integer\n");
    server.once(
        "/subir-prueba-de-entrega-41000005e0.md",
        &format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{half}", half.len()),
    );
    let outcome = bench.run(&["pull"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
}

#[test]
fn an_index_that_changes_during_the_pull_starts_it_again() {
    let (bench, server) = bench(DECISIONS);
    let index = bench.read("site/llms.txt");
    let before = index.replace("[Get a parcel]", "[Read a parcel]");
    let respond =
        |text: &str| format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}", text.len());
    server.once("/llms.txt", &respond(&before));
    assert_eq!(bench.run(&["pull"]).code, 0);
    assert_eq!(server.asked("/llms.txt"), 4);
    for text in [&before, &index, &before, &index] {
        server.once("/llms.txt", &respond(text));
    }
    let outcome = bench.run(&["pull"]);
    assert!(outcome.code == 3 && outcome.err.contains("index-unstable"), "{outcome:?}");
}

#[test]
fn robots_txt_is_obeyed() {
    let (bench, server) = bench(DECISIONS);
    bench.put("site/robots.txt", "User-agent: *\nDisallow: /\n");
    let outcome = bench.run(&["check"]);
    assert!(outcome.code == 3 && outcome.err.contains("robots-disallowed"), "{outcome:?}");
    assert_eq!(server.asked("/llms.txt"), 0);
}

#[test]
fn nobody_there_is_a_failure_of_the_network() {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port();
    let bench = Bench::at(&format!("http://127.0.0.1:{port}"), DECISIONS);
    let outcome = bench.run(&["check"]);
    assert!(outcome.code == 3 && outcome.err.contains("network: "), "{outcome:?}");
}

#[test]
fn an_old_address_that_redirects_to_the_same_page_is_a_new_name() {
    let (bench, server) = bench(DECISIONS);
    bench.run(&["pull"]);
    let index = bench.read("site/llms.txt");
    let kept: Vec<_> = index.lines().filter(|line| !line.contains("41000002e0")).collect();
    bench.put("site/llms.txt", &kept.join("\n"));
    std::fs::rename(bench.path("site/get-a-parcel-41000002e0.md"), bench.path("site/read-41000002e0.md"))
        .expect("the page is there");
    server.once("/get-a-parcel-41000002e0.md", "HTTP/1.1 301 Moved Permanently\r\nLocation: /read-41000002e0.md\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    let outcome = bench.run(&["pull"]);
    assert_eq!(outcome.code, 0, "{outcome:?}");
    assert!(outcome.out.contains("page-renamed: get-a-parcel-41000002e0: now read-41000002e0"), "{}", outcome.out);
}
