//! The differences between the evidence and the description.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

use crate::{
    Facts, Field, Format, Kind, OperationEvidence, OperationFacts, Place, Probe, Redirect, Source, evidence::Words,
    facts::NodeId,
};

/// A difference between the evidence and the description.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The operation id.
    pub operation: String,
    /// The kind of difference.
    pub kind: FindingKind,
    /// The path of the difference, such as `/result_sources/[]/score`. Paths in requests start with `request`, and
    /// paths in error responses with the status. For a finding about a route or a status, this is the observed route or
    /// status. It is empty for new routes, which are in `seen` if confirmed, and for findings about the whole operation
    /// or the whole body of a successful response.
    pub place: String,
    /// How often the difference was seen.
    pub count: u64,
    /// The described type or format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// The observed types, formats or words, with their counts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub seen: BTreeMap<String, u64>,
}

/// The kind of difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingKind {
    /// A route other than the described one exists.
    WrongPath,
    /// The operation was not found on any route that was tried.
    NothingFound,
    /// The server redirected to the same path with a trailing slash.
    SlashNeeded,
    /// A status that is not described, other than a redirect or a server error.
    UnlistedStatus,
    /// A response body that is not JSON.
    NotJson,
    /// A list where a page is described.
    ListForPage,
    /// Values of a type that is not described.
    TypeChange,
    /// Null where the description does not permit it.
    NullNotAllowed,
    /// A required member that was missing.
    MissingRequired,
    /// A member of the request that the server declares as required, but the description does not.
    RequiredByServer,
    /// Strings that are not in the described format: at least five, and more than half of those that are not empty.
    FormatChange,
    /// A token that is not described. At least five records contain it, or the server declares it.
    UnknownEnum,
    /// A member that is not described. At least five records and at least half of all records contain it, or the server
    /// declares it.
    UnknownMember,
    /// Tokens that are not described and are too rare to be named.
    UnknownTokensNotNamed,
    /// Members that are not described and are too rare to be named.
    UnknownMembersNotNamed,
}

impl FindingKind {
    /// Whether the finding only hints at a difference: words that are too rare to be named, or strings that are not in
    /// the described format.
    pub fn is_hint(self) -> bool {
        matches!(self, Self::FormatChange | Self::UnknownTokensNotNamed | Self::UnknownMembersNotNamed)
    }
}

/// Compares the evidence with the description that this version was generated from. Hints come last.
///
/// ```
/// use realaml_observe::{Analyst, Exchange, FindingKind, findings};
///
/// let mut analyst = Analyst::new();
/// let exchange = Exchange::new("get_verification", 200).at("/verification/6513/");
/// analyst.read(&exchange.answered(&b"<html>a login page</html>"[..]));
/// let found = findings(&analyst.finish());
/// assert_eq!((found[0].kind, found[0].count), (FindingKind::NotJson, 1));
/// ```
pub fn findings(source: &Source) -> Vec<Finding> {
    let facts = Facts::bundled();
    let mut found = Vec::new();
    for (id, shown) in &source.operations {
        if let Some(operation) = facts.operation(id) {
            Comparison { facts, operation, found: &mut found }.compare(shown);
        }
    }
    found.sort_by_key(|finding| finding.kind.is_hint());
    found
}

struct Comparison<'a> {
    facts: &'a Facts,
    operation: &'a OperationFacts,
    found: &'a mut Vec<Finding>,
}

