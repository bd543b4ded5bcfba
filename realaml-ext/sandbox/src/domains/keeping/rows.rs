//! Individual records as the database stores them.

use serde::de::DeserializeOwned;

use crate::domains::Vendor;
use crate::domains::outsourced::acts::STEPS;
use crate::world::events::Domain;
use crate::world::ids::HexKey;

impl Vendor {
    /// Returns a record as JSON, or `None` if it does not exist or has been removed.
    pub(crate) fn row(&self, domain: Domain, key: &str) -> Option<String> {
        let row = match domain {
            Domain::Verifications => serde_json::to_string(self.verifications.entries.get(&HexKey::parse(key)?)?),
            Domain::Outsourced => serde_json::to_string(self.outsourced.orders.get(&HexKey::parse(key)?)?),
            Domain::Risk => serde_json::to_string(self.risk.ratings.get(&key.parse().ok()?)?),
            Domain::Esign => serde_json::to_string(self.esign.documents.get(key)?),
            Domain::Forms => serde_json::to_string(self.forms.forms.get(&key.parse().ok()?)?),
        };
        row.ok()
    }

    /// Restores a record from its stored JSON.
    pub(crate) fn put_row(&mut self, domain: Domain, key: &str, row: &str) -> Result<(), String> {
        fn read<T: DeserializeOwned>(row: &str) -> Result<T, String> {
            serde_json::from_str(row).map_err(|error| error.to_string())
        }
        let hex = || HexKey::parse(key).ok_or("a key has an unexpected form");
        let number = || key.parse::<u64>().map_err(|_| "an identifier has an unexpected form");
        match domain {
            Domain::Verifications => self.verifications.put(hex()?, read(row)?),
            Domain::Outsourced => drop(self.outsourced.orders.insert(hex()?, read(row)?)),
            Domain::Risk => drop(self.risk.ratings.insert(number()?, read(row)?)),
            Domain::Esign => self.esign.documents.put(read(row)?),
            Domain::Forms => drop(self.forms.forms.insert(number()?, read(row)?)),
        }
        Ok(())
    }

    /// Returns the keys of all records of a domain, in the order of creation.
    pub(crate) fn keys(&self, domain: Domain) -> Vec<String> {
        match domain {
            Domain::Verifications => self.verifications.entries.keys().map(|key| key.text()).collect(),
            Domain::Outsourced => self.outsourced.orders.keys().map(|key| key.text()).collect(),
            Domain::Risk => self.risk.ratings.keys().map(u64::to_string).collect(),
            Domain::Esign => self.esign.documents.values().map(|document| document.id.clone()).collect(),
            Domain::Forms => self.forms.forms.keys().map(u64::to_string).collect(),
        }
    }

    /// Reschedules the pending events of all records.
    pub(crate) fn reschedule(&mut self) {
        let mut order = 0;
        for (key, outsourced) in &self.outsourced.orders {
            // The clock may have been set back, so the time does not show which steps have been taken. The record
            // counts them.
            for (wait, _) in STEPS.iter().skip(outsourced.steps_taken) {
                order += 1;
                self.outsourced.steps.add((outsourced.created_at + *wait, order), *key);
            }
        }
        for document in self.esign.documents.values().filter(|document| document.status.is_out()) {
            if let Some(due) = document.expires_at() {
                order += 1;
                self.esign.expiries.add((due, order), document.id.clone());
            }
        }
    }
}
