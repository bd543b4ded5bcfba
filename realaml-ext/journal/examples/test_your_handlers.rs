//! Application code that uses the journal, with tests that need no network, no sandbox and no database file.
//!
//! ```sh
//! cargo test --package realaml-journal --features test-util --example test_your_handlers
//! ```
//!
//! With `cargo run` and the same flags, it shows one onboarding.

use std::sync::{Arc, Mutex};

use realaml_ext::{
    Client, CreatedVerification, Outcome, Verification, VerificationRequest,
    callbacks::{CallbackSecret, Callbacks},
    http::Request,
    test_util::{FakeApi, record},
};
use realaml_journal::{
    AnyRecord, BoxError, Creation, Error, ErrorKind, Event, HandlingError, Journal, SealingKeys, sqlx,
};
use tokio::sync::mpsc;

/// What the person who is onboarded sees next.
#[derive(Debug, PartialEq, Eq)]
enum Page {
    /// The verification was created, now or earlier.
    Continue,
    /// The form with the messages about its fields.
    Correct,
    TryLater,
    /// It is not known yet whether the verification was created. The journal finds out.
    Wait,
}

/// Creates the verification of a matter. The code under test takes a journal and a client, so that tests can pass their
/// own.
async fn onboard(journal: &Journal, client: &Client, matter: &str) -> Result<Page, BoxError> {
    let request = VerificationRequest::person("Aroha", "Ngata").email("aroha@example.com").build()?;
    Ok(page(&journal.client(client).verifications().create(matter, &request).await)?)
}

fn page(result: &Result<Creation<CreatedVerification>, Error>) -> Result<Page, &'static str> {
    match result {
        Ok(Creation::Created(_) | Creation::Existing(_) | Creation::Unrecorded { .. }) => Ok(Page::Continue),
        Ok(Creation::Refused(_)) => Ok(Page::Correct),
        Ok(Creation::NotSent(_)) => Ok(Page::TryLater),
        Ok(Creation::InDoubt(_)) => Ok(Page::Wait),
        Err(error) if error.kind() == ErrorKind::Database => Ok(Page::TryLater),
        Err(error) if error.kind() == ErrorKind::OtherRequest => Err("the matter belongs to somebody else"),
        Err(_) => Err("a developer has to look at this"),
    }
}

/// The accounts of the application.
#[derive(Clone, Default)]
struct Accounts(Arc<Mutex<Vec<String>>>);

impl Accounts {
    /// Opens the account of a matter whose person passed, once.
    async fn handle(self, event: Event<Verification>) -> Result<(), BoxError> {
        if event.is_final() && event.record().outcome() == Outcome::Pass {
            let mut open = self.0.lock().map_err(|_| "a thread panicked")?;
            if !open.iter().any(|it| it == event.reference()) {
                open.push(event.reference().to_owned());
            }
        }
        Ok(())
    }

    fn open(&self) -> Vec<String> {
        self.0.lock().map(|it| it.clone()).unwrap_or_default()
    }
}

/// Stores the outcome of a record of any other kind, in the journal's transaction.
async fn note(event: Event<AnyRecord>, connection: &mut sqlx::SqliteConnection) -> Result<(), BoxError> {
    let insert = sqlx::query("INSERT INTO outcome (reference, number, outcome) VALUES ($1, $2, $3)");
    let insert = insert.bind(event.reference().to_owned()).bind(i64::try_from(event.number())?);
    insert.bind(event.outcome().to_owned()).execute(connection).await?;
    Ok(())
}

/// The line that the application logs if a handler fails.
fn alarm(reference: &str, error: &HandlingError) -> String {
    let what = if error.is_given_up() { "was given up" } else { "is tried again" };
    format!("state {} of {reference} {what}: {error}", error.number())
}

/// Opens a journal in memory with callback addresses of the application.
async fn journal() -> Result<Journal, BoxError> {
    let keys = SealingKeys::from_hex("7f0e0d1c2b3a49586776859403f2e1d0c1b2a39485766758493a2b1c0d0e0f10")?;
    let journal = Journal::open("sqlite::memory:").sealing(keys).await?;
    let secret = CallbackSecret::new("5f0d7c0e8a3b4f6d9c1e2a7b8d4f6031")?;
    journal.set_callbacks(Callbacks::new("https://app.example.com/realaml/callbacks", secret)?);
    Ok(journal)
}

/// Returns an API whose verification passes.
fn api() -> FakeApi {
    FakeApi::new()
        .answer("create_verification", record::<CreatedVerification>("6513").json())
        .answer("get_verification", record::<Verification>("6513").passed().json())
}

/// Onboards one person: creates the verification, receives its callback, and returns once its state has been handled.
async fn one_onboarding(api: &FakeApi, journal: &Journal, accounts: &Accounts) -> Result<Page, BoxError> {
    let (handled, mut events) = mpsc::channel(1);
    let accounts = accounts.clone();
    let workers = journal.workers().on_verification(move |event| {
        let (accounts, handled) = (accounts.clone(), handled.clone());
        async move {
            accounts.handle(event).await?;
            Ok::<_, BoxError>(handled.send(()).await?)
        }
    });
    let workers = workers.handle_in::<sqlx::Sqlite, _>(|event, connection| Box::pin(note(event, connection)));
    let _workers = workers.on_failure(|reference, error| eprintln!("{}", alarm(reference, error))).start();
    let page = onboard(journal, &api.client(), "matter-4711").await?;
    // The callback comes to the address in the request. Its body is not trusted, so an empty one will do.
    let calls = api.calls();
    let address = calls[0].body()["callback_url"].as_str().ok_or("the request has no callback address")?;
    let response = journal.receiver().answer(Request::post(address).body("{}".to_owned())?).await;
    assert_eq!(response.status(), 202);
    events.recv().await.ok_or("nothing was handled")?;
    Ok(page)
}

