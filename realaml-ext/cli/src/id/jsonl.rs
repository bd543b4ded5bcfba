//! `realaml id check --jsonl` reads one request per line and prints one line of output for each, in order and with
//! constant memory.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};

use zeroize::{Zeroize, Zeroizing};

use super::answer::{Answer, Manner};
use super::request::Request;

/// Lines of this many bytes or more, without the line break, are refused.
const LONGEST_LINE: u64 = 1024 * 1024;

/// The byte order mark, which some Windows programs write at the beginning of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes the output for all requests. The output for a malformed line is an error, so that the lines of input and
/// output correspond.
pub(super) fn answer(requests: BufReader<impl Read>, answers: impl Write, manner: Manner) -> io::Result<()> {
    let mut requests = requests;
    let mut answers = BufWriter::new(answers);
    let mut line = Zeroizing::new(Vec::new());
    loop {
        line.zeroize();
        let request = match read_line(&mut requests, &mut line)? {
            Line::End => return answers.flush(),
            Line::TooLong => Err("the line is longer than 1 MiB"),
            Line::Whole => read_request(line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&line)),
        };
        match &request {
            Err(error) => serde_json::to_writer(&mut answers, &Answer::refusal(error))?,
            Ok(request) => match request.wanted() {
                Err(error) => serde_json::to_writer(&mut answers, &Answer::refusal(error).to(request))?,
                Ok(wanted) => {
                    let outcome = request.answer(&wanted);
                    serde_json::to_writer(&mut answers, &Answer::new(request, &outcome, manner))?;
                }
            },
        }
        answers.write_all(b"\n")?;
        // The output is flushed only when no further input is buffered. A caller that waits for each response thus gets
        // it at once, and a file of requests is not slowed down.
        if requests.buffer().is_empty() {
            answers.flush()?;
        }
    }
}

fn read_request(line: &[u8]) -> Result<Request, &'static str> {
    // The JSON library's message can repeat parts of the line, so it is not printed.
    let error = match serde_json::from_slice(line) {
        Ok(request) => return Ok(request),
        Err(error) => error.to_string(),
    };
    // The library reports an unknown field only in its message.
    Err(if error.starts_with("unknown field") {
        "unknown parameter; the parameters are state (or province), part (or card, version, irn, file_number), \
         machine_readable (or mrz), lawful_use and lenient"
    } else {
        "not a JSON object with the strings `country`, `type` and `input` and, optionally, an object `params`"
    })
}

enum Line {
    Whole,
    TooLong,
    End,
}

/// Reads a line of limited length. The rest of a longer line is skipped.
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
    use realaml_ids::Language;
    use serde_json::Value;

    use super::*;

    fn answers_to(requests: &[u8], reveal: bool) -> Vec<Value> {
        let mut output = Vec::new();
        answer(BufReader::new(requests), &mut output, Manner { reveal, language: Language::English })
            .expect("memory can be read and written");
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
            r#"{"country":"NZ","type":"ird","input":-12345678}"#,
            r#"{"country":"NZ","type":"ird","input":[12345678]}"#,
            r#"{"country":"NZ","type":"ird","input":"1","params":{"secret":"secret"}}"#,
            r#"{"country":"AU","type":"tfn","input":"1","params":{"lawful_use":"secret"}}"#,
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
    fn a_refusal_says_what_is_wrong_and_where() {
        let requests = concat!(
            "\u{feff}",
            r#"{"ref":7,"country":"nz","type":"Driver-Licence","input":"DB5I-2036"}"#,
            "\n",
            r#"{"ref":"b","country":"NZ","type":"driver_licence","input":"DB512036","params":{"version":1}}"#,
            "\n",
            r#"{"country":"NZ","type":"ird","input":"DB512036"}"#,
            "\n",
            r#"{"country":"NZ","type":"ird","input":49091850}"#,
            "\n",
            r#"{"country":"CN","type":"resident_id","input":4.40524e17}"#,
            "\n",
            r#"{"country":"AU","type":"tfn","input":"123 456 782"}"#,
            "\n",
        );
        let answers = answers_to(requests.as_bytes(), false);
        let keys = |answer: &Value| {
            ["ref", "valid", "code", "hint", "places", "faulty_part", "other_type"]
                .map(|key| answer[key].to_string())
                .join(" ")
        };
        assert_eq!(keys(&answers[0]), r#"7 false "format" "letter_for_digit" [4,4] null null"#);
        assert_eq!(keys(&answers[1]), r#""b" false "format" "leading_zero_lost" null "driver_licence_version" null"#);
        assert_eq!(keys(&answers[2]), r#"null false "character" "other_type" [1,1] null "driver_licence""#);
        assert_eq!(keys(&answers[3]), r#"null true "ok" null null null null"#);
        assert_eq!(answers[4]["hint"], "spreadsheet_number");
        assert_eq!(answers[5]["code"], "restricted");
        assert!(answers[0]["message"].as_str().is_some_and(|message| message.contains("position 4")), "{}", answers[0]);
    }

    #[test]
    fn types_are_guessed_on_request() {
        let answers = answers_to(br#"{"country":"IN","type":"detect","input":"UP/34/158/0123456"}"#, false);
        assert_eq!(answers[0]["candidates"][0]["type"], "epic");
        assert_eq!(answers[0]["candidates"][0]["warnings"][0], "lenient_form");
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
