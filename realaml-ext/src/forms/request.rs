//! Requests that ask a person to fill in a form.

use realaml_api::types;

use crate::core::{
    Error, SignatureKey,
    fields::{self, Problems},
};

/// A checked request to fill in a form, for [`create`](super::Forms::create).
///
/// ```
/// use realaml_ext::FormRequest;
///
/// let request = FormRequest::of("12", "Aroha", "Ngata")
///     .phone("+64 21 123 4567")
///     .reference("matter-4711")
///     .build()?;
/// assert_eq!(request.as_raw().phone.as_deref(), Some("+64211234567"));
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FormRequest(types::FormSubmissionCreateRequest);

impl FormRequest {
    /// Wraps a raw request without checking it.
    pub fn from_raw(raw: types::FormSubmissionCreateRequest) -> Self {
        Self(raw)
    }

    /// Starts a request with the id of the form, which the vendor's web app shows, and the name of the person.
    pub fn of(form: impl Into<String>, first_name: impl Into<String>, last_name: impl Into<String>) -> FormBuilder {
        let form = form.into();
        let mut problems = Problems::default();
        if form.trim().is_empty() {
            problems.add("form", "Give the id of the form, which the web app shows.");
        }
        let (first_name, last_name) = problems.names(first_name.into(), last_name.into());
        let raw = types::FormSubmissionCreateRequest::new(form).with_first_name(first_name).with_last_name(last_name);
        FormBuilder { raw, embedded: false, problems }
    }

    /// Returns the request as it is sent.
    pub fn as_raw(&self) -> &types::FormSubmissionCreateRequest {
        &self.0
    }
}

/// Builds a [`FormRequest`]. Problems are collected and reported together by `build`.
///
/// ```
/// use realaml_ext::{FormRequest, SignatureKey};
///
/// // A form on your own page, for a person whose verification exists already.
/// let key = SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
/// let request = FormRequest::of("12", "Aroha", "Ngata").verification(&key).embedded().build()?;
/// assert!(request.as_raw().verification.is_some());
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct FormBuilder {
    raw: types::FormSubmissionCreateRequest,
    embedded: bool,
    problems: Problems,
}

impl FormBuilder {
    /// Sets the address to which the link is e-mailed.
    pub fn email(mut self, email: impl AsRef<str>) -> Self {
        self.raw.email = self.problems.take("email", fields::email(email.as_ref()));
        self
    }

    /// Sets the mobile number to which the link is texted, in international form such as `+64 21 123 4567`.
    pub fn phone(mut self, phone: impl AsRef<str>) -> Self {
        self.raw.phone = self.problems.take("phone", fields::phone(phone.as_ref()));
        self
    }

    /// Links the form to the verification of the person who fills it in.
    pub fn verification(mut self, key: &SignatureKey) -> Self {
        self.raw.verification = Some(key.expose().to_owned());
        self
    }

    /// Sets your own reference.
    pub fn reference(mut self, reference: impl Into<String>) -> Self {
        self.raw.reference = Some(reference.into());
        self
    }

    /// Sets internal notes.
    pub fn notes(mut self, notes: impl Into<String>) -> Self {
        self.raw.notes = Some(notes.into());
        self
    }

    /// Sets the URL that the API calls when the form changes state. It must use https, except on this machine.
    pub fn callback_url(mut self, callback_url: impl AsRef<str>) -> Self {
        self.raw.callback_url = self.problems.take("callback_url", fields::callback_url(callback_url.as_ref()));
        self
    }

    /// Declares that the form is shown on your own page. No link has to be sent then, so neither an e-mail address nor
    /// a phone number is needed.
    pub fn embedded(self) -> Self {
        Self { embedded: true, ..self }
    }

    /// Changes the raw request, for members that have no method here. These changes are not checked.
    pub fn customize(mut self, change: impl FnOnce(&mut types::FormSubmissionCreateRequest)) -> Self {
        change(&mut self.raw);
        self
    }

    /// Builds the request.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field, such as a malformed
    /// value, or neither an e-mail address nor a phone number although embedding is not declared.
    pub fn build(self) -> Result<FormRequest, Error> {
        let Self { raw, embedded, mut problems } = self;
        if !embedded && raw.email.is_none() && raw.phone.is_none() && !problems.has("email") && !problems.has("phone") {
            problems.add("email", "Give an e-mail address or a phone number, to which the link can be sent.");
        }
        problems.finish(FormRequest(raw))
    }
}
