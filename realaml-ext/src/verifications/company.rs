//! Company checks.

use chrono::{DateTime, Utc};
use realaml_api::{Reply, types};

use crate::{
    core::{
        Error, SignatureKey,
        fields::{self, IntoDate, Problems},
    },
    national_ids::{Country, Holder, IdType, NationalId},
    outcome::{Check, CheckResult, Outcome, PepCheck, Reading, ResultSource, Unreadable, Whole},
};

/// A checked request for a company check, for [`run_company`](super::Verifications::run_company).
///
/// ```
/// use realaml_ext::CompanyRequest;
///
/// let request = CompanyRequest::company("Example Holdings Limited", "NZ").company_number("9429000000000").build()?;
/// assert_eq!(request.as_raw().country.as_deref(), Some("NZ"));
/// # Ok::<(), realaml_ext::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CompanyRequest(types::VerificationCompanyRequest);

impl CompanyRequest {
    /// Wraps a raw request without checking it.
    pub fn from_raw(raw: types::VerificationCompanyRequest) -> Self {
        Self(raw)
    }

    /// Starts a request with the legal name and the country of incorporation (a two-letter ISO 3166-1 code or a name).
    pub fn company(company_name: impl Into<String>, country: impl AsRef<str>) -> CompanyBuilder {
        let mut problems = Problems::default();
        let company_name = problems.name("company_name", company_name.into());
        if company_name.is_empty() {
            problems.add("company_name", "Give the legal name of the company.");
        }
        let mut raw = types::VerificationCompanyRequest::new(company_name);
        raw.country = problems.take("country", fields::country(country.as_ref()));
        CompanyBuilder { raw, problems }
    }

    /// Returns the request as it is sent.
    pub fn as_raw(&self) -> &types::VerificationCompanyRequest {
        &self.0
    }
}

/// Builds a [`CompanyRequest`]. Problems are collected and reported together by `build`.
///
/// ```
/// use realaml_ext::CompanyRequest;
///
/// let error = CompanyRequest::company("Example Holdings Limited", "NZ")
///     .incorporation_date("1.7.2015")
///     .email("office")
///     .build()
///     .unwrap_err();
/// assert_eq!(error.field_errors().keys().collect::<Vec<_>>(), ["email", "incorporation_date"]);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a builder does nothing before `build`"]
pub struct CompanyBuilder {
    raw: types::VerificationCompanyRequest,
    problems: Problems,
}

impl CompanyBuilder {
    fields::name_setters! {
        /// Sets the name of the contact person.
        contact_name
    }

    fields::text_setters! {
        /// Sets the company's number in the register, such as an NZBN, ACN, ABN or corporation number.
        company_number
        /// Sets the legal form of the company.
        company_type
        /// Sets your own reference.
        reference
        /// Sets internal notes.
        notes
        /// Sets the name of the organization on whose behalf the check is made.
        org_name
    }

    /// Sets the company's number from a national ID, which has already been checked. The number is sent as
    /// `company_number`, in upper case and without separators. A number from a country other than that of incorporation
    /// is refused. The number of a person is refused, too, except for a Mexican RFC, which can identify a person or a
    /// company.
    ///
    /// ```
    /// use realaml_ext::{CompanyRequest, national_ids::au};
    ///
    /// let company = CompanyRequest::company("Example Pty Ltd", "AU");
    /// let request = company.registered_as(au::Acn::new("004 085 616")?).build()?;
    /// assert_eq!(request.as_raw().company_number.as_deref(), Some("004085616"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn registered_as(mut self, number: impl NationalId) -> Self {
        let id_type = number.id_type();
        let entry = id_type.entry();
        if entry.holder != Holder::Company && id_type != IdType::MxRfc {
            self.problems.add("company_number", "Give the number of a company, not of a person.");
        } else if self.raw.country.as_deref().is_some_and(|it| is_other(it, entry.country)) {
            self.problems.add("company_number", "Give a number of the country of incorporation.");
        } else {
            self.raw.company_number = Some(number.expose().to_owned());
        }
        self
    }

    /// Sets the date of incorporation: a `NaiveDate` or a string such as `2015-07-01`.
    pub fn incorporation_date(mut self, incorporation_date: impl IntoDate) -> Self {
        self.raw.incorporation_date = self.problems.take("incorporation_date", fields::date(incorporation_date));
        self
    }

    /// Sets the e-mail address of the company.
    pub fn email(mut self, email: impl AsRef<str>) -> Self {
        self.raw.email = self.problems.take("email", fields::email(email.as_ref()));
        self
    }

    /// Sets the phone number, in international form such as `+64 21 123 4567`.
    pub fn phone(mut self, phone: impl AsRef<str>) -> Self {
        self.raw.phone = self.problems.take("phone", fields::phone(phone.as_ref()));
        self
    }

    /// Sets the URL that the API calls when the check changes state. It must use https, except on this machine.
    pub fn callback_url(mut self, callback_url: impl AsRef<str>) -> Self {
        self.raw.callback_url = self.problems.take("callback_url", fields::callback_url(callback_url.as_ref()));
        self
    }

    /// Changes the raw request, for members that have no method here. These changes are not checked.
    pub fn customize(mut self, change: impl FnOnce(&mut types::VerificationCompanyRequest)) -> Self {
        change(&mut self.raw);
        self
    }

    /// Builds the request.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) with all problems by field.
    pub fn build(self) -> Result<CompanyRequest, Error> {
        self.problems.finish(CompanyRequest(self.raw))
    }
}

