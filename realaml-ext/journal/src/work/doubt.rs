//! Determines whether a call in doubt created its record. The evidence is a callback's claim that the fetched record
//! confirms, or the API's list if there is one. The call is never repeated.

use std::time::Duration;

use realaml_ext::{
    Client, CompanyVerification, Error as ApiError, ErrorKind as ApiErrorKind, SignatureKey, Verification,
    callbacks::{Callback, CallbackRecord, ConfirmError, ConfirmErrorKind, Untrusted},
    esign::{AnyDocument, DocumentQuery},
    forms::FormSubmission,
    outsourced::OutsourcedVerification,
};
use zeroize::Zeroizing;

use super::look::Look;
use crate::{
    Error,
    journal::{context, millis},
    kind::{CallState, Kind},
    store::{Release, Sealed},
};

/// The maximum number of listed documents that are compared to resolve a doubt.
const MOST_LISTED: usize = 100;

/// The number of milliseconds by which the creation time of a document may precede the call that created it. The clocks
/// of this machine and of the API may differ.
const CLOCKS_DIFFER: i64 = 5 * 60 * 1000;

/// Tries to resolve a doubt, and releases the record if the doubt cannot be resolved yet.
pub(super) async fn resolve(look: &Look<'_>, state: CallState, client: &Client) -> Result<(), Error> {
    let inner = &look.crew.journal.0;
    if state == CallState::Sending {
        // The claim has ended, so the process that made the call is presumed dead.
        if !inner.store.doubt(look.job, &inner.actor, inner.now()).await? {
            return Ok(());
        }
        tracing::warn!("a call ended with its process and is in doubt");
    }
    let mut unchecked = Unchecked::default();
    match by_callback(look, client, &mut unchecked).await? {
        Some(key) if adopt(look, &key, "callback").await? => return Ok(()),
        _ => {}
    }
    let Unchecked { fetch: mut failure, is_sealed } = unchecked;
    let is_listed = look.operation.kind() == Kind::Document && state != CallState::Refused;
    if is_listed && failure.is_none() {
        match by_list(look, client).await? {
            Ok(Some(key)) if adopt(look, &key, "list").await? => return Ok(()),
            Ok(_) => {}
            Err(error) => failure = Some(error.retry_after().unwrap_or_default()),
        }
    }
    let job = look.job;
    // If there is no reason to check again, no time is set, and only a callback or a person can resolve the doubt.
    let checks_again = failure.is_some() || is_sealed || is_listed;
    let due_at =
        checks_again.then(|| inner.now() + millis(look.back_off(job.failures).max(failure.unwrap_or_default())));
    look.give_back(&Release { lane: 0, due_at, pause: job.pause, failures: job.failures + 1, attempts: 0, dead: None })
        .await
}

/// Why claims of callbacks could not be checked yet.
#[derive(Debug, Default)]
struct Unchecked {
    /// A record could not be fetched. Contains the time that the API asked the client to wait, or zero.
    fetch: Option<Duration>,
    /// A claim could not be opened, for instance because its key is missing or the key service failed.
    is_sealed: bool,
}

/// Returns the key that a callback claims and that the record fetched with it confirms. A claim that cannot be checked
/// yet is kept and noted in `unchecked`, and does not prevent the others from being checked.
async fn by_callback(
    look: &Look<'_>,
    client: &Client,
    unchecked: &mut Unchecked,
) -> Result<Option<SignatureKey>, Error> {
    let store = look.crew.journal.store();
    let sent_as = sent_as(look).await?;
    for claim in store.claims(look.job.id).await? {
        let context = context("claim", &look.job.tenant, &look.job.reference);
        let text = match look.crew.journal.unseal_text(&claim.seal, &claim.sealed, &context).await {
            Ok(text) => text,
            Err(error) => {
                tracing::warn!(%error, "the claim of a callback could not be checked");
                unchecked.is_sealed = true;
                continue;
            }
        };
        let Ok(callback) = serde_json::from_str::<Untrusted<Callback>>(&text) else {
            store.forget_claim(look.job.id, &claim.digest).await?;
            continue;
        };
        match confirm(look.operation.kind(), &callback, client, &sent_as).await {
            Ok(Some(key)) => return Ok(Some(key)),
            Err(error) if error.fetch_error().is_some_and(|it| it.kind() != ApiErrorKind::NotFound) => {
                unchecked.fetch = Some(error.fetch_error().and_then(ApiError::retry_after).unwrap_or_default());
            }
            // If the record does not contain its callback address or its reference in a readable form, the claim is
            // kept, because the record may change. If it does not, a person has to decide.
            Err(error) if matches!(error.kind(), ConfirmErrorKind::Unbound | ConfirmErrorKind::Unreadable(_)) => {}
            Ok(None) | Err(_) => store.forget_claim(look.job.id, &claim.digest).await?,
        }
    }
    Ok(None)
}

