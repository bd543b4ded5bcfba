//! The accounts of a sandbox, and whose records are whose.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// An account with its API keys. Its `Debug` output leaves out the keys.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Account {
    /// The name, by which the control API shows whose a record is.
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
    /// An account with one key.
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

/// The number of an account: its place in the list.
pub(crate) type AccountNumber = u16;

/// All accounts, and the records of those after the first.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Accounts {
    list: Vec<Account>,
    /// Whose each record is, by key or identifier; the first account's are left out.
    owners: BTreeMap<String, AccountNumber>,
    /// The account for which the sandbox acts at the moment.
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

    /// Adds an account, or adds keys to the one of this name.
    pub(crate) fn add(&mut self, account: Account) -> Result<(), String> {
        let Account { name, keys } = account;
        if name.is_empty() || keys.iter().any(|key| key.trim() != key || key.is_empty()) {
            return Err("an account needs a name, and keys without blanks around them".to_owned());
        }
        if self.list.len() > usize::from(AccountNumber::MAX) - 1 {
            return Err("there are too many accounts".to_owned());
        }
        if self.list.iter().any(|known| known.name != name && keys.iter().any(|key| known.keys.contains(key))) {
            return Err("a key belongs to another account already".to_owned());
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

    /// The account that a key belongs to.
    pub(crate) fn by_key(&self, key: &str) -> Option<AccountNumber> {
        let at = self.list.iter().position(|account| account.keys.iter().any(|known| known == key))?;
        AccountNumber::try_from(at).ok()
    }

    pub(crate) fn by_name(&self, name: &str) -> Option<AccountNumber> {
        AccountNumber::try_from(self.list.iter().position(|account| account.name == name)?).ok()
    }

    /// Whose a record is.
    pub(crate) fn owner(&self, key: &str) -> AccountNumber {
        self.owners.get(key).copied().unwrap_or(0)
    }

    /// The name of the account whose a record is.
    pub(crate) fn owner_name(&self, key: &str) -> &str {
        self.list.get(usize::from(self.owner(key))).map_or("", |account| account.name.as_str())
    }

    /// Notes that a record belongs to the account for which the sandbox acts.
    pub(crate) fn own(&mut self, key: &str) {
        if self.acting != 0 {
            self.owners.insert(key.to_owned(), self.acting);
        }
    }

    /// The same accounts without their records.
    #[cfg(feature = "data")]
    pub(crate) fn without_records(&self) -> Self {
        Self { list: self.list.clone(), owners: BTreeMap::new(), acting: 0 }
    }

    /// Notes whose a record is.
    #[cfg(feature = "data")]
    pub(crate) fn set_owner(&mut self, key: &str, owner: AccountNumber) {
        if owner != 0 {
            self.owners.insert(key.to_owned(), owner);
        }
    }

    /// Whether the account for which the sandbox acts may see a record.
    pub(crate) fn may_see(&self, key: &str) -> bool {
        self.owner(key) == self.acting
    }

    /// Forgets whose the records were, when there are none any more.
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
