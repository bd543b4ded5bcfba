//! Finds links in the JSON of a record.

use serde_json::Value;

/// Members whose names end in this suffix contain a link that expires.
const MARK: &str = "url_TEMP";

/// Objects whose plain `url` is also a link to a file. E-sign is newer, and the vendor may no longer use `TEMP` there.
const FILES: [&str; 3] = ["completion_certificate", "documents", "files"];

/// A link in a record.
pub(super) struct Found<'a> {
    pub(super) member: &'a str,
    /// The name of the member that contains the object with the link. Lists in between are ignored.
    pub(super) parent: &'a str,
    /// The path of the link, as a JSON pointer.
    pub(super) path: String,
    pub(super) url: &'a str,
}

/// The maximum number of links taken from one record. The largest known record has a few dozen.
const MOST: usize = 1_000;
/// The maximum length of a link's path, in bytes.
const LONGEST_PATH: usize = 1_024;

/// Returns the links in the order of the JSON value, and whether these are all of its links.
pub(super) fn links(record: &Value) -> (Vec<Found<'_>>, bool) {
    let mut walk = Walk { found: Vec::new(), steps: Vec::new(), complete: true };
    walk.value(record, "");
    (walk.found, walk.complete)
}

enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

struct Walk<'a> {
    found: Vec<Found<'a>>,
    steps: Vec<Step<'a>>,
    complete: bool,
}

impl<'a> Walk<'a> {
    // JSON that is nested deeper than 127 levels is not parsed to a `Value`, so the depth of the recursion is bounded.
    fn value(&mut self, value: &'a Value, parent: &'a str) {
        match value {
            Value::Object(members) => {
                for (member, value) in members {
                    self.steps.push(Step::Member(member));
                    match value {
                        Value::String(url) if is_file(member, parent) && !url.trim().is_empty() => {
                            self.link(member, parent, url);
                        }
                        _ => self.value(value, member),
                    }
                    self.steps.pop();
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.steps.push(Step::Item(index));
                    self.value(item, parent);
                    self.steps.pop();
                }
            }
            _ => {}
        }
    }

    fn link(&mut self, member: &'a str, parent: &'a str, url: &'a str) {
        match self.path().filter(|_| self.found.len() < MOST) {
            Some(path) => self.found.push(Found { member, parent, path, url }),
            None => self.complete = false,
        }
    }

    /// Returns the JSON pointer to the current value, or `None` if it is too long. It is built only for links, because
    /// the total length of the paths of all values can grow faster than the record.
    fn path(&self) -> Option<String> {
        let mut path = String::new();
        for step in &self.steps {
            match step {
                Step::Member(name) if name.len() > LONGEST_PATH => return None,
                Step::Member(name) => path.extend(["/", &name.replace('~', "~0").replace('/', "~1")]),
                Step::Item(index) => path.push_str(&format!("/{index}")),
            }
            if path.len() > LONGEST_PATH {
                return None;
            }
        }
        Some(path)
    }
}

/// Whether the member contains a link to a file, given the name of the member that contains its object.
pub(super) fn is_file(member: &str, parent: &str) -> bool {
    member.ends_with(MARK) || (member == "url" && FILES.contains(&parent))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn links_are_found_wherever_they_stand() {
        let record = json!({
            "url": "https://hosted.example/",
            "final_report_pdf_url_TEMP": "https://files.example/report",
            "report_pdf_url_TEMP": null,
            "signed_document_url_TEMP": "",
            "pep_hits": [{ "url": "https://news.example/" }],
            "facematch_voi_results": [{ "id_front_url_TEMP": "https://files.example/0" }, { "id_front_url_TEMP": 5 }],
            "completion_certificate": { "url": "https://files.example/certificate" },
            "of/tomorrow": { "deep": [[{ "x_url_TEMP": "https://files.example/x" }]] },
        });
        let mut found: Vec<_> = links(&record).0.into_iter().map(|it| (it.path, it.parent, it.url)).collect();
        found.sort();
        let expected = [
            ("/completion_certificate/url", "completion_certificate", "https://files.example/certificate"),
            ("/facematch_voi_results/0/id_front_url_TEMP", "facematch_voi_results", "https://files.example/0"),
            ("/final_report_pdf_url_TEMP", "", "https://files.example/report"),
            ("/of~1tomorrow/deep/0/0/x_url_TEMP", "deep", "https://files.example/x"),
        ];
        assert_eq!(found, expected.map(|(path, parent, url)| (path.to_owned(), parent, url)));
        for (path, _, url) in found {
            assert_eq!(record.pointer(&path).unwrap(), url);
        }
    }

    #[test]
    fn what_is_too_much_is_left_out_and_said() {
        let many: Vec<_> = (0..1_001).map(|_| json!({ "x_url_TEMP": "https://files.example/" })).collect();
        let many = json!({ "files": many });
        let (found, complete) = links(&many);
        assert_eq!((found.len(), complete), (1_000, false));
        let far = json!({ "x".repeat(2_000): { "x_url_TEMP": "https://files.example/" }, "y_url_TEMP": "https://files.example/" });
        let (found, complete) = links(&far);
        assert_eq!((found.len(), found[0].path.as_str(), complete), (1, "/y_url_TEMP", false));
    }
}
