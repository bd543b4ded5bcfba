//! The world around the vendor: time, keys, links, messages, callbacks, and the faults that a test injects.
//!
//! This layer depends on the contract, but not on the meaning of the vendor's records.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub(crate) mod accounts;
pub(crate) mod calls;
pub(crate) mod clock;
pub(crate) mod control;
pub(crate) mod deliveries;
pub(crate) mod events;
pub(crate) mod faults;
pub(crate) mod files;
pub(crate) mod ids;
pub(crate) mod links;
pub(crate) mod log;
pub(crate) mod messages;
pub(crate) mod schedule;
pub(crate) mod settings;
pub(crate) mod throttle;

use crate::contract::spec::ApiContract;
use accounts::{Account, Accounts};
use calls::LoggedCall;
use clock::SandboxClock;
use control::{ControlError, Controlled};
use deliveries::{Attempt, Delivery, DeliveryState, OutgoingCallback};
use events::{Change, ChangeFeed, Domain, SandboxEvent};
use faults::{Fault, FaultPlan};
use ids::IdSource;
use links::FileLinks;
use log::RecentLog;
use messages::SentMessage;
use schedule::Turn;
use settings::Settings;
use throttle::Throttle;

/// The state and services that every domain works with.
pub(crate) struct World {
    pub(crate) settings: Arc<Settings>,
    pub(crate) clock: SandboxClock,
    pub(crate) ids: IdSource,
    /// Decides whether faults with a probability apply, and how long random delays last.
    pub(crate) chance: IdSource,
    pub(crate) links: FileLinks,
    pub(crate) accounts: Accounts,
    /// The number most recently given to a record, an event, a callback or a position in a schedule.
    counter: u64,
    /// The records that have changed since the last save.
    pub(crate) unsaved: IndexSet<(Domain, String)>,
    /// Whether changes are saved at all.
    pub(crate) is_saved: bool,
    /// Whether everything has to be saved again.
    pub(crate) all_unsaved: bool,
    /// The URLs and bodies of the callbacks to deliver at the end of the change.
    outbox: Vec<(String, Value)>,
    pub(crate) messages: RecentLog<SentMessage>,
    pub(crate) calls: RecentLog<LoggedCall>,
    pub(crate) deliveries: RecentLog<Delivery>,
    pub(crate) events: RecentLog<SandboxEvent>,
    pub(crate) feed: ChangeFeed,
    pub(crate) faults: Vec<Fault>,
    pub(crate) throttle: Throttle,
}

/// The stored state of a world, without its logs and settings.
#[derive(Serialize, Deserialize)]
pub(crate) struct WorldState {
    clock: SandboxClock,
    ids: IdSource,
    chance: IdSource,
    links: FileLinks,
    accounts: Accounts,
    counter: u64,
    faults: Vec<Fault>,
}

#[cfg(feature = "data")]
impl WorldState {
    /// Returns the first key of the first account.
    pub(crate) fn first_key(&self) -> Option<&str> {
        Some(self.accounts.list().first()?.keys.first()?.as_str())
    }
}

impl World {
    pub(crate) fn new(settings: Arc<Settings>, clock: SandboxClock, mut ids: IdSource) -> Self {
        let links = FileLinks::new(&mut ids);
        let accounts = Accounts::new(Account::new("default", settings.api_key.clone()));
        Self {
            chance: ids.clone().branch(),
            settings,
            clock,
            ids,
            links,
            accounts,
            counter: 1000,
            unsaved: IndexSet::new(),
            is_saved: false,
            all_unsaved: false,
            outbox: Vec::new(),
            messages: RecentLog::new(),
            calls: RecentLog::new(),
            deliveries: RecentLog::new(),
            events: RecentLog::new(),
            feed: ChangeFeed::new(),
            faults: Vec::new(),
            throttle: Throttle::default(),
        }
    }

    /// Removes all calls, messages, callbacks, events and faults. The clock and the accounts stay.
    pub(crate) fn reset(&mut self) {
        self.messages.clear();
        self.calls.clear();
        self.deliveries.clear();
        self.events.clear();
        self.faults.clear();
        self.accounts.forget_records();
        self.all_unsaved = true;
        self.feed.tell(Change::All);
    }

