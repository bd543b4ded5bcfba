//! Messages for the people who type the numbers, with one file for each language.
//!
//! To add a language, add a file next to the others and a variant to [`Language`]. The compiler then requires every
//! message, because each file uses exhaustive `match` expressions. Forms in other languages can base their own messages
//! on the stable codes ([`Invalid::code`](crate::Invalid::code), [`Hint::code`], [`Warning::code`],
//! [`Mismatch::code`]).

pub(crate) mod chinese_simplified;
pub(crate) mod danish;
pub(crate) mod english;
mod frame;
pub(crate) mod french;
pub(crate) mod maori;
pub(crate) mod spanish;

use std::fmt;

use self::frame::Frame;
use super::hint::Hint;
use super::kind::InvalidKind;
use super::mismatch::Mismatch;
use super::places::UnknownName;
use super::warning::Warning;

/// A language in which messages are available.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Te reo Māori.
    Maori,
    /// Danish.
    Danish,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Simplified Chinese.
    ChineseSimplified,
}

impl Language {
    pub(crate) const fn place(self) -> &'static str {
        self.frame().place
    }

    pub(crate) const fn example(self) -> &'static str {
        self.frame().example
    }

    pub(crate) const fn full_stop(self) -> &'static str {
        self.frame().full_stop
    }

    pub(crate) const fn between_sentences(self) -> &'static str {
        self.frame().between_sentences
    }

    pub(crate) const fn frame(self) -> &'static Frame {
        match self {
            Self::English => &english::FRAME,
            Self::Maori => &maori::FRAME,
            Self::Danish => &danish::FRAME,
            Self::Spanish => &spanish::FRAME,
            Self::French => &french::FRAME,
            Self::ChineseSimplified => &chinese_simplified::FRAME,
        }
    }

    pub(crate) const fn kind(self, of: InvalidKind) -> &'static str {
        match self {
            Self::English => english::kind(of),
            Self::Maori => maori::kind(of),
            Self::Danish => danish::kind(of),
            Self::Spanish => spanish::kind(of),
            Self::French => french::kind(of),
            Self::ChineseSimplified => chinese_simplified::kind(of),
        }
    }

    pub(crate) const fn hint(self, of: Hint) -> &'static str {
        match self {
            Self::English => english::hint(of),
            Self::Maori => maori::hint(of),
            Self::Danish => danish::hint(of),
            Self::Spanish => spanish::hint(of),
            Self::French => french::hint(of),
            Self::ChineseSimplified => chinese_simplified::hint(of),
        }
    }

    pub(crate) const fn warning(self, of: Warning) -> &'static str {
        match self {
            Self::English => english::warning(of),
            Self::Maori => maori::warning(of),
            Self::Danish => danish::warning(of),
            Self::Spanish => spanish::warning(of),
            Self::French => french::warning(of),
            Self::ChineseSimplified => chinese_simplified::warning(of),
        }
    }

    pub(crate) const fn mismatch(self, of: Mismatch) -> &'static str {
        match self {
            Self::English => english::mismatch(of),
            Self::Maori => maori::mismatch(of),
            Self::Danish => danish::mismatch(of),
            Self::Spanish => spanish::mismatch(of),
            Self::French => french::mismatch(of),
            Self::ChineseSimplified => chinese_simplified::mismatch(of),
        }
    }

    /// All languages.
    pub const ALL: &'static [Self] =
        &[Self::English, Self::Maori, Self::Danish, Self::Spanish, Self::French, Self::ChineseSimplified];

    /// Returns the language tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Maori => "mi",
            Self::Danish => "da",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::ChineseSimplified => "zh-Hans",
        }
    }
}

/// Parses a language tag. Only the language is compared, and a script or region after it is ignored, as in `es-MX`.
/// However, a Chinese tag is refused if it names the traditional script, or if it names Hong Kong, Macau or Taiwan but
/// not the simplified script.
///
/// ```
/// use realaml_ids::Language;
/// assert_eq!("da-DK".parse(), Ok(Language::Danish));
/// assert_eq!("zh-CN".parse(), Ok(Language::ChineseSimplified));
/// ```
impl std::str::FromStr for Language {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let wanted = primary(text.trim());
        let unknown = UnknownName::expected("en, mi, da, es, fr or zh-Hans");
        if wanted == "zh" && is_traditional(text) {
            return Err(unknown);
        }
        Self::ALL.iter().copied().find(|language| primary(language.tag()) == wanted).ok_or(unknown)
    }
}

