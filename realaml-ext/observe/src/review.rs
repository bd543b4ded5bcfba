//! Shows what a file would disclose, and asks which words in it may be sent.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Error, Evidence, Facts, Field, Key, Kind, OperationEvidence, OperationFacts, Place, Probe, Source, Store, Words,
    facts::NodeId, findings,
};

/// Reviews evidence before it is sent, with a page of text and questions about words that are not described.
///
/// ```
/// use realaml_observe::{Analyst, Evidence, Exchange, Key, Review};
///
/// # let key = Key::random()?;
/// # let mut analyst = Analyst::with_key(key.clone());
/// # for record in 1..=5 {
/// #     let path = format!("/verification/{record}/");
/// #     analyst.read(&Exchange::new("get_verification", 200).at(&path).answered(&br#"{"risk_band": "B"}"#[..]));
/// # }
/// # let mut evidence = Evidence::default();
/// # evidence.insert("example", analyst.finish());
/// let mut review = Review::new(evidence, Some(&key));
/// println!("{}", review.page());
/// for number in 0..review.questions().len() {
///     // In a program, a person reads each word and decides.
///     if review.questions()[number].word == "risk_band" {
///         review.confirm(number);
///     }
/// }
/// let may_be_sent = review.finish();
/// assert!(String::from_utf8(may_be_sent.to_bytes())?.contains("risk_band"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Review {
    evidence: Evidence,
    questions: Vec<Question>,
    /// The indexes of the confirmed questions.
    confirmed: BTreeSet<usize>,
    locked: u64,
}

/// A word that is not described, and that is frequent enough to ask about or was declared by the server. `Debug` prints
/// the word, because a person has to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Question {
    /// The operation id.
    pub operation: String,
    /// The path of the object or value that contains the word, `route` for a route, or `declared request` for a field
    /// that the server declares.
    pub place: String,
    /// The word itself.
    pub word: String,
    /// Whether the word is the name of a member. Otherwise it is a token or a route.
    pub is_member: bool,
    /// The JSON types of the member's values.
    pub types: Vec<Kind>,
    /// The number of different records that contained the word. For a route, the number of successful calls; for a
    /// declared field, the number of declarations.
    pub records: u64,
    sealed: String,
}

impl Review {
    /// Reviews a file, using the key that is stored next to it.
    ///
    /// ```
    /// use realaml_observe::{Exchange, Observer, Review, Store};
    ///
    /// # let folder = tempfile::tempdir()?;
    /// # let file = folder.path().join("evidence.json");
    /// # let observer = Observer::to_file(&file)?;
    /// # observer.take(Exchange::new("get_verification", 200).at("/verification/6513/"));
    /// # observer.flush()?;
    /// let review = Review::of_file(&Store::at(&file))?;
    /// assert!(review.questions().is_empty()); // only described words
    /// assert!(review.page().contains("get_verification: 1 exchanges"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the file or its key cannot be read, or if the file is not an evidence file.
    pub fn of_file(store: &Store) -> Result<Self, Error> {
        Ok(Self::new(store.read()?, store.existing_key()?.as_ref()))
    }

    /// Reviews evidence. Words that were not sealed with this key cannot be asked about.
    pub fn new(evidence: Evidence, key: Option<&Key>) -> Self {
        let total = evidence.total();
        let (mut questions, mut locked) = (Vec::new(), 0);
        for (id, operation) in &total.operations {
            let mut ask = |place: &str, words: &Words, records: u64, is_member: bool| {
                for (sealed, seen) in words.frequent(records) {
                    let Some(word) = key.and_then(|key| key.open(sealed)) else {
                        locked += 1;
                        continue;
                    };
                    let types = seen.types.keys().copied().collect();
                    let (operation, place, sealed) = (id.clone(), place.to_owned(), sealed.clone());
                    questions.push(Question {
                        operation,
                        place,
                        word,
                        is_member,
                        types,
                        records: seen.records,
                        sealed,
                    });
                }
            };
            ask("route", &operation.new_routes, 0, false);
            operation.each_place(&mut |path, place| {
                ask(path, &place.new_tokens, 0, false);
                ask(path, &place.new_members, place.records, true);
            });
            questions.extend(declared_questions(id, operation));
        }
        // A word that appears under several statuses is asked about only once.
        let mut asked = BTreeSet::new();
        questions.retain(|it: &Question| asked.insert((it.operation.clone(), it.place.clone(), it.sealed.clone())));
        Self { evidence, questions, confirmed: BTreeSet::new(), locked }
    }

    /// Returns the words to ask about.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// Confirms that the word of the question with this index reveals nothing about a person. Words that nobody
    /// confirms are left out.
    pub fn confirm(&mut self, question: usize) {
        self.confirmed.insert(question);
    }

