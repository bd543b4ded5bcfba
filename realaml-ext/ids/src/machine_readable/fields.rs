//! The fields of the lines, and whether their check digits match.

use chrono::{Datelike, NaiveDate};
use zeroize::Zeroizing;

use super::lines::{Lines, WIDEST};
use super::{Checks, Format, Misread, Secret, Unreadable};
use crate::check_digit::number as value_of;
use crate::context::{Context, calendar, latest_past};
use crate::facts::Sex;

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) document_code: Option<String>,
    pub(super) issuer: Option<String>,
    pub(super) number: Secret,
    pub(super) likely_number: Option<Secret>,
    pub(super) family_names: Option<Secret>,
    pub(super) given_names: Option<Secret>,
    pub(super) nationality: String,
    pub(super) birth_date: Option<NaiveDate>,
    pub(super) sex: Option<Sex>,
    pub(super) expiry_date: Option<NaiveDate>,
    pub(super) optional: Option<Secret>,
    pub(super) checks: Checks,
    pub(super) misread: Vec<Misread>,
}

/// The positions of the fields of a format, counted from 0. Ends are exclusive. Fields without a line number are in
/// line 1, the second line.
struct Layout {
    width: usize,
    /// The line and the first position of the number. Its check digit is nine positions further on.
    number: (usize, usize),
    nationality: usize,
    birth: usize,
    sex: usize,
    expiry: usize,
    optional: (usize, usize, usize),
    composite: Option<usize>,
    names: (usize, usize),
}

fn layout(format: Format) -> Layout {
    let two = |width, optional_end, composite| Layout {
        width,
        number: (1, 0),
        nationality: 10,
        birth: 13,
        sex: 20,
        expiry: 21,
        optional: (1, 28, optional_end),
        composite,
        names: (0, 5),
    };
    match format {
        Format::Td1 => Layout {
            width: 30,
            number: (0, 5),
            nationality: 15,
            birth: 0,
            sex: 7,
            expiry: 8,
            optional: (0, 15, 30),
            composite: Some(29),
            names: (2, 0),
        },
        Format::Td2 => two(36, 35, Some(35)),
        Format::Td3 => two(44, 42, Some(43)),
        Format::MrvA => two(44, 44, None),
        Format::MrvB => two(36, 36, None),
    }
}

/// Reads the fields of the lines.
pub(super) fn read(lines: &Lines, context: Context) -> Result<(Format, Fields), Unreadable> {
    let format = lines.format;
    let layout = layout(format);
    let mut sheet = Sheet { lines: [lines.first, Some(lines.second), lines.third], misread: Vec::new() };
    for place in [layout.birth, layout.expiry] {
        for place in place..place + 7 {
            sheet.want_digit(1, place);
        }
    }
    for place in layout.nationality..layout.nationality + 3 {
        sheet.want_letter(1, place);
    }
    let dates_fit = [layout.birth, layout.expiry]
        .iter()
        .all(|place| sheet.of(1, *place, *place + 7).iter().all(|byte| byte.is_ascii_digit() || *byte == b'<'));
    let sex = sheet.of(1, layout.sex, layout.sex + 1)[0];
    if !dates_fit || !matches!(sex, b'M' | b'F' | b'X' | b'<') {
        return Err(Unreadable::Layout);
    }
    let (number, number_check, optional_from) = read_number(&sheet, &layout)?;
    let number_matches =
        check_digit(number.as_bytes()) == Some(number_check) || number_check == b'<' && number.is_empty();
    let composite = layout.composite.map(|place| composite_matches(format, &mut sheet, place));
    let likely_number = (!number_matches).then(|| likely(&mut sheet, &layout, &number, number_check)).flatten();
    let date_matches = |place: usize| {
        let field = sheet.of(1, place, place + 7);
        check_digit(&field[..6]) == Some(field[6]) || field == b"<<<<<<<"
    };
    let checks = Checks {
        number: number_matches,
        birth_date: date_matches(layout.birth),
        expiry_date: date_matches(layout.expiry),
        composite,
    };
    let birth = sheet.of(1, layout.birth, layout.birth + 6);
    let expiry = sheet.of(1, layout.expiry, layout.expiry + 6);
    let (line, _, end) = layout.optional;
    let optional = trimmed(sheet.of(line, optional_from, end));
    let (family_names, given_names) = names(&sheet, &layout);
    let head =
        |from: usize, to: usize| lines.first.map(|line| trimmed(&line[from..to])).filter(|text| !text.is_empty());
    let fields = Fields {
        document_code: head(0, 2),
        issuer: head(2, 5),
        number,
        likely_number,
        family_names,
        given_names,
        nationality: trimmed(sheet.of(1, layout.nationality, layout.nationality + 3)),
        birth_date: parts(birth).and_then(|(year, month, day)| latest_past(year, month, day, context)),
        sex: match sex {
            b'M' => Some(Sex::Male),
            b'F' => Some(Sex::Female),
            b'X' => Some(Sex::X),
            _ => None,
        },
        expiry_date: parts(expiry).and_then(|(year, month, day)| nearest(year, month, day, context)),
        optional: Some(Zeroizing::new(optional)).filter(|text| !text.is_empty()),
        checks,
        misread: std::mem::take(&mut sheet.misread),
    };
    Ok((format, fields))
}

