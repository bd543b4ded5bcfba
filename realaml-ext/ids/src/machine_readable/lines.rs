//! Splits copied text into the lines of a document.

use zeroize::Zeroize;

use super::Format;
use crate::text::fold::{Folded, digit_of_other_script, fold};

/// The maximum number of characters in all lines together. No document has that many.
const LONGEST: usize = 160;

/// The length of the longest line.
pub(super) const WIDEST: usize = 44;

/// The lines of a document, each as long as its format requires. Zeroed on drop.
pub(super) struct Lines {
    /// The kind of document. A second line alone does not show whether it belongs to a visa, so it is read as that of a
    /// passport or card.
    pub(super) format: Format,
    /// The first line, if given.
    pub(super) first: Option<[u8; WIDEST]>,
    /// The line with the dates.
    pub(super) second: [u8; WIDEST],
    /// The third line of a card.
    pub(super) third: Option<[u8; WIDEST]>,
}

impl Drop for Lines {
    fn drop(&mut self) {
        self.first.zeroize();
        self.second.zeroize();
        self.third.zeroize();
    }
}

/// The characters of all lines, joined together, and the positions at which the lines end.
struct Run {
    bytes: [u8; LONGEST],
    length: usize,
    ends: [usize; 4],
    lines: usize,
}

impl Drop for Run {
    fn drop(&mut self) {
        self.bytes.zeroize();
    }
}

impl Run {
    fn read(text: &str) -> Option<Self> {
        let mut run = Self { bytes: [0; LONGEST], length: 0, ends: [0; 4], lines: 0 };
        for character in text.trim().chars() {
            let byte = match character {
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                    run.end_line()?;
                    continue;
                }
                // Cameras and keyboards produce these characters in place of two fillers, and those of the next arm in
                // place of one.
                '\u{ab}' | '\u{226a}' => {
                    run.push(b'<')?;
                    b'<'
                }
                '\u{2039}' | '\u{3008}' | '(' | '[' | '{' => b'<',
                '\0'..='\u{7f}' => character as u8,
                _ => match fold(character) {
                    Folded::To(ascii) => ascii,
                    Folded::Nothing => continue,
                    _ => digit_of_other_script(character)?,
                },
            };
            match byte {
                b' ' | b'\t' => {}
                b'<' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => run.push(byte.to_ascii_uppercase())?,
                _ => return None,
            }
        }
        run.end_line()?;
        Some(run)
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }

    fn end_line(&mut self) -> Option<()> {
        let start = self.lines.checked_sub(1).map_or(0, |last| self.ends[last]);
        if self.length > start {
            *self.ends.get_mut(self.lines)? = self.length;
            self.lines += 1;
        }
        Some(())
    }

    fn line(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |last| self.ends[last]);
        &self.bytes[start..self.ends[number]]
    }

    fn whole(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

impl Lines {
    pub(super) fn read(text: &str) -> Option<Self> {
        let run = Run::read(text)?;
        match run.lines {
            1 => Self::of_one(run.whole()),
            2 => Self::of_two(run.line(0), run.line(1)),
            3 => Self::of_three(run.line(0), run.line(1), run.line(2)),
            _ => None,
        }
    }

    /// Reads lines that were joined together, or a second line alone.
    fn of_one(whole: &[u8]) -> Option<Self> {
        match whole.len() {
            88 => Self::of_two(&whole[..44], &whole[44..]),
            72 => Self::of_two(&whole[..36], &whole[36..]),
            90 => Self::of_three(&whole[..30], &whole[30..60], &whole[60..]),
            // People who type fillers often miss one or add one.
            43..=45 => Self::second_alone(whole, Format::Td3, 44),
            35..=37 => Self::second_alone(whole, Format::Td2, 36),
            _ => None,
        }
    }

    fn second_alone(line: &[u8], format: Format, width: usize) -> Option<Self> {
        Some(Self { format, first: None, second: fit(line, width)?, third: None })
    }

    fn of_two(first: &[u8], second: &[u8]) -> Option<Self> {
        // The upper line ends in fillers, which are easily lost, so the lower line determines the width.
        let (width, passport, visa) = match second.len() {
            43..=45 => (44, Format::Td3, Format::MrvA),
            35..=37 => (36, Format::Td2, Format::MrvB),
            _ => return None,
        };
        let format = if first.first() == Some(&b'V') { visa } else { passport };
        Some(Self { format, first: Some(fill(first, width)?), second: fit(second, width)?, third: None })
    }

    fn of_three(first: &[u8], second: &[u8], third: &[u8]) -> Option<Self> {
        let (first, second, third) = (fill(first, 30)?, fit(second, 30)?, fill(third, 30)?);
        Some(Self { format: Format::Td1, first: Some(first), second, third: Some(third) })
    }
}

/// Pads a line with the fillers missing at its end, or removes surplus fillers.
fn fill(line: &[u8], width: usize) -> Option<[u8; WIDEST]> {
    let mut filled = [b'<'; WIDEST];
    if line.len() > width && line[width..].iter().any(|byte| *byte != b'<') {
        return None;
    }
    let kept = line.len().min(width);
    filled[..kept].copy_from_slice(&line[..kept]);
    Some(filled)
}

/// Adjusts the line with the dates to the width. The longest run of fillers is assumed to be the one that lost or
/// gained some.
fn fit(line: &[u8], width: usize) -> Option<[u8; WIDEST]> {
    if line.len() == width {
        return fill(line, width);
    }
    let (start, length) = longest_run(line);
    let wanted = (length + width).checked_sub(line.len()).filter(|wanted| *wanted > 0 && length > 0)?;
    let mut fitted = [b'<'; WIDEST];
    fitted[..start].copy_from_slice(&line[..start]);
    let rest = &line[start + length..];
    fitted[start + wanted..start + wanted + rest.len()].copy_from_slice(rest);
    Some(fitted)
}

/// Returns the start and the length of the longest run of fillers.
fn longest_run(line: &[u8]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut start = 0;
    for (place, byte) in line.iter().enumerate() {
        if *byte != b'<' {
            start = place + 1;
        } else if place + 1 - start > best.1 {
            best = (start, place + 1 - start);
        }
    }
    best
}
