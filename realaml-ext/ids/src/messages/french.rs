//! Messages in French. A no-break space precedes each colon and semicolon, so that no line begins with one.

use crate::hint::Hint;
use crate::kind::InvalidKind;
use crate::mismatch::Mismatch;
use crate::warning::Warning;

use super::frame::Frame;

/// The words that connect the parts of a message.
pub(crate) const FRAME: Frame =
    Frame { place: "position", example: "Exemple\u{a0}: ", full_stop: ". ", between_sentences: " " };

/// Returns a clause that says what is wrong, for the middle of a sentence.
pub(crate) const fn kind(of: InvalidKind) -> &'static str {
    match of {
        InvalidKind::Restricted => "la loi ne permet de le demander qu'à certaines fins, et aucune n'a été indiquée",
        InvalidKind::Empty => "rien n'a été saisi",
        InvalidKind::Length => "la longueur est incorrecte",
        InvalidKind::Character => "un caractère n'a pas sa place ici",
        InvalidKind::Format => "les lettres et les chiffres ne sont pas à leur place",
        InvalidKind::Component => "une de ses parties a une valeur qui n'est pas utilisée",
        InvalidKind::Region => "l'État ou la province n'existe pas",
        InvalidKind::Date => "la date qu'il contient n'existe pas",
        InvalidKind::FutureDate => "la date qu'il contient est à venir",
        InvalidKind::Range => "la valeur est hors de la plage utilisée",
        InvalidKind::Reserved => "c'est un exemple et non le numéro d'une personne",
        InvalidKind::CheckDigit => {
            "le chiffre de contrôle ne correspond pas\u{a0}; un caractère est probablement mal saisi"
        }
    }
}

/// Returns a sentence that says what probably went wrong.
pub(crate) const fn hint(of: Hint) -> &'static str {
    match of {
        Hint::LicenceAndCardSwapped => "Le numéro du permis et celui de la carte semblent inversés.",
        Hint::NumberAndVersionTogether => {
            "Les trois derniers chiffres semblent être la version de la carte, qui a son propre champ."
        }
        Hint::ItinInSsnField => "Cela ressemble à un ITIN, qui n'est pas un numéro de sécurité sociale.",
        Hint::AtinInSsnField => "Cela ressemble à un ATIN, qui n'est pas un numéro de sécurité sociale.",
        Hint::EinInSsnField => "Cela ressemble à l'EIN d'une entreprise, qui n'est pas un numéro de sécurité sociale.",
        Hint::AtinInItinField => "Cela ressemble à un ATIN, qui n'est pas un ITIN.",
        Hint::SubstituteCpr => {
            "C'est un numéro de remplacement d'un hôpital ou d'une autorité\u{a0}: saisissez le numéro de la carte de santé."
        }
        Hint::GenericRfc => {
            "C'est la clé générique pour le public ou les étrangers\u{a0}: saisissez celle de la personne."
        }
        Hint::LegacyFifteenDigits => {
            "Cela ressemble au numéro à 15 chiffres utilisé avant 2013\u{a0}: saisissez celui à 18 caractères."
        }
        Hint::LetterForDigit => "Une lettre occupe la place d'un chiffre\u{a0}: O n'est pas 0, I et l ne sont pas 1.",
        Hint::DigitForLetter => "Un chiffre occupe la place d'une lettre\u{a0}: 0 n'est pas O, 1 n'est pas I.",
        Hint::Masked => "Le numéro est masqué\u{a0}: il faut le numéro entier.",
        Hint::OtherDigits => "Saisissez les chiffres 0 à 9, tels qu'ils sont imprimés sur le document.",
        Hint::LabelIncluded => "Retirez les mots avant ou après le numéro.",
        Hint::LeadingZeroLost => "Il semble manquer des zéros au début\u{a0}: saisissez-les aussi.",
        Hint::SpreadsheetNumber => {
            "Un tableur a raccourci ce numéro\u{a0}: mettez la cellule au format texte et saisissez de nouveau le numéro."
        }
        Hint::HtmlEntity => {
            "Un caractère est écrit en code HTML, comme `&amp;` pour `&`\u{a0}: saisissez le caractère lui-même."
        }
        Hint::MachineReadable => {
            "C'est un fragment des lignes de lecture automatique\u{a0}: saisissez le numéro seul ou la ligne entière."
        }
        Hint::MachineReadablePrefix => "Retirez les lettres IDMEX.",
        Hint::EnyeIsWrittenX => "Dans cette clé, Ñ s'écrit X.",
        Hint::SubdivisionMissing => "Indiquez l'État ou la province qui l'a délivré.",
        Hint::SubdivisionUnknown => "L'État ou la province n'est pas reconnu\u{a0}: indiquez son code ou son nom.",
        Hint::OtherType => "Cela ressemble à un autre type de numéro\u{a0}: vérifiez qu'il est dans le bon champ.",
        Hint::Length => "Il manque des caractères, ou il y en a trop.",
        Hint::LenientReads => {
            "S'il figure vraiment ainsi sur le document, il peut s'agir d'un format ancien, qui n'est lu que sur demande."
        }
    }
}

