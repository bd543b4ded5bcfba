//! Tests `tower` layers around the attempts of calls.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use realaml_ext::{
    ClientBuilder, ErrorKind, RetryPolicy, VerificationRequest,
    clock::SystemClock,
    http::HeaderValue,
    layers::{Attempt, Attempts, BoxError},
    raw::{self, StreamedResponse, transport_fn},
};
use realaml_tests::{
    clients::{KEY, builder, key},
    hostile::{Act, Answer, HostileServer},
};
use tokio::sync::{Notify, oneshot};
use tower::{Layer, Service, ServiceBuilder, ServiceExt, layer::layer_fn, service_fn};

fn request() -> VerificationRequest {
    VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build().unwrap()
}

fn created() -> Answer {
    Answer::json(201, format!(r#"{{"signature_key":"{}"}}"#, key().expose()))
}

fn settings(server: &HostileServer) -> ClientBuilder {
    builder(&server.base_url()).retries(RetryPolicy::default().with_attempts(3))
}

/// Returns a layer that calls the function with each attempt and with the service that sends it.
fn around<F, R>(
    each: F,
) -> impl Layer<
    Attempts,
    Service = impl Service<Attempt, Response = StreamedResponse, Error = BoxError, Future = R> + Clone + Send + 'static,
> + Send
+ 'static
where
    F: Fn(Attempt, Attempts) -> R + Clone + Send + 'static,
    R: Future<Output = Result<StreamedResponse, BoxError>> + Send + 'static,
{
    layer_fn(move |attempts: Attempts| {
        let each = each.clone();
        service_fn(move |attempt| each(attempt, attempts.clone()))
    })
}

#[tokio::test]
async fn a_layer_sees_each_attempt_and_its_response() {
    let server = HostileServer::start(|_, number| match number {
        0 => Answer::json(503, "{}").into(),
        _ => created().into(),
    })
    .await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = seen.clone();
    let layer = around(move |mut attempt, attempts| {
        let log = log.clone();
        async move {
            let shown = format!("{attempt:?} {attempts:?}");
            assert!(!shown.contains(KEY) && !shown.contains(key().expose()), "{shown}");
            let operation = attempt.operation().id;
            attempt.headers_mut().insert("x-layer", HeaderValue::from_static("1"));
            let response = attempts.oneshot(attempt).await?;
            log.lock().unwrap().push((operation, response.status.as_u16()));
            Ok(response)
        }
    });
    let client = settings(&server).layer(layer).build().unwrap();
    client.verifications().get(&key()).await.unwrap();
    assert_eq!(*seen.lock().unwrap(), [("get_verification", 503), ("get_verification", 201)]);
    let received = server.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[1].header("x-layer"), Some("1"));
    assert_eq!(received[1].header("authorization"), Some(format!("Api-Key {KEY}").as_str()));
}

#[tokio::test]
async fn what_a_layer_refuses_was_not_sent_and_is_retried() {
    let server = HostileServer::always(created()).await;
    let attempts = Arc::new(AtomicUsize::new(0));
    let count = attempts.clone();
    let layer = around(move |attempt, attempts| {
        let number = count.fetch_add(1, SeqCst);
        async move { if number < 2 { Err("too busy".into()) } else { attempts.oneshot(attempt).await } }
    });
    settings(&server).layer(layer).build().unwrap().verifications().create(&request()).await.unwrap();
    assert_eq!((attempts.load(SeqCst), server.count()), (3, 1));

    let layer = around(|_, _| async { Err("too busy".into()) });
    let client = settings(&server).layer(layer).build().unwrap();
    let error = client.verifications().create(&request()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Connection, false));
    assert!(error.to_string().contains("a layer of the application did not send the request"), "{error}");
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn an_error_after_the_request_was_sent_leaves_a_doubt() {
    let server = HostileServer::always(created()).await;
    let layer = around(|attempt, attempts| async move {
        drop(attempts.oneshot(attempt).await?);
        Err("the response was lost".into())
    });
    let client = settings(&server).layer(layer).build().unwrap();
    let error = client.verifications().create(&request()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Connection, true));
    assert!(error.to_string().contains("a layer of the application returned no complete response"), "{error}");
    assert_eq!(server.count(), 1, "what may have happened is not repeated");
}

