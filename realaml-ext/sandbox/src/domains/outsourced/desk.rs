//! The state that the outsourced domain may change.

use super::store::OutsourcedStore;
use crate::domains::verifications::desk::VerificationDesk;
use crate::domains::verifications::store::VerificationStore;
use crate::world::World;
use crate::world::events::Domain;
use crate::world::ids::HexKey;

/// The [`World`], the orders, and the verifications, because completing an order creates a verification of the person
/// behind the entity.
pub(crate) struct OutsourcedDesk<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) records: &'a mut OutsourcedStore,
    pub(crate) verifications: &'a mut VerificationStore,
}

impl OutsourcedDesk<'_> {
    /// Logs an event of an order.
    pub(crate) fn note(&mut self, key: HexKey, what: &'static str) {
        self.world.note(Domain::Outsourced, key.text(), what);
    }

    pub(crate) fn verifications(&mut self) -> VerificationDesk<'_> {
        VerificationDesk { world: self.world, records: self.verifications }
    }
}
