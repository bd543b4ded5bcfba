//! The builder of requests for the verification of a person.

use std::fmt;

use realaml_api::types;

use super::{RunRequest, VerificationRequest};
use crate::{
    core::fields::{self, IntoDate, Problems},
    national_ids::{NationalId, NationalIds},
};

/// Builds a [`VerificationRequest`] or a [`RunRequest`]. Problems are collected and reported together by `build` or
/// `build_to_run`.
///
/// ```
/// use realaml_ext::VerificationRequest;
///
/// let person = VerificationRequest::person("Aroha", "Ngata");
/// let error = person.birth_date("12.4.1990").phone("021 123 4567").build().unwrap_err();
/// assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["birth_date", "phone"]);
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing before `build`"]
pub struct PersonBuilder {
    raw: types::VerificationRequest,
    ids: NationalIds,
    embedded: bool,
    problems: Problems,
}

impl PersonBuilder {
    pub(super) fn new(first_name: String, last_name: String) -> Self {
        let mut problems = Problems::default();
        let (first_name, last_name) = problems.names(first_name, last_name);
        let raw = types::VerificationRequest::new(first_name, last_name);
        Self { raw, ids: NationalIds::new(), embedded: false, problems }
    }

    fields::name_setters! {
        /// Sets the middle names, separated by spaces.
        middle_name
    }

    fields::text_setters! {
        /// Sets the unit, flat or apartment number.
        unit_no
        /// Sets the street number and street name.
        address_line_1
        /// Sets the suburb or locality.
        address_line_2
        /// Sets the city or town.
        city
        /// Sets the state, province or region, spelled out as in `New South Wales`.
        state
        /// Sets the postal code.
        postal_code
        /// Sets the rule set that decides the result. By default, the account's own rule set is used.
        algorithm
        /// Sets your own reference, by which verifications can be searched and grouped. The API has no list operation,
        /// so the reference is also how you find a verification whose creation was interrupted.
        reference
        /// Sets internal notes.
        notes
        /// Sets the name of the organization shown to the person.
        org_name
    }

