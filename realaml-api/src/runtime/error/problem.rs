//! The API's error format.

use std::{borrow::Cow, collections::BTreeMap, fmt};

use crate::runtime::{
    decode::{Kind, Node, Text},
    shown::is_member_name,
};

/// The API's error format: a map from fields to messages for a refused request, or a `detail` for any other failure.
///
/// Messages may quote what was sent, so `Debug` prints only the number of fields and whether there is a `detail`.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProblemDetails {
    /// The message about the request as a whole.
    pub detail: Option<String>,
    /// The messages by field path, such as `email`, `recipients[0].email` or `non_field_errors`.
    pub fields: BTreeMap<String, Vec<String>>,
    /// The number of messages kept so far.
    kept: usize,
}

impl ProblemDetails {
    /// The depth to which nested field errors are followed.
    const DEPTH: usize = 8;
    /// The maximum number of messages that are kept.
    const MESSAGES: usize = 256;

    /// Reads a body. The result is empty if the body is not in the API's error format.
    ///
    /// A name that is not an identifier is left out of the path, because a server can send any string as a name.
    ///
    /// ```
    /// use realaml_api::ProblemDetails;
    ///
    /// let problem = ProblemDetails::read(br#"{"recipients": [{"email": ["This field is required."]}]}"#);
    /// assert_eq!(problem.fields["recipients[0].email"], ["This field is required."]);
    /// assert_eq!(ProblemDetails::read(b"<html>a proxy</html>"), ProblemDetails::default());
    /// ```
    pub fn read(body: &[u8]) -> Self {
        let mut problem = Self::default();
        let text = Text::of(body);
        let Ok(tape) = text.read() else { return problem };
        let root = tape.root();
        let mut path = Vec::new();
        match root.kind() {
            Kind::Object => {
                for member in root.children() {
                    let (name, _) = member.name();
                    match (&*name, member.as_text()) {
                        ("detail", Some(text)) => problem.detail = Some(text.into_owned()),
                        _ => {
                            path.push(Step::named(&name));
                            problem.collect(&mut path, member);
                            path.pop();
                        }
                    }
                }
            }
            // Django REST framework responds with a bare list for an error that was raised as a list.
            Kind::Array => {
                path.push(Step::Nothing);
                problem.collect(&mut path, root);
            }
            _ => {}
        }
        problem
    }

    /// Whether there is neither a `detail` nor a message for a field.
    pub fn is_empty(&self) -> bool {
        self.detail.is_none() && self.fields.is_empty()
    }

    /// Collects the messages below `node`. The path is written only for a message that is kept.
    fn collect(&mut self, path: &mut Vec<Step>, node: Node<'_>) {
        if path.len() > Self::DEPTH {
            return;
        }
        match node.kind() {
            Kind::Null | Kind::Flawed(_) => {}
            Kind::Object => {
                for member in node.children() {
                    if self.kept >= Self::MESSAGES {
                        return;
                    }
                    path.push(Step::named(&member.name().0));
                    self.collect(path, member);
                    path.pop();
                }
            }
            Kind::Array => {
                for (index, item) in node.children().enumerate() {
                    if self.kept >= Self::MESSAGES {
                        return;
                    }
                    let nested = matches!(item.kind(), Kind::Object | Kind::Array);
                    path.push(if nested { Step::Index(index) } else { Step::Nothing });
                    self.collect(path, item);
                    path.pop();
                }
            }
            Kind::True | Kind::False | Kind::Number | Kind::Text(_) => {
                if self.kept < Self::MESSAGES {
                    self.kept += 1;
                    let text = node.as_text().unwrap_or(Cow::Borrowed(node.raw()));
                    self.fields.entry(written(path)).or_default().push(text.into_owned());
                }
            }
        }
    }
}

/// A step of the path to a message.
enum Step {
    Name(String),
    Index(usize),
    /// A step that is not shown: a message in a list, or a name that is not an identifier.
    Nothing,
}

impl Step {
    fn named(name: &str) -> Self {
        if is_member_name(name) { Self::Name(name.to_owned()) } else { Self::Nothing }
    }
}

fn written(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Name(name) if text.is_empty() => text.push_str(name),
            Step::Name(name) => text.extend([".", name]),
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Nothing => {}
        }
    }
    if text.is_empty() { "non_field_errors".to_owned() } else { text }
}

impl fmt::Debug for ProblemDetails {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemDetails")
            .field("detail", &self.detail.as_ref().map(|_| "[hidden]"))
            .field("fields", &self.fields.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_form_of_error_body() {
        let read = |body: &str| ProblemDetails::read(body.as_bytes());
        assert_eq!(read(r#"{"detail":"Not found."}"#).detail.as_deref(), Some("Not found."));
        let nested = read(r#"{"email":["bad"],"recipients":[{},{"email":["a","b"]}],"non_field_errors":["c"]}"#);
        assert_eq!(
            nested.fields.iter().map(|(k, v)| (k.as_str(), v.len())).collect::<Vec<_>>(),
            [("email", 1), ("non_field_errors", 1), ("recipients[1].email", 2)]
        );
        assert_eq!(read(r#"["late"]"#).fields["non_field_errors"], ["late"]);
        let odd = read(r#"{"Aroha Ngata":["a"],"recipients":{"x y":["b"]}}"#);
        assert_eq!((&odd.fields["non_field_errors"][0][..], &odd.fields["recipients"][0][..]), ("a", "b"));
        for other in ["", "<html>", "null", "3", "{\"x\":"] {
            assert!(read(other).is_empty(), "{other}");
        }
    }

    #[test]
    fn a_hostile_body_is_cut_short() {
        let deep = format!("{}{}", "{\"a\":".repeat(100), "1".to_owned() + &"}".repeat(100));
        assert!(ProblemDetails::read(deep.as_bytes()).fields.is_empty());
        let long = format!("{{\"a\":[{}\"x\"]}}", "\"x\",".repeat(100_000));
        assert_eq!(ProblemDetails::read(long.as_bytes()).fields["a"].len(), ProblemDetails::MESSAGES);
    }
}
