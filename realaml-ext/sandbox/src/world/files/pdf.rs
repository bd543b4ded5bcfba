//! Generates a one-page PDF with a few lines of text.

use std::fmt::Write as _;

/// Generates a PDF whose page shows these lines.
pub(super) fn page(lines: &[&str]) -> Vec<u8> {
    let mut text = String::from("BT /F1 14 Tf 20 TL 60 760 Td");
    for line in lines {
        // Writing to a string cannot fail.
        let _ = write!(text, " ({}) Tj T*", escape(line));
    }
    text.push_str(" ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for offset in offsets {
        let _ = writeln!(file, "{offset:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

/// Encodes a line for a string in a PDF. A character outside printable ASCII becomes a question mark.
fn escape(line: &str) -> String {
    let mut escaped = String::new();
    for c in line.chars() {
        match c {
            '(' | ')' | '\\' => escaped.extend(['\\', c]),
            ' '..='~' => escaped.push(c),
            _ => escaped.push('?'),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cross_reference_table_points_at_the_objects() {
        let file = page(&["A (test)", "ünicode"]);
        let text = String::from_utf8(file).expect("only ASCII is written");
        assert!(text.contains("(A \\(test\\)) Tj") && text.contains("(?nicode) Tj"));
        let table = text.find("xref\n").expect("a table");
        let start: usize =
            text.rsplit("startxref\n").next().expect("an end").lines().next().unwrap_or("").parse().expect("a number");
        assert_eq!(start, table);
        let rows: Vec<&str> = text[table..].lines().skip(3).take(5).collect();
        for (index, row) in rows.iter().enumerate() {
            let offset: usize = row[..10].parse().expect("an offset");
            assert!(text[offset..].starts_with(&format!("{} 0 obj", index + 1)));
        }
    }
}
