//! Tests e-sign documents from draft to certificate, in every state.

use std::time::Duration;

use realaml_sandbox::Sandbox;
use serde_json::{Value, json};

use super::api::{Api, text};

const LETTER: &str = "9d8c7b6a-5f4e-4d3c-a2b1-0f1e2d3c4b5a";
const CLIENT: &str = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeee01";

async fn letter(api: &Api) -> Value {
    let client = json!({ "role_id": CLIENT, "name": "MOCK PASS", "email": "mock.pass@example.com" });
    let draft = json!({
        "template_id": LETTER,
        "name": "Letter",
        "recipient_overrides": [client],
        "field_values": { "fld-5": "Purchase" },
        "reference": "matter-1",
    });
    api.post("/esign/documents/", draft).await
}

async fn sent(api: &Api) -> String {
    let id = text(&letter(api).await, "id").to_owned();
    api.post(&format!("/esign/documents/{id}/send/"), json!({})).await;
    id
}

fn statuses(document: &Value) -> Vec<&str> {
    document["recipients"].as_array().expect("recipients").iter().map(|one| text(one, "status")).collect()
}

#[tokio::test]
async fn a_letter_goes_from_template_to_certificate() {
    let api = Api::start().await;
    let templates = api.get("/esign/templates/").await;
    assert_eq!(templates.as_array().map(Vec::len), Some(2));
    assert_eq!(api.get("/esign/templates/?search=authority").await.as_array().map(Vec::len), Some(1));
    assert_eq!(api.get(&format!("/esign/templates/{LETTER}/")).await["fields"].as_array().map(Vec::len), Some(6));
    let draft = letter(&api).await;
    assert_eq!((&draft["status"], &draft["subject"]), (&json!("draft"), &json!("Your engagement letter")));
    assert_eq!(draft["fields"][4]["default_value"], "Purchase");
    assert_eq!(draft["fields"][0]["recipient_id"], draft["recipients"][0]["id"]);
    let path = format!("/esign/documents/{}/", text(&draft, "id"));
    let accepted = api.post(&format!("{path}send/"), json!({})).await;
    assert_eq!((&accepted["status"], &accepted["document_id"]), (&json!("sent"), &draft["id"]));
    let document = api.get(&path).await;
    assert_eq!(statuses(&document), ["sent", "pending"]);
    assert!(document["recipients"][0]["signing_url"].is_string() && document["recipients"][1]["signing_url"].is_null());
    let id = text(&draft, "id");
    let second = text(&document["recipients"][1], "id");
    assert!(api.sandbox.sign_document(id, Some(second)).is_err(), "it is not the second one's turn");
    api.sandbox.view_document(id, None).expect("it is out for signing");
    assert_eq!(statuses(&api.get(&path).await), ["viewed", "pending"]);
    api.sandbox.sign_document(id, Some(text(&document["recipients"][0], "id"))).expect("it is the first one's turn");
    let document = api.get(&path).await;
    assert_eq!((&document["status"], statuses(&document)), (&json!("in_progress"), vec!["completed", "sent"]));
    assert!(document["completion_certificate"].is_null() && document["signed_document_url_TEMP"].is_null());
    api.sandbox.sign_document(id, None).expect("it is out for signing");
    let document = api.get(&path).await;
    assert_eq!(document["status"], "completed");
    let values: Vec<_> =
        document["field_responses"].as_array().expect("responses").iter().map(|one| &one["value"]).collect();
    assert_eq!((values[0], values[3], values[4]), (&json!("MOCK PASS"), &json!(["Fixed fee"]), &json!("Purchase")));
    for link in [
        &document["completion_certificate"]["url_TEMP"],
        &document["signed_document_url_TEMP"],
        &document["files"][0]["url_TEMP"],
    ] {
        let file = api.http.get(link.as_str().expect("a link")).send().await.expect("an answer");
        assert!(file.bytes().await.expect("a body").starts_with(b"%PDF-"));
    }
    assert_eq!(api.sandbox.messages().len(), 2);
}

#[tokio::test]
async fn an_uploaded_file_is_kept_byte_for_byte() {
    let api = Api::start().await;
    let draft = json!({ "files": [{ "name": "authority.pdf", "content": "JVBERi0xLjQKJSVFT0YK" }] });
    let document = api.post("/esign/documents/", draft).await;
    assert_eq!((&document["name"], &document["files"][0]["size"]), (&json!("authority.pdf"), &json!(15)));
    let link = text(&document["files"][0], "url_TEMP");
    let bytes = api.http.get(link).send().await.expect("an answer").bytes().await.expect("a body");
    assert_eq!(&bytes[..], b"%PDF-1.4\n%%EOF\n");
    let refused = json!({ "files": [{ "name": "x", "content": "no base64" }] });
    assert_eq!(
        api.refused("POST", "/esign/documents/", Some(refused)).await["files"][0]["content"][0],
        "Enter valid base64 data."
    );
}

