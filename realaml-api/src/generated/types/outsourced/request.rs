// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

use crate::runtime::{decode, sensitive};
use crate::types::OutsourcedVerificationType;

/// An order for an outsourced verification. All members lie flat in one object.
///
/// Inferred (medium confidence): name in the vendor contents; composition by the fragment names in the vendor contents.
#[derive(Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OutsourcedVerificationRequest {
    /// The kind of client.
    #[serde(rename = "type")]
    pub type_: OutsourcedVerificationType,
    /// The full name of the entity or person. Expected to be required; the vendor may call it `entity_name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: Option<String>,
    /// The country of the entity or person, expected as ISO 3166-1 alpha-2 code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub country: Option<String>,
    /// The number in the company or trust register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub registration_number: Option<String>,
    /// The first name of the contact person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: Option<String>,
    /// The last name of the contact person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: Option<String>,
    /// The instructions to the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: Option<String>,
    /// The address that is called when the order changes state, by analogy with a verification. Fetch the record after
    /// a call; do not trust its body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: Option<String>,
    /// The e-mail address of the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: Option<String>,
    /// The phone number of the client in E.164 form, such as `+64210000000`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: Option<String>,
    /// The name to ask for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub contact_name: Option<String>,
    /// The organisation named to the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub org_name: Option<String>,
    /// The firm's searchable reference, for instance a matter number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: Option<String>,
    /// The identifier of the organisation; a string here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<String>,
    /// The branch or office of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// The e-mail address of the colleague who ordered the work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub requested_by_email: Option<String>,
    /// Members that the spec does not define, as received. They are written back.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl OutsourcedVerificationRequest {
    /// Creates a value with only the required fields set.
    pub fn new(type_: impl Into<OutsourcedVerificationType>) -> Self {
        Self {
            type_: type_.into(),
            name: None,
            country: None,
            registration_number: None,
            first_name: None,
            last_name: None,
            notes: None,
            callback_url: None,
            email: None,
            phone: None,
            contact_name: None,
            org_name: None,
            reference: None,
            org_id: None,
            branch: None,
            requested_by_email: None,
            extra: serde_json::Map::new(),
        }
    }

    /// The full name of the entity or person. Expected to be required; the vendor may call it `entity_name`.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The country of the entity or person, expected as ISO 3166-1 alpha-2 code.
    #[must_use]
    pub fn with_country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// The number in the company or trust register.
    #[must_use]
    pub fn with_registration_number(mut self, registration_number: impl Into<String>) -> Self {
        self.registration_number = Some(registration_number.into());
        self
    }

    /// The first name of the contact person.
    #[must_use]
    pub fn with_first_name(mut self, first_name: impl Into<String>) -> Self {
        self.first_name = Some(first_name.into());
        self
    }

    /// The last name of the contact person.
    #[must_use]
    pub fn with_last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// The instructions to the team.
    #[must_use]
    pub fn with_notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// The address that is called when the order changes state, by analogy with a verification. Fetch the record after
    /// a call; do not trust its body.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<String>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// The e-mail address of the client.
    #[must_use]
    pub fn with_email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The phone number of the client in E.164 form, such as `+64210000000`.
    #[must_use]
    pub fn with_phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The name to ask for.
    #[must_use]
    pub fn with_contact_name(mut self, contact_name: impl Into<String>) -> Self {
        self.contact_name = Some(contact_name.into());
        self
    }

    /// The organisation named to the client.
    #[must_use]
    pub fn with_org_name(mut self, org_name: impl Into<String>) -> Self {
        self.org_name = Some(org_name.into());
        self
    }

    /// The firm's searchable reference, for instance a matter number.
    #[must_use]
    pub fn with_reference(mut self, reference: impl Into<String>) -> Self {
        self.reference = Some(reference.into());
        self
    }

    /// The identifier of the organisation; a string here, the vendor may send a number.
    #[must_use]
    pub fn with_org_id(mut self, org_id: impl Into<String>) -> Self {
        self.org_id = Some(org_id.into());
        self
    }

    /// The branch or office of the firm.
    #[must_use]
    pub fn with_branch(mut self, branch: impl Into<String>) -> Self {
        self.branch = Some(branch.into());
        self
    }

    /// The e-mail address of the colleague who ordered the work.
    #[must_use]
    pub fn with_requested_by_email(mut self, requested_by_email: impl Into<String>) -> Self {
        self.requested_by_email = Some(requested_by_email.into());
        self
    }

    /// Adds a member that the spec does not define.
    #[must_use]
    pub fn with_extra(mut self, name: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}

/// Redacts sensitive members, showing only whether each is present.
impl std::fmt::Debug for OutsourcedVerificationRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutsourcedVerificationRequest")
            .field("type_", &self.type_)
            .field("name", &sensitive::Hidden(&self.name))
            .field("country", &sensitive::Hidden(&self.country))
            .field("registration_number", &sensitive::Hidden(&self.registration_number))
            .field("first_name", &sensitive::Hidden(&self.first_name))
            .field("last_name", &sensitive::Hidden(&self.last_name))
            .field("notes", &sensitive::Hidden(&self.notes))
            .field("callback_url", &sensitive::Hidden(&self.callback_url))
            .field("email", &sensitive::Hidden(&self.email))
            .field("phone", &sensitive::Hidden(&self.phone))
            .field("contact_name", &sensitive::Hidden(&self.contact_name))
            .field("org_name", &sensitive::Hidden(&self.org_name))
            .field("reference", &sensitive::Hidden(&self.reference))
            .field("org_id", &self.org_id)
            .field("branch", &self.branch)
            .field("requested_by_email", &sensitive::Hidden(&self.requested_by_email))
            .field("extra", &sensitive::Hidden(&self.extra))
            .finish()
    }
}

decode::record!(
    OutsourcedVerificationRequest,
    "an object with `type`",
    (0, "type", type_, required),
    (1, "name", name, optional),
    (2, "country", country, optional),
    (3, "registration_number", registration_number, optional),
    (4, "first_name", first_name, optional),
    (5, "last_name", last_name, optional),
    (6, "notes", notes, optional),
    (7, "callback_url", callback_url, optional),
    (8, "email", email, optional),
    (9, "phone", phone, optional),
    (10, "contact_name", contact_name, optional),
    (11, "org_name", org_name, optional),
    (12, "reference", reference, optional),
    (13, "org_id", org_id, optional_identifier),
    (14, "branch", branch, optional),
    (15, "requested_by_email", requested_by_email, optional)
);
