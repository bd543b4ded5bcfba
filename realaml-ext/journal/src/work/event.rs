//! The argument of a handler.

use realaml_ext::{
    CompanyVerification, Verification, esign::AnyDocument, forms::FormSubmission, outsourced::OutsourcedVerification,
    risk::RiskRating,
};

use crate::{kind::Operation, record::AnyRecord};

/// A state of a record, to be handled once.
#[derive(Debug)]
pub struct Event<T> {
    pub(super) tenant: String,
    pub(super) reference: String,
    pub(super) operation: Operation,
    pub(super) number: u64,
    pub(super) outcome: String,
    pub(super) is_final: bool,
    pub(super) is_latest: bool,
    pub(super) record: T,
}

impl<T> Event<T> {
    /// The tenant that the record belongs to. It is empty for applications with one account.
    pub fn tenant(&self) -> &str {
        &self.tenant
    }

    /// The reference that the record was created under.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// The operation that created the record.
    pub fn operation(&self) -> Operation {
        self.operation
    }

    /// The number of the state: 1 for the first that was observed of the record, then 2, and so on. The same number means
    /// the same state, however often it is reported.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The code of the state, as [`AnyRecord::outcome`] returned it when the state was observed.
    pub fn outcome(&self) -> &str {
        &self.outcome
    }

    /// Whether the record stays in this state unless somebody acts on it again.
    pub fn is_final(&self) -> bool {
        self.is_final
    }

    /// Whether the record is still in this state. If not, a handler failed before and the record changed meanwhile.
    /// Another event with a higher number follows.
    pub fn is_latest(&self) -> bool {
        self.is_latest
    }

    /// The record, which was just fetched.
    pub fn record(&self) -> &T {
        &self.record
    }

    /// The record without the rest of the event.
    pub fn into_record(self) -> T {
        self.record
    }

    /// Returns the same event with the record as another type, if it has that type.
    fn map<U>(self, change: impl FnOnce(T) -> Option<U>) -> Option<Event<U>> {
        let Self { tenant, reference, operation, number, outcome, is_final, is_latest, record } = self;
        let record = change(record)?;
        Some(Event { tenant, reference, operation, number, outcome, is_final, is_latest, record })
    }
}

/// Extracts an event about one kind of record from an event about any kind.
pub trait Extract: Sized {
    fn extract(event: Event<AnyRecord>) -> Option<Self>;
}

macro_rules! extract {
    ($($variant:ident => $record:ty;)+) => {
        $(
            impl Extract for Event<$record> {
                fn extract(event: Event<AnyRecord>) -> Option<Self> {
                    event.map(|record| match record {
                        AnyRecord::$variant(record) => Some(*record),
                        _ => None,
                    })
                }
            }
        )+
    };
}

extract! {
    Verification => Verification;
    Company => CompanyVerification;
    Outsourced => OutsourcedVerification;
    Risk => RiskRating;
    Document => AnyDocument;
    Form => FormSubmission;
}