#[tokio::test]
async fn a_draft_is_changed_by_what_is_sent_and_cleared_by_null() {
    let api = Api::start().await;
    let draft = letter(&api).await;
    let path = format!("/esign/documents/{}/", text(&draft, "id"));
    let first = &draft["recipients"][0]["id"];
    let change = json!({
        "name": "Corrected",
        "reference": null,
        "recipients": [{ "id": first, "phone": "+64210000000" }, { "name": "New", "email": "new@example.com" }],
    });
    let (status, changed) = api.call("PATCH", &path, Some(change)).await;
    assert_eq!(status, 200);
    assert_eq!((&changed["name"], &changed["reference"]), (&json!("Corrected"), &Value::Null));
    assert_eq!(changed["subject"], draft["subject"]);
    assert_eq!(changed["recipients"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        (&changed["recipients"][0]["phone"], &changed["recipients"][0]["name"]),
        (&json!("+64210000000"), &json!("MOCK PASS"))
    );
    let unknown = json!({ "recipients": [{ "name": "X" }, { "id": "gone" }] });
    let refused = api.refused("PATCH", &path, Some(unknown)).await;
    assert!(refused["recipients"][1]["id"].is_array());
    assert_eq!(api.get(&path).await["recipients"].as_array().map(Vec::len), Some(3), "nothing was changed");
}

#[tokio::test]
async fn an_incomplete_draft_says_what_is_missing() {
    let api = Api::start().await;
    let blank = api.post("/esign/documents/", json!({})).await;
    let path = format!("/esign/documents/{}/", text(&blank, "id"));
    assert_eq!(blank["action_required"]["code"], "missing_recipient");
    let refused = api.refused("POST", &format!("{path}send/"), None).await;
    assert_eq!(refused["action_required"], blank["action_required"]);
    let by_text = json!({ "recipients": [{ "name": "A", "email": "a@example.com", "two_factor_method": "sms" }] });
    api.call("PATCH", &path, Some(by_text)).await;
    let refused = api.refused("POST", &format!("{path}send/"), None).await;
    assert_eq!(refused["action_required"]["recipients"][0]["missing_fields"], json!(["phone"]));
    let unknown = json!({ "template_id": "x" });
    assert!(api.refused("POST", "/esign/documents/", Some(unknown)).await["template_id"].is_array());
    let role = json!({ "template_id": LETTER, "recipient_overrides": [{ "role_id": "x" }] });
    assert!(api.refused("POST", "/esign/documents/", Some(role)).await["recipient_overrides"][0]["role_id"].is_array());
}

/// Tests which actions are allowed in which state. An ended document can be reinitiated in the states that the vendor
/// lists.
#[tokio::test]
async fn actions_are_refused_in_the_wrong_state() {
    let api = Api::start().await;
    type End = fn(&Sandbox, &str);
    let ends: [(&str, End, bool); 7] = [
        ("draft", |_, _| {}, false),
        ("sent", |_, _| {}, false),
        ("completed", |sandbox, id| sandbox.sign_document(id, None).expect("out"), false),
        ("declined", |sandbox, id| sandbox.decline_document(id, None, "No.").expect("out"), true),
        ("expired", |sandbox, id| sandbox.expire_document(id).expect("out"), true),
        ("failed", |sandbox, id| sandbox.fail_document(id).expect("out"), true),
        ("authentication_failed", |sandbox, id| sandbox.fail_document_authentication(id, None).expect("out"), true),
    ];
    for (state, end, can_reinitiate) in ends {
        let id = match state {
            "draft" => text(&letter(&api).await, "id").to_owned(),
            _ => sent(&api).await,
        };
        end(&api.sandbox, &id);
        let path = format!("/esign/documents/{id}/");
        assert_eq!(api.get(&path).await["status"], state);
        let is_out = state == "sent";
        for action in ["send", "resend", "void", "reinitiate", "iframe-session", "update"] {
            let allowed = match action {
                "send" | "update" | "iframe-session" => state == "draft",
                "resend" | "void" => is_out,
                _ => can_reinitiate,
            };
            if !allowed {
                let refused = match action {
                    "update" => api.refused("PATCH", &path, Some(json!({ "name": "X" }))).await,
                    action => api.refused("POST", &format!("{path}{action}/"), Some(json!({}))).await,
                };
                assert!(text(&refused, "detail").contains(state), "{state} {action}: {refused}");
            }
        }
        let (deleted, _) = if is_out { api.call("DELETE", &path, None).await } else { (400, Value::Null) };
        assert_eq!(deleted, 400, "a document that is out for signing is not deleted");
        if can_reinitiate {
            let again = api.post(&format!("{path}reinitiate/"), json!({})).await;
            assert_eq!((&again["status"], &again["document_id"]), (&json!("draft"), &json!(id)));
            api.post(&format!("{path}send/"), json!({})).await;
            assert_eq!(statuses(&api.get(&path).await), ["sent", "pending"]);
        }
    }
}

#[tokio::test]
async fn void_and_reminders() {
    let api = Api::start().await;
    let id = sent(&api).await;
    let path = format!("/esign/documents/{id}/");
    let resent = api.post(&format!("{path}resend/"), json!({})).await;
    assert_eq!((&resent["resent_count"], api.sandbox.messages().len()), (&json!(1), 2));
    let unknown = Some(json!({ "recipient_ids": ["gone"] }));
    assert!(api.refused("POST", &format!("{path}resend/"), unknown).await["recipient_ids"].is_array());
    let voided = api.post(&format!("{path}void/"), json!({ "reason": "Replaced." })).await;
    assert_eq!((&voided["status"], &voided["void_reason"]), (&json!("voided"), &json!("Replaced.")));
    assert_eq!(statuses(&api.get(&path).await), ["voided", "voided"]);
    assert!(api.sandbox.sign_document(&id, None).is_err());
    assert_eq!(api.call("DELETE", &path, None).await.0, 204);
    assert_eq!(api.call("GET", &path, None).await.0, 404);
}

#[tokio::test]
async fn a_document_expires_by_the_clock() {
    let start = "2026-03-02T20:00:00Z".parse().expect("a time");
    let api = Api::with(Sandbox::builder().start_time(start)).await;
    let draft = letter(&api).await;
    let path = format!("/esign/documents/{}/", text(&draft, "id"));
    api.call("PATCH", &path, Some(json!({ "expires_at": "2026-03-02T21:00:00Z" }))).await;
    api.post(&format!("{path}send/"), json!({})).await;
    api.sandbox.advance_clock(Duration::from_secs(3599));
    assert_eq!(api.get(&path).await["status"], "sent");
    api.sandbox.advance_clock(Duration::from_secs(1));
    assert_eq!(api.get(&path).await["status"], "expired");
    api.post(&format!("{path}reinitiate/"), json!({})).await;
    assert!(api.refused("POST", &format!("{path}send/"), None).await["expires_at"].is_array());
}

#[tokio::test]
async fn a_copy_is_a_draft_of_its_own() {
    let api = Api::start().await;
    let id = sent(&api).await;
    let copy = api.post(&format!("/esign/documents/{id}/duplicate/"), json!({})).await;
    assert_eq!((&copy["status"], &copy["name"]), (&json!("draft"), &json!("Copy of Letter")));
    assert_eq!(copy["fields"][0]["recipient_id"], copy["recipients"][0]["id"]);
    let original = api.get(&format!("/esign/documents/{id}/")).await;
    assert_ne!(original["recipients"][0]["id"], copy["recipients"][0]["id"]);
    let bare = json!({ "name": "Bare", "include_recipients": false, "reference": "r" });
    let bare = api.post(&format!("/esign/documents/{id}/duplicate/"), bare).await;
    assert_eq!((&bare["recipients"], &bare["reference"]), (&json!([]), &json!("r")));
}

#[tokio::test]
async fn documents_are_listed_once_each_over_all_pages() {
    let api = Api::start().await;
    for number in 0..57 {
        let draft = json!({ "name": format!("Document {number}"), "reference": format!("matter & {}", number % 3) });
        api.post("/esign/documents/", draft).await;
    }
    let mut path = "/esign/documents/?page_size=10&ordering=name&search=matter%20%26".to_owned();
    let mut names = Vec::new();
    let mut pages = 0;
    loop {
        let page = api.get(&path).await;
        assert_eq!(page["count"], 57);
        assert_eq!(page["previous"].is_null(), pages == 0);
        names.extend(page["results"].as_array().expect("results").iter().map(|one| text(one, "name").to_owned()));
        pages += 1;
        match page["next"].as_str() {
            Some(next) => path = next.strip_prefix(api.sandbox.base_url()).expect("the same origin").to_owned(),
            None => break,
        }
    }
    assert_eq!((pages, names.len()), (6, 57));
    assert!(names.is_sorted() && names.windows(2).all(|pair| pair[0] != pair[1]));
    let found = api.get("/esign/documents/?search=DOCUMENT%2011").await;
    assert_eq!((&found["count"], &found["results"][0]["name"]), (&json!(1), &json!("Document 11")));
    assert_eq!(api.get("/esign/documents/?status=sent").await["count"], 0);
    assert_eq!(api.call("GET", "/esign/documents/?page=99", None).await, (404, json!({ "detail": "Invalid page." })));
    assert_eq!(api.get("/esign/documents/").await["results"][0]["name"], "Document 56");
    assert_eq!(api.get("/esign/documents/?page_size=1000").await["results"].as_array().map(Vec::len), Some(57));
}