/// Returns the key that a callback claims, if it can be about a record of this kind and the record confirms it.
async fn confirm(
    kind: Kind,
    callback: &Untrusted<Callback>,
    client: &Client,
    sent_as: &str,
) -> Result<Option<SignatureKey>, ConfirmError> {
    async fn as_record<T: CallbackRecord>(
        callback: &Untrusted<Callback>,
        client: &Client,
        sent_as: &str,
    ) -> Result<Option<SignatureKey>, ConfirmError> {
        callback.confirm_record_sent_as::<T>(client, sent_as).await.map(|it| Some(it.key()))
    }
    match kind {
        Kind::Verification => as_record::<Verification>(callback, client, sent_as).await,
        Kind::Company => as_record::<CompanyVerification>(callback, client, sent_as).await,
        Kind::Outsourced => as_record::<OutsourcedVerification>(callback, client, sent_as).await,
        Kind::Document => as_record::<AnyDocument>(callback, client, sent_as).await,
        Kind::Form => as_record::<FormSubmission>(callback, client, sent_as).await,
        // Ratings have no callbacks, so a callback cannot be about one.
        Kind::Risk => Ok(None),
    }
}

/// Returns the id of the document that has the reference of the request and, if its creation time is known, was created
/// after the first call began. Returns `None` unless exactly one of the newest listed documents fits and belongs to no
/// other record of the tenant.
async fn by_list(look: &Look<'_>, client: &Client) -> Result<Result<Option<SignatureKey>, ApiError>, Error> {
    let sent_as = sent_as(look).await?;
    let query = DocumentQuery::new().search(sent_as.as_str()).ordering("-created_at");
    let mut documents = client.esign().documents(&query);
    let mut found = None;
    for _ in 0..MOST_LISTED {
        let document = match documents.next().await {
            Some(Ok(document)) => document,
            Some(Err(error)) => return Ok(Err(error)),
            None => break,
        };
        let is_new = document.created_at.is_none_or(|it| it.timestamp_millis() >= look.job.created_at - CLOCKS_DIFFER);
        if document.reference.as_deref() != Some(sent_as.as_str()) || !is_new {
            continue;
        }
        let key = SignatureKey::new(document.id.as_str());
        let digest = look.crew.journal.digests().await?.key(Kind::Document.domain(), key.expose());
        if look.crew.journal.store().is_key_known(&look.job.tenant, &digest).await? {
            continue;
        }
        if found.replace(key).is_some() {
            // If two documents fit, neither can be chosen.
            return Ok(Ok(None));
        }
    }
    Ok(Ok(found))
}

/// Returns the reference that the request was sent with.
async fn sent_as(look: &Look<'_>) -> Result<Zeroizing<String>, Error> {
    let job = look.job;
    match (&job.sealed_reference, &job.reference_seal) {
        (Some(sealed), Some(seal)) => {
            look.crew.journal.unseal_text(seal, sealed, &context("reference", &job.tenant, &job.reference)).await
        }
        _ => Ok(Zeroizing::new(job.reference.clone())),
    }
}

async fn adopt(look: &Look<'_>, key: &SignatureKey, how: &str) -> Result<bool, Error> {
    let (journal, job) = (&look.crew.journal, look.job);
    let (digest, sealed, seal) = journal.seal_key(&job.tenant, &job.reference, look.operation, key).await?;
    let key = Sealed { digest: &digest, sealed: &sealed, seal: &seal };
    let adopted = journal.store().adopt(&job.tenant, &job.reference, look.operation, key, how, journal.0.now()).await?;
    if adopted {
        journal.0.news.notify_waiters();
    }
    Ok(adopted)
}
