//! The settings of a sandbox before it starts.

mod launch;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::contract::deviations::Deviation;
use crate::http::scenario::Scenario;
use crate::world::accounts::Account;
use crate::world::deliveries::CallbackBody;

/// Configures a sandbox before it starts. [`start`](SandboxBuilder::start) starts it.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use realaml_sandbox::{CallbackBody, Sandbox};
///
/// let sandbox = Sandbox::builder()
///     .api_key("test")
///     .auto_complete(true)
///     .callback_body(CallbackBody::Event)
///     .callback_copies(2)
///     .calls_a_minute(60)
///     .start()
///     .await?;
/// assert_eq!(sandbox.api_key(), "test");
/// # Ok(())
/// # }
/// ```
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
    hosts: Vec<String>,
    embedding: bool,
    slow_checks: bool,
    calls_a_minute: Option<u32>,
    refuse_guessed_tokens: bool,
    callback_body: CallbackBody,
    start_time: Option<DateTime<Utc>>,
    seed: Option<u64>,
    deviations: Vec<Deviation>,
    accounts: Vec<Account>,
    scenario: Option<Scenario>,
    #[cfg(feature = "data")]
    data: Option<std::path::PathBuf>,
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
            hosts: Vec::new(),
            embedding: true,
            slow_checks: false,
            calls_a_minute: None,
            refuse_guessed_tokens: false,
            callback_body: CallbackBody::default(),
            start_time: None,
            seed: None,
            deviations: Vec::new(),
            accounts: Vec::new(),
            scenario: None,
            #[cfg(feature = "data")]
            data: None,
        }
    }
}

impl SandboxBuilder {
    /// Sets the address to listen on. The default is a free port on 127.0.0.1. On any address other than a loopback
    /// address, others can reach the sandbox, including its control API.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Sets the API key of the first account. The default is the key in the data file, if there is one, or a fresh key.
    /// [`Sandbox::api_key`](crate::Sandbox::api_key) returns the key.
    #[must_use]
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Sets the scheme, host and port of the URLs that the sandbox hands out, for instance `http://sandbox:8080` inside
    /// a container. The default is derived from the address on which the sandbox listens.
    #[must_use]
    pub fn public_origin(mut self, origin: impl Into<String>) -> Self {
        self.public_origin = Some(origin.into().trim_end_matches('/').to_owned());
        self
    }

    /// Allows callbacks to any host. By default, only addresses on this machine are called.
    #[must_use]
    pub fn allow_callbacks_to_any_host(mut self, allow: bool) -> Self {
        self.allow_callbacks_to_any_host = allow;
        self
    }

    /// Completes each verification that `create_verification` creates, as if the person had acted at once.
    /// Verifications that `run_verification` starts are not affected.
    #[must_use]
    pub fn auto_complete(mut self, auto_complete: bool) -> Self {
        self.auto_complete = auto_complete;
        self
    }

    /// Sends each callback `copies` times, but at least once. The default is once.
    #[must_use]
    pub fn callback_copies(mut self, copies: u32) -> Self {
        self.callback_copies = copies.max(1);
        self
    }

    /// Sets the waits between the attempts to deliver a callback, in real time. The default is 0.1, 0.4 and 1.6
    /// seconds.
    #[must_use]
    pub fn callback_waits(mut self, waits: impl IntoIterator<Item = Duration>) -> Self {
        self.callback_waits = waits.into_iter().collect();
        self
    }

    /// Allows an origin, for instance `https://app.example.com`, to embed the e-sign builder and the other pages on
    /// which people act. If no origin is given, the HTTP origins on this machine may embed them.
    #[must_use]
    pub fn iframe_origin(mut self, origin: impl Into<String>) -> Self {
        self.iframe_origins.push(origin.into().trim_end_matches('/').to_owned());
        self
    }

    /// Sets whether the account may embed the hosted page. The default is true. If it may not, as is the case for most
    /// new accounts, the `url` of verifications is null, and `create_verification` needs an e-mail address or a phone
    /// number to which the link is sent.
    #[must_use]
    pub fn embedding(mut self, embedding: bool) -> Self {
        self.embedding = embedding;
        self
    }

    /// Makes calls take as long as the vendor's. Checks with screening take about ten seconds, as documented. The other
    /// durations are estimates: three seconds for other checks that run immediately, and 0.15 seconds for all other
    /// calls.
    #[must_use]
    pub fn slow_checks(mut self, slow: bool) -> Self {
        self.slow_checks = slow;
        self
    }

