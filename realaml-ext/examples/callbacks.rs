//! Receives callbacks with axum, and shuts down without losing any: `cargo run --example callbacks --features axum`.

use std::{error::Error, future::Future, io, time::Duration};

use axum::Router;
use realaml_ext::{
    Client, Environment, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks, Receiver},
    reqwest,
};
use realaml_sandbox::Sandbox;
use tokio::{net::TcpListener, sync::oneshot};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let sandbox = Sandbox::start().await?;
    let environment = Environment::custom(sandbox.base_url())?;
    let client = Client::builder().environment(environment).api_key(sandbox.api_key()).build()?;

    // The public address of your callbacks, and a secret that all replicas of your application share.
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = format!("http://{}/realaml/callbacks", listener.local_addr()?);
    let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031a1c94b77d05e4a2f")?;
    let callbacks = Callbacks::new(&address, secret)?;

    // The handler is called for each new state of a verification, with the record that the API returned, never with the
    // claims of a caller. Several replicas share their handled states with
    // `.seen(SharedSeen::new(store, "callbacks"))`.
    let receiver = callbacks
        .receiver(&client)
        .on_failure(|reference, error| println!("given up: {reference}, {error}"))
        .handle(async |confirmed| {
            println!("handler: {} is now: {}", confirmed.reference(), confirmed.verification().outcome());
            Ok::<_, io::Error>(())
        });
    // A service is stopped by a signal. This example also stops by itself.
    let (end, ended) = oneshot::channel::<()>();
    let stop = async {
        tokio::select! {
            () = asked_to_stop() => {}
            _ = ended => {}
        }
    };
    let server = tokio::spawn(serve(listener, receiver.clone(), stop));

    // Each verification gets its own address, which contains your reference.
    let callback_url = callbacks.mint("matter-4711")?;
    let request = VerificationRequest::person("MOCK", "PASS")
        .birth_date("1900-01-01")
        .email("mock@example.com")
        .callback_url(callback_url.expose())
        .build()?;
    let created = client.verifications().create(&request).await?;
    let key = created.signature_key();

    // A caller who does not know the address is refused. One who knows it can only cause a fetch.
    let http = reqwest::Client::builder().no_proxy().build()?;
    let guess = http.post(format!("{address}/guess")).body("{}").send().await?;
    println!("a guessed address: {}", guess.status());
    let lie = format!(r#"{{"signature_key": "{}", "is_completed": true, "result": "PASS"}}"#, key.expose());
    let lied = http.post(callback_url.expose()).body(lie).send().await?;
    println!("a lie to the right address: {}", lied.status());
    receiver.idle().await;

    // The person completes the verification, and the API sends callbacks, perhaps several times.
    sandbox.complete(key.expose())?;
    sandbox.deliver_callback(key.expose(), 20)?;
    let verification = client.verifications().settle(key).with_wakeups(receiver.wakeups()).await?;
    println!("settled: {}", verification.outcome());

    // The process is asked to stop. Callbacks that were accepted have to be handled before it ends.
    sandbox.callbacks_settled().await;
    let _ = end.send(());
    let left = server.await??;
    println!("stopped; to be fetched at the next start: {left:?}");
    Ok(())
}

/// Serves callbacks until `stop` completes. Returns the references of callbacks that were accepted but not handled.
async fn serve<S>(listener: TcpListener, receiver: Receiver, stop: S) -> io::Result<Vec<String>>
where
    S: Future<Output = ()> + Send + 'static,
{
    let app = Router::new().nest("/realaml/callbacks", receiver.router());
    // First, the server stops accepting connections and finishes its requests. Then the receiver finishes its work.
    axum::serve(listener, app).with_graceful_shutdown(stop).await?;
    Ok(receiver.shutdown(Duration::from_secs(20)).await)
}

/// Completes when the process is asked to stop: by SIGTERM, which Kubernetes and systemd send, or by Ctrl-C.
async fn asked_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate()).expect("the handler for SIGTERM can be installed");
        tokio::select! {
            _ = terminate.recv() => {}
            _ = tokio::signal::ctrl_c() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = tokio::signal::ctrl_c().await;
}
