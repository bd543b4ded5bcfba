//! The answers that a person entered.

use std::fmt;

use chrono::NaiveDate;
use realaml_api::types;
use serde_json::{Number, Value};

use crate::core::{IntoDate, SecretUrl};

/// One question of a form and its answer.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{forms::FormSubmission, test_util};
/// use serde_json::json;
///
/// let values = json!([{ "key": "purpose", "label": "Why do you need us?", "section": "About", "value": "A house" }]);
/// let form = test_util::record::<FormSubmission>("90817").completed().with("values", values).build();
/// let purpose = form.answer("purpose").unwrap();
/// assert_eq!((purpose.section(), purpose.label()), (Some("About"), Some("Why do you need us?")));
/// assert_eq!(purpose.value().as_text(), Some("A house"));
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct FormAnswer<'a>(&'a types::FormSubmissionValue);

impl<'a> FormAnswer<'a> {
    pub(super) fn new(record: &'a types::FormSubmissionValue) -> Self {
        Self(record)
    }

    /// Returns the key of the question.
    pub fn key(&self) -> Option<&'a str> {
        self.0.key.as_deref()
    }

    /// Returns the question as the person saw it.
    pub fn label(&self) -> Option<&'a str> {
        self.0.label.as_deref()
    }

    /// Returns the section of the form that contains the question.
    pub fn section(&self) -> Option<&'a str> {
        self.0.section.as_deref()
    }

    /// Returns the value that was entered.
    pub fn value(&self) -> AnswerValue<'a> {
        let file = self.0.file_url_temp.as_deref().filter(|it| !it.is_empty());
        let is = |kind: &str| self.0.type_.as_deref().is_some_and(|it| it.eq_ignore_ascii_case(kind));
        match (self.0.value.as_ref(), file) {
            // Text next to a file can only be the name of the file.
            (None | Some(Value::Null | Value::String(_)), Some(file)) => AnswerValue::File(SecretUrl::new(file)),
            (None | Some(Value::Null), None) => AnswerValue::Nothing,
            (Some(Value::String(text)), None) if text.is_empty() => AnswerValue::Nothing,
            (Some(Value::String(text)), None) => match text.as_str().into_date().filter(|_| is("date")) {
                Some(date) => AnswerValue::Date(date),
                None => AnswerValue::Text(text),
            },
            (Some(Value::Number(number)), _) => AnswerValue::Number(number),
            (Some(Value::Bool(flag)), _) => AnswerValue::Flag(*flag),
            (Some(value @ Value::Array(items)), _) => match items.iter().map(Value::as_str).collect() {
                Some(choices) => AnswerValue::Choices(choices),
                None => AnswerValue::Other(value),
            },
            (Some(value @ Value::Object(_)), _) => AnswerValue::Other(value),
        }
    }

    /// Returns the answer as it was received.
    pub fn record(&self) -> &'a types::FormSubmissionValue {
        self.0
    }
}

