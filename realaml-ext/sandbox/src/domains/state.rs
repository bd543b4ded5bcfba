//! Everything the sandbox knows, behind one lock.

use std::collections::{BTreeMap, HashMap, VecDeque};

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::domains::esign::Esign;
use crate::domains::forms::FormSubmission;
use crate::domains::outsourced::Outsourced;
use crate::domains::risk::RiskRating;
use crate::domains::verifications::Entry;
use crate::http::callbacks::{Callback, Delivery};
use crate::world::calls::Call;
use crate::world::clock::{Clock, Ids};
use crate::world::faults::Fault;
use crate::world::links::Links;

/// How many calls, callbacks and messages are kept; the oldest go first.
const KEPT: usize = 10_000;

pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) clock: Clock,
    pub(crate) ids: Ids,
    pub(crate) links: Links,
    pub(crate) verifications: HashMap<u128, Entry>,
    pub(crate) outsourced: HashMap<u128, Outsourced>,
    pub(crate) risk: HashMap<u64, RiskRating>,
    pub(crate) forms: HashMap<u64, FormSubmission>,
    pub(crate) esign: Esign,
    /// What happens by itself when the clock reaches a time. The number keeps entries of one time apart.
    schedule: BTreeMap<(DateTime<Utc>, u64), Event>,
    /// Numbers for records whose identifier is one, and for the entries of the schedule.
    counter: u64,
    /// Callbacks to be delivered once the lock is released.
    pub(crate) outbox: Vec<Callback>,
    pub(crate) messages: VecDeque<Message>,
    pub(crate) calls: VecDeque<Call>,
    pub(crate) deliveries: VecDeque<Delivery>,
    pub(crate) faults: Vec<Fault>,
}

/// What stays the same for the sandbox's life.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// Scheme, host and port of all addresses that the sandbox hands out.
    pub(crate) origin: String,
    pub(crate) auto_complete: bool,
    /// How often each callback is delivered.
    pub(crate) callback_copies: u32,
    /// Origins that may embed the e-sign builder; none given means any on this machine.
    pub(crate) iframe_origins: Vec<String>,
}

/// Something that happens by itself.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    OutsourcedStep(u128),
    EsignExpiry(String),
}

/// A message that the vendor would have sent to a person.
#[derive(Clone, Serialize)]
#[non_exhaustive]
pub struct Message {
    /// When it would have been sent, by the sandbox's clock.
    pub at: DateTime<Utc>,
    /// `email` or `sms`.
    pub channel: &'static str,
    /// E-mail address or phone number.
    pub to: String,
    /// The link in the message.
    pub link: String,
    /// What it is about: `verification`, `form` or `signature`.
    pub about: &'static str,
}

impl std::fmt::Debug for Message {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("Message");
        shown.field("at", &self.at).field("channel", &self.channel).field("about", &self.about).finish_non_exhaustive()
    }
}

/// How many records the sandbox holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Counts {
    /// Verifications of persons and companies that were not deleted.
    pub verifications: usize,
    /// Outsourced verifications that were not deleted.
    pub outsourced: usize,
    /// Risk ratings.
    pub risk: usize,
    /// E-sign documents that were not deleted.
    pub esign: usize,
    /// Form submissions that were not deleted.
    pub forms: usize,
    /// Messages that would have been sent to people.
    pub messages: usize,
}

impl State {
    pub(crate) fn new(settings: Settings, clock: Clock, mut ids: Ids) -> Self {
        let links = Links::new(&mut ids);
        let esign = Esign::new(clock.now());
        Self {
            settings,
            clock,
            ids,
            links,
            verifications: HashMap::new(),
            outsourced: HashMap::new(),
            risk: HashMap::new(),
            forms: HashMap::new(),
            esign,
            schedule: BTreeMap::new(),
            counter: 1000,
            outbox: Vec::new(),
            messages: VecDeque::new(),
            calls: VecDeque::new(),
            deliveries: VecDeque::new(),
            faults: Vec::new(),
        }
    }

    /// Forgets all records, calls, messages, callbacks and faults. The clock stays where it is.
    pub(crate) fn reset(&mut self) {
        self.verifications.clear();
        self.outsourced.clear();
        self.risk.clear();
        self.forms.clear();
        self.esign = Esign::new(self.clock.now());
        self.schedule.clear();
        self.messages.clear();
        self.calls.clear();
        self.deliveries.clear();
        self.faults.clear();
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub(crate) fn next_number(&mut self) -> u64 {
        self.counter += 1;
        self.counter
    }

    /// A link to a file of a record that works for 15 minutes from now.
    pub(crate) fn link(&self, folder: &str, file: &str) -> String {
        self.links.sign(&self.settings.origin, folder, file, self.now())
    }

    pub(crate) fn at(&mut self, time: DateTime<Utc>, event: Event) {
        let number = self.next_number();
        self.schedule.insert((time, number), event);
    }

    /// Lets happen what is due by now.
    pub(crate) fn tick(&mut self) {
        let now = self.now();
        while let Some(entry) = self.schedule.first_entry() {
            let due = entry.key().0;
            if due > now {
                return;
            }
            match entry.remove() {
                Event::OutsourcedStep(key) => crate::domains::outsourced::step(self, key, due),
                Event::EsignExpiry(id) => crate::domains::esign::signing::expire_if_due(self, &id, due),
            }
        }
    }

    /// Notes that a callback is to be delivered, as often as the settings say.
    pub(crate) fn call_back(&mut self, url: Option<&str>, body: serde_json::Value) {
        let Some(url) = url else { return };
        for _ in 0..self.settings.callback_copies {
            self.outbox.push(Callback { url: url.to_owned(), body: body.clone() });
        }
    }

    pub(crate) fn send(&mut self, channel: &'static str, to: &str, link: &str, about: &'static str) {
        let message = Message { at: self.now(), channel, to: to.to_owned(), link: link.to_owned(), about };
        keep(&mut self.messages, message);
    }

    pub(crate) fn counts(&self) -> Counts {
        Counts {
            verifications: self.verifications.values().filter(|entry| !matches!(entry, Entry::Deleted)).count(),
            outsourced: self.outsourced.len(),
            risk: self.risk.len(),
            esign: self.esign.documents.len(),
            forms: self.forms.values().filter(|form| !form.is_deleted()).count(),
            messages: self.messages.len(),
        }
    }
}

/// Appends to a list of bounded length.
pub(crate) fn keep<T>(list: &mut VecDeque<T>, item: T) {
    if list.len() == KEPT {
        list.pop_front();
    }
    list.push_back(item);
}
