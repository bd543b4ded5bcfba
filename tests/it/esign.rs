//! Tests the states, steps and lists of e-sign documents.

mod list;
mod odd_answers;

use futures_util::StreamExt as _;
use realaml_ext::{
    Client, Error, ErrorKind,
    esign::{
        AnyDocument, DocumentQuery, DraftChanges, DraftRequest, NewRecipient, RecipientChange, RecipientProgress,
        StopReason,
    },
    raw::types::{ESignDocumentDuplicateRequest, ESignResendDocumentRequest, ESignTwoFactorMethod},
    reports::{Downloaded, Reports},
};
use realaml_sandbox::Sandbox;
use realaml_tests::clients::client_of;

async fn sandbox() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client_of(&sandbox);
    (sandbox, client)
}

fn person() -> NewRecipient {
    NewRecipient::new("MOCK PASS", "mock.pass@example.com")
}

fn letter() -> DraftRequest {
    DraftRequest::blank().name("Letter").recipient(person()).build().unwrap()
}

// From a blank draft to the certificate, in the code that a user would write.
async fn story(client: &Client, sandbox: &Sandbox) -> Result<Downloaded, Box<dyn std::error::Error>> {
    let request = DraftRequest::blank()
        .name("Authority to act")
        .file("authority.pdf", b"%PDF-1.4\n%%EOF\n")
        .subject("Please sign")
        .reference("matter-4711")
        .sequential(true)
        .build()?;
    let mut draft = client.esign().draft(&request).await?;
    let changes = DraftChanges::new()
        .add_recipient(NewRecipient::new("Aroha Ngata", "aroha@example.com").order(1))
        .add_recipient(NewRecipient::new("Mock Associate", "associate@example.com").order(2))
        .clear_subject()
        .build()?;
    draft.update(&changes).await?;
    assert_eq!(draft.missing(), Vec::<String>::new());
    let sent = draft.send().await?;
    sandbox.sign_document(sent.id(), None).unwrap();
    let completed = sent.settle().await?.completed()?;
    let links = completed.links();
    let certificate = links.completion_certificate().ok_or("there is no certificate yet")?;
    Ok(Reports::new(client)?.bytes(certificate).await?)
}
// The end of the story.

#[tokio::test]
async fn from_blank_draft_to_certificate_in_less_than_40_lines() {
    let (sandbox, client) = sandbox().await;
    let certificate = story(&client, &sandbox).await.unwrap();
    assert!(certificate.bytes.starts_with(b"%PDF-"));
    let source = include_str!("esign.rs").lines();
    let lines = source.skip_while(|it| !it.starts_with("// From a blank")).skip(1);
    assert!(lines.take_while(|it| !it.starts_with("// The end")).count() < 40);
}

#[tokio::test]
async fn a_template_becomes_a_signed_letter() {
    let (sandbox, client) = sandbox().await;
    let template = client.esign().template_named("engagement letter").await.unwrap();
    let request = DraftRequest::from_template(&template)
        .role("Client", person().phone("+64 21 000 0000").two_factor(ESignTwoFactorMethod::Sms))
        .field_value("fld-5", "Property purchase")
        .build()
        .unwrap();
    assert_eq!(request.open_roles(), Vec::<String>::new());
    let draft = client.esign().draft(&request).await.unwrap();
    assert_eq!(draft.recipients().count(), 2);
    let sent = draft.send().await.unwrap();
    let progress = |it: &AnyDocument| match it {
        AnyDocument::Sent(it) => it.recipients().map(|it| it.progress()).collect::<Vec<_>>(),
        AnyDocument::Completed(it) => it.recipients().map(|it| it.progress()).collect(),
        other => panic!("{other:?}"),
    };
    use RecipientProgress::{Invited, Signed, Viewed, Waiting};
    let mut changes = sent.settle().changes();
    let first = changes.next().await.unwrap().unwrap();
    assert_eq!(progress(&first), [Invited, Waiting]);
    let ids: Vec<_> = sent.recipients().map(|it| it.id().unwrap().to_owned()).collect();
    sandbox.view_document(sent.id(), None).unwrap();
    assert_eq!(progress(&changes.next().await.unwrap().unwrap()), [Viewed, Waiting]);
    sandbox.sign_document(sent.id(), Some(&ids[0])).unwrap();
    assert_eq!(progress(&changes.next().await.unwrap().unwrap()), [Signed, Invited]);
    sandbox.sign_document(sent.id(), Some(&ids[1])).unwrap();
    let last = changes.next().await.unwrap().unwrap();
    assert_eq!(progress(&last), [Signed, Signed]);
    assert!(changes.next().await.is_none());
    let completed = last.completed().unwrap();
    let certificate = completed.certificate().unwrap();
    assert!(certificate.url().is_some() && certificate.generated_at().is_some());
    assert_eq!(completed.links().signed_document().map(|it| it.url()), completed.signed_file().as_ref());
    let matter = completed.responses().iter().find(|it| it.field_id.as_deref() == Some("fld-5")).unwrap();
    assert_eq!(matter.value.as_ref().unwrap(), "Property purchase");
    completed.delete().await.unwrap();
}