    /// Returns the evidence that may be sent. It contains confirmed words in clear text and nothing sealed. If only
    /// this crate wrote the file, the only other words in it that the description does not contain are choices that the
    /// server declares.
    pub fn finish(self) -> Evidence {
        let confirmed: BTreeMap<_, _> = self
            .questions
            .iter()
            .enumerate()
            .filter(|(number, _)| self.confirmed.contains(number))
            .map(|(_, it)| ((it.operation.as_str(), it.place.as_str(), it.sealed.as_str()), it.word.as_str()))
            .collect();
        let mut evidence = self.evidence;
        evidence.change(|source| {
            for (id, operation) in &mut source.operations {
                let release = |path: &str, words: &mut Words| {
                    for (sealed, word) in std::mem::take(&mut words.sealed) {
                        if let Some(name) = confirmed.get(&(id.as_str(), path, sealed.as_str())) {
                            words.named.entry((*name).to_owned()).or_default().add(&word);
                        }
                    }
                };
                release("route", &mut operation.new_routes);
                operation.declared.fields.retain(|name, _| {
                    let described = is_described_field(id, name);
                    described || confirmed.contains_key(&(id.as_str(), DECLARED, name.as_str()))
                });
                operation.each_place_mut(&mut |path, place| {
                    release(path, &mut place.new_tokens);
                    release(path, &mut place.new_members);
                });
            }
        });
        evidence
    }

    /// Returns a page of text that shows what the file discloses: counts by operation, every word in clear text that is
    /// not from the description, and the differences found. Sealed words are only counted.
    pub fn page(&self) -> String {
        let total = self.evidence.total();
        let mut page = String::new();
        self.write(&mut page, &total);
        page
    }

    fn write(&self, page: &mut String, total: &Source) {
        let mut line = |text: String| {
            page.push_str(&text);
            page.push('\n');
        };
        line(format!("Sources: {}. Exchanges: {}.", self.evidence.sources().len(), total.exchanges));
        for name in self.evidence.sources().keys() {
            line(format!("  {name}"));
        }
        line(String::new());
        line(
            "For each operation, the file contains counts of statuses, content types and headers from a fixed list."
                .into(),
        );
        line("For each path in the bodies, it contains counts of JSON types, string formats, approximate".into());
        line("list lengths and described tokens.".into());
        line("It contains no values, URLs, keys or times.".into());
        line(String::new());
        for (id, operation) in &total.operations {
            let mut places = 0_u64;
            operation.each_place(&mut |_, _| places += 1);
            line(format!("  {id}: {} exchanges, {places} paths", operation.exchanges));
        }
        line(String::new());
        let words = foreign_words(total);
        line(format!("Words in the file that are not in the description: {}.", words.len()));
        words.into_iter().for_each(|word| line(format!("  {word}")));
        line(format!("Words that await your answer: {}.", self.questions.len()));
        if self.locked > 0 {
            let locked = self.locked;
            line(format!("Words that cannot be decrypted, because their key is on another machine: {locked}."));
        }
        line(String::new());
        let found = findings(total);
        let (hints, differences): (Vec<_>, Vec<_>) = found.iter().partition(|it| it.kind.is_hint());
        line(format!("Differences from the description: {}.", differences.len()));
        differences.into_iter().for_each(|finding| line(format!("  {finding}")));
        line(format!("Hints at more: {}.", hints.len()));
        hints.into_iter().for_each(|finding| line(format!("  {finding}")));
    }
}

/// The path under which the fields that the server declares are shown.
const DECLARED: &str = "declared request";

/// Returns the questions about fields that the server declares but the description does not have. Their names are the
/// server's own, so the file contains them in clear text. They are still sent only if somebody confirms them.
fn declared_questions(id: &str, operation: &OperationEvidence) -> Vec<Question> {
    let fields = operation.declared.fields.iter().filter(|(name, _)| !is_described_field(id, name));
    let question = |(name, field): (&String, &Field)| Question {
        operation: id.to_owned(),
        place: DECLARED.to_owned(),
        word: name.clone(),
        is_member: true,
        types: field.types.keys().filter_map(|it| Field::kind_of(it)).collect(),
        records: field.required + field.optional,
        sealed: name.clone(),
    };
    fields.map(question).collect()
}

fn is_described_field(id: &str, name: &str) -> bool {
    let facts = Facts::bundled();
    let request = facts.operation(id).and_then(|it| it.request);
    request.is_some_and(|it| facts.at(it).node.members.contains_key(name))
}

fn is_described_choice(id: &str, name: &str, token: &str) -> bool {
    let facts = Facts::bundled();
    let request = facts.operation(id).and_then(|it| it.request).map(|it| facts.at(it).node);
    let member = request.and_then(|it| it.members.get(name)).map(|it| facts.at(*it).node);
    member.is_some_and(|it| it.tokens.contains(token))
}

