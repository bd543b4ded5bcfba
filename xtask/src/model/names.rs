//! How names on the wire become names in Rust.
//!
//! The generator names types and fields by one rule (`typify`), and methods, parameters and builders by another
//! (`progenitor`). A name that begins with a digit gets an `x` by the first rule and an underscore by the second. Both
//! rules are implemented here, and the tests compare them with what the generator really makes. The generated crate,
//! the lint and the judgement of `diff` therefore agree about every name.

use heck::{ToPascalCase, ToSnakeCase};
use serde_json::Value;
use syn::Ident;

#[cfg(test)]
mod tests;

/// The key that names the type of a schema or the field of a property, where the name made from the wire is not wanted.
pub const RUST_NAME: &str = "x-rust-name";

/// The types, traits and variants that every Rust file knows unqualified. A type with one of these names would hide the
/// original wherever it is imported.
const PRELUDE: [&str; 43] = [
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Vec",
];

/// The variant of every open enum that stands for values the spec does not list.
pub const OPEN_VARIANT: &str = "Unknown";

/// The name of a type: `quick_id_facematch` becomes `QuickIdFacematch`, `2fa` becomes `X2fa`.
pub fn ty(wire: &str) -> String {
    identifier(wire, Case::Pascal, Digit::X)
}

/// The name of the type of a schema: the one under `x-rust-name`, or else one made from the schema's name.
pub fn schema(name: &str, schema: &Value) -> String {
    given_name(schema).map_or_else(|| ty(name), str::to_owned)
}

/// The name of the type of a schema of the document.
pub fn schema_in(document: &Value, name: &str) -> String {
    schema(name, &document["components"]["schemas"][name])
}

/// The name under `x-rust-name`, of a type or a field.
pub fn given_name(schema: &Value) -> Option<&str> {
    schema.get(RUST_NAME)?.as_str()
}

/// Whether a type of this name would hide one of Rust's prelude.
pub fn is_in_prelude(name: &str) -> bool {
    PRELUDE.contains(&name)
}

/// The words of a type's name: `ESignDocumentPage` has `e`, `sign`, `document` and `page`.
pub fn words(ty: &str) -> Vec<String> {
    ty.to_snake_case().split('_').map(str::to_owned).collect()
}

/// The name of a module that is made from these words.
pub fn module(words: &[String]) -> String {
    field(&words.join("_"))
}

/// The name of a field: `facematch_id_front_url_TEMP` becomes `facematch_id_front_url_temp`, `type` becomes `type_`.
pub fn field(wire: &str) -> String {
    identifier(wire, Case::Snake, Digit::X)
}

/// The name of the field of a property: the one under `x-rust-name`, or else one made from the property's name.
pub fn field_of(wire: &str, property: &Value) -> String {
    given_name(property).map_or_else(|| field(wire), str::to_owned)
}

/// The name of a method that belongs to a field: `with_type` for the prefix `with` and the field `type`.
pub fn of_field(prefix: &str, wire: &str) -> String {
    format!("{prefix}_{}", field(wire).trim_end_matches('_'))
}

/// The name of an argument for a parameter: `2fa` becomes `_2fa`.
pub fn parameter(wire: &str) -> String {
    identifier(wire, Case::Snake, Digit::Underscore)
}

/// The name of the client's method for an operation.
pub fn method(operation_id: &str) -> String {
    identifier(operation_id, Case::Snake, Digit::Underscore)
}

/// The name of the builder of an operation: `create_verification` becomes `CreateVerification`.
pub fn builder(operation_id: &str) -> String {
    identifier(operation_id, Case::Pascal, Digit::Underscore)
}

/// The name of a constant: `create_verification` becomes `CREATE_VERIFICATION`.
pub fn constant(operation_id: &str) -> String {
    operation_id.to_snake_case().to_uppercase()
}

/// The name of the variant for a value of an enum: the one given under `x-enum-names`, or else one made from the value.
/// `Unknown` is taken by [`OPEN_VARIANT`], so a value with that name gets a different one.
pub fn variant(schema: &Value, wire: &str) -> String {
    match given_variant(schema, wire) {
        Some(name) => name.to_owned(),
        None => match ty(wire) {
            name if name == OPEN_VARIANT => "UnknownValue".to_owned(),
            name => name,
        },
    }
}

/// The variant's name under `x-enum-names`.
pub fn given_variant<'a>(schema: &'a Value, wire: &str) -> Option<&'a str> {
    schema.get("x-enum-names")?.get(wire)?.as_str()
}

/// Whether a text contains a letter or a digit, of which a name can be made.
pub fn has_name(wire: &str) -> bool {
    matches!(wire, "+1" | "-1") || wire.chars().any(|c| c != '_' && unicode_ident::is_xid_continue(c))
}

/// Whether a text is an identifier in every edition.
pub fn is_identifier(name: &str) -> bool {
    // `gen` became a keyword in the edition of 2024, and the parser accepts it.
    name != "gen" && syn::parse_str::<Ident>(name).is_ok()
}

#[derive(Clone, Copy)]
enum Case {
    Pascal,
    Snake,
}

/// The prefix for a digit, which cannot begin a name.
#[derive(Clone, Copy)]
enum Digit {
    X,
    Underscore,
}

fn identifier(wire: &str, case: Case, digit: Digit) -> String {
    let to_case = |text: &str| match case {
        Case::Pascal => text.to_pascal_case(),
        Case::Snake => text.to_snake_case(),
    };
    let mut name = match wire {
        // Votes and time zones contain these values. Without the sign both would get the same name.
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        _ => to_case(&wire.replace('\'', "").replace(|c| !unicode_ident::is_xid_continue(c), "-")),
    };
    match (name.chars().next(), digit) {
        (None, _) => name = to_case("x"),
        (Some(first), _) if unicode_ident::is_xid_start(first) => {}
        (Some(_), Digit::X) => name.insert_str(0, &to_case("x")),
        (Some(_), Digit::Underscore) => name.insert(0, '_'),
    }
    if !is_identifier(&name) {
        name.push('_');
    }
    name
}
