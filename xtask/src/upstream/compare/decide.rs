//! Lists the remaining differences between the vendor's contract and ours, and records people's decisions about them.

use std::path::Path;

use clap::Args;

use super::{
    Comparison, Difference, Ours, compare,
    deviations::{self, Deviation},
    report::Report,
};
use crate::{
    upstream::{config::Config, contract::files::Files, failure::Failure},
    workspace::write_all,
};

/// The arguments of `upstream accept`.
#[derive(Debug, Args)]
pub(crate) struct Flags {
    /// The ids that `upstream diff` prints; unique prefixes are enough.
    #[arg(required = true, value_name = "ID")]
    ids: Vec<String>,
    /// The reason why the difference remains.
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// Returns the differences between the contract of the last pull and ours, without the known ones.
pub(crate) fn differences(root: &Path) -> Result<Report, Failure> {
    let config = Config::read(root)?;
    let vendor = Files::at(root).read_snapshot()?;
    let ours = Ours::read(root)?;
    let Comparison { mut differences, operations, schemas } = compare(&vendor, &ours, &config);
    let suppressed = deviations::suppress(&mut differences, &deviations::read(root)?);
    let unmarked_operations = operations
        .values()
        .filter(|id| ours.operation(id).is_some_and(|operation| operation.value["x-evidence"] != "documented"));
    let unmarked_schemas = schemas.values().filter(|name| ours.evidence(name, None) != "documented");
    let unmarked = unmarked_operations.count() + unmarked_schemas.count();
    Ok(Report { differences, suppressed, unmarked })
}

/// Records that the differences remain. If a difference reports that a recorded decision is stale, the decision is
/// removed instead. Returns a line for each id. Either all decisions are recorded or none.
pub(crate) fn accept(root: &Path, flags: &Flags) -> Result<Vec<String>, Failure> {
    let reason = flags.reason.trim();
    if reason.is_empty() {
        return Err(Failure::new("usage", "a decision needs a reason: --reason TEXT"));
    }
    let report = differences(root)?;
    let mut known = deviations::read(root)?;
    let mut told = Vec::new();
    let mut chosen = Vec::new();
    for id in &flags.ids {
        chosen.push(find(&report.differences, id)?);
    }
    // A stale decision can be about the same place as a new one, so stale decisions are removed before new ones are
    // added.
    chosen.sort_by_key(|difference| difference.class != "deviation-stale");
    for difference in chosen {
        if let ("deviation-stale", [class, at]) = (difference.class, difference.place.as_slice()) {
            known.retain(|entry| entry.class != *class || entry.at != *at);
            told.push(format!("taken out  {at}: {class}"));
        } else {
            known.retain(|entry| entry.class != difference.class || entry.at != difference.pointer());
            known.push(Deviation::of(difference, reason));
            told.push(format!("accepted   {}: {}", difference.pointer(), difference.class));
        }
    }
    let path = root.join("openapi/vendor/deviations.toml");
    write_all(&[(path, deviations::write(&known))])
        .map_err(|error| Failure::new("write-failed", format!("{error:#}")))?;
    Ok(told)
}

fn find<'a>(differences: &'a [Difference], id: &str) -> Result<&'a Difference, Failure> {
    let hint = "Run `cargo xtask upstream diff`: each row begins with its id.";
    let found: Vec<&Difference> = differences.iter().filter(|it| !id.is_empty() && it.id().starts_with(id)).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Failure::new("usage", format!("no row has the id {id}")).hint(hint)),
        many => Err(Failure::new("usage", format!("{} rows have an id that begins with {id}", many.len())).hint(hint)),
    }
}
