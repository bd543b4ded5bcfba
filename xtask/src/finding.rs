//! One thing that is wrong, and where.

use std::fmt;

/// One thing that is wrong with an input: file, line, key, rule, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    file: String,
    line: Option<usize>,
    key: String,
    rule: &'static str,
    message: String,
}

impl Finding {
    /// A finding in `file` by `rule`; the message says what is wrong and how to mend it.
    pub fn new(file: impl Into<String>, rule: &'static str, message: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, key: String::new(), rule, message: message.into() }
    }

    /// Sets the line, counted from 1.
    pub fn line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// Sets the key, e.g. `components.schemas.Result`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        write!(f, "{} [{}]", self.message, self.rule)
    }
}

/// Several findings, one a line.
#[derive(Debug)]
pub struct Findings(pub Vec<Finding>);

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.0 {
            writeln!(f, "{finding}")?;
        }
        let s = if self.0.len() == 1 { "" } else { "s" };
        write!(f, "{} finding{s}; nothing was written.", self.0.len())
    }
}

impl std::error::Error for Findings {}

impl From<Finding> for Findings {
    fn from(finding: Finding) -> Self {
        Self(vec![finding])
    }
}
