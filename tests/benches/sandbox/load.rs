//! Puts load on a server over HTTP. The caller itself needs little processor time, because it sends prepared bytes over
//! connections that stay open.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// The result of a run: the response times, shortest first, and the duration of the run in seconds.
pub struct Load {
    pub times: Vec<Duration>,
    pub seconds: f64,
}

impl Load {
    pub fn calls_a_second(&self) -> f64 {
        self.times.len() as f64 / self.seconds
    }

    pub fn microseconds(&self, thousandth: usize) -> u128 {
        self.times[self.times.len() * thousandth / 1000].as_micros()
    }
}

/// Sends the requests in turn over this many connections, until `time` has passed. Each connection sends its next
/// request once it has received a response, but no sooner than `interval` after its previous request. Panics if a
/// response is not 200.
#[expect(clippy::disallowed_methods, reason = "measures how long something really takes")]
pub async fn run(
    address: SocketAddr,
    requests: &[String],
    connections: usize,
    interval: Duration,
    time: Duration,
) -> Load {
    let start = Instant::now();
    let tasks: Vec<_> = (0..connections)
        .map(|number| {
            let own: Vec<String> = requests.iter().skip(number).step_by(connections).cloned().collect();
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.expect("a connection");
                stream.set_nodelay(true).expect("an option of every connection");
                let (mut times, mut buffer) = (Vec::new(), Vec::with_capacity(64 * 1024));
                // The first requests are spread over the interval, so that the connections do not all send at the same
                // moment.
                let mut next = start + interval * number as u32 / connections as u32;
                for request in own.iter().cycle() {
                    if !interval.is_zero() {
                        tokio::time::sleep_until(next.into()).await;
                        next += interval;
                    }
                    let begun = Instant::now();
                    if begun - start > time {
                        break;
                    }
                    stream.write_all(request.as_bytes()).await.expect("sent");
                    response(&mut stream, &mut buffer).await;
                    times.push(begun.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for task in tasks {
        times.extend(task.await.expect("no call fails"));
    }
    let seconds = start.elapsed().as_secs_f64();
    times.sort_unstable();
    Load { times, seconds }
}

/// Reads one response to its end.
async fn response(stream: &mut TcpStream, buffer: &mut Vec<u8>) {
    buffer.clear();
    loop {
        assert!(stream.read_buf(buffer).await.expect("received") > 0, "the connection was closed");
        let Some(end) = buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n").map(|at| at + 4) else { continue };
        let head = std::str::from_utf8(&buffer[..end]).expect("headers").to_ascii_lowercase();
        assert!(head.starts_with("http/1.1 200"), "{}", head.lines().next().unwrap_or_default());
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        let is_whole = match length {
            Some(length) => buffer.len() >= end + length.trim().parse::<usize>().expect("a length"),
            None => buffer.ends_with(b"\r\n0\r\n\r\n"),
        };
        if is_whole {
            return;
        }
    }
}
