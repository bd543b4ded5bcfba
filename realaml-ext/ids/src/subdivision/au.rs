//! States of Australia.

use crate::places::places;

places! {
    /// A state or territory of Australia.
    State in "AU" expects "ACT, NSW, NT, QLD, SA, TAS, VIC or WA" {
        Act "ACT" "Australian Capital Territory" ["Canberra"],
        Nsw "NSW" "New South Wales" ["N S Wales"],
        Nt "NT" "Northern Territory" ["N Terr"],
        Qld "QLD" "Queensland",
        Sa "SA" "South Australia" ["S Aust", "South Aust"],
        Tas "TAS" "Tasmania",
        Vic "VIC" "Victoria" ["Vict"],
        Wa "WA" "Western Australia" ["W Aust", "West Aust", "West Australia"],
    }
}
