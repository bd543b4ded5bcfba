//! National IDs and company numbers of nine countries. This crate parses, checks and masks them, explains errors, and
//! puts them into requests.
//!
//! The crate needs no network, has few dependencies, and runs in WebAssembly. `realaml_ext::national_ids` re-exports
//! it.
//!
//! ```
//! use realaml_ids::{NationalId, nz};
//!
//! let licence = nz::DriverLicence::new("DB512036", "001")?;
//! assert_eq!(licence.to_string(), "*****036");
//! # Ok::<(), realaml_ids::Invalid>(())
//! ```
//!
//! # The policy
//!
//! Refusing a valid number can lose a customer, whereas accepting an invalid one costs only one call. Therefore a
//! number is [`Invalid`] only if the issuer's rules make it impossible. Any other oddity is a [`Warning`]. The rules
//! apply in this order:
//!
//! 1. White space and invisible marks at both ends are dropped. An empty remainder is [`InvalidKind::Empty`].
//! 2. More than 64 characters are [`InvalidKind::Length`]. This is checked before the characters are read, without
//!    allocating.
//! 3. Full-width forms become ASCII, typographic spaces and dashes become space and `-`, tabs and line ends become
//!    spaces, and invisible marks are dropped.
//! 4. Other control characters and all other characters that are not ASCII are [`InvalidKind::Character`], except Ñ in
//!    the Mexican RFC, composed or decomposed. Digits of other scripts are read as digits only on request.
//! 5. Letters become upper case.
//! 6. Spaces and dashes are dropped everywhere. In some numbers, slashes are dropped too.
//! 7. The alphabet, length, layout, components, date and check digit are checked.
//! 8. Input that fails is read a second time. For example, quotes, `="..."`, punctuation and `.0` around the number are
//!    removed, and so are dots, commas, slashes and brackets between its groups. A passport number is extracted from
//!    machine-readable lines. If this does not help, the error may have a [`Hint`] that names a likely mistake, such as
//!    a label, lost zeros, a letter in place of a digit, or a number of another type.
//! 9. [`Params::lenient`] also accepts labels, digits of other scripts, and old and local forms. A number read this way
//!    carries [`Warning::LenientForm`].
//! 10. If the issuer has issued numbers that fail their check, a wrong check digit is a warning. If the rule has been
//!     abolished, a wrong check digit is only reported.
//! 11. Dates of birth after the date of the [`Context`] are refused.
//! 12. No type prints a number: `Display` and `Debug` print the mask, and errors and warnings never repeat the input.
//!
//! # Where to look
//!
//! There is one module for each country ([`au`], [`ca`], [`cn`], [`dk`], [`in_`], [`mx`], [`nz`], [`us`], [`za`]),
//! whose types of numbers implement [`NationalId`]. [`registry`] lists the types for forms and tools, [`detect`]
//! guesses the type of a number, [`NationalIds`] puts numbers into the slots of a request, and [`consistency`] compares
//! a number with other known facts about the person. [`IdType`] checks numbers of a type chosen at run time, and
//! [`AnyId`] holds the result.
//!
//! For forms, there are [`IdType::field`] (length and keyboard), [`IdType::typing`] (the state of a number while it is
//! typed, its groups, and the caret) and messages in six languages ([`Invalid::message_in`], [`Language`]).
//! [`machine_readable`] reads the lines of passports, cards and visas. Company numbers are handled like any others; the
//! [`holder`](Entry::holder) of their types is [`Holder::Company`].

#![cfg_attr(docsrs, feature(doc_cfg))]

mod bundle;
mod catalogue;
mod check;
pub mod check_digit;
mod checked;
mod clock;
mod codes;
mod consistency;
mod context;
mod country;
mod definition;
mod detect;
mod entry;
mod facts;
mod fault;
mod field;
mod from_text;
mod hint;
mod id;
mod id_type;
mod invalid;
mod kind;
mod lawful_use;
mod likeness;
pub mod machine_readable;
mod messages;
mod mismatch;
mod names;
mod newtype;
mod params;
mod places;
mod prelude;
mod second_look;
pub mod serialize;
mod shape;
mod subdivision;
mod text;
mod typing;
mod warning;
mod why;

pub mod au;
pub mod ca;
pub mod cn;
pub mod dk;
pub mod in_;
pub mod mx;
pub mod nz;
pub mod us;
pub mod za;

pub use bundle::{BundleError, Evidence, NationalIdFields, NationalIds, Slot};
pub use catalogue::registry;
pub use consistency::{Person, consistency};
pub use context::Context;
pub use country::Country;
pub use detect::{Candidate, detect};
pub use entry::{Certainty, CheckDigit, Entry, Holder, TypeCode};
pub use facts::{BirthDate, Citizenship, DateBasis, Detail, Facts, Initials, Region, Sex};
pub use field::{Field, InputMode};
pub use from_text::FromText;
pub use hint::Hint;
pub use id::{AnyId, NationalId};
pub use id_type::IdType;
pub use invalid::Invalid;
pub use kind::InvalidKind;
pub use likeness::Likelihood;
pub use messages::Language;
pub use mismatch::Mismatch;
pub use params::Params;
pub use places::UnknownName;
pub use subdivision::Subdivision;
pub use typing::{Next, Progress, Typing};
pub use warning::{Warning, Warnings};

/// Compiles the examples in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
