//! The main task from start to finish: create a verification, receive callbacks, read the outcome, and keep the report.
//!
//! It runs against the sandbox, so it needs no account and no network: `cargo run --example onboarding`.

use std::error::Error;

use axum::{Router, routing::post};
use realaml_ext::{Client, Environment, Outcome, VerificationRequest, reports::Reports};
use realaml_sandbox::Sandbox;
use tokio::{net::TcpListener, sync::mpsc};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // With an account, `Client::from_env()` replaces these lines.
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;
    println!("1. A sandbox on this machine plays Realaml.");

    // The endpoint for the firm's callbacks. A callback is a hint: nothing in its body is trusted, so the body is not
    // read.
    let (tell, mut told) = mpsc::channel(16);
    let hint = move || async move { tell.try_send(()).unwrap_or_default() };
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let callback_url = format!("http://{}/callbacks/an-unguessable-token", listener.local_addr()?);
    let routes = Router::new().route("/callbacks/an-unguessable-token", post(hint));
    tokio::spawn(axum::serve(listener, routes).into_future());

    // The name MOCK PASS makes the checks pass, as on the vendor's staging environment.
    let request = VerificationRequest::person("MOCK", "PASS")
        .birth_date("1900-01-01")
        .email("mock@example.com")
        .reference("matter-4711")
        .callback_url(callback_url)
        .build()?;
    let created = client.verifications().create(&request).await?;
    let verification = client.verifications().get(created.signature_key()).await?;
    println!("2. A verification is created, and its link is sent by e-mail: {}.", verification.outcome());

    sandbox.complete(created.signature_key().expose())?;
    println!("3. The person opens the link and does their part.");

    // Each callback leads to a fetch, until the record itself says that it is complete.
    let verification = loop {
        told.recv().await.ok_or("the callbacks ended")?;
        let verification = client.verifications().get(created.signature_key()).await?;
        println!("4. A callback arrives, and the record is fetched: {}.", verification.outcome());
        if verification.outcome().is_final() {
            break verification;
        }
    };

    match verification.outcome() {
        Outcome::Pass => println!("5. The client is accepted: every check of the completed verification passed."),
        // Failed, to be reviewed, withdrawn, not applicable or unknown: none of these is a pass.
        other => println!("5. A colleague has to look: {other}."),
    }
    for source in verification.quick_id().sources() {
        println!("   {} says: name {}.", source.label().unwrap_or("a source"), source.name_verdict());
    }

    // Links work for 15 minutes after the fetch. They are opened without the API key, and only at known hosts.
    let links = verification.links();
    let report = Reports::new(&client)?.bytes(links.report().ok_or("there is no report")?).await?;
    println!(
        "6. The report is downloaded before its link expires: {}, {} bytes.",
        report.content_type,
        report.bytes.len()
    );
    Ok(())
}
