//! Finds the parts of a spec that the generator cannot handle. The generator sometimes panics and seldom names the
//! location. The schemas and operations are therefore tried in halves until only those that fail alone remain.

use std::{
    any::Any,
    cell::Cell,
    collections::BTreeSet,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use anyhow::Result;
use serde_json::{Value, json};

use crate::{
    finding::{Finding, Findings},
    generate,
    model::{
        Spec,
        reference::{self, child, to_schema},
        walk::{self, OperationRef},
    },
};

/// The name of the rule in the findings.
const RULE: &str = "generator";

/// Runs the generator and turns its panics into errors.
pub fn without_panic<T>(work: impl FnOnce() -> Result<T>) -> Result<T, String> {
    thread_local!(static QUIET: Cell<bool> = const { Cell::new(false) });
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                usual(info);
            }
        }));
    });
    QUIET.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(work));
    QUIET.set(false);
    match outcome {
        Ok(result) => result.map_err(|error| format!("{error:#}")),
        Err(payload) => Err(words(payload.as_ref())),
    }
}

fn words(payload: &(dyn Any + Send)) -> String {
    let text = payload.downcast_ref::<String>().map(String::as_str).or(payload.downcast_ref::<&str>().copied());
    text.unwrap_or("it gave up").to_owned()
}

/// Finds the parts that the generator refuses. `why` is its message about the whole spec.
pub fn of(spec: &Spec, why: &str) -> Findings {
    let message = |why: &str| {
        let why: String = why.lines().next().unwrap_or_default().chars().take(160).collect();
        format!("the generator does not support this form; describe it differently ({why})")
    };
    let schemas: Vec<&str> = spec.schemas().map(|(name, _)| name.as_str()).collect();
    let refused = search(&schemas, &|names| {
        let roots: Vec<Value> = names.iter().map(|name| to_schema(name)).collect();
        alone(spec, &json!(roots), json!({}))
    });
    let names: BTreeSet<&str> = refused.iter().map(|(name, _)| *name).collect();
    let mut findings: Vec<Finding> = refused
        .iter()
        // A schema that refers to a refused schema is assumed to fail only for that reason.
        .filter(|(name, _)| spec.schema(name).is_some_and(|it| reference::references(it).is_disjoint(&names)))
        .map(|(name, why)| spec.finding(&child("/components/schemas", name), RULE, message(why)))
        .collect();
    if refused.is_empty() {
        let operations = walk::operations(&spec.bundle);
        let refused = search(&operations, &|some| {
            let paths = paths(&spec.bundle, some);
            alone(spec, &paths, paths.clone())
        });
        findings.extend(refused.iter().map(|(it, why)| spec.finding(&it.pointer(), RULE, message(why))));
    }
    if findings.is_empty() {
        findings.push(spec.finding("", RULE, message(why)));
    }
    Findings(findings)
}

/// Finds the subjects that fail on their own. The list is divided into halves, because most of a spec is valid.
fn search<T: Copy>(subjects: &[T], attempt: &impl Fn(&[T]) -> Result<(), String>) -> Vec<(T, String)> {
    match (attempt(subjects), subjects) {
        (Ok(()), _) | (Err(_), []) => Vec::new(),
        (Err(why), [one]) => vec![(*one, why)],
        (Err(_), many) => {
            let (left, right) = many.split_at(many.len() / 2);
            [search(left, attempt), search(right, attempt)].concat()
        }
    }
}

/// Returns path items with only these operations.
fn paths(bundle: &Value, operations: &[OperationRef<'_>]) -> Value {
    let mut paths = json!({});
    for operation in operations {
        if let Some(shared) = bundle["paths"][operation.path].get("parameters") {
            paths[operation.path]["parameters"] = shared.clone();
        }
        paths[operation.path][operation.method] = operation.value.clone();
    }
    paths
}

/// Runs the generator on these paths and on the schemas that `root` reaches.
fn alone(spec: &Spec, root: &Value, paths: Value) -> Result<(), String> {
    let reached = reference::closure(&spec.bundle, root);
    let mut bundle = spec.bundle.clone();
    bundle["paths"] = paths;
    if let Some(schemas) = bundle["components"]["schemas"].as_object_mut() {
        schemas.retain(|name, _| reached.contains(name.as_str()));
    }
    let part = Spec { bundle, ..spec.clone() };
    without_panic(|| generate::raw_crate(&part).map(drop))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{regen, workspace};

    #[test]
    fn a_panic_is_an_error_with_its_words() {
        assert_eq!(without_panic(|| -> Result<()> { panic!("no {}", 1) }), Err("no 1".to_owned()));
        assert_eq!(without_panic(|| Ok(1)), Ok(1));
    }

    #[test]
    fn what_the_generator_refuses_is_named() {
        // The lint would refuse both changes below. The generator runs here as if the lint had missed them.
        let spec = regen::read(&workspace::root()).unwrap();
        let mut twins = spec.clone();
        let values = twins.bundle.pointer_mut("/components/schemas/RiskLevel/enum").and_then(Value::as_array_mut);
        values.unwrap().push(json!("low"));
        let told = of(&twins, "whole").to_string();
        assert!(told.contains(": components.schemas.RiskLevel: the generator does not support this form"), "{told}");
        assert!(told.ends_with("1 finding; nothing was written."), "{told}");

        let mut cookie = spec;
        let parameter = json!({"name": "c", "in": "cookie", "schema": {"type": "object"}});
        cookie.bundle["paths"]["/risk-ratings/"]["post"]["parameters"] = json!([parameter]);
        let told = of(&cookie, "whole").to_string();
        assert!(
            told.starts_with("openapi/risk.yaml:") && told.contains("paths./risk-ratings/.post: the generator"),
            "{told}"
        );
    }
}