    /// Returns the state to store, without the logs.
    pub(crate) fn state(&self) -> WorldState {
        WorldState {
            clock: self.clock,
            ids: self.ids.clone(),
            chance: self.chance.clone(),
            links: self.links.clone(),
            accounts: self.accounts.clone(),
            counter: self.counter,
            faults: self.faults.clone(),
        }
    }

    /// Like [`World::state`], but without the owners of the records, which are stored with each record.
    #[cfg(feature = "data")]
    pub(crate) fn state_without_records(&self) -> WorldState {
        WorldState { accounts: self.accounts.without_records(), ..self.state() }
    }

    /// Restores a stored state. The API key of this sandbox stays valid.
    pub(crate) fn restore(&mut self, state: WorldState) {
        let WorldState { clock, ids, chance, links, accounts, counter, faults } = state;
        (self.clock, self.ids, self.chance, self.links) = (clock, ids, chance, links);
        (self.accounts, self.counter, self.faults) = (accounts, counter, faults);
        if self.accounts.by_key(&self.settings.api_key).is_none()
            && let Some(first) = self.accounts.list().first().map(|account| account.name.clone())
        {
            // No other account has the key, so there is no conflict.
            let _ = self.accounts.add(Account::new(first, self.settings.api_key.clone()));
        }
        self.all_unsaved = true;
        self.feed.tell(Change::All);
    }

    /// Stops the clock at a time.
    pub(crate) fn stand_still(&mut self, at: DateTime<Utc>) {
        self.clock.stand_still(at);
        self.feed.tell(Change::Clock);
    }

    /// Restarts the numbers and the generation of keys, identifiers and links from a seed.
    pub(crate) fn reseed(&mut self, seed: u64) {
        self.ids = IdSource::new(Some(seed));
        self.chance = self.ids.clone().branch();
        self.links = FileLinks::new(&mut self.ids);
        self.counter = 1000;
    }

