//! Tests how damaged lines are read: look-alikes, lost and surplus fillers, and unusual separators.

use chrono::NaiveDate;

use super::{Format, MachineReadable, Unreadable};
use crate::{Context, Sex};

const FIRST: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const SECOND: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

fn parse(text: &str) -> Result<MachineReadable, Unreadable> {
    MachineReadable::parse_on(text, Context::on(NaiveDate::from_ymd_opt(2026, 6, 15).unwrap()))
}

/// Computes the check digit of a text as ICAO Doc 9303 defines it.
fn check_digit(text: &str) -> u32 {
    let value = |character: char| character.to_digit(36).unwrap_or(0);
    text.chars().zip([7, 3, 1].into_iter().cycle()).map(|(character, weight)| value(character) * weight).sum::<u32>()
        % 10
}

/// Returns the second line of a passport.
fn second(number: &str, nationality: &str, birth: &str, sex: char, expiry: &str) -> String {
    let checked = |text: &str| format!("{text}{}", check_digit(text));
    let (number, birth, expiry) = (checked(&format!("{number:<<9}")), checked(birth), checked(expiry));
    let optional = format!("{:<<14}0", "");
    let composite = check_digit(&format!("{number}{birth}{expiry}{optional}"));
    format!("{number}{nationality:<<3}{birth}{sex}{expiry}{optional}{composite}")
}

#[test]
fn a_letter_in_a_date_is_read_as_the_digit_that_it_looks_like() {
    for (letter, digit) in
        [('O', '0'), ('Q', '0'), ('D', '0'), ('I', '1'), ('L', '1'), ('Z', '2'), ('S', '5'), ('G', '6'), ('B', '8')]
    {
        let birth = format!("7{digit}0615");
        let good = second("L898902C", "UTO", &birth, 'F', "300415");
        let mut bad = good.clone();
        bad.replace_range(14..15, &letter.to_string());
        let read = parse(&bad).unwrap();
        assert_eq!(read.birth_date(), parse(&good).unwrap().birth_date(), "{letter}");
        assert!(read.birth_date().is_some() && read.checks().all_match(), "{letter}");
        let misread: Vec<_> = read.misread().iter().map(|it| (it.line, it.place, it.meant)).collect();
        assert_eq!(misread, [(2, 15, digit)], "{letter}");
    }
    // These letters do not look like digits.
    for letter in ['A', 'K', 'U'] {
        let mut bad = SECOND.to_owned();
        bad.replace_range(14..15, &letter.to_string());
        assert_eq!(parse(&bad), Err(Unreadable::Layout), "{letter}");
    }
}

#[test]
fn a_digit_in_a_nationality_is_read_as_the_letter_that_it_looks_like() {
    for (typed, nationality, place, letter) in [
        ("P0L", "POL", 12, 'O'),
        ("1ND", "IND", 11, 'I'),
        ("N2L", "NZL", 12, 'Z'),
        ("AU5", "AUS", 13, 'S'),
        ("6BR", "GBR", 11, 'G'),
        ("G8R", "GBR", 12, 'B'),
    ] {
        let read = parse(&second("L898902C", typed, "740812", 'F', "300415")).unwrap();
        assert_eq!(read.nationality(), nationality, "{typed}");
        let misread: Vec<_> = read.misread().iter().map(|it| (it.line, it.place, it.meant)).collect();
        assert_eq!(misread, [(2, place, letter)], "{typed}");
    }
}

#[test]
fn the_sex_is_one_of_three_or_open() {
    for (code, sex) in [('M', Some(Sex::Male)), ('F', Some(Sex::Female)), ('X', Some(Sex::X)), ('<', None)] {
        let read = parse(&second("L898902C", "UTO", "740812", code, "300415")).unwrap();
        assert!(read.sex() == sex, "{code}");
    }
    assert_eq!(parse(&second("L898902C", "UTO", "740812", 'A', "300415")), Err(Unreadable::Layout));
}

