//! Checks a company at once: `cargo run --example company`.

use std::error::Error;

use realaml_ext::{Client, CompanyRequest, Environment};
use realaml_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    // An invalid request is not sent. All its problems are reported at once, by field.
    let wrong = CompanyRequest::company("", "New").email("office").build().unwrap_err();
    println!("{wrong}\n");

    let request = CompanyRequest::company("Example Holdings Limited", "NZ")
        .company_number("9429000000000")
        .incorporation_date("2015-07-01")
        .reference("matter-4712")
        .build()?;
    let company = client.verifications().run_company(&request).await?;
    println!("The company: {}", company.outcome());
    println!("The screening: {}, {} hits", company.pep().outcome(), company.pep().hits().len());
    for source in company.result_sources() {
        println!("{}: name {}", source.label().unwrap_or("a register"), source.name_verdict());
    }
    Ok(())
}
