//! The state that all workers of a process share.

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
    /// The owner of their claims.
    pub(super) owner: i64,
    /// Kept while a record is being worked on, so that the claims are renewed.
    pub(super) held: Arc<()>,
    /// Set to the remaining time when the workers have to stop.
    pub(super) stop: watch::Sender<Option<Duration>>,
    /// Set when this process may not work on records any more.
    pub(super) over: AtomicBool,
}
