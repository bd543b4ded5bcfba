//! Mexico: CURP, RFC, the numbers on the voter card (INE), and passport.

pub(crate) mod curp;
pub(crate) mod inconvenient;
pub(crate) mod ine;
pub(crate) mod ine_citizen;
pub(crate) mod passport;
pub(crate) mod rfc;

pub use curp::Curp;
pub use ine::{ClaveElector, IneCic, IneOcr};
pub use ine_citizen::IneCitizenId;
pub use passport::Passport;
pub use rfc::{Rfc, RfcKind};

use crate::text::ENYE;

/// Returns the value of a character in the check digits of CURP and RFC. Ñ never appears in a CURP, but the value 24 is
/// reserved for it, so the values of the letters after N are one higher. In the RFC, 24 is the value of `&`, and Ñ has
/// the value 38.
fn value(byte: u8) -> u32 {
    const VALUES: [u8; 256] = {
        let mut values = [0; 256];
        let mut byte = 0;
        while byte < 256 {
            values[byte] = match byte as u8 {
                digit @ b'0'..=b'9' => digit - b'0',
                letter @ b'A'..=b'N' => letter - b'A' + 10,
                letter @ b'O'..=b'Z' => letter - b'O' + 25,
                b'&' => 24,
                ENYE => 38,
                _ => 0,
            };
            byte += 1;
        }
        values
    };
    u32::from(VALUES[usize::from(byte)])
}
