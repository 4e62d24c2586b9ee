//! The rows of the store, as a test reads and changes them.

use bitrix24_json::Value as Json;
use bitrix24_model::{RowsEffect, TypeId};

use crate::state::PortalState;
use crate::state::custom_fields::unknown_object;
use crate::state::data::Data;
use crate::state::lock::lock;
use crate::state::raised::{RaisedEvent, raised};
use crate::state::row_maker::Base;
use crate::state::seed_file::{read_rows, row_problems};
use crate::values::number::integer;
use crate::values::objects::{Row, key, object_type};

impl PortalState {
    /// Returns the type of an object by its full name with the data of its protocol, or the problem of the name.
    pub(crate) fn object(&self, full_name: &str) -> Result<(&Data, TypeId), String> {
        let (data, name) = self.divided(full_name);
        let id = object_type(&data.api, name).ok_or_else(|| unknown_object(&self.apis(), full_name))?;
        Ok((data, id))
    }
}

impl Data {
    /// Returns the rows.
    pub(crate) fn listed_rows(&self, id: TypeId) -> Vec<Row> {
        self.table(id).listed().map(|(_, row)| row.to_row()).collect()
    }

    /// Returns the number of rows.
    pub(crate) fn count_rows(&self, id: TypeId) -> usize {
        self.table(id).listed().count()
    }

    /// Returns a row by its identifier.
    pub(crate) fn row(&self, id: TypeId, number: i64) -> Option<Row> {
        Some(self.table(id).get(number)?.to_row())
    }

    /// Stores a row. Fields that it leaves out keep their values, or are empty in a new row. Returns the events of the change.
    pub(crate) fn put_row(&self, id: TypeId, number: i64, row: &Row) -> Result<Vec<RaisedEvent>, Vec<String>> {
        let mut problems = row_problems(&self.api, id, row);
        if number < 1 {
            problems.push(format!("the identifier {number} must be an integer from 1"));
        }
        let own = key(&self.api, id).and_then(|key| row.get(key)).and_then(integer);
        if let Some(other) = own.filter(|own| *own != number) {
            problems.push(format!("row {number} cannot have the identifier {other}"));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut store = lock(&self.store);
        let table = store.table_mut(&self.api, id);
        let cause = if table.contains(number) {
            table.change(number, row.clone());
            RowsEffect::Updates
        } else {
            table.insert(number, Base::Empty(self.timestamp()), row.clone());
            RowsEffect::Creates
        };
        drop(store);
        Ok(raised(self, id, cause, &[number]))
    }

    /// Removes a row and returns the events of the change, if it was there.
    pub(crate) fn remove_row(&self, id: TypeId, number: i64) -> Option<Vec<RaisedEvent>> {
        let events = raised(self, id, RowsEffect::Removes, &[number]);
        let mut store = lock(&self.store);
        let table = store.table_mut(&self.api, id);
        let was_there = table.contains(number);
        table.remove(number);
        was_there.then_some(events)
    }

    /// Replaces all rows of an object, as a seed gives them.
    pub(crate) fn replace_rows(&self, id: TypeId, name: &str, rows: &Json) -> Result<(), Vec<String>> {
        let rows = read_rows(&self.api, id, name, rows)?;
        lock(&self.store).replace(&self.api, id, rows);
        Ok(())
    }
}
