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
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::VerificationRequest;
    ///
    /// let request = VerificationRequest::person("Aroha", "Ngata").birth_date("1990-04-12").consent(true).build_to_run()?;
    /// let verification = client.verifications().run(&request).await?;
    /// println!("{}", verification.quick_id().outcome());
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
    /// ```no_run
    /// # async fn example(client: realaml_ext::Client) -> Result<(), realaml_ext::Error> {
    /// use realaml_ext::CompanyRequest;
    ///
    /// let request = CompanyRequest::company("Example Holdings Limited", "NZ").company_number("9429000000000").build()?;
    /// let company = client.verifications().run_company(&request).await?;
    /// println!("{}", company.outcome());
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
