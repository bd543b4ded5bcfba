//! Operations with the Rust types of their arguments and responses.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::{
    model::{Model, Operation, Parameter, Place},
    progenitor,
    rust_type::RustType,
};
use crate::model::names;

/// An operation with the types that progenitor generates for its parameters and response.
pub struct Typed<'a> {
    pub operation: &'a Operation,
    pub parameters: Vec<(&'a Parameter, RustType)>,
    pub body: Option<RustType>,
    pub answer: Option<RustType>,
}

impl Typed<'_> {
    /// Returns the parameters that every call needs.
    pub fn required(&self) -> impl Iterator<Item = &(&Parameter, RustType)> {
        self.parameters.iter().filter(|(it, _)| it.required)
    }

    /// Whether the signature contains a generated type.
    pub fn has_types(&self) -> bool {
        let named = |ty: &RustType| ty.named().is_some();
        self.body.as_ref().is_some_and(named)
            || self.answer.as_ref().is_some_and(named)
            || self.parameters.iter().any(|(_, ty)| named(ty))
    }

    /// Returns the parameters that have a setter.
    pub fn optional(&self) -> impl Iterator<Item = &(&Parameter, RustType)> {
        self.parameters.iter().filter(|(it, _)| !it.required)
    }
}

/// Returns every operation with its types, in the order of the spec.
pub fn typed<'a>(model: &'a Model, output: &progenitor::Output) -> Result<Vec<Typed<'a>>> {
    let made = |operation: &'a Operation| -> Result<Typed<'a>> {
        let made = output.operations.get(&names::method(&operation.id)).context("was not generated")?;
        let parameters = operation.parameters.iter().map(|it| Ok((it, parameter_type(it, &made.parameters, model)?)));
        let body = operation.body.as_ref().map(|_| made.parameters.get("body").context("its body was not generated"));
        Ok(Typed {
            operation,
            parameters: parameters.collect::<Result<_>>()?,
            body: body.transpose()?.cloned(),
            answer: made.answer.clone(),
        })
    };
    model.operations.iter().map(|it| made(it).with_context(|| format!("operation `{}`", it.id))).collect()
}

fn parameter_type(parameter: &Parameter, made: &BTreeMap<String, RustType>, model: &Model) -> Result<RustType> {
    let Parameter { wire, name, place, .. } = parameter;
    let ty = made.get(name).with_context(|| format!("the parameter `{wire}` was not generated"))?;
    let one = |ty: &RustType| match ty {
        RustType::Named(name) => model.enums.contains_key(name),
        RustType::Value
        | RustType::Map
        | RustType::Dictionary(_)
        | RustType::List(_)
        | RustType::Option(_)
        | RustType::Boxed(_) => false,
        _ => true,
    };
    let supported = match (place, ty) {
        (Place::Elsewhere, _) => false,
        (Place::Query, RustType::List(items)) => one(items),
        (_, ty) => one(ty),
    };
    if !supported {
        bail!(
            "the parameter `{wire}` ({ty}, {place:?}) cannot be sent: give it a plain type and put it into path or query"
        );
    }
    Ok(ty.clone())
}
