//! Removes links, keys, tokens and passwords from records before the records are stored.

use serde_json::Value;

/// The kind of content that a member has according to its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// Any other content.
    Data,
    /// A link of any kind: to a file, a hosted page, an editor, or a callback with its token.
    Link,
    /// A key, a token or a password.
    Secret,
}

/// Returns the record with every link, key, token and password set to null, except the source pages of screening hits.
/// Each is recognized by the name of its member, in `snake_case`, in `camelCase` or with dashes.
pub(crate) fn without_secrets(record: &Value) -> Value {
    take_out(record, "", Holds::Data)
}

fn take_out(value: &Value, parent: &str, held: Holds) -> Value {
    match value {
        Value::Object(members) => {
            let member = |(member, value): (&String, &Value)| {
                let inner = match (held, holds(member, parent)) {
                    (Holds::Secret, _) => Holds::Secret,
                    (_, inner) => inner,
                };
                // In an object of links, a string that looks like a link is a link.
                let link = held == Holds::Link && value.as_str().is_some_and(|it| it.contains("://"));
                (member.clone(), if link { Value::Null } else { take_out(value, member, inner) })
            };
            Value::Object(members.iter().map(member).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(|item| take_out(item, parent, held)).collect()),
        Value::String(_) if held != Holds::Data => Value::Null,
        Value::Number(_) if held == Holds::Secret => Value::Null,
        other => other.clone(),
    }
}

fn holds(member: &str, parent: &str) -> Holds {
    let mut words = words(member);
    // The names of members with links that expire end in `TEMP`. The words before that suffix determine the kind of
    // content.
    if words.last().is_some_and(|it| it == "temp") {
        words.pop();
    }
    let [.., before, last] = words.as_slice() else {
        return words.first().map_or(Holds::Data, |it| of_words("", it, parent));
    };
    of_words(before, last, parent)
}

fn of_words(before: &str, last: &str, parent: &str) -> Holds {
    match last.strip_suffix('s').unwrap_or(last) {
        // The source page of a screening hit is evidence and is kept.
        "url" | "uri" | "link" | "href" if parent.ends_with("pep_hits") => Holds::Data,
        "url" | "uri" | "link" | "href" => Holds::Link,
        "token" | "secret" | "password" | "passcode" | "jwt" | "otp" => Holds::Secret,
        // Answers of forms have their own `key`, which names the question.
        "key" => match before {
            "signature" | "session" | "api" | "access" | "private" | "secret" | "signing" | "auth" => Holds::Secret,
            _ => Holds::Data,
        },
        _ => Holds::Data,
    }
}

/// Splits a name in `snake_case`, in `camelCase` or with dashes into words in lower case.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_lower = false;
    for letter in name.chars() {
        let ends = !letter.is_alphanumeric();
        if ends || (letter.is_uppercase() && after_lower) {
            words.push(String::new());
        }
        if let (false, Some(word)) = (ends, words.last_mut()) {
            word.extend(letter.to_lowercase());
        }
        after_lower = letter.is_lowercase() || letter.is_numeric();
    }
    words.retain(|it| !it.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_record_without_links_keeps_the_rest() {
        let record = json!({
            "first_name": "Aroha",
            "url": "https://hosted.example/",
            "callback_url": "https://app.example/?token=1",
            "report_pdf_url_TEMP": "https://files.example/report",
            "pep_hits": [{ "url": "https://news.example/", "score": 0.5 }],
            "recipients": [{ "signing_url": "https://sign.example/", "name": "Wiremu" }],
            "url_count": 3,
        });
        let expected = json!({
            "first_name": "Aroha",
            "url": null,
            "callback_url": null,
            "report_pdf_url_TEMP": null,
            "pep_hits": [{ "url": "https://news.example/", "score": 0.5 }],
            "recipients": [{ "signing_url": null, "name": "Wiremu" }],
            "url_count": 3,
        });
        assert_eq!(without_secrets(&record), expected);
    }

    #[test]
    fn keys_and_tokens_are_taken_out_in_any_spelling() {
        for name in [
            "signature_key",
            "signatureKey",
            "session_key",
            "Session-Key",
            "token",
            "access_token",
            "accessToken",
            "signing_link",
            "signingLink",
            "embed_href",
            "embedHref",
            "redirect_uri",
            "URL",
            "client_secret",
            "links",
        ] {
            let record = json!({ name: "canary", "outer": [{ name: ["canary", { "inner": "https://canary" }] }] });
            assert!(!without_secrets(&record).to_string().contains("canary"), "{name}");
        }
        let record = json!({ "token": { "value": ["canary"], "pin": 1234 }, "pep_hits": [{ "token": "canary" }] });
        let expected = json!({ "token": { "value": [null], "pin": null }, "pep_hits": [{ "token": null }] });
        assert_eq!(without_secrets(&record), expected);
    }

    #[test]
    fn what_only_sounds_like_a_secret_stays() {
        let record = json!({
            "key": "nationality", "values": [{ "key": "occupation", "value": "teacher" }], "links": 3, "is_link": true,
            "curl": "no", "tokenised": "yes", "monkey": "no", "links_seen": "two", "link": { "label": "Passport" },
        });
        assert_eq!(
            without_secrets(&record),
            json!({
                "key": "nationality", "values": [{ "key": "occupation", "value": "teacher" }], "links": 3, "is_link": true,
                "curl": "no", "tokenised": "yes", "monkey": "no", "links_seen": "two", "link": { "label": "Passport" },
            })
        );
    }
}
