//! `realaml id check --csv` reads a table and writes one row of output for each row, in order and with constant memory.

use std::io::{self, Read, Write};

use super::answer::{Answer, Manner};
use super::request::{Given, PARAMETERS, Request, Typed};
use super::wrong_use;

/// The columns that the output always has, in order. If clear text may be revealed, the columns in [`REVEALED`] follow.
const ALWAYS: [&str; 9] = ["ref", "valid", "code", "message", "hint", "places", "other_type", "warnings", "masked"];
const REVEALED: [&str; 3] = ["normalised", "formatted", "part"];

/// The meaning of a column.
#[derive(Clone, Copy)]
enum Column {
    Country,
    Type,
    Input,
    Reference,
    State,
    Part,
    MachineReadable,
    LawfulUse,
    Lenient,
}

impl Column {
    fn of(name: &str) -> Option<Self> {
        Some(match name.trim().to_ascii_lowercase().as_str() {
            "country" => Self::Country,
            "type" => Self::Type,
            "input" => Self::Input,
            "ref" => Self::Reference,
            "state" | "province" => Self::State,
            "part" | "card" | "version" | "irn" | "file_number" => Self::Part,
            "machine_readable" | "mrz" => Self::MachineReadable,
            "lawful_use" => Self::LawfulUse,
            "lenient" => Self::Lenient,
            _ => return None,
        })
    }
}

/// Writes the output for all rows of a table, which begins with a header row.
pub(super) fn answer(rows: impl Read, answers: impl Write, manner: Manner) -> io::Result<()> {
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(rows);
    let columns = columns(&mut rows)?;
    let mut answers = csv::Writer::from_writer(answers);
    let revealed = REVEALED.iter().filter(|_| manner.reveal);
    answers.write_record(ALWAYS.iter().chain(revealed))?;
    let mut row = csv::StringRecord::new();
    loop {
        match rows.read_record(&mut row) {
            Ok(false) => return answers.flush(),
            Ok(true) => {
                let request = request(&columns, &row);
                match request.wanted() {
                    Ok(wanted) => {
                        let outcome = request.answer(&wanted);
                        write(&mut answers, &Answer::new(&request, &outcome, manner), manner)?;
                    }
                    Err(error) => write(&mut answers, &Answer::refusal(error).to(&request), manner)?,
                }
            }
            // The output for a row that is not UTF-8 is an error. The rows after it are still read.
            Err(error) if matches!(error.kind(), csv::ErrorKind::Utf8 { .. }) => {
                write(&mut answers, &Answer::refusal("the row is not UTF-8"), manner)?;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn columns(rows: &mut csv::Reader<impl Read>) -> io::Result<Vec<Column>> {
    let head = rows.headers().map_err(|_| wrong_use("the header row of the table is not UTF-8"))?;
    let columns: Option<Vec<Column>> = head.iter().map(Column::of).collect();
    let columns = columns.ok_or_else(|| {
        io::Error::new(
            io::ErrorKind::InvalidInput,
            format!(
                "unknown column; the columns are `country`, `type`, `input`, `ref` and the parameters {PARAMETERS}"
            ),
        )
    })?;
    let has = |wanted: fn(&Column) -> bool| columns.iter().any(wanted);
    if has(|it| matches!(it, Column::Country))
        && has(|it| matches!(it, Column::Type))
        && has(|it| matches!(it, Column::Input))
    {
        Ok(columns)
    } else {
        Err(wrong_use("the table needs a header row with `country`, `type` and `input`"))
    }
}

fn request(columns: &[Column], row: &csv::StringRecord) -> Request {
    let mut request =
        Request { country: String::new(), r#type: String::new(), input: Typed::default(), r#ref: None, params: None };
    let mut given = Given::default();
    for (column, cell) in columns.iter().zip(row) {
        let text = Some(cell.to_owned()).filter(|cell| !cell.is_empty());
        match column {
            Column::Country => request.country = cell.to_owned(),
            Column::Type => request.r#type = cell.to_owned(),
            Column::Input => request.input = Typed(cell.to_owned()),
            Column::Reference => request.r#ref = text.map(serde_json::Value::from),
            Column::State => given.state = text,
            Column::Part => given.part = text.map(Typed),
            Column::MachineReadable => given.machine_readable = text.map(Typed),
            Column::LawfulUse => given.lawful_use = text,
            Column::Lenient => given.lenient = matches!(cell.to_ascii_lowercase().as_str(), "true" | "yes" | "1"),
        }
    }
    request.params = Some(given);
    request
}

fn write(answers: &mut csv::Writer<impl Write>, answer: &Answer<'_>, manner: Manner) -> io::Result<()> {
    let reference = answer.reference.and_then(|reference| reference.as_str()).unwrap_or_default();
    let valid = answer.valid.map_or("", |valid| if valid { "true" } else { "false" });
    let places = answer.places.map_or_else(String::new, |(first, last)| format!("{first}-{last}"));
    let candidates = answer.candidates.iter().flatten().map(|found| found.name());
    let code = answer.code.map_or_else(|| candidates.collect::<Vec<_>>().join(" "), str::to_owned);
    let message = answer.error.or(answer.message.as_deref()).unwrap_or_default();
    let warnings = answer.warnings.as_deref().unwrap_or_default().join(" ");
    let masked = answer.masked.as_ref().and_then(|masked| masked.as_deref()).unwrap_or_default();
    let always = [
        reference,
        valid,
        &code,
        message,
        answer.hint.unwrap_or_default(),
        &places,
        answer.other_type.unwrap_or_default(),
        &warnings,
        masked,
    ];
    let revealed = [
        answer.normalised.flatten().unwrap_or_default(),
        answer.formatted.as_ref().map_or("", |formatted| formatted.0.as_str()),
        answer.part.unwrap_or_default(),
    ];
    answers.write_record(always.iter().chain(revealed.iter().filter(|_| manner.reveal)))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use realaml_ids::Language;

    use super::*;

    fn answers_to(table: &str, reveal: bool) -> io::Result<String> {
        let mut output = Vec::new();
        answer(table.as_bytes(), &mut output, Manner { reveal, language: Language::English })?;
        Ok(String::from_utf8(output).expect("a table is text"))
    }

    #[test]
    fn a_table_is_answered_row_by_row() {
        let table = "\u{feff}ref,country,type,input,state\n7,NZ,ird,49-091-850,\n,AU,driver-licence,1234ab,\"N.S.W.\"\n\
                     x,DK,CPR,\"=\"\"0101701234\"\"\",\nz,DK,nothing,1,\n";
        let expected = "ref,valid,code,message,hint,places,other_type,warnings,masked,normalised,formatted,part\n\
                        7,true,ok,,,,,,**-***-850,49091850,49-091-850,\n\
                        ,true,ok,,,,,,***4AB,1234AB,1234AB,\n\
                        x,true,ok,,,,,,******-**34,0101701234,010170-1234,\n\
                        z,,,unknown type for this country,,,,,,,,\n";
        assert_eq!(answers_to(table, true).unwrap(), expected);
        assert!(!answers_to(table, false).unwrap().contains("49091850"));
    }

    #[test]
    fn unknown_and_missing_columns_are_refused() {
        assert!(answers_to("country,type,input,stat\nNZ,ird,1,\n", false).is_err());
        assert!(answers_to("country,type\nNZ,ird\n", false).is_err());
    }
}