#[tokio::main]
async fn main() -> Result<(), BoxError> {
    let (api, journal, accounts) = (api(), journal().await?, Accounts::default());
    let page = one_onboarding(&api, &journal, &accounts).await?;
    println!("{page:?}, then open accounts {:?} after the calls {:?}", accounts.open(), api.calls());
    Ok(())
}

#[cfg(test)]
mod tests {
    use realaml_ext::{ErrorKind as ApiErrorKind, http::StatusCode, test_util::error as api_error};
    use realaml_journal::{HandlingErrorKind, sqlx::Connection, test_util};

    use super::*;

    /// A handler is a function of an event, so the test needs neither workers nor a database.
    #[tokio::test]
    async fn only_a_pass_opens_an_account_and_only_once() {
        for result in ["PARTIAL", "FAIL", "NA", "SOMETHING_NEW", "PASS"] {
            let accounts = Accounts::default();
            for attempt in 1..=2 {
                let verification = record::<Verification>("6513").completed(result).build();
                let event = test_util::event("matter-4711", verification).number(2).build();
                accounts.clone().handle(event).await.unwrap_or_else(|error| panic!("{attempt}: {error}"));
            }
            assert_eq!(accounts.open().len(), usize::from(result == "PASS"), "{result}");
        }
    }

    #[tokio::test]
    async fn outcomes_are_noted_in_the_transaction() {
        let mut connection = sqlx::SqliteConnection::connect("sqlite::memory:").await.unwrap();
        let table = "CREATE TABLE outcome (reference TEXT, number INTEGER, outcome TEXT, UNIQUE (reference, number))";
        sqlx::query(table).execute(&mut connection).await.unwrap();
        let passed = || AnyRecord::Verification(Box::new(record::<Verification>("6513").passed().build()));
        note(test_util::event("matter-4711", passed()).build(), &mut connection).await.unwrap();
        let rows = sqlx::query_as("SELECT reference, number, outcome FROM outcome").fetch_all(&mut connection);
        let rows: Vec<(String, i64, String)> = rows.await.unwrap();
        assert_eq!(rows, [("matter-4711".to_owned(), 1, "pass".to_owned())]);
        // The same state is not noted twice.
        assert!(note(test_util::event("matter-4711", passed()).build(), &mut connection).await.is_err());
    }

    #[test]
    fn nobody_is_asked_to_start_again_while_a_call_is_in_doubt() {
        for kind in ApiErrorKind::ALL {
            let error = api_error(*kind).operation("create_verification").build();
            let may_have_happened = error.may_have_happened();
            let page = page(&Ok(test_util::failed(error)));
            assert_eq!(page == Ok(Page::Wait), may_have_happened, "{kind:?}");
        }
        assert_eq!(page(&Ok(Creation::InDoubt(test_util::doubt(None)))), Ok(Page::Wait));
        assert_eq!(page(&Ok(Creation::Existing(test_util::existing("6513").build()))), Ok(Page::Continue));
        let answer = record::<CreatedVerification>("6513").build();
        let unrecorded = test_util::unrecorded(answer, test_util::error(ErrorKind::Sealing).build());
        assert_eq!(page(&Ok(unrecorded)), Ok(Page::Continue));
    }

    #[test]
    fn only_the_database_is_worth_another_attempt() {
        for kind in ErrorKind::ALL {
            let page = page(&Err(test_util::error(*kind).build()));
            assert_eq!(page == Ok(Page::TryLater), *kind == ErrorKind::Database, "{kind:?}");
        }
    }

    #[test]
    fn an_alarm_contains_no_personal_data() {
        let error = test_util::handling_error(HandlingErrorKind::Handler).source("Aroha Ngata").number(3).given_up();
        let expected = "state 3 of matter-4711 was given up: the handler of a state failed";
        assert_eq!(alarm("matter-4711", &error.build()), expected);
    }

    #[tokio::test]
    async fn a_callback_leads_to_an_account() {
        let (api, journal, accounts) = (api(), journal().await.unwrap(), Accounts::default());
        let page = one_onboarding(&api, &journal, &accounts).await.unwrap();
        assert_eq!((page, accounts.open()), (Page::Continue, vec!["matter-4711".to_owned()]));
        // A repetition returns the same verification, and makes no second call.
        assert_eq!(onboard(&journal, &api.client(), "matter-4711").await.unwrap(), Page::Continue);
        assert_eq!(api.calls().iter().filter(|it| it.operation() == "create_verification").count(), 1);
    }

    #[tokio::test]
    async fn a_lost_response_is_not_paid_for_twice() {
        let (api, journal) = (FakeApi::new().break_connection("create_verification", true), journal().await.unwrap());
        for _ in 1..=2 {
            assert_eq!(onboard(&journal, &api.client(), "matter-4711").await.unwrap(), Page::Wait);
        }
        assert_eq!(api.calls().len(), 1);
        // Nothing was created here, so the reference can be used again.
        let api = FakeApi::new().answer_status("create_verification", StatusCode::TOO_MANY_REQUESTS, "{}");
        assert_eq!(onboard(&journal, &api.client(), "matter-4712").await.unwrap(), Page::TryLater);
    }
}