/// The value that was entered for a question. It is personal data, so `Debug` prints only its kind.
///
/// ```
/// # #[cfg(feature = "test-util")] {
/// use realaml_ext::{forms::{AnswerValue, FormSubmission}, test_util};
/// use serde_json::json;
///
/// let values = json!([
///     { "key": "start", "type": "date", "value": "2026-04-01" },
///     { "key": "services", "value": ["Wills", "Trusts"] },
///     { "key": "consent", "value": true },
/// ]);
/// let form = test_util::record::<FormSubmission>("90817").completed().with("values", values).build();
/// let value = |key: &str| form.answer(key).unwrap().value();
/// assert!(matches!(value("start"), AnswerValue::Date(date) if date.to_string() == "2026-04-01"));
/// assert_eq!(value("services").choices(), ["Wills", "Trusts"]);
/// assert_eq!(value("consent").as_flag(), Some(true));
/// # }
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AnswerValue<'a> {
    /// Nothing was entered.
    Nothing,
    /// Text, or a single choice from a list.
    Text(&'a str),
    /// A number.
    Number(&'a Number),
    /// Whether a checkbox was ticked.
    Flag(bool),
    /// A date in the form YYYY-MM-DD, as the answer to a question of the type `date`.
    Date(NaiveDate),
    /// Several choices from a list.
    Choices(Vec<&'a str>),
    /// A file. The link works for 15 minutes after the record was fetched.
    File(SecretUrl),
    /// Any other JSON value.
    Other(&'a Value),
}

impl<'a> AnswerValue<'a> {
    /// Returns the text, if the value is text.
    pub fn as_text(&self) -> Option<&'a str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the number, if the value is a number.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(number) => number.as_f64(),
            _ => None,
        }
    }

    /// Returns whether the checkbox was ticked, if the value comes from a checkbox.
    pub fn as_flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// Returns the choices. Text counts as a single choice, and values of other kinds have none.
    pub fn choices(&self) -> &[&'a str] {
        match self {
            Self::Choices(choices) => choices,
            Self::Text(text) => std::slice::from_ref(text),
            _ => &[],
        }
    }
}

impl fmt::Debug for AnswerValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "Nothing",
            Self::Text(_) => "Text([hidden])",
            Self::Number(_) => "Number([hidden])",
            Self::Flag(_) => "Flag([hidden])",
            Self::Date(_) => "Date([hidden])",
            Self::Choices(_) => "Choices([hidden])",
            Self::File(_) => "File([hidden])",
            Self::Other(_) => "Other([hidden])",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(json: &str) -> types::FormSubmissionValue {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn every_shape_is_read_and_none_is_printed() {
        let number = Number::from(450_000);
        let object = serde_json::json!({"street": "1 Canary Road"});
        let date = NaiveDate::from_ymd_opt(1990, 4, 12).unwrap();
        for (json, expected) in [
            (r#"{"value": "Canary"}"#, AnswerValue::Text("Canary")),
            (r#"{"value": 450000, "type": "number"}"#, AnswerValue::Number(&number)),
            (r#"{"value": false}"#, AnswerValue::Flag(false)),
            (r#"{"value": "1990-04-12", "type": "date"}"#, AnswerValue::Date(date)),
            (r#"{"value": "1990-04-12", "type": "text"}"#, AnswerValue::Text("1990-04-12")),
            (r#"{"value": "12/04/1990", "type": "date"}"#, AnswerValue::Text("12/04/1990")),
            (r#"{"value": ["a", "b"]}"#, AnswerValue::Choices(vec!["a", "b"])),
            (r#"{"value": {"street": "1 Canary Road"}}"#, AnswerValue::Other(&object)),
            (
                r#"{"value": null, "file_url_TEMP": "https://f.example/x"}"#,
                AnswerValue::File("https://f.example/x".into()),
            ),
            (
                r#"{"value": "x.pdf", "file_url_TEMP": "https://f.example/x"}"#,
                AnswerValue::File("https://f.example/x".into()),
            ),
            (r#"{"value": ""}"#, AnswerValue::Nothing),
            (r#"{"value": null}"#, AnswerValue::Nothing),
            ("{}", AnswerValue::Nothing),
        ] {
            let record = value(json);
            let read = FormAnswer::new(&record).value();
            assert_eq!(read, expected, "{json}");
            let shown = format!("{read:?} {:?}", FormAnswer::new(&record));
            assert!(!shown.contains("Canary") && !shown.contains("1990") && !shown.contains("f.example"), "{shown}");
        }
        let record = value(r#"{"value": [1, 2]}"#);
        assert!(matches!(FormAnswer::new(&record).value(), AnswerValue::Other(_)));
        let record = value(r#"{"value": "salary"}"#);
        assert_eq!(FormAnswer::new(&record).value().choices(), ["salary"]);
    }
}
