//! `realaml id check --jsonl`: one answer a line for one request a line, in order, with constant memory.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use realaml_ids::{AnyId, Country, Detail, IdType, Invalid, NationalId, Params};
use serde::ser::{Serialize, SerializeMap, Serializer};
use zeroize::{Zeroize, Zeroizing};

/// The longest line that is read into memory.
const LONGEST_LINE: u64 = 1024 * 1024;

/// One request. Other keys are ignored, so that a file of test cases can be sent as it is.
#[derive(serde::Deserialize)]
struct Request {
    country: String,
    r#type: String,
    input: String,
    params: Option<RequestParams>,
}

#[derive(Default, serde::Deserialize)]
struct RequestParams {
    state: Option<String>,
    province: Option<String>,
    card: Option<String>,
    version: Option<String>,
    lawful_use: Option<String>,
}

impl Drop for Request {
    fn drop(&mut self) {
        self.input.zeroize();
        if let Some(params) = &mut self.params {
            params.card.zeroize();
            params.version.zeroize();
        }
    }
}

/// One answer. `normalised` and `parsed` are there only if they may be revealed.
#[derive(serde::Serialize)]
struct Answer<'a> {
    valid: bool,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    normalised: Option<Option<&'a str>>,
    warnings: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parsed: Option<Option<Parsed>>,
    masked: Option<String>,
}

/// The details as a JSON object, in the order of the number.
struct Parsed(Vec<(&'static str, Detail)>);

impl Serialize for Parsed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, detail) in &self.0 {
            match detail {
                Detail::Text(text) => map.serialize_entry(name, text.as_str())?,
                Detail::Integer(integer) => map.serialize_entry(name, integer)?,
                Detail::Flag(flag) => map.serialize_entry(name, flag)?,
                Detail::Date(date) => map.serialize_entry(name, date)?,
                _ => {}
            }
        }
        map.end()
    }
}

/// A line that is no request. The text never repeats the line.
#[derive(serde::Serialize)]
struct Refusal {
    error: &'static str,
}

/// Answers all requests. Bad lines get an answer too, so that answers and requests stay in step.
pub(super) fn answer(requests: BufReader<impl Read>, answers: impl Write, reveal: bool) -> io::Result<()> {
    let mut requests = requests;
    let mut answers = BufWriter::new(answers);
    let mut line = Zeroizing::new(Vec::new());
    loop {
        line.zeroize();
        let outcome = match read_line(&mut requests, &mut line)? {
            Line::End => return answers.flush(),
            Line::TooLong => Err("the line is longer than 1 MiB"),
            Line::Whole => read_request(&line),
        };
        match outcome.map(|(request, id_type)| check(&request, id_type)) {
            Ok(outcome) => write_verdict(&mut answers, &outcome, reveal)?,
            Err(error) => serde_json::to_writer(&mut answers, &Refusal { error })?,
        }
        answers.write_all(b"\n")?;
        // Whoever sends one request and waits for its answer gets it; a file is not slowed down.
        if requests.buffer().is_empty() {
            answers.flush()?;
        }
    }
}

fn read_request(line: &[u8]) -> Result<(Request, IdType), &'static str> {
    // The error of the JSON library would repeat parts of the line.
    let request: Request = serde_json::from_slice(line).map_err(
        |_| "not a JSON object with the texts `country`, `type` and `input`, and perhaps an object `params`",
    )?;
    let country: Country = request.country.parse().map_err(|_| "unknown country")?;
    let id_type = IdType::find(country, &request.r#type).ok_or("unknown type for this country")?;
    Ok((request, id_type))
}

fn check(request: &Request, id_type: IdType) -> Result<AnyId, Invalid> {
    let mut params = Params::new();
    if let Some(given) = &request.params {
        // An unknown purpose is none, so that the number is refused.
        if let Some(purpose) = given.lawful_use.as_deref().and_then(|purpose| purpose.parse().ok()) {
            params = params.lawful_use(purpose);
        }
        if let Some(state) = given.state.as_deref().or(given.province.as_deref()) {
            params = params.state(state);
        }
        if let Some(part) = given.card.as_deref().or(given.version.as_deref()) {
            params = params.part(part);
        }
    }
    id_type.parse(&request.input, &params)
}

fn write_verdict(answers: impl Write, outcome: &Result<AnyId, Invalid>, reveal: bool) -> io::Result<()> {
    let answer = match outcome {
        Ok(id) => Answer {
            valid: true,
            code: "ok",
            normalised: reveal.then(|| Some(id.expose())),
            warnings: id.warnings().iter().map(|warning| warning.code()).collect(),
            parsed: reveal.then(|| Some(Parsed(id.details()))),
            masked: Some(id.masked()),
        },
        Err(invalid) => Answer {
            valid: false,
            code: invalid.code(),
            normalised: reveal.then_some(None),
            warnings: Vec::new(),
            parsed: reveal.then_some(None),
            masked: None,
        },
    };
    Ok(serde_json::to_writer(answers, &answer)?)
}

