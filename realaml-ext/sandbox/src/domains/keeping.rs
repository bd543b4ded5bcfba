//! Saves and restores the whole contents of a sandbox.

#[cfg(feature = "data")]
pub(crate) mod database;
#[cfg(feature = "data")]
mod rows;
pub(crate) mod snapshot;

use super::Vendor;

/// A store that keeps the contents of a sandbox outside its memory.
pub(crate) trait Keeper: Send {
    /// Saves everything that has changed since the last save.
    fn save(&mut self, vendor: &mut Vendor) -> Result<(), String>;
}