/// Whether a Chinese tag names the traditional script, or Hong Kong, Macau or Taiwan but not the simplified script.
fn is_traditional(tag: &str) -> bool {
    // A locale may name an encoding after the tag, as in `zh_TW.UTF-8`.
    let tag = tag.trim().split(['.', '@']).next().unwrap_or_default();
    let names =
        |subtags: &[&str]| tag.split(['-', '_']).any(|it| subtags.iter().any(|subtag| it.eq_ignore_ascii_case(subtag)));
    names(&["Hant"]) || (names(&["HK", "MO", "TW"]) && !names(&["Hans"]))
}

macro_rules! messages {
    ($($of:ident by $function:ident),*) => {$(
        impl $of {
            /// Returns the English message for the person. It does not contain the number.
            pub const fn message(self) -> &'static str {
                english::$function(self)
            }

            /// Returns the message for the person in the given language.
            pub const fn message_in(self, language: Language) -> &'static str {
                language.$function(self)
            }
        }
    )*};
}
messages!(InvalidKind by kind, Hint by hint, Warning by warning, Mismatch by mismatch);

impl fmt::Display for Warning {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.message())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Returns every code with its message, and whether the message has to be a complete sentence.
    fn all(language: Language) -> Vec<(&'static str, &'static str, bool)> {
        let kinds = InvalidKind::ALL.iter().map(|of| (of.code(), of.message_in(language), false));
        let mismatches = Mismatch::ALL.iter().map(|of| (of.code(), of.message_in(language), false));
        let hints = Hint::ALL.iter().map(|of| (of.code(), of.message_in(language), true));
        let warnings = Warning::ALL.iter().map(|of| (of.code(), of.message_in(language), true));
        kinds.chain(mismatches).chain(hints).chain(warnings).collect()
    }

    #[test]
    fn every_code_has_a_message_of_its_own_in_every_language() {
        let english = all(Language::English);
        for language in Language::ALL.iter().copied() {
            let messages = all(language);
            let distinct: BTreeSet<&str> = messages.iter().map(|(_, message, _)| *message).collect();
            assert_eq!(distinct.len(), messages.len(), "{language:?} says the same of two codes");
            for ((code, message, is_sentence), (_, in_english, _)) in messages.into_iter().zip(&english) {
                let stop = language.full_stop().trim_end();
                assert_eq!(message.ends_with(stop), is_sentence, "{language:?} {code}: {message}");
                let is_latin = language != Language::ChineseSimplified;
                let starts_upper = message.chars().next().is_some_and(char::is_uppercase);
                assert!(!is_latin || starts_upper == is_sentence, "{language:?} {code}: {message}");
                assert!(
                    language == Language::English || message != *in_english,
                    "{language:?} {code} is not translated"
                );
                assert!(!message.contains("  ") && message.trim() == message, "{language:?} {code}: {message}");
            }
        }
    }

    #[test]
    fn traditional_chinese_is_not_answered_in_the_simplified_script() {
        for tag in ["zh", "zh-CN", "zh_Hans_HK", "ZH-hans"] {
            assert_eq!(tag.parse(), Ok(Language::ChineseSimplified), "{tag}");
        }
        for tag in ["zh-Hant", "zh_hant_CN", "zh-TW", "zh-hk", "zh_TW.UTF-8"] {
            assert!(tag.parse::<Language>().is_err(), "{tag}");
        }
    }

    #[test]
    fn a_refusal_for_want_of_a_state_lists_the_states() {
        for state in [None, Some("Atlantis")] {
            let params = state.map_or(crate::Params::new(), |state| crate::Params::new().state(state));
            let error = crate::IdType::AuDriverLicence.parse("1234AB", &params).unwrap_err();
            for language in Language::ALL {
                let message = error.message_in(*language);
                assert!(message.contains("ACT, NSW, NT, QLD, SA, TAS, VIC, WA"), "{language:?}: {message}");
            }
        }
    }

    /// The numbers and abbreviations in a message are the same in all languages.
    #[test]
    fn translations_name_the_same_numbers() {
        let named = |message: &str| -> BTreeSet<String> {
            message
                .split(|character: char| !character.is_ascii_alphanumeric())
                .filter(|word| {
                    word.bytes().any(|byte| byte.is_ascii_digit()) || matches!(*word, "ITIN" | "ATIN" | "EIN" | "IDMEX")
                })
                .map(str::to_owned)
                .collect()
        };
        for language in Language::ALL.iter().copied() {
            for ((code, message, _), (_, english, _)) in all(language).into_iter().zip(all(Language::English)) {
                assert_eq!(named(message), named(english), "{language:?} {code}");
            }
        }
    }
}
