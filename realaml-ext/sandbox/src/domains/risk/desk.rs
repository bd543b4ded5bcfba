//! The state that the risk domain may change.

use super::store::RiskStore;
use crate::world::World;

/// The [`World`] and the risk ratings.
pub(crate) struct RiskDesk<'a> {
    pub(crate) world: &'a mut World,
    pub(crate) records: &'a mut RiskStore,
}
