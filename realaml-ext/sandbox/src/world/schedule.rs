//! Events that occur automatically when the clock reaches a time.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The position of an event in the schedule: its time, then the order in which events were scheduled.
pub(crate) type Turn = (DateTime<Utc>, u64);

/// The scheduled events of one kind, in the order in which they are due. `T` identifies the record of an event, so that
/// a schedule can be stored with the records and is independent of their domain.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Schedule<T: Ord>(BTreeSet<(Turn, T)>);

impl<T: Ord> Default for Schedule<T> {
    fn default() -> Self {
        Self(BTreeSet::new())
    }
}

impl<T: Ord> Schedule<T> {
    pub(crate) fn add(&mut self, turn: Turn, event: T) {
        self.0.insert((turn, event));
    }

    /// Returns the turn of the next event.
    pub(crate) fn next_turn(&self) -> Option<Turn> {
        self.0.first().map(|(turn, _)| *turn)
    }

    /// Removes and returns the next event, with the time at which it is due.
    pub(crate) fn take_next(&mut self) -> Option<(DateTime<Utc>, T)> {
        self.0.pop_first().map(|((due, _), event)| (due, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_come_by_time_and_then_in_the_order_of_scheduling() {
        let time = |seconds| DateTime::from_timestamp(seconds, 0).expect("a time");
        let mut schedule = Schedule::default();
        schedule.add((time(20), 1), "later");
        schedule.add((time(10), 3), "second");
        schedule.add((time(10), 2), "first");
        assert_eq!(schedule.next_turn(), Some((time(10), 2)));
        let order = std::iter::from_fn(|| schedule.take_next()).map(|(_, event)| event);
        assert_eq!(order.collect::<Vec<_>>(), ["first", "second", "later"]);
    }
}
