//! Messages in Spanish.

use crate::hint::Hint;
use crate::kind::InvalidKind;
use crate::mismatch::Mismatch;
use crate::warning::Warning;

use super::frame::Frame;

/// The words that connect the parts of a message.
pub(crate) const FRAME: Frame =
    Frame { place: "posición", example: "Ejemplo: ", full_stop: ". ", between_sentences: " " };

/// Returns a clause that says what is wrong, for the middle of a sentence.
pub(crate) const fn kind(of: InvalidKind) -> &'static str {
    match of {
        InvalidKind::Restricted => "la ley solo permite pedirlo para ciertos fines, y no se ha indicado ninguno",
        InvalidKind::Empty => "no se ha escrito nada",
        InvalidKind::Length => "la longitud no es correcta",
        InvalidKind::Character => "hay un carácter que no corresponde",
        InvalidKind::Format => "las letras y las cifras no están en su lugar",
        InvalidKind::Component => "una de sus partes tiene un valor que no se usa",
        InvalidKind::Region => "el estado o la provincia no existe",
        InvalidKind::Date => "la fecha que contiene no existe",
        InvalidKind::FutureDate => "la fecha que contiene está en el futuro",
        InvalidKind::Range => "el valor está fuera del intervalo en uso",
        InvalidKind::Reserved => "es un ejemplo y no el número de una persona",
        InvalidKind::CheckDigit => "el dígito de control no coincide; probablemente hay un carácter mal escrito",
    }
}

/// Returns a sentence that says what probably went wrong.
pub(crate) const fn hint(of: Hint) -> &'static str {
    match of {
        Hint::LicenceAndCardSwapped => "El número de la licencia y el de la tarjeta parecen intercambiados.",
        Hint::NumberAndVersionTogether => {
            "Las tres últimas cifras parecen la versión de la tarjeta, que tiene su propio campo."
        }
        Hint::ItinInSsnField => "Parece un ITIN, que no es un número de seguro social.",
        Hint::AtinInSsnField => "Parece un ATIN, que no es un número de seguro social.",
        Hint::EinInSsnField => "Parece el EIN de una empresa, que no es un número de seguro social.",
        Hint::AtinInItinField => "Parece un ATIN, que no es un ITIN.",
        Hint::SubstituteCpr => {
            "Es un número sustituto de un hospital o de una autoridad: escriba el número de la tarjeta sanitaria."
        }
        Hint::GenericRfc => {
            "Es la clave genérica para el público en general o para extranjeros: escriba la de la persona."
        }
        Hint::LegacyFifteenDigits => "Parece el número de 15 cifras usado antes de 2013: escriba el de 18 caracteres.",
        Hint::LetterForDigit => "Hay una letra donde debe haber una cifra: O no es 0, I y l no son 1.",
        Hint::DigitForLetter => "Hay una cifra donde debe haber una letra: 0 no es O, 1 no es I.",
        Hint::Masked => "El número está enmascarado: hace falta el número completo.",
        Hint::OtherDigits => "Escriba las cifras del 0 al 9, como aparecen impresas en el documento.",
        Hint::LabelIncluded => "Quite las palabras que hay antes o después del número.",
        Hint::LeadingZeroLost => "Parece que faltan ceros al principio: escríbalos también.",
        Hint::SpreadsheetNumber => {
            "Una hoja de cálculo ha acortado el número: dé a la celda formato de texto y escriba el número de nuevo."
        }
        Hint::HtmlEntity => {
            "Hay un carácter escrito como código HTML, como `&amp;` por `&`: escriba el carácter mismo."
        }
        Hint::MachineReadable => {
            "Es un fragmento de las líneas de lectura mecánica: escriba solo el número o la línea completa."
        }
        Hint::MachineReadablePrefix => "Quite las letras IDMEX.",
        Hint::EnyeIsWrittenX => "En esta clave la Ñ se escribe X.",
        Hint::SubdivisionMissing => "Indique qué estado o provincia lo expidió.",
        Hint::SubdivisionUnknown => "No se reconoce el estado o la provincia: indique su código o su nombre.",
        Hint::OtherType => "Parece otro tipo de número: compruebe que está en el campo correcto.",
        Hint::Length => "Faltan caracteres o hay demasiados.",
        Hint::LenientReads => {
            "Si el documento lo muestra realmente así, puede ser un formato antiguo, que solo se lee a petición."
        }
    }
}

/// Returns a sentence that says what is odd about a number that passed.
pub(crate) const fn warning(of: Warning) -> &'static str {
    match of {
        Warning::InconvenientWord => {
            "Las cuatro primeras letras forman una palabra que la autoridad suele sustituir: compárelas con la tarjeta."
        }
        Warning::CraAssignedPrefix => {
            "El número empieza por 0, como los números fiscales temporales: compruebe que es un SIN."
        }
        Warning::UnassignedPrefix => {
            "El número empieza por 8, que no se usa para personas: compárelo con la carta de Service Canada."
        }
        Warning::ObsoleteTwelfthDigit => {
            "La penúltima cifra es de una serie sustituida después de 1986: pida el documento de identidad actual."
        }
        Warning::Legacy15Digit => "Es el número de 15 cifras usado antes de 2013: pida los 18 caracteres actuales.",
        Warning::UnlistedHolderType => {
            "La cuarta letra no está en la lista publicada de titulares: compárela con la tarjeta."
        }
        Warning::UnlistedState => {
            "Las dos cifras del estado no están en ninguna lista publicada: compárelas con la tarjeta."
        }
        Warning::UnlistedPrefix => {
            "Las dos primeras cifras no están en ninguna lista publicada: compárelas con la carta del IRS."
        }
        Warning::FutureIssueYear => "El año de expedición está en el futuro: compárelo con la licencia.",
        Warning::IssueNumberZero => {
            "La última cifra es 0, lo que no ocurre en ninguna tarjeta: compárela con la tarjeta."
        }
        Warning::EinLayout => {
            "El número está escrito como el EIN de una empresa: compruebe que es un número de seguro social."
        }
        Warning::MachineReadableCheck => {
            "Un dígito de control de las líneas de lectura mecánica no coincide: compare el número con el documento."
        }
        Warning::LineDisagrees => {
            "El número y las líneas de lectura mecánica son distintos: compare ambos con el documento."
        }
        Warning::LenientForm => "El formato no es el actual, así que se ha podido comprobar poco.",
        Warning::CheckDigit => "El dígito de control no coincide: compare el número con el documento.",
    }
}

/// Returns a clause that says how the ID differs from the person's details.
pub(crate) const fn mismatch(of: Mismatch) -> &'static str {
    match of {
        Mismatch::Country => "el documento es de un país distinto de aquel en el que se verifica a la persona",
        Mismatch::BirthDate => "el documento indica otra fecha de nacimiento",
        Mismatch::Sex => "el documento indica otro sexo",
        Mismatch::FamilyName => "el documento indica otro apellido",
        Mismatch::GivenName => "el documento indica otro nombre",
    }
}
