//! Which checks a verification is made of.

use serde_json::{Map, Value};

/// The checks of a type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Checks {
    pub(crate) quick_id: bool,
    pub(crate) pep: bool,
    pub(crate) facematch: bool,
    pub(crate) bankmatch: bool,
    /// Two documents instead of one.
    pub(crate) two_documents: bool,
    name: &'static str,
}

impl Checks {
    /// The checks of a link: data and face unless another type is asked for.
    pub(super) fn of_link(body: &Map<String, Value>) -> Self {
        Self::of(body, "quick_id_facematch")
    }

    /// The checks of a verification that is run at once: data alone unless another type is asked for.
    pub(super) fn of_run(body: &Map<String, Value>) -> Self {
        Self::of(body, "quick_id")
    }

    /// The type on the wire.
    pub(super) fn name(self) -> &'static str {
        self.name
    }

    /// Whether the PEP check is all there is.
    pub(super) fn is_pep_alone(self) -> bool {
        self.name == "pep"
    }

    fn of(body: &Map<String, Value>, default: &'static str) -> Self {
        const NAMES: [&str; 8] = [
            "quick_id_facematch",
            "quick_id",
            "facematch",
            "pep",
            "facematch_voi",
            "quick_id_bankmatch",
            "quick_id_facematch_bankmatch",
            "bankmatch",
        ];
        let asked = body.get("type").and_then(Value::as_str).unwrap_or(default);
        let name = NAMES.into_iter().find(|name| *name == asked).unwrap_or(default);
        let flag = |member: &str| body.get(member) == Some(&Value::Bool(true));
        let quick_id = name.contains("quick_id");
        Self {
            quick_id,
            // Screening belongs to the data check; alone or with a face check it has to be asked for.
            pep: quick_id || name == "pep" || flag("run_pep_check"),
            facematch: name.contains("facematch"),
            bankmatch: name.contains("bankmatch"),
            two_documents: name == "facematch_voi" || flag("capture_two_ids"),
            name,
        }
    }
}