/// The lines while they are being read.
struct Sheet {
    lines: [Option<[u8; WIDEST]>; 3],
    misread: Vec<Misread>,
}

impl Drop for Sheet {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.lines);
    }
}

impl Sheet {
    fn of(&self, line: usize, from: usize, to: usize) -> &[u8] {
        self.lines[line].as_ref().map_or(&[], |line| &line[from..to])
    }

    /// Replaces a letter that looks like a digit, for a position in which only a digit is possible.
    fn want_digit(&mut self, line: usize, place: usize) {
        let digit = match self.of(line, place, place + 1) {
            b"O" | b"Q" | b"D" => b'0',
            b"I" | b"L" => b'1',
            b"Z" => b'2',
            b"S" => b'5',
            b"G" => b'6',
            b"B" => b'8',
            _ => return,
        };
        self.put(line, place, digit);
    }

    /// Replaces a digit that looks like a letter, for a position in which only a letter is possible.
    fn want_letter(&mut self, line: usize, place: usize) {
        let letter = match self.of(line, place, place + 1) {
            b"0" => b'O',
            b"1" => b'I',
            b"2" => b'Z',
            b"5" => b'S',
            b"6" => b'G',
            b"8" => b'B',
            _ => return,
        };
        self.put(line, place, letter);
    }

    fn put(&mut self, line: usize, place: usize, byte: u8) {
        if let Some(text) = &mut self.lines[line] {
            text[place] = byte;
            self.note(line, place, byte);
        }
    }

    fn note(&mut self, line: usize, place: usize, byte: u8) {
        self.misread.push(Misread { line: line as u8 + 1, place: place as u8 + 1, meant: char::from(byte) });
    }
}

/// Returns the number, its check digit, and the start of the optional data. A number of more than nine characters
/// continues in the field for optional data.
fn read_number(sheet: &Sheet, layout: &Layout) -> Result<(Secret, u8, usize), Unreadable> {
    let (line, from) = layout.number;
    let field = sheet.of(line, from, from + 9);
    let check = sheet.of(line, from + 9, from + 10).first().copied().ok_or(Unreadable::Number)?;
    let (optional_line, start, end) = layout.optional;
    let rest = sheet.of(optional_line, start, end);
    if check == b'<' && field.last() != Some(&b'<') && rest.first().is_some_and(|byte| *byte != b'<') {
        let length = rest.iter().position(|byte| *byte == b'<').unwrap_or(rest.len());
        let mut number = Zeroizing::new(String::with_capacity(9 + length));
        number.extend(field.iter().chain(&rest[..length - 1]).map(|byte| char::from(*byte)));
        return Ok((number, rest[length - 1], start + length));
    }
    let number = Zeroizing::new(trimmed(field));
    if number.is_empty() { Err(Unreadable::Number) } else { Ok((number, check, start)) }
}

