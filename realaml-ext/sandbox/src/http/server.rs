//! The server: its parts, its start and its end.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, State as Shared};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use http::{StatusCode, header};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::contract::spec::{BASE_PATH, DOCUMENT};
use crate::domains::state::{Settings, State};
use crate::http::callbacks::Courier;
use crate::http::connection::{Door, Peer};
use crate::http::{api, control, files, pages};
use crate::world::clock::{Clock, Ids};

/// What all connections share.
pub(crate) struct App {
    state: Mutex<State>,
    pub(crate) api_key: String,
    pub(crate) base_url: String,
    pub(crate) origin: String,
    pub(crate) courier: Courier,
    /// Set once, when the sandbox ends.
    pub(crate) stop: watch::Sender<bool>,
}

impl App {
    /// Whether an `Origin` header names the sandbox itself, by its own address or as `localhost`.
    pub(crate) fn is_own_origin(&self, origin: &[u8]) -> bool {
        let alias = self.origin.replacen("127.0.0.1", "localhost", 1);
        origin == self.origin.as_bytes() || origin == alias.as_bytes()
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the lock was held would be a bug; the state is still whole enough to go on.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How a sandbox is to be, before it starts.
#[derive(Clone)]
pub struct SandboxBuilder {
    address: SocketAddr,
    api_key: Option<String>,
    public_origin: Option<String>,
    allow_callbacks_to_any_host: bool,
    auto_complete: bool,
    callback_copies: u32,
    callback_waits: Vec<Duration>,
    iframe_origins: Vec<String>,
    start_time: Option<DateTime<Utc>>,
    seed: Option<u64>,
}

impl std::fmt::Debug for SandboxBuilder {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("SandboxBuilder").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Default for SandboxBuilder {
    fn default() -> Self {
        Self {
            address: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            api_key: None,
            public_origin: None,
            allow_callbacks_to_any_host: false,
            auto_complete: false,
            callback_copies: 1,
            callback_waits: [100, 400, 1600].map(Duration::from_millis).to_vec(),
            iframe_origins: Vec::new(),
            start_time: None,
            seed: None,
        }
    }
}

impl SandboxBuilder {
    /// Address to listen on. By default a free port of 127.0.0.1; anything but a loopback address makes the sandbox,
    /// its control API included, reachable for others.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// API key that is accepted. By default a fresh one, see [`Sandbox::api_key`](crate::Sandbox::api_key).
    #[must_use]
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Scheme, host and port of the addresses that the sandbox hands out, for instance `http://sandbox:8080` inside a
    /// container. By default made from the address it listens on.
    #[must_use]
    pub fn public_origin(mut self, origin: impl Into<String>) -> Self {
        self.public_origin = Some(origin.into().trim_end_matches('/').to_owned());
        self
    }

    /// Delivers callbacks to any host. By default only addresses on this machine are called.
    #[must_use]
    pub fn allow_callbacks_to_any_host(mut self, allow: bool) -> Self {
        self.allow_callbacks_to_any_host = allow;
        self
    }

    /// Completes each verification by itself right after it was created, as if the person had acted at once.
    #[must_use]
    pub fn auto_complete(mut self, auto_complete: bool) -> Self {
        self.auto_complete = auto_complete;
        self
    }

    /// Delivers each callback this many times. By default once.
    #[must_use]
    pub fn callback_copies(mut self, copies: u32) -> Self {
        self.callback_copies = copies.max(1);
        self
    }

    /// Waits between the attempts to deliver a callback, in real time. By default 0.1, 0.4 and 1.6 seconds.
    #[must_use]
    pub fn callback_waits(mut self, waits: impl IntoIterator<Item = Duration>) -> Self {
        self.callback_waits = waits.into_iter().collect();
        self
    }

    /// Allows an origin, for instance `https://app.example.com`, to embed the e-sign builder. Without any, all
    /// origins on this machine may.
    #[must_use]
    pub fn iframe_origin(mut self, origin: impl Into<String>) -> Self {
        self.iframe_origins.push(origin.into().trim_end_matches('/').to_owned());
        self
    }

    /// Lets the sandbox's clock stand still at this time until it is moved. By default it runs with the system's.
    #[must_use]
    pub fn start_time(mut self, time: DateTime<Utc>) -> Self {
        self.start_time = Some(time);
        self
    }

    /// Makes keys and identifiers the same on each run.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Starts the sandbox. It ends when the returned value is dropped.
    ///
    /// # Errors
    ///
    /// When the address cannot be listened on, for instance because it is in use.
    ///
    /// # Panics
    ///
    /// When called outside a Tokio runtime.
    pub async fn start(self) -> std::io::Result<crate::Sandbox> {
        let listener = TcpListener::bind(self.address).await?;
        let address = listener.local_addr()?;
        let origin = self.public_origin.unwrap_or_else(|| {
            let host = match address.ip() {
                ip if !ip.is_unspecified() => ip,
                _ => IpAddr::V4(Ipv4Addr::LOCALHOST),
            };
            format!("http://{}", SocketAddr::new(host, address.port()))
        });
        let mut ids = Ids::new(self.seed);
        let api_key = self.api_key.unwrap_or_else(|| format!("sandbox.{:032x}", ids.key()));
        let settings = Settings {
            origin: origin.clone(),
            auto_complete: self.auto_complete,
            callback_copies: self.callback_copies,
            iframe_origins: self.iframe_origins,
        };
        let courier = Courier::new(self.allow_callbacks_to_any_host, self.callback_waits);
        let app = Arc::new(App {
            state: Mutex::new(State::new(settings, Clock::new(self.start_time), ids)),
            api_key,
            base_url: format!("{origin}{BASE_PATH}"),
            origin,
            courier: courier.map_err(std::io::Error::other)?,
            stop: watch::Sender::new(false),
        });
        let service = routes(Arc::clone(&app)).into_make_service_with_connect_info::<Peer>();
        let mut stop = app.stop.subscribe();
        tokio::spawn(async move {
            let ended = async move {
                let _ = stop.wait_for(|stop| *stop).await;
            };
            // Serving ends only by the signal.
            let _ = axum::serve(Door(listener), service).with_graceful_shutdown(ended).await;
        });
        Ok(crate::Sandbox::new(app, address))
    }
}

fn routes(app: Arc<App>) -> Router {
    Router::new()
        .route("/openapi.json", axum::routing::get(document))
        .merge(control::routes(&app))
        .merge(files::routes())
        .merge(pages::routes(&app))
        .fallback(fallback)
        .with_state(app)
}

async fn document() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], DOCUMENT)
}

/// Everything below the base path is the API; the routes there come from the spec.
async fn fallback(
    Shared(app): Shared<Arc<App>>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    request: axum::extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Some(path) = parts.uri.path().strip_prefix(BASE_PATH).filter(|path| path.starts_with('/')) else {
        return (StatusCode::NOT_FOUND, "There is nothing at this address.\n").into_response();
    };
    let Ok(body) = axum::body::to_bytes(body, api::LARGEST_BODY).await else {
        return Response::builder().status(StatusCode::PAYLOAD_TOO_LARGE).body(Body::empty()).unwrap_or_default();
    };
    let incoming = api::Incoming {
        method: parts.method,
        path: path.to_owned(),
        query: parts.uri.query().map(str::to_owned),
        headers: parts.headers,
        body,
    };
    api::handle(&app, &peer, incoming).await
}
