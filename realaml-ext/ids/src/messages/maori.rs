//! Messages in te reo Māori.

use crate::hint::Hint;
use crate::kind::InvalidKind;
use crate::mismatch::Mismatch;
use crate::warning::Warning;

use super::frame::Frame;

/// The words that connect the parts of a message.
pub(crate) const FRAME: Frame = Frame { place: "wāhi", example: "Tauira: ", full_stop: ". ", between_sentences: " " };

/// Returns a clause that says what is wrong, for the middle of a sentence.
pub(crate) const fn kind(of: InvalidKind) -> &'static str {
    match of {
        InvalidKind::Restricted => "mō ētahi take anake te ture e whakaae ai kia tonoa, ā, kāore he take i whakahuatia",
        InvalidKind::Empty => "kāore he mea i tāurutia",
        InvalidKind::Length => "kei te hē te roa o te tau",
        InvalidKind::Character => "kāore tētahi pūāhua e tika ana ki konei",
        InvalidKind::Format => "kāore ngā pū me ngā mati i ō rātou wāhi tika",
        InvalidKind::Component => "he uara kāore e whakamahia ana kei tētahi wāhanga",
        InvalidKind::Region => "kāore te kāwanatanga ā-rohe, te porowini rānei i te tīari",
        InvalidKind::Date => "kāore te rā o roto i te maramataka",
        InvalidKind::FutureDate => "kāore anō te rā o roto kia tae mai",
        InvalidKind::Range => "kei waho te uara i te whānuitanga e whakamahia ana",
        InvalidKind::Reserved => "he tauira tēnei, ehara i te tau a tētahi tangata",
        InvalidKind::CheckDigit => "kāore te mati arowhai e ōrite; tērā pea kua hē te tāuru o tētahi pūāhua",
    }
}

/// Returns a sentence that says what probably went wrong.
pub(crate) const fn hint(of: Hint) -> &'static str {
    match of {
        Hint::LicenceAndCardSwapped => "Te āhua nei kua whakawhitia te tau raihana me te tau kāri.",
        Hint::NumberAndVersionTogether => {
            "Te āhua nei ko ngā mati whakamutunga e toru te putanga o te kāri: he āpure anō mō tērā."
        }
        Hint::ItinInSsnField => "Te āhua nei he ITIN tēnei, ehara i te social security number.",
        Hint::AtinInSsnField => "Te āhua nei he ATIN tēnei, ehara i te social security number.",
        Hint::EinInSsnField => "Te āhua nei he EIN nō tētahi kamupene tēnei, ehara i te social security number.",
        Hint::AtinInItinField => "Te āhua nei he ATIN tēnei, ehara i te ITIN.",
        Hint::SubstituteCpr => {
            "He tau whakakapi tēnei nā tētahi hōhipera, nā tētahi tari rānei: tāurutia te tau kei te kāri hauora."
        }
        Hint::GenericRfc => {
            "Ko te kī whānui tēnei mō te marea, mō ngā tāngata nō tāwāhi rānei: tāurutia te kī ake a te tangata."
        }
        Hint::LegacyFifteenDigits => "Te āhua nei ko te tau mati 15 o mua i te 2013 tēnei: tāurutia te tau pūāhua 18.",
        Hint::LetterForDigit => "He pū kei te wāhi o te mati: ehara te O i te 0, ehara te I me te l i te 1.",
        Hint::DigitForLetter => "He mati kei te wāhi o te pū: ehara te 0 i te O, ehara te 1 i te I.",
        Hint::Masked => "Kua hunaia te tau: me tāuru te tau katoa.",
        Hint::OtherDigits => "Tāurutia ngā mati 0 ki te 9, pērā i ērā kua tāia ki te tuhinga.",
        Hint::LabelIncluded => "Tangohia ngā kupu i mua, i muri rānei i te tau.",
        Hint::LeadingZeroLost => "Te āhua nei kei te ngaro ngā kore i te tīmatanga: tāurutia anō hoki.",
        Hint::SpreadsheetNumber => {
            "Kua whakapotoa te tau e tētahi ripanga: whakatakotoria te pūtau hei kupu, ka tāuru anō i te tau."
        }
        Hint::HtmlEntity => {
            "Kua tuhia tētahi pūāhua hei waehere HTML, pērā i te `&amp;` mō te `&`: tāurutia te pūāhua tonu."
        }
        Hint::MachineReadable => {
            "He wāhanga tēnei o ngā rārangi pānui-ā-pūrere: tāurutia te tau anake, te rārangi katoa rānei."
        }
        Hint::MachineReadablePrefix => "Tangohia ngā pū IDMEX.",
        Hint::EnyeIsWrittenX => "Ka tuhia te Ñ hei X i tēnei kī.",
        Hint::SubdivisionMissing => "Whakahuatia te kāwanatanga ā-rohe, te porowini rānei nāna i tuku.",
        Hint::SubdivisionUnknown => {
            "Kāore i te mōhiotia te kāwanatanga ā-rohe, te porowini rānei: tāurutia tōna waehere, tōna ingoa rānei."
        }
        Hint::OtherType => "Te āhua nei he momo tau kē tēnei: tirohia mēnā kei te āpure tika.",
        Hint::Length => "Kei te ngaro ētahi pūāhua, he nui rawa rānei.",
        Hint::LenientReads => {
            "Mēnā e pēnei ana i te tuhinga, tērā pea he āhua tawhito, ka pānuitia i runga i te tono anake."
        }
    }
}

