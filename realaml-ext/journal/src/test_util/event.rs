//! Builds the arguments of handlers.

use std::fmt;

use crate::{AnyRecord, Event, Operation, record::OfKind};

/// Starts building the event that a handler receives for this state of a record. By default, it is the record's first
/// and newest observed state, and the record was created by the usual operation of its kind.
///
/// ```
/// use realaml_ext::{Verification, forms::FormSubmission, test_util::record};
/// use realaml_journal::{AnyRecord, Operation, test_util};
///
/// let submitted = record::<FormSubmission>("4711").completed().build();
/// let event = test_util::event("matter-4711", submitted).tenant("firm-a").build();
/// assert_eq!((event.tenant(), event.reference(), event.number()), ("firm-a", "matter-4711", 1));
/// assert_eq!((event.operation(), event.outcome()), (Operation::CreateForm, "completed"));
/// assert!(event.is_final() && event.is_latest());
///
/// // For a handler of every kind of record.
/// let passed = AnyRecord::Verification(Box::new(record::<Verification>("6513").passed().build()));
/// let event = test_util::event("matter-4712", passed).operation(Operation::RunVerification).build();
/// assert_eq!(event.outcome(), "pass");
/// ```
pub fn event<T: HandledRecord>(reference: impl Into<String>, record: T) -> EventBuilder<T> {
    let (state, record) = record.observe();
    let (tenant, reference) = (String::new(), reference.into());
    EventBuilder { tenant, reference, operation: state.operation, number: 1, state, is_latest: true, record }
}

/// Builds an [`Event`] for a test. Created by [`event`].
#[must_use = "a builder does nothing before `build`"]
pub struct EventBuilder<T> {
    tenant: String,
    reference: String,
    operation: Operation,
    number: u64,
    state: Observed,
    is_latest: bool,
    record: T,
}

impl<T> EventBuilder<T> {
    /// Sets the tenant that the record belongs to.
    pub fn tenant(self, tenant: impl Into<String>) -> Self {
        Self { tenant: tenant.into(), ..self }
    }

    /// Sets the operation that created the record.
    ///
    /// # Panics
    ///
    /// Panics if the operation creates another kind of record.
    pub fn operation(self, operation: Operation) -> Self {
        let (kind, of_record) = (operation.kind(), self.state.operation.kind());
        assert!(kind == of_record, "`{operation}` creates another kind of record");
        Self { operation, ..self }
    }

    /// Sets the number of the state. The first observed state has the number 1.
    pub fn number(self, number: u64) -> Self {
        Self { number: number.max(1), ..self }
    }

    /// Sets the state that the event is about to the state of this earlier record. The event's own record has changed
    /// since that state was observed.
    ///
    /// ```
    /// use realaml_ext::{Verification, test_util::record};
    /// use realaml_journal::test_util;
    ///
    /// let pending = record::<Verification>("6513").build();
    /// let passed = record::<Verification>("6513").passed().build();
    /// let event = test_util::event("matter-4711", passed).observed(pending).superseded().build();
    /// assert_eq!((event.outcome(), event.is_final(), event.is_latest()), ("pending", false, false));
    /// assert!(event.record().outcome().is_pass());
    /// ```
    ///
    /// # Panics
    ///
    /// Panics if the earlier record is of another kind.
    pub fn observed(self, earlier: impl HandledRecord) -> Self {
        let (state, _) = earlier.observe();
        assert!(state.operation == self.state.operation, "the earlier record is of another kind");
        Self { state, ..self }
    }

    /// Declares that a newer state has been observed and that its event follows.
    pub fn superseded(self) -> Self {
        Self { is_latest: false, ..self }
    }

    /// Builds the event.
    pub fn build(self) -> Event<T> {
        let Self { tenant, reference, operation, number, state, is_latest, record } = self;
        let Observed { outcome, is_final, .. } = state;
        Event { tenant, reference, operation, number, outcome: outcome.to_owned(), is_final, is_latest, record }
    }
}

impl<T: fmt::Debug> fmt::Debug for EventBuilder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventBuilder")
            .field("operation", &self.operation)
            .field("number", &self.number)
            .field("record", &self.record)
            .finish_non_exhaustive()
    }
}

