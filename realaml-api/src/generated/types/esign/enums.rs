// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

/// The state of a document. The list is open. The vendor's prose names the states draft, failed, declined, expired,
/// voided and authentication-failed; how their tokens are spelt is expected.
///
/// Inferred (medium confidence): name in the vendor contents; states draft, failed, declined, expired, voided and
/// authentication-failed in prose on vendor page 36861936e0; tokens expected.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignEnvelopeStatus {
    /// `draft`: Being prepared; the only state that can be edited and sent. The state is documented.
    Draft,
    /// `sent`: Accepted for sending.
    Sent,
    /// `in_progress`: At least one recipient has begun.
    InProgress,
    /// `completed`: Everybody has signed.
    Completed,
    /// `declined`: A recipient refused. The state is documented.
    Declined,
    /// `voided`: Withdrawn by the sender. The state is documented.
    Voided,
    /// `expired`: Not signed in time. The state is documented.
    Expired,
    /// `failed`: Sending failed. The state is documented.
    Failed,
    /// `authentication_failed`: A recipient failed the second factor. The state is documented; the token may also be
    /// `auth_failed`.
    AuthenticationFailed,
    /// `action_required`: The sender has to act, see `action_required` of the document; conceivable, not confirmed.
    ActionRequired,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl ESignEnvelopeStatus {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &[
        "draft",
        "sent",
        "in_progress",
        "completed",
        "declined",
        "voided",
        "expired",
        "failed",
        "authentication_failed",
        "action_required",
    ];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Declined => "declined",
            Self::Voided => "voided",
            Self::Expired => "expired",
            Self::Failed => "failed",
            Self::AuthenticationFailed => "authentication_failed",
            Self::ActionRequired => "action_required",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "draft" => Self::Draft,
            "sent" => Self::Sent,
            "in_progress" => Self::InProgress,
            "completed" => Self::Completed,
            "declined" => Self::Declined,
            "voided" => Self::Voided,
            "expired" => Self::Expired,
            "failed" => Self::Failed,
            "authentication_failed" => Self::AuthenticationFailed,
            "action_required" => Self::ActionRequired,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    ESignEnvelopeStatus,
    false,
    [Draft, Sent, InProgress, Completed, Declined, Voided, Expired, Failed, AuthenticationFailed, ActionRequired]
);

