//! Converts the form that a button sends into an action.

use serde_json::Map;

use crate::domains::actions::Action;
use crate::domains::esign::acts::DocumentAct;
use crate::domains::forms::acts::FormAct;
use crate::domains::outsourced::acts::OutsourcedAct;
use crate::domains::outsourced::store::OutsourcedStatus;
use crate::domains::verdict::{Completion, Verdict};
use crate::domains::verifications::acts::VerificationAct;
use crate::world::events::Domain;

/// The fields of a form by name. An empty field counts as absent.
struct Sent<'a>(&'a [(String, String)]);

impl Sent<'_> {
    fn text(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, value)| known == name && !value.is_empty()).map(|(_, value)| value.as_str())
    }

    fn owned(&self, name: &str) -> Option<String> {
        self.text(name).map(str::to_owned)
    }

    fn verdict(&self, name: &str) -> Result<Option<Verdict>, String> {
        match self.text(name) {
            None => Ok(None),
            Some("PASS") => Ok(Some(Verdict::Pass)),
            Some("PARTIAL") => Ok(Some(Verdict::Partial)),
            Some("FAIL") => Ok(Some(Verdict::Fail)),
            Some(_) => Err("Choose one of the results.".to_owned()),
        }
    }

    fn completion(&self) -> Result<Completion, String> {
        Ok(Completion {
            quick_id: self.verdict("quick_id")?,
            pep: self.verdict("pep")?,
            facematch: self.verdict("facematch")?,
        })
    }
}

/// Returns the action of a button, or `None` if there is no button with this name. A choice that the form does not
/// offer is an error.
pub(crate) fn action(
    domain: Domain,
    key: &str,
    act: &str,
    pairs: &[(String, String)],
) -> Result<Option<Action>, String> {
    let sent = Sent(pairs);
    Ok(match domain {
        Domain::Verifications => on_verification(act, &sent)?.map(|act| Action::verification(key, act)),
        Domain::Outsourced if act == "set" => Some(Action::outsourced(key, on_outsourced(&sent)?)),
        Domain::Esign => on_document(act, &sent).map(|act| Action::document(key, act)),
        Domain::Forms => on_form(act).map(|act| Action::form(key, act)),
        _ => None,
    })
}

fn on_verification(act: &str, sent: &Sent<'_>) -> Result<Option<VerificationAct>, String> {
    Ok(Some(match act {
        "complete" => VerificationAct::Complete(sent.completion()?),
        "start" => VerificationAct::Start(sent.completion()?),
        "cancel" => VerificationAct::Cancel,
        "callback" => VerificationAct::CallBack { copies: 1 },
        _ => return Ok(None),
    }))
}

fn on_outsourced(sent: &Sent<'_>) -> Result<OutsourcedAct, String> {
    let status = match sent.text("status") {
        Some("pending") => OutsourcedStatus::Pending,
        Some("in_progress") => OutsourcedStatus::InProgress,
        Some("awaiting_information") => OutsourcedStatus::AwaitingInformation,
        Some("completed") => OutsourcedStatus::Completed,
        Some("cancelled") => OutsourcedStatus::Cancelled,
        _ => return Err("Choose one of the states.".to_owned()),
    };
    Ok(OutsourcedAct { status, result: sent.verdict("result")? })
}

fn on_document(act: &str, sent: &Sent<'_>) -> Option<DocumentAct> {
    let recipient = sent.owned("recipient_id");
    let act = if act == "recipient" { sent.text("act")? } else { act };
    Some(match act {
        "sign" => DocumentAct::Sign { recipient },
        "view" => DocumentAct::View { recipient },
        "decline" => DocumentAct::Decline { recipient, reason: sent.owned("reason") },
        "fail-authentication" => DocumentAct::FailAuthentication { recipient },
        "expire" => DocumentAct::Expire,
        "fail" => DocumentAct::Fail,
        _ => return None,
    })
}

fn on_form(act: &str) -> Option<FormAct> {
    Some(match act {
        "open" => FormAct::Open,
        "complete" => FormAct::Complete(Map::new()),
        "cancel" => FormAct::Cancel,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_button_means_an_action() {
        let chosen = pairs(&[("quick_id", ""), ("facematch", "FAIL")]);
        let completion = Completion::default().facematch(Verdict::Fail);
        let action = super::action(Domain::Verifications, "k", "complete", &chosen).expect("a known result");
        assert!(action == Some(Action::verification("k", VerificationAct::Complete(completion))));

        let sent = pairs(&[("recipient_id", "r"), ("act", "decline"), ("reason", "")]);
        let act = DocumentAct::Decline { recipient: Some("r".into()), reason: None };
        assert!(super::action(Domain::Esign, "d", "recipient", &sent) == Ok(Some(Action::document("d", act))));
    }

    #[test]
    fn what_no_button_sends_is_refused() {
        assert!(super::action(Domain::Verifications, "k", "complete", &pairs(&[("pep", "MAYBE")])).is_err());
        assert!(super::action(Domain::Outsourced, "k", "set", &[]).is_err());
        for (domain, act) in [(Domain::Risk, "complete"), (Domain::Forms, "sign"), (Domain::Verifications, "x")] {
            assert!(super::action(domain, "k", act, &[]) == Ok(None));
        }
    }
}
