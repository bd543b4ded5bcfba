//! Tests callbacks against the sandbox. Forged callbacks change nothing, and genuine callbacks are handled once.

mod bodies;
mod changes;
mod confirm;
mod failures;
mod forged;
mod kinds;
mod once;
mod replicas;
mod settle;

use std::{
    sync::{Arc, Mutex},
    time::SystemTime,
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
};
use realaml_ext::{
    Client, SecretUrl, SignatureKey, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks, Receiver},
    clock::ManualClock,
};
use realaml_sandbox::Sandbox;
use realaml_tests::clients;
use tokio::net::TcpListener;

/// Returns a secret that depends on the number.
fn secret(number: u8) -> CallbackSecret {
    CallbackSecret::new(format!("{number:02x}").repeat(32)).unwrap()
}

/// Returns a client for this sandbox. The client's pauses take no time.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock of the test starts at today's date and is moved by hand from there"
)]
fn client(sandbox: &Sandbox) -> Client {
    let clock = Arc::new(ManualClock::at(SystemTime::now().into()));
    clients::builder(sandbox.base_url()).api_key(sandbox.api_key()).clock(clock).build().unwrap()
}

/// The reference and outcome that each call of the handler received.
type Handled = Arc<Mutex<Vec<(String, String)>>>;

/// An application that receives callbacks, and the API that sends them.
struct App {
    sandbox: Sandbox,
    client: Client,
    callbacks: Callbacks,
    receiver: Receiver,
    handled: Handled,
}

/// A verification's key and the address for its callbacks.
struct Created {
    key: SignatureKey,
    address: SecretUrl,
}

impl App {
    async fn start() -> Self {
        let sandbox = Sandbox::start().await.unwrap();
        let client = client(&sandbox);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/realaml/callbacks", listener.local_addr().unwrap());
        let callbacks = Callbacks::new(&address, secret(1)).unwrap();
        let handled = Handled::default();
        let ledger = handled.clone();
        let receiver = callbacks.receiver(&client).handle(move |confirmed| {
            let outcome = format!("{:?}", confirmed.verification().outcome());
            ledger.lock().unwrap().push((confirmed.reference().to_owned(), outcome));
            async { Ok::<_, std::io::Error>(()) }
        });
        let router = Router::new().nest("/realaml/callbacks", receiver.router());
        tokio::spawn(axum::serve(listener, router).into_future());
        Self { sandbox, client, callbacks, receiver, handled }
    }

    /// Creates a verification whose callbacks go to this application.
    async fn create(&self, reference: &str) -> Created {
        let address = self.callbacks.mint(reference).unwrap();
        let request = VerificationRequest::person("MOCK", "PASS").birth_date("1900-01-01").embedded();
        let request = request.callback_url(address.expose()).build().unwrap();
        let created = self.client.verifications().create(&request).await.unwrap();
        self.idle().await;
        Created { key: created.signature_key().clone(), address }
    }

    /// Waits until every callback has been delivered and processed.
    async fn idle(&self) {
        self.sandbox.callbacks_settled().await;
        self.receiver.idle().await;
    }

    fn handled(&self) -> Vec<(String, String)> {
        self.handled.lock().unwrap().clone()
    }

    /// Sends a callback to the application without using the network.
    async fn call(&self, address: &SecretUrl, body: impl Into<Body>) -> StatusCode {
        let request = Request::post(address.expose()).body(body.into()).unwrap();
        self.receiver.answer(request).await.status()
    }
}

/// Returns the body of a genuine callback for this key.
fn naming(key: &SignatureKey) -> String {
    format!(r#"{{"signature_key": "{}"}}"#, key.expose())
}
