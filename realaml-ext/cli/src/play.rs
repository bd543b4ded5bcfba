//! `realaml complete` and `realaml cancel` act on a record in a sandbox as the person, the recipients or the staff.
//! `realaml cancel document` voids the document through the API.

use std::process::ExitCode;

use realaml_ext::Client;
use serde_json::{Map, Value, json};

use crate::api::{self, Kind, Manner, Outcome, one_of};
use crate::exit::{self, Ended, Failure};
use crate::target::{self, ApiArgs, Effect, SandboxArgs};

/// Options of `realaml complete`.
#[derive(clap::Args)]
pub(crate) struct Complete {
    /// Kind of the record.
    #[arg(value_parser = one_of(&[Kind::Verification, Kind::Outsourced, Kind::Document, Kind::Form]))]
    kind: Kind,
    /// Key or identifier of the record.
    #[arg(value_name = "KEY")]
    key: String,
    /// Result of the data check of a verification.
    #[arg(long, value_name = "OUTCOME")]
    quick_id: Option<Outcome>,
    /// Result of the face check of a verification.
    #[arg(long, value_name = "OUTCOME")]
    facematch: Option<Outcome>,
    /// Result of the PEP check of a verification.
    #[arg(long, value_name = "OUTCOME")]
    pep: Option<Outcome>,
    /// Result of an outsourced verification.
    #[arg(long, value_name = "OUTCOME")]
    result: Option<Outcome>,
    /// Recipient who signs a document; all recipients in order if left out.
    #[arg(long, value_name = "ID")]
    recipient: Option<String>,
    #[command(flatten)]
    sandbox: SandboxArgs,
    /// Print one line of JSON instead of text.
    #[arg(long)]
    json: bool,
}

/// Options of `realaml cancel`.
#[derive(clap::Args)]
pub(crate) struct Cancel {
    /// Kind of the record.
    #[arg(value_parser = one_of(&[Kind::Verification, Kind::Outsourced, Kind::Document, Kind::Form]))]
    kind: Kind,
    /// Key or identifier of the record.
    #[arg(value_name = "KEY")]
    key: String,
    /// Reason why a document is voided; "Cancelled with the program realaml." if left out.
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    sandbox: SandboxArgs,
    #[command(flatten)]
    api: ApiArgs,
    /// Print one line of JSON instead of text.
    #[arg(long)]
    json: bool,
}

/// The default reason for voiding a document.
const REASON: &str = "Cancelled with the program realaml.";

/// A call to the control API: the path below `/_sandbox/`, and the body.
pub(crate) type Act = (String, Value);

pub(crate) fn complete(args: &Complete) -> ExitCode {
    exit::run("complete", async {
        let (path, body) = args.act()?;
        let answer = args.sandbox.sandbox()?.post(&path, body).await?;
        target::print(args.json, &answer, "completed")
    })
}

pub(crate) fn cancel(args: &Cancel) -> ExitCode {
    exit::run("cancel", args.carry_out())
}

impl Complete {
    fn act(&self) -> Result<Act, Failure> {
        let key = &self.key;
        let tokens = [("quick_id", self.quick_id), ("facematch", self.facematch), ("pep", self.pep)];
        let chosen: Map<String, Value> =
            tokens.into_iter().filter_map(|(name, it)| Some((name.to_owned(), it?.token().into()))).collect();
        let fits = match self.kind {
            Kind::Verification => self.result.is_none() && self.recipient.is_none(),
            Kind::Outsourced => chosen.is_empty() && self.recipient.is_none(),
            Kind::Document => chosen.is_empty() && self.result.is_none(),
            _ => chosen.is_empty() && self.result.is_none() && self.recipient.is_none(),
        };
        if !fits {
            return Err(Failure::nothing("an option does not apply to this kind of record; see --help"));
        }
        Ok(match self.kind {
            Kind::Verification => (act_on(key, "verifications", "complete"), Value::Object(chosen)),
            Kind::Outsourced => {
                let mut body = json!({ "status": "completed" });
                if let Some(result) = self.result {
                    body["result"] = result.token().into();
                }
                (format!("outsourced/{}", segment(key)), body)
            }
            Kind::Document => {
                let body = self.recipient.as_ref().map_or(json!({}), |id| json!({ "recipient_id": id }));
                (act_on(key, "esign/documents", "sign"), body)
            }
            Kind::Form => (act_on(key, "forms", "complete"), json!({})),
            Kind::Company => return Err(Failure::nothing("a company check is complete as soon as it has run")),
            Kind::Risk => return Err(Failure::nothing("a risk rating is complete as soon as it is created")),
        })
    }
}

impl Cancel {
    async fn carry_out(&self) -> Ended {
        let key = &self.key;
        if self.kind != Kind::Document && (self.api.is_given() || self.reason.is_some()) {
            return Err(Failure::nothing(
                "--environment, --production and --reason apply only to documents, which the API voids; other records \
                 are cancelled in a sandbox, which --sandbox names",
            ));
        }
        let (path, body) = match self.kind {
            Kind::Verification => (act_on(key, "verifications", "cancel"), json!({})),
            Kind::Outsourced => (format!("outsourced/{}", segment(key)), json!({ "status": "cancelled" })),
            Kind::Form => (act_on(key, "forms", "cancel"), json!({})),
            Kind::Document => {
                let manner = Manner { json: self.json, reveal: false };
                let reason = self.reason.as_deref().unwrap_or(REASON);
                return api::void(&self.client().await?, key, reason, manner).await;
            }
            Kind::Company | Kind::Risk => {
                return Err(Failure::nothing("a record of this kind is complete immediately and cannot be cancelled"));
            }
        };
        let answer = self.sandbox.sandbox()?.post(&path, body).await?;
        target::print(self.json, &answer, "cancelled")
    }

    /// Returns the client that voids a document. It calls the sandbox if the command line names one, and otherwise the
    /// environment.
    async fn client(&self) -> Result<Client, Failure> {
        if !self.sandbox.is_given() {
            return self.api.client(Effect::Some).await;
        }
        if self.api.names_environment() {
            return Err(Failure::nothing("--sandbox and --environment both name a server; give only one of them"));
        }
        target::client_of(&self.sandbox.sandbox()?, self.api.allows_production()).await
    }
}

/// Returns the path of an action on a record.
pub(crate) fn act_on(key: &str, domain: &str, act: &str) -> String {
    format!("{domain}/{}/{act}", segment(key))
}

/// Encodes a key as a single path segment, because characters that do not belong in keys could lead to another path.
fn segment(key: &str) -> String {
    let safe = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    key.bytes().map(|b| if safe(b) { (b as char).to_string() } else { format!("%{b:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_stays_one_segment() {
        assert_eq!(act_on("a/../b?", "forms", "open"), "forms/a%2F%2E%2E%2Fb%3F/open");
    }
}