impl Comparison<'_> {
    fn compare(&mut self, shown: &OperationEvidence) {
        self.envelope(shown);
        self.declared(&shown.declared);
        let mut success = Place::default();
        for (status, place) in &shown.answers {
            if (200..300).contains(status) {
                success.add(place);
            } else if let Some(described) = self.operation.answer(*status) {
                self.place(&status.to_string(), place, described);
            }
        }
        if let Some(described) = self.operation.answer(200).or_else(|| self.operation.answer(201)) {
            self.place("", &success, described);
        }
        if let (Some(place), Some(described)) = (&shown.request, self.operation.request) {
            self.place("request", place, described);
        }
    }

    fn envelope(&mut self, shown: &OperationEvidence) {
        let mut worked = shown.described_route.worked;
        for (route, outcomes) in shown.other_routes.iter().filter(|(_, it)| it.worked > 0) {
            worked += outcomes.worked;
            self.report(FindingKind::WrongPath, route, outcomes.worked);
        }
        self.words(FindingKind::WrongPath, FindingKind::WrongPath, "", &shown.new_routes, 0);
        worked += shown.new_routes.seen;
        let described = format!("{} {}", self.operation.method, self.operation.path);
        for (route, count) in shown.declared.found.iter().filter(|(route, _)| **route != described) {
            if shown.other_routes.get(route).is_none_or(|it| it.worked == 0) {
                self.report(FindingKind::WrongPath, route, *count);
            }
        }
        if shown.declared.found.is_empty() && shown.declared.missing.contains_key(&described) {
            self.report(FindingKind::NothingFound, "", shown.declared.missing[&described]);
        } else if worked == 0 && shown.declared.found.is_empty() && shown.described_route.not_found > 0 {
            self.report(FindingKind::NothingFound, "", shown.described_route.not_found);
        }
        if let Some(count) = shown.redirects.get(&Redirect::Slash) {
            self.report(FindingKind::SlashNeeded, "", *count);
        }
        for (status, count) in &shown.statuses {
            let described = self.operation.answers.contains_key(status);
            if !described && (*status < 300 || (400..500).contains(status)) {
                self.report(FindingKind::UnlistedStatus, &status.to_string(), *count);
            }
        }
        for (status, count) in &shown.not_json {
            self.report(FindingKind::NotJson, &status.to_string(), *count);
        }
    }

    /// Compares the fields that the server declares for a request.
    fn declared(&mut self, declared: &Probe) {
        let Some(described) = self.operation.request.map(|it| self.facts.at(it).node) else { return };
        for (name, field) in declared.fields.iter().filter(|(_, field)| field.read_only == 0) {
            let place = format!("request/{name}");
            let times = field.required + field.optional;
            let Some(member) = described.members.get(name).map(|it| self.facts.at(*it)) else {
                let finding = self.finding(FindingKind::UnknownMember, &place, times);
                self.found.push(Finding { seen: field.types.clone(), ..finding });
                continue;
            };
            if field.required > 0 && !described.required.contains(name) {
                self.report(FindingKind::RequiredByServer, &place, field.required);
            }
            let other = field.types.iter().filter(|(kind, _)| match (member.node.kind, Field::kind_of(kind)) {
                (Some(described), Some(seen)) => !described.takes(seen),
                _ => false,
            });
            let other: BTreeMap<_, _> = other.map(|(kind, count)| (kind.clone(), *count)).collect();
            if let Some(kind) = member.node.kind.filter(|_| !other.is_empty()) {
                self.differs(FindingKind::TypeChange, &place, kind.name(), other);
            }
            let new = field.choices.iter().filter(|(token, _)| !member.node.tokens.contains(*token));
            let new: BTreeMap<_, _> = new.map(|(token, count)| (token.clone(), *count)).collect();
            if !new.is_empty() {
                let finding = self.finding(FindingKind::UnknownEnum, &place, new.values().sum());
                self.found.push(Finding { seen: new, ..finding });
            }
        }
    }

    fn place(&mut self, path: &str, place: &Place, described: NodeId) {
        let at = self.facts.at(described);
        let results = at.node.members.get("results").and_then(|it| self.facts.at(*it).node.items);
        if let Some(kind) = at.node.kind {
            let page = results.is_some() && place.of(Kind::Array) > 0;
            if page {
                self.report(FindingKind::ListForPage, path, place.of(Kind::Array));
            }
            let wrong = place.types.iter().filter(|(seen, _)| **seen != Kind::Null && !kind.takes(**seen));
            let wrong = wrong.filter(|(seen, _)| !page || **seen != Kind::Array);
            let wrong: BTreeMap<_, _> = wrong.map(|(seen, count)| (seen.to_string(), *count)).collect();
            if !wrong.is_empty() {
                self.differs(FindingKind::TypeChange, path, kind.name(), wrong);
            }
            if place.of(Kind::Null) > 0 && !at.nullable {
                self.report(FindingKind::NullNotAllowed, path, place.of(Kind::Null));
            }
        }
        if let Some(format) = &at.node.format {
            self.format(path, place, format);
        }
        self.words(FindingKind::UnknownEnum, FindingKind::UnknownTokensNotNamed, path, &place.new_tokens, 0);
        let unnamed = FindingKind::UnknownMembersNotNamed;
        self.words(FindingKind::UnknownMember, unnamed, path, &place.new_members, place.records);
        for name in &at.node.required {
            let there = place.members.get(name).map_or(0, Place::seen);
            let missing = place.of(Kind::Object).saturating_sub(there);
            if missing > 0 {
                self.report(FindingKind::MissingRequired, &format!("{path}/{name}"), missing);
            }
        }
        for (name, member) in &place.members {
            if let Some(described) = at.node.members.get(name) {
                self.place(&format!("{path}/{name}"), member, *described);
            }
        }
        if let (Some(items), Some(described)) = (&place.items, at.node.items.or(results)) {
            self.place(&format!("{path}/[]"), items, described);
        }
    }

    fn format(&mut self, path: &str, place: &Place, described: &str) {
        let (mut fitting, mut others) = (0, BTreeMap::new());
        for (format, count) in place.formats.iter().filter(|(format, _)| **format != Format::Empty) {
            match format.meets(described) {
                Some(true) => fitting += count,
                Some(false) => drop(others.insert(format.to_string(), *count)),
                None => return,
            }
        }
        let other: u64 = others.values().sum();
        if other >= crate::evidence::FEWEST_RECORDS && other > fitting {
            self.differs(FindingKind::FormatChange, path, described, others);
        }
    }

    /// Reports confirmed words by name. Of the other words, it reports only a count: the records of the frequent words
    /// or, if no word is frequent or confirmed, the occurrences of all words.
    fn words(&mut self, kind: FindingKind, unnamed: FindingKind, path: &str, words: &Words, records: u64) {
        let of_member = kind == FindingKind::UnknownMember;
        for (name, word) in &words.named {
            let seen = word.types.iter().map(|(kind, count)| (kind.to_string(), *count));
            let (place, seen) = match of_member {
                true => (format!("{path}/{name}"), seen.collect()),
                false => (path.to_owned(), BTreeMap::from([(name.clone(), word.records)])),
            };
            let finding = self.finding(kind, &place, word.records);
            self.found.push(Finding { seen, ..finding });
        }
        let frequent: Vec<_> = words.frequent(records).map(|(_, word)| word.records).collect();
        if !frequent.is_empty() {
            self.report(kind, path, frequent.iter().sum());
        } else if words.named.is_empty() && words.seen > 0 {
            self.report(unnamed, path, words.seen);
        }
    }

    fn finding(&self, kind: FindingKind, place: &str, count: u64) -> Finding {
        let operation = self.operation.id.clone();
        Finding { operation, kind, place: place.to_owned(), count, expected: None, seen: BTreeMap::new() }
    }

    fn report(&mut self, kind: FindingKind, place: &str, count: u64) {
        let finding = self.finding(kind, place, count);
        self.found.push(finding);
    }

    fn differs(&mut self, kind: FindingKind, place: &str, expected: &str, seen: BTreeMap<String, u64>) {
        let finding = self.finding(kind, place, seen.values().sum());
        self.found.push(Finding { expected: Some(expected.to_owned()), seen, ..finding });
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, place, .. } = self;
        let seen: Vec<_> = self.seen.iter().map(|(what, count)| format!("{what} {}", times(*count))).collect();
        let seen = if seen.is_empty() { "words that nobody has confirmed".to_owned() } else { seen.join(", ") };
        let (count, expected) = (times(self.count), self.expected.as_deref().unwrap_or_default());
        let at = if place.is_empty() { "the body" } else { place };
        match self.kind {
            FindingKind::WrongPath if place.is_empty() => write!(f, "{operation}: another route worked: {seen}"),
            FindingKind::WrongPath => write!(f, "{operation}: the route {place} worked {count}"),
            FindingKind::NothingFound => write!(f, "{operation}: not found {count}, at any described route"),
            FindingKind::SlashNeeded => write!(f, "{operation}: redirected {count} to the path with a trailing slash"),
            FindingKind::UnlistedStatus => write!(f, "{operation}: status {place} {count}, not described"),
            FindingKind::NotJson => write!(f, "{operation}: status {place} without JSON {count}"),
            FindingKind::ListForPage => write!(f, "{operation} {at}: a list {count}, expected a page"),
            FindingKind::TypeChange => write!(f, "{operation} {at}: {seen}, expected {expected}"),
            FindingKind::NullNotAllowed => write!(f, "{operation} {at}: null {count}, expected a value"),
            FindingKind::MissingRequired => write!(f, "{operation} {at}: missing {count}, expected always"),
            FindingKind::RequiredByServer => write!(f, "{operation} {at}: required by the server, optional here"),
            FindingKind::FormatChange => write!(f, "{operation} {at}: format {seen}, expected {expected}"),
            FindingKind::UnknownEnum => write!(f, "{operation} {at}: tokens not described: {seen}"),
            FindingKind::UnknownMember if self.seen.is_empty() => {
                write!(f, "{operation} {at}: members not described, whose names nobody has confirmed")
            }
            FindingKind::UnknownMember => write!(f, "{operation} {at}: a member not described: {seen}"),
            FindingKind::UnknownTokensNotNamed => {
                write!(f, "{operation} {at}: tokens not described {count}, not named")
            }
            FindingKind::UnknownMembersNotNamed => {
                write!(f, "{operation} {at}: members not described {count}, not named")
            }
        }
    }
}

fn times(count: u64) -> String {
    match count {
        1 => "once".to_owned(),
        _ => format!("{count} times"),
    }
}
