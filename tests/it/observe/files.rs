//! Tests the evidence file with several writers, a killed writer and a million records.

use std::{
    io::Write,
    process::{Command, Stdio},
    sync::Arc,
    thread,
};

use realaml_observe::{Analyst, Evidence, Exchange, Key, Observer, Source, Store};
use realaml_tests::spec;
use serde_json::{Value, json};

#[test]
fn several_observers_of_one_file_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = Arc::new(folder.path().join("evidence.json"));
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let file = file.clone();
            thread::spawn(move || {
                let observer = Observer::to_file(&*file).unwrap();
                for n in 0..50 {
                    let path = format!("/verification/{writer}-{n}/");
                    observer.take(Exchange::new("get_verification", 200).at(&path).answered(&b"{\"added\": 1}"[..]));
                    if n % 10 == 0 {
                        observer.flush().unwrap();
                    }
                }
            })
        })
        .collect();
    writers.into_iter().for_each(|it| it.join().unwrap());
    let evidence = Store::at(&*file).read().unwrap();
    assert_eq!(evidence.sources().len(), 1);
    assert_eq!(evidence.total().exchanges, 200);
    // The writers seal words with the same key, so the counts of a word add up.
    let place = &evidence.total().operations["get_verification"].answers[&200];
    assert_eq!(place.new_members.sealed.values().map(|it| it.records).collect::<Vec<_>>(), [200]);
}

/// If `REALAML_TESTS_KILLED_FILE` is set, this is the process to be killed, which writes forever.
#[test]
fn a_killed_process_leaves_a_file_that_reads() {
    const FILE: &str = "REALAML_TESTS_KILLED_FILE";
    if let Some(file) = std::env::var_os(FILE) {
        let observer = Observer::to_file(file).unwrap();
        println!("writing");
        std::io::stdout().flush().unwrap();
        loop {
            observer.take(Exchange::new("get_verification", 200).answered(&b"{\"signature_key\": \"k\"}"[..]));
            observer.flush().unwrap();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("evidence.json"));
    let mut before = 0;
    for _ in 0..5 {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "observe::files::a_killed_process_leaves_a_file_that_reads", "--nocapture"])
            .env(FILE, store.path())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        // The process is killed at an arbitrary moment after it has begun to write.
        while store.read().unwrap().total().exchanges <= before + 20 {
            thread::yield_now();
        }
        process.kill().unwrap();
        process.wait().unwrap();
        before = store.read().unwrap().total().exchanges;
    }
    // The lock was released when its holder was killed.
    store.change(|_| ()).unwrap();
}

#[test]
fn a_million_records_of_every_operation_fit_into_a_megabyte() {
    let mut analyst = Analyst::with_key(Key::random().unwrap());
    for operation in spec::operations() {
        for (status, body) in
            operation.answers().into_iter().chain(operation.failures().into_iter().map(|(s, b)| (s, Some(b))))
        {
            for variant in 0..3 {
                let body = body.map(|it| varied(it, variant)).unwrap_or_default();
                let sent = operation.request_example().map(|it| it.to_string()).unwrap_or_default();
                let exchange = Exchange::new(operation.id, status).sent(sent.into_bytes());
                analyst.read(
                    &exchange.header("content-type", b"application/json").answered(body.to_string().into_bytes()),
                );
            }
        }
    }
    let mut shown = analyst.finish();
    while shown.exchanges < 1_000_000 {
        let more: Source = shown.clone();
        shown.add(&more);
    }
    let mut evidence = Evidence::default();
    evidence.insert("test", shown);
    let size = evidence.to_bytes().len();
    assert!(size < 1_000_000, "{size} bytes");
}

/// Returns a copy of the body with an extra member in every object. Variant 1 replaces every scalar with null, and
/// variant 2 with a string.
fn varied(value: &Value, variant: u32) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: serde_json::Map<_, _> =
                members.iter().map(|(name, it)| (name.clone(), varied(it, variant))).collect();
            members.insert("added_by_vendor".to_owned(), json!(1));
            Value::Object(members)
        }
        Value::Array(items) => items.iter().map(|it| varied(it, variant)).collect(),
        _ if variant == 1 => Value::Null,
        _ if variant == 2 => json!("1990-04-12"),
        _ => value.clone(),
    }
}
