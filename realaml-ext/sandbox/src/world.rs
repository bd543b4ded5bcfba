//! The world around the vendor: time, keys, links, messages, callbacks, and what a test makes go wrong.
//!
//! It knows the contract, and nothing of what the vendor's records mean.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

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

use crate::contract::spec::ApiContract;
use calls::{LoggedCall, ReceivedCall};
use clock::SandboxClock;
use control::{ControlError, Controlled};
use deliveries::{Attempt, Delivery, DeliveryState, OutgoingCallback};
use events::{Change, ChangeFeed, Domain, SandboxEvent};
use faults::Fault;
use ids::IdSource;
use links::FileLinks;
use log::RecentLog;
use messages::SentMessage;
use schedule::Turn;
use settings::Settings;

/// Everything that a domain acts in.
pub(crate) struct World {
    pub(crate) settings: Arc<Settings>,
    pub(crate) clock: SandboxClock,
    pub(crate) ids: IdSource,
    pub(crate) links: FileLinks,
    /// The last number that was given to a record, event or callback.
    counter: u64,
    /// Callbacks to be delivered at the end of the change: address and body.
    outbox: Vec<(String, Value)>,
    pub(crate) messages: RecentLog<SentMessage>,
    pub(crate) calls: RecentLog<LoggedCall>,
    pub(crate) deliveries: RecentLog<Delivery>,
    pub(crate) events: RecentLog<SandboxEvent>,
    pub(crate) feed: ChangeFeed,
    pub(crate) faults: Vec<Fault>,
}

impl World {
    pub(crate) fn new(settings: Arc<Settings>, clock: SandboxClock, mut ids: IdSource) -> Self {
        let links = FileLinks::new(&mut ids);
        Self {
            settings,
            clock,
            ids,
            links,
            counter: 1000,
            outbox: Vec::new(),
            messages: RecentLog::new(),
            calls: RecentLog::new(),
            deliveries: RecentLog::new(),
            events: RecentLog::new(),
            feed: ChangeFeed::new(),
            faults: Vec::new(),
        }
    }

    /// Forgets all calls, messages, callbacks and faults. The clock stays where it is.
    pub(crate) fn reset(&mut self) {
        self.messages.clear();
        self.calls.clear();
        self.deliveries.clear();
        self.events.clear();
        self.faults.clear();
        self.feed.tell(Change::All);
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

    /// Notes what happened to a record.
    pub(crate) fn note(&mut self, domain: Domain, key: impl Into<String>, what: &'static str) {
        let (number, at) = (self.next_number(), self.now());
        let event = SandboxEvent { number, at, domain, key: key.into(), what: what.into() };
        self.feed.tell(Change::Record(event.clone()));
        self.events.push(event);
    }

    /// Logs a call, under the number that follows the last one.
    pub(crate) fn log_call(&mut self, call: impl FnOnce(u64) -> LoggedCall) {
        let number = self.calls.last().map_or(0, |call| call.number) + 1;
        self.calls.push(call(number));
        self.feed.tell(Change::Call(number));
    }

    /// The calls received, oldest first.
    pub(crate) fn received_calls(&self) -> Vec<ReceivedCall> {
        self.calls.iter().map(LoggedCall::shown).collect()
    }

    /// Notes an attempt of the callback with this number.
    pub(crate) fn log_attempt(&mut self, number: u64, status: Option<u16>, state: DeliveryState) {
        let attempt = Attempt::new(self.now(), status);
        self.deliveries.note(number, attempt, state);
        self.feed.tell(Change::Callback(number));
    }

    /// Notes that the callback with this number is to be delivered once more.
    pub(crate) fn resend_callback(&mut self, number: u64) -> Controlled {
        let found = self.deliveries.latest_mut(|delivery| delivery.number == number);
        let delivery = found.ok_or_else(|| ControlError::not_found("callback"))?;
        self.outbox.push((delivery.url.clone(), delivery.body.clone()));
        Ok(())
    }

    /// A number that no other record, event or callback has.
    pub(crate) fn next_number(&mut self) -> u64 {
        self.counter += 1;
        self.counter
    }

    /// The next turn at a time, for an event that is to be scheduled.
    pub(crate) fn turn_at(&mut self, time: DateTime<Utc>) -> Turn {
        (time, self.next_number())
    }

    /// A link to a file of a record that works for 15 minutes from now.
    pub(crate) fn link(&self, folder: &str, file: &str) -> String {
        self.links.sign(&self.settings.origin, folder, file, self.now())
    }

    /// Notes that a callback is to be delivered, as often as the settings say. Without an address there is none.
    pub(crate) fn call_back(&mut self, url: Option<&str>, body: &Value) {
        let Some(url) = url else { return };
        for _ in 0..self.settings.callback_copies {
            self.outbox.push((url.to_owned(), body.clone()));
        }
    }

    /// Notes a message to a person.
    pub(crate) fn send(&mut self, channel: &'static str, to: &str, link: &str, about: &'static str) {
        let message = SentMessage { at: self.now(), channel, to: to.to_owned(), link: link.to_owned(), about };
        self.messages.push(message);
        self.feed.tell(Change::Message);
    }

    /// Sends a link to the e-mail address and the phone number of a contact, as far as it has them.
    pub(crate) fn send_to_contact(&mut self, contact: &Map<String, Value>, link: &str, about: &'static str) {
        for (channel, name) in [("email", "email"), ("sms", "phone")] {
            if let Some(to) = contact.get(name).and_then(Value::as_str).filter(|to| !to.is_empty()) {
                self.send(channel, to, link, about);
            }
        }
    }

    /// Adds a fault, unless it cannot happen.
    pub(crate) fn inject_fault(&mut self, contract: &ApiContract, fault: Fault) -> Controlled {
        if let Some(problem) = fault.problem(contract) {
            return Err(ControlError::invalid(problem));
        }
        self.faults.push(fault);
        self.feed.tell(Change::Faults);
        Ok(())
    }

    /// Removes all faults.
    pub(crate) fn clear_faults(&mut self) {
        self.faults.clear();
        self.feed.tell(Change::Faults);
    }

    /// Takes the callbacks that are to be delivered and opens their entries in the log. Those with an address that
    /// must not be called are logged as refused and left out.
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
