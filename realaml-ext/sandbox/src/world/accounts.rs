//! The accounts of a sandbox, and the owners of its records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// An account with its API keys. Its `Debug` output leaves out the keys.
///
/// ```
/// use realaml_sandbox::Account;
///
/// // Two keys, as during a rotation.
/// let account = Account::new("firm-b", "old-key").key("new-key");
/// assert_eq!(account.keys, ["old-key", "new-key"]);
/// assert!(!format!("{account:?}").contains("old-key"));
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Account {
    /// The name under which the control API shows the owner of a record.
    pub name: String,
    /// The keys that the API accepts for this account.
    pub keys: Vec<String>,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Account").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Account {
    /// Creates an account with one key.
    pub fn new(name: impl Into<String>, key: impl Into<String>) -> Self {
        Self { name: name.into(), keys: vec![key.into()] }
    }

    /// Adds a key.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.keys.push(key.into());
        self
    }
}

/// The number of an account, which is its position in the list.
pub(crate) type AccountNumber = u16;

/// All accounts, and the owners of the records.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Accounts {
    list: Vec<Account>,
    /// The owner of each record by key or identifier. Records of the first account are left out.
    owners: BTreeMap<String, AccountNumber>,
    /// The account that makes the current call.
    #[serde(skip)]
    pub(crate) acting: AccountNumber,
}

impl Accounts {
    pub(crate) fn new(first: Account) -> Self {
        Self { list: vec![first], owners: BTreeMap::new(), acting: 0 }
    }

    pub(crate) fn list(&self) -> &[Account] {
        &self.list
    }

    /// Adds an account, or adds keys to the account with this name.
    pub(crate) fn add(&mut self, account: Account) -> Result<(), String> {
        let Account { name, keys } = account;
        if name.is_empty() || keys.iter().any(|key| key.trim() != key || key.is_empty()) {
            return Err("an account needs a name, and keys without blanks at the beginning or end".to_owned());
        }
        if self.list.len() > usize::from(AccountNumber::MAX) - 1 {
            return Err("there are too many accounts".to_owned());
        }
        if self.list.iter().any(|known| known.name != name && keys.iter().any(|key| known.keys.contains(key))) {
            return Err("a key already belongs to another account".to_owned());
        }
        match self.list.iter_mut().find(|known| known.name == name) {
            None => self.list.push(Account { name, keys }),
            Some(known) => {
                for key in keys {
                    if !known.keys.contains(&key) {
                        known.keys.push(key);
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the account to which a key belongs.
    pub(crate) fn by_key(&self, key: &str) -> Option<AccountNumber> {
        let at = self.list.iter().position(|account| account.keys.iter().any(|known| known == key))?;
        AccountNumber::try_from(at).ok()
    }

    pub(crate) fn by_name(&self, name: &str) -> Option<AccountNumber> {
        AccountNumber::try_from(self.list.iter().position(|account| account.name == name)?).ok()
    }

    /// Returns the owner of a record.
    pub(crate) fn owner(&self, key: &str) -> AccountNumber {
        self.owners.get(key).copied().unwrap_or(0)
    }

    /// Returns the name of the account that owns a record.
    pub(crate) fn owner_name(&self, key: &str) -> &str {
        self.list.get(usize::from(self.owner(key))).map_or("", |account| account.name.as_str())
    }

    /// Makes the calling account the owner of a record.
    pub(crate) fn own(&mut self, key: &str) {
        if self.acting != 0 {
            self.owners.insert(key.to_owned(), self.acting);
        }
    }

    /// Returns a copy of the accounts without the owners of records.
    #[cfg(feature = "data")]
    pub(crate) fn without_records(&self) -> Self {
        Self { list: self.list.clone(), owners: BTreeMap::new(), acting: 0 }
    }

    /// Sets the owner of a record.
    #[cfg(feature = "data")]
    pub(crate) fn set_owner(&mut self, key: &str, owner: AccountNumber) {
        if owner != 0 {
            self.owners.insert(key.to_owned(), owner);
        }
    }

    /// Whether the account that makes the current call may see a record.
    pub(crate) fn may_see(&self, key: &str) -> bool {
        self.owner(key) == self.acting
    }

    /// Removes the owners of all records. Called when no records are left.
    pub(crate) fn forget_records(&mut self) {
        self.owners.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_have_names_keys_and_records() {
        let mut accounts = Accounts::new(Account::new("default", "a"));
        accounts.add(Account::new("second", "b").key("c")).expect("a new account");
        accounts.add(Account::new("second", "d")).expect("one more key");
        assert!(accounts.add(Account::new("third", "a")).is_err_and(|why| why.contains("another account")));
        assert!(accounts.add(Account::new("third", " d")).is_err());
        let found: Vec<_> = ["a", "b", "c", "d", "e"].map(|key| accounts.by_key(key)).into_iter().collect();
        assert_eq!(found, [Some(0), Some(1), Some(1), Some(1), None]);
        accounts.acting = 1;
        accounts.own("record");
        assert!(accounts.may_see("record") && !accounts.may_see("other"));
        assert_eq!((accounts.owner_name("record"), accounts.owner_name("other")), ("second", "default"));
    }
}
