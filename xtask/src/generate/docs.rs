//! Writes the generated documentation, wrapped at the workspace's line width.

use syn::Attribute;

use super::{
    model::{Enum, Evidence, Operation, Parameter, Property, Struct, Union, Variant},
    rust_type::RustType,
    typed::Typed,
};
use crate::model::names;

/// The line width, as in `.rustfmt.toml`.
pub const WIDTH: usize = 120;
/// The width of a doc line's prefix: three slashes and a space.
const SLASHES: usize = 4;
/// The width of the indentation inside an item.
const INDENT: usize = 4;

/// Converts Markdown to the docs of an item that is not indented.
pub fn attributes(text: &str) -> Vec<Attribute> {
    wrapped(text, WIDTH - SLASHES)
}

/// Converts Markdown to the docs of a field, a variant or a method.
pub fn inner_attributes(text: &str) -> Vec<Attribute> {
    wrapped(text, WIDTH - SLASHES - INDENT)
}

/// Converts Markdown to the doc lines of a module.
pub fn lines_of(text: &str) -> Vec<String> {
    doc_lines(text, WIDTH - SLASHES)
}

fn wrapped(text: &str, width: usize) -> Vec<Attribute> {
    doc_lines(text, width).into_iter().map(|line| syn::parse_quote!(#[doc = #line])).collect()
}

/// Wraps Markdown into doc lines. Each line that is not empty begins with the space that follows the slashes.
fn doc_lines(text: &str, width: usize) -> Vec<String> {
    let spaced = |line: String| if line.is_empty() { line } else { format!(" {line}") };
    lines(text, width).into_iter().map(spaced).collect()
}

/// Wraps each line of Markdown. Code blocks are not changed, and the continuation lines of list items are indented.
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        let fence = line.starts_with("```");
        in_code ^= fence;
        if in_code || fence {
            lines.push(line.to_owned());
            continue;
        }
        let indent = if line.starts_with("- ") { "  " } else { "" };
        let mut current = String::new();
        for word in line.split_whitespace() {
            if current.is_empty() {
                current.push_str(word);
            } else if current.chars().count() + 1 + word.chars().count() <= width || means_something_in_front(word) {
                current.push(' ');
                current.push_str(word);
            } else {
                lines.push(std::mem::replace(&mut current, format!("{indent}{word}")));
            }
        }
        lines.push(current);
    }
    lines
}

/// Whether Markdown would treat the word as special at the beginning of a line, for example as a list item or a
/// heading.
fn means_something_in_front(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    matches!(word, "-" | "+" | "*")
        || word.starts_with(['#', '>', '|'])
        || (number.len() < word.len() && number.bytes().all(|it| it.is_ascii_digit()))
}

/// Converts text from the spec to Markdown for rustdoc. Brackets and angle brackets outside code are escaped, and bare
/// URLs become links.
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