/// Where the first value of a field comes from. The list is open.
///
/// Inferred (low confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignFieldDefaultValueMode {
    /// `none`: The field starts empty.
    NoDefault,
    /// `static`: The literal in `default_value`.
    Static,
    /// `recipient`: The recipient's own name, e-mail address or phone number.
    Recipient,
    /// `prefill`: Supplied when the document is created.
    Prefill,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl ESignFieldDefaultValueMode {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["none", "static", "recipient", "prefill"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoDefault => "none",
            Self::Static => "static",
            Self::Recipient => "recipient",
            Self::Prefill => "prefill",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "none" => Self::NoDefault,
            "static" => Self::Static,
            "recipient" => Self::Recipient,
            "prefill" => Self::Prefill,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(ESignFieldDefaultValueMode, false, [NoDefault, Static, Recipient, Prefill]);

/// The kind of field on a page. The list is open.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignFieldType {
    /// `signature`: A signature.
    Signature,
    /// `initials`: The initials of the signer.
    Initials,
    /// `date_signed`: The date of signing, filled in by the system.
    DateSigned,
    /// `full_name`: The signer's full name.
    FullName,
    /// `first_name`: The signer's first name.
    FirstName,
    /// `last_name`: The signer's last name.
    LastName,
    /// `email`: The signer's e-mail address.
    Email,
    /// `phone`: The signer's phone number.
    Phone,
    /// `company`: The signer's company.
    Company,
    /// `title`: The signer's job title.
    Title,
    /// `text`: One line of text.
    Text,
    /// `number`: A number.
    Number,
    /// `date`: A date chosen by the signer.
    Date,
    /// `checkbox`: A box to tick.
    Checkbox,
    /// `radio`: One of several choices.
    Radio,
    /// `dropdown`: One choice from a list.
    Dropdown,
    /// `textarea`: Several lines of text; less likely.
    Textarea,
    /// `address`: A postal address; less likely.
    Address,
    /// `attachment`: A file added by the signer; less likely.
    Attachment,
    /// `image`: A picture; less likely.
    Image,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl ESignFieldType {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &[
        "signature",
        "initials",
        "date_signed",
        "full_name",
        "first_name",
        "last_name",
        "email",
        "phone",
        "company",
        "title",
        "text",
        "number",
        "date",
        "checkbox",
        "radio",
        "dropdown",
        "textarea",
        "address",
        "attachment",
        "image",
    ];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Signature => "signature",
            Self::Initials => "initials",
            Self::DateSigned => "date_signed",
            Self::FullName => "full_name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Company => "company",
            Self::Title => "title",
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::Checkbox => "checkbox",
            Self::Radio => "radio",
            Self::Dropdown => "dropdown",
            Self::Textarea => "textarea",
            Self::Address => "address",
            Self::Attachment => "attachment",
            Self::Image => "image",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "signature" => Self::Signature,
            "initials" => Self::Initials,
            "date_signed" => Self::DateSigned,
            "full_name" => Self::FullName,
            "first_name" => Self::FirstName,
            "last_name" => Self::LastName,
            "email" => Self::Email,
            "phone" => Self::Phone,
            "company" => Self::Company,
            "title" => Self::Title,
            "text" => Self::Text,
            "number" => Self::Number,
            "date" => Self::Date,
            "checkbox" => Self::Checkbox,
            "radio" => Self::Radio,
            "dropdown" => Self::Dropdown,
            "textarea" => Self::Textarea,
            "address" => Self::Address,
            "attachment" => Self::Attachment,
            "image" => Self::Image,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    ESignFieldType,
    false,
    [
        Signature, Initials, DateSigned, FullName, FirstName, LastName, Email, Phone, Company, Title, Text, Number,
        Date, Checkbox, Radio, Dropdown, Textarea, Address, Attachment, Image
    ]
);

/// How far one recipient has come. The list is open.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignRecipientStatus {
    /// `pending`: Not this recipient's turn yet.
    Pending,
    /// `sent`: Notified.
    Sent,
    /// `viewed`: Has opened the document.
    Viewed,
    /// `completed`: Has done their part.
    Completed,
    /// `signed`: Another expected token for `completed`.
    Signed,
    /// `declined`: Has refused.
    Declined,
    /// `bounced`: The message could not be delivered.
    Bounced,
    /// `authentication_failed`: Has failed the second factor; expected because it is a state of the document.
    AuthenticationFailed,
    /// `expired`: Did not act in time; less likely.
    Expired,
    /// `voided`: The document was withdrawn; less likely.
    Voided,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl ESignRecipientStatus {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &[
        "pending",
        "sent",
        "viewed",
        "completed",
        "signed",
        "declined",
        "bounced",
        "authentication_failed",
        "expired",
        "voided",
    ];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Sent => "sent",
            Self::Viewed => "viewed",
            Self::Completed => "completed",
            Self::Signed => "signed",
            Self::Declined => "declined",
            Self::Bounced => "bounced",
            Self::AuthenticationFailed => "authentication_failed",
            Self::Expired => "expired",
            Self::Voided => "voided",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "pending" => Self::Pending,
            "sent" => Self::Sent,
            "viewed" => Self::Viewed,
            "completed" => Self::Completed,
            "signed" => Self::Signed,
            "declined" => Self::Declined,
            "bounced" => Self::Bounced,
            "authentication_failed" => Self::AuthenticationFailed,
            "expired" => Self::Expired,
            "voided" => Self::Voided,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(
    ESignRecipientStatus,
    false,
    [Pending, Sent, Viewed, Completed, Signed, Declined, Bounced, AuthenticationFailed, Expired, Voided]
);

/// The second factor a recipient must pass before signing. The list is open; null may stand for `none`.
///
/// Inferred (medium confidence): name in the vendor contents; values from comparable e-sign products.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ESignTwoFactorMethod {
    /// `none`: No second factor.
    NoSecondFactor,
    /// `email`: A code by e-mail.
    Email,
    /// `sms`: A code by text message; the recipient needs a phone number.
    Sms,
    /// `idv`: An identity check before signing; conceivable, not confirmed.
    Idv,
    /// A value that this version of the crate does not know, as received.
    Unknown(String),
}

impl ESignTwoFactorMethod {
    /// Every value listed in the spec, in the same order.
    pub const KNOWN: &'static [&'static str] = &["none", "email", "sms", "idv"];

    /// Returns the string on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::NoSecondFactor => "none",
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Idv => "idv",
            Self::Unknown(value) => value,
        }
    }

    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }

    fn from_wire(value: &str) -> Option<Self> {
        Some(match value {
            "none" => Self::NoSecondFactor,
            "email" => Self::Email,
            "sms" => Self::Sms,
            "idv" => Self::Idv,
            _ => return None,
        })
    }
}

crate::runtime::open_enum::implement!(ESignTwoFactorMethod, false, [NoSecondFactor, Email, Sms, Idv]);
