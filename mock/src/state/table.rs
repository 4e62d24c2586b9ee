//! The rows of one kind of object.

use std::collections::BTreeMap;

use crate::values::objects::Row;

/// The rows of one kind of object, by identifier.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    pub(crate) rows: BTreeMap<i64, StoredRow>,
    /// Whether a call has changed any row.
    pub(crate) changed: bool,
}

/// A row with its status for lists and examples.
#[derive(Clone, Debug)]
pub(crate) struct StoredRow {
    pub(crate) row: Row,
    /// Whether only an example shows the row, with an identifier above the others: lists leave it out.
    pub(crate) hidden: bool,
    /// Whether a call has changed the row.
    pub(crate) changed: bool,
}

impl Table {
    /// Returns the rows that lists show, by identifier.
    pub(crate) fn listed(&self) -> impl Iterator<Item = (i64, &Row)> {
        self.rows.iter().filter(|(_, stored)| !stored.hidden).map(|(id, stored)| (*id, &stored.row))
    }

    /// Returns the row with this identifier.
    pub(crate) fn get(&self, id: i64) -> Option<&Row> {
        self.rows.get(&id).map(|stored| &stored.row)
    }

    /// Returns the identifier for a new row.
    pub(crate) fn next_id(&self) -> i64 {
        let last = self.rows.iter().rev().find(|(_, stored)| !stored.hidden);
        let first = last.map_or(1, |(id, _)| id.saturating_add(1)).max(1);
        // Above all others, as on a portal; the lowest free one if a seed holds the largest number.
        (first..=i64::MAX).chain(1..first).find(|id| !self.rows.contains_key(id)).unwrap_or(first)
    }

    /// Inserts or replaces a row for a call.
    pub(crate) fn put(&mut self, id: i64, row: Row) {
        self.changed = true;
        self.rows.insert(id, StoredRow { row, hidden: false, changed: true });
    }

    /// Removes a row for a call.
    pub(crate) fn remove(&mut self, id: i64) -> Option<Row> {
        self.changed = true;
        self.rows.remove(&id).map(|stored| stored.row)
    }

    /// Returns whether a call has changed or removed the row.
    pub(crate) fn is_changed(&self, id: i64) -> bool {
        self.rows.get(&id).map_or(self.changed, |stored| stored.changed)
    }
}
