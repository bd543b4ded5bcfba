//! Extracts data from the code that progenitor generates for the spec: the fields of each type, and the parameters and
//! response of each operation.
//!
//! This is the only module that depends on the form of progenitor's output. Each assumption has a test, which fails if
//! an upgrade changes the output.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use quote::ToTokens;
use serde_json::Value;
use syn::{
    Attribute, Expr, Fields, File, FnArg, GenericArgument, ImplItem, ImplItemFn, Item, LitStr, Pat, PathArguments,
    ReturnType, Token, Type, TypePath,
};

use super::rust_type::RustType;

/// The data extracted from progenitor's output.
#[derive(Debug, Default)]
pub struct Output {
    /// The fields of each struct by type name.
    pub structs: BTreeMap<String, Vec<Field>>,
    /// The operations by id.
    pub operations: BTreeMap<String, Operation>,
}

/// A field of a generated struct.
#[derive(Debug)]
pub struct Field {
    /// The name of the property in the transformed spec.
    pub wire: String,
    /// The name of the field in Rust.
    pub name: String,
    /// The type of the field. An optional list or map has no `Option`.
    pub ty: RustType,
}

/// The types of a generated operation.
#[derive(Debug)]
pub struct Operation {
    /// The types of the parameters by Rust name. The type of an optional parameter has no `Option`.
    pub parameters: BTreeMap<String, RustType>,
    /// The type of a successful response, or `None` if it has no body.
    pub answer: Option<RustType>,
}

/// Runs progenitor on a transformed spec.
pub fn run(document: Value) -> Result<Output> {
    let document: openapiv3::OpenAPI = serde_json::from_value(document)
        .context("the transformed spec is no OpenAPI 3.0 document that progenitor can read")?;
    let mut settings = progenitor::GenerationSettings::new();
    settings.with_interface(progenitor::InterfaceStyle::Positional).with_tag(progenitor::TagStyle::Merged);
    let tokens =
        progenitor::Generator::new(&settings).generate_tokens(&document).context("progenitor refused the spec")?;
    read(&syn::parse2(tokens).context("progenitor made no valid Rust")?)
}