/// The record of a company check.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = realaml_sandbox::Sandbox::start().await?;
/// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
/// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
/// # let request = realaml_ext::CompanyRequest::company("Example Holdings Limited", "NZ").build()?;
/// # let key = client.verifications().run_company(&request).await?.signature_key().clone();
/// let company = client.verifications().get_company(&key).await?;
/// assert!(company.outcome().is_pass());
/// assert!(company.pep().hits().is_empty());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct CompanyVerification {
    signature_key: SignatureKey,
    fetched_at: DateTime<Utc>,
    reply: Reply<types::VerificationCompany>,
}

impl CompanyVerification {
    pub(crate) fn new(reply: Reply<types::VerificationCompany>, fetched_at: DateTime<Utc>) -> Self {
        Self { signature_key: SignatureKey::new(reply.value().signature_key.as_str()), fetched_at, reply }
    }

    /// Returns the key of the check.
    pub fn signature_key(&self) -> &SignatureKey {
        &self.signature_key
    }

    /// Returns when the record was requested. Its links work for 15 minutes from then.
    pub fn fetched_at(&self) -> DateTime<Utc> {
        self.fetched_at
    }

    /// Returns the combined outcome. It is a pass only if the API reports that the completed check passed, if every
    /// value on which the outcome depends could be read, and if the screening has no unknown result.
    pub fn outcome(&self) -> Outcome {
        let record = self.record();
        let whole = Whole {
            reading: self.reading(),
            is_cancelled: record.is_cancelled,
            is_completed: record.is_completed,
            result: record.result.as_ref(),
            extra: &record.extra,
        };
        let screening = || match CheckResult::from(record.pep_overall_result.as_ref()) {
            CheckResult::Unknown(_) => Err(Unreadable::new("pep_overall_result")),
            _ => Ok(()),
        };
        whole.outcome(|| vec![Check::Company], || self.pep().concerns(), screening)
    }

    /// Returns the screening of the company against PEP and sanctions lists.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{CompanyVerification, Outcome, test_util};
    /// use serde_json::json;
    ///
    /// let company = test_util::record::<CompanyVerification>("6513")
    ///     .completed("FAIL")
    ///     .with("pep_overall_result", "FAIL")
    ///     .with("pep_hits", json!([{ "name": "Example Holdings Limited", "country": "NZ" }]))
    ///     .build();
    /// assert!(matches!(company.outcome(), Outcome::Fail(_)));
    /// assert_eq!(company.pep().hits()[0].country.as_deref(), Some("NZ"));
    /// # }
    /// ```
    pub fn pep(&self) -> PepCheck<'_> {
        let (record, reading) = (self.record(), self.reading());
        let done = reading.flag("is_completed", record.is_completed) == Ok(Some(true));
        PepCheck::new(done, record.pep_overall_result.as_ref(), record.pep_hits.as_deref(), reading)
    }

    fn reading(&self) -> Reading<'_> {
        Reading::of(&self.reply)
    }

    /// Returns the results of each register.
    ///
    /// ```
    /// # #[cfg(feature = "test-util")] {
    /// use realaml_ext::{CompanyVerification, test_util};
    /// use serde_json::json;
    ///
    /// let sources = json!([{ "label": "NZ Companies Register", "name": "PASS" }]);
    /// let company = test_util::record::<CompanyVerification>("6513").passed().with("result_sources", sources).build();
    /// let register = company.result_sources().next().unwrap();
    /// assert_eq!(register.label(), Some("NZ Companies Register"));
    /// assert!(register.name_verdict().is_pass());
    /// # }
    /// ```
    pub fn result_sources(&self) -> impl Iterator<Item = ResultSource<'_>> {
        self.record().result_sources.iter().flatten().map(ResultSource::new)
    }

    /// Returns the record as it was received.
    pub fn record(&self) -> &types::VerificationCompany {
        self.reply.value()
    }

    /// Returns the whole response: its headers, its raw body, and the values that could not be decoded.
    pub fn reply(&self) -> &Reply<types::VerificationCompany> {
        &self.reply
    }
}

/// Whether a text is the code or the name of a country other than this one. An unknown name does not count, because it
/// may be the name of any country.
fn is_other(text: &str, country: Country) -> bool {
    match text.len() {
        2 => text != country.code(),
        _ => text.parse::<Country>().is_ok_and(|known| known != country),
    }
}
