//! The application that the sidecar serves. It receives states, and does not always accept them.

use std::{
    collections::BTreeMap,
    future::Future,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};

use axum::{Json, Router, http::StatusCode, routing::post};
use serde_json::Value;
use tokio::net::TcpListener;

/// The states sent for each reference, in order: number, outcome, whether it is final, and whether the response was
/// 2xx.
type Told = BTreeMap<String, Vec<(u64, String, bool, bool)>>;

/// An application that records the states it receives, and may refuse some of them.
#[derive(Clone, Default)]
pub struct Application {
    told: Arc<Mutex<(Told, usize)>>,
}

impl Application {
    /// Starts the application, which refuses every `refuses`-th call, or none if `refuses` is 0. Also returns the URL
    /// to forward to.
    pub async fn start(refuses: usize) -> (Self, String) {
        let application = Self::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/states", listener.local_addr().unwrap());
        let own = application.clone();
        let router = Router::new().route(
            "/states",
            post(move |Json(body): Json<Value>| {
                let status = own.note(&body, refuses);
                async move { status }
            }),
        );
        tokio::spawn(async move { axum::serve(listener, router).await });
        (application, address)
    }

    fn note(&self, body: &Value, refuses: usize) -> StatusCode {
        assert_eq!(body.as_object().unwrap().len(), 4, "reference, number, outcome, is_final");
        let mut told = self.told.lock().unwrap();
        told.1 += 1;
        let answered = refuses == 0 || !told.1.is_multiple_of(refuses);
        let reference = body["reference"].as_str().unwrap().to_owned();
        told.0.entry(reference).or_default().push((
            body["number"].as_u64().unwrap(),
            body["outcome"].as_str().unwrap().to_owned(),
            body["is_final"].as_bool().unwrap(),
            answered,
        ));
        if answered { StatusCode::NO_CONTENT } else { StatusCode::INTERNAL_SERVER_ERROR }
    }

    /// Returns every state that was received.
    pub fn told(&self) -> Told {
        self.told.lock().unwrap().0.clone()
    }

    /// Returns the last accepted outcome of each reference.
    pub fn last(&self) -> BTreeMap<String, String> {
        let last = |told: &Vec<(u64, String, bool, bool)>| told.iter().rfind(|it| it.3).map(|it| it.1.clone());
        self.told().iter().filter_map(|(reference, told)| Some((reference.clone(), last(told)?))).collect()
    }

    /// Checks that the numbers of each reference arrived in order, from 1 and without gaps. Returns how many states
    /// were sent again although they had been accepted.
    pub fn check_order(&self) -> usize {
        let mut again = 0;
        for (reference, told) in self.told() {
            let (mut number, mut outcome, mut answered) = (0, String::new(), true);
            for (next, next_outcome, _, ok) in told {
                if next == number {
                    assert_eq!(next_outcome, outcome, "{reference}: the same number means the same state");
                    again += usize::from(answered);
                    answered |= ok;
                    continue;
                }
                assert_eq!(next, number + 1, "{reference}: numbers have no gap and do not go back");
                assert!(answered, "{reference}: the number before was answered");
                (number, outcome, answered) = (next, next_outcome, ok);
            }
        }
        again
    }
}

/// Waits until a condition holds, or panics after this many seconds.
#[expect(clippy::disallowed_methods, reason = "a test that waits for a process gives up after a time of the machine")]
pub async fn until<F: Future<Output = bool>>(what: &str, seconds: u64, mut holds: impl FnMut() -> F) {
    let start = Instant::now();
    while !holds().await {
        assert!(start.elapsed() < Duration::from_secs(seconds), "waited in vain: {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
