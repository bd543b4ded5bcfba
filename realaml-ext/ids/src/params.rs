//! The parameters of a check, such as the state, the part, the purpose and the date.

use std::fmt;

use super::context::Context;
use super::definition::{Definition, Question};
use super::fault::Fault;
use super::hint::Hint;
use super::kind::InvalidKind;
use super::lawful_use::LawfulUse;
use super::subdivision::Subdivision;

/// The parameters of a check: the data that some types need in addition to the number, whether to read leniently, and
/// today's date.
///
/// ```
/// use realaml_ids::{IdType, Params};
///
/// let nsw = Params::new().state("NSW").part("2163123412");
/// assert!(IdType::AuDriverLicence.validate("1234AB", &nsw).is_ok());
/// assert!(IdType::AuDriverLicence.validate("1234AB", &Params::new().state("XX")).is_err());
/// ```
#[derive(Clone, Copy, Default)]
pub struct Params<'a> {
    state: Option<&'a str>,
    part: Option<&'a str>,
    lines: Option<&'a str>,
    lawful_use: Option<LawfulUse>,
    is_lenient: bool,
    context: Context,
}

impl<'a> Params<'a> {
    /// Creates parameters that set nothing and take today's date from the system clock.
    pub const fn new() -> Self {
        Self { state: None, part: None, lines: None, lawful_use: None, is_lenient: false, context: Context::system() }
    }

    /// Sets the state or province of issue, as a code, a name or a usual short name, in any case.
    ///
    /// ```
    /// use realaml_ids::{IdType, Params};
    ///
    /// for state in ["ON", "Ontario", "ont."] {
    ///     let params = Params::new().state(state);
    ///     assert!(IdType::CaDriverLicence.validate("A1234-56789-85120", &params).is_ok(), "{state}");
    /// }
    /// ```
    #[must_use]
    pub const fn state(mut self, state: &'a str) -> Self {
        self.state = Some(state);
        self
    }

    /// Sets the part that goes with the number, such as a card number (AU licence), a card version (NZ licence), an
    /// individual reference number (Medicare) or a file number (IN passport).
    ///
    /// ```
    /// use realaml_ids::{IdType, NationalId, Params};
    ///
    /// let params = Params::new().part("001");
    /// assert_eq!(IdType::NzDriverLicence.parse("DB512036", &params)?.expose_part(), Some("001"));
    /// assert!(IdType::NzDriverLicence.validate("DB512036", &Params::new().part("1")).is_err());
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    #[must_use]
    pub const fn part(mut self, part: &'a str) -> Self {
        self.part = Some(part);
        self
    }

    /// Sets the machine-readable lines of the passport whose number is checked, or only the second line. If they
    /// contain another number or issuer, the result carries [`Warning::LineDisagrees`](super::Warning::LineDisagrees).
    /// If a check digit does not match or the lines cannot be read, it carries
    /// [`Warning::MachineReadableCheck`](super::Warning::MachineReadableCheck). Types other than passports ignore the
    /// lines.
    ///
    /// ```
    /// use realaml_ids::{IdType, Params, Warning};
    ///
    /// let line = "LA123456<1NZL8001019F3001010<<<<<<<<<<<<<<<6";
    /// let warnings = IdType::NzPassport.validate("LA123465", &Params::new().machine_readable(line))?;
    /// assert!(warnings.contains(Warning::LineDisagrees));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    #[must_use]
    pub const fn machine_readable(mut self, lines: &'a str) -> Self {
        self.lines = Some(lines);
        self
    }

    /// Sets the law under which an Australian tax file number is requested. Without such a law, the number must not be
    /// requested.
    #[must_use]
    pub const fn lawful_use(mut self, purpose: LawfulUse) -> Self {
        self.lawful_use = Some(purpose);
        self
    }

    /// Sets whether forms that require a guess are also read: old and local forms, digits of other scripts, and a label
    /// before the number. A number read this way carries [`Warning::LenientForm`](super::Warning).
    ///
    /// ```
    /// use realaml_ids::{Hint, IdType, NationalId, Params, Warning};
    ///
    /// let old = "R/DLCAP/04/1234";
    /// let refused = IdType::InDrivingLicence.parse(old, &Params::new()).unwrap_err();
    /// assert_eq!(refused.hint(), Some(Hint::LenientReads));
    /// let read = IdType::InDrivingLicence.parse(old, &Params::new().lenient(true))?;
    /// assert!(read.warnings().contains(Warning::LenientForm));
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    #[must_use]
    pub const fn lenient(mut self, is_lenient: bool) -> Self {
        self.is_lenient = is_lenient;
        self
    }

    /// Sets the context, which determines today's date.
    #[must_use]
    pub const fn context(mut self, context: Context) -> Self {
        self.context = context;
        self
    }

    pub(crate) const fn given_part(&self) -> Option<&'a str> {
        self.part
    }

    /// Whether neither a part nor machine-readable lines are given.
    pub(crate) const fn is_number_alone(&self) -> bool {
        self.part.is_none() && self.lines.is_none()
    }

    pub(crate) const fn given_lines(&self) -> Option<&'a str> {
        self.lines
    }

    pub(crate) const fn given_context(&self) -> Context {
        self.context
    }

    /// Returns the information for the rule of a type, or a fault if the purpose is missing or the state is unknown.
    pub(crate) fn question(&self, definition: &Definition) -> Result<Question, Fault> {
        if definition.purpose_bound && self.lawful_use.is_none() {
            return Err(
                Fault::new(InvalidKind::Restricted).expects("the law that permits asking for it, as `lawful_use`")
            );
        }
        let subdivision = match self.state {
            Some(text) if definition.by_state => Some(
                Subdivision::read(definition.entry.country, text)
                    .map_err(|unknown| unknown_state(unknown.expected_words()))?,
            ),
            _ => None,
        };
        Ok(Question { subdivision, context: self.context, is_lenient: self.is_lenient })
    }
}

fn unknown_state(expected: &'static str) -> Fault {
    Fault::new(InvalidKind::Component).expects(expected).hint(Hint::SubdivisionUnknown)
}

/// Prints the parameters. Of the state, the part and the machine-readable lines, it prints only whether they are given.
impl fmt::Debug for Params<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Params")
            .field("state", &self.state.map(|_| ".."))
            .field("part", &self.part.map(|_| ".."))
            .field("machine_readable", &self.lines.map(|_| ".."))
            .field("lawful_use", &self.lawful_use)
            .field("lenient", &self.is_lenient)
            .field("context", &self.context)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Params;

    #[test]
    fn debug_prints_no_text_of_the_caller() {
        let given = Params::new().state("CANARY").part("CANARY").machine_readable("CANARY");
        let printed = format!("{given:?}");
        assert!(!printed.contains("CANARY"), "{printed}");
        assert!(printed.contains("state: Some(\"..\")"), "{printed}");
        assert!(format!("{:?}", Params::new()).contains("state: None"));
    }
}
