//! Checking a number of a type that is known at run time only.

use super::id::AnyId;
use super::id_type::IdType;
use super::invalid::{Fault, Invalid, InvalidKind};
use super::params::Params;
use super::warning::Warnings;

impl IdType {
    /// Checks a number as typed, without keeping it. Does not allocate.
    ///
    /// # Errors
    /// [`Invalid`] if the issuer's rules make the number impossible, the state does not exist or is missing, or the law
    /// wants a purpose and none is named.
    pub fn validate(self, typed: &str, params: &Params<'_>) -> Result<Warnings, Invalid> {
        let definition = self.definition();
        let question = params.question(definition).map_err(|fault| fault.of(&definition.entry))?;
        let (_, warnings) = definition.check(typed, &question).map_err(|fault| fault.of(&definition.entry))?;
        match params.given_part() {
            None => Ok(warnings),
            Some(part) => {
                let part_type = self.part_or_fault()?;
                let (_, more) =
                    part_type.definition().check(part, &question).map_err(|fault| fault.of(part_type.entry()))?;
                Ok(warnings.union(more))
            }
        }
    }

    /// Reads and checks a number as typed.
    ///
    /// # Errors
    /// As [`validate`](IdType::validate).
    pub fn parse(self, typed: &str, params: &Params<'_>) -> Result<AnyId, Invalid> {
        let definition = self.definition();
        let question = params.question(definition).map_err(|fault| fault.of(&definition.entry))?;
        let id = AnyId::check(definition, typed, &question)?;
        match params.given_part() {
            None => Ok(id),
            Some(part) => Ok(id.with_part(AnyId::check(self.part_or_fault()?.definition(), part, &question)?)),
        }
    }

    fn part_or_fault(self) -> Result<Self, Invalid> {
        self.part().ok_or_else(|| {
            Fault::new(InvalidKind::Component).expects("the number alone, without a second part").of(self.entry())
        })
    }
}
