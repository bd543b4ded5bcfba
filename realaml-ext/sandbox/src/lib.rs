#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

use std::net::SocketAddr;
use std::sync::Arc;

mod builder;
mod contract;
mod control;
mod domains;
mod follow;
mod http;
mod world;

#[cfg(test)]
mod tests;

pub use builder::SandboxBuilder;
pub use contract::deviations::{BodyForm, Deviation, DeviationKind};
pub use domains::RecordCounts;
pub use domains::outsourced::store::OutsourcedStatus;
pub use domains::records::{RecordDetails, RecordPage};
pub use domains::summary::RecordSummary;
pub use domains::verdict::{Completion, Verdict};
pub use follow::CallFollower;
pub use http::scenario::Scenario;
pub use world::accounts::Account;
pub use world::calls::ReceivedCall;
pub use world::control::ControlError;
pub use world::deliveries::{Attempt, CallbackBody, Delivery, DeliveryState};
pub use world::events::{Domain, SandboxEvent};
pub use world::faults::Fault;
pub use world::messages::SentMessage;

use contract::spec::DOCUMENT;
use domains::operations::BEHAVIOURS;
use http::app::SandboxApp;

/// A running sandbox. It ends when this value is dropped.
///
/// Most of its methods do what the caller of the API cannot do: they act for the person, the recipient or the vendor's
/// staff, move the clock, or make calls fail. The same is possible over HTTP below [`Sandbox::control_url`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use realaml_sandbox::Sandbox;
///
/// let sandbox = Sandbox::start().await?;
/// assert!(sandbox.base_url().starts_with("http://127.0.0.1:"));
/// assert!(!sandbox.api_key().is_empty());
/// assert_eq!(sandbox.counts().verifications, 0);
/// # Ok(())
/// # }
/// ```
pub struct Sandbox {
    app: Arc<SandboxApp>,
    address: SocketAddr,
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Sandbox").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.app.stop();
    }
}

impl SandboxBuilder {
    /// Starts the sandbox. It ends when the returned value is dropped.
    ///
    /// # Errors
    ///
    /// Returns an error if the sandbox cannot listen on the address, for instance because the address is in use, if an
    /// account is refused, if a deviation does not fit the spec, if the data file cannot be used, or if the scenario
    /// fails.
    ///
    /// # Panics
    ///
    /// Panics if called outside a Tokio runtime.
    pub async fn start(self) -> std::io::Result<Sandbox> {
        let contract = self.contract()?;
        let (app, address) = self.launch(contract).await?;
        Ok(Sandbox { app, address })
    }
}

impl Sandbox {
    /// Starts a sandbox on a free port on 127.0.0.1 with a fresh API key.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::Sandbox;
    ///
    /// // Each test can have its own: they share nothing.
    /// let (one, other) = (Sandbox::start().await?, Sandbox::start().await?);
    /// assert_ne!(one.base_url(), other.base_url());
    /// assert_ne!(one.api_key(), other.api_key());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the sandbox cannot listen on any port.
    ///
    /// # Panics
    ///
    /// Panics if called outside a Tokio runtime.
    pub async fn start() -> std::io::Result<Self> {
        Self::builder().start().await
    }

    /// Configures a sandbox before it starts.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::Sandbox;
    ///
    /// let sandbox = Sandbox::builder().api_key("key-of-the-tests").calls_a_minute(60).start().await?;
    /// assert_eq!(sandbox.api_key(), "key-of-the-tests");
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }

    /// The base URL of the API, for instance `http://127.0.0.1:41234/api/v1`.
    pub fn base_url(&self) -> &str {
        &self.app.base_url
    }

    /// The scheme, host and port, for instance `http://127.0.0.1:41234`. The hosted pages and files are served below
    /// this origin.
    pub fn origin(&self) -> &str {
        &self.app.settings.origin
    }

    /// The API key of the first account.
    pub fn api_key(&self) -> &str {
        &self.app.settings.api_key
    }

    /// The base URL of the control API, for instance `http://127.0.0.1:41234/_sandbox/`.
    pub fn control_url(&self) -> String {
        format!("{}/_sandbox/", self.app.settings.origin)
    }

    /// The address on which the sandbox listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The bundled spec. `GET /openapi.json` serves it with the sandbox as its server, `GET /openapi-3.1.json` in
    /// OpenAPI 3.1, and `GET /openapi-open.json` without closed enums in responses.
    pub fn openapi() -> &'static str {
        DOCUMENT
    }

    /// The ids of the operations that the sandbox implements. Calls to other operations of the spec are refused with
    /// status 501.
    pub fn behaviours() -> impl Iterator<Item = &'static str> {
        BEHAVIOURS.iter().copied()
    }
}
