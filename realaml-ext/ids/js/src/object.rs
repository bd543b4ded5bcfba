//! Plain JavaScript objects, built property by property.

use wasm_bindgen::JsValue;

/// An object under construction.
pub(crate) struct Object(js_sys::Object);

impl Object {
    pub(crate) fn new() -> Self {
        Self(js_sys::Object::new())
    }

    pub(crate) fn value(self, name: &str, value: &JsValue) -> Self {
        // Setting a property of a new plain object cannot fail.
        let _ = js_sys::Reflect::set(&self.0, &JsValue::from_str(name), value);
        self
    }

    pub(crate) fn text(self, name: &str, text: &str) -> Self {
        self.value(name, &JsValue::from_str(text))
    }

    pub(crate) fn maybe(self, name: &str, text: Option<&str>) -> Self {
        match text {
            Some(text) => self.text(name, text),
            None => self,
        }
    }

    pub(crate) fn flag(self, name: &str, flag: bool) -> Self {
        self.value(name, &JsValue::from_bool(flag))
    }

    pub(crate) fn number(self, name: &str, number: usize) -> Self {
        self.value(name, &JsValue::from_f64(number as f64))
    }
}

impl From<Object> for JsValue {
    fn from(object: Object) -> Self {
        object.0.into()
    }
}

/// Creates an array of the values.
pub(crate) fn list(values: impl Iterator<Item = JsValue>) -> JsValue {
    values.collect::<js_sys::Array>().into()
}
