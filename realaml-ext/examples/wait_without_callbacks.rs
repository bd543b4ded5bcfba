//! Waits for a person where no callback can arrive (a script, a desktop application) by polling with growing pauses.
//!
//! `cargo run --example wait_without_callbacks`

use std::{error::Error, time::Duration};

use futures_util::StreamExt as _;
use realaml_ext::{Client, Environment, VerificationRequest};
use realaml_sandbox::Sandbox;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    let request = VerificationRequest::person("MOCK", "PASS").middle_name("FM3").email("mock@example.com").build()?;
    let created = client.verifications().create(&request).await?;
    let key = created.signature_key();

    // Yields the record as first fetched, after each change of its state, and finally as settled. `settle(key).await`
    // returns only the final record.
    let settle = client.verifications().settle(key).with_deadline(Duration::from_secs(60));
    let mut changes = settle.with_pauses(Duration::from_millis(200), Duration::from_secs(1)).changes();
    let mut seen = 0;
    while let Some(verification) = changes.next().await {
        let verification = verification?;
        println!("data check: {}", verification.quick_id().outcome());
        println!("face check: {}", verification.face_match().outcome());
        println!("all of it:  {}\n", verification.outcome());

        // The sandbox plays the person: first the data check, then the photos. FM3 makes the photo look lifeless.
        match seen {
            0 => sandbox.start_checks(key.expose())?,
            1 => sandbox.complete(key.expose())?,
            _ => {}
        }
        seen += 1;
    }
    Ok(())
}