/// A record that a handler receives. This trait is sealed: [`AnyRecord`] and the records in it implement it.
pub trait HandledRecord: sealed::Sealed + Sized {
    /// Returns the state of the record, as the journal observes it.
    #[doc(hidden)]
    fn observe(self) -> (Observed, Self);
}

mod sealed {
    pub trait Sealed {}
}

/// The state of a record.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Observed {
    outcome: &'static str,
    is_final: bool,
    /// The usual operation that creates a record of this kind.
    operation: Operation,
}

impl Observed {
    fn of(record: &AnyRecord) -> Self {
        let operation = match record {
            AnyRecord::Verification(_) => Operation::CreateVerification,
            AnyRecord::Company(_) => Operation::RunCompany,
            AnyRecord::Outsourced(_) => Operation::CreateOutsourced,
            AnyRecord::Risk(_) => Operation::CreateRiskRating,
            AnyRecord::Document(_) => Operation::CreateDocument,
            AnyRecord::Form(_) => Operation::CreateForm,
        };
        Self { outcome: record.outcome(), is_final: record.is_final(), operation }
    }

    pub(super) fn outcome(&self) -> &'static str {
        self.outcome
    }

    pub(super) fn is_final(&self) -> bool {
        self.is_final
    }
}

impl<T: OfKind> sealed::Sealed for T {}

impl<T: OfKind> HandledRecord for T {
    fn observe(self) -> (Observed, Self) {
        let record = self.any();
        let observed = Observed::of(&record);
        (observed, T::of(record).expect("a record of any kind gives back the record that it was made of"))
    }
}

#[cfg(test)]
mod tests {
    use realaml_ext::{
        CompanyVerification, Verification,
        esign::AnyDocument,
        forms::FormSubmission,
        outsourced::OutsourcedVerification,
        risk::RiskRating,
        test_util::{TestRecord, record},
    };

    use super::*;

    fn first<T: TestRecord + HandledRecord>() -> (Operation, String, bool) {
        let event = event("matter-1", record::<T>("6513").build()).build();
        assert_eq!((event.tenant(), event.reference(), event.number()), ("", "matter-1", 1));
        assert!(event.is_latest());
        (event.operation(), event.outcome().to_owned(), event.is_final())
    }

    #[test]
    fn an_event_of_every_kind_can_be_made() {
        let states = [
            first::<Verification>(),
            first::<CompanyVerification>(),
            first::<OutsourcedVerification>(),
            first::<RiskRating>(),
            first::<AnyDocument>(),
            first::<FormSubmission>(),
        ];
        let expected = [
            (Operation::CreateVerification, "pending", false),
            (Operation::RunCompany, "pending", false),
            (Operation::CreateOutsourced, "pending", false),
            (Operation::CreateRiskRating, "unknown", true),
            (Operation::CreateDocument, "draft", false),
            (Operation::CreateForm, "pending", false),
        ];
        assert_eq!(states.each_ref().map(|it| (it.0, it.1.as_str(), it.2)), expected);
    }

    #[test]
    fn an_operation_or_a_state_of_another_kind_is_refused() {
        let pending = || record::<Verification>("6513").build();
        let made = |operation| std::panic::catch_unwind(|| event("matter-1", pending()).operation(operation).build());
        let fitting: Vec<_> = Operation::ALL.iter().filter(|it| made(**it).is_ok()).collect();
        assert_eq!(fitting, [&Operation::CreateVerification, &Operation::RunVerification]);
        let form = || record::<FormSubmission>("4711").build();
        assert!(std::panic::catch_unwind(|| event("matter-1", pending()).observed(form())).is_err());
    }

    #[test]
    fn a_builder_prints_no_reference() {
        let builder = event("canary", record::<Verification>("canary").with("first_name", "canary").build());
        let text = format!("{:?}", builder.tenant("canary"));
        assert!(
            text.starts_with("EventBuilder { operation: CreateVerification, number: 1") && !text.contains("canary")
        );
    }
}
