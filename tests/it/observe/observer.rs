//! Tests the observer independently of a client.

use realaml_observe::{Exchange, Observer, Store};

const CANARY: &str = "zc-canary";

fn exchange() -> Exchange {
    let body = format!("{{\"signature_key\": \"{CANARY}\", \"{CANARY}\": 1}}");
    Exchange::new("get_verification", 200).at(&format!("/verification/{CANARY}/")).answered(body.into_bytes())
}

#[test]
fn dropping_the_last_observer_writes_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("evidence.json"));
    let observer = Observer::to_file(store.path()).unwrap();
    let other = observer.clone();
    observer.take(exchange());
    drop(observer);
    other.take(exchange());
    let shown = format!("{other:?}");
    drop(other);
    assert_eq!(store.read().unwrap().total().exchanges, 2);
    let text = std::fs::read_to_string(store.path()).unwrap();
    assert!(!shown.contains(CANARY) && !text.contains(CANARY), "{shown} {text}");
}

#[test]
fn what_overfills_the_queue_is_left_out_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("evidence.json"));
    let observer = Observer::to_file(store.path()).unwrap();
    observer.take(Exchange::new("get_verification", 200).answered(vec![b' '; 3 * 1024 * 1024]));
    observer.take(exchange());
    observer.flush().unwrap();
    let total = store.read().unwrap().total();
    assert_eq!((total.exchanges, total.skipped), (1, 1));
}

#[test]
fn a_file_that_cannot_be_written_is_an_error_of_flush_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::at(folder.path().join("evidence.json"));
    let observer = Observer::to_file(store.path()).unwrap();
    let before = std::fs::read(store.path()).unwrap();
    std::fs::write(store.path(), "something else").unwrap();
    observer.take(exchange());
    assert!(!observer.flush().unwrap_err().to_string().contains(CANARY));
    let flushes: Vec<_> = (0..8)
        .map(|_| {
            std::thread::spawn({
                let observer = observer.clone();
                move || observer.flush()
            })
        })
        .collect();
    assert!(flushes.into_iter().all(|it| it.join().unwrap().is_err()), "everybody who waits learns of the failure");
    std::fs::write(store.path(), before).unwrap();
    observer.flush().unwrap();
    assert_eq!(store.read().unwrap().total().exchanges, 1);
}

#[test]
fn something_else_is_not_taken_for_a_file_of_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    std::fs::write(&file, "notes").unwrap();
    assert!(Observer::to_file(&file).is_err());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "notes");
}
