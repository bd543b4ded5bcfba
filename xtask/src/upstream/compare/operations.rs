//! Compares operations: pairs the vendor's operations with ours, and then compares routes, parameters, bodies and
//! responses.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::{Place, Subject, Walker, schemas};
use crate::{
    model::{
        answers::is_success,
        media::{self, Kind},
        names,
        shape::Shape,
        walk::{self, members, template},
    },
    upstream::{
        config::Config,
        contract::{Contract, merge::bare},
        digest::sha256,
        failure::Severity,
    },
};

use super::Ours;

/// A rule that finds our operation for a route and operation of the vendor.
type Rule<'a> = &'a dyn Fn(&str, &Value) -> Option<String>;

/// Finds our operation for each operation of the vendor: by a recorded decision, page, route, id, title, or route
/// without parameter names, in this order. Each of our operations is used at most once.
pub(super) fn pair(vendor: &Contract, ours: &Ours, config: &Config) -> BTreeMap<String, String> {
    let mine = walk::operations(&ours.bundle);
    let title = |value: &Value| plain_title(value["summary"].as_str().unwrap_or_default());
    let by_decision = |theirs: &str, _: &Value| config.names.operations.get(theirs).cloned();
    let by_page = |_: &str, value: &Value| ours.pages.get(value["page"].as_str()?).cloned();
    let by_route = |theirs: &str, _: &Value| mine.iter().find(|it| it.route() == theirs).map(|it| it.id().to_owned());
    let by_title = |_: &str, value: &Value| {
        let wanted = title(value);
        mine.iter().find(|it| !wanted.is_empty() && title(it.value) == wanted).map(|it| it.id().to_owned())
    };
    let by_id = |_: &str, value: &Value| {
        let id = value["operationId"].as_str()?;
        [id.to_owned(), names::field(id)].into_iter().find(|id| ours.operation(id).is_some())
    };
    let by_form = |theirs: &str, _: &Value| {
        mine.iter().find(|it| template(&it.route()) == template(theirs)).map(|it| it.id().to_owned())
    };
    let rules: [Rule<'_>; 6] = [&by_decision, &by_page, &by_route, &by_id, &by_title, &by_form];
    let (mut pairs, mut taken) = (BTreeMap::new(), BTreeSet::new());
    for rule in rules {
        for (theirs, operations) in &vendor.operations {
            if pairs.contains_key(theirs) {
                continue;
            }
            let found = operations.first().and_then(|operation| rule(theirs, operation));
            if let Some(id) = found.filter(|id| ours.operation(id).is_some() && taken.insert(id.clone())) {
                pairs.insert(theirs.clone(), id);
            }
        }
    }
    pairs
}

/// Returns a title in lower case and without the suffix `(deprecated)`.
fn plain_title(title: &str) -> String {
    title.to_lowercase().replace("(deprecated)", "").trim().to_owned()
}

/// Compares the paired operations and reports the others.
pub(super) fn compare(walker: &mut Walker<'_>, pairs: &BTreeMap<String, String>) {
    let (vendor, ours) = (walker.vendor, walker.ours);
    for (route, operations) in &vendor.operations {
        // If several operations share the route, the first is the one that a person chose.
        let Some(theirs) = operations.first() else { continue };
        let basis = sha256(bare(theirs).to_string());
        let Some(id) = pairs.get(route) else {
            let place = place(Subject::Operation(route.clone()), true, basis);
            walker.add(Severity::Fail, "operation-added", &place, theirs.clone(), Value::Null);
            continue;
        };
        let Some(raw) = ours.operation(id) else { continue };
        let our_route = raw.route();
        let mine = ours
            .contract
            .operations
            .get(&our_route)
            .and_then(|found| found.iter().find(|it| it["operationId"] == **id));
        let Some(mine) = mine else { continue };
        let place = place(Subject::Operation(id.clone()), raw.value["x-evidence"] == "documented", basis);
        operation(walker, &place, (route, theirs), (&our_route, mine));
    }
    let paired: BTreeSet<_> = pairs.values().map(String::as_str).collect();
    for raw in walk::operations(&ours.bundle).into_iter().filter(|raw| !paired.contains(raw.id())) {
        let place =
            place(Subject::Operation(raw.id().to_owned()), raw.value["x-evidence"] == "documented", sha256("null"));
        let route = raw.route();
        walker.only_ours(&place, "operation-removed", "operation-curated-only", json!(route));
    }
    api(walker);
}

fn place(subject: Subject, documented: bool, basis: String) -> Place {
    Place { subject, path: Vec::new(), received: false, documented, basis }
}

fn operation(
    walker: &mut Walker<'_>,
    place: &Place,
    (route, theirs): (&str, &Value),
    (our_route, mine): (&str, &Value),
) {
    if route != our_route {
        let class = if template(route) == template(our_route) { "path-parameter-renamed" } else { "path-changed" };
        walker.add(Severity::Fail, class, place, json!(route), json!(our_route));
    }
    let deprecated = |value: &Value| value.get("deprecated") == Some(&json!(true));
    if deprecated(theirs) != deprecated(mine) {
        walker.add(Severity::Fail, "deprecation-changed", place, json!(deprecated(theirs)), json!(deprecated(mine)));
    }
    let title = |value: &Value| value["summary"].as_str().unwrap_or_default().to_owned();
    if plain_title(&title(theirs)) != plain_title(&title(mine)) && !title(theirs).is_empty() {
        walker.add(Severity::Info, "title-changed", place, json!(title(theirs)), json!(title(mine)));
    }
    security(walker, place, theirs, mine);
    parameters(walker, place, (route, theirs), (our_route, mine));
    body(walker, place, theirs, mine);
    let mut received = place.clone();
    received.received = true;
    answers(walker, &received, theirs, mine);
}

/// Compares security schemes by their contents instead of their names. Only schemes that the vendor adds are reported,
/// because an empty list on the site means that nobody filled it in.
fn security(walker: &mut Walker<'_>, place: &Place, theirs: &Value, mine: &Value) {
    let content = |contract: &Contract, operation: &Value| -> BTreeSet<String> {
        let own = operation.get("security").unwrap_or(&contract.security);
        let names = own
            .as_array()
            .into_iter()
            .flatten()
            .flat_map(|requirement| members(Some(requirement)).map(|(name, _)| name));
        names.map(|name| contract.security_schemes.get(name).map_or(format!("?{name}"), Value::to_string)).collect()
    };
    let (theirs, mine) = (content(walker.vendor, theirs), content(&walker.ours.contract, mine));
    let new: Vec<_> = theirs.difference(&mine).filter(|scheme| !scheme.starts_with('?')).cloned().collect();
    if !new.is_empty() {
        walker.add(Severity::Warn, "security-added", place, json!(new), json!(mine));
    }
}

fn parameters(
    walker: &mut Walker<'_>,
    place: &Place,
    (route, theirs): (&str, &Value),
    (our_route, mine): (&str, &Value),
) {
    let list = |operation: &Value| operation.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
    let name = |parameter: &Value| {
        format!("{} {}", parameter["in"].as_str().unwrap_or_default(), parameter["name"].as_str().unwrap_or_default())
    };
    let (theirs, mut mine) = (list(theirs), list(mine));
    for parameter in theirs {
        let key = name(&parameter);
        // A path parameter with a different name is found by its position in the route.
        let same_place = |other: &Value| {
            parameter["in"] == "path"
                && other["in"] == "path"
                && position(route, &parameter["name"]) == position(our_route, &other["name"])
        };
        let index = mine.iter().position(|other| name(other) == key).or_else(|| mine.iter().position(same_place));
        let inside = place.inside(key);
        let Some(index) = index else {
            walker.add(Severity::Fail, "parameter-added", &inside, parameter.clone(), Value::Null);
            continue;
        };
        let other = mine.remove(index);
        if parameter["required"] != other["required"] {
            walker.add(
                Severity::Fail,
                "requiredness-changed",
                &inside,
                parameter["required"].clone(),
                other["required"].clone(),
            );
        }
        let deprecated = |parameter: &Value| parameter.get("deprecated") == Some(&json!(true));
        if deprecated(&parameter) != deprecated(&other) {
            let (theirs, mine) = (json!(deprecated(&parameter)), json!(deprecated(&other)));
            walker.add(Severity::Fail, "deprecation-changed", &inside, theirs, mine);
        }
        let written = |parameter: &Value| {
            let told =
                ["style", "explode", "content"].into_iter().filter_map(|key| Some((key, parameter.get(key)?.clone())));
            told.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>()
        };
        if written(&parameter) != written(&other) {
            let (theirs, mine) = (json!(written(&parameter)), json!(written(&other)));
            walker.add(Severity::Fail, "parameter-style-changed", &inside, theirs, mine);
        }
        schemas::used(walker, &inside, &parameter["schema"], &other["schema"]);
    }
    for parameter in mine.iter().filter(|parameter| parameter["in"] != "path") {
        walker.only_ours(
            &place.inside(name(parameter)),
            "parameter-removed",
            "parameter-curated-only",
            parameter.clone(),
        );
    }
}

/// Returns the position of the parameter with this name among those of the route.
fn position(route: &str, name: &Value) -> Option<usize> {
    let name = name.as_str()?;
    route.split('{').skip(1).position(|part| part.split('}').next() == Some(name))
}

fn body(walker: &mut Walker<'_>, place: &Place, theirs: &Value, mine: &Value) {
    let inside = place.inside("request");
    match (theirs.get("requestBody"), mine.get("requestBody")) {
        (None, None) => {}
        (Some(theirs), None) => walker.add(Severity::Fail, "body-added", &inside, theirs.clone(), Value::Null),
        (None, Some(mine)) => walker.only_ours(&inside, "body-removed", "body-curated-only", mine.clone()),
        (Some(theirs), Some(mine)) => {
            content(walker, &inside, &theirs["content"], &mine["content"]);
            if theirs.get("encoding") != mine.get("encoding") {
                let of = |body: &Value| body.get("encoding").cloned().unwrap_or_default();
                walker.add(Severity::Fail, "encoding-changed", &inside, of(theirs), of(mine));
            }
            // The pages do not state whether a body is required. A form with a required member is always sent.
            let (told, is_required) = (theirs["required"].as_bool(), mine["required"] == true);
            let is_told = told.is_some_and(|told| told != is_required);
            if is_told && !(told == Some(false) && is_needed_form(walker, mine)) {
                walker.add(Severity::Fail, "requiredness-changed", &inside, json!(told), json!(is_required));
            }
        }
    }
}

/// Whether one of our bodies is a form with a required member.
fn is_needed_form(walker: &Walker<'_>, body: &Value) -> bool {
    let ours = &walker.ours.contract;
    members(body.get("content")).any(|(media, schema)| {
        matches!(media::kind(ours, media, schema), Some(Kind::Multipart | Kind::Form))
            && Shape::of(ours, schema).members.values().any(|it| it.required)
    })
}

fn answers(walker: &mut Walker<'_>, place: &Place, theirs: &Value, mine: &Value) {
    let (theirs, mine) = (&theirs["responses"], &mine["responses"]);
    let first = |answer: &Value| answer.pointer("/variants/0/content").cloned().unwrap_or_default();
    // If the vendor has only `2XX` and we have only one success status, both are the same response.
    let successes = |answers| members(Some(answers)).map(|it| it.0.as_str()).filter(|it| is_success(it)).collect();
    let (their_successes, our_successes): (Vec<&str>, Vec<&str>) = (successes(theirs), successes(mine));
    let same = match (their_successes.as_slice(), our_successes.as_slice()) {
        (["2XX"], [one]) => Some(*one),
        _ => None,
    };
    for (code, answer) in members(Some(theirs)) {
        let code = same.filter(|_| code == "2XX").unwrap_or(code);
        let inside = place.inside(format!("answer {code}"));
        match mine.get(code) {
            Some(other) => content(walker, &inside, &first(answer), &first(other)),
            None => walker.add(Severity::Fail, "status-added", &inside, first(answer), Value::Null),
        }
    }
    let is_only_ours = |code: &str| theirs.get(code).is_none() && same != Some(code);
    for (code, answer) in members(Some(mine)).filter(|(code, _)| is_only_ours(code)) {
        let inside = place.inside(format!("answer {code}"));
        if is_success(code) {
            walker.only_ours(&inside, "status-removed", "status-curated-only", first(answer));
        } else {
            // We describe the failures that every operation can return, whether or not the vendor documents them.
            walker.add(Severity::Info, "refusal-curated-only", &inside, Value::Null, Value::Null);
        }
    }
}

/// Compares bodies by the media type that we use. The site writes `*/*` if nobody has chosen one. Text and bytes have
/// no schema to compare.
fn content(walker: &mut Walker<'_>, place: &Place, theirs: &Value, mine: &Value) {
    let (theirs, mine): (Vec<_>, Vec<_>) = (members(Some(theirs)).collect(), members(Some(mine)).collect());
    match (theirs.as_slice(), mine.as_slice()) {
        ([], []) => {}
        ([], _) => walker.add(Severity::Info, "undocumented-body", place, Value::Null, json!(mine[0].0)),
        (_, []) => {
            let is_file =
                |(media, schema): &(&String, &Value)| media::kind(walker.vendor, media, schema) == Some(Kind::Bytes);
            let anonymous =
                (*theirs[0].1 == json!({"type": "object"}) || *theirs[0].1 == json!({})) && !is_file(&theirs[0]);
            if !anonymous {
                walker.add(Severity::Fail, "body-added", place, theirs[0].1.clone(), Value::Null);
            }
        }
        ([first, ..], [other, ..]) => {
            let pick = theirs.iter().find(|(media, _)| *media == other.0).unwrap_or(first);
            let kinds =
                (media::kind(walker.vendor, pick.0, pick.1), media::kind(&walker.ours.contract, other.0, other.1));
            if pick.0 != other.0 && (pick.0 != "*/*" || kinds.0 != kinds.1) {
                walker.add(Severity::Fail, "media-type-changed", place, json!(pick.0), json!(other.0));
            }
            if !matches!(kinds, (Some(Kind::Text | Kind::Bytes), Some(Kind::Text | Kind::Bytes))) {
                schemas::used(walker, place, pick.1, other.1);
            }
        }
    }
}

fn api(walker: &mut Walker<'_>) {
    let place = place(Subject::Api, false, sha256("servers"));
    let new: Vec<_> = walker
        .vendor
        .servers
        .iter()
        .filter(|url| !walker.ours.contract.servers.contains(url.trim_end_matches('/')))
        .cloned()
        .collect();
    for url in new {
        walker.add(Severity::Warn, "server-added", &place.inside(url.clone()), json!(url), Value::Null);
    }
}