    /// Returns the callbacks that are under way, or that were under way when the stored state was saved.
    pub(crate) fn pending_callbacks(&self) -> Vec<OutgoingCallback> {
        let pending = self.deliveries.iter().filter(|delivery| delivery.state == DeliveryState::Pending);
        pending.map(OutgoingCallback::of).collect()
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Moves the clock forward.
    pub(crate) fn advance_clock(&mut self, by: Duration) {
        self.clock.advance(by);
        self.feed.tell(Change::Clock);
    }

    /// Sets the clock.
    pub(crate) fn set_clock(&mut self, now: DateTime<Utc>) {
        self.clock.set(now);
        self.feed.tell(Change::Clock);
    }

    /// Logs an event of a record, marks the record as unsaved, and makes the calling account the owner of a new record.
    pub(crate) fn note(&mut self, domain: Domain, key: impl Into<String>, what: &'static str) {
        let (number, at) = (self.next_number(), self.now());
        let event = SandboxEvent { number, at, domain, key: key.into(), what: what.into() };
        if self.is_saved {
            self.unsaved.insert((domain, event.key.clone()));
        }
        if what == "created" || what == "run" {
            self.accounts.own(&event.key);
        }
        self.feed.tell(Change::Record(event.clone()));
        self.events.push(event);
    }

    /// Logs a call under the next number, whatever number `call` has.
    pub(crate) fn log_call(&mut self, call: LoggedCall) {
        let number = self.calls.last().map_or(0, |call| call.number) + 1;
        self.calls.push(LoggedCall { number, ..call });
        self.feed.tell(Change::Call(number));
    }

    /// Removes the calls received so far. The next call gets the number 1.
    pub(crate) fn clear_calls(&mut self) {
        self.calls.clear();
        self.feed.tell(Change::All);
    }

    /// Returns the calls received after the call with this number, oldest first.
    pub(crate) fn calls_after(&self, number: u64) -> Vec<LoggedCall> {
        self.calls.after(|call| call.number > number)
    }

    /// Returns the callbacks sent or refused after the callback with this number, oldest first.
    pub(crate) fn callbacks_after(&self, number: u64) -> Vec<Delivery> {
        self.deliveries.after(|delivery| delivery.number > number)
    }

    /// Records an attempt to deliver the callback with this number.
    pub(crate) fn log_attempt(&mut self, number: u64, status: Option<u16>, state: DeliveryState) {
        let attempt = Attempt::new(self.now(), status);
        self.deliveries.note(number, attempt, state);
        self.feed.tell(Change::Callback(number));
    }

    /// Records that the callback with this number will not be attempted.
    pub(crate) fn give_up_callback(&mut self, number: u64) {
        self.deliveries.give_up(number);
        self.feed.tell(Change::Callback(number));
    }

    /// Schedules a new callback with the URL and the body of the callback with this number.
    pub(crate) fn resend_callback(&mut self, number: u64) -> Controlled {
        let found = self.deliveries.iter().rfind(|delivery| delivery.number == number);
        let delivery = found.ok_or_else(|| ControlError::not_found("callback"))?;
        self.outbox.push((delivery.url.clone(), delivery.body.clone()));
        Ok(())
    }

    /// Returns a number that no other record, event or callback has.
    pub(crate) fn next_number(&mut self) -> u64 {
        self.counter += 1;
        self.counter
    }

    /// Returns the position in the schedule for a new event at this time.
    pub(crate) fn turn_at(&mut self, time: DateTime<Utc>) -> Turn {
        (time, self.next_number())
    }

    /// Returns a link to a record's file. It works for 15 minutes from now.
    pub(crate) fn link(&self, folder: &str, file: &str) -> String {
        self.links.sign(&self.settings.origin, folder, file, self.now())
    }

    /// Schedules a callback, as many times as the settings say. If `url` is `None`, nothing is scheduled.
    pub(crate) fn call_back(&mut self, url: Option<&str>, body: &Value) {
        let Some(url) = url else { return };
        for _ in 0..self.settings.callback_copies {
            self.outbox.push((url.to_owned(), body.clone()));
        }
    }

    /// Logs a message to a person.
    pub(crate) fn send(&mut self, channel: &'static str, to: &str, link: &str, about: &'static str) {
        let (to, link) = (to.to_owned(), link.to_owned());
        let message = SentMessage { at: self.now(), channel: channel.into(), to, link, about: about.into() };
        self.messages.push(message);
        self.feed.tell(Change::Message);
    }

    /// Sends a link to a contact's e-mail address and phone number, where present.
    pub(crate) fn send_to_contact(&mut self, contact: &Map<String, Value>, link: &str, about: &'static str) {
        for (channel, name) in [("email", "email"), ("sms", "phone")] {
            if let Some(to) = contact.get(name).and_then(Value::as_str).filter(|to| !to.is_empty()) {
                self.send(channel, to, link, about);
            }
        }
    }

    /// Adds a fault. Returns an error if the fault cannot occur.
    pub(crate) fn inject_fault(&mut self, contract: &ApiContract, fault: Fault) -> Controlled {
        if let Some(problem) = fault.problem(contract) {
            return Err(ControlError::invalid(problem));
        }
        self.faults.push(fault);
        self.feed.tell(Change::Faults);
        Ok(())
    }

    /// Takes the faults that apply to the next call of an operation.
    pub(crate) fn take_faults(&mut self, operation: Option<&str>) -> FaultPlan {
        FaultPlan::take(&mut self.faults, operation, &mut self.chance)
    }

    /// Removes all faults.
    pub(crate) fn clear_faults(&mut self) {
        self.faults.clear();
        self.feed.tell(Change::Faults);
    }

    /// Takes the scheduled callbacks and opens their entries in the log. Callbacks to a URL that must not be called are
    /// logged as refused and left out.
    pub(crate) fn take_outbox(&mut self, may_call: impl Fn(&str) -> bool) -> Vec<OutgoingCallback> {
        let mut allowed = Vec::new();
        for (url, body) in std::mem::take(&mut self.outbox) {
            let callback = OutgoingCallback { number: self.next_number(), url, body };
            let may = may_call(&callback.url);
            self.deliveries.begin(&callback, if may { DeliveryState::Pending } else { DeliveryState::Refused });
            self.feed.tell(Change::Callback(callback.number));
            if may {
                allowed.push(callback);
            }
        }
        allowed
    }
}
