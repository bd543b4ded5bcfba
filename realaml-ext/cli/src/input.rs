//! Input from files and standard input, up to a limit.

use std::io::{self, Read};

use zeroize::Zeroizing;

/// Reads text of at most this many bytes. Longer input is refused, because part of it could have a different meaning.
pub(crate) fn read(input: impl Read, most: u64) -> io::Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::new());
    input.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("the input is longer than {most} bytes")));
    }
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "the input is not text in UTF-8"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn input_is_whole_or_refused() {
        assert_eq!(*read("1234".as_bytes(), 4).expect("it fits"), "1234");
        for long in ["12345", "123ä"] {
            assert!(read(long.as_bytes(), 4).expect_err("it is too long").to_string().contains("longer than 4 bytes"));
        }
        let error = read("12345".as_bytes(), 4).expect_err("it is too long");
        assert_eq!(
            (error.kind(), error.to_string().as_str()),
            (io::ErrorKind::InvalidInput, "the input is longer than 4 bytes")
        );
    }
}