/// Lists every word in clear text that is not in the description: confirmed words, words that the server declares, and
/// any words that were added to the file by other means.
fn foreign_words(total: &Source) -> Vec<String> {
    let facts = Facts::bundled();
    let mut words = BTreeSet::new();
    for (id, shown) in &total.operations {
        let Some(operation) = facts.operation(id) else {
            words.insert(format!("operation {id}"));
            continue;
        };
        words.extend(shown.new_routes.named.keys().map(|it| format!("{id}: route {it}")));
        words.extend(declared_words(id, operation, &shown.declared));
        let routes = shown.other_routes.keys().filter(|it| !operation.alternatives.contains(it));
        words.extend(routes.map(|it| format!("{id}: route {it}")));
        of_bodies(id, shown, &mut |path, place, described| {
            let at = |name: &str| format!("{id} {path}: {name}");
            let node = described.map(|it| facts.at(it).node);
            let members = place.members.keys().filter(|it| !node.is_some_and(|node| node.members.contains_key(*it)));
            let tokens = place.tokens.keys().filter(|it| !node.is_some_and(|node| node.tokens.contains(*it)));
            words.extend(members.chain(place.new_members.named.keys()).map(|it| at(&format!("member {it}"))));
            words.extend(tokens.chain(place.new_tokens.named.keys()).map(|it| at(&format!("token {it}"))));
        });
    }
    words.into_iter().collect()
}

fn declared_words(id: &str, operation: &OperationFacts, declared: &Probe) -> Vec<String> {
    let mut words = Vec::new();
    let described = format!("{} {}", operation.method, operation.path);
    let routes = declared.found.keys().chain(declared.missing.keys());
    let routes = routes.filter(|it| **it != described && !operation.alternatives.contains(it));
    words.extend(routes.map(|it| format!("{id}: route {it}")));
    for (name, field) in &declared.fields {
        if !is_described_field(id, name) {
            words.push(format!("{id} {DECLARED}: member {name}"));
        }
        let choices = field.choices.keys().filter(|it| !is_described_choice(id, name, it));
        words.extend(choices.map(|it| format!("{id} {DECLARED}/{name}: token {it}")));
    }
    words
}

fn of_bodies(id: &str, shown: &OperationEvidence, visit: &mut impl FnMut(&str, &Place, Option<NodeId>)) {
    let Some(operation) = Facts::bundled().operation(id) else { return };
    for (status, place) in &shown.answers {
        below("", place, operation.answer(*status), visit);
    }
    if let Some(place) = &shown.request {
        below("request", place, operation.request, visit);
    }
}

fn below(path: &str, place: &Place, described: Option<NodeId>, visit: &mut impl FnMut(&str, &Place, Option<NodeId>)) {
    visit(path, place, described);
    let node = described.map(|it| Facts::bundled().at(it).node);
    for (name, member) in &place.members {
        let described = node.and_then(|it| it.members.get(name)).copied();
        below(&format!("{path}/{name}"), member, described, visit);
    }
    if let Some(items) = &place.items {
        let results = node.and_then(|it| it.members.get("results"));
        let results = results.and_then(|it| Facts::bundled().at(*it).node.items);
        below(&format!("{path}/[]"), items, node.and_then(|it| it.items).or(results), visit);
    }
}

impl std::fmt::Display for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { operation, place, word, records, .. } = self;
        let what = match (self.is_member, place.as_str()) {
            (true, _) => "member",
            (false, "route") => "route",
            (false, _) => "token",
        };
        write!(f, "{operation} {place}: the {what} `{word}`")?;
        if !self.types.is_empty() {
            let types: Vec<_> = self.types.iter().map(|it| it.name()).collect();
            write!(f, " ({})", types.join(" or "))?;
        }
        f.write_fmt(format_args!(", in {records} records"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Analyst, Exchange};

    #[test]
    fn a_word_that_is_confirmed_again_keeps_its_earlier_counts() {
        let key = Key::random().unwrap();
        let sealed = |name: &str, records: u32| {
            let mut analyst = Analyst::with_key(key.clone());
            for record in 0..records {
                let path = format!("/verification/{record}/");
                let exchange = Exchange::new("get_verification", 200).at(&path);
                analyst.read(&exchange.answered(br#"{"added": 1}"#.to_vec()));
            }
            let mut evidence = Evidence::default();
            evidence.insert(name, analyst.finish());
            evidence
        };
        let reviewed = |evidence: Evidence| {
            let mut review = Review::new(evidence, Some(&key));
            assert_eq!(review.questions().len(), 1);
            review.confirm(0);
            review.finish()
        };
        let mut merged = reviewed(sealed("first", 5));
        merged.merge(sealed("second", 6));
        // The sum of both sources has the word in clear text and sealed.
        let mut sum = Evidence::default();
        sum.insert("sum", merged.total());
        let total = reviewed(sum).total();
        let words = &total.operations["get_verification"].answers[&200].new_members;
        let word = &words.named["added"];
        assert_eq!((words.seen, word.records, word.types[&Kind::Integer]), (11, 11, 11));
        assert!(words.sealed.is_empty());
    }
}
