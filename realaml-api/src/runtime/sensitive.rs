//! `Debug` for values that must not be printed. It prints whether a value is present, never the value.

use std::fmt;

use crate::Patch;

/// Prints whether a value is present.
pub(crate) trait Presence {
    /// Writes a placeholder if there is a value, and otherwise that there is none. For a list or map, also writes its
    /// length.
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// The placeholder that is printed instead of a sensitive value.
pub(crate) const PLACEHOLDER: &str = "[hidden]";

macro_rules! always_there {
    ($($ty:ty),+ $(,)?) => {
        $(impl Presence for $ty {
            fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(PLACEHOLDER)
            }
        })+
    };
}

always_there!(
    String,
    bool,
    f32,
    f64,
    i8,
    i16,
    i32,
    i64,
    u8,
    u16,
    u32,
    u64,
    chrono::NaiveDate,
    chrono::DateTime<chrono::Utc>,
    uuid::Uuid,
    serde_json::Value
);

impl<T: Presence> Presence for Option<T> {
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            None => f.write_str("None"),
            Some(value) => {
                f.write_str("Some(")?;
                value.presence(f)?;
                f.write_str(")")
            }
        }
    }
}

impl<T: Presence, E> Presence for Result<T, E> {
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ok(value) => value.presence(f),
            Err(_) => f.write_str("not given"),
        }
    }
}

impl<T: Presence> Presence for Patch<T> {
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keep => f.write_str("Keep"),
            Self::Clear => f.write_str("Clear"),
            Self::Set(value) => {
                f.write_str("Set(")?;
                value.presence(f)?;
                f.write_str(")")
            }
        }
    }
}

impl<T> Presence for Vec<T> {
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            0 => f.write_str("[]"),
            len => write!(f, "[hidden; {len}]"),
        }
    }
}

impl<T: Presence> Presence for Box<T> {
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).presence(f)
    }
}

/// Prints only the number of members, because the names in a map are data, like its values.
impl<T> Presence for std::collections::HashMap<String, T> {
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            0 => f.write_str("{}"),
            len => write!(f, "{{hidden; {len}}}"),
        }
    }
}

/// Prints only the number of unknown members. The server chooses their names, and their values may be anything.
impl Presence for serde_json::Map<String, serde_json::Value> {
    fn presence(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.len() {
            0 => f.write_str("{}"),
            len => write!(f, "{{hidden; {len}}}"),
        }
    }
}

/// Wraps a field for `debug_struct` so that only its presence is printed.
pub(crate) struct Hidden<'a, T>(pub(crate) &'a T);

impl<T: Presence> fmt::Debug for Hidden<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.presence(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_presence_only() {
        assert_eq!(format!("{:?}", Hidden(&Some("x".to_owned()))), "Some([hidden])");
        assert_eq!(format!("{:?}", Hidden(&None::<String>)), "None");
        assert_eq!(format!("{:?}", Hidden(&vec![1, 2])), "[hidden; 2]");
        assert_eq!(format!("{:?}", Hidden(&Patch::Set("x".to_owned()))), "Set([hidden])");
        assert_eq!(format!("{:?}", Hidden(&Err::<String, _>("x"))), "not given");
    }
}
