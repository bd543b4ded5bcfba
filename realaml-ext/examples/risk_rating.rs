//! Rates a client by the firm's risk profile, on a sandbox in this process.
//!
//! `cargo run --example risk_rating`

use std::error::Error;

use realaml_ext::{Client, Environment, RiskRequest, raw::types::RiskLevel};
use realaml_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Against the vendor, use `Client::from_env()` and no sandbox.
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    // A rating without answers uses the defaults of the risk profile, and contains the profile's questions.
    let profile = client.risk().create(&RiskRequest::of("Aroha Ngata").build()?).await?;
    for section in profile.sections() {
        println!("{}", section.title().unwrap_or("?"));
        for question in section.questions() {
            let choices: Vec<_> = question.choices().filter_map(|it| it.text()).collect();
            println!("  {} ({})", question.text().unwrap_or("?"), choices.join(" / "));
        }
    }

    // The next rating answers these questions. A typing error is reported before anything is sent.
    let mut request = RiskRequest::of("Aroha Ngata").from_profile(&profile).reference("matter-4711");
    let questions = profile.sections().flat_map(|it| it.questions());
    for question in questions {
        let riskiest = question.choices().max_by_key(|it| it.score()).and_then(|it| it.text());
        if let (Some(text), Some(answer)) = (question.text(), riskiest) {
            request = request.choose(text, [answer]);
        }
    }
    let rating = client.risk().create(&request.build()?).await?;
    println!("{:?}, score {:?}: {}", rating.level(), rating.score(), rating.recommended_action().unwrap_or("-"));
    for (question, answer) in rating.high_risk_answers().into_iter().flatten() {
        println!("  {}: {}", question.text().unwrap_or("?"), answer.text().unwrap_or("?"));
    }

    // A missing or unknown level is treated as high.
    if rating.is_at_least(RiskLevel::High).unwrap_or(true) {
        println!("enhanced due diligence");
    }
    Ok(())
}
