//! Requests for the verification of a person.

mod person;

use realaml_api::types;

pub use self::person::PersonBuilder;

/// A checked request for the verification of a person by a link or an embedded flow, for
/// [`create`](super::Verifications::create).
///
/// ```
/// use realaml_ext::VerificationRequest;
///
/// let request = VerificationRequest::person("Aroha", "Ngata")
///     .birth_date("1990-04-12")
///     .email("aroha@example.com")
///     .reference("matter-4711")
///     .build()?;
/// assert_eq!(request.as_raw().email.as_deref(), Some("aroha@example.com"));
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct VerificationRequest(types::VerificationRequest);

/// A checked request to verify a person at once from known data, without the person's participation, for
/// [`run`](super::Verifications::run).
///
/// ```
/// use realaml_ext::VerificationRequest;
///
/// let request = VerificationRequest::person("Aroha", "Ngata")
///     .birth_date("1990-04-12")
///     .address("12 Example Road", "Wellington", "6011", "NZ")
///     .consent(true)
///     .build_to_run()?;
/// assert!(request.expected_but_missing().is_empty());
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RunRequest(types::VerificationRequest);

impl VerificationRequest {
    /// Wraps a raw request without checking it.
    pub fn from_raw(raw: types::VerificationRequest) -> Self {
        Self(raw)
    }

    /// Starts a request with the name as written on the person's documents.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata").phone("+64 21 123 4567").build()?;
    /// assert_eq!(request.as_raw().last_name, "Ngata");
    /// assert!(VerificationRequest::person("", "").phone("+64 21 123 4567").build().is_err());
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn person(first_name: impl Into<String>, last_name: impl Into<String>) -> PersonBuilder {
        PersonBuilder::new(first_name.into(), last_name.into())
    }

    /// Returns the request as it is sent.
    pub fn as_raw(&self) -> &types::VerificationRequest {
        &self.0
    }
}

impl RunRequest {
    /// Wraps a raw request without checking it.
    pub fn from_raw(raw: types::VerificationRequest) -> Self {
        Self(raw)
    }

    /// Returns the request as it is sent.
    pub fn as_raw(&self) -> &types::VerificationRequest {
        &self.0
    }

    /// Returns the fields that this request lacks although a check without the person's participation needs them,
    /// according to the vendor's help center. The account's settings decide what is really needed, so a missing field
    /// is not refused here.
    ///
    /// ```
    /// use realaml_ext::VerificationRequest;
    ///
    /// let person = VerificationRequest::person("Aroha", "Ngata").birth_date("1990-04-12").country("NZ");
    /// let request = person.build_to_run()?;
    /// assert_eq!(request.expected_but_missing(), ["address_line_1", "consent"]);
    /// # Ok::<(), realaml_ext::Error>(())
    /// ```
    pub fn expected_but_missing(&self) -> Vec<&'static str> {
        let raw = &self.0;
        let screening_only = raw.type_ == Some(types::VerificationType::Pep);
        let lacks = [
            ("birth_date", raw.birth_date.is_none()),
            ("country", raw.country.is_none() && !screening_only),
            ("address_line_1", raw.address_line_1.is_none() && !screening_only),
            ("consent", raw.consent != Some(true) && !screening_only),
        ];
        lacks.into_iter().filter(|it| it.1).map(|it| it.0).collect()
    }
}
