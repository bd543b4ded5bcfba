//! Names against the ones the generator makes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use syn::{Fields, File, ImplItem, Item, Meta};

use super::*;

/// Names that real documents hold and that tempt a rule: digits, keywords, signs, cases, other scripts.
const ODD: [&str; 27] = [
    "2fa",
    "gen",
    "it's",
    "type",
    "self",
    "Self",
    "async",
    "try",
    "faceMatch",
    "url_TEMP",
    "expand[]",
    "@timestamp",
    "DocumentOCRData",
    "x-request-id",
    "+1",
    "-1",
    "_links",
    "__typename",
    "$ref",
    "a.b",
    "a b",
    "HTTPSUrl",
    "Ipv6Net",
    "naïve",
    "姓名",
    "100%",
    "won't and can't",
];

/// What the generator makes of a document with these names as fields of one schema, as schemas and as query parameters.
fn generated() -> File {
    let property = |name: &&str| ((*name).to_owned(), json!({"type": "string"}));
    let properties: Map<String, Value> = ODD.iter().map(property).collect();
    let mut schemas = Map::from_iter([("Holder".to_owned(), json!({"type": "object", "properties": properties}))]);
    let mut taken = BTreeSet::new();
    for (number, name) in ODD.iter().enumerate() {
        // Two schemas of one name in Rust are not for the generator but for the lint.
        if !taken.insert(ty(name)) {
            continue;
        }
        // The field tells the types apart.
        let marked = json!({"type": "object", "properties": {format!("mark_{number}"): {"type": "boolean"}}});
        schemas.insert((*name).to_owned(), marked);
    }
    // The generator sorts nothing here, so one operation a name keeps them apart.
    let mut paths = Map::new();
    for (number, name) in ODD.iter().enumerate() {
        let operation = json!({
            "operationId": format!("{name} of {number}"),
            "parameters": [{"name": name, "in": "query", "schema": {"type": "string"}}],
            "responses": {"200": {"description": "Done."}},
        });
        paths.insert(format!("/{number}"), json!({"get": operation}));
    }
    let document = json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": paths, "components": {"schemas": schemas},
    });
    let document = serde_json::from_value(document).unwrap();
    let mut settings = progenitor::GenerationSettings::new();
    settings.with_interface(progenitor::InterfaceStyle::Builder).with_tag(progenitor::TagStyle::Merged);
    syn::parse2(progenitor::Generator::new(&settings).generate_tokens(&document).unwrap()).unwrap()
}

fn module<'a>(file: &'a File, name: &str) -> &'a [Item] {
    let found = file.items.iter().find_map(|it| match it {
        Item::Mod(it) if it.ident == name => it.content.as_ref().map(|(_, items)| items.as_slice()),
        _ => None,
    });
    found.unwrap()
}

/// The structs of a module with their fields: name in Rust by name on the wire.
fn structs(items: &[Item]) -> BTreeMap<String, BTreeMap<String, String>> {
    let of = |it: &Item| match it {
        Item::Struct(it) => {
            let Fields::Named(fields) = &it.fields else { return None };
            let fields = fields.named.iter().map(|field| {
                let ident = field.ident.as_ref().unwrap().to_string();
                let wire = field.attrs.iter().find_map(|it| match &it.meta {
                    Meta::List(list) if list.path.is_ident("serde") => {
                        let text = list.tokens.to_string();
                        let after = text.split_once("rename = \"")?.1;
                        Some(after.split_once('"')?.0.to_owned())
                    }
                    _ => None,
                });
                (wire.unwrap_or_else(|| ident.clone()), ident)
            });
            Some((it.ident.to_string(), fields.collect()))
        }
        _ => None,
    };
    items.iter().filter_map(of).collect()
}

#[test]
fn fields_and_types_are_named_as_the_generator_names_them() {
    let file = generated();
    let types = structs(module(&file, "types"));
    assert!(types.len() > ODD.len() - 3, "two pairs of names are one each");
    for (number, wire) in ODD.iter().enumerate() {
        assert_eq!(types["Holder"][*wire], field(wire), "field {wire}");
        if let Some((named, _)) = types.iter().find(|(_, fields)| fields.contains_key(&format!("mark_{number}"))) {
            assert_eq!(*named, ty(wire), "type {wire}");
        }
    }
}

#[test]
fn parameters_builders_and_methods_are_named_as_the_generator_names_them() {
    let file = generated();
    let builders = structs(module(&file, "builder"));
    let methods: Vec<String> = file
        .items
        .iter()
        .filter_map(|it| match it {
            Item::Impl(it) if it.trait_.is_none() => Some(&it.items),
            _ => None,
        })
        .flatten()
        .filter_map(|it| if let ImplItem::Fn(it) = it { Some(it.sig.ident.to_string()) } else { None })
        .collect();
    for (number, wire) in ODD.iter().enumerate() {
        let id = format!("{wire} of {number}");
        let fields = builders.get(&builder(&id)).unwrap_or_else(|| panic!("no builder {}", builder(&id)));
        assert!(fields.values().any(|it| *it == parameter(wire)), "parameter {wire}: {fields:?}");
        assert!(methods.contains(&method(&id)), "method {id}");
    }
}

#[test]
fn what_stands_in_the_documentation_is_true() {
    for (wire, field_name, kind) in [
        ("type", "type_", "Type"),
        ("gen", "gen_", "Gen"),
        ("2fa", "x2fa", "X2fa"),
        ("it's", "its", "Its"),
        ("faceMatch", "face_match", "FaceMatch"),
        ("url_TEMP", "url_temp", "UrlTemp"),
        ("expand[]", "expand", "Expand"),
        ("", "x", "X"),
        ("Self", "self_", "Self_"),
    ] {
        assert_eq!((field(wire).as_str(), ty(wire).as_str()), (field_name, kind), "{wire}");
    }
    assert_eq!((parameter("2fa"), method("2fa"), builder("2fa")), ("_2fa".into(), "_2fa".into(), "_2fa".into()));
    assert_eq!(
        (of_field("with", "type"), constant("create_verification")),
        ("with_type".into(), "CREATE_VERIFICATION".into())
    );
}

#[test]
fn the_open_variant_is_never_shadowed() {
    let schema = json!({"enum": ["unknown", ""], "x-enum-names": {"": "Unused"}});
    assert_eq!(variant(&schema, "unknown"), "UnknownValue");
    assert_eq!(variant(&schema, ""), "Unused");
}

#[test]
fn a_name_needs_a_letter_or_a_digit() {
    for (wire, has) in [("", false), ("_", false), ("--", false), ("+1", true), ("a", true), ("姓", true), ("'", false)]
    {
        assert_eq!(has_name(wire), has, "{wire}");
    }
}