/// Capitalises the first letter, if it is an ASCII letter.
pub fn capital(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

/// Describes the evidence, for example as `Inferred (medium confidence): by analogy.`
pub fn evidence(evidence: &Evidence) -> String {
    let level = capital(&evidence.level);
    let confidence = evidence.confidence.as_ref().map(|it| format!(" ({it} confidence)")).unwrap_or_default();
    match &evidence.source {
        Some(source) => format!("{level}{confidence}: {}.", markdown(source.trim_end_matches('.'))),
        None => format!("{level}{confidence}."),
    }
}

/// Returns the docs of a struct.
pub fn structure(name: &str, model: &Struct) -> Vec<Attribute> {
    ty(name, &model.schema, &model.description, &model.evidence)
}

/// Returns the docs of an enum.
pub fn enumeration(name: &str, model: &Enum) -> Vec<Attribute> {
    ty(name, &model.schema, &model.description, &model.evidence)
}

/// Returns the docs of a union of records.
pub fn union(name: &str, model: &Union) -> Vec<Attribute> {
    ty(name, &model.schema, &model.description, &model.evidence)
}

fn ty(name: &str, schema: &str, description: &str, known: &Evidence) -> Vec<Attribute> {
    let called = if name == schema { String::new() } else { format!(" The vendor calls it `{schema}`.") };
    attributes(&format!("{}\n\n{}{called}", markdown(description), evidence(known)))
}

/// Returns the docs of a field.
pub fn property(model: &Property) -> Vec<Attribute> {
    let mut text = described(model);
    if let Some(known) = &model.evidence {
        text.push_str(&format!("\n\n{}", evidence(known)));
    }
    inner_attributes(&text)
}

/// Returns the docs of a field's setter.
pub fn setter(model: &Property) -> Vec<Attribute> {
    inner_attributes(&described(model))
}

fn described(model: &Property) -> String {
    let text = match model.description.as_str() {
        "" => format!("`{}` on the wire.", model.wire),
        description => markdown(description),
    };
    if model.deprecated { format!("**Deprecated.** {text}") } else { text }
}

/// Returns the docs of an operation's method, with an example that compiles.
pub fn operation(typed: &Typed<'_>) -> Vec<Attribute> {
    let Operation { method, path, summary, .. } = typed.operation;
    let model = typed.operation;
    let mut text = format!(
        "{}.\n\n{}\n\n`{method} {path}`\n\n",
        markdown(summary.trim_end_matches('.')),
        markdown(&model.description)
    );
    text.push_str(&evidence(&model.evidence));
    if !model.alternatives.is_empty() {
        text.push_str(&format!(
            " If the server does not know the path, these are the next guesses: `{}`.",
            model.alternatives.join("`, `")
        ));
    }
    let safety = match model.safety.as_str() {
        "read" => "It only reads.",
        "idempotent" => "Repeating it has no further effect.",
        _ => "Each call has an effect of its own: do not repeat it blindly.",
    };
    text.push_str(&format!(" {safety}\n\n"));
    for (it, _) in typed.required() {
        text.push_str(&format!("- `{}`: {}\n", it.name, markdown(&it.description)));
    }
    if let Some(body) = model.body.as_ref().filter(|it| it.required && typed.body.is_some()) {
        text.push_str(&format!("- `body`: {}\n", markdown(&body.description)));
    }
    text.push_str(&format!("\n{}", example(typed)));
    inner_attributes(&text.replace("\n\n\n", "\n\n"))
}

fn example(typed: &Typed<'_>) -> String {
    let model = typed.operation;
    // A value that cannot be written as a literal becomes an argument of the function in the example.
    let is_given = |it: &Parameter, ty: &RustType| it.is_borrowed() || ty.is_file();
    let mut arguments: Vec<String> = Vec::new();
    let mut given = String::new();
    for (it, ty) in typed.required() {
        if is_given(it, ty) {
            let ty = if ty.is_file() { ty.written() } else { format!("&{}", ty.written_borrowed()) };
            given.push_str(&format!(", {}: {ty}", it.name));
            arguments.push(it.name.clone());
        } else {
            arguments.push(sample(ty));
        }
    }
    // If an argument of the example's function is already called `client`, the client is called `api`.
    let client =
        if typed.required().any(|(it, ty)| is_given(it, ty) && it.name == "client") { "api" } else { "client" };
    let mut text = String::from("```no_run\n");
    if model.deprecated {
        text.push_str("# #![allow(deprecated)]\n");
    }
    text.push_str("# use realaml_api::{Client, Error, types};\n");
    let body = typed.body.as_ref().filter(|_| model.body.as_ref().is_some_and(|it| it.required));
    let body = body.map(|it| format!(", body: &{}", it.written_borrowed())).unwrap_or_default();
    text.push_str(&format!("# async fn example({client}: &Client{given}{body}) -> Result<(), Error> {{\n"));
    if !body.is_empty() {
        arguments.push("body".to_owned());
    }
    let arguments = arguments.join(", ");
    text.push_str(&format!(
        "let reply = {client}.{}({arguments}).send().await?;\n# Ok(())\n# }}\n```",
        names::method(&model.id)
    ));
    text
}

/// Returns the docs of a variant for a status.
pub fn variant(variant: &Variant) -> Vec<Attribute> {
    let status = if variant.status.eq_ignore_ascii_case("2xx") { "Another success" } else { &variant.status };
    inner_attributes(format!("{status}: {}", markdown(&variant.description)).trim_end_matches([':', ' ']))
}

/// Returns the code of an example value for an argument.
fn sample(ty: &RustType) -> String {
    match ty {
        RustType::Text | RustType::Named(_) => "\"6513270e269e0d37f2a74de452e6b438\"".to_owned(),
        RustType::Bool => "true".to_owned(),
        RustType::Integer(_) => "4711".to_owned(),
        RustType::Number(_) => "0.5".to_owned(),
        RustType::List(items) => format!("[{}]", sample(items)),
        other => format!("{other}::default()"),
    }
}

/// Returns the `#[deprecated]` attribute of an operation if the vendor has deprecated it.
pub fn deprecation(model: &Operation) -> Option<Attribute> {
    let note = match &model.replaced_by {
        Some(other) => format!("the vendor replaced this operation; use `{}`", names::method(other)),
        None => "the vendor wants this operation no longer used".to_owned(),
    };
    let attribute: Attribute = syn::parse_quote!(#[deprecated(note = #note)]);
    model.deprecated.then_some(attribute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_wrapped_and_lists_are_indented() {
        assert_eq!(lines("one two three\n\n- four five to", 9), ["one two", "three", "", "- four", "  five to"]);
        assert_eq!(
            lines("```\none two three\n```\none two three", 9),
            ["```", "one two three", "```", "one two", "three"]
        );
        assert_eq!(lines("", 9), Vec::<String>::new());
        assert_eq!(lines("averyveryverylongword b", 9), ["averyveryverylongword", "b"]);
    }

    #[test]
    fn no_line_starts_with_a_mark_of_markdown() {
        assert_eq!(lines("seven or - so", 9), ["seven or -", "so"]);
        assert_eq!(lines("in total 42. of them", 9), ["in total 42.", "of them"]);
        assert_eq!(lines("in total 42 of them", 9), ["in total", "42 of", "them"]);
    }
}
