//! Creates a capture of calls as an HTTP archive from the examples of the spec. It contains planted differences, and
//! every free-form string, key, link, address and foreign header contains a canary.

use serde_json::{Map, Value, json};

use crate::spec::{self, Operation, properties, resolve};

/// The number of records of each operation whose response has a body. Each record is one exchange.
pub const RECORDS: usize = 12;

/// A person's name that appears as a member name in eight of the twelve records of one operation.
pub const PERSON: &str = "zcAnahera";

/// A capture with planted differences.
#[derive(Debug, Default)]
pub struct Capture {
    /// The exchanges, as entries of an HTTP archive.
    pub entries: Vec<Value>,
    /// The operation, kind and path of each planted difference.
    pub planted: Vec<(&'static str, &'static str, String)>,
    /// The strings that must not appear anywhere. All of them start with `zc`, in lower or upper case.
    pub canaries: Vec<String>,
}

impl Capture {
    /// Creates twelve records for every operation whose response has a body, and an exchange with another server.
    pub fn of_spec() -> Self {
        let mut capture = Self { canaries: vec![PERSON.to_owned()], ..Self::default() };
        for operation in spec::operations() {
            for record in 0..RECORDS {
                capture.record(operation, record);
            }
        }
        let (key, text) = (capture.canary(), capture.canary());
        capture.entries.push(json!({
            "request": {"method": "GET", "url": format!("https://cdn.example.com/verifications/?who={key}")},
            "response": {"status": 200, "content": {"text": text}},
        }));
        capture
    }

    /// Returns the capture as the bytes of an HTTP archive.
    pub fn archive(&self) -> Vec<u8> {
        json!({"log": {"version": "1.2", "creator": {"name": "test"}, "entries": self.entries}})
            .to_string()
            .into_bytes()
    }

    /// Returns the canaries that appear in a string.
    pub fn leaked_in(&self, text: &str) -> Vec<&str> {
        let starts = text.match_indices("zc").chain(text.match_indices("ZC"));
        let at = |start| self.canaries.iter().map(String::as_str).find(|it| text[start..].starts_with(it));
        starts.filter_map(|(start, _)| at(start)).collect()
    }

    fn canary(&mut self) -> String {
        let canary = format!("zc{:05}x", self.canaries.len());
        self.canaries.push(canary.clone());
        canary
    }

    fn plant(&mut self, record: usize, operation: &'static str, kind: &'static str, place: &str) {
        if record == 0 {
            self.planted.push((operation, kind, place.to_owned()));
        }
    }

    fn record(&mut self, operation: Operation, record: usize) {
        let Some((status, Some(example))) = operation.answers().into_iter().find(|(_, body)| body.is_some()) else {
            return;
        };
        let schema = operation.answer_schema().expect("a body has a schema");
        let mut call = Exchange {
            method: operation.method.to_ascii_uppercase(),
            path: operation.path.to_owned(),
            status,
            body: self.tainted(example, Some(schema)),
            mime: "application/json",
        };
        self.differ(operation.id, record, schema, &mut call);
        let sent = operation.request_example().map(|it| {
            let schema = &operation.value["requestBody"]["content"]["application/json"]["schema"];
            self.tainted(it, Some(schema)).to_string()
        });
        self.push(call, sent);
    }

    /// Plants the differences in a record of an operation.
    fn differ(&mut self, id: &'static str, record: usize, schema: &'static Value, call: &mut Exchange) {
        match id {
            "get_verification" => {
                let body = object(&mut call.body);
                body.insert("vendor_stage".to_owned(), json!(record));
                self.plant(record, id, "unknown_member", "/vendor_stage");
                let key = first(schema, body, |name, _, required| required && name == "signature_key");
                if record % 4 == 3 {
                    body.remove(key);
                }
                self.plant(record, id, "missing_required", &format!("/{key}"));
                let text =
                    first(schema, body, |_, it, required| it["type"] == "string" && it["enum"].is_null() && !required);
                let canary = self.canary();
                body.insert(text.to_owned(), json!({ "value": canary }));
                self.plant(record, id, "type_change", &format!("/{text}"));
                let never = first(schema, body, |_, it, required| {
                    let plain = resolve(it);
                    it["nullable"] != true && plain["type"] == "boolean" && !required
                });
                body.insert(never.to_owned(), Value::Null);
                self.plant(record, id, "null_not_allowed", &format!("/{never}"));
                if !record.is_multiple_of(3) {
                    body.insert(PERSON.to_owned(), json!({"age": 30}));
                }
            }
            "get_esign_document" => {
                let body = object(&mut call.body);
                let token = first(schema, body, |_, it, _| is_enum(it));
                body.insert(token.to_owned(), json!("ESCALATED"));
                self.plant(record, id, "unknown_enum", &format!("/{token}"));
                let list = body.iter_mut().find(|(_, it)| it[0].is_object());
                let (list, items) = list.expect("a document has recipients");
                items[0]["vendor_note"] = json!(format!("zc{:05}x", 0));
                let place = format!("/{list}/[]/vendor_note");
                self.plant(record, id, "unknown_member", &place);
                for n in 0..40 {
                    let name = format!("zcName{record}x{n}");
                    body.insert(name.clone(), json!(1));
                    self.canaries.push(name);
                }
            }
            "get_outsourced_verification" => {
                let body = object(&mut call.body);
                let token = first(schema, body, |_, it, _| is_enum(it));
                // Each record has a different value here, as with a name, so the value must never appear.
                let name = format!("ZCNAME{record}");
                body.insert(token.to_owned(), json!(name));
                self.canaries.push(name);
            }
            "get_risk_rating" => {
                let text = first(schema, object(&mut call.body), |name, it, _| it["type"] == "string" && name != "id");
                object(&mut call.body).insert(text.to_owned(), json!(record));
                self.plant(record, id, "type_change", &format!("/{text}"));
            }
            "list_esign_documents" => {
                call.body = call.body["results"].clone();
                self.plant(record, id, "list_for_page", "");
            }
            "create_risk_rating" => {
                let operation = spec::operations().into_iter().find(|it| it.id == id).expect("it is there");
                let route = operation.value["x-alternatives"][0].as_str().expect("its route is inferred");
                call.path = route.split_once(' ').expect("a method and a path").1.to_owned();
                self.plant(record, id, "wrong_path", route);
            }
            "create_verification" => {
                call.status = 202;
                self.plant(record, id, "unlisted_status", "202");
            }
            "get_form_submission" if record % 6 == 5 => {
                (call.status, call.mime) = (502, "text/html");
                call.body = Value::from(format!("<b>{}</b>", self.canary()));
                self.plant(record - 5, id, "not_json", "502");
            }
            _ => {}
        }
    }

