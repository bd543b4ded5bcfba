//! Reading `#[serde(...)]`.

use syn::{Attribute, Expr, LitStr, Token};

/// The `rename` of an item, if it has one.
pub fn rename(attributes: &[Attribute]) -> Option<String> {
    let mut found = None;
    for attribute in attributes.iter().filter(|it| it.path().is_ident("serde")) {
        // An attribute of another form has no rename to find.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                found = Some(meta.value()?.parse::<LitStr>()?.value());
            } else if meta.input.peek(Token![=]) {
                meta.value()?.parse::<Expr>()?;
            }
            Ok(())
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_name_on_the_wire() {
        let field: syn::ItemStruct = syn::parse_quote! { struct X { #[serde(default, rename = "a_TEMP", with = "m")] x: u8, #[serde(flatten)] y: u8 } };
        let names: Vec<_> = field.fields.iter().map(|it| rename(&it.attrs)).collect();
        assert_eq!(names, [Some("a_TEMP".to_owned()), None]);
    }
}