#[tokio::test]
async fn each_way_to_stop_leads_back_to_draft() {
    let (sandbox, client) = sandbox().await;
    let mut draft = client.esign().draft(&letter()).await.unwrap();
    let id = draft.id().to_owned();
    let stop = |reason| match reason {
        StopReason::Declined => sandbox.decline_document(&id, None, "No").unwrap(),
        StopReason::Expired => sandbox.expire_document(&id).unwrap(),
        StopReason::Failed => sandbox.fail_document(&id).unwrap(),
        StopReason::AuthenticationFailed => sandbox.fail_document_authentication(&id, None).unwrap(),
        other => panic!("{other}"),
    };
    for reason in [StopReason::Declined, StopReason::Expired, StopReason::Failed, StopReason::AuthenticationFailed] {
        let sent = draft.send().await.unwrap();
        stop(reason);
        let error = sent.settle().await.unwrap().completed().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Conflict);
        assert_eq!(error.to_string(), format!("get_esign_document: the document is not completed, it is {reason}"));
        let stopped = sent.refresh().await.unwrap().stopped().unwrap();
        assert_eq!(stopped.reason(), Some(reason));
        draft = stopped.reinitiate().await.unwrap();
        assert_eq!(draft.id(), id);
        assert!(matches!(draft.refresh().await.unwrap(), AnyDocument::Draft(_)));
    }
    let voided = draft.send().await.unwrap().void("Replaced by a corrected letter.").await.unwrap();
    assert_eq!(voided.reason(), Some(StopReason::Voided));
    assert_eq!(voided.record().void_reason.as_deref(), Some("Replaced by a corrected letter."));
    assert!(voided.record().voided_at.is_some());
    let draft = voided.reinitiate().await.unwrap();
    assert_eq!((draft.record().voided_at, draft.record().void_reason.as_deref()), (None, None));
    draft.delete().await.unwrap();
    assert_eq!(client.esign().document(&id).await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[tokio::test]
async fn a_document_is_duplicated_in_every_state() {
    let (sandbox, client) = sandbox().await;
    let draft = client.esign().draft(&letter()).await.unwrap();
    let mut ids = vec![draft.id().to_owned(), draft.duplicate().await.unwrap().id().to_owned()];
    let sent = draft.send().await.unwrap();
    ids.push(sent.duplicate().await.unwrap().id().to_owned());
    sandbox.sign_document(sent.id(), None).unwrap();
    let completed = sent.refresh().await.unwrap().completed().unwrap();
    let request = ESignDocumentDuplicateRequest::new().with_name("Second").with_include_recipients(false);
    let second = completed.duplicate_as(&request).await.unwrap();
    assert_eq!((second.name(), second.recipients().count()), (Some("Second"), 0));
    ids.push(second.id().to_owned());
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 4);
}

#[tokio::test]
async fn reminders_go_to_those_named() {
    let (sandbox, client) = sandbox().await;
    let request = DraftRequest::blank().recipient(person()).recipient(person()).build().unwrap();
    let sent = client.esign().draft(&request).await.unwrap().send().await.unwrap();
    let before = sandbox.messages().len();
    assert_eq!(sent.resend().await.unwrap().value().resent_count, Some(2));
    let first = sent.recipients().next().unwrap();
    let request = ESignResendDocumentRequest::new().with_recipient_ids(vec![first.id().unwrap().to_owned()]);
    assert_eq!(sent.resend_with(&request).await.unwrap().value().resent_count, Some(1));
    assert_eq!(sandbox.messages().len(), before + 3);
    assert!(first.signing_url().is_some());
}