/// Returns the number with one look-alike replaced, if exactly one replacement makes the check digit match, and records
/// the misread character.
fn likely(sheet: &mut Sheet, layout: &Layout, number: &str, check: u8) -> Option<Secret> {
    const PAIRS: [(u8, u8); 7] =
        [(b'O', b'0'), (b'I', b'1'), (b'Z', b'2'), (b'S', b'5'), (b'G', b'6'), (b'B', b'8'), (b'Q', b'0')];
    let mut found: Option<(usize, u8)> = None;
    let mut text = Zeroizing::new(number.as_bytes().to_vec());
    for place in 0..text.len() {
        let was = text[place];
        let others = PAIRS.iter().filter_map(|(letter, digit)| match was {
            _ if was == *letter => Some(*digit),
            _ if was == *digit => Some(*letter),
            _ => None,
        });
        for other in others {
            text[place] = other;
            if check_digit(&text) == Some(check) {
                if found.is_some() {
                    return None;
                }
                found = Some((place, other));
            }
            text[place] = was;
        }
    }
    let (place, meant) = found?;
    let (line, position) = match place.checked_sub(9) {
        Some(further) => (layout.optional.0, layout.optional.1 + further),
        None => (layout.number.0, layout.number.1 + place),
    };
    sheet.note(line, position, meant);
    text[place] = meant;
    String::from_utf8(text.to_vec()).ok().map(Zeroizing::new)
}

fn composite_matches(format: Format, sheet: &mut Sheet, place: usize) -> bool {
    sheet.want_digit(1, place);
    let mut covered = Zeroizing::new(Vec::with_capacity(64));
    match format {
        Format::Td1 => {
            covered.extend_from_slice(sheet.of(0, 5, 30));
            covered.extend_from_slice(sheet.of(1, 0, 7));
            covered.extend_from_slice(sheet.of(1, 8, 15));
            covered.extend_from_slice(sheet.of(1, 18, 29));
        }
        _ => {
            covered.extend_from_slice(sheet.of(1, 0, 10));
            covered.extend_from_slice(sheet.of(1, 13, 20));
            covered.extend_from_slice(sheet.of(1, 21, place));
        }
    }
    check_digit(&covered) == sheet.of(1, place, place + 1).first().copied()
}

/// Computes the check digit of ICAO Doc 9303, part 3, section 4.9: weights 7 3 1, A to Z as 10 to 35, and the filler as
/// 0.
fn check_digit(text: &[u8]) -> Option<u8> {
    let mut sum = 0_u32;
    for (byte, weight) in text.iter().zip([7, 3, 1].iter().cycle()) {
        let value = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A' + 10,
            b'<' => 0,
            _ => return None,
        };
        sum += u32::from(value) * weight;
    }
    Some(b'0' + (sum % 10) as u8)
}

/// Returns the family names and the given names. Two fillers separate them, and one filler separates words.
fn names(sheet: &Sheet, layout: &Layout) -> (Option<Secret>, Option<Secret>) {
    let (line, from) = layout.names;
    let text = sheet.of(line, from, layout.width.max(from));
    let text = without_fillers(text);
    let split = text.windows(2).position(|pair| pair == b"<<");
    let (family, given) = match split {
        Some(place) => (&text[..place], &text[place + 2..]),
        None => (text, &[][..]),
    };
    let words = |text: &[u8]| {
        let mut name = Zeroizing::new(String::with_capacity(text.len()));
        for word in text.split(|byte| *byte == b'<').filter(|word| !word.is_empty()) {
            if !name.is_empty() {
                name.push(' ');
            }
            name.extend(word.iter().map(|byte| char::from(*byte)));
        }
        Some(name).filter(|name| !name.is_empty())
    };
    (words(family), words(given))
}

/// Removes the fillers at the end, including those that a camera read as K. No name ends with KKK.
fn without_fillers(mut text: &[u8]) -> &[u8] {
    loop {
        text = match text {
            [rest @ .., b'<'] | [rest @ .., b'K', b'K', b'K'] => rest,
            _ => return text,
        };
    }
}

fn trimmed(text: &[u8]) -> String {
    let end = text.iter().rposition(|byte| *byte != b'<').map_or(0, |place| place + 1);
    text[..end].iter().map(|byte| char::from(*byte)).collect()
}

/// Returns the year, month and day, if all are given.
fn parts(date: &[u8]) -> Option<(u32, u32, u32)> {
    date.iter().all(u8::is_ascii_digit).then(|| (value_of(&date[..2]), value_of(&date[2..4]), value_of(&date[4..6])))
}

/// Returns the date in the century nearest to today, because documents are valid only for a limited time.
fn nearest(year: u32, month: u32, day: u32, context: Context) -> Option<NaiveDate> {
    let today = context.today().map_or(2026, |today| today.year());
    let in_this = calendar(2000 + year, month, day);
    let is_near = |date: &NaiveDate| (date.year() - today).abs() <= 50;
    in_this.filter(is_near).or_else(|| calendar(1900 + year, month, day).filter(is_near)).or(in_this)
}
