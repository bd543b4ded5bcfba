//! The vendor: the behaviour of the five domains.
//!
//! Each domain has a desk type, which borrows the [`World`] and the records that the domain may change. The code of a
//! domain does not use the [`Vendor`], which contains the records of all domains.

use std::sync::Arc;

use bytes::Bytes;
use serde::Serialize;

pub(crate) mod actions;
pub(crate) mod esign;
pub(crate) mod forms;
pub(crate) mod keeping;
pub(crate) mod known_formats;
mod mocks;
pub(crate) mod operations;
pub(crate) mod outsourced;
pub(crate) mod records;
pub(crate) mod risk;
pub(crate) mod summary;
pub(crate) mod verdict;
pub(crate) mod verifications;

use crate::world::World;
use crate::world::clock::SandboxClock;
use crate::world::events::Domain;
use crate::world::files;
use crate::world::ids::IdSource;
use crate::world::settings::Settings;
use esign::desk::EsignDesk;
use esign::store::EsignStore;
use forms::desk::FormDesk;
use forms::store::FormStore;
use outsourced::desk::OutsourcedDesk;
use outsourced::store::OutsourcedStore;
use risk::desk::RiskDesk;
use risk::store::RiskStore;
use verifications::desk::VerificationDesk;
use verifications::store::VerificationStore;

/// The state of the simulated vendor: the [`World`] and the records of all domains.
pub(crate) struct Vendor {
    pub(crate) world: World,
    pub(crate) verifications: VerificationStore,
    pub(crate) outsourced: OutsourcedStore,
    pub(crate) risk: RiskStore,
    pub(crate) esign: EsignStore,
    pub(crate) forms: FormStore,
}

/// The numbers of records and messages in the sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RecordCounts {
    /// The number of verifications of persons and companies, not counting deleted ones.
    pub verifications: usize,
    /// The number of outsourced verifications, not counting deleted ones.
    pub outsourced: usize,
    /// The number of risk ratings.
    pub risk: usize,
    /// The number of e-sign documents, not counting deleted ones.
    pub esign: usize,
    /// The number of form submissions, not counting deleted ones.
    pub forms: usize,
    /// The number of logged messages, which the vendor would have sent to people.
    pub messages: usize,
}

impl Vendor {
    pub(crate) fn new(settings: Arc<Settings>, clock: SandboxClock, ids: IdSource) -> Self {
        let world = World::new(settings, clock, ids);
        Self {
            verifications: VerificationStore::default(),
            outsourced: OutsourcedStore::default(),
            risk: RiskStore::default(),
            esign: EsignStore::new(world.now()),
            forms: FormStore::default(),
            world,
        }
    }

    /// Removes all records, calls, messages, callbacks, events and faults. The clock and the accounts stay.
    pub(crate) fn reset(&mut self) {
        self.verifications = VerificationStore::default();
        self.outsourced = OutsourcedStore::default();
        self.risk = RiskStore::default();
        self.esign = EsignStore::new(self.world.now());
        self.forms = FormStore::default();
        self.world.reset();
    }

    /// Restarts the generation of keys, identifiers and links from a seed. Fails if there are records, which could
    /// already have the same keys, or events, whose numbers would be assigned again.
    pub(crate) fn reseed(&mut self, seed: u64) -> Result<(), String> {
        if self.has_records() || self.world.events.len() > 0 {
            return Err("a seed needs a sandbox without records; reset it first, or leave out `seed`".to_owned());
        }
        self.world.reseed(seed);
        Ok(())
    }

    /// Whether there is any record, including deleted ones that are kept.
    fn has_records(&self) -> bool {
        !self.verifications.entries.is_empty()
            || !self.outsourced.orders.is_empty()
            || !self.risk.ratings.is_empty()
            || self.esign.documents.len() > 0
            || !self.forms.forms.is_empty()
    }

    /// Runs every event that is due, in order.
    pub(crate) fn tick(&mut self) {
        let now = self.world.now();
        loop {
            let next = [self.outsourced.steps.next_turn(), self.esign.expiries.next_turn()];
            let Some(turn) = next.into_iter().flatten().min().filter(|(due, _)| *due <= now) else { break };
            if next[0] == Some(turn) {
                outsourced::acts::take_next_step(&mut self.into());
            } else {
                esign::acts::take_next_expiry(&mut self.into());
            }
        }
    }

    /// Returns the content and media type of the file behind a link.
    pub(crate) fn file(&self, folder: &str, file: &str) -> Option<(Bytes, &'static str)> {
        match file.strip_prefix("file-") {
            Some(id) => self.esign.file(folder, id),
            None => Some((files::made_for(file).into(), files::media_type(file)?)),
        }
    }

    /// Whether the account that makes the current call may see a record. Every account may see templates.
    pub(crate) fn may_see(&self, key: &str) -> bool {
        self.world.accounts.may_see(key) || self.esign.template(key).is_some()
    }

    /// Logs that a file of a verification was uploaded.
    pub(crate) fn uploaded(&mut self, key: &str) {
        self.world.note(Domain::Verifications, key, "uploaded");
    }

    pub(crate) fn counts(&self) -> RecordCounts {
        RecordCounts {
            verifications: self.verifications.count(),
            outsourced: self.outsourced.orders.len(),
            risk: self.risk.ratings.len(),
            esign: self.esign.documents.len(),
            forms: self.forms.count(),
            messages: self.world.messages.len(),
        }
    }
}

impl<'a> From<&'a mut Vendor> for VerificationDesk<'a> {
    fn from(vendor: &'a mut Vendor) -> Self {
        Self { world: &mut vendor.world, records: &mut vendor.verifications }
    }
}

impl<'a> From<&'a mut Vendor> for OutsourcedDesk<'a> {
    fn from(vendor: &'a mut Vendor) -> Self {
        let Vendor { world, verifications, outsourced, .. } = vendor;
        Self { world, records: outsourced, verifications }
    }
}

impl<'a> From<&'a mut Vendor> for RiskDesk<'a> {
    fn from(vendor: &'a mut Vendor) -> Self {
        Self { world: &mut vendor.world, records: &mut vendor.risk }
    }
}

impl<'a> From<&'a mut Vendor> for EsignDesk<'a> {
    fn from(vendor: &'a mut Vendor) -> Self {
        Self { world: &mut vendor.world, records: &mut vendor.esign }
    }
}

impl<'a> From<&'a mut Vendor> for FormDesk<'a> {
    fn from(vendor: &'a mut Vendor) -> Self {
        let Vendor { world, verifications, forms, .. } = vendor;
        Self { world, records: forms, verifications }
    }
}
