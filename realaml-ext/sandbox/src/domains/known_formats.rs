//! Checks strings for errors that the spec does not exclude: blank names and form identifiers, invalid phone numbers
//! and callback URLs, birth dates in the future, and country codes that do not exist.

use serde_json::{Map, Value, json};

use crate::contract::exchange::ApiRefusal;
use crate::contract::formats;
use crate::world::World;

/// The two-letter codes of ISO 3166-1, one after another.
const COUNTRIES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCR\
CUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJO\
JPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPG\
PHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVG\
VIVNVUWFWSYEYTZAZMZW";

/// Refuses a request that contains unusable strings. The messages use the words of the vendor's framework.
pub(crate) fn check(world: &World, body: &Map<String, Value>) -> Result<(), ApiRefusal> {
    let mut problems = Map::new();
    let mut problem = |name: &str, text: &str| drop(problems.insert(name.to_owned(), json!([text])));
    let text = |name: &str| body.get(name).and_then(Value::as_str);
    for name in ["first_name", "last_name", "company_name", "form"] {
        if text(name).is_some_and(|text| text.trim().is_empty()) {
            problem(name, "This field may not be blank.");
        }
    }
    if text("phone").is_some_and(|phone| !phone.is_empty() && !is_phone(phone)) {
        problem("phone", "The phone number entered is not valid.");
    }
    if text("callback_url").is_some_and(|url| !url.is_empty() && !is_web_address(url)) {
        problem("callback_url", "Enter a valid URL.");
    }
    // In the time zone that is 14 hours ahead of UTC, it may already be the next day.
    let latest = (world.now() + chrono::TimeDelta::hours(14)).date_naive();
    if text("birth_date").and_then(formats::date).is_some_and(|date| date > latest) {
        problem("birth_date", "Date of birth cannot be in the future.");
    }
    if let Some(country) = text("country").filter(|country| !country.is_empty() && !is_country(country)) {
        problem("country", &format!("\"{country}\" is not a valid choice."));
    }
    ApiRefusal::fields(problems)
}

/// Whether a string has five to fifteen digits, with the usual separators and an optional leading plus.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (5..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || " ()-./".contains(c))
}

/// Whether a string is an HTTP or HTTPS URL with a host.
fn is_web_address(text: &str) -> bool {
    let host = text
        .split_once("://")
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"));
    host.is_some_and(|(_, rest)| !rest.is_empty() && !rest.starts_with(['/', '?', '#', ':']))
}

/// Whether a string is an existing country code, or could be the name of a country.
fn is_country(text: &str) -> bool {
    let code = text.to_ascii_uppercase();
    match text.len() {
        2 => COUNTRIES.as_bytes().chunks(2).any(|known| known == code.as_bytes()),
        length => length > 3 && !text.chars().any(|c| c.is_ascii_digit()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart() {
        assert_eq!((COUNTRIES.len(), COUNTRIES.is_ascii()), (2 * 249, true));
        for phone in ["+64210000000", "021 123 4567", "+64 (0)21-123 4567", "12345"] {
            assert!(is_phone(phone), "{phone}");
        }
        for phone in ["call me", "+999 1", "+6421000000000000", "64+210000000", "+64210000000x1"] {
            assert!(!is_phone(phone), "{phone}");
        }
        for address in ["https://app.example.com/c?x=1", "HTTP://127.0.0.1:8080"] {
            assert!(is_web_address(address), "{address}");
        }
        for address in ["ftp://example.com", "urn:example:1", "https://", "https:///c", "mailto:a@example.com"] {
            assert!(!is_web_address(address), "{address}");
        }
        for country in ["NZ", "gb", "New Zealand", "Côte d'Ivoire"] {
            assert!(is_country(country), "{country}");
        }
        for country in ["XX", "N", "NZL", "Area 51"] {
            assert!(!is_country(country), "{country}");
        }
    }
}