enum Line {
    Whole,
    TooLong,
    End,
}

/// Reads a line of bounded length; of a longer one the rest is skipped.
fn read_line(requests: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    let length = requests.by_ref().take(LONGEST_LINE).read_until(b'\n', line)?;
    if length == 0 {
        return Ok(Line::End);
    }
    if (length as u64) < LONGEST_LINE || line.ends_with(b"\n") {
        return Ok(Line::Whole);
    }
    requests.skip_until(b'\n')?;
    Ok(Line::TooLong)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn answers_to(requests: &[u8], reveal: bool) -> Vec<Value> {
        let mut output = Vec::new();
        answer(BufReader::new(requests), &mut output, reveal).expect("memory can be read and written");
        let text = String::from_utf8(output).expect("JSON is text");
        text.lines().map(|line| serde_json::from_str(line).expect("every answer is JSON")).collect()
    }

    #[test]
    fn every_vector_is_answered_as_it_says() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/national_ids/vectors.jsonl");
        let vectors = std::fs::read_to_string(path).expect("the vectors are part of the repository");
        let answers = answers_to(vectors.as_bytes(), true);
        assert_eq!(answers.len(), 1672);
        for (line, answer) in vectors.lines().zip(answers) {
            let vector: Value = serde_json::from_str(line).expect("a vector is JSON");
            for key in ["valid", "code", "normalised"] {
                assert_eq!(answer[key], vector[key], "{key} of {vector}");
            }
            for key in ["parsed", "warnings"] {
                assert!(vector[key].is_null() || answer[key] == vector[key], "{key} of {vector}: {answer}");
            }
            assert_eq!(answer["masked"].is_string(), answer["valid"] == true, "{answer}");
        }
    }

    #[test]
    fn nothing_is_revealed_unasked() {
        let request = br#"{"country":"dk","type":"cpr","input":"211062-5629"}"#;
        let hidden = answers_to(request, false);
        let expected = r#"{"valid":true,"code":"ok","warnings":[],"masked":"******-**29"}"#;
        assert_eq!(hidden, [serde_json::from_str::<Value>(expected).unwrap()]);
        assert_eq!(answers_to(request, true)[0]["parsed"]["date_of_birth"], "1862-10-21");
    }

    #[test]
    fn bad_lines_are_answered_in_their_place_and_not_repeated() {
        let good = r#"{"country":"NZ","type":"ird","input":"49091850"}"#;
        let long = format!(r#"{{"country":"NZ","type":"ird","input":"{}"}}"#, "7".repeat(2 * 1024 * 1024));
        let bad = [
            "",
            "secret",
            "[]",
            "\u{0}",
            r#"{"country":"NZ"}"#,
            r#"{"country":"XX","type":"secret","input":"secret"}"#,
            r#"{"country":"NZ","type":"secret","input":"secret"}"#,
            r#"{"country":"NZ","type":"ird","input":12345678}"#,
            r#"{"country":"NZ","type":"ird","input":"\ud835"}"#,
            &long,
        ];
        let requests = bad.iter().map(|line| format!("{line}\n{good}\r\n")).collect::<String>();
        let answers = answers_to(&[requests.as_bytes(), b"\xff\xfe\n"].concat(), false);
        assert_eq!(answers.len(), bad.len() * 2 + 1);
        for (place, answer) in answers.iter().enumerate() {
            assert_eq!(answer["error"].is_string(), place % 2 == 0, "{place}: {answer}");
            assert!(!answer.to_string().contains("secret") && !answer.to_string().contains("777"), "{answer}");
        }
    }

    #[test]
    fn parts_and_missing_states_are_part_of_the_verdict() {
        let requests = concat!(
            r#"{"country":"AU","type":"driver_licence","input":"1234AB","params":{"state":"NSW","card":"2163123412"}}"#,
            "\n",
            r#"{"country":"AU","type":"driver_licence","input":"1234AB","params":{"state":"NSW","card":"21"}}"#,
            "\n",
            r#"{"country":"NZ","type":"driver_licence","input":"DB512036","params":{"version":"001"}}"#,
            "\n",
            r#"{"country":"CA","type":"driver_licence","input":"1234567"}"#,
            "\n",
        );
        let codes: Vec<Value> =
            answers_to(requests.as_bytes(), false).iter().map(|answer| answer["code"].clone()).collect();
        assert_eq!(codes, ["ok", "format", "ok", "component"]);
    }
}
