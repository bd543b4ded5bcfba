//! The text of the generated docs.

use syn::Attribute;

use super::model::{Evidence, Operation, Property, Struct};

/// Lines of Markdown as `#[doc]` attributes.
pub fn attributes(text: &str) -> Vec<Attribute> {
    text.lines()
        .map(|line| {
            let line = if line.is_empty() { String::new() } else { format!(" {line}") };
            syn::parse_quote!(#[doc = #line])
        })
        .collect()
}

/// Text of the spec as Markdown that rustdoc takes literally: brackets and angle brackets outside code are escaped, and bare
/// addresses become links.
pub fn markdown(text: &str) -> String {
    let mut out = String::new();
    for (n, part) in text.split('`').enumerate() {
        if n > 0 {
            out.push('`');
        }
        if n % 2 == 1 {
            out.push_str(part);
            continue;
        }
        for (n, word) in part.split(' ').enumerate() {
            if n > 0 {
                out.push(' ');
            }
            if word.starts_with("http://") || word.starts_with("https://") {
                let address = word.trim_end_matches(['.', ',', ';', ')']);
                out.push_str(&format!("<{address}>{}", &word[address.len()..]));
            } else {
                out.push_str(&word.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<").replace('>', "\\>"));
            }
        }
    }
    out
}

/// `Inferred (medium confidence): by analogy.`
pub fn evidence(evidence: &Evidence) -> String {
    let mut level = evidence.level.clone();
    if let Some(first) = level.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let confidence = evidence.confidence.as_ref().map(|it| format!(" ({it} confidence)")).unwrap_or_default();
    match &evidence.source {
        Some(source) => format!("{level}{confidence}: {}.", markdown(source.trim_end_matches('.'))),
        None => format!("{level}{confidence}."),
    }
}

/// The docs of a struct.
pub fn structure(model: &Struct) -> Vec<Attribute> {
    attributes(&format!("{}\n\n{}", markdown(&model.description), evidence(&model.evidence)))
}

/// The docs of a field.
pub fn property(model: &Property) -> Vec<Attribute> {
    let mut text = match model.description.as_str() {
        "" => format!("`{}` on the wire.", model.wire),
        description => markdown(description),
    };
    if model.deprecated {
        text = format!("**Deprecated.** {text}");
    }
    if let Some(known) = &model.evidence {
        text.push_str(&format!("\n\n{}", evidence(known)));
    }
    attributes(&text)
}

/// The docs of the method that starts an operation, with an example that compiles.
pub fn operation(model: &Operation) -> Vec<Attribute> {
    let Operation { id, method, path, summary, .. } = model;
    let mut text = format!(
        "{}.\n\n{}\n\n`{method} {path}`\n\n",
        markdown(summary.trim_end_matches('.')),
        markdown(&model.description)
    );
    text.push_str(&evidence(&model.evidence));
    if !model.alternatives.is_empty() {
        text.push_str(&format!(
            " Should the server not know the path, these are the next guesses: `{}`.",
            model.alternatives.join("`, `")
        ));
    }
    let safety = match model.safety.as_str() {
        "read" => "Reads only.",
        "idempotent" => "Twice is the same as once.",
        _ => "Each call has an effect of its own; do not repeat it blindly.",
    };
    text.push_str(&format!(" {safety}\n\n"));
    for it in &model.arguments {
        text.push_str(&format!("- `{}`: {}\n", it.name, markdown(&it.description)));
    }
    if let Some(body) = &model.body {
        let optional = if body.required { "" } else { " Optional: without it no body is sent." };
        text.push_str(&format!("- `body`: {}{optional}\n", markdown(&body.description)));
    }
    let argument =
        model.body.as_ref().map(|it| format!(", body: realaml_api::types::{}", it.type_name)).unwrap_or_default();
    text.push_str(&format!("\n```no_run\n# #![allow(deprecated)]\n# async fn example(client: &realaml_api::Client{argument}) -> Result<(), realaml_api::Error> {{\n"));
    text.push_str(&format!("let reply = client.{id}()"));
    for it in model.arguments.iter().filter(|it| it.in_path) {
        text.push_str(&format!(".{}(\"6513270e269e0d37f2a74de452e6b438\")", it.name));
    }
    if model.body.is_some() {
        text.push_str(".body(body)");
    }
    text.push_str(".send().await?;\n# Ok(())\n# }\n```");
    attributes(&text)
}

/// `#[deprecated]` for an operation the vendor wants no longer used.
pub fn deprecation(model: &Operation) -> Option<Attribute> {
    let note = "the vendor replaced this operation; use `approve_verification_check`";
    let attribute: Attribute = syn::parse_quote!(#[deprecated(note = #note)]);
    model.deprecated.then_some(attribute)
}