/// A layer that keeps attempts in tasks of its own could send one long after its call has failed.
#[tokio::test]
async fn an_attempt_that_a_layer_held_until_the_deadline_is_never_sent() {
    let server = HostileServer::always(created()).await;
    let (release, ended) = (Arc::new(Notify::new()), Arc::new(Mutex::new(Vec::new())));
    let (gate, log) = (release.clone(), ended.clone());
    let layer = around(move |attempt, attempts| {
        let (gate, (send, receive)) = (gate.clone(), oneshot::channel());
        log.lock().unwrap().push(tokio::spawn(async move {
            gate.notified().await;
            let result = attempts.oneshot(attempt).await;
            let is_sent = result.is_ok();
            drop(send.send(result));
            is_sent
        }));
        async move { receive.await? }
    });
    let client = settings(&server).clock(Arc::new(SystemClock)).retries(RetryPolicy::never());
    let client = client.attempt_deadline(Duration::from_millis(20)).layer(layer).build().unwrap();
    let error = client.verifications().create(&request()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Deadline, false));
    release.notify_one();
    let held = ended.lock().unwrap().pop().unwrap();
    assert!(!held.await.unwrap(), "the layer cannot send it any more");
    assert_eq!(server.count(), 0);
}

#[tokio::test]
async fn a_deadline_after_the_request_was_sent_leaves_a_doubt() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let layer = around(|attempt, attempts| attempts.oneshot(attempt));
    let client = settings(&server).clock(Arc::new(SystemClock)).attempt_deadline(Duration::from_millis(300));
    let client = client.layer(layer).build().unwrap();
    let error = client.verifications().create(&request()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Deadline, true));
    assert!(server.count() <= 1, "what may have happened is not repeated");
}

#[tokio::test]
async fn connections_fail_through_layers_as_they_do_without() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let closed = || builder(&format!("http://127.0.0.1:{port}/api/v1"));
    let mut shown = Vec::new();
    for settings in [closed(), closed().layer(around(|attempt, attempts| attempts.oneshot(attempt)))] {
        let error = settings.build().unwrap().verifications().create(&request()).await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Connection, false));
        shown.push(error.to_string());
    }
    assert_eq!(shown[0], shown[1]);
}

#[tokio::test]
async fn layers_surround_the_transport_of_the_application() {
    for (unsent, doubt) in [(true, false), (false, true)] {
        let off = transport_fn(move |call: raw::Call| async move {
            let error = if unsent { raw::Error::unsent } else { raw::Error::transport };
            Err(error(call.operation, "switched off"))
        });
        let layer = around(|attempt, attempts| attempts.oneshot(attempt));
        let client = builder("http://127.0.0.1:9/api/v1").transport(off).layer(layer).build().unwrap();
        let error = client.verifications().create(&request()).await.unwrap_err();
        assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Connection, doubt));
        assert!(error.to_string().contains("the application's transport"), "{error}");
    }
}

#[tokio::test]
async fn an_overloaded_stack_sheds_calls_without_a_doubt() {
    let server = HostileServer::always(Act::BytesThenSilence(Vec::new())).await;
    let layers = ServiceBuilder::new().load_shed().concurrency_limit(1).into_inner();
    let client = settings(&server).layer(layers).build().unwrap();
    let busy = tokio::spawn({
        let client = client.clone();
        async move { client.verifications().get(&key()).await }
    });
    while server.count() == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let error = client.verifications().create(&request()).await.unwrap_err();
    assert_eq!((error.kind(), error.may_have_happened()), (ErrorKind::Connection, false));
    assert_eq!(server.count(), 1);
    busy.abort();
}
