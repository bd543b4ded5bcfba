//! The vendor's table of contents as text, whose formatting is kept, and as a value to search.

use serde_json::{Value, json};

use crate::upstream::failure::Failure;

/// The table of contents with the changes so far. Both forms have the same entries.
#[derive(Clone, Debug)]
pub(super) struct Contents {
    text: String,
    value: Value,
}

impl Contents {
    /// Reads the text of the file. A text that is not JSON has no entries.
    pub(super) fn new(text: String) -> Contents {
        let value = serde_json::from_str(&text).unwrap_or_default();
        Contents { text, value }
    }

    /// Returns the entries of a list.
    pub(super) fn entries(&self, list: &str) -> impl Iterator<Item = &Value> {
        self.value[list].as_array().into_iter().flatten()
    }

    /// Returns the title of an operation.
    pub(super) fn title(&self, id: &str) -> Option<&str> {
        self.entries("operations").find(|entry| entry["operation_id"] == id)?["title"].as_str()
    }

    /// Appends an entry to a list, on its own line.
    pub(super) fn add(&mut self, list: &str, entry: &Value) -> Result<(), Failure> {
        let members: Vec<_> =
            entry.as_object().into_iter().flatten().map(|(key, value)| format!("{}: {value}", json!(key))).collect();
        self.append(list, &format!("{{ {} }}", members.join(", ")), ']')?;
        if let Some(entries) = self.value[list].as_array_mut() {
            entries.push(entry.clone());
        }
        Ok(())
    }

    /// Records why we have a schema that the vendor's contents do not list.
    pub(super) fn add_curated(&mut self, name: &str, reason: &str) -> Result<(), Failure> {
        self.append("curated_schemas", &format!("{}: {}", json!(name), json!(reason)), '}')?;
        self.value["curated_schemas"][name] = json!(reason);
        Ok(())
    }

    fn append(&mut self, list: &str, line: &str, close: char) -> Result<(), Failure> {
        let failed = || Failure::new("edit-failed", format!("contents.json has no list `{list}` in the usual form"));
        let start = self.text.find(&format!("\n  \"{list}\":")).ok_or_else(failed)?;
        let end = start + self.text[start..].find(&format!("\n  {close}")).ok_or_else(failed)?;
        let separator = if self.text[start..end].trim_end().ends_with(['[', '{']) { "" } else { "," };
        self.text.insert_str(end, &format!("{separator}\n    {line}"));
        Ok(())
    }

    /// Changes the title of an operation.
    pub(super) fn set_title(&mut self, id: &str, from: &str, to: &str) {
        let (old, new) = (json!(from).to_string(), json!(to).to_string());
        let mark = format!("\"operation_id\": {}", json!(id));
        let change = |line: &str| if line.contains(&mark) { line.replace(&old, &new) } else { line.to_owned() };
        self.text = self.text.lines().map(change).collect::<Vec<_>>().join("\n") + "\n";
        let mut entries = self.value["operations"].as_array_mut().into_iter().flatten();
        if let Some(entry) = entries.find(|entry| entry["operation_id"] == id) {
            entry["title"] = json!(to);
        }
    }

    /// Returns the text, or an error if it does not parse to the current value.
    pub(super) fn text(&self) -> Result<&str, Failure> {
        match serde_json::from_str::<Value>(&self.text) {
            Ok(value) if value == self.value => Ok(&self.text),
            _ => Err(Failure::new("edit-failed", "contents.json does not have the usual form of one entry a line")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
  "operations": [
    { "title": "List parcels", "operation_id": "list_parcels" }
  ],
  "schemas": [
  ],
  "curated_schemas": {
  }
}
"#;

    #[test]
    fn text_and_value_change_together() {
        let mut contents = Contents::new(TEXT.to_owned());
        contents.add("schemas", &json!({"name": "Parcel", "page": "1d0"})).unwrap();
        contents.add("schemas", &json!({"name": "Locker", "page": "2d0"})).unwrap();
        contents.add_curated("Weight", "written inline").unwrap();
        contents.set_title("list_parcels", "List parcels", "List every parcel");
        assert_eq!(contents.title("list_parcels"), Some("List every parcel"));
        assert_eq!(contents.entries("schemas").count(), 2);
        let text = contents.text().unwrap();
        assert!(text.contains("\n    { \"name\": \"Parcel\", \"page\": \"1d0\" },\n"), "{text}");
    }

    #[test]
    fn another_form_is_refused_instead_of_guessed() {
        let mut contents = Contents::new("{\"operations\": []}".to_owned());
        assert!(contents.add("operations", &json!({"title": "x"})).is_err());
        // A title that is not on the line of its id cannot be changed in the text.
        let apart = TEXT.replace(", \"operation_id\"", ",\n \"operation_id\"");
        let mut contents = Contents::new(apart);
        contents.set_title("list_parcels", "List parcels", "List");
        assert!(contents.text().is_err());
    }
}
