//! What all workers of a process share.

use std::{
    sync::{Arc, atomic::AtomicBool},
    time::Duration,
};

use tokio::sync::watch;

use super::{Settings, handler::Handlers};
use crate::Journal;

/// The workers of a process.
pub(super) struct Crew {
    pub(super) journal: Journal,
    pub(super) handlers: Handlers,
    pub(super) settings: Settings,
    /// Whose their claims are.
    pub(super) owner: i64,
    /// Kept while something is worked on, so that the claims are renewed.
    pub(super) held: Arc<()>,
    /// Set to the time that is left, once they shall stop.
    pub(super) stop: watch::Sender<Option<Duration>>,
    /// Set when this process may work on nothing more.
    pub(super) over: AtomicBool,
}
