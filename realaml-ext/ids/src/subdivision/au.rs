//! The states and territories of Australia.

use crate::places::places;

places! {
    /// A state or territory of Australia.
    State in "AU" expects "ACT, NSW, NT, QLD, SA, TAS, VIC or WA" {
        Act "ACT" "Australian Capital Territory" ["Canberra", "Aust Capital Territory"],
        Nsw "NSW" "New South Wales" ["N S Wales", "New Sth Wales"],
        Nt "NT" "Northern Territory" ["N Terr", "Northern Terr"],
        Qld "QLD" "Queensland",
        Sa "SA" "South Australia" ["S Aust", "South Aust", "Sth Australia"],
        Tas "TAS" "Tasmania",
        Vic "VIC" "Victoria" ["Vict"],
        Wa "WA" "Western Australia" ["W Aust", "West Aust", "West Australia", "Western Aust"],
    }
}
