//! Makes many calls over an unreliable network. No call is carried out twice, lost or left hanging, and an error says
//! that its call may have taken effect if that is uncertain.
//!
//! `REALAML_HOSTILE_SCALE` sets the number of calls. At 100, there are 5,600 effects and three rounds of 10,000 reads.
//! The default is 5.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering::SeqCst},
    },
    time::Duration,
};

use futures_util::{StreamExt, stream};
use realaml_ext::{Client, SignatureKey, VerificationRequest};
use realaml_tests::clients::builder;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

fn scaled(whole: usize) -> usize {
    let scale = std::env::var("REALAML_HOSTILE_SCALE").ok().and_then(|it| it.parse().ok()).unwrap_or(5);
    whole * scale / 100
}

/// The server's record of the requests with one reference.
#[derive(Clone, Copy, Default)]
struct Done {
    /// The number of requests that took effect.
    effects: u32,
    /// Whether the caller may doubt the effect, because a response was missing, incomplete or a server error.
    unanswered: bool,
}

#[derive(Default)]
struct Network {
    done: Mutex<HashMap<String, Done>>,
    numbers: AtomicU64,
    /// The number of connections closed before any byte was read from them.
    unread: AtomicU64,
    /// The percentage of requests that meet a fault.
    faults: u64,
}

impl Network {
    async fn start(faults: u64) -> (String, Arc<Self>) {
        let network = Arc::new(Self { faults, ..Self::default() });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/api/v1", listener.local_addr().unwrap());
        let serving = network.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        (url, network)
    }

    /// Returns the next number of a sequence that is the same in every run, whatever the order of requests.
    fn below(&self, bound: u64) -> u64 {
        let number = self.numbers.fetch_add(1, SeqCst).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (number ^ (number >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) % 1_000_003 % bound
    }

    async fn serve(self: Arc<Self>, mut stream: TcpStream) -> Option<()> {
        if self.below(100) < self.faults / 4 {
            self.unread.fetch_add(1, SeqCst);
            return None;
        }
        let mut buffer = Vec::new();
        loop {
            let (method, name) = read_request(&mut stream, &mut buffer).await?;
            let effect = method == "POST";
            let fault = if self.below(100) < self.faults { self.below(6) } else { u64::MAX };
            let happens = effect && fault > 2;
            if effect {
                let mut done = self.done.lock().unwrap();
                let done = done.entry(name.clone()).or_default();
                done.effects += u32::from(happens);
                done.unanswered |= matches!(fault, 0 | 2 | 3 | 4 | 5);
            }
            let body = match effect {
                true => format!(r#"{{"signature_key":"{:0>32}"}}"#, name.replace('-', "0")),
                false => format!(r#"{{"signature_key":"{name}","is_completed":true,"result":"PASS"}}"#),
            };
            let answer = |status: u16, body: &str| {
                format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\n\r\n{body}", body.len()).into_bytes()
            };
            match fault {
                // The connection is closed before or after the effect.
                0 | 3 => return None,
                1 => stream.write_all(&answer(429, "{}")).await.ok()?,
                2 | 4 => stream.write_all(&answer(if fault == 2 { 503 } else { 500 }, "{}")).await.ok()?,
                5 => {
                    let whole = answer(200, &body);
                    stream.write_all(&whole[..whole.len() - 5]).await.ok()?;
                    return None;
                }
                _ => stream.write_all(&answer(200, &body)).await.ok()?,
            }
            // The server closes the connection without notice.
            if self.below(100) < self.faults {
                return None;
            }
        }
    }
}

/// Reads the next request. Returns its method, and its reference or the key in its path.
async fn read_request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<(String, String)> {
    let end = loop {
        if let Some(end) = buffer.windows(4).position(|it| it == b"\r\n\r\n") {
            break end + 4;
        }
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase();
    let length = head.split("content-length: ").nth(1).and_then(|it| it.split('\r').next()?.parse().ok()).unwrap_or(0);
    while buffer.len() < end + length {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    let method = if head.starts_with("post") { "POST" } else { "GET" };
    let text = String::from_utf8_lossy(&buffer[..end + length]).into_owned();
    let name = match method {
        "POST" => text.split("\"reference\":\"").nth(1)?.split('"').next()?,
        _ => text.split("verification/").nth(1)?.split('/').next()?,
    };
    let found = (method.to_owned(), name.to_owned());
    buffer.drain(..end + length);
    Some(found)
}

fn client(url: &str) -> Client {
    builder(url).attempt_deadline(Duration::from_secs(5)).deadline(Duration::from_secs(20)).build().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_effect_is_done_twice_and_doubt_is_told_where_it_is() {
    let count = scaled(5_600);
    let (url, network) = Network::start(20).await;
    let client = client(&url);
    let calls = (0..count).map(|number| {
        let client = client.clone();
        async move {
            let reference = format!("r-{number}");
            let request = VerificationRequest::person("Aroha", "Ngata").embedded().reference(reference.as_str());
            let result = client.verifications().create(&request.build().unwrap()).await;
            (reference, result.map(drop))
        }
    });
    let results: Vec<_> = stream::iter(calls).buffer_unordered(64).collect().await;
    let done = network.done.lock().unwrap();
    let (mut succeeded, mut doubted, mut unread) = (0, 0, 0);
    for (reference, result) in &results {
        let seen = done.get(reference).copied().unwrap_or_default();
        assert!(seen.effects <= 1, "{reference} was done twice");
        match result {
            Ok(()) => {
                assert_eq!(seen.effects, 1, "{reference} succeeded and was not done");
                succeeded += 1;
            }
            Err(error) if error.may_have_happened() => {
                doubted += 1;
                unread += usize::from(!seen.unanswered);
            }
            Err(error) => assert_eq!(seen.effects, 0, "{reference} was done, and its error says it was not: {error}"),
        }
    }
    // A request may have been sent on a connection that the server did not read, so doubt is justified there. Any
    // further doubt is unfounded.
    let false_doubts = unread.saturating_sub(usize::try_from(network.unread.load(SeqCst)).unwrap());
    println!("{count} effects: {succeeded} succeeded, {doubted} doubted, {false_doubts} of them falsely, 0 done twice");
    assert!(false_doubts * 1_000 <= count && succeeded > count / 2);
}

/// Returns the memory use of this process in megabytes.
fn resident() -> usize {
    let pages = std::fs::read_to_string("/proc/self/statm").ok();
    pages.and_then(|it| it.split(' ').nth(1)?.parse::<usize>().ok()).unwrap_or_default() * 4096 / 1_000_000
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_call_hangs_or_is_lost() {
    let count = scaled(10_000);
    let (url, _network) = Network::start(10).await;
    let client = client(&url);
    let mut memory = Vec::new();
    for round in 0..3 {
        let calls = (0..count).map(|number| {
            let client = client.clone();
            async move {
                let key = SignatureKey::new(format!("{round}{number:031}"));
                let result = client.verifications().get(&key).await;
                result.map(|it| assert_eq!(it.signature_key(), &key, "an answer to another question"))
            }
        });
        let calls = stream::iter(calls).buffer_unordered(256).collect::<Vec<_>>();
        let results = tokio::time::timeout(Duration::from_secs(300), calls).await.expect("a call hangs");
        let failed = results.iter().filter(|it| it.is_err()).count();
        memory.push(resident());
        println!("round {round}: {} calls, {failed} failed, {} MB", results.len(), memory[round]);
        assert_eq!(results.len(), count);
        assert!(failed * 4 < count, "{failed} of {count} failed");
    }
    assert!(memory[2] <= memory[0] + 16, "memory grows: {memory:?} MB");
}