    /// Limits the calls that each account may make in a minute of the sandbox's clock. Further calls are refused with
    /// status 429 and `Retry-After`. By default, there is no limit.
    #[must_use]
    pub fn calls_a_minute(mut self, calls: u32) -> Self {
        self.calls_a_minute = Some(calls.max(1));
        self
    }

    /// Refuses every request with a token that the spec does not list, even if the list is only inferred. By default,
    /// an inferred list is enforced only in queries, because the vendor may accept more tokens. Records can then
    /// contain tokens that the spec does not list.
    #[must_use]
    pub fn refuse_guessed_tokens(mut self, refuse: bool) -> Self {
        self.refuse_guessed_tokens = refuse;
        self
    }

    /// Sets the format of callback bodies. The default is [`CallbackBody::Key`].
    #[must_use]
    pub fn callback_body(mut self, body: CallbackBody) -> Self {
        self.callback_body = body;
        self
    }

    /// Allows a name under which the sandbox may be reached, for instance `sandbox` inside a container network. By
    /// default, the `Host` header of a request may name only this machine, an IP address, or the host of the public
    /// origin. Another site therefore cannot reach the sandbox through a name that resolves to this machine (DNS
    /// rebinding).
    #[must_use]
    pub fn allow_host(mut self, host: impl Into<String>) -> Self {
        self.hosts.push(host.into());
        self
    }

    /// Stops the sandbox's clock at this time. It then changes only when it is set or moved. By default, the clock
    /// follows the system clock.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::Sandbox;
    ///
    /// let start = "2026-03-02T20:10:00Z".parse()?;
    /// let sandbox = Sandbox::builder().start_time(start).start().await?;
    /// assert_eq!(sandbox.now(), start);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn start_time(mut self, time: DateTime<Utc>) -> Self {
        self.start_time = Some(time);
        self
    }

    /// Makes keys and identifiers the same in each run with the same calls.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::Sandbox;
    ///
    /// let (one, other) = (Sandbox::builder().seed(7).start().await?, Sandbox::builder().seed(7).start().await?);
    /// assert_eq!(one.api_key(), other.api_key());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Adds an account with its own keys. The account sees only its own records.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Account, Sandbox};
    ///
    /// let sandbox = Sandbox::builder().account(Account::new("firm-b", "key-of-firm-b")).start().await?;
    /// assert_eq!(sandbox.accounts()[1].name, "firm-b");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn account(mut self, account: Account) -> Self {
        self.accounts.push(account);
        self
    }

    /// Fills the sandbox before it takes its first call. The scenario is skipped if the data file already has contents.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Sandbox, Scenario};
    ///
    /// let scenario = Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification", "body": { "first_name": "Aroha", "last_name": "Ngata" }
    /// }] }"#)?;
    /// let sandbox = Sandbox::builder().scenario(scenario).start().await?;
    /// assert_eq!(sandbox.counts().verifications, 1);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn scenario(mut self, scenario: Scenario) -> Self {
        self.scenario = Some(scenario);
        self
    }

    /// Keeps everything in this SQLite file, and continues from the records, logs, clock, accounts and keys in it. A
    /// seed, start time and scenario apply only to a new file.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Account, Sandbox};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let file = folder.path().join("sandbox.db");
    /// let sandbox = Sandbox::builder().data(&file).start().await?;
    /// sandbox.add_account(Account::new("firm-b", "key-of-firm-b"))?;
    /// drop(sandbox);
    /// // After a restart:
    /// let sandbox = Sandbox::builder().data(&file).start().await?;
    /// assert_eq!(sandbox.accounts()[1].name, "firm-b");
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "data")]
    #[must_use]
    pub fn data(mut self, file: impl Into<std::path::PathBuf>) -> Self {
        self.data = Some(file.into());
        self
    }

    /// Simulates a vendor whose API differs from the spec.
    ///
    /// ```
    /// use realaml_sandbox::{Deviation, Sandbox};
    ///
    /// let deviations = r#"[{"operation": "create_risk_rating", "kind": "route", "to": "POST /risk_ratings/"}]"#;
    /// let builder = Sandbox::builder().deviate(Deviation::read(deviations)?);
    /// # let _ = builder;
    /// # Ok::<(), String>(())
    /// ```
    #[must_use]
    pub fn deviate(mut self, deviations: impl IntoIterator<Item = Deviation>) -> Self {
        self.deviations.extend(deviations);
        self
    }
}
