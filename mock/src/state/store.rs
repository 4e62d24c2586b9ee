//! The portal's objects, kept in memory.

use std::collections::HashMap;
use std::sync::Arc;

use bitrix24_model::{Api, TypeId};

use crate::state::seed;
use crate::state::table::Table;
use crate::values::objects::Row;

/// The portal's objects. A kind of object gets its rows on first use.
#[derive(Debug)]
pub(crate) struct Store {
    rows: Option<u32>,
    /// The rows of seeds that have not been used.
    seeds: HashMap<TypeId, Vec<Row>>,
    initial: HashMap<TypeId, Arc<Table>>,
    tables: HashMap<TypeId, Arc<Table>>,
}

impl Store {
    /// Creates a store with this number of rows of each kind, except for kinds with seeds. Without a number, there are
    /// those that examples name too.
    pub(crate) fn new(rows: Option<u32>, seeds: HashMap<TypeId, Vec<Row>>) -> Self {
        Self { rows, seeds, initial: HashMap::new(), tables: HashMap::new() }
    }

    /// Returns the current rows of a kind.
    pub(crate) fn snapshot(&mut self, api: &Arc<Api>, id: TypeId) -> Arc<Table> {
        Arc::clone(self.table(api, id))
    }

    /// Returns the rows of a kind for a change.
    pub(crate) fn table_mut(&mut self, api: &Arc<Api>, id: TypeId) -> &mut Table {
        Arc::make_mut(self.table(api, id))
    }

    fn table(&mut self, api: &Arc<Api>, id: TypeId) -> &mut Arc<Table> {
        let Self { rows, seeds, initial, tables } = self;
        tables.entry(id).or_insert_with(|| {
            let mut start = || match seeds.remove(&id) {
                Some(rows) => seed::given(api, id, rows),
                None => seed::from_examples(api, id, *rows),
            };
            Arc::clone(initial.entry(id).or_insert_with(|| Arc::new(start())))
        })
    }

    /// Replaces the rows of a kind.
    pub(crate) fn replace(&mut self, api: &Arc<Api>, id: TypeId, rows: Vec<Row>) {
        // What the portal started with is made first, so that a reset restores it.
        self.table(api, id);
        self.tables.insert(id, Arc::new(seed::given(api, id, rows)));
    }

    /// Restores the rows that the portal started with.
    pub(crate) fn reset(&mut self) {
        self.tables.clear();
    }
}
