// @generated from openapi/ by `cargo xtask regen`. Do not edit: change the spec and run the command again.

#[allow(unused_imports)]
use super::*;
/// A form sent to a person, with what was entered.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with Verification.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmission {
    /// Identifier of the submission; text here, the vendor may send a number or call it `signature_key`.
    pub id: ::std::string::String,
    /// How far it has come.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<FormSubmissionStatus>,
    /// Whether the person has submitted the form.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_completed: ::std::option::Option<bool>,
    /// Page where the person fills in the form. Whoever has it can open the form.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: ::std::option::Option<::std::string::String>,
    /// The form that was sent.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub form: ::std::option::Option<FormSubmissionForm>,
    /// The person who fills it in.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user: ::std::option::Option<FormSubmissionUser>,
    /// The verification it belongs to, if any.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub verification: ::std::option::Option<FormSubmissionVerification>,
    /// What was entered; empty until submitted.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub values: ::std::option::Option<::std::vec::Vec<FormSubmissionValue>>,
    /// Reference of the firm.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// The filled-in form as PDF; link expected to live 15 minutes.
    #[serde(
        rename = "report_pdf_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub report_pdf_url_temp: ::std::option::Option<::std::string::String>,
    /// When the form was sent, UTC.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// When it was submitted, UTC. The vendor may call it `submitted_at`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub completed_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl FormSubmission {
    /// With what is required.
    pub fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            id: id.into(),
            status: ::std::default::Default::default(),
            is_completed: ::std::default::Default::default(),
            url: ::std::default::Default::default(),
            form: ::std::default::Default::default(),
            user: ::std::default::Default::default(),
            verification: ::std::default::Default::default(),
            values: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            report_pdf_url_temp: ::std::default::Default::default(),
            created_at: ::std::default::Default::default(),
            completed_at: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for FormSubmission {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FormSubmission")
            .field("id", &self.id)
            .field("status", &self.status)
            .field("is_completed", &self.is_completed)
            .field("url", &crate::runtime::sensitive::Hidden(&self.url))
            .field("form", &self.form)
            .field("user", &self.user)
            .field("verification", &self.verification)
            .field("values", &self.values)
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "report_pdf_url_temp",
                &crate::runtime::sensitive::Hidden(&self.report_pdf_url_temp),
            )
            .field("created_at", &self.created_at)
            .field("completed_at", &self.completed_at)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    FormSubmission, "an object with `id`", (0, "id", id, identifier), (1, "status",
    status, optional), (2, "is_completed", is_completed, optional), (3, "url", url,
    optional), (4, "form", form, optional), (5, "user", user, optional), (6,
    "verification", verification, optional), (7, "values", values, optional), (8,
    "reference", reference, optional), (9, "notes", notes, optional), (10,
    "report_pdf_url_TEMP", report_pdf_url_temp, optional), (11, "created_at", created_at,
    optional), (12, "completed_at", completed_at, optional)
);
/// Input of a new form submission.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with the request of a verification.
#[derive(Clone, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionCreateRequest {
    /// Identifier of the form, from the web app; text here, the vendor may take a number or call it `form_id`.
    pub form: ::std::string::String,
    /// First name of the recipient. Expected to be required.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Last name of the recipient. Expected to be required.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// E-mail address; at least one of e-mail and phone is expected unless the form is embedded.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number, E.164 such as `+64210000000`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Signature key of a verification to tie the form to.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub verification: ::std::option::Option<::std::string::String>,
    /// Searchable reference of the firm, for instance a matter number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub reference: ::std::option::Option<::std::string::String>,
    /// Internal notes.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub notes: ::std::option::Option<::std::string::String>,
    /// Address that is called when the submission changes state, by analogy with a verification.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub callback_url: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl FormSubmissionCreateRequest {
    /// With what is required.
    pub fn new(form: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            form: form.into(),
            first_name: ::std::default::Default::default(),
            last_name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            verification: ::std::default::Default::default(),
            reference: ::std::default::Default::default(),
            notes: ::std::default::Default::default(),
            callback_url: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
    /// Sets `first_name`.
    #[must_use]
    pub fn with_first_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.first_name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `last_name`.
    #[must_use]
    pub fn with_last_name(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.last_name = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `email`.
    #[must_use]
    pub fn with_email(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.email = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `phone`.
    #[must_use]
    pub fn with_phone(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.phone = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `verification`.
    #[must_use]
    pub fn with_verification(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.verification = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `reference`.
    #[must_use]
    pub fn with_reference(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.reference = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `notes`.
    #[must_use]
    pub fn with_notes(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.notes = ::std::option::Option::Some(value.into());
        self
    }
    /// Sets `callback_url`.
    #[must_use]
    pub fn with_callback_url(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.callback_url = ::std::option::Option::Some(value.into());
        self
    }
    /// Adds a member the spec does not know.
    #[must_use]
    pub fn with_extra(
        mut self,
        name: impl ::std::convert::Into<::std::string::String>,
        value: impl ::std::convert::Into<::serde_json::Value>,
    ) -> Self {
        self.extra.insert(name.into(), value.into());
        self
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for FormSubmissionCreateRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FormSubmissionCreateRequest")
            .field("form", &self.form)
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field(
                "verification",
                &crate::runtime::sensitive::Hidden(&self.verification),
            )
            .field("reference", &crate::runtime::sensitive::Hidden(&self.reference))
            .field("notes", &crate::runtime::sensitive::Hidden(&self.notes))
            .field(
                "callback_url",
                &crate::runtime::sensitive::Hidden(&self.callback_url),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    FormSubmissionCreateRequest, "an object with `form`", (0, "form", form, required),
    (1, "first_name", first_name, optional), (2, "last_name", last_name, optional), (3,
    "email", email, optional), (4, "phone", phone, optional), (5, "verification",
    verification, optional), (6, "reference", reference, optional), (7, "notes", notes,
    optional), (8, "callback_url", callback_url, optional)
);
/// The form that was sent.
///
/// Inferred (medium confidence): name in the vendor contents; common form products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionForm {
    /// Identifier of the form; text here, the vendor may send a number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// Name of the form. The vendor may call it `title`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    /// What the form is for.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub description: ::std::option::Option<::std::string::String>,
    /// Version of the form at the time of sending.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<i64>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl FormSubmissionForm {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            id: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            description: ::std::default::Default::default(),
            version: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for FormSubmissionForm {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FormSubmissionForm")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("description", &self.description)
            .field("version", &self.version)
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    FormSubmissionForm, "an object", (0, "id", id, optional_identifier), (1, "name",
    name, optional), (2, "description", description, optional), (3, "version", version,
    optional)
);
/// The person who fills in the form. It could also be the colleague who sent it.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with ContactMethods.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionUser {
    /// First name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Last name.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// Full name, if the vendor does not split it.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub name: ::std::option::Option<::std::string::String>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "email", "x-sensitive" = true))
    )]
    pub email: ::std::option::Option<::std::string::String>,
    /// Phone number.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub phone: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl FormSubmissionUser {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            first_name: ::std::default::Default::default(),
            last_name: ::std::default::Default::default(),
            name: ::std::default::Default::default(),
            email: ::std::default::Default::default(),
            phone: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for FormSubmissionUser {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FormSubmissionUser")
            .field("first_name", &crate::runtime::sensitive::Hidden(&self.first_name))
            .field("last_name", &crate::runtime::sensitive::Hidden(&self.last_name))
            .field("name", &crate::runtime::sensitive::Hidden(&self.name))
            .field("email", &crate::runtime::sensitive::Hidden(&self.email))
            .field("phone", &crate::runtime::sensitive::Hidden(&self.phone))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    FormSubmissionUser, "an object", (0, "first_name", first_name, optional), (1,
    "last_name", last_name, optional), (2, "name", name, optional), (3, "email", email,
    optional), (4, "phone", phone, optional)
);
/// One entry of a filled-in form.
///
/// Inferred (medium confidence): name in the vendor contents; common form products.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionValue {
    /// Identifier of the field.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub field: ::std::option::Option<::std::string::String>,
    /// Identifier of the field, if the vendor uses this name instead of `field`.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<::std::string::String>,
    /// Question as shown.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<::std::string::String>,
    /// Kind of field, for instance text, date, select or file. Free text here.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<::std::string::String>,
    /// What was entered: text, number, boolean, list or link; null when empty.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(extend("x-sensitive" = true)))]
    pub value: ::std::option::Option<::serde_json::Value>,
    /// Heading under which the field stands.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub section: ::std::option::Option<::std::string::String>,
    /// Link to an uploaded file, expected to live 15 minutes.
    #[serde(
        rename = "file_url_TEMP",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub file_url_temp: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl FormSubmissionValue {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            field: ::std::default::Default::default(),
            key: ::std::default::Default::default(),
            label: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            value: ::std::default::Default::default(),
            section: ::std::default::Default::default(),
            file_url_temp: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for FormSubmissionValue {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FormSubmissionValue")
            .field("field", &self.field)
            .field("key", &self.key)
            .field("label", &self.label)
            .field("type_", &self.type_)
            .field("value", &crate::runtime::sensitive::Hidden(&self.value))
            .field("section", &self.section)
            .field(
                "file_url_temp",
                &crate::runtime::sensitive::Hidden(&self.file_url_temp),
            )
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    FormSubmissionValue, "an object", (0, "field", field, optional), (1, "key", key,
    optional), (2, "label", label, optional), (3, "type", type_, optional), (4, "value",
    value, optional), (5, "section", section, optional), (6, "file_url_TEMP",
    file_url_temp, optional)
);
/// The verification that the form belongs to, in short.
///
/// Inferred (medium confidence): name in the vendor contents; by analogy with VerificationSimple.
#[derive(Clone, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FormSubmissionVerification {
    /// Key of the verification.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("pattern" = "^[0-9a-f]{32}$", "x-sensitive" = true))
    )]
    pub signature_key: ::std::option::Option<::std::string::String>,
    /// Which checks it runs.
    #[serde(
        rename = "type",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_: ::std::option::Option<VerificationType>,
    /// Combined outcome; read it only when `is_completed` is true.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub result: ::std::option::Option<Result>,
    /// Whether all steps are finished.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_completed: ::std::option::Option<bool>,
    /// Hosted page of the verification.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(extend("format" = "uri", "x-sensitive" = true))
    )]
    pub url: ::std::option::Option<::std::string::String>,
    /// Members the spec does not know, as they were received; they are written back.
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}
impl FormSubmissionVerification {
    /// With nothing set.
    pub fn new() -> Self {
        Self {
            signature_key: ::std::default::Default::default(),
            type_: ::std::default::Default::default(),
            result: ::std::default::Default::default(),
            is_completed: ::std::default::Default::default(),
            url: ::std::default::Default::default(),
            extra: ::std::default::Default::default(),
        }
    }
}
/// Shows of what is sensitive only whether it is there.
impl ::std::fmt::Debug for FormSubmissionVerification {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FormSubmissionVerification")
            .field(
                "signature_key",
                &crate::runtime::sensitive::Hidden(&self.signature_key),
            )
            .field("type_", &self.type_)
            .field("result", &self.result)
            .field("is_completed", &self.is_completed)
            .field("url", &crate::runtime::sensitive::Hidden(&self.url))
            .field("extra", &crate::runtime::sensitive::Hidden(&self.extra))
            .finish()
    }
}
crate::runtime::decode::record!(
    FormSubmissionVerification, "an object", (0, "signature_key", signature_key,
    optional), (1, "type", type_, optional), (2, "result", result, optional), (3,
    "is_completed", is_completed, optional), (4, "url", url, optional)
);
/// How far the submission has come. The list is open: treat a token you do not know as unfinished.
///
/// Inferred (medium confidence): curated: states of a submission, by analogy with a verification.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FormSubmissionStatus {
    /// `pending`: Sent, nothing entered yet.
    Pending,
    /// `in_progress`: Opened or partly filled in.
    InProgress,
    /// `completed`: Submitted by the person.
    Completed,
    /// `cancelled`: Withdrawn by the firm.
    Cancelled,
    /// A value this version of the crate does not know, as it was received.
    Unknown(::std::string::String),
}
impl FormSubmissionStatus {
    /// Every value the spec lists, in its order.
    pub const KNOWN: &'static [&'static str] = &[
        "pending",
        "in_progress",
        "completed",
        "cancelled",
    ];
    /// The text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Unknown(value) => value,
        }
    }
    /// Whether the spec lists the value.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
    fn from_wire(value: &str) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            match value {
                "pending" => Self::Pending,
                "in_progress" => Self::InProgress,
                "completed" => Self::Completed,
                "cancelled" => Self::Cancelled,
                _ => return ::std::option::Option::None,
            },
        )
    }
}
crate::runtime::open_enum::implement!(FormSubmissionStatus, false);