#[test]
fn the_first_line_has_the_kind_of_document_and_the_second_the_optional_data() {
    let whole = parse(&format!("{FIRST}\n{SECOND}")).unwrap();
    assert_eq!((whole.document_code(), whole.issuer()), (Some("P"), Some("UTO")));
    assert_eq!(whole.expose_optional(), Some("ZE184226B"));
    let alone = parse(SECOND).unwrap();
    assert_eq!((alone.document_code(), alone.issuer(), alone.family_names()), (None, None, None));
    let without = parse(&second("L898902C", "UTO", "740812", 'F', "300415")).unwrap();
    assert_eq!(without.expose_optional(), None);
}

#[test]
fn whatever_separates_the_lines_they_are_the_same() {
    let expected = parse(&format!("{FIRST}\n{SECOND}")).unwrap();
    for separator in ["\r", "\r\n", "\n\n", "\u{2028}", "\u{2029}", " \n\t", ""] {
        assert_eq!(parse(&format!("{FIRST}{separator}{SECOND}")).as_ref(), Ok(&expected), "{separator:?}");
    }
    // Four lines are too many, and a first line alone is not enough.
    assert_eq!(parse(&format!("{FIRST}\n{SECOND}\n{SECOND}\n{SECOND}")), Err(Unreadable::Lines));
    assert_eq!(parse(FIRST), Err(Unreadable::Layout));
}

#[test]
fn what_cameras_and_keyboards_write_for_fillers_is_read_as_fillers() {
    let expected = parse(&format!("{FIRST}\n{SECOND}")).unwrap();
    for (two, filler) in [
        ("\u{ab}", "<<"),
        ("\u{226a}", "<<"),
        ("\u{2039}", "<"),
        ("\u{3008}", "<"),
        ("(", "<"),
        ("[", "<"),
        ("{", "<"),
        ("\u{ff1c}", "<"),
    ] {
        let typed = format!("{FIRST}\n{SECOND}").replace(filler, two);
        assert_eq!(parse(&typed).as_ref(), Ok(&expected), "{two}");
    }
    // Invisible characters are skipped, digits of other scripts are read as digits, and other characters are refused.
    let typed = format!("{FIRST}\n{SECOND}");
    assert_eq!(parse(&typed.replace("UTO", "U\u{200b}TO")).as_ref(), Ok(&expected));
    assert_eq!(parse(&typed.replace('8', "\u{668}")).as_ref(), Ok(&expected));
    assert_eq!(parse(&typed.replace("ANNA", "ANNÄ")), Err(Unreadable::Lines));
}

#[test]
fn a_second_line_that_lost_or_gained_a_filler_is_put_right() {
    let card = "D231458907UTO7408122F1204159<<<<<<<6";
    for (line, format) in [(SECOND, Format::Td3), (card, Format::Td2)] {
        let expected = parse(line).unwrap();
        assert_eq!(expected.format(), format);
        let run = if format == Format::Td3 { "<<<<<" } else { "<<<<<<<" };
        for damaged in [line.replace(run, &run[1..]), line.replace(run, &format!("{run}<"))] {
            assert_eq!(parse(&damaged).as_ref(), Ok(&expected), "{damaged}");
        }
    }
    // Without a filler, it is unknown where a character is missing. A run of fillers must not become empty.
    let full = SECOND.replace('<', "0");
    for line in [&full[..43], &format!("{full}0"), &format!("{}0", SECOND.replace("<<<<<", "<1234"))] {
        assert_eq!(parse(line), Err(Unreadable::Lines), "{line}");
    }
}

