//! The state that all connections share, and the methods that read and change it.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::State;
use chrono::{DateTime, Utc};
use tokio::sync::watch;

use super::courier::CallbackCourier;
use super::shared::SharedVendor;
use crate::contract::deviations::Deviations;
use crate::contract::spec::{ApiContract, BASE_PATH};
use crate::domains::Vendor;
use crate::domains::actions::Action;
use crate::domains::keeping::snapshot::Snapshot;
use crate::world::World;
use crate::world::calls::LoggedCall;
use crate::world::control::{ControlError, Controlled};
use crate::world::deliveries::OutgoingCallback;
use crate::world::settings::Settings;

/// The extractor through which handlers receive the app.
pub(crate) type SharedApp = State<Arc<SandboxApp>>;

/// A running sandbox without its listener.
pub(crate) struct SandboxApp {
    pub(crate) contract: &'static ApiContract,
    pub(crate) deviations: Deviations,
    pub(crate) settings: Arc<Settings>,
    pub(crate) base_url: String,
    pub(crate) courier: Arc<CallbackCourier>,
    pub(crate) vendor: SharedVendor,
    /// Becomes true when the sandbox ends.
    stop: watch::Sender<bool>,
}

impl SandboxApp {
    pub(crate) fn new(
        contract: &'static ApiContract,
        deviations: Deviations,
        vendor: Vendor,
        courier: CallbackCourier,
    ) -> Self {
        let settings = Arc::clone(&vendor.world.settings);
        Self {
            contract,
            deviations,
            base_url: format!("{}{BASE_PATH}", settings.origin),
            settings,
            courier: Arc::new(courier),
            vendor: SharedVendor::new(vendor),
            stop: watch::Sender::new(false),
        }
    }

    /// Reads the vendor's state without changing it.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Vendor) -> T) -> T {
        self.vendor.read(look)
    }

    /// Runs the events that are due, makes a change, and delivers the resulting callbacks.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Vendor) -> T) -> T {
        let (result, callbacks) = self.carry_out(change);
        self.deliver(callbacks);
        result
    }

    /// Makes a change like [`SandboxApp::change`], and turns its result into a response and a log entry. The response
    /// is made without the lock, so that other calls need not wait for it. The callbacks are delivered after the call
    /// has been logged.
    pub(crate) fn change_and_log<T, R>(
        &self,
        change: impl FnOnce(&mut Vendor) -> T,
        respond: impl FnOnce(T) -> (R, LoggedCall),
    ) -> R {
        let ((result, clears), callbacks) = self.carry_out(|vendor| (change(vendor), vendor.world.calls.clears()));
        let (response, call) = respond(result);
        self.adjust(|world| {
            // A call made before the log was cleared does not belong in the new log.
            if world.calls.clears() == clears {
                world.log_call(call);
            }
        });
        self.deliver(callbacks);
        response
    }

    fn carry_out<T>(&self, change: impl FnOnce(&mut Vendor) -> T) -> (T, Vec<OutgoingCallback>) {
        self.vendor.write(|vendor| {
            vendor.tick();
            let result = change(vendor);
            (result, vendor.world.take_outbox(|url| self.courier.may_call(url)))
        })
    }

    fn deliver(&self, callbacks: Vec<OutgoingCallback>) {
        if !callbacks.is_empty() {
            self.courier.deliver(&self.vendor, &self.stop.subscribe(), callbacks);
        }
    }

    /// Delivers the callbacks that were under way when the restored contents were saved.
    pub(crate) fn resume_callbacks(&self) {
        self.deliver(self.read(|vendor| vendor.world.pending_callbacks()));
    }

    /// Replaces the contents of this sandbox with a snapshot.
    pub(crate) fn restore(&self, snapshot: &[u8]) -> Controlled {
        // The snapshot is read before the lock is taken, so that no other call waits for it.
        let snapshot = Snapshot::read(snapshot).map_err(ControlError::invalid)?;
        self.vendor.write(|vendor| snapshot.restore(vendor));
        self.resume_callbacks();
        Ok(())
    }

    /// Changes state that belongs to no record, such as faults and logs. Does not run events.
    pub(crate) fn adjust<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        self.vendor.write(|vendor| change(&mut vendor.world))
    }

    /// Carries out an action.
    pub(crate) fn act(&self, action: &Action) -> Controlled {
        self.change(|vendor| vendor.act(action))
    }

    /// Moves the clock forward and runs every event that has become due.
    pub(crate) fn advance_clock(&self, by: Duration) {
        self.change(|vendor| {
            vendor.world.advance_clock(by);
            vendor.tick();
        });
    }

    /// Sets the clock and runs every event that has become due.
    pub(crate) fn set_clock(&self, now: DateTime<Utc>) {
        self.change(|vendor| {
            vendor.world.set_clock(now);
            vendor.tick();
        });
    }

    /// Removes all records, calls, messages, callbacks, events and faults.
    pub(crate) fn reset(&self) {
        self.vendor.write(Vendor::reset);
    }

    /// Waits for this time, or until the sandbox ends.
    pub(crate) async fn wait(&self, time: Duration) {
        tokio::select! {
            () = tokio::time::sleep(time) => {}
            () = self.stopped() => {}
        }
    }

    /// Ends the sandbox.
    pub(crate) fn stop(&self) {
        self.stop.send_replace(true);
        self.vendor.release();
    }

    /// Waits until the sandbox ends.
    pub(crate) fn stopped(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut stop = self.stop.subscribe();
        async move {
            // The only possible error is that the sender is gone, which also means that the sandbox has ended.
            let _ = stop.wait_for(|stop| *stop).await;
        }
    }
}
