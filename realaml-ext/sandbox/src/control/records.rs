//! Reads what the sandbox has: records and their events, and the calls, callbacks and messages so far.

use crate::domains::Vendor;
use crate::world::World;
use crate::world::calls::LoggedCall;
use crate::{
    ControlError, Delivery, Domain, ReceivedCall, RecordCounts, RecordDetails, RecordPage, Sandbox, SandboxEvent,
    SentMessage,
};

impl Sandbox {
    /// The API calls received, oldest first. At most the last 10,000 are kept, and fewer if their bodies are large.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// reqwest::get(format!("{}/risk-ratings/4711/", sandbox.base_url())).await?; // without an API key
    /// let call = &sandbox.calls()[0];
    /// assert_eq!((call.method.as_str(), call.status), ("GET", Some(403)));
    /// # Ok(())
    /// # }
    /// ```
    pub fn calls(&self) -> Vec<ReceivedCall> {
        let calls = self.app.read(|vendor| vendor.world.calls_after(0));
        calls.iter().map(LoggedCall::shown).collect()
    }

    /// Removes the calls received so far.
    pub fn clear_calls(&self) {
        self.app.adjust(World::clear_calls);
    }

    /// The callbacks sent or refused, oldest first: at most the last 10,000.
    pub fn callbacks(&self) -> Vec<Delivery> {
        self.app.read(|vendor| vendor.world.callbacks_after(0))
    }

    /// Sends the callback with this number in [`Sandbox::callbacks`] again, as a new callback.
    ///
    /// # Errors
    ///
    /// Returns an error if there is no such callback.
    pub fn resend_callback(&self, number: u64) -> Result<(), ControlError> {
        self.app.change(|vendor| vendor.world.resend_callback(number))
    }

    /// Waits until no callback is under way or waiting for another attempt.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{DeliveryState, Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// # let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    /// #     "operation": "create_verification", "name": "aroha",
    /// #     "body": { "first_name": "Aroha", "last_name": "Ngata", "callback_url": "https://app.example.com/callbacks/1" }
    /// # }] }"#)?)?;
    /// sandbox.complete(&keys["aroha"])?;
    /// sandbox.callbacks_settled().await;
    /// // Only addresses on this machine are called.
    /// assert_eq!(sandbox.callbacks()[0].state, DeliveryState::Refused);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn callbacks_settled(&self) {
        self.app.courier.settled().await;
    }

    /// The e-mails and text messages that the vendor would have sent, oldest first: at most the last 10,000.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification",
    ///     "body": { "first_name": "Aroha", "last_name": "Ngata", "email": "aroha@example.com" }
    /// }] }"#)?)?;
    /// assert_eq!(sandbox.messages()[0].to, "aroha@example.com");
    /// # Ok(())
    /// # }
    /// ```
    pub fn messages(&self) -> Vec<SentMessage> {
        self.app.read(|vendor| vendor.world.messages.to_vec())
    }

    /// The events of the records, oldest first: at most the last 10,000.
    pub fn events(&self) -> Vec<SandboxEvent> {
        self.app.read(|vendor| vendor.world.events.to_vec())
    }

    /// A page of a domain's records, newest first: skips `offset` records and contains at most `limit`.
    pub fn records(&self, domain: Domain, offset: usize, limit: usize) -> RecordPage {
        self.app.read(|vendor| vendor.records(domain, offset, limit))
    }

    /// The record with this key or identifier, and its history; `None` if there is no such record.
    pub fn record(&self, domain: Domain, key: &str) -> Option<RecordDetails> {
        self.app.read(|vendor| vendor.record(domain, key))
    }

    /// The numbers of records and messages.
    pub fn counts(&self) -> RecordCounts {
        self.app.read(Vendor::counts)
    }
}
