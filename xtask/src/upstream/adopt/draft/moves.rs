//! Moves operations and paths, keeping the comments and the order in their text.

use serde_json::{Value, json};

use super::{super::yaml_edit, Draft, is_same_parameter, set_parameters};
use crate::{model::walk, upstream::failure::Failure};

impl Draft {
    /// Moves an operation to a different route without rewriting it. Changes made before are kept. Fails if the new
    /// path already has operations.
    pub(super) fn move_operation(&mut self, id: &str, path: &str, method: &str) -> Result<(), Failure> {
        let failed = || Failure::new("edit-failed", format!("{id} cannot be moved to {path}"));
        let (stem, old_path, old_method) = self.place(id).ok_or_else(failed)?;
        self.flush(&stem)?;
        let shared = self.shared_parameters(id);
        let file = self.files.get_mut(&stem).ok_or_else(failed)?;
        let mut text = file.text.clone();
        if old_method != method {
            text = yaml_edit::rename(&text, &["paths", &old_path, &old_method], method).ok_or_else(failed)?;
        }
        if old_path == path {
            return file.set_text(text).ok_or_else(failed);
        }
        if file.value["paths"].get(path).is_some() {
            return Err(Failure::new("edit-failed", format!("{path} holds operations already: move {id} by hand")));
        }
        let alone = file.value["paths"][&old_path]
            .as_object()
            .is_some_and(|item| item.keys().filter(|key| *key != "parameters").count() == 1);
        let moved = if alone {
            yaml_edit::rename(&text, &["paths", &old_path], path)
        } else {
            yaml_edit::move_beside(&text, &["paths", &old_path, method], path)
        };
        moved.and_then(|text| file.set_text(text)).ok_or_else(failed)?;
        if !alone && !shared.is_empty() {
            file.value["paths"][path]["parameters"] = json!(shared);
        }
        Ok(())
    }

    /// Moves an operation as [`move_operation`](Self::move_operation) does, but also to a path that has other
    /// operations.
    pub(in super::super) fn move_operation_anywhere(
        &mut self,
        id: &str,
        path: &str,
        method: &str,
    ) -> Result<(), Failure> {
        let failed = || Failure::new("edit-failed", format!("{id} cannot be moved to {path}"));
        let (stem, old_path, old_method) = self.place(id).ok_or_else(failed)?;
        let target = self.files.get(&stem).and_then(|file| file.value["paths"].get(path)).cloned();
        let Some(target) = target.filter(|_| path != old_path) else {
            return self.move_operation(id, path, method);
        };
        if target.get(method).is_some() {
            return Err(failed());
        }
        let shared = self.shared_parameters(id);
        if old_method != method {
            self.move_operation(id, &old_path, method)?;
        }
        self.flush(&stem)?;
        let file = self.files.get_mut(&stem).ok_or_else(failed)?;
        let moved = yaml_edit::move_into(&file.text, &["paths", &old_path, method], &["paths", path]);
        moved.and_then(|text| file.set_text(text)).ok_or_else(failed)?;
        let item = &mut file.value["paths"];
        let is_empty = item[&old_path].as_object().is_none_or(|old| old.keys().all(|key| key == "parameters"));
        if let Some(paths) = item.as_object_mut().filter(|_| is_empty) {
            paths.shift_remove(&old_path);
        }
        let of_target = target["parameters"].as_array().cloned().unwrap_or_default();
        let shared: Vec<_> =
            shared.into_iter().filter(|it| !of_target.iter().any(|other| is_same_parameter(other, it))).collect();
        if !shared.is_empty() {
            let operation = file.value["paths"][path][method].as_object_mut().ok_or_else(failed)?;
            let own = operation.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
            set_parameters(operation, shared.into_iter().chain(own).collect());
        }
        Ok(())
    }

    /// Gives a path with all its operations a different name. Returns `false` if the name is taken.
    pub(in super::super) fn rename_path(&mut self, stem: &str, old: &str, new: &str) -> Result<bool, Failure> {
        let failed = || Failure::new("edit-failed", format!("{old} cannot be moved to {new}"));
        self.flush(stem)?;
        let file = self.files.get_mut(stem).ok_or_else(failed)?;
        if file.value["paths"].get(new).is_some() {
            return Ok(false);
        }
        let renamed = yaml_edit::rename(&file.text, &["paths", old], new);
        renamed.and_then(|text| file.set_text(text)).ok_or_else(failed)?;
        Ok(true)
    }

    /// Returns the ids of all operations of a path.
    pub(in super::super) fn operations_at(&self, stem: &str, path: &str) -> Vec<String> {
        let item = self.files.get(stem).and_then(|file| file.value["paths"].get(path));
        let ids = walk::members(item).filter_map(|(_, it)| it.get("operationId")?.as_str());
        ids.map(str::to_owned).collect()
    }
}
