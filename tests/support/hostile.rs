//! A server whose script controls each response down to individual bytes, which well-behaved test servers do not allow.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::{AbortHandle, JoinSet},
};

/// A request as it was received.
#[derive(Clone, Debug)]
pub struct Received {
    /// The method in upper case.
    pub method: String,
    /// The path with its query.
    pub target: String,
    /// The headers, with lower-case names.
    pub headers: Vec<(String, String)>,
    /// The request body.
    pub body: Vec<u8>,
}

impl Received {
    /// Returns the value of the header with this name, which must be in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }
}

/// How the server responds to a request.
#[derive(Clone, Debug)]
pub enum Act {
    /// Sends a complete response.
    Answer(Answer),
    /// Sends these bytes and then closes the connection.
    Bytes(Vec<u8>),
    /// Sends these bytes and then nothing more, while the connection stays open.
    BytesThenSilence(Vec<u8>),
    /// Closes the connection without a response.
    Close,
    /// Sends the start of a response and then one byte per interval, forever.
    Trickle(Vec<u8>, Duration),
}

/// A complete response.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// Creates a response with a JSON body.
    pub fn json(status: u16, body: impl Into<String>) -> Self {
        Self::new(status, body.into()).header("content-type", "application/json")
    }

    /// Creates a response with a body of any type.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }
    }

    /// Adds a header to the response.
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} Scripted\r\n", self.status);
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.status != 204 && !self.headers.iter().any(|it| it.0 == "content-length") {
            head.push_str(&format!("content-length: {}\r\n", self.body.len()));
        }
        head.push_str("\r\n");
        [head.as_bytes(), &self.body].concat()
    }
}

impl From<Answer> for Act {
    fn from(answer: Answer) -> Self {
        Self::Answer(answer)
    }
}

type Script = dyn Fn(&Received, usize) -> Act + Send + Sync;

/// A server that runs a script. It stops on drop.
#[derive(Debug)]
pub struct HostileServer {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
    always: Arc<Mutex<Option<Act>>>,
    task: AbortHandle,
}

impl HostileServer {
    /// Starts a server on a free loopback port. The script receives each request and its number, starting at 0.
    pub async fn start(script: impl Fn(&Received, usize) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a bound socket has an address");
        let received = Arc::new(Mutex::new(Vec::new()));
        let always = Arc::new(Mutex::new(None));
        let (change, log) = (always.clone(), received.clone());
        let script: Arc<Script> = Arc::new(move |request, number| {
            let always: Option<Act> = change.lock().expect("no test panics while it changes the script").clone();
            always.unwrap_or_else(|| script(request, number))
        });
        let task = tokio::spawn(async move {
            // When this task is dropped, so is the set, and every connection with it.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, script.clone(), log.clone()));
            }
        });
        Self { address, received, always, task: task.abort_handle() }
    }

    /// Starts a server that responds to every request in the same way.
    pub async fn always(act: impl Into<Act>) -> Self {
        let act = act.into();
        Self::start(move |_, _| act.clone()).await
    }

    /// Makes the server respond to every request in this way from now on, regardless of the script.
    pub fn becomes(&self, act: impl Into<Act>) {
        *self.always.lock().expect("no test panics while it changes the script") = Some(act.into());
    }

    /// Returns the base URL of the API on this server.
    pub fn base_url(&self) -> String {
        format!("http://{}/api/v1", self.address)
    }

    /// Returns the address on which the server listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns every complete request received so far.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().expect("no test panics while it holds the log").clone()
    }

    /// Returns the number of complete requests received so far.
    pub fn count(&self) -> usize {
        self.received.lock().expect("no test panics while it holds the log").len()
    }
}

impl Drop for HostileServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(mut stream: TcpStream, script: Arc<Script>, log: Arc<Mutex<Vec<Received>>>) {
    let mut buffer = Vec::new();
    while let Some(request) = read_request(&mut stream, &mut buffer).await {
        let number = {
            let mut log = log.lock().expect("no test panics while it holds the log");
            log.push(request.clone());
            log.len() - 1
        };
        match script(&request, number) {
            Act::Answer(answer) => {
                if stream.write_all(&answer.bytes()).await.is_err() {
                    return;
                }
            }
            Act::Bytes(bytes) => {
                let _gone = stream.write_all(&bytes).await;
                let _gone = stream.shutdown().await;
                return;
            }
            Act::BytesThenSilence(bytes) => {
                let _gone = stream.write_all(&bytes).await;
                std::future::pending::<()>().await;
            }
            Act::Close => return,
            Act::Trickle(start, pause) => {
                let mut alive = stream.write_all(&start).await.is_ok();
                while alive {
                    tokio::time::sleep(pause).await;
                    alive = stream.write_all(b" ").await.is_ok();
                }
                return;
            }
        }
    }
}

/// Reads one request. Returns `None` if the connection ends first.
async fn read_request(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Received> {
    let end_of_head = loop {
        if let Some(end) = buffer.windows(4).position(|it| it == b"\r\n\r\n") {
            break end;
        }
        more(stream, buffer).await?;
    };
    let head = String::from_utf8_lossy(&buffer[..end_of_head]).into_owned();
    let mut lines = head.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|it| it.0 == "content-length").and_then(|it| it.1.parse().ok()).unwrap_or(0);
    buffer.drain(..end_of_head + 4);
    while buffer.len() < length {
        more(stream, buffer).await?;
    }
    let body = buffer.drain(..length).collect();
    Some(Received { method, target, headers, body })
}

async fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<()> {
    match stream.read_buf(buffer).await {
        Ok(count) if count > 0 => Some(()),
        _ => None,
    }
}