    /// Returns a copy in which free-form strings are canaries. Links and addresses keep their format. Empty strings,
    /// strings that begin with a digit, such as dates, and values of enums are not changed.
    fn tainted(&mut self, value: &Value, schema: Option<&'static Value>) -> Value {
        let schema = schema.map(through);
        match value {
            Value::Object(members) => {
                let known = schema.map(|it| properties(it).0).unwrap_or_default();
                let known = |name: &str| known.iter().find(|(it, _)| *it == name).map(|(_, it)| *it);
                members.iter().map(|(name, it)| (name.clone(), self.tainted(it, known(name)))).collect()
            }
            Value::Array(items) => {
                let schema = schema.and_then(|it| it.get("items"));
                items.iter().map(|it| self.tainted(it, schema)).collect()
            }
            Value::String(text) if schema.is_none_or(|it| it["enum"].is_null()) => {
                let canary = self.canary();
                match text.as_str() {
                    it if it.is_empty() || it.as_bytes()[0].is_ascii_digit() => value.clone(),
                    it if it.starts_with("http") => json!(format!("https://files.example.com/{canary}?sig={canary}")),
                    it if it.contains('@') => json!(format!("{canary}@example.com")),
                    _ => json!(canary),
                }
            }
            _ => value.clone(),
        }
    }

    fn push(&mut self, call: Exchange, sent: Option<String>) {
        let path: Vec<_> =
            call.path.split('/').map(|it| if it.starts_with('{') { self.canary() } else { it.to_owned() }).collect();
        let text = call.body.as_str().map_or_else(|| call.body.to_string(), str::to_owned);
        let (header, query, key) = (self.canary(), self.canary(), self.canary());
        self.entries.push(json!({
            "request": {
                "method": call.method,
                "url": format!("https://api-staging.realaml.com/api/v1{}?q={query}", path.join("/")),
                "headers": [{"name": "Authorization", "value": format!("Api-Key {key}")}],
                "postData": sent.map(|text| json!({"mimeType": "application/json", "text": text})),
            },
            "response": {
                "status": call.status,
                "headers": [{"name": format!("x-{header}"), "value": header}, {"name": "Retry-After", "value": header}],
                "content": {"mimeType": call.mime, "text": text},
            },
        }));
    }
}

struct Exchange {
    method: String,
    path: String,
    status: u16,
    body: Value,
    mime: &'static str,
}

fn object(value: &mut Value) -> &mut Map<String, Value> {
    value.as_object_mut().expect("the record is an object")
}

/// Returns the name of the first member in the body that the schema describes and that meets the condition.
fn first(
    schema: &'static Value,
    body: &Map<String, Value>,
    wanted: impl Fn(&str, &'static Value, bool) -> bool,
) -> &'static str {
    let (members, required) = properties(schema);
    let there = members.into_iter().filter(|(name, _)| body.contains_key(*name));
    let mut found = there.filter(|(name, it)| wanted(name, it, required.contains(name)));
    found.next().expect("the example has such a member").0
}

fn is_enum(schema: &Value) -> bool {
    spec::referred(schema).is_some_and(|name| !spec::BUNDLE["components"]["schemas"][name]["enum"].is_null())
}

/// Returns the target of a reference, even of one with other keywords next to it, or the schema itself.
fn through(schema: &'static Value) -> &'static Value {
    match spec::referred(schema) {
        Some(name) => &spec::BUNDLE["components"]["schemas"][name],
        None => schema,
    }
}
