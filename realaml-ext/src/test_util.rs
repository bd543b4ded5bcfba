//! Records, errors and callbacks for the tests of your application, and a fake API that needs no network. This module
//! needs the feature `test-util`; enable it only in `[dev-dependencies]`.
//!
//! Values built here go through the code that reads real responses, so a record or an error behaves in a test as in
//! production. An outcome is a pass only if the same body from the API would be a pass.
//!
//! | to test | use |
//! | --- | --- |
//! | code that takes a record | [`record`] builds one, [`from_json`] reads one from JSON |
//! | a callback handler | [`confirmed`] builds the argument that [`handle`](crate::callbacks::ReceiverBuilder::handle) passes to it |
//! | code that takes an [`Error`](crate::Error) | [`error`] builds an error of any kind |
//! | code that takes an error of callbacks or of files | [`confirm_error`], [`handling_error`] and [`report_error`] build one |
//! | code that takes a [`Client`](crate::Client) | [`FakeApi`] responds to its calls |
//! | code that downloads files | [`FakeApi::file`] serves them |
//! | the whole exchange, as HTTP | `realaml-sandbox`, which plays the vendor |
//!
//! ```
//! use realaml_ext::{Error, ErrorKind, Outcome, Verification, test_util};
//!
//! fn may_open_account(verification: &Verification) -> bool {
//!     verification.outcome().is_pass()
//! }
//!
//! fn http_status(error: &Error) -> u16 {
//!     if error.is_retryable() { 503 } else { 500 }
//! }
//!
//! let pending = test_util::record::<Verification>("6513").build();
//! assert!(!may_open_account(&pending));
//! let passed = test_util::record::<Verification>("6513").passed().build();
//! assert!(may_open_account(&passed));
//! assert_eq!(http_status(&test_util::error(ErrorKind::Connection).operation("get_verification").build()), 503);
//! assert_eq!(http_status(&test_util::error(ErrorKind::Authentication).build()), 500);
//! for kind in ErrorKind::ALL {
//!     let error = test_util::error(*kind).operation("create_verification").build();
//!     // A call that may have taken effect is never reported as retryable.
//!     assert!(!(error.is_retryable() && error.may_have_happened()), "{kind:?}");
//! }
//! ```
//!
//! A function of your own can also replace the network: see
//! [`ClientBuilder::transport`](crate::ClientBuilder::transport).

mod api;
mod callback_error;
mod error;
mod kinds;
mod record;
mod report_error;

pub use self::{
    api::{FakeApi, SentCall},
    callback_error::{ConfirmErrorBuilder, HandlingErrorBuilder, confirm_error, handling_error},
    error::{ErrorBuilder, error},
    kinds::TestRecord,
    record::{RecordBuilder, from_json, record},
    report_error::{ReportErrorBuilder, report_error},
};
use crate::{callbacks::Confirmed, verifications::Verification};

/// Builds the argument of a callback handler from the reference that the callback address was created for and the
/// record that the API confirmed.
///
/// ```
/// use realaml_ext::{Verification, callbacks::Confirmed, test_util};
///
/// async fn handle(confirmed: Confirmed) -> Result<(), std::io::Error> {
///     println!("{}: {}", confirmed.reference(), confirmed.verification().outcome());
///     Ok(())
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), std::io::Error> {
/// let verification = test_util::record::<Verification>("6513").passed().build();
/// handle(test_util::confirmed("matter-4711", verification)).await
/// # }
/// ```
pub fn confirmed(reference: impl Into<String>, verification: Verification) -> Confirmed {
    Confirmed::new(reference.into(), verification)
}