/// Returns a sentence that says what is odd about a number that passed.
pub(crate) const fn warning(of: Warning) -> &'static str {
    match of {
        Warning::InconvenientWord => {
            "Les quatre premières lettres forment un mot que l'autorité remplace d'habitude\u{a0}: comparez-les avec la carte."
        }
        Warning::CraAssignedPrefix => {
            "Le numéro commence par 0, comme les numéros fiscaux temporaires\u{a0}: vérifiez que c'est un NAS."
        }
        Warning::UnassignedPrefix => {
            "Le numéro commence par 8, qui n'est pas utilisé pour des personnes\u{a0}: comparez-le avec la lettre de Service Canada."
        }
        Warning::ObsoleteTwelfthDigit => {
            "L'avant-dernier chiffre appartient à une série remplacée après 1986\u{a0}: demandez la pièce d'identité actuelle."
        }
        Warning::Legacy15Digit => {
            "C'est le numéro à 15 chiffres utilisé avant 2013\u{a0}: demandez les 18 caractères actuels."
        }
        Warning::UnlistedHolderType => {
            "La quatrième lettre n'est pas dans la liste publiée des titulaires\u{a0}: comparez-la avec la carte."
        }
        Warning::UnlistedState => {
            "Les deux chiffres de l'État ne sont dans aucune liste publiée\u{a0}: comparez-les avec la carte."
        }
        Warning::UnlistedPrefix => {
            "Les deux premiers chiffres ne sont dans aucune liste publiée\u{a0}: comparez-les avec la lettre de l'IRS."
        }
        Warning::FutureIssueYear => "L'année de délivrance est à venir\u{a0}: comparez-la avec le permis.",
        Warning::IssueNumberZero => {
            "Le dernier chiffre est 0, ce qui n'est le cas d'aucune carte\u{a0}: comparez-le avec la carte."
        }
        Warning::EinLayout => {
            "Le numéro est écrit comme l'EIN d'une entreprise\u{a0}: vérifiez que c'est un numéro de sécurité sociale."
        }
        Warning::MachineReadableCheck => {
            "Un chiffre de contrôle des lignes de lecture automatique ne correspond pas\u{a0}: comparez le numéro avec le document."
        }
        Warning::LineDisagrees => {
            "Le numéro et les lignes de lecture automatique diffèrent\u{a0}: comparez les deux avec le document."
        }
        Warning::LenientForm => "Le format n'est pas le format actuel\u{a0}: peu de choses ont pu être vérifiées.",
        Warning::CheckDigit => "Le chiffre de contrôle ne correspond pas\u{a0}: comparez le numéro avec le document.",
    }
}

/// Returns a clause that says how the ID differs from the person's details.
pub(crate) const fn mismatch(of: Mismatch) -> &'static str {
    match of {
        Mismatch::Country => "la pièce vient d'un autre pays que celui où la personne est vérifiée",
        Mismatch::BirthDate => "la pièce indique une autre date de naissance",
        Mismatch::Sex => "la pièce indique un autre sexe",
        Mismatch::FamilyName => "la pièce indique un autre nom de famille",
        Mismatch::GivenName => "la pièce indique un autre prénom",
    }
}
