//! The operations that create a record, and the states of their calls.

use std::{fmt, str::FromStr};

/// An operation that creates a record. Its code is the operation's id in the API's description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Operation {
    /// A verification with a link for the person.
    CreateVerification,
    /// A verification that runs immediately.
    RunVerification,
    /// A company check.
    RunCompany,
    /// Work by the vendor's staff.
    CreateOutsourced,
    /// A risk rating.
    CreateRiskRating,
    /// A draft of a document to be signed.
    CreateDocument,
    /// A draft that is a copy of another document.
    DuplicateDocument,
    /// A form for a person to fill in.
    CreateForm,
}

/// The state of the call that creates a record.
///
/// ```
/// use realaml_journal::CallState;
///
/// let state: CallState = "in_doubt".parse()?;
/// assert_eq!(state, CallState::InDoubt);
/// assert_eq!(state.to_string(), "in_doubt");
/// # Ok::<(), realaml_ext::UnknownCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallState {
    /// The call may be in progress in some process.
    Sending,
    /// The record was created, and its key is known.
    Created,
    /// It is not known yet whether the call took effect.
    InDoubt,
    /// The call created nothing: it did not reach the API, or was rejected for a reason other than its content, or a
    /// person found that it had no effect. The reference can be used again.
    NotSent,
    /// The API refused the request, or the client found it invalid. The reference can be used for another request.
    Refused,
    /// The record's stored data was erased on request.
    Erased,
}

/// The kind of record that an operation creates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    Verification,
    Company,
    Outsourced,
    Risk,
    Document,
    Form,
}

macro_rules! codes {
    ($name:ident, $test:ident { $($variant:ident => $code:literal,)+ }) => {
        impl $name {
            /// Every value.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// Returns the code that is stored and reported. Codes are never renamed.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        /// Parses the code.
        impl FromStr for $name {
            type Err = realaml_ext::UnknownCode;

            fn from_str(code: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|it| it.as_str() == code).ok_or(realaml_ext::UnknownCode)
            }
        }

        /// Prints the code.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #[cfg(test)]
        #[test]
        fn $test() {
            for it in $name::ALL {
                assert_eq!(it.as_str().parse(), Ok(*it));
            }
            assert!("".parse::<$name>().is_err());
        }
    };
}

codes!(Operation, operations_have_codes {
    CreateVerification => "create_verification",
    RunVerification => "run_verification",
    RunCompany => "run_company_verification",
    CreateOutsourced => "create_outsourced_verification",
    CreateRiskRating => "create_risk_rating",
    CreateDocument => "create_esign_document",
    DuplicateDocument => "duplicate_esign_document",
    CreateForm => "create_form_submission",
});

codes!(CallState, states_of_calls_have_codes {
    Sending => "sending",
    Created => "created",
    InDoubt => "in_doubt",
    NotSent => "not_sent",
    Refused => "refused",
    Erased => "erased",
});

impl Operation {
    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::CreateVerification | Self::RunVerification => Kind::Verification,
            Self::RunCompany => Kind::Company,
            Self::CreateOutsourced => Kind::Outsourced,
            Self::CreateRiskRating => Kind::Risk,
            Self::CreateDocument | Self::DuplicateDocument => Kind::Document,
            Self::CreateForm => Kind::Form,
        }
    }

    /// Whether the record is complete when it is created, so that its state can be handled immediately.
    pub(crate) fn is_run_at_once(self) -> bool {
        matches!(self, Self::RunVerification | Self::RunCompany | Self::CreateRiskRating)
    }
}

impl Kind {
    /// Returns the domain within which keys are unique. A form and a rating, for instance, may have the same id.
    pub(crate) fn domain(self) -> &'static str {
        match self {
            Self::Verification | Self::Company => "verifications",
            Self::Outsourced => "outsourced",
            Self::Risk => "risk",
            Self::Document => "esign",
            Self::Form => "forms",
        }
    }
}

impl CallState {
    /// Whether the reference is free for another call.
    pub(crate) fn is_free(self) -> bool {
        matches!(self, Self::NotSent | Self::Refused)
    }
}

#[cfg(test)]
mod tests {
    use realaml_ext::raw;

    use super::*;

    #[test]
    fn every_operation_is_one_of_the_api_that_has_an_effect() {
        for operation in Operation::ALL {
            let described = raw::Operation::by_id(operation.as_str()).unwrap();
            assert_eq!(described.safety, raw::Safety::Effect);
        }
    }
}
