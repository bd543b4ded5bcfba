//! A snapshot: the whole sandbox as one JSON document.

use serde::{Deserialize, Serialize};

use crate::domains::Vendor;
use crate::domains::esign::store::EsignStore;
use crate::domains::forms::store::FormStore;
use crate::domains::outsourced::store::OutsourcedStore;
use crate::domains::risk::store::RiskStore;
use crate::domains::verifications::store::VerificationStore;
use crate::world::WorldState;
use crate::world::calls::LoggedCall;
use crate::world::deliveries::Delivery;
use crate::world::events::SandboxEvent;
use crate::world::log::RecentLog;
use crate::world::messages::SentMessage;

/// The version of the snapshot format. Snapshots with another version are refused.
const VERSION: u32 = 1;

/// The contents of a sandbox, borrowed to write a snapshot.
#[derive(Serialize)]
struct Taken<'a> {
    version: u32,
    world: WorldState,
    calls: &'a RecentLog<LoggedCall>,
    callbacks: &'a RecentLog<Delivery>,
    messages: &'a RecentLog<SentMessage>,
    events: &'a RecentLog<SandboxEvent>,
    verifications: &'a VerificationStore,
    outsourced: &'a OutsourcedStore,
    risk: &'a RiskStore,
    esign: &'a EsignStore,
    forms: &'a FormStore,
}

/// The contents of a sandbox, read from a snapshot.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    #[serde(rename = "version")]
    _version: u32,
    world: WorldState,
    calls: RecentLog<LoggedCall>,
    callbacks: RecentLog<Delivery>,
    messages: RecentLog<SentMessage>,
    events: RecentLog<SandboxEvent>,
    verifications: VerificationStore,
    outsourced: OutsourcedStore,
    risk: RiskStore,
    esign: EsignStore,
    forms: FormStore,
}

impl Vendor {
    /// Serializes the contents of the sandbox.
    pub(crate) fn snapshot(&self) -> Result<Vec<u8>, String> {
        let Self { world, verifications, outsourced, risk, esign, forms, .. } = self;
        let taken = Taken {
            version: VERSION,
            world: world.state(),
            calls: &world.calls,
            callbacks: &world.deliveries,
            messages: &world.messages,
            events: &world.events,
            verifications,
            outsourced,
            risk,
            esign,
            forms,
        };
        serde_json::to_vec(&taken).map_err(|error| error.to_string())
    }
}

/// A parsed snapshot, which can replace the contents of a sandbox.
pub(crate) struct Snapshot(Box<Given>);

impl Snapshot {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, String> {
        Self::parse(bytes).map_err(|why| format!("the snapshot cannot be read: {why}"))
    }

    fn parse(bytes: &[u8]) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let Version { version } = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if version != VERSION {
            return Err(format!("its version is {version}, and this sandbox reads version {VERSION}"));
        }
        serde_json::from_slice(bytes).map(|given| Self(Box::new(given))).map_err(|error| error.to_string())
    }

    /// Replaces the contents of the sandbox with those of the snapshot.
    pub(crate) fn restore(self, vendor: &mut Vendor) {
        let Given { world, calls, callbacks, messages, events, verifications, outsourced, risk, esign, forms, .. } =
            *self.0;
        vendor.verifications = verifications;
        vendor.outsourced = outsourced;
        vendor.risk = risk;
        vendor.esign = esign;
        vendor.forms = forms;
        vendor.world.calls.replace(calls);
        vendor.world.deliveries = callbacks;
        vendor.world.messages = messages;
        vendor.world.events = events;
        vendor.world.restore(world);
    }
}
