//! The builder of [`Reports`].

use std::{fmt, sync::Arc, time::Duration};

use reqwest::{dns::Resolve, redirect, retry};

use super::{
    Error, Reports, Shared,
    guard::{AllowedHost, DEFAULT_HOSTS, Guard, Network, SystemResolver},
};
use crate::core::{Client, RetryPolicy};

/// The application's changes to the `reqwest` settings.
type HttpSettings = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

const USER_AGENT: &str = concat!("realaml-ext/", env!("CARGO_PKG_VERSION"));

/// Configures [`Reports`]. Created by [`Reports::builder`]. Every setting has a default.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
///
/// use realaml_ext::{Client, Environment, reports::Reports};
///
/// let client = Client::builder().environment(Environment::Staging).api_key("0000.example").build()?;
/// let reports = Reports::builder(&client)
///     .size_limit(20 * 1024 * 1024)
///     .deadline(Duration::from_secs(60))
///     .allow_host("files.example.com")
///     .build()?;
/// # let _ = reports;
/// # Ok(())
/// # }
/// ```
#[must_use = "a builder does nothing before `build`"]
pub struct ReportsBuilder {
    client: Client,
    hosts: Vec<String>,
    networks: Vec<Network>,
    resolver: Arc<dyn Resolve>,
    size_limit: u64,
    any_content: bool,
    connect_deadline: Duration,
    idle_deadline: Duration,
    deadline: Duration,
    retries: RetryPolicy,
    http: Option<HttpSettings>,
}

impl ReportsBuilder {
    pub(super) fn new(client: &Client) -> Self {
        Self {
            client: client.clone(),
            hosts: DEFAULT_HOSTS.iter().map(|it| (*it).to_owned()).collect(),
            networks: Vec::new(),
            resolver: Arc::new(SystemResolver),
            size_limit: 100 * 1024 * 1024,
            any_content: false,
            connect_deadline: Duration::from_secs(5),
            idle_deadline: Duration::from_secs(30),
            deadline: Duration::from_secs(600),
            retries: RetryPolicy::default().with_attempts(4),
            http: None,
        }
    }

    /// Allows another host: `files.example.com`, or `*.example.com` for all hosts below it. A port other than 443 has
    /// to be included, as in `files.example.com:8443`. Links still have to use https, and the host has to resolve to
    /// public addresses or to an [allowed network](Self::allow_network). The [default hosts](super::DEFAULT_HOSTS) stay
    /// allowed.
    ///
    /// ```
    /// use realaml_ext::{Client, Environment, reports::Reports};
    ///
    /// let client = Client::builder().environment(Environment::Staging).api_key("0000.example").build()?;
    /// let reports = Reports::builder(&client).allow_host("files.example.com").build()?;
    /// // A URL is not accepted as a host.
    /// assert!(Reports::builder(&client).allow_host("https://files.example.com/").build().is_err());
    /// # let _ = reports;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn allow_host(mut self, host: impl Into<String>) -> Self {
        self.hosts.push(host.into());
        self
    }

    /// Removes all allowed hosts, so that only hosts from later calls to [`allow_host`](Self::allow_host) are allowed.
    pub fn without_default_hosts(self) -> Self {
        Self { hosts: Vec::new(), ..self }
    }

    /// Lets allowed hosts resolve to addresses of this network even if these are not public, for example to the
    /// addresses of a storage endpoint inside your own cloud.
    pub fn allow_network(mut self, network: Network) -> Self {
        self.networks.push(network);
        self
    }

    /// Resolves hosts with this resolver instead of the machine's. The addresses are checked in the same way.
    pub fn resolver(self, resolver: impl Resolve + 'static) -> Self {
        Self { resolver: Arc::new(resolver), ..self }
    }

    /// Sets the maximum size of a file, in bytes. Default: 100 MiB.
    pub fn size_limit(self, bytes: u64) -> Self {
        Self { size_limit: bytes, ..self }
    }

    /// Accepts files of any type. By default, the type that is detected from the first bytes of a file has to fit the
    /// kind of link: PDF for reports, certificates and signed documents; JPEG or PNG for pictures; and WebM, MP4, JPEG
    /// or PNG for liveness recordings. Files of all other kinds may be of any type.
    pub fn accept_any_content(self) -> Self {
        Self { any_content: true, ..self }
    }

    /// Sets how long opening a connection may take. Default: 5 seconds.
    pub fn connect_deadline(self, connect_deadline: Duration) -> Self {
        Self { connect_deadline, ..self }
    }

    /// Sets how long the storage may stay silent. Default: 30 seconds.
    pub fn idle_deadline(self, idle_deadline: Duration) -> Self {
        Self { idle_deadline, ..self }
    }

    /// Sets how long one file may take, including all retries and pauses. Default: 10 minutes.
    pub fn deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }

    /// Sets how often a download that makes no progress is retried, and how long the pauses are. Default: four
    /// attempts.
    pub fn retries(self, retries: RetryPolicy) -> Self {
        Self { retries, ..self }
    }

    /// Applies your own `reqwest` settings, such as root certificates or a proxy. Proxies from the environment are not
    /// used. The settings that keep downloads safe are applied afterwards: no redirects, checked addresses, no
    /// decompression.
    ///
    /// A proxy resolves the hosts itself, so it is then responsible for checking their addresses. The proxy's own host
    /// name is still checked here, so a proxy at a private address needs [`allow_network`](Self::allow_network), unless
    /// it is given by its IP address.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_ext::{Client, Environment, reports::Reports, reqwest::Proxy};
    ///
    /// # let client = Client::builder().environment(Environment::Staging).api_key("0000.example").build()?;
    /// let proxy = Proxy::https("http://proxy.example.com:3128")?;
    /// let reports = Reports::builder(&client).http(|http| http.proxy(proxy)).build()?;
    /// # let _ = reports;
    /// # Ok(())
    /// # }
    /// ```
    pub fn http(
        self,
        settings: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        Self { http: Some(Box::new(settings)), ..self }
    }

    /// Builds the downloader.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](super::ErrorKind::Configuration) if an allowed host is invalid or `reqwest` cannot
    /// be set up.
    pub fn build(self) -> Result<Reports, Error> {
        let hosts: Result<Vec<_>, _> = self.hosts.iter().map(|it| AllowedHost::parse(it)).collect();
        let guard = Guard::new(hosts?, self.client.environment());
        let http = reqwest::Client::builder().no_proxy().user_agent(USER_AGENT);
        let http = match self.http {
            Some(settings) => settings(http),
            None => http,
        };
        // Sizes, ranges and digests refer to the bytes as they are stored, so nothing is decompressed.
        let http = http
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .connection_verbose(false)
            .https_only(!guard.allows_loopback())
            .dns_resolver(guard.resolver(self.resolver, self.networks))
            .connect_timeout(self.connect_deadline)
            .build()
            .map_err(|error| {
                Error::configuration("the HTTP client cannot be set up").with_source(error.without_url())
            })?;
        Ok(Reports {
            shared: Arc::new(Shared {
                client: self.client,
                http,
                guard,
                size_limit: self.size_limit,
                any_content: self.any_content,
                idle_deadline: self.idle_deadline,
                deadline: self.deadline,
                retries: self.retries,
            }),
        })
    }
}

impl fmt::Debug for ReportsBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReportsBuilder")
            .field("hosts", &self.hosts)
            .field("networks", &self.networks)
            .field("size_limit", &self.size_limit)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
