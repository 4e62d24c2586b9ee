//! The rows of the store, as a test reads and changes them.

use bitrix24_json::Value as Json;
use bitrix24_model::TypeId;

use crate::state::PortalState;
use crate::state::custom_fields::unknown_object;
use crate::state::lock::lock;
use crate::state::seed_file::{read_rows, row_problems};
use crate::values::generated::{Generator, START};
use crate::values::objects::{Row, key, object_type};

impl PortalState {
    /// Returns the type of an object by its dotted name, or the problem of the name.
    pub(crate) fn object(&self, name: &str) -> Result<TypeId, String> {
        object_type(&self.api, name).ok_or_else(|| unknown_object(&self.api, name))
    }

    /// Returns the rows that lists show.
    pub(crate) fn listed_rows(&self, id: TypeId) -> Vec<Row> {
        self.table(id).listed().map(|(_, row)| row.clone()).collect()
    }

    /// Returns the number of rows that lists show.
    pub(crate) fn count_rows(&self, id: TypeId) -> usize {
        self.table(id).listed().count()
    }

    /// Returns a row by its identifier.
    pub(crate) fn row(&self, id: TypeId, number: i64) -> Option<Row> {
        self.table(id).get(number).cloned()
    }

    /// Stores a row. Fields that it leaves out keep their values, or are empty in a new row.
    pub(crate) fn put_row(&self, id: TypeId, number: i64, row: &Row) -> Result<(), Vec<String>> {
        let mut problems = row_problems(&self.api, id, row);
        if number < 1 {
            problems.push(format!("the identifier {number} must be an integer from 1"));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut store = lock(&self.store);
        let table = store.table_mut(&self.api, id);
        let mut whole = table.get(number).cloned().unwrap_or_else(|| empty(self, id));
        whole.extend(row.clone());
        if let Some(key) = key(&self.api, id) {
            whole.insert(key.to_owned(), number.into());
        }
        table.put(number, whole);
        Ok(())
    }

    /// Removes a row and returns whether it was there.
    pub(crate) fn remove_row(&self, id: TypeId, number: i64) -> bool {
        lock(&self.store).table_mut(&self.api, id).remove(number).is_some()
    }

    /// Replaces all rows of an object, as a seed gives them.
    pub(crate) fn replace_rows(&self, id: TypeId, name: &str, rows: &Json) -> Result<(), Vec<String>> {
        let rows = read_rows(&self.api, id, name, rows)?;
        lock(&self.store).replace(&self.api, id, &rows);
        Ok(())
    }
}

fn empty(state: &PortalState, id: TypeId) -> Row {
    Generator::empty(&state.api, START).object(id)
}
