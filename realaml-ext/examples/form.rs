//! Asks a person to fill in a form, waits, and reads the answers, on a sandbox in this process.
//!
//! `cargo run --example form`

use std::error::Error;

use realaml_ext::{Client, Environment, FormRequest, forms::AnswerValue};
use realaml_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // Against the vendor, use `Client::from_env()` and no sandbox.
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    let request =
        FormRequest::of("12", "Aroha", "Ngata").email("aroha@example.com").reference("matter-4711").build()?;
    let created = client.forms().create(&request).await?;
    println!("form {} is {}", created.id(), created.state());

    // The sandbox plays the person.
    let entered = serde_json::json!({ "purpose": "Property purchase", "sources": ["salary", "savings"] });
    sandbox.complete_form(created.id(), entered.as_object().ok_or("an object")?)?;

    // A person may take days, so fetch the form again later, or wait for a callback.
    let submission = client.forms().settle(created.id()).await?;
    for answer in submission.answers() {
        let value = match answer.value() {
            AnswerValue::Text(text) => text.to_owned(),
            AnswerValue::Number(number) => number.to_string(),
            AnswerValue::Flag(flag) => if flag { "yes" } else { "no" }.to_owned(),
            AnswerValue::Date(date) => date.to_string(),
            AnswerValue::Choices(choices) => choices.join(", "),
            AnswerValue::File(_) => "a file".to_owned(),
            AnswerValue::Nothing => "-".to_owned(),
            _ => "something else: see record()".to_owned(),
        };
        println!("{}: {value}", answer.label().unwrap_or("?"));
    }
    println!("report: {}", submission.report_url().is_some());
    Ok(())
}
