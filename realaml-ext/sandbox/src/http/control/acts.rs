//! The names of actions in the control API, and the bodies that they take.

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

/// Most copies of a callback that one call asks for.
const MOST_COPIES: u32 = 1000;

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
struct DocumentBody {
    recipient_id: Option<String>,
    reason: Option<String>,
}

/// Reads an optional JSON body, whatever its content type.
pub(crate) fn read<T: DeserializeOwned + Default>(body: &Bytes) -> Result<T, Error> {
    if body.is_empty() { Ok(T::default()) } else { serde_json::from_slice(body) }
}

/// The act of this name on a verification; `None` if there is none.
pub(crate) fn on_verification(name: &str, body: &Bytes) -> Result<Option<VerificationAct>, Error> {
    Ok(Some(match name {
        "complete" => VerificationAct::Complete(read(body)?),
        "start" => VerificationAct::Start(read(body)?),
        "cancel" => VerificationAct::Cancel,
        "callback" => {
            let CopiesBody { copies } = read(body)?;
            VerificationAct::CallBack { copies: copies.min(MOST_COPIES) }
        }
        _ => return Ok(None),
    }))
}

pub(crate) fn on_outsourced(body: &Bytes) -> Result<OutsourcedAct, Error> {
    let OutsourcedBody { status, result } = read(body)?;
    Ok(OutsourcedAct { status, result })
}

/// The act of this name on an e-sign document; `None` if there is none.
pub(crate) fn on_document(name: &str, body: &Bytes) -> Result<Option<DocumentAct>, Error> {
    let DocumentBody { recipient_id: recipient, reason } = read(body)?;
    Ok(Some(match name {
        "view" => DocumentAct::View { recipient },
        "sign" => DocumentAct::Sign { recipient },
        "decline" => DocumentAct::Decline { recipient, reason },
        "fail-authentication" => DocumentAct::FailAuthentication { recipient },
        "expire" => DocumentAct::Expire,
        "fail" => DocumentAct::Fail,
        _ => return Ok(None),
    }))
}

/// The act of this name on a form; `None` if there is none.
pub(crate) fn on_form(name: &str, body: &Bytes) -> Result<Option<FormAct>, Error> {
    Ok(Some(match name {
        "open" => FormAct::Open,
        "cancel" => FormAct::Cancel,
        "complete" => FormAct::Complete(read::<Map<String, Value>>(body)?),
        _ => return Ok(None),
    }))
}
