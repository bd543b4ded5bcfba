//! `realaml id list` lists the types that can be checked.

use std::io::{self, Write};

use realaml_ids::{CheckDigit, Country, Entry, InputMode, NationalId, Params, Subdivision, au::LawfulUse, registry};

/// Writes one line for each type.
pub(super) fn text(country: Option<Country>, output: &mut impl Write) -> io::Result<()> {
    for entry in registry().filter(|entry| country.is_none_or(|country| country == entry.country)) {
        let check_digit = match entry.check_digit {
            CheckDigit::Strict => "check digit",
            CheckDigit::Soft => "soft check digit",
            CheckDigit::Historic => "former check digit",
            _ => "-",
        };
        let name = match entry.local_name {
            Some(local) => format!("{} ({local})", entry.name),
            None => entry.name.to_owned(),
        };
        let state = if entry.id_type.needs_state() { ", by state" } else { "" };
        writeln!(output, "{}  {:22}  {check_digit:18}  {name}: {}{state}", entry.country, entry.code, entry.expected)?;
    }
    Ok(())
}

/// Writes all details of each type as a JSON array.
pub(super) fn json(country: Option<Country>, mut output: impl Write) -> io::Result<()> {
    let entries: Vec<Listed> =
        registry().filter(|entry| country.is_none_or(|country| country == entry.country)).map(Listed::new).collect();
    serde_json::to_writer_pretty(&mut output, &entries)?;
    output.write_all(b"\n")
}

/// The details of a type in the JSON list.
#[derive(serde::Serialize)]
struct Listed {
    country: &'static str,
    r#type: &'static str,
    name: &'static str,
    local_name: Option<&'static str>,
    holder: &'static str,
    asked_for: &'static str,
    expected: &'static str,
    check_digit: &'static str,
    certainty: &'static str,
    source: &'static str,
    restriction: Option<&'static str>,
    specimen: &'static str,
    specimen_state: Option<&'static str>,
    /// The specimen as it is printed, with its groups.
    printed: String,
    /// The printed layout of the longest number, with `#` for each character and separators between the groups.
    groups: Option<&'static str>,
    states: Vec<State>,
    part: Option<&'static str>,
    /// How many characters an input field has to accept, including separators.
    max_length: usize,
    input_mode: &'static str,
}

#[derive(serde::Serialize)]
struct State {
    code: &'static str,
    name: &'static str,
    max_length: usize,
    groups: Option<&'static str>,
}

impl Listed {
    fn new(entry: &'static Entry) -> Self {
        let id_type = entry.id_type;
        let field = id_type.field(None);
        let mut params = Params::new().lawful_use(LawfulUse::Tax);
        if let Some(state) = entry.specimen_state {
            params = params.state(state.code());
        }
        let states = if id_type.needs_state() { Subdivision::of(entry.country) } else { Vec::new() };
        Self {
            country: entry.country.code(),
            r#type: entry.code,
            name: entry.name,
            local_name: entry.local_name,
            holder: entry.holder.code(),
            asked_for: entry.asked_for,
            expected: entry.expected,
            check_digit: entry.check_digit.code(),
            certainty: entry.certainty.code(),
            source: entry.source,
            restriction: entry.restriction,
            specimen: entry.specimen,
            specimen_state: entry.specimen_state.map(Subdivision::code),
            printed: id_type
                .parse(entry.specimen, &params)
                .map_or_else(|_| entry.specimen.to_owned(), |id| id.expose_formatted().to_string()),
            groups: Some(field.groups).filter(|groups| !groups.is_empty()),
            states: states
                .into_iter()
                .map(|state| {
                    let field = id_type.field(Some(state));
                    State {
                        code: state.code(),
                        name: state.name(),
                        max_length: field.max_length,
                        groups: Some(field.groups).filter(|groups| !groups.is_empty()),
                    }
                })
                .collect(),
            part: id_type.part().map(|part| part.code()),
            max_length: field.max_length,
            input_mode: match field.input_mode {
                InputMode::Numeric => "numeric",
                _ => "text",
            },
        }
    }
}
