//! Determines the file of each type. Each domain has a folder, which contains one file per family of records and one
//! file for the enums.
//!
//! A family consists of the records whose names begin with the same word. In some domains, most names begin with the
//! same words (`ESign`, `FormSubmission`). Those words are ignored there, and the next word determines the family. A
//! family that would be too large for a readable file is divided by the words that follow.

use std::collections::BTreeMap;

use super::model::Model;
use crate::model::names;

/// The file name for a record whose name consists only of the ignored words.
const RECORD: &str = "record";
/// The file name for the enums.
const ENUMS: &str = "enums";
/// The folder for types that no operation or callback takes or returns.
pub const UNREFERENCED: &str = "unreferenced";

/// The maximum number of records in a family that is not divided.
const MOST: usize = 6;

/// The folder and file of a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Home {
    /// The folder in `types`: the domain, or [`UNREFERENCED`].
    pub folder: String,
    /// The name of the file in the folder.
    pub file: String,
}

/// Returns the folder and file of each type by type name.
pub fn homes(model: &Model) -> BTreeMap<&str, Home> {
    let mut homes = BTreeMap::new();
    let mut domains: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let records = model.structs.iter().map(|(name, it)| (name, &it.file, it.reached, true));
    let enums = model.enums.iter().map(|(name, it)| (name, &it.file, it.reached, false));
    let unions = model.unions.iter().map(|(name, it)| (name, &it.file, it.reached, true));
    for (name, domain, reached, is_record) in records.chain(unions).chain(enums) {
        if !reached {
            let file = names::module(&names::words(name));
            homes.insert(name.as_str(), Home { folder: UNREFERENCED.to_owned(), file });
        } else if is_record {
            domains.entry(domain).or_default().push(name);
        } else {
            homes.insert(name.as_str(), Home { folder: domain.clone(), file: ENUMS.to_owned() });
        }
    }
    for (domain, names) in domains {
        for (name, file) in families(&names) {
            homes.insert(name, Home { folder: domain.to_owned(), file });
        }
    }
    homes
}

/// Returns each record of a domain with its file.
fn families<'a>(types: &[&'a str]) -> Vec<(&'a str, String)> {
    let words: Vec<Vec<String>> = types.iter().map(|it| names::words(it)).collect();
    let lead = lead(&words);
    let rest = |words: &Vec<String>| words.strip_prefix(lead.as_slice()).unwrap_or(words).to_vec();
    let words: Vec<Vec<String>> = words.iter().map(rest).collect();
    types.iter().zip(&words).map(|(name, of)| (*name, file(of, &words))).collect()
}

/// Returns the file of a record whose name has the words `of`, given the words of all records in its domain.
fn file(of: &[String], all: &[Vec<String>]) -> String {
    if of.is_empty() {
        return RECORD.to_owned();
    }
    let mut family: Vec<&Vec<String>> = all.iter().collect();
    for length in 1..=of.len() {
        family.retain(|it| it.get(..length) == of.get(..length));
        if family.len() <= MOST {
            break;
        }
    }
    // The file is named after all words that the family shares.
    names::module(&family.iter().fold(of.to_vec(), |shared, it| common(&shared, it)))
}

/// Returns the longest sequence of words with which more than half of the names begin.
fn lead(words: &[Vec<String>]) -> Vec<String> {
    let mut lead: Vec<String> = Vec::new();
    loop {
        let longer = words.iter().filter(|it| it.starts_with(&lead)).filter_map(|it| it.get(lead.len()));
        let mut votes: BTreeMap<&String, usize> = BTreeMap::new();
        longer.for_each(|it| *votes.entry(it).or_default() += 1);
        match votes.into_iter().max_by_key(|(_, votes)| *votes) {
            Some((word, votes)) if votes * 2 > words.len() && words.len() > 1 => lead.push(word.clone()),
            _ => return lead,
        }
    }
}

fn common(one: &[String], other: &[String]) -> Vec<String> {
    one.iter().zip(other).take_while(|(a, b)| a == b).map(|(a, _)| a.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files<'a>(types: &[&'a str]) -> BTreeMap<&'a str, String> {
        families(types).into_iter().collect()
    }

    #[test]
    fn the_words_that_most_names_begin_with_make_no_family() {
        let files = files(&["ESignDocument", "ESignDocumentPage", "ESignField", "ESignVoidDocumentRequest", "PepHit"]);
        let expected = [
            ("ESignDocument", "document"),
            ("ESignDocumentPage", "document"),
            ("ESignField", "field"),
            ("ESignVoidDocumentRequest", "void_document_request"),
            ("PepHit", "pep_hit"),
        ];
        assert_eq!(files, expected.into_iter().map(|(name, file)| (name, file.to_owned())).collect());
    }

    #[test]
    fn a_family_is_called_by_what_its_records_share() {
        let files =
            files(&["FormSubmission", "FormSubmissionUser", "FormSubmissionPageOpen", "FormSubmissionPageClosed"]);
        assert_eq!(files["FormSubmission"], "record");
        assert_eq!(
            (files["FormSubmissionPageOpen"].as_str(), files["FormSubmissionPageClosed"].as_str()),
            ("page", "page")
        );
    }

    #[test]
    fn one_more_record_moves_no_other_family() {
        let before = files(&["RiskRating", "RiskRatingAnswer", "RiskSection", "RiskAnswer"]);
        let after = files(&["RiskRating", "RiskRatingAnswer", "RiskSection", "RiskAnswer", "RiskProfile"]);
        assert!(before.iter().all(|(name, file)| after[name] == *file), "{before:?} {after:?}");
    }

    #[test]
    fn a_large_family_is_cut_by_one_word_more() {
        let types =
            ["Doc", "DocFile", "DocFileUpload", "DocPage", "DocCreate", "DocUpdate", "DocList", "Other", "More"];
        let files = files(&types);
        let of = |name: &str| files[name].as_str();
        assert_eq!((of("Doc"), of("DocFile"), of("DocFileUpload"), of("DocPage")), ("record", "file", "file", "page"));
        let types = ["ADoc", "ADocFile", "ADocFileUpload", "ADocPage", "ADocCreate", "ADocUpdate", "ADocList"];
        let others = ["AField", "ATemplate", "ARole", "ASession", "AUser", "AGroup", "AGroupPart", "ASend", "AVoid"];
        let files = self::files(&[types.as_slice(), others.as_slice()].concat());
        let of = |name: &str| files[name].as_str();
        assert_eq!((of("ADoc"), of("ADocFile"), of("ADocFileUpload")), ("doc", "doc_file", "doc_file"));
        assert_eq!((of("ADocPage"), of("AGroupPart")), ("doc_page", "group"));
    }

    #[test]
    fn a_keyword_is_no_file() {
        assert_eq!(files(&["Type", "Other"])["Type"], "type_");
    }
}
