//! The bodies of actions. Unknown members are refused.

use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Error, Map, Value};

use crate::domains::esign::acts::DocumentAct;
use crate::domains::forms::acts::FormAct;
use crate::domains::outsourced::acts::OutsourcedAct;
use crate::domains::outsourced::store::OutsourcedStatus;
use crate::domains::verdict::Verdict;
use crate::domains::verifications::acts::VerificationAct;
use crate::http::encoding::form_pairs;

/// The largest number of copies of a callback that a call can request. Larger numbers are reduced to it.
const MOST_COPIES: u32 = 1000;

/// The body of an action without parameters: nothing, or an empty object.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoBody {}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct CopiesBody {
    copies: u32,
}

impl Default for CopiesBody {
    fn default() -> Self {
        Self { copies: 1 }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutsourcedBody {
    status: OutsourcedStatus,
    result: Option<Verdict>,
}

impl Default for OutsourcedBody {
    fn default() -> Self {
        Self { status: OutsourcedStatus::Completed, result: None }
    }
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct RecipientBody {
    recipient_id: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct DeclineBody {
    recipient_id: Option<String>,
    reason: Option<String>,
}

/// Returns the number in a query such as `after=5`, or `None` if the query is empty. Other parameters are refused.
pub(crate) fn after(query: Option<&str>) -> Result<Option<u64>, String> {
    let mut after = None;
    for (name, value) in form_pairs(query.unwrap_or_default()) {
        match name.as_str() {
            "after" => after = Some(value.parse().map_err(|_| "`after` must be a whole number")?),
            _ => return Err(format!("unknown parameter `{name}`, expected `after`")),
        }
    }
    Ok(after)
}

/// Reads an optional JSON body, regardless of its content type.
pub(crate) fn read<T: DeserializeOwned + Default>(body: &Bytes) -> Result<T, Error> {
    if body.is_empty() { Ok(T::default()) } else { serde_json::from_slice(body) }
}

pub(crate) fn complete(body: &Bytes) -> Result<VerificationAct, Error> {
    Ok(VerificationAct::Complete(read(body)?))
}

pub(crate) fn start(body: &Bytes) -> Result<VerificationAct, Error> {
    Ok(VerificationAct::Start(read(body)?))
}

pub(crate) fn cancel(body: &Bytes) -> Result<VerificationAct, Error> {
    read(body).map(|NoBody {}| VerificationAct::Cancel)
}

pub(crate) fn call_back(body: &Bytes) -> Result<VerificationAct, Error> {
    let CopiesBody { copies } = read(body)?;
    Ok(VerificationAct::CallBack { copies: copies.min(MOST_COPIES) })
}

pub(crate) fn outsourced(body: &Bytes) -> Result<OutsourcedAct, Error> {
    let OutsourcedBody { status, result } = read(body)?;
    Ok(OutsourcedAct { status, result })
}

pub(crate) fn view(body: &Bytes) -> Result<DocumentAct, Error> {
    read(body).map(|RecipientBody { recipient_id: recipient }| DocumentAct::View { recipient })
}

pub(crate) fn sign(body: &Bytes) -> Result<DocumentAct, Error> {
    read(body).map(|RecipientBody { recipient_id: recipient }| DocumentAct::Sign { recipient })
}

pub(crate) fn decline(body: &Bytes) -> Result<DocumentAct, Error> {
    read(body).map(|DeclineBody { recipient_id: recipient, reason }| DocumentAct::Decline { recipient, reason })
}

pub(crate) fn fail_authentication(body: &Bytes) -> Result<DocumentAct, Error> {
    read(body).map(|RecipientBody { recipient_id: recipient }| DocumentAct::FailAuthentication { recipient })
}

pub(crate) fn expire(body: &Bytes) -> Result<DocumentAct, Error> {
    read(body).map(|NoBody {}| DocumentAct::Expire)
}

pub(crate) fn fail(body: &Bytes) -> Result<DocumentAct, Error> {
    read(body).map(|NoBody {}| DocumentAct::Fail)
}

pub(crate) fn open(body: &Bytes) -> Result<FormAct, Error> {
    read(body).map(|NoBody {}| FormAct::Open)
}

pub(crate) fn submit(body: &Bytes) -> Result<FormAct, Error> {
    Ok(FormAct::Complete(read::<Map<String, Value>>(body)?))
}

pub(crate) fn withdraw(body: &Bytes) -> Result<FormAct, Error> {
    read(body).map(|NoBody {}| FormAct::Cancel)
}
