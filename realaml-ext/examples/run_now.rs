//! Checks a person at once with the known data, without the person's participation: `cargo run --example run_now`.

use std::error::Error;

use realaml_ext::{Client, Environment, VerificationRequest, raw::types::VerificationType};
use realaml_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    // The last name of a mock person selects the outcome, as on the vendor's staging environment.
    for last_name in ["PASS", "PARTIAL", "FAIL"] {
        let request = VerificationRequest::person("MOCK", last_name)
            .verification_type(VerificationType::QuickId)
            .birth_date("1900-01-01")
            .address("12 Example Road", "Wellington", "6011", "NZ")
            .consent(true)
            .reference("matter-4711")
            .build_to_run()?;
        let missing = request.expected_but_missing();
        if !missing.is_empty() {
            println!("The vendor expects more for such a check: {missing:?}.");
        }

        // Each run is charged, so it is repeated automatically only if it certainly had no effect. If there is no clear
        // response, find out whether the run took effect before trying again.
        match client.verifications().run(&request).await {
            Ok(verification) => {
                println!("MOCK {last_name}: {}", verification.outcome());
                for source in verification.quick_id().sources() {
                    let label = source.label().unwrap_or("a source");
                    let (name, birth_date, address) =
                        (source.name_verdict(), source.birth_date_verdict(), source.address_verdict());
                    println!("  {label}: name {name}, birth date {birth_date}, address {address}");
                }
            }
            Err(error) if error.may_have_happened() => println!("MOCK {last_name}: perhaps. {error}"),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}
