//! The state that all workers of a process share.

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

use super::{Settings, handler::Handlers};
use crate::Journal;

/// The workers of a process.
pub(super) struct Crew {
    pub(super) journal: Journal,
    pub(super) handlers: Handlers,
    pub(super) settings: Settings,
    /// The id under which the workers claim records.
    pub(super) owner: i64,
    /// Cloned while a record is being worked on, so that the claims are renewed.
    pub(super) held: Arc<()>,
    /// When the workers must stop, this is set to the time that they have left.
    pub(super) stop: watch::Sender<Option<Duration>>,
}
