//! Reads responses that may differ from the spec, in one pass. Values that do not fit their type are set aside.
//!
//! The body is parsed once into a flat list ([`tape`]). Flaws inside individual values are tolerated. Each type takes
//! its members from that list. Time and memory are proportional to the size of the body and do not depend on its
//! content.

mod context;
mod record;
mod tape;
mod union;
mod values;

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, de::Error as _};
use serde_json::Value;

use self::tape::{Refusal, Tape};
#[allow(unused_imports, reason = "only a spec with a choice between records needs it")]
pub(crate) use self::union::{Candidate, choose, union};
pub use self::{context::Context, tape::Node};
pub(crate) use self::{
    record::{Members, Record, Seen, finish, object, record, required},
    tape::Kind,
    values::Identifier,
};

/// A value that did not have the expected shape and was left out of the typed response.
#[derive(Clone, PartialEq)]
pub struct SetAside {
    path: String,
    expected: &'static str,
    value: Value,
}

impl SetAside {
    /// Returns the path of the value, for example `pep_hits[0].score`. It is empty if the entry concerns the whole
    /// response.
    ///
    /// The name of a member that the spec does not list is shown as `?` unless it is an identifier, because a server
    /// can put any string into a name.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns a description of the value that was expected, for example `a number`.
    pub fn expected(&self) -> &'static str {
        self.expected
    }

    /// Returns the value. If the value was malformed, this is its raw text or null. It is also null if the entry does
    /// not concern one value, for example if a member appeared more than once. It may be personal data: do not log it.
    pub fn value(&self) -> &Value {
        &self.value
    }
}

/// Prints the path and what was expected, never the value.
impl fmt::Debug for SetAside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetAside").field("path", &self.path).field("expected", &self.expected).finish_non_exhaustive()
    }
}

/// A type that can be read from a response. The types of all schemas implement it.
pub trait Decode: Sized {
    /// A description of the values that the type accepts, for example `a number`.
    const EXPECTED: &'static str;

    /// Whether `""` is passed to [`decode`](Self::decode) rather than treated as an absent value.
    const TAKES_BLANK: bool = false;

    /// Whether the type's own `Debug` prints no personal data, as with every record. Otherwise, `Debug` of a
    /// [`Reply`](crate::Reply) hides the whole value.
    const IS_REDACTED: bool = false;

    /// Reads the value. Returns `None` if it does not fit; the caller then sets it aside.
    fn decode<'t>(node: Node<'t>, context: &mut Context<'t>) -> Option<Self>;

    /// Returns the value for `null`, for types in which `null` has a meaning.
    fn null() -> Option<Self> {
        None
    }
}

/// Reads `body` as a `T` and sets aside values that do not fit.
///
/// It also accepts an empty body (as `null`), a page object where a list is expected and vice versa, and a body that is
/// not valid UTF-8.
///
/// # Errors
///
/// Returns a message that quotes no values if the body is not JSON, does not have the shape of a `T`, or lacks a
/// required member.
pub fn decode<T: Decode>(body: &[u8]) -> Result<(T, Vec<SetAside>), String> {
    // Parsing does not depend on `T`, so its code is compiled only once.
    let text = Text::of(body);
    let tape = text.read()?;
    let mut context = Context::new();
    match T::decode(tape.root(), &mut context) {
        Some(value) => Ok((value, context.finish())),
        None => Err(text.refusal(&context)),
    }
}

/// A response body as a string.
pub(crate) struct Text<'a> {
    text: Cow<'a, str>,
    /// Whether invalid bytes were replaced to make the body valid UTF-8.
    lossy: bool,
    empty: bool,
}

impl<'a> Text<'a> {
    pub(crate) fn of(body: &'a [u8]) -> Self {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        if body.is_empty() {
            return Self { text: Cow::Borrowed("null"), lossy: false, empty: true };
        }
        match std::str::from_utf8(body) {
            Ok(text) => Self { text: Cow::Borrowed(text), lossy: false, empty: false },
            Err(_) => Self { text: String::from_utf8_lossy(body), lossy: true, empty: false },
        }
    }

    pub(crate) fn read(&self) -> Result<Tape<'_>, String> {
        Tape::read(&self.text, self.lossy).map_err(|refusal| match refusal {
            Refusal::Truncated => "it ends too early".to_owned(),
            Refusal::Syntax(at) => {
                let (line, column) = tape::place(&self.text, at);
                format!("it is not JSON (line {line}, column {column})")
            }
        })
    }

    fn refusal(&self, context: &Context<'_>) -> String {
        match context.missing() {
            _ if self.empty => "the body is empty".to_owned(),
            Some(name) => format!("`{name}` is missing or has an unexpected type"),
            None => "it has an unexpected type".to_owned(),
        }
    }
}

/// The result of reading a value and writing it again: its JSON, the values set aside, and its `Debug` output.
#[doc(hidden)]
#[cfg(feature = "schemars")]
pub type RoundTrip = Result<(Value, Vec<SetAside>, String), String>;

/// Reads `json` as a `T` and writes it again.
#[cfg(feature = "schemars")]
pub(crate) fn round_trip<T: Decode + serde::Serialize + fmt::Debug>(json: &[u8]) -> RoundTrip {
    let (value, set_aside) = decode::<T>(json)?;
    let shown = format!("{value:?} {value:#?}");
    let written = serde_json::to_value(&value).map_err(|error| error.to_string())?;
    Ok((written, set_aside, shown))
}

/// Deserializes a generated type. `Deserialize` cannot report set-aside values, so any value that does not fit is an
/// error.
pub(crate) fn strict<'de, T: Decode, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    from_value(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

fn from_value<T: Decode>(value: &Value) -> Result<T, String> {
    let (value, set_aside) = decode(value.to_string().as_bytes())?;
    match set_aside.first() {
        None => Ok(value),
        Some(first) => Err(format!("`{}` is not {}", first.path(), first.expected())),
    }
}

#[cfg(test)]
mod tests;
