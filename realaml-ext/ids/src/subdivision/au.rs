//! States of Australia.

use crate::places::places;

places! {
    /// A state or territory of Australia.
    State expects "ACT, NSW, NT, QLD, SA, TAS, VIC or WA" {
        Act "ACT" "Australian Capital Territory",
        Nsw "NSW" "New South Wales",
        Nt "NT" "Northern Territory",
        Qld "QLD" "Queensland",
        Sa "SA" "South Australia",
        Tas "TAS" "Tasmania",
        Vic "VIC" "Victoria",
        Wa "WA" "Western Australia",
    }
}
