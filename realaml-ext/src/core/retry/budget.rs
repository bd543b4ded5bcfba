//! The budget of retries that a client and its clones may spend.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// The fraction of a retry that each successful call earns.
const EARNED: f64 = 0.1;

/// A bucket of tokens for retries. Each retry takes a token, and ten successes add one.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    capacity: f64,
    tokens: Mutex<f64>,
}

impl RetryBudget {
    pub(crate) fn new(retries: u32) -> Self {
        let capacity = f64::from(retries);
        Self { capacity, tokens: Mutex::new(capacity) }
    }

    /// Takes the token for one retry. Returns whether the bucket contained one.
    pub(crate) fn spend(&self) -> bool {
        let mut tokens = self.tokens();
        let enough = *tokens >= 1.0;
        if enough {
            *tokens -= 1.0;
        }
        enough
    }

    /// Credits a fraction of a retry for a successful call.
    pub(crate) fn earn(&self) {
        let mut tokens = self.tokens();
        *tokens = (*tokens + EARNED).min(self.capacity);
    }

    fn tokens(&self) -> MutexGuard<'_, f64> {
        // The number is valid even if a thread that held the lock panicked.
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drains_and_fills_up() {
        let budget = RetryBudget::new(2);
        assert!(budget.spend() && budget.spend() && !budget.spend());
        (0..9).for_each(|_| budget.earn());
        assert!(!budget.spend());
        (0..2).for_each(|_| budget.earn());
        assert!(budget.spend() && !budget.spend());
        (0..1000).for_each(|_| budget.earn());
        assert!(budget.spend() && budget.spend() && !budget.spend());
    }
}
