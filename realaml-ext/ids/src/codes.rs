//! Lists of two-character codes with English names, such as those of states and provinces.

/// Codes and names, sorted by code, so that a lookup takes only a few comparisons.
pub(crate) struct Codes<const N: usize>(pub(crate) [(&'static [u8; 2], &'static str); N]);

impl<const N: usize> Codes<N> {
    /// Returns the name of a code, if the list contains the code.
    #[inline]
    pub(crate) fn name(&self, code: &[u8]) -> Option<&'static str> {
        let key = u16::from_be_bytes(code.try_into().ok()?);
        let place = self.0.binary_search_by_key(&key, |(code, _)| u16::from_be_bytes(**code)).ok()?;
        Some(self.0[place].1)
    }

    #[cfg(test)]
    pub(crate) fn is_sorted(&self) -> bool {
        self.0.is_sorted_by(|(before, _), (after, _)| before < after)
    }
}

#[cfg(test)]
mod tests {
    use crate::{cn, in_, mx};

    #[test]
    fn the_lists_are_sorted() {
        assert!(cn::PROVINCES.is_sorted());
        assert!(in_::driving_licence::STATES.is_sorted());
        assert!(mx::curp::ENTITIES.is_sorted());
    }

    #[test]
    fn every_code_is_found_and_no_other() {
        for (code, name) in mx::curp::ENTITIES.0 {
            assert_eq!(mx::curp::ENTITIES.name(code), Some(name));
        }
        for code in [&b"XX"[..], b"MX", b"", b"D", b"DFX"] {
            assert_eq!(mx::curp::ENTITIES.name(code), None, "{code:?}");
        }
    }
}
