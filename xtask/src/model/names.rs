//! How names on the wire become names in Rust: as the type generator does it.

use heck::{ToPascalCase, ToSnakeCase};

/// The name of a type or enum variant: `quick_id_facematch` becomes `QuickIdFacematch`.
pub fn pascal(wire: &str) -> String {
    let name = wire.to_pascal_case();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("X{name}") } else { name }
}

/// The name of a field: `facematch_id_front_url_TEMP` becomes `facematch_id_front_url_temp`, a keyword gets an underscore.
pub fn field(wire: &str) -> String {
    let name = wire.to_snake_case();
    if syn::parse_str::<syn::Ident>(&name).is_ok() { name } else { format!("{name}_") }
}

/// The name of a constant: `create_verification` becomes `CREATE_VERIFICATION`.
pub fn constant(wire: &str) -> String {
    wire.to_snake_case().to_uppercase()
}