/// Returns a sentence that says what is odd about a number that passed.
pub(crate) const fn warning(of: Warning) -> &'static str {
    match of {
        Warning::InconvenientWord => {
            "He kupu ngā pū tuatahi e whā ka whakakapia i te nuinga o te wā e te kaituku: whakatauritea ki te kāri."
        }
        Warning::CraAssignedPrefix => "Ka tīmata te tau ki te 0, pērā i ngā tau tāke taupua: tirohia mēnā he SIN.",
        Warning::UnassignedPrefix => {
            "Ka tīmata te tau ki te 8, kāore e whakamahia mō te tangata: whakatauritea ki te reta a Service Canada."
        }
        Warning::ObsoleteTwelfthDigit => {
            "Nō tētahi raupapa i whakakapia i muri i te 1986 te mati tuarua ki te whakamutunga: tonoa te tuhinga tuakiri o nāianei."
        }
        Warning::Legacy15Digit => "Ko te tau mati 15 tēnei o mua i te 2013: tonoa ngā pūāhua 18 o nāianei.",
        Warning::UnlistedHolderType => {
            "Kāore te pū tuawhā i te rārangi kaipupuri kua whakaputaina: whakatauritea ki te kāri."
        }
        Warning::UnlistedState => {
            "Kāore ngā mati e rua o te kāwanatanga ā-rohe i tētahi rārangi kua whakaputaina: whakatauritea ki te kāri."
        }
        Warning::UnlistedPrefix => {
            "Kāore ngā mati tuatahi e rua i tētahi rārangi kua whakaputaina: whakatauritea ki te reta a te IRS."
        }
        Warning::FutureIssueYear => "Kāore anō te tau o te tuku kia tae mai: whakatauritea ki te raihana.",
        Warning::IssueNumberZero => {
            "Ko te 0 te mati whakamutunga, engari kāore he kāri pērā: whakatauritea ki te kāri."
        }
        Warning::EinLayout => {
            "Kua tuhia te tau pērā i te EIN o tētahi kamupene: tirohia mēnā he social security number."
        }
        Warning::MachineReadableCheck => {
            "Kāore tētahi mati arowhai o ngā rārangi pānui-ā-pūrere e ōrite: whakatauritea te tau ki te tuhinga."
        }
        Warning::LineDisagrees => {
            "E rerekē ana te tau i ngā rārangi pānui-ā-pūrere: whakatauritea ngā mea e rua ki te tuhinga."
        }
        Warning::LenientForm => "Ehara te āhua i tō nāianei, nō reira he iti noa ngā mea i taea te arowhai.",
        Warning::CheckDigit => "Kāore te mati arowhai e ōrite: whakatauritea te tau ki te tuhinga.",
    }
}

/// Returns a clause that says how the ID differs from the person's details.
pub(crate) const fn mismatch(of: Mismatch) -> &'static str {
    match of {
        Mismatch::Country => "nō whenua kē te tuakiri, ehara i te whenua e arowhaia ana te tangata",
        Mismatch::BirthDate => "he rā whānau kē tā te tuakiri",
        Mismatch::Sex => "he ira kē tā te tuakiri",
        Mismatch::FamilyName => "he ingoa whānau kē tā te tuakiri",
        Mismatch::GivenName => "he ingoa tapa kē tā te tuakiri",
    }
}
