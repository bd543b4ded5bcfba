//! The methods that inspect and control a sandbox: they act for everybody except the caller of the API, move the clock
//! and inject faults. The control API offers the same over HTTP; a test compares the two.

mod acts;
mod documents;
mod records;

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{DateTime, Utc};

use crate::domains::Vendor;
use crate::world::World;
use crate::{Account, ControlError, Fault, Sandbox, Scenario};

impl Sandbox {
    /// The OpenAPI document of the control API, as `GET /_sandbox/openapi.json` serves it.
    pub fn control_document() -> &'static str {
        crate::http::control::DOCUMENT
    }

    /// The current time on the sandbox's clock.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.read(|vendor| vendor.world.now())
    }

    /// Sets the sandbox's clock, forward or back. Everything that is due by the new time happens at once. Setting the
    /// clock back does not undo events, but expired links work again.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Domain, Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::builder().start_time("2026-03-02T20:10:00Z".parse()?).start().await?;
    /// let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_outsourced_verification", "name": "trust",
    ///     "body": { "type": "trust", "name": "Example Family Trust" }
    /// }] }"#)?)?;
    /// sandbox.set_clock("2026-03-05T09:00:00Z".parse()?); // the staff have finished by then
    /// let order = sandbox.record(Domain::Outsourced, &keys["trust"]).ok_or("no such record")?;
    /// assert_eq!(order.record["status"], "completed");
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_clock(&self, now: DateTime<Utc>) {
        self.app.set_clock(now);
    }

    /// Moves the sandbox's clock forward. Links and documents expire, and outsourced verifications progress.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use std::time::Duration;
    ///
    /// use realaml_sandbox::Sandbox;
    ///
    /// let start = "2026-03-02T20:10:00Z".parse()?;
    /// let sandbox = Sandbox::builder().start_time(start).start().await?;
    /// sandbox.advance_clock(Duration::from_secs(15 * 60 + 1)); // links from before have expired
    /// assert_eq!((sandbox.now() - start).num_minutes(), 15);
    /// # Ok(())
    /// # }
    /// ```
    pub fn advance_clock(&self, by: Duration) {
        self.app.advance_clock(by);
    }

    /// Applies a fault to the next calls.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Fault, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.inject_fault(Fault::status(503).on("get_verification").times(2))?;
    /// assert_eq!(sandbox.faults().len(), 1);
    /// assert!(sandbox.inject_fault(Fault::reset().on("no_such_operation")).is_err());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the fault's operation does not exist, if its status or headers cannot be sent, or if its
    /// probability is not between 0 and 1.
    pub fn inject_fault(&self, fault: Fault) -> Result<(), ControlError> {
        self.app.adjust(|world| world.inject_fault(self.app.contract, fault))
    }

    /// The faults that are not yet used up.
    pub fn faults(&self) -> Vec<Fault> {
        self.app.read(|vendor| vendor.world.faults.clone())
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        self.app.adjust(World::clear_faults);
    }

    /// The contents of the sandbox as one JSON document: records, logs, clock, faults and accounts.
    ///
    /// # Errors
    ///
    /// Returns an error if the document cannot be built.
    pub fn snapshot(&self) -> Result<Vec<u8>, ControlError> {
        self.app.read(Vendor::snapshot).map_err(ControlError::invalid)
    }

    /// Replaces everything in the sandbox with a snapshot of this or another sandbox. The API key of this sandbox stays
    /// valid, and callbacks that were under way when the snapshot was taken are delivered.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Account, Sandbox};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let before = sandbox.snapshot()?;
    /// sandbox.add_account(Account::new("firm-b", "key-of-firm-b"))?;
    /// sandbox.restore(&before)?;
    /// assert_eq!(sandbox.accounts().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the snapshot cannot be read. In that case, nothing is changed.
    pub fn restore(&self, snapshot: &[u8]) -> Result<(), ControlError> {
        self.app.restore(snapshot)
    }

    /// Fills the sandbox with a scenario. Returns the keys of the records that the scenario names.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// let keys = sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    ///     "operation": "create_verification", "name": "aroha",
    ///     "body": { "first_name": "Aroha", "last_name": "Ngata" }
    /// }] }"#)?)?;
    /// assert!(sandbox.complete(&keys["aroha"]).is_ok());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if an account, a step or a fault is refused, or if the scenario has a seed and the sandbox has
    /// records or events. The effects of earlier steps remain.
    pub fn apply_scenario(&self, scenario: &Scenario) -> Result<BTreeMap<String, String>, ControlError> {
        scenario.apply(&self.app).map_err(ControlError::invalid)
    }

    /// The accounts. [`Sandbox::api_key`] belongs to the first one.
    pub fn accounts(&self) -> Vec<Account> {
        self.app.read(|vendor| vendor.world.accounts.list().to_vec())
    }

    /// Adds an account, or adds keys to the account with this name.
    ///
    /// # Errors
    ///
    /// Returns an error if the name is empty, if a key is empty or has leading or trailing whitespace, if a key belongs
    /// to another account, or if there are too many accounts.
    pub fn add_account(&self, account: Account) -> Result<(), ControlError> {
        self.app.adjust(|world| world.accounts.add(account)).map_err(ControlError::invalid)
    }

    /// Removes all records, calls, callbacks, messages, events and faults. The clock and the accounts stay.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use realaml_sandbox::{Sandbox, Scenario};
    ///
    /// let sandbox = Sandbox::start().await?;
    /// # sandbox.apply_scenario(&Scenario::read(r#"{ "steps": [{
    /// #     "operation": "create_verification", "body": { "first_name": "Aroha", "last_name": "Ngata" }
    /// # }] }"#)?)?;
    /// assert_eq!(sandbox.counts().verifications, 1);
    /// sandbox.reset(); // between two tests
    /// assert_eq!(sandbox.counts().verifications, 0);
    /// # Ok(())
    /// # }
    /// ```
    pub fn reset(&self) {
        self.app.reset();
    }
}
