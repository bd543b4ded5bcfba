//! Converts names on the wire to names in Rust.
//!
//! The generator names types and fields by one rule (`typify`), and methods, parameters and builders by another
//! (`progenitor`). A name that begins with a digit gets an `x` under the first rule and an underscore under the second.
//! Both rules are implemented here, and the tests compare them with the actual names from the generator. The generated
//! crate, the lint and `diff` therefore agree about every name.

use heck::{ToPascalCase, ToSnakeCase};
use serde_json::Value;
use syn::Ident;

#[cfg(test)]
mod tests;

/// The key that gives the name of a schema's type or a property's field, if the default name is not wanted.
pub const RUST_NAME: &str = "x-rust-name";

/// The types, traits and variants that are available in every Rust file. A type with one of these names would hide the
/// original in every file that imports the type.
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

/// The variant of every open enum for values that the spec does not list.
pub const OPEN_VARIANT: &str = "Unknown";

/// Returns the name of a type: `quick_id_facematch` becomes `QuickIdFacematch`, `2fa` becomes `X2fa`.
pub fn ty(wire: &str) -> String {
    identifier(wire, Case::Pascal, Digit::X)
}

/// Whether OpenAPI allows a name for a component.
pub fn is_component(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

/// Returns a name that OpenAPI allows for a component: `Risk Note` becomes `RiskNote`. The result is empty if the name
/// has no ASCII letter or digit.
pub fn component(wire: &str) -> String {
    match wire.replace(|c: char| !c.is_ascii_alphanumeric(), "-") {
        plain if plain.chars().all(|c| c == '-') => String::new(),
        plain => ty(&plain),
    }
}

/// Returns the name of a schema's type: the one under `x-rust-name`, or else one derived from the schema's name.
pub fn schema(name: &str, schema: &Value) -> String {
    given_name(schema).map_or_else(|| ty(name), str::to_owned)
}

/// Returns the name of the type of a named schema in the document.
pub fn schema_in(document: &Value, name: &str) -> String {
    schema(name, &document["components"]["schemas"][name])
}

/// Returns the name that `x-rust-name` gives a type or a field.
pub fn given_name(schema: &Value) -> Option<&str> {
    schema.get(RUST_NAME)?.as_str()
}

/// Whether a type with this name would hide a name in Rust's prelude.
pub fn is_in_prelude(name: &str) -> bool {
    PRELUDE.contains(&name)
}

/// Returns the words in a type's name: `ESignDocumentPage` has `e`, `sign`, `document` and `page`.
pub fn words(ty: &str) -> Vec<String> {
    ty.to_snake_case().split('_').map(str::to_owned).collect()
}

/// Returns the module name made of these words.
pub fn module(words: &[String]) -> String {
    field(&words.join("_"))
}

/// Returns the name of a field: `facematch_id_front_url_TEMP` becomes `facematch_id_front_url_temp`, `type` becomes
/// `type_`.
pub fn field(wire: &str) -> String {
    identifier(wire, Case::Snake, Digit::X)
}

/// Returns the name of a property's field: the one under `x-rust-name`, or else one derived from the property's name.
pub fn field_of(wire: &str, property: &Value) -> String {
    given_name(property).map_or_else(|| field(wire), str::to_owned)
}

/// Returns the name of a method for a field: `with_type` for the prefix `with` and the field `type`.
pub fn of_field(prefix: &str, wire: &str) -> String {
    format!("{prefix}_{}", field(wire).trim_end_matches('_'))
}

/// Returns the name of a parameter's argument: `2fa` becomes `_2fa`.
pub fn parameter(wire: &str) -> String {
    identifier(wire, Case::Snake, Digit::Underscore)
}

/// Returns the name of the client's method for an operation.
pub fn method(operation_id: &str) -> String {
    identifier(operation_id, Case::Snake, Digit::Underscore)
}

/// Returns the name of an operation's builder: `create_verification` becomes `CreateVerification`.
pub fn builder(operation_id: &str) -> String {
    identifier(operation_id, Case::Pascal, Digit::Underscore)
}

/// Returns the name of an operation's constant: `create_verification` becomes `CREATE_VERIFICATION`.
pub fn constant(operation_id: &str) -> String {
    operation_id.to_snake_case().to_uppercase()
}

/// Returns the name of the variant for an enum value: the one under `x-enum-names`, or else one derived from the value.
/// `Unknown` is reserved for [`OPEN_VARIANT`], so the variant of a value with that name is called `UnknownValue`.
pub fn variant(schema: &Value, wire: &str) -> String {
    match given_variant(schema, wire) {
        Some(name) => name.to_owned(),
        None => match ty(wire) {
            name if name == OPEN_VARIANT => "UnknownValue".to_owned(),
            name => name,
        },
    }
}

/// Returns the name that `x-enum-names` gives a variant.
pub fn given_variant<'a>(schema: &'a Value, wire: &str) -> Option<&'a str> {
    schema.get("x-enum-names")?.get(wire)?.as_str()
}

/// Whether a string contains a letter or digit from which a name can be derived.
pub fn has_name(wire: &str) -> bool {
    matches!(wire, "+1" | "-1") || wire.chars().any(|c| c != '_' && unicode_ident::is_xid_continue(c))
}

/// Whether a string is an identifier in every Rust edition.
pub fn is_identifier(name: &str) -> bool {
    // `gen` became a keyword in the 2024 edition, but the parser accepts it.
    name != "gen" && syn::parse_str::<Ident>(name).is_ok()
}

#[derive(Clone, Copy)]
enum Case {
    Pascal,
    Snake,
}

/// The prefix for a name that would otherwise begin with a digit.
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
        // These values occur in votes and time zones. Without the sign, both would get the same name.
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
