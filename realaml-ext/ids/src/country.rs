//! The supported countries.

use super::places::places;

places! {
    /// A supported country, identified by its ISO 3166 alpha-2 code.
    ///
    /// ```
    /// use realaml_ids::Country;
    /// assert_eq!("nz".parse(), Ok(Country::NewZealand));
    /// assert_eq!("New Zealand".parse(), Ok(Country::NewZealand));
    /// assert!("NZL".parse::<Country>().is_err());
    /// ```
    Country in "" expects "AU, CA, CN, DK, IN, MX, NZ, US or ZA" {
        Australia "AU" "Australia",
        Canada "CA" "Canada",
        China "CN" "China",
        Denmark "DK" "Denmark",
        India "IN" "India",
        Mexico "MX" "Mexico",
        NewZealand "NZ" "New Zealand",
        UnitedStates "US" "United States",
        SouthAfrica "ZA" "South Africa",
    }
}
