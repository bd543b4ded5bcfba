//! The provinces and territories of Canada.

use crate::places::places;

places! {
    /// A province or territory of Canada.
    Province in "CA" expects "AB, BC, MB, NB, NL, NT, NS, NU, ON, PE, QC, SK or YT" {
        Alberta "AB" "Alberta" ["Alta", "Alb"],
        BritishColumbia "BC" "British Columbia" ["Colombie-Britannique", "B. Columbia", "C.-B."],
        Manitoba "MB" "Manitoba" ["Man"],
        NewBrunswick "NB" "New Brunswick" ["Nouveau-Brunswick", "N Brunswick"],
        NewfoundlandAndLabrador "NL" "Newfoundland and Labrador" ["Newfoundland", "Labrador", "NF", "NFLD", "Terre-Neuve-et-Labrador", "Terre-Neuve", "T.-N.-L.", "Newfoundland & Labrador"],
        NorthwestTerritories "NT" "Northwest Territories" ["NWT", "North West Territories", "Territoires du Nord-Ouest", "T.N.-O."],
        NovaScotia "NS" "Nova Scotia" ["Nouvelle-Écosse", "N.-É."],
        Nunavut "NU" "Nunavut",
        Ontario "ON" "Ontario" ["Ont"],
        PrinceEdwardIsland "PE" "Prince Edward Island" ["PEI", "P.E. Island", "Î.-P.-É.", "Île-du-Prince-Édouard"],
        Quebec "QC" "Quebec" ["PQ", "Que"],
        Saskatchewan "SK" "Saskatchewan" ["Sask"],
        Yukon "YT" "Yukon" ["YK", "Yukon Territory"],
    }
}
