//! National IDs for JavaScript. The functions return plain objects, whose types are in `realaml_ids.d.ts`.

mod given;
mod object;

use realaml_ids::machine_readable::MachineReadable;
use realaml_ids::{
    AnyId, Entry, IdType, InputMode, Invalid, NationalId, Progress, Sex, Warnings, au::LawfulUse, detect, registry,
};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use self::given::{Given, country_of, type_of};
use self::object::{Object, list};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Checks a number as typed.
#[wasm_bindgen(unchecked_return_type = "Answer")]
pub fn check(
    country: &str,
    r#type: &str,
    input: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "Params")] params: &JsValue,
) -> Result<JsValue, JsValue> {
    let id_type = type_of(country, r#type)?;
    let given = Given::read(params)?;
    Ok(match id_type.parse(input, &given.params()) {
        Ok(id) => good(&id, &given),
        Err(invalid) => bad(&invalid, id_type, input, &given),
    })
}

/// Checks a number while it is typed. `caret` is the position of the caret in the input, in characters.
#[wasm_bindgen(unchecked_return_type = "Typing")]
pub fn typing(
    country: &str,
    r#type: &str,
    input: &str,
    caret: usize,
    #[wasm_bindgen(unchecked_optional_param_type = "Params")] params: &JsValue,
) -> Result<JsValue, JsValue> {
    let id_type = type_of(country, r#type)?;
    let given = Given::read(params)?;
    let typing = id_type.typing(input, caret, &given.params());
    let object = Object::new()
        .text("progress", typing.progress.code())
        .flag("digit", typing.next.digit)
        .flag("letter", typing.next.letter)
        .text("grouped", &typing.grouped)
        .number("caret", typing.caret);
    Ok(match &typing.progress {
        Progress::Complete(warnings) => object.value("warnings", &codes(*warnings)),
        Progress::Impossible(invalid) => {
            object.text("code", invalid.code()).text("message", &invalid.message_in(given.language))
        }
        _ => object,
    }
    .into())
}

/// Returns the types that a number may have, the likeliest first.
#[wasm_bindgen(js_name = detect, unchecked_return_type = "Candidate[]")]
pub fn candidates(country: &str, input: &str) -> Result<JsValue, JsValue> {
    let found = detect(country_of(country)?, input);
    Ok(list(found.iter().map(|candidate| {
        Object::new()
            .text("type", candidate.id_type.code())
            .text("likelihood", candidate.likelihood.code())
            .value("warnings", &codes(candidate.warnings))
            .value("states", &list(candidate.states.iter().map(|state| JsValue::from_str(state.code()))))
            .into()
    })))
}

/// Returns the types of one country, or of all countries if none is given.
#[wasm_bindgen(unchecked_return_type = "Type[]")]
pub fn types(country: Option<String>) -> Result<JsValue, JsValue> {
    let country = country.map(|country| country_of(&country)).transpose()?;
    let wanted = registry().filter(|entry| country.is_none_or(|country| country == entry.country));
    Ok(list(wanted.map(|entry| described(entry).into())))
}

/// Reads the machine-readable lines of a passport or an identity card.
#[wasm_bindgen(js_name = readLines, unchecked_return_type = "Lines")]
pub fn read_lines(text: &str) -> Result<JsValue, JsValue> {
    let lines = MachineReadable::parse(text).map_err(|error| js_sys::Error::new(&error.to_string()))?;
    let checks = lines.checks();
    let misread = list(lines.misread().iter().map(|misread| {
        Object::new()
            .number("line", usize::from(misread.line))
            .number("place", usize::from(misread.place))
            .text("meant", &misread.meant.to_string())
            .into()
    }));
    Ok(Object::new()
        .text("number", lines.expose_number())
        .maybe("likelyNumber", lines.likely_number())
        .maybe("documentCode", lines.document_code())
        .maybe("issuer", lines.issuer())
        .maybe("familyNames", lines.family_names())
        .maybe("givenNames", lines.given_names())
        .text("nationality", lines.nationality())
        .maybe("birthDate", lines.birth_date().map(|date| date.to_string()).as_deref())
        .maybe("sex", lines.sex().map(Sex::code))
        .maybe("expiryDate", lines.expiry_date().map(|date| date.to_string()).as_deref())
        .flag("checksMatch", checks.all_match())
        .value("misread", &misread)
        .into())
}

fn good(id: &AnyId, given: &Given) -> JsValue {
    let warnings = id.warnings().iter().map(|warning| {
        Object::new().text("code", warning.code()).text("message", warning.message_in(given.language)).into()
    });
    Object::new()
        .flag("valid", true)
        .text("code", "ok")
        .text("number", id.expose())
        .text("formatted", &id.expose_formatted())
        .text("masked", &id.masked())
        .maybe("part", id.expose_part())
        .value("warnings", &list(warnings))
        .into()
}

fn bad(invalid: &Invalid, id_type: IdType, input: &str, given: &Given) -> JsValue {
    let is_part = invalid.id_type() != id_type;
    let typed = given.part.as_deref().filter(|_| is_part).unwrap_or(input);
    let object = Object::new()
        .flag("valid", false)
        .text("code", invalid.code())
        .text("message", &invalid.message_in(given.language))
        .maybe("hint", invalid.hint().map(|hint| hint.code()))
        .maybe("faultyPart", is_part.then(|| invalid.id_type().code()))
        .maybe("otherType", invalid.other_type().map(IdType::code));
    match invalid.places_in(typed) {
        Some(places) => object.number("from", *places.start()).number("to", *places.end()),
        None => object,
    }
    .into()
}

fn codes(warnings: Warnings) -> JsValue {
    list(warnings.iter().map(|warning| JsValue::from_str(warning.code())))
}

fn described(entry: &'static Entry) -> Object {
    let field = entry.id_type.field(None);
    let states = if entry.id_type.needs_state() { realaml_ids::Subdivision::of(entry.country) } else { Vec::new() };
    let params = realaml_ids::Params::new().lawful_use(LawfulUse::Tax);
    let params = match entry.specimen_state {
        Some(state) => params.state(state.code()),
        None => params,
    };
    let printed = entry.id_type.parse(entry.specimen, &params).map(|id| id.expose_formatted().to_string());
    Object::new()
        .text("country", entry.country.code())
        .text("type", entry.code)
        .text("name", entry.name)
        .maybe("localName", entry.local_name)
        .text("holder", entry.holder.code())
        .text("expected", entry.expected)
        .text("specimen", printed.as_deref().unwrap_or(entry.specimen))
        .number("maxLength", field.max_length)
        .text("inputMode", if field.input_mode == InputMode::Numeric { "numeric" } else { "text" })
        .maybe("groups", Some(field.groups).filter(|groups| !groups.is_empty()))
        .maybe("part", entry.id_type.part().map(IdType::code))
        .value(
            "states",
            &list(
                states.iter().map(|state| Object::new().text("code", state.code()).text("name", state.name()).into()),
            ),
        )
}
