//! States of Canada.

use crate::places::places;

places! {
    /// A province or territory of Canada.
    Province expects "a province or territory, such as ON" {
        Alberta "AB" "Alberta",
        BritishColumbia "BC" "British Columbia",
        Manitoba "MB" "Manitoba",
        NewBrunswick "NB" "New Brunswick",
        NewfoundlandAndLabrador "NL" "Newfoundland and Labrador",
        NorthwestTerritories "NT" "Northwest Territories",
        NovaScotia "NS" "Nova Scotia",
        Nunavut "NU" "Nunavut",
        Ontario "ON" "Ontario",
        PrinceEdwardIsland "PE" "Prince Edward Island",
        Quebec "QC" "Quebec",
        Saskatchewan "SK" "Saskatchewan",
        Yukon "YT" "Yukon",
    }
}
