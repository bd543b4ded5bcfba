//! Application code with unit tests that need no network: `cargo test --example test_your_code --features test-util`,
//! or `cargo run` with the same flags to see one onboarding.

use std::error::Error;

use realaml_ext::{Client, ErrorKind, Outcome, VerificationRequest, http::StatusCode, test_util, test_util::FakeApi};

/// The decision of the application after a check.
#[derive(Debug, PartialEq, Eq)]
enum Decision {
    Open,
    AskAPerson,
    Refuse,
    /// The check may have been started. It must not be started again until somebody has found out whether it was.
    FindOut,
}

/// The code under test. It takes a client and does not know where the responses come from.
async fn onboard(client: &Client, first_name: &str, last_name: &str, email: &str) -> Result<Decision, Box<dyn Error>> {
    let request = VerificationRequest::person(first_name, last_name).email(email).build()?;
    let created = match client.verifications().create(&request).await {
        Ok(created) => created,
        Err(error) if error.may_have_happened() => return Ok(Decision::FindOut),
        Err(error) => return Err(error.into()),
    };
    let verification = client.verifications().settle(created.signature_key()).await?;
    Ok(decide(&verification.outcome()))
}

fn decide(outcome: &Outcome) -> Decision {
    match outcome {
        Outcome::Pass => Decision::Open,
        Outcome::Fail(_) => Decision::Refuse,
        _ => Decision::AskAPerson,
    }
}

/// Returns an API whose verification is pending at first and then has this result. The client sends its requests to a
/// `FakeApi` instead of the network.
fn api(result: &str) -> FakeApi {
    FakeApi::new()
        .answer("create_verification", test_util::record::<realaml_ext::CreatedVerification>("6513").json())
        .answer("get_verification", test_util::record::<realaml_ext::Verification>("6513").json())
        .answer("get_verification", test_util::record::<realaml_ext::Verification>("6513").completed(result).json())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let api = api("PASS").answer_status("delete_verification", StatusCode::NO_CONTENT, "");
    let decision = onboard(&api.client(), "Aroha", "Ngata", "aroha@example.com").await?;
    println!("{decision:?} after the calls {:?}", api.calls());
    println!("an error for a test: {}", test_util::error(ErrorKind::RateLimited).build());
    Ok(())
}

#[cfg(test)]
mod tests {
    use realaml_ext::{Verification, callbacks::Confirmed};

    use super::*;

    #[tokio::test]
    async fn only_a_pass_opens_an_account() {
        for (result, decision) in [
            ("PASS", Decision::Open),
            ("FAIL", Decision::Refuse),
            ("PARTIAL", Decision::AskAPerson),
            ("SOMETHING_NEW", Decision::AskAPerson),
        ] {
            let api = api(result);
            let decided = onboard(&api.client(), "Aroha", "Ngata", "aroha@example.com").await.unwrap();
            assert_eq!(decided, decision, "{result}");
            assert_eq!(api.calls()[0].body()["email"], "aroha@example.com");
        }
    }

    #[tokio::test]
    async fn a_broken_connection_is_not_taken_for_a_failure() {
        let api = FakeApi::new().break_connection("create_verification", true);
        let decision = onboard(&api.client(), "Aroha", "Ngata", "aroha@example.com").await.unwrap();
        assert_eq!(decision, Decision::FindOut);
        assert_eq!(api.calls().len(), 1);
    }

    /// The argument of a callback handler can be built without a callback.
    #[test]
    fn a_handler_decides_by_the_confirmed_record() {
        let handle = |confirmed: &Confirmed| decide(&confirmed.verification().outcome());
        let verification = test_util::record::<Verification>("6513").passed().build();
        assert_eq!(handle(&test_util::confirmed("matter-4711", verification)), Decision::Open);
    }

    #[test]
    fn a_stored_answer_can_be_read_again() {
        let body = r#"{"signature_key": "6513", "is_completed": false}"#;
        let verification: Verification = test_util::from_json(body).unwrap();
        assert_eq!(decide(&verification.outcome()), Decision::AskAPerson);
    }
}
