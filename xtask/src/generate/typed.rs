//! Operations with the Rust types of their arguments and responses.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::{
    model::{Answer, Files, Model, Operation, Parameter, Variant},
    progenitor,
    rust_type::RustType,
};
use crate::model::{
    answers,
    media::Kind,
    names,
    parameter::{Place, Style},
};

/// An operation with the Rust types of its parameters, body and response.
pub struct Typed<'a> {
    pub operation: &'a Operation,
    pub parameters: Vec<(&'a Parameter, RustType)>,
    /// The type of the body. `None` if there is no body, or if the body is a form, because the members of a form are
    /// parameters.
    pub body: Option<RustType>,
    pub answer: Option<RustType>,
    /// The variants of the response enum, if there is one.
    pub variants: Vec<(&'a Variant, Option<RustType>)>,
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
            || self.variants.iter().any(|(_, ty)| ty.as_ref().is_some_and(named))
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
        let parameters = operation.parameters.iter().map(|it| {
            let ty = match it.place {
                Place::Form => member_type(it, operation, model, output)?,
                _ => parameter_type(it, &made.parameters, model)?,
            };
            Ok((it, ty))
        });
        let (answer, variants) = answer(operation, made, output)?;
        Ok(Typed {
            operation,
            parameters: parameters.collect::<Result<_>>()?,
            body: body(operation, made)?,
            answer,
            variants,
        })
    };
    model.operations.iter().map(|it| made(it).with_context(|| format!("operation `{}`", it.id))).collect()
}

fn body(operation: &Operation, made: &progenitor::Operation) -> Result<Option<RustType>> {
    Ok(match operation.body.as_ref().map(|it| it.kind) {
        None | Some(Kind::Multipart | Kind::Form) => None,
        Some(Kind::Text) => Some(RustType::Text),
        Some(Kind::Bytes) => Some(RustType::File),
        Some(Kind::Json) => Some(made.parameters.get("body").context("its body was not generated")?.clone()),
    })
}

/// The type of a response, and its variants if it is an enum.
type Answered<'a> = (Option<RustType>, Vec<(&'a Variant, Option<RustType>)>);

fn answer<'a>(
    operation: &'a Operation,
    made: &progenitor::Operation,
    output: &progenitor::Output,
) -> Result<Answered<'a>> {
    let plain = |kind: Kind| match kind {
        Kind::Text => Some(RustType::PlainText),
        Kind::Bytes => Some(RustType::Binary),
        _ => None,
    };
    Ok(match &operation.answer {
        Answer::Nothing => (None, Vec::new()),
        Answer::One { body, .. } => (plain(body.kind).or_else(|| made.answer.clone()), Vec::new()),
        Answer::Several { name, variants } => {
            let typed = variants.iter().map(|variant| {
                let Some(body) = &variant.body else { return Ok((variant, None)) };
                let told = || output.operations.get(&names::method(&answers::key(&operation.id, &variant.status)));
                let ty = plain(body.kind).or_else(|| told()?.answer.clone());
                let ty = ty.with_context(|| format!("the {} answer was not generated", variant.status))?;
                Ok((variant, Some(ty)))
            });
            (Some(RustType::Answers(name.clone())), typed.collect::<Result<_>>()?)
        }
    })
}

/// Returns the type of a member of a form.
fn member_type(
    member: &Parameter,
    operation: &Operation,
    model: &Model,
    output: &progenitor::Output,
) -> Result<RustType> {
    let schema = operation.body.as_ref().map(|it| it.schema.as_str()).unwrap_or_default();
    let (ty, _) = model
        .structs
        .iter()
        .find(|(_, it)| it.schema == schema)
        .with_context(|| format!("the form `{schema}` is no object with properties"))?;
    let field = output.structs.get(ty).into_iter().flatten().find(|it| it.wire == member.key);
    let field = field.with_context(|| format!("the member `{}` of the form was not generated", member.wire))?;
    let bare = field.ty.under_option().unwrap_or(&field.ty).clone();
    Ok(match (member.files, bare) {
        (Some(Files::One), _) => RustType::File,
        (Some(Files::Each), _) => RustType::List(Box::new(RustType::File)),
        (None, RustType::Boxed(inner)) => *inner,
        (None, other) => other,
    })
}

/// Returns the type of a parameter, or an error if the parameter cannot be sent.
fn parameter_type(parameter: &Parameter, made: &BTreeMap<String, RustType>, model: &Model) -> Result<RustType> {
    let Parameter { wire, key, place, style, .. } = parameter;
    let ty = made.get(key).with_context(|| format!("the parameter `{wire}` was not generated"))?;
    let plain = |ty: &RustType| match ty {
        RustType::Named(name) => model.enums.contains_key(name),
        RustType::Value
        | RustType::Map
        | RustType::Dictionary(_)
        | RustType::List(_)
        | RustType::Option(_)
        | RustType::Boxed(_) => false,
        _ => true,
    };
    let supported = match (style, ty) {
        (None, _) => false,
        (Some(Style::Json), _) => ty.named().is_none_or(|name| model.has_type(name)),
        (Some(Style::Deep | Style::Members), RustType::Named(name)) => model.structs.contains_key(name),
        (Some(Style::Deep | Style::Members), RustType::Map | RustType::Dictionary(_)) => true,
        (Some(_), RustType::List(items)) => plain(items),
        (Some(_), ty) => plain(ty),
    };
    if !supported {
        bail!(
            "the parameter `{wire}` ({ty}, {place:?}) cannot be sent: give it a plain type, a list of one, or a named object in the query"
        );
    }
    Ok(ty.clone())
}