    /// Sets the date of birth: a `NaiveDate` or a string such as `1990-04-12`.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use realaml_ext::VerificationRequest;
    ///
    /// let date = NaiveDate::from_ymd_opt(1990, 4, 12).ok_or("no such day")?;
    /// let person = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com");
    /// assert_eq!(person.clone().birth_date(date).build()?, person.birth_date("1990-04-12").build()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn birth_date(mut self, birth_date: impl IntoDate) -> Self {
        self.raw.birth_date = self.problems.take("birth_date", fields::birth_date(birth_date));
        self
    }

    /// Sets the e-mail address to which the link is sent.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let person = VerificationRequest::person("Aroha", "Ngata");
    /// let request = person.clone().email(" aroha@example.com ").build()?;
    /// assert_eq!(request.as_raw().email.as_deref(), Some("aroha@example.com"));
    /// let error = person.email("aroha at example.com").build().unwrap_err();
    /// assert!(error.field_errors().contains_key("email"));
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn email(mut self, email: impl AsRef<str>) -> Self {
        self.raw.email = self.problems.take("email", fields::email(email.as_ref()));
        self
    }

    /// Sets the mobile number to which the link is texted, in international form such as `+64 21 123 4567`.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let person = VerificationRequest::person("Aroha", "Ngata");
    /// let request = person.clone().phone("+64 21 123 4567").build()?;
    /// assert_eq!(request.as_raw().phone.as_deref(), Some("+64211234567"));
    /// assert!(person.phone("021 123 4567").build().is_err()); // the country is missing
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn phone(mut self, phone: impl AsRef<str>) -> Self {
        self.raw.phone = self.problems.take("phone", fields::phone(phone.as_ref()));
        self
    }

    /// Sets the country of residence, as a two-letter ISO 3166-1 code or as a name.
    pub fn country(mut self, country: impl AsRef<str>) -> Self {
        self.raw.country = self.problems.take("country", fields::country(country.as_ref()));
        self
    }

    /// Sets the first line, city, postal code and country of the residential address in one call.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata")
    ///     .email("aroha@example.com")
    ///     .address("12 Example Road", "Wellington", "6011", "nz")
    ///     .address_line_2("Te Aro")
    ///     .build()?;
    /// assert_eq!(request.as_raw().country.as_deref(), Some("NZ"));
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn address(
        self,
        address_line_1: impl Into<String>,
        city: impl Into<String>,
        postal_code: impl Into<String>,
        country: impl AsRef<str>,
    ) -> Self {
        self.address_line_1(address_line_1).city(city).postal_code(postal_code).country(country)
    }

    /// Adds a national ID, which its type has already checked. Each part of the ID takes one of the request's three
    /// slots.
    ///
    /// ```
    /// use realaml_ext::{VerificationRequest, national_ids::nz};
    ///
    /// let person = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com");
    /// let request = person.national_id(nz::DriverLicence::new("DB512036", "001")?).build()?;
    /// assert_eq!(request.as_raw().national_id_secondary.as_deref(), Some("001"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn national_id(mut self, id: impl NationalId) -> Self {
        match self.ids.clone().with(&id) {
            Ok(ids) => self.national_ids(ids),
            Err(error) => {
                self.problems.add("national_id", &format!("This national ID cannot be sent: {error}."));
                self
            }
        }
    }

    /// Sets all national IDs at once, replacing those given so far. To send an ID with a different type code, see
    /// [`NationalIds::with_as`].
    ///
    /// ```
    /// use realaml_ext::{VerificationRequest, national_ids::{NationalIds, nz}};
    ///
    /// let ids = NationalIds::new().with(&nz::DriverLicence::new("DB512036", "001")?)?;
    /// let person = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com");
    /// let request = person.national_ids(ids).build()?;
    /// assert_eq!(request.as_raw().national_id.as_deref(), Some("DB512036"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn national_ids(mut self, ids: NationalIds) -> Self {
        let fields = ids.fields();
        let (text, code) = (|it: Option<&str>| it.map(str::to_owned), |it: Option<&str>| it.map(Into::into));
        self.raw.national_id = text(fields.national_id);
        self.raw.national_id_type = code(fields.national_id_type);
        self.raw.national_id_secondary = text(fields.national_id_secondary);
        self.raw.national_id_secondary_type = code(fields.national_id_secondary_type);
        self.raw.national_id_tertiary = text(fields.national_id_tertiary);
        self.raw.national_id_tertiary_type = code(fields.national_id_tertiary_type);
        self.ids = ids;
        self
    }

    /// Sets the coordinates of the address, in degrees north and east.
    pub fn coordinates(mut self, latitude: f64, longitude: f64) -> Self {
        let within = |value: f64, most: f64| {
            if value.abs() <= most {
                Ok(value)
            } else {
                Err("Give an angle on Earth: at most 90 degrees of latitude and 180 of longitude.")
            }
        };
        self.raw.latitude = self.problems.take("latitude", within(latitude, 90.0));
        self.raw.longitude = self.problems.take("longitude", within(longitude, 180.0));
        self
    }

    /// Sets the checks to run. By default, the account's own setting is used.
    ///
    /// ```
    /// use realaml_ext::{VerificationRequest, raw::types::VerificationType};
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata")
    ///     .phone("+64 21 123 4567")
    ///     .verification_type(VerificationType::FacematchVoi)
    ///     .capture_two_ids(true)
    ///     .run_pep_check(true)
    ///     .build()?;
    /// assert_eq!(request.as_raw().capture_two_ids, Some(true));
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn verification_type(mut self, verification_type: types::VerificationType) -> Self {
        self.raw.type_ = Some(verification_type);
        self
    }

    /// Sets whether two documents are required instead of one.
    pub fn capture_two_ids(mut self, capture_two_ids: bool) -> Self {
        self.raw.capture_two_ids = Some(capture_two_ids);
        self
    }

    /// Sets whether the PEP check is added to a face check.
    ///
    /// ```
    /// use realaml_ext::{VerificationRequest, raw::types::VerificationType};
    ///
    /// let person = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com");
    /// let request = person.verification_type(VerificationType::Facematch).run_pep_check(true).build()?;
    /// assert_eq!(request.as_raw().run_pep_check, Some(true));
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn run_pep_check(mut self, run_pep_check: bool) -> Self {
        self.raw.run_pep_check = Some(run_pep_check);
        self
    }

    /// Records whether the person agreed to the check.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let person = VerificationRequest::person("Aroha", "Ngata")
    ///     .birth_date("1990-04-12")
    ///     .address("12 Example Road", "Wellington", "6011", "NZ");
    /// assert_eq!(person.clone().build_to_run()?.expected_but_missing(), ["consent"]);
    /// assert!(person.consent(true).build_to_run()?.expected_but_missing().is_empty());
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn consent(mut self, consent: bool) -> Self {
        self.raw.consent = Some(consent);
        self
    }

    /// Sets the URL that the API calls when the verification changes state. It must use https, except on this machine,
    /// and should contain an unguessable part, because callbacks are not known to be signed.
    ///
    /// ```
    /// use realaml_ext::{VerificationRequest, callbacks::{CallbackSecret, Callbacks}};
    ///
    /// let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    /// let callbacks = Callbacks::new("https://app.example.com/realaml/callbacks", secret)?;
    /// let request = VerificationRequest::person("Aroha", "Ngata")
    ///     .email("aroha@example.com")
    ///     .callback_url(callbacks.mint("matter-4711")?.expose())
    ///     .build()?;
    /// assert!(request.as_raw().callback_url.is_some());
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn callback_url(mut self, callback_url: impl AsRef<str>) -> Self {
        self.raw.callback_url = self.problems.take("callback_url", fields::callback_url(callback_url.as_ref()));
        self
    }

    /// Sets the page to which the hosted page redirects at the end.
    pub fn redirect_url(mut self, redirect_url: impl Into<String>) -> Self {
        self.raw.redirect_url = Some(redirect_url.into());
        self
    }

    /// Declares that the account is set up for embedding the flow. No link has to be sent then, so neither an e-mail
    /// address nor a phone number is needed.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let person = VerificationRequest::person("Aroha", "Ngata");
    /// assert!(person.clone().build().is_err()); // no address to which a link could be sent
    /// assert!(person.embedded().build().is_ok());
    /// ```
    pub fn embedded(self) -> Self {
        Self { embedded: true, ..self }
    }

    /// Changes the raw request, for members that have no method here. These changes are not checked.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata")
    ///     .email("aroha@example.com")
    ///     .customize(|raw| raw.redirect_url = Some("https://app.example.com/thanks".into()))
    ///     .build()?;
    /// assert!(request.as_raw().redirect_url.is_some());
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn customize(mut self, change: impl FnOnce(&mut types::VerificationRequest)) -> Self {
        change(&mut self.raw);
        self
    }

    /// Builds the request for a link or an embedded flow.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let error = VerificationRequest::person("Aroha", "Ngata").birth_date("12.4.1990").email("aroha").build().unwrap_err();
    /// assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["birth_date", "email"]);
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field, such as a malformed
    /// value, or neither an e-mail address nor a phone number although [embedding](Self::embedded) is not declared.
    pub fn build(self) -> Result<VerificationRequest, crate::Error> {
        let Self { raw, embedded, mut problems, .. } = self;
        if !embedded && raw.email.is_none() && raw.phone.is_none() && !problems.has("email") && !problems.has("phone") {
            problems.add("email", "Give an e-mail address or a phone number, to which the link can be sent.");
        }
        problems.finish(VerificationRequest(raw))
    }

    /// Builds the request to run the checks at once.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field. A missing field that
    /// the check may need is not an error; see [`RunRequest::expected_but_missing`].
    pub fn build_to_run(self) -> Result<RunRequest, crate::Error> {
        self.problems.finish(RunRequest(self.raw))
    }
}

/// Redacts sensitive fields, showing only whether each is present.
impl fmt::Debug for PersonBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PersonBuilder")
            .field("request", &self.raw)
            .field("embedded", &self.embedded)
            .field("problems", &self.problems)
            .finish_non_exhaustive()
    }
}
