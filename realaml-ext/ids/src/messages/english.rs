//! Messages in English.

use crate::hint::Hint;
use crate::kind::InvalidKind;
use crate::mismatch::Mismatch;
use crate::warning::Warning;

use super::frame::Frame;

/// Returns a clause that says what is wrong, for the middle of a sentence.
pub(crate) const fn kind(of: InvalidKind) -> &'static str {
    match of {
        InvalidKind::Restricted => "the law allows asking for it only for certain purposes, and none was named",
        InvalidKind::Empty => "nothing was entered",
        InvalidKind::Length => "the length is wrong",
        InvalidKind::Character => "a character does not belong here",
        InvalidKind::Format => "letters and digits are not where they should be",
        InvalidKind::Component => "a part of it has a value that is not in use",
        InvalidKind::Region => "the state or province does not exist",
        InvalidKind::Date => "the date in it does not exist",
        InvalidKind::FutureDate => "the date in it is in the future",
        InvalidKind::Range => "the value is outside the range in use",
        InvalidKind::Reserved => "this is a sample or placeholder, not anybody's number",
        InvalidKind::CheckDigit => "the check digit does not match; a character is probably mistyped",
    }
}

/// Returns a sentence that says what probably went wrong.
pub(crate) const fn hint(of: Hint) -> &'static str {
    match of {
        Hint::LicenceAndCardSwapped => "The licence number and the card number seem to be swapped.",
        Hint::NumberAndVersionTogether => "The last three digits look like the card version, which has its own field.",
        Hint::ItinInSsnField => "This looks like an ITIN, which is not a social security number.",
        Hint::AtinInSsnField => "This looks like an ATIN, which is not a social security number.",
        Hint::EinInSsnField => "This looks like the EIN of a company, which is not a social security number.",
        Hint::AtinInItinField => "This looks like an ATIN, which is not an ITIN.",
        Hint::SubstituteCpr => {
            "This is a substitute number made by a hospital or agency: enter the number on the health card."
        }
        Hint::GenericRfc => "This is the generic key for the public or for foreigners: enter the person's own.",
        Hint::LegacyFifteenDigits => {
            "This looks like the 15-digit number used before 2013: enter the 18-character number."
        }
        Hint::LetterForDigit => "There is a letter where a digit should be: O is not 0, I and l are not 1.",
        Hint::DigitForLetter => "There is a digit where a letter should be: 0 is not O, 1 is not I.",
        Hint::Masked => "The number is masked: the whole number is needed.",
        Hint::OtherDigits => "Type the digits 0 to 9, as they are printed on the document.",
        Hint::LabelIncluded => "Leave out the words before or after the number.",
        Hint::LeadingZeroLost => "Zeros at the beginning seem to be missing: type them too.",
        Hint::SpreadsheetNumber => {
            "A spreadsheet has shortened this number: format the cell as text and enter the number again."
        }
        Hint::HtmlEntity => "A character is written as HTML code, such as `&amp;` for `&`: enter the character itself.",
        Hint::MachineReadable => {
            "This is part of the machine-readable lines: enter the number alone, or the whole line."
        }
        Hint::MachineReadablePrefix => "Leave out the letters IDMEX.",
        Hint::EnyeIsWrittenX => "Ñ is written X in this key.",
        Hint::SubdivisionMissing => "Give the state or province that issued it.",
        Hint::SubdivisionUnknown => "The state or province is not known: give its code or its name.",
        Hint::OtherType => "This looks like another kind of number: check that it is in the right field.",
        Hint::Length => "Characters are missing, or there are too many.",
        Hint::LenientReads => {
            "If the document really shows it like this, it may be an older form, which is read only on request."
        }
    }
}

/// Returns a sentence that says what is odd about a number that passed.
pub(crate) const fn warning(of: Warning) -> &'static str {
    match of {
        Warning::InconvenientWord => {
            "The first four letters form a word that the issuer normally replaces: compare them with the card."
        }
        Warning::CraAssignedPrefix => "The number starts with 0, as temporary tax numbers do: check that it is a SIN.",
        Warning::UnassignedPrefix => {
            "The number starts with 8, which is not used for people: check it against the letter from Service Canada."
        }
        Warning::ObsoleteTwelfthDigit => {
            "The second-to-last digit belongs to a series that was replaced after 1986: ask for the current identity \
             document."
        }
        Warning::Legacy15Digit => {
            "This is the 15-digit number used before 2013: ask for the current 18-character number."
        }
        Warning::UnlistedHolderType => {
            "The fourth letter is not in the published list of holders: compare it with the card."
        }
        Warning::UnlistedState => {
            "The two digits of the state are not in any published list: compare them with the card."
        }
        Warning::UnlistedPrefix => {
            "The first two digits are not in any published list of prefixes: compare them with the letter from the IRS."
        }
        Warning::FutureIssueYear => "The year of issue is in the future: compare it with the licence.",
        Warning::IssueNumberZero => "The last digit is 0, which does not occur on any card: compare it with the card.",
        Warning::EinLayout => {
            "The number is written like the EIN of a company: check that it is a social security number."
        }
        Warning::MachineReadableCheck => {
            "A check digit in the machine-readable lines does not match: compare the number with the document."
        }
        Warning::LineDisagrees => "The number and the machine-readable lines differ: compare both with the document.",
        Warning::LenientForm => "The format is not the current one, so little of it could be checked.",
        Warning::CheckDigit => "The check digit does not match: compare the number with the document.",
    }
}

/// Returns a clause that says how the ID differs from the person's details.
pub(crate) const fn mismatch(of: Mismatch) -> &'static str {
    match of {
        Mismatch::Country => "the ID is from a country other than the one in which the person is checked",
        Mismatch::BirthDate => "the ID has a different date of birth",
        Mismatch::Sex => "the ID has a different sex",
        Mismatch::FamilyName => "the ID has a different family name",
        Mismatch::GivenName => "the ID has a different given name",
    }
}

/// The words that connect the parts of a message.
pub(crate) const FRAME: Frame =
    Frame { place: "position", example: "Example: ", full_stop: ". ", between_sentences: " " };
