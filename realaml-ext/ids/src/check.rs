//! Checks a number, and the data given with it, against the definition of its type.

use super::definition::{Definition, Question};
use super::fault::Fault;
use super::id::AnyId;
use super::id_type::IdType;
use super::invalid::Invalid;
use super::kind::InvalidKind;
use super::likeness::other_type;
use super::machine_readable::MachineReadable;
use super::machine_readable::reading::agrees;
use super::params::Params;
use super::second_look::{self, Read};
use super::text::Compact;
use super::warning::{Warning, Warnings};

impl IdType {
    /// Checks a number as typed, without storing it. A number typed as it is printed is checked without allocating.
    ///
    /// ```
    /// use realaml_ids::{IdType, InvalidKind, Params};
    ///
    /// assert!(IdType::DkCpr.validate("211062-5629", &Params::new())?.is_empty());
    /// let error = IdType::NzIrd.validate("49-091-851", &Params::new()).unwrap_err();
    /// assert_eq!(error.kind(), InvalidKind::CheckDigit);
    /// # Ok::<(), realaml_ids::Invalid>(())
    /// ```
    ///
    /// # Errors
    /// [`Invalid`] if the issuer's rules make the number or its part impossible, if the part is given twice and
    /// differs, if a part is given for a type that has none, if the state is missing or does not exist, or if the law
    /// requires a purpose and none is given.
    pub fn validate(self, typed: &str, params: &Params<'_>) -> Result<Warnings, Invalid> {
        let definition = self.definition();
        let question = params.question(definition).map_err(|fault| fault.of(&definition.entry))?;
        // Nearly all numbers take this path, which stores nothing.
        if params.is_number_alone()
            && let Ok((_, warnings)) = definition.check(typed, &question)
        {
            return Ok(warnings);
        }
        let (number, warnings) = read(definition, typed, &question)?;
        let (_, more) = self.read_part(definition, &number, params, &question)?;
        Ok(warnings.union(more).union(line_warnings(definition, &number, params)))
    }

    /// Reads and checks a number as typed.
    ///
    /// ```
    /// use realaml_ids::{IdType, NationalId, Params};
    ///
    /// // The type and the parts come from a form.
    /// let id_type: IdType = "nz/driver_licence".parse()?;
    /// let licence = id_type.parse("db 512 036", &Params::new().part("001"))?;
    /// assert_eq!((licence.expose(), licence.expose_part()), ("DB512036", Some("001")));
    /// assert_eq!(licence.to_string(), "*****036");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Fails like [`validate`](IdType::validate).
    pub fn parse(self, typed: &str, params: &Params<'_>) -> Result<AnyId, Invalid> {
        let definition = self.definition();
        let question = params.question(definition).map_err(|fault| fault.of(&definition.entry))?;
        let (number, warnings) = read(definition, typed, &question)?;
        let (part, more) = self.read_part(definition, &number, params, &question)?;
        let warnings = warnings.union(more).union(line_warnings(definition, &number, params));
        Ok(AnyId::keep(definition, number, part, warnings, &question))
    }

    /// Reads the part that goes with the number, if given.
    fn read_part(
        self,
        definition: &'static Definition,
        number: &Compact,
        params: &Params<'_>,
        question: &Question,
    ) -> Result<(Option<Compact>, Warnings), Invalid> {
        let Some(typed) = params.given_part() else { return Ok((None, Warnings::NONE)) };
        let Some(part_type) = definition.part else {
            let fault = Fault::new(InvalidKind::Component).expects("the number alone, without a second part");
            return Err(fault.of(&definition.entry));
        };
        let part_definition = part_type.definition();
        let read: Read = second_look::read(part_definition, typed, question);
        match read {
            Ok((part, warnings)) => {
                let same = number.bytes().get(definition.number_length..);
                if same.is_some_and(|typed| !typed.is_empty() && typed != part.bytes()) {
                    let fault = Fault::new(InvalidKind::Component).expects("the same part as in the number");
                    return Err(fault.of(&part_definition.entry));
                }
                Ok((Some(part), warnings))
            }
            // Older cards have no card number, so people give the licence number in its place.
            Err(fault) => match Compact::read(typed, definition.alphabet) {
                Ok(part) if (definition.part_may_repeat)(question.subdivision) && part.bytes() == number.bytes() => {
                    Ok((Some(part), Warnings::one(Warning::LenientForm)))
                }
                _ => Err(fault.of(&part_definition.entry)),
            },
        }
    }
}

impl AnyId {
    pub(crate) fn check(definition: &'static Definition, typed: &str, question: &Question) -> Result<Self, Invalid> {
        let (compact, warnings) = read(definition, typed, question)?;
        Ok(Self::keep(definition, compact, None, warnings, question))
    }
}

/// Reads and checks a number as typed. If the number is valid as another type, the error may name that type.
#[inline]
pub(crate) fn read(
    definition: &'static Definition,
    typed: &str,
    question: &Question,
) -> Result<(Compact, Warnings), Invalid> {
    second_look::read(definition, typed, question).map_err(|fault| {
        let fault = match other_type(definition.entry.id_type, typed, question, &fault) {
            Some(other) => fault.of_other_type(other),
            None => fault,
        };
        fault.of(&definition.entry)
    })
}

/// Returns the warnings that result from the machine-readable lines given with the number.
fn line_warnings(definition: &Definition, number: &Compact, params: &Params<'_>) -> Warnings {
    let mut warnings = Warnings::NONE;
    if let Some(text) = params.given_lines().filter(|_| definition.machine_readable_issuer.is_some()) {
        match MachineReadable::parse_on(text, params.given_context()) {
            Ok(lines) => {
                warnings.add_if(!lines.checks().all_match(), Warning::MachineReadableCheck);
                let is_of_issuer =
                    lines.issuer().is_none_or(|issuer| Some(issuer) == definition.machine_readable_issuer);
                let agrees = is_of_issuer && agrees(&lines, &number.to_text());
                warnings.add_if(!agrees, Warning::LineDisagrees);
            }
            Err(_) => warnings.add_if(true, Warning::MachineReadableCheck),
        }
    }
    warnings
}
