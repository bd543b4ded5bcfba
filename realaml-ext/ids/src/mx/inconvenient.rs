//! The words that the issuers of CURP and RFC replace at the start of new keys.

/// The 81 words in the instruction of the population registry (RENAPO, 2006), sorted. Some valid keys still contain
/// such a word, so it leads only to a warning.
const WORDS: [&[u8; 4]; 81] = [
    b"BACA", b"BAKA", b"BUEI", b"BUEY", b"CACA", b"CACO", b"CAGA", b"CAGO", b"CAKA", b"CAKO", b"COGE", b"COGI",
    b"COJA", b"COJE", b"COJI", b"COJO", b"COLA", b"CULO", b"FALO", b"FETO", b"GETA", b"GUEI", b"GUEY", b"JETA",
    b"JOTO", b"KACA", b"KACO", b"KAGA", b"KAGO", b"KAKA", b"KAKO", b"KOGE", b"KOGI", b"KOJA", b"KOJE", b"KOJI",
    b"KOJO", b"KOLA", b"KULO", b"LILO", b"LOCA", b"LOCO", b"LOKA", b"LOKO", b"MAME", b"MAMO", b"MEAR", b"MEAS",
    b"MEON", b"MIAR", b"MION", b"MOCO", b"MOKO", b"MULA", b"MULO", b"NACA", b"NACO", b"PEDA", b"PEDO", b"PENE",
    b"PIPI", b"PITO", b"POPO", b"PUTA", b"PUTO", b"QULO", b"RATA", b"ROBA", b"ROBE", b"ROBO", b"RUIN", b"SENO",
    b"TETA", b"VACA", b"VAGA", b"VAGO", b"VAKA", b"VUEI", b"VUEY", b"WUEI", b"WUEY",
];

/// The 41 words of the tax authority's own list (SAT, rule 9 for individuals), sorted. The authority replaces their
/// last letter.
const WORDS_IN_RFC: [&[u8; 4]; 41] = [
    b"BUEI", b"BUEY", b"CACA", b"CACO", b"CAGA", b"CAGO", b"CAKA", b"CAKO", b"COGE", b"COJA", b"COJE", b"COJI",
    b"COJO", b"CULO", b"FETO", b"GUEY", b"JOTO", b"KACA", b"KACO", b"KAGA", b"KAGO", b"KAKA", b"KOGE", b"KOJO",
    b"KULO", b"MAME", b"MAMO", b"MEAR", b"MEAS", b"MEON", b"MION", b"MOCO", b"MULA", b"PEDA", b"PEDO", b"PENE",
    b"PUTA", b"PUTO", b"QULO", b"RATA", b"RUIN",
];

/// Whether four letters are a word on the population registry's list.
pub(crate) fn is_inconvenient(letters: &[u8]) -> bool {
    is_among(&WORDS, letters)
}

/// Whether four letters are a word on the tax authority's list.
pub(crate) fn is_inconvenient_in_rfc(letters: &[u8]) -> bool {
    is_among(&WORDS_IN_RFC, letters)
}

fn is_among(words: &[&[u8; 4]], letters: &[u8]) -> bool {
    <[u8; 4]>::try_from(letters).is_ok_and(|letters| {
        let key = u32::from_be_bytes(letters);
        words.binary_search_by_key(&key, |word| u32::from_be_bytes(**word)).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(WORDS.is_sorted() && WORDS_IN_RFC.is_sorted());
        assert!(is_inconvenient_in_rfc(b"BUEY") && !is_inconvenient_in_rfc(b"VACA"));
        assert!(is_inconvenient(b"BACA") && is_inconvenient(b"WUEY") && is_inconvenient(b"PUTO"));
        assert!(!is_inconvenient(b"PUXO"));
    }
}
