//! The vendor behind one lock.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::domains::Vendor;

/// The vendor as connections and deliveries share it.
#[derive(Clone)]
pub(crate) struct SharedVendor(Arc<Mutex<Vendor>>);

impl SharedVendor {
    pub(crate) fn new(vendor: Vendor) -> Self {
        Self(Arc::new(Mutex::new(vendor)))
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, Vendor> {
        // A panic while the lock was held would be a bug; the records are still whole enough to go on.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
