//! Messages from the hosted verification page to the page that embeds it.

use std::fmt;

use serde_json::Value;

use crate::core::shown::Shown;

macro_rules! messages {
    ($($(#[$doc:meta])* $variant:ident = $wire:literal,)+) => {
        /// A message from the hosted verification page.
        ///
        /// The names were observed in one of the vendor's mobile SDKs. It is inferred that the page also sends them to
        /// a browser window, as a string or as the `type` of an object. A message reports what the page shows, not how
        /// the verification ended: fetch the record.
        ///
        /// ```
        /// use realaml_ext::hosted::VerificationMessage;
        ///
        /// let message = VerificationMessage::read(&serde_json::json!({ "type": "completed" }));
        /// assert!(message.is_some_and(|it| it.is_end()));
        /// ```
        #[derive(Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum VerificationMessage {
            $($(#[$doc])* $variant,)+
            /// A message with this name, which is unknown to this version.
            Unknown(String),
        }

        impl VerificationMessage {
            /// The names of the messages that this version knows.
            pub const KNOWN: &'static [&'static str] = &[$($wire),+];

            /// Returns the name in the message.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)+
                    Self::Unknown(name) => name,
                }
            }
        }

        /// Prints the name of an unknown message only if it is an identifier.
        impl fmt::Debug for VerificationMessage {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$variant => f.write_str(stringify!($variant)),)+
                    Self::Unknown(name) => f.debug_tuple("Unknown").field(&Shown(name)).finish(),
                }
            }
        }

        impl From<&str> for VerificationMessage {
            fn from(name: &str) -> Self {
                match name {
                    $($wire => Self::$variant,)+
                    _ => Self::Unknown(name.into()),
                }
            }
        }
    };
}

messages! {
    /// The photo of the document was taken.
    Document = "id",
    /// The selfie was taken.
    Selfie = "selfie",
    /// The person cancelled.
    Cancelled = "cancel",
    /// The person opened the link of a verification that had already been cancelled.
    OpenedCancelled = "openedCancelled",
    /// The person finished.
    Completed = "completed",
    /// The person opened the link of a verification that had already been finished.
    OpenedCompleted = "openedCompleted",
    /// The link does not lead to a verification.
    NotFound = "notFound",
    /// The page has no connection.
    NetworkError = "networkError",
}

impl VerificationMessage {
    /// Reads the data of a window message, which is the name or an object with the name as `type`. Returns `None` if it
    /// is neither. Check the origin and the source of the message first.
    pub fn read(data: &Value) -> Option<Self> {
        data.as_str().or_else(|| data.get("type")?.as_str()).map(Self::from)
    }

    /// Whether the page reports that the person finished or cancelled, now or earlier.
    pub fn is_end(&self) -> bool {
        matches!(self, Self::Cancelled | Self::OpenedCancelled | Self::Completed | Self::OpenedCompleted)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn known_and_unknown_messages_are_read() {
        for name in VerificationMessage::KNOWN {
            for data in [json!(name), json!({ "type": name, "more": 1 })] {
                let message = VerificationMessage::read(&data).unwrap();
                assert_eq!(message.as_str(), *name);
                assert!(!matches!(message, VerificationMessage::Unknown(_)));
            }
        }
        assert_eq!(VerificationMessage::read(&json!("new")), Some(VerificationMessage::Unknown("new".into())));
        assert_eq!(format!("{:?}", VerificationMessage::from("Aroha")), "Unknown([hidden])");
        for data in [json!(null), json!(1), json!([]), json!({}), json!({ "type": 1 })] {
            assert_eq!(VerificationMessage::read(&data), None);
        }
    }
}
