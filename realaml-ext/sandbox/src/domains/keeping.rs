//! Everything that a sandbox holds, written down and read again.

#[cfg(feature = "data")]
pub(crate) mod database;
#[cfg(feature = "data")]
mod rows;
pub(crate) mod snapshot;

use super::Vendor;

/// Keeps what a sandbox holds outside its memory.
pub(crate) trait Keeper: Send {
    /// Saves what was changed since the last time.
    fn save(&mut self, vendor: &mut Vendor) -> Result<(), String>;
}