fn read(file: &File) -> Result<Output> {
    let mut output = Output::default();
    for item in &file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => {
                for item in module.content.iter().flat_map(|(_, items)| items) {
                    if let Item::Struct(item) = item
                        && let Fields::Named(fields) = &item.fields
                    {
                        let fields: Result<Vec<Field>> = fields.named.iter().filter_map(field).collect();
                        let fields = fields.with_context(|| format!("type `{}`", item.ident))?;
                        output.structs.insert(item.ident.to_string(), fields);
                    }
                }
            }
            Item::Impl(item) if item.trait_.is_none() && item.self_ty.to_token_stream().to_string() == "Client" => {
                for item in &item.items {
                    if let ImplItem::Fn(function) = item
                        && function.sig.asyncness.is_some()
                    {
                        let operation =
                            operation(function).with_context(|| format!("operation `{}`", function.sig.ident))?;
                        output.operations.insert(function.sig.ident.to_string(), operation);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(output)
}

/// Reads a field. Returns `None` for the flattened map of unknown members.
fn field(field: &syn::Field) -> Option<Result<Field>> {
    let name = field.ident.as_ref()?.to_string();
    let serde = SerdeKeys::read(&field.attrs);
    if serde.flatten {
        return None;
    }
    let wire = serde.rename.unwrap_or_else(|| name.clone());
    let ty = rust_type(&field.ty).with_context(|| format!("field `{name}`"));
    Some(ty.map(|ty| Field { wire, name, ty }))
}

fn operation(function: &ImplItemFn) -> Result<Operation> {
    let mut parameters = BTreeMap::new();
    for argument in &function.sig.inputs {
        if let FnArg::Typed(argument) = argument
            && let Pat::Ident(name) = &*argument.pat
        {
            let name = name.ident.to_string();
            let ty = rust_type(&argument.ty).with_context(|| format!("parameter `{name}`"))?;
            parameters.insert(name, ty.under_option().cloned().unwrap_or(ty));
        }
    }
    Ok(Operation { parameters, answer: answer(&function.sig.output)? })
}

/// Returns `T` from `Result<ResponseValue<T>, Error<E>>`, or `None` if it is `()`.
fn answer(output: &ReturnType) -> Result<Option<RustType>> {
    let inner = match output {
        ReturnType::Type(_, ty) => argument_of(ty, "Result").and_then(|it| argument_of(it, "ResponseValue")),
        ReturnType::Default => None,
    };
    match inner.context("it does not return a `Result<ResponseValue<_>, _>`")? {
        Type::Tuple(nothing) if nothing.elems.is_empty() => Ok(None),
        ty => rust_type(ty).map(Some),
    }
}

/// Converts a type in progenitor's output to a [`RustType`].
fn rust_type(ty: &Type) -> Result<RustType> {
    let boxed = |ty: &Type| rust_type(ty).map(Box::new);
    let path = match ty {
        Type::Reference(reference) => return rust_type(&reference.elem),
        Type::Slice(slice) => return Ok(RustType::List(boxed(&slice.elem)?)),
        Type::Path(TypePath { qself: None, path, .. }) => path,
        _ => bail!("`{}` is a type this program does not know", ty.to_token_stream()),
    };
    let names: Vec<String> = path.segments.iter().map(|it| it.ident.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let arguments: Vec<&Type> = path.segments.last().map(|it| arguments(&it.arguments)).unwrap_or_default();
    Ok(match (names.as_slice(), arguments.as_slice()) {
        (["str" | "String"] | ["std", "string", "String"], []) => RustType::Text,
        (["bool"], []) => RustType::Bool,
        ([name @ ("i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64")], []) => {
            RustType::Integer((*name).to_owned())
        }
        ([name @ ("f32" | "f64")], []) => RustType::Number((*name).to_owned()),
        (["uuid", "Uuid"], []) => RustType::Uuid,
        (["chrono", "naive", "NaiveDate"], []) => RustType::Date,
        (["chrono", "DateTime"], [_]) => RustType::DateTime,
        (["serde_json", "Value"], []) => RustType::Value,
        (["serde_json", "Map"], [_, _]) => RustType::Map,
        (["HashMap"] | ["std", "collections", "HashMap"], [_, values]) => RustType::Dictionary(boxed(values)?),
        (["Vec"] | ["std", "vec", "Vec"], [items]) => RustType::List(boxed(items)?),
        (["Option"] | ["std", "option", "Option"], [inner]) => RustType::Option(boxed(inner)?),
        // If a record contains itself, progenitor boxes the complete `Option`. Here, only the value inside it is boxed.
        (["Box"] | ["std", "boxed", "Box"], [inner]) => match rust_type(inner)? {
            RustType::Option(inner) => RustType::Option(Box::new(RustType::Boxed(inner))),
            inner => RustType::Boxed(Box::new(inner)),
        },
        ([name] | ["types", name], []) => RustType::Named((*name).to_owned()),
        _ => bail!("`{}` is a type this program does not know", ty.to_token_stream()),
    })
}

fn arguments(arguments: &PathArguments) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return Vec::new() };
    let types = arguments.args.iter().filter_map(|it| match it {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

/// Returns the first generic argument of the type, if the type's name is `name`.
fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|it| it.ident == name)?;
    arguments(&last.arguments).first().copied()
}

/// The `#[serde(...)]` attributes of a field that are read here.
#[derive(Default)]
struct SerdeKeys {
    rename: Option<String>,
    flatten: bool,
}

impl SerdeKeys {
    fn read(attributes: &[Attribute]) -> Self {
        let mut found = Self::default();
        for attribute in attributes.iter().filter(|it| it.path().is_ident("serde")) {
            // An attribute in any other form contains neither key.
            let _ = attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename") {
                    found.rename = Some(meta.value()?.parse::<LitStr>()?.value());
                } else if meta.path.is_ident("flatten") {
                    found.flatten = true;
                } else if meta.input.peek(Token![=]) {
                    meta.value()?.parse::<Expr>()?;
                }
                Ok(())
            });
        }
        found
    }
}

#[cfg(test)]
mod tests;
