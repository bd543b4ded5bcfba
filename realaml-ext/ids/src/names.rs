//! Reduces letters to Latin capitals without accents, so that names can be compared.

/// Returns a character as a capital without its accent. Ñ is kept. Returns `None` for characters that are neither ASCII
/// digits nor known Latin letters.
pub(crate) fn base(character: char) -> Option<char> {
    let upper = character.to_uppercase().next().unwrap_or(character);
    Some(match upper {
        'A'..='Z' | '0'..='9' | 'Ñ' => upper,
        'À'..='Å' | 'Ā' | 'Ă' | 'Ą' | 'Æ' => 'A',
        'Ç' | 'Ć' | 'Ĉ' | 'Ċ' | 'Č' => 'C',
        'Ď' | 'Đ' | 'Ð' => 'D',
        'È'..='Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' | 'Ə' => 'E',
        'Ì'..='Ï' | 'Ĩ' | 'Ī' | 'Ĭ' | 'Į' | 'İ' => 'I',
        'Ĝ' | 'Ğ' | 'Ġ' | 'Ģ' => 'G',
        'Ĥ' | 'Ħ' => 'H',
        'Ĵ' => 'J',
        'Ķ' => 'K',
        'Ĺ' | 'Ļ' | 'Ľ' | 'Ł' => 'L',
        'Ń' | 'Ņ' | 'Ň' => 'N',
        'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ŏ' | 'Ő' | 'Œ' => 'O',
        'Ś' | 'Ŝ' | 'Š' | 'Ş' | 'Ș' | 'ẞ' => 'S',
        'Ù'..='Ü' | 'Ũ' | 'Ū' | 'Ŭ' | 'Ů' | 'Ű' | 'Ų' => 'U',
        'Ŕ' | 'Ŗ' | 'Ř' => 'R',
        'Ţ' | 'Ť' | 'Ŧ' | 'Ț' => 'T',
        'Ŵ' => 'W',
        'Ý' | 'Ŷ' | 'Ÿ' => 'Y',
        'Ź' | 'Ż' | 'Ž' => 'Z',
        _ => return None,
    })
}
