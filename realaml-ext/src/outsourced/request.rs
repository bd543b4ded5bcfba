//! Requests for outsourced verifications.

use realaml_api::types;

use crate::core::{
    Error,
    fields::{self, Problems},
};

/// A checked request for an outsourced verification.
///
/// ```
/// use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
///
/// let request = OutsourcedRequest::of(OutsourcedVerificationType::Trust, "Example Family Trust")
///     .email("trustee@example.com")
///     .reference("matter-4712")
///     .build()?;
/// # let _ = request;
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct OutsourcedRequest(types::OutsourcedVerificationRequest);

impl OutsourcedRequest {
    /// Wraps a raw request without checking it.
    pub fn from_raw(raw: types::OutsourcedVerificationRequest) -> Self {
        Self(raw)
    }

    /// Starts a request with the kind and the full name of the person or entity to verify.
    pub fn of(kind: types::OutsourcedVerificationType, name: impl Into<String>) -> OutsourcedBuilder {
        let mut problems = Problems::default();
        let name = problems.name("name", name.into());
        if name.is_empty() {
            problems.add("name", "Give the full name of the person or entity to verify.");
        }
        let mut raw = types::OutsourcedVerificationRequest::new(kind);
        raw.name = Some(name);
        OutsourcedBuilder { raw, problems }
    }

    /// Returns the request as it is sent.
    pub fn as_raw(&self) -> &types::OutsourcedVerificationRequest {
        &self.0
    }
}

/// Builds an [`OutsourcedRequest`]. Problems are collected and reported together by `build`.
///
/// ```
/// use realaml_ext::{OutsourcedRequest, raw::types::OutsourcedVerificationType};
///
/// let error = OutsourcedRequest::of(OutsourcedVerificationType::Company, "Example Holdings Limited")
///     .contact_name("Aroha Ngata")
///     .email("aroha")
///     .callback_url("http://app.example.com/callbacks")
///     .build()
///     .unwrap_err();
/// assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["callback_url", "email"]);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct OutsourcedBuilder {
    raw: types::OutsourcedVerificationRequest,
    problems: Problems,
}

impl OutsourcedBuilder {
    fields::name_setters! {
        /// Sets the given name of the contact person.
        first_name
        /// Sets the family name of the contact person.
        last_name
        /// Sets the full name of the contact person.
        contact_name
    }

    fields::text_setters! {
        /// Sets the registration number of the entity.
        registration_number
        /// Sets instructions for the vendor's staff.
        notes
        /// Sets the name of the organization shown to the client.
        org_name
        /// Sets the id of the organization.
        org_id
        /// Sets the branch of the organization.
        branch
        /// Sets your own reference.
        reference
    }

    /// Sets the country, as a two-letter ISO 3166-1 code or as a name.
    pub fn country(mut self, country: impl AsRef<str>) -> Self {
        self.raw.country = self.problems.take("country", fields::country(country.as_ref()));
        self
    }

    /// Sets the e-mail address of the contact person.
    pub fn email(mut self, email: impl AsRef<str>) -> Self {
        self.raw.email = self.problems.take("email", fields::email(email.as_ref()));
        self
    }

    /// Sets the phone number of the contact person, in international form such as `+64 21 123 4567`.
    pub fn phone(mut self, phone: impl AsRef<str>) -> Self {
        self.raw.phone = self.problems.take("phone", fields::phone(phone.as_ref()));
        self
    }

    /// Sets the e-mail address of the colleague who places the order.
    pub fn requested_by_email(mut self, email: impl AsRef<str>) -> Self {
        self.raw.requested_by_email = self.problems.take("requested_by_email", fields::email(email.as_ref()));
        self
    }

    /// Sets the URL that the API calls when the order changes state. It must use https, except on this machine.
    pub fn callback_url(mut self, callback_url: impl AsRef<str>) -> Self {
        self.raw.callback_url = self.problems.take("callback_url", fields::callback_url(callback_url.as_ref()));
        self
    }

    /// Changes the raw request, for members that have no method here. These changes are not checked.
    pub fn customize(mut self, change: impl FnOnce(&mut types::OutsourcedVerificationRequest)) -> Self {
        change(&mut self.raw);
        self
    }

    /// Builds the request.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field.
    pub fn build(self) -> Result<OutsourcedRequest, Error> {
        self.problems.finish(OutsourcedRequest(self.raw))
    }
}
