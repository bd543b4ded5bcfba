//! Embeds the verification flow and the e-sign builder in your own pages: `cargo run --example embed --features axum`.
//!
//! Open the printed addresses in a browser and act as the person. With `-- --no-browser`, the sandbox plays the person.

use std::{env, error::Error, time::Duration};

use axum::{Router, routing::get};
use realaml_ext::{
    Client, Environment, SignatureKey, VerificationRequest,
    hosted::{Frame, MobileHandOff, Page},
    raw::types,
};
use realaml_sandbox::Sandbox;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    // Creates a verification without sending the person a message. Embedding is enabled for the account, so the
    // response has a link.
    let request = VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").embedded().build()?;
    let created = client.verifications().create(&request).await?;
    let url = created.url().ok_or("embedding is not switched on for this account")?;
    let verify = Page::new(Frame::verification(&url)?).heading("Verify your identity").then("/status");

    // Creates a draft, and a session in which it is edited. The page gives the session key only to the editor.
    let draft = client.esign().create(&types::ESignDocumentCreateRequest::new().with_name("Engagement letter")).await?;
    let session = client.esign().create_iframe_session(&draft.value().id, None).await?;
    let sign = Page::new(Frame::esign_builder(session.value())?).heading("Prepare the document");

    // Pages that you write yourself need `frame.tag()` and these headers. Apps need the values for the mobile SDKs.
    let frame = Frame::verification(&url)?;
    println!("Content-Security-Policy: {}", frame.content_security_policy());
    println!("Permissions-Policy: {}", frame.permissions_policy());
    let hand_off = MobileHandOff::new(&Environment::Staging, created.signature_key())?;
    println!("to the mobile SDKs: {hand_off:?}");

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let origin = format!("http://{}", listener.local_addr()?);
    let status = status_page(client.clone(), created.signature_key().clone());
    let app = Router::new()
        .route("/verify", get(async move || verify.response().map_err(|error| error.to_string())))
        .route("/sign", get(async move || sign.response().map_err(|error| error.to_string())))
        .route("/status", status);
    tokio::spawn(axum::serve(listener, app).into_future());
    println!("the verification: {origin}/verify\nthe e-sign builder: {origin}/sign");

    if env::args().any(|it| it == "--no-browser") {
        sandbox.complete(created.signature_key().expose())?;
    }
    let waiting = client.verifications().settle(created.signature_key()).with_deadline(Duration::from_secs(3600));
    println!("the person is done: {}", waiting.await?.outcome());
    Ok(())
}

/// Returns the route of the page to open when the embedded page reports that it is done. The result is fetched from the
/// API.
fn status_page(client: Client, key: SignatureKey) -> axum::routing::MethodRouter {
    get(async move || match client.verifications().get(&key).await {
        Ok(verification) => format!("The verification: {}.", verification.outcome()),
        Err(error) => format!("Please try again later: {error}."),
    })
}