#[test]
fn cards_of_three_lines_are_read_in_one_piece_too() {
    let lines = ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];
    let expected = parse(&lines.join("\n")).unwrap();
    assert_eq!((expected.format(), expected.document_code()), (Format::Td1, Some("I")));
    assert_eq!(parse(&lines.concat()).as_ref(), Ok(&expected));
    // Fillers at the end of the first and third lines may be missing.
    let short = format!("{}\n{}\n{}", lines[0].trim_end_matches('<'), lines[1], lines[2].trim_end_matches('<'));
    assert_eq!(parse(&short).as_ref(), Ok(&expected));
    let card = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"];
    assert_eq!(parse(&card.concat()), parse(&card.join("\n")));
    assert_eq!(parse(&card.concat()).map(|read| read.format()), Ok(Format::Td2));
}

#[test]
fn each_check_digit_is_compared_for_itself() {
    let good = parse(&format!("{FIRST}\n{SECOND}")).unwrap();
    assert!(good.checks().all_match());
    for (place, broken) in [(9, "number"), (19, "birth"), (27, "expiry"), (43, "composite")] {
        let digit = SECOND[place..=place].parse::<u8>().unwrap();
        let mut bad = SECOND.to_owned();
        bad.replace_range(place..=place, &((digit + 1) % 10).to_string());
        let checks = parse(&format!("{FIRST}\n{bad}")).unwrap().checks();
        // The composite check digit covers the other three.
        let expected = (broken != "number", broken != "birth", broken != "expiry", Some(false));
        assert_eq!((checks.number, checks.birth_date, checks.expiry_date, checks.composite), expected, "{broken}");
        assert!(!checks.all_match(), "{broken}");
    }
}

#[test]
fn a_number_with_one_look_alike_is_put_right() {
    // Each line has the check digit of the intended number. G and 6 give the same check digit, so they are left out.
    for (typed, meant, place) in [
        ("LO97943C", "L097943C", 2),
        ("L097943C", "LO97943C", 2),
        ("LI97943C", "L197943C", 2),
        ("L9794Z3C", "L979423C", 6),
        ("LS97943C", "L597943C", 2),
        ("L9979B3C", "L997983C", 6),
        ("L9797Q3C", "L979703C", 6),
    ] {
        let line = second(meant, "UTO", "740812", 'F', "300415");
        let read = parse(&line.replacen(meant, typed, 1)).unwrap();
        assert_eq!((read.expose_number(), read.likely_number()), (typed, Some(meant)));
        let misread: Vec<_> = read.misread().iter().map(|it| (it.line, it.place)).collect();
        assert_eq!(misread, [(2, place)], "{typed}");
    }
}

/// A number of more than nine characters continues in the optional data, followed by its check digit.
#[test]
fn a_long_number_continues_in_the_optional_data() {
    let number = "D23145890734";
    let check = check_digit(number);
    let first = format!("{:<<30}", format!("I<UTOD23145890<734{check}"));
    let read = parse(&format!("{first}\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<")).unwrap();
    assert_eq!((read.expose_number(), read.checks().number, read.expose_optional()), (number, true, None));
}

#[test]
fn a_look_alike_in_a_long_number_is_reported_at_its_place_in_the_line() {
    for (typed, meant, one, two) in [
        ("DO3479347934", "D03479347934", (1, 7, '0'), (2, 2, '0')),
        ("D93479347O34", "D93479347034", (1, 16, '0'), (2, 29, '0')),
        ("D9347934793I", "D93479347931", (1, 18, '1'), (2, 31, '1')),
    ] {
        let check = check_digit(meant);
        let (field, rest) = typed.split_at(9);
        let three_lines = format!(
            "{:<<30}\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
            format!("I<UTO{field}<{rest}{check}")
        );
        let two_lines = format!(
            "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\n{:<<35}6",
            format!("{field}<UTO7408122F1204159{rest}{check}")
        );
        for (lines, place) in [(three_lines, one), (two_lines, two)] {
            let read = parse(&lines).unwrap();
            assert_eq!((read.expose_number(), read.likely_number()), (typed, Some(meant)));
            let misread: Vec<_> = read.misread().iter().map(|it| (it.line, it.place, it.meant)).collect();
            assert_eq!(misread, [place], "{typed}");
        }
    }
}
