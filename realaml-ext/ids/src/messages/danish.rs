//! Messages in Danish.

use crate::hint::Hint;
use crate::kind::InvalidKind;
use crate::mismatch::Mismatch;
use crate::warning::Warning;

use super::frame::Frame;

/// The words that connect the parts of a message.
pub(crate) const FRAME: Frame =
    Frame { place: "position", example: "Eksempel: ", full_stop: ". ", between_sentences: " " };

/// Returns a clause that says what is wrong, for the middle of a sentence.
pub(crate) const fn kind(of: InvalidKind) -> &'static str {
    match of {
        InvalidKind::Restricted => {
            "loven tillader kun, at man beder om nummeret til bestemte formål, og intet er oplyst"
        }
        InvalidKind::Empty => "der er ikke indtastet noget",
        InvalidKind::Length => "længden er forkert",
        InvalidKind::Character => "et tegn hører ikke til her",
        InvalidKind::Format => "bogstaver og cifre står ikke, hvor de skal",
        InvalidKind::Component => "en del af det har en værdi, der ikke er i brug",
        InvalidKind::Region => "staten eller provinsen findes ikke",
        InvalidKind::Date => "datoen i nummeret findes ikke",
        InvalidKind::FutureDate => "datoen i nummeret ligger i fremtiden",
        InvalidKind::Range => "værdien ligger uden for det interval, der er i brug",
        InvalidKind::Reserved => "dette er et eksempel og ikke nogens nummer",
        InvalidKind::CheckDigit => "kontrolcifferet passer ikke; et tegn er sandsynligvis tastet forkert",
    }
}

/// Returns a sentence that says what probably went wrong.
pub(crate) const fn hint(of: Hint) -> &'static str {
    match of {
        Hint::LicenceAndCardSwapped => "Kørekortnummeret og kortnummeret ser ud til at være byttet om.",
        Hint::NumberAndVersionTogether => "De sidste tre cifre ligner kortets version: de har deres eget felt.",
        Hint::ItinInSsnField => "Dette ligner et ITIN, som ikke er et social security number.",
        Hint::AtinInSsnField => "Dette ligner et ATIN, som ikke er et social security number.",
        Hint::EinInSsnField => "Dette ligner en virksomheds EIN, som ikke er et social security number.",
        Hint::AtinInItinField => "Dette ligner et ATIN, som ikke er et ITIN.",
        Hint::SubstituteCpr => {
            "Dette er et erstatningspersonnummer fra et hospital eller en myndighed: indtast nummeret på sundhedskortet."
        }
        Hint::GenericRfc => {
            "Dette er den generelle nøgle for offentligheden eller for udlændinge: indtast personens egen."
        }
        Hint::LegacyFifteenDigits => "Dette ligner det 15-cifrede nummer fra før 2013: indtast nummeret på 18 tegn.",
        Hint::LetterForDigit => "Et bogstav står, hvor der skal stå et ciffer: O er ikke 0, I og l er ikke 1.",
        Hint::DigitForLetter => "Et ciffer står, hvor der skal stå et bogstav: 0 er ikke O, 1 er ikke I.",
        Hint::Masked => "Nummeret er maskeret: hele nummeret skal bruges.",
        Hint::OtherDigits => "Brug cifrene 0 til 9, som de er trykt på dokumentet.",
        Hint::LabelIncluded => "Fjern ordene før eller efter nummeret.",
        Hint::LeadingZeroLost => "Der mangler tilsyneladende nuller i begyndelsen: tast dem også.",
        Hint::SpreadsheetNumber => {
            "Et regneark har forkortet nummeret: formatér cellen som tekst, og indtast nummeret igen."
        }
        Hint::HtmlEntity => "Et tegn er skrevet som HTML-kode, for eksempel `&amp;` for `&`: indtast selve tegnet.",
        Hint::MachineReadable => {
            "Dette er en del af de maskinlæsbare linjer: indtast nummeret alene eller hele linjen."
        }
        Hint::MachineReadablePrefix => "Fjern bogstaverne IDMEX.",
        Hint::EnyeIsWrittenX => "Ñ skrives X i denne nøgle.",
        Hint::SubdivisionMissing => "Angiv, hvilken stat eller provins der har udstedt det.",
        Hint::SubdivisionUnknown => "Staten eller provinsen er ukendt: angiv dens kode eller navn.",
        Hint::OtherType => "Dette ligner en anden slags nummer: kontrollér, at det står i det rigtige felt.",
        Hint::Length => "Der mangler tegn, eller der er for mange.",
        Hint::LenientReads => {
            "Hvis det virkelig står sådan på dokumentet, kan det være et ældre format, som kun læses efter ønske."
        }
    }
}

/// Returns a sentence that says what is odd about a number that passed.
pub(crate) const fn warning(of: Warning) -> &'static str {
    match of {
        Warning::InconvenientWord => {
            "De første fire bogstaver danner et ord, som udstederen normalt erstatter: sammenlign dem med kortet."
        }
        Warning::CraAssignedPrefix => {
            "Nummeret begynder med 0 ligesom midlertidige skattenumre: kontrollér, at det er et SIN."
        }
        Warning::UnassignedPrefix => {
            "Nummeret begynder med 8, som ikke bruges til personer: sammenlign det med brevet fra Service Canada."
        }
        Warning::ObsoleteTwelfthDigit => {
            "Det næstsidste ciffer er fra en serie, der blev erstattet efter 1986: bed om det nuværende identitetsdokument."
        }
        Warning::Legacy15Digit => "Dette er det 15-cifrede nummer fra før 2013: bed om de nuværende 18 tegn.",
        Warning::UnlistedHolderType => {
            "Det fjerde bogstav er ikke på den offentliggjorte liste over indehavere: sammenlign det med kortet."
        }
        Warning::UnlistedState => {
            "De to cifre for staten er ikke på nogen offentliggjort liste: sammenlign dem med kortet."
        }
        Warning::UnlistedPrefix => {
            "De første to cifre er ikke på nogen offentliggjort liste: sammenlign dem med brevet fra IRS."
        }
        Warning::FutureIssueYear => "Udstedelsesåret ligger i fremtiden: sammenlign det med kørekortet.",
        Warning::IssueNumberZero => {
            "Det sidste ciffer er 0, hvad det ikke er på noget kort: sammenlign det med kortet."
        }
        Warning::EinLayout => {
            "Nummeret er skrevet som en virksomheds EIN: kontrollér, at det er et social security number."
        }
        Warning::MachineReadableCheck => {
            "Et kontrolciffer i de maskinlæsbare linjer passer ikke: sammenlign nummeret med dokumentet."
        }
        Warning::LineDisagrees => {
            "Nummeret og de maskinlæsbare linjer er forskellige: sammenlign begge med dokumentet."
        }
        Warning::LenientForm => "Formatet er ikke det nuværende, så kun lidt af det kunne kontrolleres.",
        Warning::CheckDigit => "Kontrolcifferet passer ikke: sammenlign nummeret med dokumentet.",
    }
}

/// Returns a clause that says how the ID differs from the person's details.
pub(crate) const fn mismatch(of: Mismatch) -> &'static str {
    match of {
        Mismatch::Country => "id'et er fra et andet land end det, som personen kontrolleres i",
        Mismatch::BirthDate => "id'et angiver en anden fødselsdato",
        Mismatch::Sex => "id'et angiver et andet køn",
        Mismatch::FamilyName => "id'et angiver et andet efternavn",
        Mismatch::GivenName => "id'et angiver et andet fornavn",
    }
}
