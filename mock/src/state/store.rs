//! The portal's objects, kept in memory.

use std::collections::HashMap;
use std::sync::Arc;

use bitrix24_model::{Api, TypeId};

use crate::state::row_form::RowForm;
use crate::state::seed;
use crate::state::table::Table;
use crate::values::objects::{Row, source_of};

/// The portal's objects. A kind of object gets its rows on first use.
#[derive(Debug)]
pub(crate) struct Store {
    rows: Option<u32>,
    /// The rows of seeds that have not been used.
    seeds: HashMap<TypeId, Vec<Row>>,
    initial: HashMap<TypeId, Arc<Table>>,
    /// The tables by the object that has the rows.
    tables: HashMap<TypeId, Arc<Table>>,
    /// The forms in which other objects show rows.
    forms: HashMap<TypeId, Option<Arc<RowForm>>>,
}

impl Store {
    /// Creates a store with this number of rows of each kind, except for kinds with seeds. Without a number, there are
    /// those that examples name too.
    pub(crate) fn new(rows: Option<u32>, seeds: HashMap<TypeId, Vec<Row>>) -> Self {
        Self { rows, seeds, initial: HashMap::new(), tables: HashMap::new(), forms: HashMap::new() }
    }

    /// Returns the current rows of a kind.
    pub(crate) fn snapshot(&mut self, api: &Arc<Api>, id: TypeId) -> Arc<Table> {
        Arc::clone(self.table(api, id))
    }

    /// Returns the rows of a kind for a change.
    pub(crate) fn table_mut(&mut self, api: &Arc<Api>, id: TypeId) -> &mut Table {
        Arc::make_mut(self.table(api, id))
    }

    /// Returns the table with the rows of a kind, in its form.
    fn table(&mut self, api: &Arc<Api>, id: TypeId) -> &mut Arc<Table> {
        let source = source_of(api, id);
        let (form, start) = (self.form(api, id), self.start(api, source));
        let table = self.tables.entry(source).or_insert(start);
        if !table.has_form(form.as_ref()) {
            Arc::make_mut(table).set_form(form);
        }
        table
    }

    /// Returns the rows that an object starts with: those of the seed, which can be in the form of another object, or those
    /// that are made from examples.
    fn start(&mut self, api: &Arc<Api>, source: TypeId) -> Arc<Table> {
        if let Some(start) = self.initial.get(&source) {
            return Arc::clone(start);
        }
        let seeded = self.seeds.keys().copied().find(|id| source_of(api, *id) == source);
        let start = match seeded.and_then(|id| Some((id, self.seeds.remove(&id)?))) {
            Some((id, rows)) => seed::given(api, id, self.form(api, id), rows),
            None => seed::from_examples(api, source, self.rows),
        };
        Arc::clone(self.initial.entry(source).or_insert(Arc::new(start)))
    }

    /// Returns the form in which an object shows the rows of another one.
    fn form(&mut self, api: &Arc<Api>, id: TypeId) -> Option<Arc<RowForm>> {
        self.forms.entry(id).or_insert_with(|| RowForm::of(api, id).map(Arc::new)).clone()
    }

    /// Replaces the rows of a kind.
    pub(crate) fn replace(&mut self, api: &Arc<Api>, id: TypeId, rows: Vec<Row>) {
        // What the portal started with is made first, so that a reset restores it.
        self.table(api, id);
        let given = seed::given(api, id, self.form(api, id), rows);
        self.tables.insert(source_of(api, id), Arc::new(given));
    }

    /// Restores the rows that the portal started with.
    pub(crate) fn reset(&mut self) {
        self.tables.clear();
    }
}
