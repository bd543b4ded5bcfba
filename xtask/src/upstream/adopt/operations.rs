//! Applies individual differences between operations to the spec.

use serde_json::{Value, json};

use super::{Adopter, convert::Home, note::Note};
use crate::{
    model::{
        answers::is_success,
        media, names,
        reference::{self, referred},
        walk::placeholders,
    },
    upstream::{
        compare::{Difference, Subject},
        failure::Failure,
    },
};

impl Adopter<'_> {
    /// Applies a difference to the operation `id`, and notes whether that was possible.
    pub(super) fn adopt_operation(&mut self, id: &str, difference: &Difference) -> Result<(), Failure> {
        let place: Vec<_> = difference.place.iter().map(String::as_str).collect();
        let vendor = &difference.vendor;
        let done = match (difference.class, place.as_slice()) {
            ("path-changed" | "path-parameter-renamed", []) => self.route(id, vendor, &difference.ours)?,
            ("deprecation-changed", []) => self.deprecate(id, vendor == true)?,
            ("title-changed", []) => self.title(id, vendor)?,
            ("parameter-added", [_]) => self.add_parameter(id, vendor)?,
            ("enum-value-added", [key, value]) if is_parameter(key) => match self.named_for_parameter(id, key) {
                Some(own) => self.change_schema(&own, &[(*value).to_owned()], difference)?,
                None => self.replace_parameter(id, key, "enum-value-added")?,
            },
            (class, [key] | [key, _]) if is_parameter(key) => self.replace_parameter(id, key, class)?,
            ("status-added", [answer]) => self.add_answer(id, answer, vendor)?,
            ("requiredness-changed", ["request"]) => self.require_body(id, vendor == true),
            // A body or response that was replaced as a whole already matches the vendor's.
            (_, [holder, ..]) if self.draft.replaced.contains(&format!("{id}/{holder}")) => true,
            ("discriminator-changed", [holder]) => match self.held(id, holder).filter(|name| !self.is_theirs(name)) {
                Some(schema) => self.change_schema(&schema, &[], difference)?,
                None => false,
            },
            ("type-changed", [holder, "[]" | "{}"]) if holder.starts_with("answer ") => {
                self.set_answer(id, holder, true)?
            }
            (class, [holder]) if *holder == "request" || holder.starts_with("answer ") => {
                match self.own(id, holder, vendor).filter(|_| class == "type-changed") {
                    Some(schema) => self.change_schema(&schema, &[], difference)?,
                    None if *holder == "request" => self.set_body(id)?,
                    None => self.set_answer(id, holder, false)?,
                }
            }
            (_, [holder, rest @ ..]) => {
                // The vendor writes this schema inline, but we refer to it, so it is changed where we define it. The
                // schema of an error response is changed only if that is right for every operation that uses it.
                let schema = self.held(id, holder).filter(|name| !is_refusal(holder) || self.can_change(name));
                let done = match (schema, rest) {
                    (Some(schema), _) => self.change_inline(&schema, rest, difference)?,
                    (None, ["[]", rest @ ..]) if !rest.is_empty() => match self.held_items(id, holder) {
                        Some(schema) => self.change_inline(&schema, rest, difference)?,
                        None => false,
                    },
                    _ => false,
                };
                done || (is_refusal(holder) && self.set_answer(id, holder, true)?)
            }
            _ => false,
        };
        let text = format!("{}: {}", difference.pointer(), difference.class);
        self.draft.note(if done { Note::Adopted(text) } else { Note::Left(text) });
        Ok(())
    }

    fn route(&mut self, id: &str, vendor: &Value, ours: &Value) -> Result<bool, Failure> {
        let split = |route: &'_ Value| route.as_str()?.split_once(' ').map(|(a, b)| (a.to_lowercase(), b.to_owned()));
        let (Some((method, path)), Some((_, old))) = (split(vendor), split(ours)) else { return Ok(false) };
        let path = path.as_str();
        let renamed: Vec<_> =
            placeholders(&old).into_iter().zip(placeholders(path)).filter(|(from, to)| from != to).collect();
        if placeholders(&old).len() != placeholders(path).len() {
            return Ok(false);
        }
        // A path whose operations all move together is renamed, so that its text is otherwise unchanged.
        let file = self.draft.place(id).filter(|place| place.1 == old && old != path).map(|place| place.0);
        if let Some(file) = file {
            let siblings = self.draft.operations_at(&file, &old);
            if siblings.iter().all(|sibling| self.moves_to(sibling, path)) {
                self.draft.rename_path(&file, &old, path)?;
            }
        }
        self.draft.move_operation_anywhere(id, path, &method)?;
        if !renamed.is_empty() {
            let mut parameters = self.draft.written_parameters(id);
            for parameter in &mut parameters {
                let whole = reference::resolve(&self.draft, parameter);
                let to = renamed.iter().find(|(from, _)| whole["in"] == "path" && whole["name"] == *from);
                if let Some((_, to)) = to {
                    *parameter = whole.clone();
                    parameter["name"] = json!(to);
                }
            }
            self.set_parameters(id, parameters);
        }
        Ok(true)
    }

    /// Whether this run moves an operation to a path.
    fn moves_to(&self, id: &str, path: &str) -> bool {
        let subject = Subject::Operation(id.to_owned());
        let to_path = |route: &Value| route.as_str().and_then(|it| it.split_once(' ')).is_some_and(|it| it.1 == path);
        let moves = |it: &Difference| {
            it.subject == subject
                && ["path-changed", "path-parameter-renamed"].contains(&it.class)
                && to_path(&it.vendor)
        };
        self.scope.comparison.differences.iter().any(moves)
            && self.scope.holds(&subject)
            && !self.skipped.holds(&subject)
    }

    fn deprecate(&mut self, id: &str, deprecated: bool) -> Result<bool, Failure> {
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        if deprecated {
            let before = operation.keys().position(|key| key == "x-evidence").unwrap_or(operation.len());
            operation.shift_insert(before, "deprecated".to_owned(), json!(true));
        } else {
            operation.shift_remove("deprecated");
        }
        // The table of contents marks the deprecation in the title.
        if let Some(title) = self.draft.contents.title(id).map(str::to_owned) {
            let plain = title.trim_end_matches(" (deprecated)");
            let wanted = if deprecated { format!("{plain} (deprecated)") } else { plain.to_owned() };
            self.draft.contents.set_title(id, &title, &wanted);
        }
        Ok(true)
    }

    fn title(&mut self, id: &str, vendor: &Value) -> Result<bool, Failure> {
        let Some(title) = vendor.as_str() else { return Ok(false) };
        if let Some(old) = self.draft.contents.title(id).map(str::to_owned) {
            self.draft.contents.set_title(id, &old, title);
        }
        let Some(operation) = self.draft.operation_mut(id) else { return Ok(false) };
        operation.insert("summary".to_owned(), json!(title));
        Ok(true)
    }

    /// Returns the file and name prefix for new components of an operation.
    pub(super) fn operation_home(&self, id: &str) -> Home {
        let file = self.draft.place(id).map_or_else(|| "root".to_owned(), |place| place.0);
        Home { file, name: names::ty(id), received: false }
    }

    /// Changes a schema that the vendor writes inline. A change that several operations document is made only once.
    fn change_inline(&mut self, name: &str, rest: &[&str], difference: &Difference) -> Result<bool, Failure> {
        let change = format!("{name}/{}: {} {}", rest.join("/"), difference.class, difference.vendor);
        if self.draft.changed_inline.contains(&change) {
            return Ok(true);
        }
        let rest: Vec<_> = rest.iter().map(|step| (*step).to_owned()).collect();
        let done = self.change_schema(name, &rest, difference)?;
        if done {
            self.draft.changed_inline.insert(change);
        }
        Ok(done)
    }

    /// Returns our body or response of an operation.
    pub(super) fn holder(&self, id: &str, holder: &str) -> Option<&Value> {
        let operation = self.draft.operation(id)?;
        let value = match holder.strip_prefix("answer ") {
            Some(code) => operation["responses"].get(code)?,
            None if holder == "request" => operation.get("requestBody")?,
            None => return None,
        };
        Some(reference::resolve(&self.draft, value))
    }

    /// Returns the name of our schema to which a body or response refers.
    pub(super) fn held(&self, id: &str, holder: &str) -> Option<String> {
        let value = self.holder(id, holder)?;
        let chosen =
            if holder == "request" { media::sent(&self.draft, value) } else { media::received(&self.draft, value) };
        chosen.and_then(|it| referred(it.schema)).map(str::to_owned)
    }

    /// Returns the name of our schema for the items of a body or response that is a list, unless the vendor also has
    /// that schema.
    fn held_items(&self, id: &str, holder: &str) -> Option<String> {
        let value = self.holder(id, holder)?;
        let chosen =
            if holder == "request" { media::sent(&self.draft, value) } else { media::received(&self.draft, value) };
        let items = chosen?.schema.get("items")?;
        referred(items).filter(|it| !self.is_theirs(it)).map(str::to_owned)
    }

    /// Returns the name of the schema of a body or response, if its name shows that it was made for this operation
    /// alone, and the vendor still writes it inline.
    pub(super) fn own(&self, id: &str, holder: &str, vendor: &Value) -> Option<String> {
        let name = self.held(id, holder).filter(|_| referred(vendor).is_none())?;
        let is_own = |part: &str| name.starts_with(&format!("{}{part}", names::ty(id)));
        (["Request", "Response"].into_iter().any(is_own) && !self.is_theirs(&name)).then_some(name)
    }

    /// Whether one of our schemas has a counterpart among the vendor's.
    pub(super) fn is_theirs(&self, name: &str) -> bool {
        self.names.values().any(|ours| ours == name)
    }

    /// Whether the schema of an error response can be changed for all operations that use it.
    fn can_change(&self, name: &str) -> bool {
        self.refusals.can_change(name) && !self.is_theirs(name)
    }

    /// Returns the vendor's operation that matches this operation of ours.
    pub(super) fn their_operation(&self, id: &str) -> Option<Value> {
        let route = self.pairs.iter().find(|(_, ours)| *ours == id)?.0;
        self.vendor.operations.get(route)?.first().cloned()
    }
}

/// Whether the first step of a difference's path is an error response.
fn is_refusal(step: &str) -> bool {
    step.strip_prefix("answer ").is_some_and(|code| !is_success(code))
}

/// Whether the first step of a difference's path is a parameter.
fn is_parameter(step: &str) -> bool {
    ["path ", "query ", "header ", "cookie "].iter().any(|place| step.starts_with(place))
}
