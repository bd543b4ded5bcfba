//! The form that adds a fault, and the conversion of its input into a fault.

use maud::{Markup, html};
use serde_json::{Value, json};

use crate::contract::spec::ApiContract;
use crate::domains::operations::BEHAVIOURS;
use crate::world::faults::{DOWNLOAD, Fault};

/// The kinds of faults, with their labels.
const KINDS: [(&str, &str); 6] = [
    ("status", "Another status"),
    ("delay", "A delay"),
    ("reset", "The connection is reset"),
    ("truncate", "Half of the response"),
    ("unknown_enum_value", "Values that the spec does not list"),
    ("extra_field", "Members that the spec does not list"),
];

pub(crate) fn form() -> Markup {
    let operations = BEHAVIOURS.iter().copied().filter(|id| ApiContract::bundled().has_operation(id)).chain([DOWNLOAD]);
    html! {
        form.stack method="post" action="/_console/faults" {
            label for="kind" { "What goes wrong" }
            select #kind name="kind" data-shows="fault" {
                @for (kind, text) in KINDS { option value=(kind) { (text) } }
            }
            div data-shown-by="fault" data-for="status" {
                label for="status" { "Status" }
                input #status type="number" name="status" min="100" max="599" value="503";
            }
            div data-shown-by="fault" data-for="delay" {
                label for="milliseconds" { "Delay in milliseconds" }
                input #milliseconds type="number" name="milliseconds" min="0" max="600000" value="2000";
            }
            label for="operation" { "Operation" }
            select #operation name="operation" {
                option value="" { "Every operation" }
                @for id in operations { option value=(id) { (id) } }
            }
            label for="times" { "How often" }
            input #times type="number" name="times" min="1" max="1000000" placeholder="from now on";
            label for="probability" { "Probability at each call, from 0 to 1" }
            input #probability type="number" name="probability" min="0" max="1" step="any" placeholder="certain";
            label.check data-shown-by="fault" data-for="status reset" {
                input type="checkbox" name="after_handling" value="true";
                " Carry out the operation before"
            }
            button.primary type="submit" { "Add the fault" }
        }
    }
}

/// Reads a fault from the submitted form.
pub(crate) fn read(pairs: &[(String, String)]) -> Result<Fault, String> {
    let value = |name: &str| pairs.iter().find(|(known, value)| known == name && !value.is_empty()).map(|(_, it)| it);
    let kind = value("kind").ok_or("Choose what goes wrong.")?;
    let mut fault = json!({ "kind": kind });
    let mut number = |name: &str| -> Result<(), String> {
        if let Some(text) = value(name) {
            fault[name] =
                text.parse::<u64>().map(Value::from).map_err(|_| format!("{name} must be a whole number."))?;
        }
        Ok(())
    };
    number("times")?;
    match kind.as_str() {
        "status" => number("status")?,
        "delay" => number("milliseconds")?,
        _ => {}
    }
    if let Some(text) = value("probability") {
        let probability = text.parse::<f64>().map_err(|_| "The probability must be a number from 0 to 1.")?;
        fault["probability"] = probability.into();
    }
    if let Some(operation) = value("operation") {
        fault["operation"] = operation.as_str().into();
    }
    if value("after_handling").is_some() && matches!(kind.as_str(), "status" | "reset") {
        fault["after_handling"] = true.into();
    }
    serde_json::from_value(fault).map_err(|error| format!("This fault is not valid: {error}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_filled_in_is_the_fault_that_is_set() {
        let pairs =
            |list: &[(&str, &str)]| list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect::<Vec<_>>();
        let filled =
            pairs(&[("kind", "status"), ("status", "429"), ("milliseconds", "5"), ("times", "2"), ("operation", "")]);
        let fault = json!(read(&filled).expect("a fault"));
        assert_eq!((&fault["status"], &fault["times"]), (&429.into(), &2.into()));
        assert!(fault.get("milliseconds").is_none() && fault.get("operation").is_none());
        let likely = json!(read(&pairs(&[("kind", "reset"), ("probability", "0.25")])).expect("a fault"));
        assert_eq!(likely["probability"], 0.25);
        assert!(read(&pairs(&[("kind", "reset"), ("probability", "x")])).is_err());
        assert!(read(&pairs(&[("kind", "status"), ("status", "x")])).is_err());
        assert!(read(&pairs(&[("kind", "meteor")])).is_err());
        assert!(read(&[]).is_err());
    }
}
