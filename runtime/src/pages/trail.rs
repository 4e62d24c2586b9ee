//! The positions of a list that names the next one in each response.

use crate::types::OrderedJson;

/// The current position, and an earlier one to detect circles.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Trail {
    after: Option<OrderedJson>,
    mark: Option<OrderedJson>,
    steps: u64,
}

impl Trail {
    /// Starts at a position; `None` is the beginning of the list.
    pub(super) fn from(after: Option<OrderedJson>) -> Self {
        Self { after, mark: None, steps: 0 }
    }

    /// Returns the position that the next page comes after.
    pub(super) fn after(&self) -> Option<&OrderedJson> {
        self.after.as_ref()
    }

    /// Advances to a position. Returns whether it is a new one.
    pub(super) fn advance(&mut self, next: &OrderedJson) -> bool {
        if [&self.after, &self.mark].into_iter().flatten().any(|known| known == next) {
            return false;
        }
        self.steps += 1;
        if self.steps.is_power_of_two() {
            self.mark.clone_from(&self.after);
        }
        self.after = Some(next.clone());
        true
    }
}
