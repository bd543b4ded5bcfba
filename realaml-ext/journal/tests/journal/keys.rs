//! Tests that the database contains no personal data and no key of a record in clear text, and that sealing keys can be
//! changed.

use realaml_ext::{FormRequest, VerificationRequest};
use realaml_journal::{CallState, Creation, ErrorKind, Journal, SealingKeys};
use realaml_sandbox::{Fault, Sandbox};

use crate::support::{Database, NEXT_KEY, SEALING_KEY, client, person, serve};

#[tokio::test]
async fn the_database_holds_no_canary() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let scope = journal.client(&client(&sandbox));
    sandbox.inject_fault(Fault::reset().on("create_form_submission").after_handling()).unwrap();
    let form = FormRequest::of("12", "CanaryFirst", "CanaryLast").email("canary@example.com").reference("canary-own");
    assert_eq!(scope.make("form-1", &form.build().unwrap()).await.unwrap().state(), CallState::InDoubt);
    let request = VerificationRequest::person("CanaryFirst", "CanaryLast")
        .birth_date("1987-06-05")
        .email("canary@example.com")
        .phone("+64 21 123 4567")
        .build()
        .unwrap();
    let Creation::Created(created) = scope.make("matter-1", &request).await.unwrap() else { panic!("not created") };
    let key = created.signature_key().expose().to_owned();
    sandbox.complete(&key).unwrap();
    sandbox.open_form("1002").or_else(|_| sandbox.open_form("1001")).unwrap();
    sandbox.callbacks_settled().await;
    let canaries = ["CanaryFirst", "CanaryLast", "canary@example.com", "canary-own", "1987-06-05", "211234567", &key];
    let bytes = if database.is_postgres() { dump(&database).await } else { database.bytes() };
    assert!(find(&bytes, "matter-1"), "the references are there");
    for canary in canaries {
        assert!(!find(&bytes, canary), "{canary} is in the database");
    }
}

fn find(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}

/// Returns every row of the journal's tables as text, except for the table of versions.
#[cfg(feature = "postgres")]
async fn dump(database: &Database) -> Vec<u8> {
    use realaml_journal::sqlx::{AssertSqlSafe, Connection, PgConnection, query_scalar};

    let mut connection = PgConnection::connect(&database.address).await.unwrap();
    let mut text = String::new();
    for table in ["record", "state", "claim", "history", "secret", "limit", "seen"] {
        let sql = format!(
            "SELECT COALESCE(string_agg(encode(convert_to(t::text, 'UTF8'), 'escape'), ' '), '') FROM realaml_{table} t"
        );
        let rows: String = query_scalar(AssertSqlSafe(sql)).fetch_one(&mut connection).await.unwrap();
        text.push_str(&rows);
    }
    text.into_bytes()
}

#[cfg(not(feature = "postgres"))]
async fn dump(_: &Database) -> Vec<u8> {
    Vec::new()
}

#[tokio::test]
async fn keys_are_rotated_and_sealed_again() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let client = client(&sandbox);
    let Creation::Created(first) = journal.client(&client).make("matter-1", &person()).await.unwrap() else {
        panic!("not created")
    };
    sandbox.inject_fault(Fault::reset().on("create_form_submission").after_handling()).unwrap();
    let form = FormRequest::of("12", "MOCK", "PASS").embedded().reference("own").build().unwrap();
    assert_eq!(journal.client(&client).make("form-1", &form).await.unwrap().state(), CallState::InDoubt);

    let both = SealingKeys::from_hex(NEXT_KEY).unwrap().also_opening(SEALING_KEY).unwrap();
    let rotated = Journal::open(&database.address).sealing(both).await.unwrap();
    let again = rotated.client(&client).make("matter-1", &person()).await.unwrap();
    assert!(matches!(again, Creation::Existing(_)), "{again:?}");
    // The resealed values are the record's key, the form's reference and the key of the digests.
    assert_eq!(rotated.reseal().await.unwrap(), 3);
    assert_eq!(rotated.reseal().await.unwrap(), 0);

    let alone = Journal::open(&database.address).sealing(SealingKeys::from_hex(NEXT_KEY).unwrap()).await.unwrap();
    let Creation::Existing(existing) = alone.client(&client).make("matter-1", &person()).await.unwrap() else {
        panic!("not known")
    };
    assert_eq!(existing.key(), first.signature_key());
    let old = database.journal().await;
    let error = old.client(&client).make("matter-1", &person()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Sealing);
}

#[tokio::test]
async fn what_is_erased_is_gone_and_its_skeleton_stays() {
    let (database, sandbox) = (Database::new().await, Sandbox::start().await.unwrap());
    let journal = database.journal().await;
    serve(&journal).await;
    let scope = journal.client(&client(&sandbox));
    let Creation::Created(created) = scope.make("matter-1", &person()).await.unwrap() else { panic!("not created") };
    journal.erase("matter-1").await.unwrap();
    assert_eq!(journal.show("matter-1").await.unwrap().state, CallState::Erased);
    assert_eq!(scope.make("matter-1", &person()).await.unwrap_err().kind(), ErrorKind::Conflict);
    assert_eq!(scope.verifications().get("matter-1").await.unwrap_err().kind(), ErrorKind::Conflict);
    // A later callback is accepted but changes nothing.
    sandbox.complete(created.signature_key().expose()).unwrap();
    sandbox.callbacks_settled().await;
    assert_eq!(sandbox.callbacks()[0].attempts[0].status, Some(202));
    assert_eq!(journal.show("matter-1").await.unwrap().due_at, None);
    let history = journal.history("matter-1").await.unwrap();
    assert_eq!(history.last().unwrap().event, "erased");
    assert!(journal.verify_history().await.unwrap().is_whole());
    assert_eq!(journal.erase("none").await.unwrap_err().kind(), ErrorKind::NotFound);
}
