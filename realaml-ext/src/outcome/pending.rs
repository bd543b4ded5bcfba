//! The reasons why an outcome is still open.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Check;
use crate::core::shown::Shown;

/// The reasons why an [`Outcome`](super::Outcome) is still open.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{Check, Outcome, Verification, test_util};
///
/// let record = test_util::record::<Verification>("6513").with("type", "facematch").with("is_expired", true);
/// let Outcome::Pending(open) = record.build().outcome() else { panic!("not completed yet") };
/// assert_eq!(open.checks(), [Check::FaceMatch]);
/// assert_eq!(open.unknown_states(), ["is_expired"]);
/// # }
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    checks: Vec<Check>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    unknown_states: Vec<String>,
}

impl Pending {
    pub(crate) fn new(checks: Vec<Check>, unknown_states: Vec<String>) -> Self {
        Self { checks, unknown_states }
    }

    /// Returns the checks that are known to be open.
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    /// Returns the members that are unknown to this version and look like a state, such as `is_expired` or `status:
    /// abandoned`. If there are any, the record may never change again, so do not wait for it without a limit.
    pub fn unknown_states(&self) -> &[String] {
        &self.unknown_states
    }

    fn shown_states(&self) -> impl Iterator<Item = ShownState<'_>> {
        self.unknown_states.iter().map(|it| ShownState(it))
    }
}

/// Lists these checks as open, without any unknown states.
impl From<Vec<Check>> for Pending {
    fn from(checks: Vec<Check>) -> Self {
        Self::new(checks, Vec::new())
    }
}

/// Prints the checks and then any unknown states in parentheses, such as ` (face check, unknown state is_expired)`.
impl fmt::Display for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let checks = self.checks.iter().map(|it| it.to_string());
        let states = self.shown_states().map(|it| format!("unknown state {it}"));
        for (at, part) in checks.chain(states).enumerate() {
            write!(f, "{}{part}", if at == 0 { " (" } else { ", " })?;
        }
        if self == &Self::default() { Ok(()) } else { f.write_str(")") }
    }
}

/// Prints the checks and the unknown states as one list.
impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(&self.checks).entries(self.shown_states()).finish()
    }
}

/// An unknown state for printing: the name of a member, or the name and its value. Only identifiers are shown, because
/// a stored string could be anything.
struct ShownState<'a>(&'a str);

impl fmt::Display for ShownState<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_once(": ") {
            Some((name, token)) => write!(f, "{}: {}", Shown(name), Shown(token)),
            None => Shown(self.0).fmt(f),
        }
    }
}

impl fmt::Debug for ShownState<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Outcome, *};

    #[test]
    fn states_are_shown_beside_the_checks_and_texts_of_people_are_not() {
        let open = |states: &[&str]| {
            let states = states.iter().map(|it| (*it).to_owned()).collect();
            Outcome::Pending(Pending::new(vec![Check::FaceMatch], states))
        };
        assert_eq!(Outcome::Pending(Pending::default()).to_string(), "pending");
        assert_eq!(open(&[]).to_string(), "pending (face check)");
        assert_eq!(format!("{:?}", open(&[])), "Pending([FaceMatch])");
        let expired = open(&["is_expired", "status: abandoned"]);
        assert_eq!(
            expired.to_string(),
            "pending (face check, unknown state is_expired, unknown state status: abandoned)"
        );
        assert_eq!(format!("{expired:?}"), r#"Pending([FaceMatch, "is_expired", "status: abandoned"])"#);
        let odd = open(&["Aroha Ngata", "status: Aroha\nNgata"]);
        assert!(!format!("{odd} {odd:?}").contains("Aroha"));
    }

    #[test]
    fn it_is_read_as_it_was_written() {
        for (pending, json) in [
            (Pending::from(vec![Check::Pep]), r#"{"checks":["pep"]}"#),
            (Pending::new(vec![], vec!["is_expired".into()]), r#"{"checks":[],"unknown_states":["is_expired"]}"#),
        ] {
            assert_eq!(serde_json::to_string(&pending).unwrap(), json);
            assert_eq!(serde_json::from_str::<Pending>(json).unwrap(), pending);
        }
    }
}
