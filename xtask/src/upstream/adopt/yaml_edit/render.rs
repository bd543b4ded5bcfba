//! Renders new YAML in the style of the spec's files: block style, two spaces, and quotes only where they are needed.

use serde_json::Value;

use crate::model::yaml;

/// The column before which lines are folded.
const WIDTH: usize = 118;

/// Renders `key: value` with everything below it. Each line is indented, and there is no final line break.
pub(super) fn entry(key: &str, value: &Value, indent: usize) -> String {
    let key = inline(&Value::String(key.to_owned()));
    format!("{}{key}:{}", " ".repeat(indent), after_colon(value, indent, key.len()))
}

/// Renders the text after the colon of a key with this indentation and length.
pub(super) fn after_colon(value: &Value, indent: usize, key: usize) -> String {
    match value {
        Value::Object(map) if !map.is_empty() => format!("\n{}", block(value, indent + 2)),
        Value::Array(list) if !list.is_empty() => format!("\n{}", block(value, indent + 2)),
        Value::String(text) if can_fold(text) && indent + key + 2 + text.chars().count() > WIDTH => {
            format!(" >-\n{}", fold(text, indent + 2))
        }
        other => format!(" {}", inline(other)),
    }
}

/// Renders `- item` with everything below it, without a final line break.
pub(super) fn item(value: &Value, indent: usize) -> String {
    let pad = " ".repeat(indent);
    match value {
        Value::Object(map) if !map.is_empty() => format!("{pad}- {}", block(value, indent + 2).trim_start()),
        Value::Array(list) if !list.is_empty() => format!("{pad}- {}", block(value, indent + 2).trim_start()),
        other => format!("{pad}- {}", inline(other)),
    }
}

/// Renders a map or a list as indented lines.
pub(super) fn block(value: &Value, indent: usize) -> String {
    let lines: Vec<String> = match value {
        Value::Object(map) if !map.is_empty() => map.iter().map(|(key, value)| entry(key, value, indent)).collect(),
        Value::Array(list) if !list.is_empty() => list.iter().map(|value| item(value, indent)).collect(),
        other => vec![format!("{}{}", " ".repeat(indent), inline(other))],
    };
    lines.join("\n")
}

/// Renders a value on a single line.
pub(super) fn inline(value: &Value) -> String {
    match value {
        Value::String(text) if is_plain(text) => text.clone(),
        // A single-quoted string cannot contain line breaks or control characters. JSON's double-quoted strings are
        // valid YAML.
        Value::String(text) if text.chars().any(char::is_control) => value.to_string(),
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        Value::Array(list) => format!("[{}]", list.iter().map(flow_item).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let members = map
                .iter()
                .map(|(key, value)| format!("{}: {}", flow_item(&Value::String(key.clone())), flow_item(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// Renders an item inside brackets, where commas and brackets would end an unquoted scalar.
fn flow_item(value: &Value) -> String {
    match value {
        Value::String(text) if text.contains([',', '[', ']', '{', '}']) && is_plain(text) => format!("'{text}'"),
        other => inline(other),
    }
}

/// Whether a string can be written without quotes.
fn is_plain(text: &str) -> bool {
    let special =
        ['-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '~', '='];
    !text.is_empty()
        && !text.starts_with(special)
        && !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(char::is_control)
        // Strings such as `200`, `1e3`, `2020-01-01`, `true` and `no` would be read as other types, by this parser or
        // by those of other YAML versions.
        && yaml::is_text(text)
        && !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '.'))
        && !["yes", "no", "on", "off", "y", "n"].contains(&text.to_lowercase().as_str())
}

/// Whether a string can be folded. Folding turns single spaces into line breaks and back, and would not preserve other
/// whitespace.
fn can_fold(text: &str) -> bool {
    !text.contains("  ") && !text.starts_with(' ') && !text.ends_with(' ') && !text.chars().any(char::is_control)
}

fn fold(text: &str, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && indent + line + 1 + word.chars().count() > WIDTH {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.iter().map(|line| format!("{pad}{line}")).collect::<Vec<_>>().join("\n")
}
