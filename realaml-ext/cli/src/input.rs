//! Input from files and standard input, up to a limit.

use std::io::{self, Read};

use zeroize::Zeroizing;

/// Reads text of at most this many bytes. Longer input is refused, because a part of it would have another meaning.
pub(crate) fn read(input: impl Read, most: u64) -> io::Result<Zeroizing<String>> {
    let mut text = Zeroizing::new(String::new());
    input.take(most.saturating_add(1)).read_to_string(&mut text)?;
    if text.len() as u64 > most {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("the input is longer than {most} bytes")));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn input_is_whole_or_refused() {
        assert_eq!(*read("1234".as_bytes(), 4).expect("it fits"), "1234");
        let error = read("12345".as_bytes(), 4).expect_err("it is too long");
        assert_eq!(
            (error.kind(), error.to_string().as_str()),
            (io::ErrorKind::InvalidInput, "the input is longer than 4 bytes")
        );
    }
}
