//! Checks that run at once, without the person's participation.

use super::Verifications;
use crate::{
    core::Error,
    verifications::{CompanyRequest, CompanyVerification, RunRequest, Verification},
};

impl Verifications<'_> {
    /// Creates a verification and runs its checks at once, without the person's participation. The verification is
    /// charged whether it passes or fails. (`run_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("MOCK", "PASS")
    ///     .birth_date("1900-01-01")
    ///     .address("12 Example Road", "Wellington", "6011", "NZ")
    ///     .consent(true)
    ///     .build_to_run()?;
    /// let verification = client.verifications().run(&request).await?;
    /// assert!(verification.quick_id().outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn run(&self, request: &RunRequest) -> Result<Verification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().run_verification(request.as_raw()).send().await)?;
        Ok(Verification::new(reply, fetched_at))
    }

    /// Creates a company verification and runs it at once. (`run_company_verification`)
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = realaml_sandbox::Sandbox::start().await?;
    /// # let environment = realaml_ext::Environment::custom(sandbox.base_url())?;
    /// # let client = realaml_ext::Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    /// use realaml_ext::CompanyRequest;
    ///
    /// let company = CompanyRequest::company("Example Holdings Limited", "NZ");
    /// let request = company.company_number("9429000000000").build()?;
    /// let company = client.verifications().run_company(&request).await?;
    /// assert!(company.outcome().is_pass());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn run_company(&self, request: &CompanyRequest) -> Result<CompanyVerification, Error> {
        let fetched_at = self.client.clock().now();
        let call = self.client.call();
        let reply = call.done(call.raw().run_company_verification(request.as_raw()).send().await)?;
        Ok(CompanyVerification::new(reply, fetched_at))
    }
}
