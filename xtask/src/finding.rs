//! Findings: mistakes in an input and their locations.

use std::{collections::HashMap, fmt, fs, path::Path};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// A mistake in an input, with its file, line and key, the rule that found it, and a message about how to correct it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    file: String,
    line: Option<usize>,
    key: String,
    rule: &'static str,
    message: String,
}

impl Finding {
    /// Creates a finding of `rule` in `file`. The message says what is wrong and how to correct it.
    pub fn new(file: impl Into<String>, rule: &'static str, message: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, key: String::new(), rule, message: message.into() }
    }

    /// Sets the line, counted from 1.
    pub fn line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// Sets the key, such as `components.schemas.Result`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }
}

impl Finding {
    /// Returns the key, or an empty string if none was set.
    pub fn about(&self) -> &str {
        &self.key
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

impl Finding {
    /// Renders the line of the mistake. Its key is underlined, or the whole line if it does not contain the key.
    /// Returns `None` if the line is unknown or not in the text.
    fn excerpt(&self, text: &str) -> Option<String> {
        let number = self.line?;
        let line = text.lines().nth(number.checked_sub(1)?)?;
        let key = self.key.rsplit('.').next().unwrap_or_default();
        let start = line.len() - line.trim_start().len();
        let span = match line.find(key) {
            Some(at) if !key.is_empty() => at..at + key.len(),
            _ => start..line.trim_end().len().max(start),
        };
        let snippet = Snippet::source(line).line_start(number).annotation(AnnotationKind::Primary.span(span));
        Some(Renderer::plain().render(&[Group::with_level(Level::ERROR).element(snippet)]).clone())
    }
}

/// Several findings, displayed one per line, with a summary at the end.
#[derive(Debug)]
pub struct Findings(pub Vec<Finding>);

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for finding in &self.0 {
            writeln!(f, "{finding}")?;
        }
        f.write_str(&self.summary())
    }
}

impl Findings {
    /// Renders the findings with the lines of their mistakes. File names are relative to `root`.
    pub fn shown(&self, root: &Path) -> String {
        /// The maximum number of findings that are rendered with an excerpt. With more excerpts, the findings would be
        /// hard to see.
        const MOST: usize = 12;
        let mut texts: HashMap<&str, Option<String>> = HashMap::new();
        let mut out = String::new();
        for (number, finding) in self.0.iter().enumerate() {
            out.push_str(&format!("{finding}\n"));
            let text = texts.entry(&finding.file).or_insert_with(|| fs::read_to_string(root.join(&finding.file)).ok());
            if let (true, Some(excerpt)) = (number < MOST, text.as_ref().and_then(|text| finding.excerpt(text))) {
                out.push_str(&format!("{excerpt}\n"));
            }
        }
        out + &self.summary()
    }

    fn summary(&self) -> String {
        let s = if self.0.len() == 1 { "" } else { "s" };
        format!("{} finding{s}; nothing was written.", self.0.len())
    }
}

impl std::error::Error for Findings {}

impl From<Finding> for Findings {
    fn from(finding: Finding) -> Self {
        Self(vec![finding])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_shows_its_line() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.yaml"), "paths:\n  /a/:\n    gett: {}\n").unwrap();
        let finding = Finding::new("a.yaml", "rule", "is wrong").line(3).key("paths./a/.gett");
        let lost = Finding::new("b.yaml", "rule", "is gone").line(3);
        let shown = Findings(vec![finding, lost]).shown(folder.path());
        assert!(shown.starts_with("a.yaml:3: paths./a/.gett: is wrong [rule]\n"), "{shown}");
        assert!(shown.contains("3 |     gett: {}\n  |     ^^^^"), "{shown}");
        assert!(shown.ends_with("b.yaml:3: is gone [rule]\n2 findings; nothing was written."), "{shown}");
    }
}
