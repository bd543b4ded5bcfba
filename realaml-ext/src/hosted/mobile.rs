//! The hand-off to the mobile SDKs.

use serde::{Serialize, Serializer};

use crate::core::{Environment, Error, SignatureKey};

/// The data that the vendor's iOS and Android SDKs need to open a verification: the environment and the signature key.
/// The API key is not included and never leaves your server.
///
/// ```
/// use realaml_ext::{Environment, SignatureKey, hosted::MobileHandOff};
///
/// let key = SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
/// let hand_off = MobileHandOff::new(&Environment::Production, &key)?;
/// let json = serde_json::to_string(&hand_off)?;
/// assert_eq!(json, r#"{"environment":"release","signatureKey":"6513270e269e0d37f2a74de452e6b438"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MobileHandOff {
    environment: MobileEnvironment,
    #[serde(rename = "signatureKey", serialize_with = "exposed")]
    signature_key: SignatureKey,
}

/// The environments of the mobile SDKs, under the names that the SDKs use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum MobileEnvironment {
    /// The vendor's test environment.
    Staging,
    /// The production environment, which the SDKs call `release`.
    Release,
}

impl MobileHandOff {
    /// Creates the hand-off for a verification that was created in this environment. Send it to your own app over a
    /// connection that only the verified person can use, because the key opens the verification.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) for an environment other than the vendor's two,
    /// because the SDKs support no others.
    pub fn new(environment: &Environment, signature_key: &SignatureKey) -> Result<Self, Error> {
        let environment = match environment {
            Environment::Staging => MobileEnvironment::Staging,
            Environment::Production => MobileEnvironment::Release,
            Environment::Custom(_) => {
                return Err(Error::configuration(
                    "the mobile SDKs support only the environments staging and production",
                ));
            }
        };
        Ok(Self { environment, signature_key: signature_key.clone() })
    }

    /// Returns the environment to give to the SDK.
    pub fn environment(&self) -> MobileEnvironment {
        self.environment
    }

    /// Returns the key to give to the SDK.
    pub fn signature_key(&self) -> &SignatureKey {
        &self.signature_key
    }
}

fn exposed<S: Serializer>(key: &SignatureKey, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(key.expose())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_two_things_and_prints_one() {
        let key = SignatureKey::new("6513270e269e0d37f2a74de452e6b438");
        let hand_off = MobileHandOff::new(&Environment::Staging, &key).unwrap();
        let json = serde_json::to_value(&hand_off).unwrap();
        assert_eq!(json, serde_json::json!({ "environment": "staging", "signatureKey": key.expose() }));
        assert!(!format!("{hand_off:?}").contains("6513270e"));
        let elsewhere = Environment::custom("http://127.0.0.1:1/api/v1").unwrap();
        assert!(MobileHandOff::new(&elsewhere, &key).is_err());
    }
}
