//! The data that the caller passes in addition to the number.

use realaml_ids::au::LawfulUse;
use realaml_ids::{Country, IdType, Language, Params};
use wasm_bindgen::{JsCast, JsValue};

/// The parameters of a check, read from a JavaScript object.
#[derive(Default)]
pub(crate) struct Given {
    state: Option<String>,
    pub(crate) part: Option<String>,
    machine_readable: Option<String>,
    lawful_use: Option<LawfulUse>,
    lenient: bool,
    pub(crate) language: Language,
}

impl Given {
    pub(crate) fn read(params: &JsValue) -> Result<Self, JsValue> {
        let mut given = Self::default();
        if params.is_undefined() || params.is_null() {
            return Ok(given);
        }
        let object: &js_sys::Object = params.dyn_ref().ok_or_else(|| error("`params` must be an object"))?;
        for entry in js_sys::Object::entries(object).iter() {
            let entry: js_sys::Array = entry.unchecked_into();
            let (name, value) = (entry.get(0).as_string().unwrap_or_default(), entry.get(1));
            if value.is_undefined() || value.is_null() {
                continue;
            }
            let text = || value.as_string().ok_or_else(|| error("a parameter must be a text"));
            match name.as_str() {
                "state" => given.state = Some(text()?),
                "part" => given.part = Some(text()?),
                "machineReadable" => given.machine_readable = Some(text()?),
                "lawfulUse" => {
                    given.lawful_use = Some(text()?.parse().map_err(|_| error("unknown `lawfulUse`"))?);
                }
                "lenient" => given.lenient = value.is_truthy(),
                "language" => given.language = text()?.parse().map_err(|_| error("unknown `language`"))?,
                _ => {
                    return Err(error(
                        "unknown parameter; there are state, part, machineReadable, lawfulUse, lenient, language",
                    ));
                }
            }
        }
        Ok(given)
    }

    pub(crate) fn params(&self) -> Params<'_> {
        let mut params = Params::new().lenient(self.lenient);
        if let Some(state) = &self.state {
            params = params.state(state);
        }
        if let Some(part) = &self.part {
            params = params.part(part);
        }
        if let Some(lines) = &self.machine_readable {
            params = params.machine_readable(lines);
        }
        if let Some(purpose) = self.lawful_use {
            params = params.lawful_use(purpose);
        }
        params
    }
}

pub(crate) fn country_of(country: &str) -> Result<Country, JsValue> {
    country.parse().map_err(|_| error("unknown country; there are AU, CA, CN, DK, IN, MX, NZ, US and ZA"))
}

pub(crate) fn type_of(country: &str, code: &str) -> Result<IdType, JsValue> {
    IdType::find(country_of(country)?, code).ok_or_else(|| error("unknown type for this country; see `types`"))
}

fn error(message: &str) -> JsValue {
    js_sys::Error::new(message).into()
}
