//! The vendor behind a single lock.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domains::Vendor;
use crate::domains::keeping::Keeper;

/// The vendor, shared by connections and deliveries.
#[derive(Clone)]
pub(crate) struct SharedVendor(Arc<Mutex<KeptVendor>>);

struct KeptVendor {
    vendor: Vendor,
    keeper: Option<Box<dyn Keeper>>,
    /// The reason why the last change could not be saved.
    problem: Option<String>,
}

impl SharedVendor {
    /// Creates a vendor whose changes are not saved.
    pub(crate) fn new(vendor: Vendor) -> Self {
        Self(Arc::new(Mutex::new(KeptVendor { vendor, keeper: None, problem: None })))
    }

    /// Saves every change from now on. If the keeper's storage is new, saves the current contents at once.
    pub(crate) fn keep(&self, mut keeper: Box<dyn Keeper>, is_new: bool) -> Result<(), String> {
        let mut kept = self.lock();
        kept.vendor.world.is_saved = true;
        if is_new {
            kept.vendor.world.all_unsaved = true;
            keeper.save(&mut kept.vendor)?;
        }
        kept.keeper = Some(keeper);
        Ok(())
    }

    /// Reads the vendor's state.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Vendor) -> T) -> T {
        look(&self.lock().vendor)
    }

    /// Changes the vendor's state, and saves the change if there is a keeper.
    pub(crate) fn write<T>(&self, change: impl FnOnce(&mut Vendor) -> T) -> T {
        let mut kept = self.lock();
        let KeptVendor { vendor, keeper, problem } = &mut *kept;
        let result = change(vendor);
        if let Some(keeper) = keeper {
            *problem = keeper.save(vendor).err();
            // A failed save may have consumed some of the unsaved changes, so the next save writes everything.
            vendor.world.all_unsaved |= problem.is_some();
        }
        result
    }

    /// Returns the reason why the last change could not be saved, or `None` if it was saved or changes are not saved at
    /// all.
    pub(crate) fn problem(&self) -> Option<String> {
        self.lock().problem.clone()
    }

    /// Releases the data file, so that another sandbox can continue from it.
    pub(crate) fn release(&self) {
        self.lock().keeper = None;
    }

    fn lock(&self) -> MutexGuard<'_, KeptVendor> {
        // A panic while the lock was held would be a bug. Later calls should still work, so poisoning is ignored.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