#[tokio::test]
async fn a_draft_that_lacks_something_says_so_and_is_not_lost() {
    let (sandbox, client) = sandbox().await;
    let request = DraftRequest::blank().recipient(person().two_factor(ESignTwoFactorMethod::Sms)).build().unwrap();
    let draft = client.esign().draft(&request).await.unwrap();
    assert_eq!(draft.missing(), ["recipients[0].phone"]);
    let refused = draft.send().await.unwrap_err();
    assert_eq!(refused.error().kind(), ErrorKind::BadRequest);
    assert!(refused.error().detail().is_some());
    assert!(!format!("{refused:?} {refused}").contains("mock.pass"));
    let (_, mut draft) = refused.into_parts();
    let id = draft.recipients().next().unwrap().id().unwrap().to_owned();
    let change = RecipientChange::new().phone("+64 21 000 0000");
    draft.update(&DraftChanges::new().change_recipient(id, change).build().unwrap()).await.unwrap();
    assert_eq!(draft.missing(), Vec::<String>::new());
    draft.send().await.unwrap();
    assert_eq!(sandbox.messages().len(), 1);
    let blank = client.esign().draft(&DraftRequest::blank().build().unwrap()).await.unwrap();
    assert_eq!(blank.missing(), ["recipients"]);
}

#[tokio::test]
async fn a_stale_step_is_refused_and_the_true_state_is_one_call_away() {
    let (sandbox, client) = sandbox().await;
    let sent = client.esign().draft(&letter()).await.unwrap().send().await.unwrap();
    sandbox.sign_document(sent.id(), None).unwrap();
    let refused = sent.void("Too late.").await.unwrap_err();
    assert_eq!(refused.error().kind(), ErrorKind::BadRequest);
    assert!(refused.error().detail().unwrap().contains("completed"));
    assert!(matches!(refused.refresh().await.unwrap(), AnyDocument::Completed(_)));
    assert_eq!(Error::from(refused).kind(), ErrorKind::BadRequest);
}

#[tokio::test]
async fn an_update_changes_exactly_what_it_names() {
    let (sandbox, client) = sandbox().await;
    let request = DraftRequest::blank()
        .name("Letter")
        .subject("Please sign")
        .notes("Checked.")
        .recipient(person().phone("+64 21 000 0000"))
        .build()
        .unwrap();
    let mut draft = client.esign().draft(&request).await.unwrap();
    let id = draft.recipients().next().unwrap().id().unwrap().to_owned();
    let changes = DraftChanges::new()
        .name("Letter, corrected")
        .clear_notes()
        .change_recipient(id, RecipientChange::new().name("MOCK PARTIAL").clear_phone())
        .build()
        .unwrap();
    draft.update(&changes).await.unwrap();
    let record = draft.record();
    assert_eq!(record.name.as_deref(), Some("Letter, corrected"));
    assert_eq!((record.subject.as_deref(), record.notes.as_deref()), (Some("Please sign"), None));
    let recipient = draft.recipients().next().unwrap().record();
    assert_eq!(recipient.name.as_deref(), Some("MOCK PARTIAL"));
    assert_eq!((recipient.email.as_deref(), recipient.phone.as_deref()), (Some("mock.pass@example.com"), None));
    let calls = sandbox.calls();
    assert_eq!(calls.iter().filter(|it| it.operation.as_deref() == Some("update_esign_document")).count(), 1);
}

#[tokio::test]
async fn the_editor_opens_for_drafts_and_prints_nothing_secret() {
    let (sandbox, client) = sandbox().await;
    let draft = client.esign().draft(&letter()).await.unwrap();
    let session = draft.editor().await.unwrap();
    let (url, key) = (session.iframe_url().unwrap(), session.session_key().unwrap());
    assert!(url.expose().starts_with(sandbox.origin()) && !url.expose().contains(key.expose()));
    let minutes = session.expires_at().unwrap() - sandbox.now();
    assert!((59..=60).contains(&minutes.num_minutes()));
    let shown = format!("{session:?} {draft:?} {url:?} {key:?}");
    assert!(!shown.contains(key.expose()) && !shown.contains("mock.pass"), "{shown}");
}

#[tokio::test]
async fn documents_are_found_by_their_state() {
    let (sandbox, client) = sandbox().await;
    for _ in 0..3 {
        client.esign().draft(&letter()).await.unwrap();
    }
    let sent = client.esign().draft(&letter()).await.unwrap().send().await.unwrap();
    let query = DocumentQuery::new().status("sent".into()).page_size(1);
    let found: Vec<_> = client.esign().documents(&query).map(|it| it.unwrap().id).collect().await;
    assert_eq!(found, [sent.id()]);
    let all = client.esign().documents(&DocumentQuery::new().page_size(2)).count().await;
    assert_eq!(all, 4);
    assert_eq!(sandbox.counts().esign, 4);
}
