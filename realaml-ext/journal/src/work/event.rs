//! The argument of a handler.

use crate::kind::Operation;

/// A state of a record, to be handled once.
///
/// ```
/// use realaml_ext::Verification;
/// use realaml_journal::{BoxError, Event};
///
/// async fn handle(event: Event<Verification>) -> Result<(), BoxError> {
///     // The reference and the number identify this state, so use them as the key of what the handler writes.
///     let key = format!("{}/{}", event.reference(), event.number());
///     if event.is_final() && event.record().outcome().is_pass() {
///         println!("{key}: open the account");
///     }
///     Ok(())
/// }
/// # let _ = handle;
/// ```
#[derive(Debug)]
pub struct Event<T> {
    pub(crate) tenant: String,
    pub(crate) reference: String,
    pub(crate) operation: Operation,
    pub(crate) number: u64,
    pub(crate) outcome: String,
    pub(crate) is_final: bool,
    pub(crate) is_latest: bool,
    pub(crate) record: T,
}

impl<T> Event<T> {
    /// Returns the tenant that the record belongs to. It is empty for applications with one account.
    pub fn tenant(&self) -> &str {
        &self.tenant
    }

    /// Returns the reference under which the record was created.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// Returns the operation that created the record.
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// Returns the number of the state: 1 for the first observed state of the record, then 2, and so on. The same
    /// number always means the same state, however often it is reported.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Returns the code of the state, as
    /// [`AnyRecord::outcome`](crate::AnyRecord::outcome) returned it when the state was observed.
    pub fn outcome(&self) -> &str {
        &self.outcome
    }

    /// Whether the record stays in this state unless somebody acts on it again.
    pub fn is_final(&self) -> bool {
        self.is_final
    }

    /// Whether this is the newest observed state. If not, the record has changed since the state was observed, and an
    /// event with a higher number follows, even if the record has returned to this state.
    pub fn is_latest(&self) -> bool {
        self.is_latest
    }

    /// Returns the record as it was fetched for this event. It may have changed since the state was observed.
    pub fn record(&self) -> &T {
        &self.record
    }

    /// Returns the record without the rest of the event.
    pub fn into_record(self) -> T {
        self.record
    }

    /// Converts the record and keeps the rest of the event. Returns `None` if the record cannot be converted.
    pub(super) fn map<U>(self, change: impl FnOnce(T) -> Option<U>) -> Option<Event<U>> {
        let Self { tenant, reference, operation, number, outcome, is_final, is_latest, record } = self;
        let record = change(record)?;
        Some(Event { tenant, reference, operation, number, outcome, is_final, is_latest, record })
    }
}
