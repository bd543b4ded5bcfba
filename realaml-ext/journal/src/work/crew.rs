//! The state that the tasks of the workers share.

use std::{sync::Arc, time::Duration};

use tokio::sync::watch;

use super::{Settings, handler::Handlers};
use crate::{Journal, claims::Claims};

/// The workers of a process.
pub(super) struct Crew {
    pub(super) journal: Journal,
    pub(super) handlers: Handlers,
    pub(super) settings: Settings,
    /// The id under which the workers claim records.
    pub(super) owner: i64,
    /// The records being worked on.
    pub(super) claims: Arc<Claims>,
    /// When the workers must stop, this is set to the time that they have left.
    pub(super) stop: watch::Sender<Option<Duration>>,
}
