//! The portal's objects, kept in memory.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use bitrix24_model::{Api, Origin, Type, TypeId};
use serde_json::{Map, Value as Json};

use crate::seed;

/// An object as it would be answered with every field.
pub(crate) type Row = Map<String, Json>;

/// The objects of one kind, by identifier.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    pub(crate) rows: BTreeMap<i64, Entry>,
    /// Whether a call has changed anything.
    pub(crate) touched: bool,
}

/// An object with what lists and examples must know of it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) row: Row,
    /// Known from an example with an identifier beyond the rows: it can be read, but lists leave it out.
    pub(crate) hidden: bool,
    /// Changed by a call.
    pub(crate) touched: bool,
}

impl Table {
    /// The objects that a list shows, by identifier.
    pub(crate) fn listed(&self) -> impl Iterator<Item = &Row> {
        self.rows.values().filter(|entry| !entry.hidden).map(|entry| &entry.row)
    }

    /// The object of this identifier.
    pub(crate) fn get(&self, id: i64) -> Option<&Row> {
        self.rows.get(&id).map(|entry| &entry.row)
    }

    /// The identifier of the next object.
    pub(crate) fn next_id(&self) -> i64 {
        let listed = self.rows.iter().rev().find(|(_, entry)| !entry.hidden);
        let first = listed.map_or(1, |(id, _)| id.saturating_add(1)).max(1);
        // Above all others as on a portal; where a seed has used up the numbers, the lowest that is free.
        (first..=i64::MAX).chain(1..first).find(|id| !self.rows.contains_key(id)).unwrap_or(first)
    }

    /// Puts an object in, as a call does.
    pub(crate) fn put(&mut self, id: i64, row: Row) {
        self.touched = true;
        self.rows.insert(id, Entry { row, hidden: false, touched: true });
    }

    /// Takes an object out, as a call does.
    pub(crate) fn remove(&mut self, id: i64) -> Option<Row> {
        self.touched = true;
        self.rows.remove(&id).map(|entry| entry.row)
    }

    /// Whether a call has changed the object, or taken it out.
    pub(crate) fn is_touched(&self, id: i64) -> bool {
        self.rows.get(&id).map_or(self.touched, |entry| entry.touched)
    }
}

/// All objects. A kind is filled when it is first asked for.
#[derive(Debug)]
pub(crate) struct Tables {
    size: u32,
    seeds: HashMap<TypeId, Vec<Row>>,
    filled: HashMap<TypeId, Arc<Table>>,
}

impl Tables {
    /// So many rows of each kind, but for those with rows of their own.
    pub(crate) fn new(size: u32, seeds: HashMap<TypeId, Vec<Row>>) -> Self {
        Self { size, seeds, filled: HashMap::new() }
    }

    /// The objects of a kind, as they are now.
    pub(crate) fn snapshot(&mut self, api: &Api, id: TypeId) -> Arc<Table> {
        Arc::clone(self.of(api, id))
    }

    /// The objects of a kind, to be changed.
    pub(crate) fn change(&mut self, api: &Api, id: TypeId) -> &mut Table {
        Arc::make_mut(self.of(api, id))
    }

    fn of(&mut self, api: &Api, id: TypeId) -> &mut Arc<Table> {
        self.filled.entry(id).or_insert_with(|| {
            Arc::new(match self.seeds.get(&id) {
                Some(rows) => seed::given(api, id, rows),
                None => seed::made(api, id, self.size),
            })
        })
    }

    /// Everything as it was at the start.
    pub(crate) fn reset(&mut self) {
        self.filled.clear();
    }
}

/// The name of the field that holds an object's own identifier.
pub(crate) fn key(api: &Api, id: TypeId) -> Option<&str> {
    let fields = api.fields_of(id);
    let own = |entity| matches!(&api.type_def(id).origin, Origin::Object(name) if api.entity(entity).name == *name);
    let key = fields
        .iter()
        .find(|field| matches!(field.ty, Type::Id(entity, _) if own(entity)))
        .or_else(|| fields.iter().find(|field| field.wire == "id"))
        .or_else(|| fields.iter().find(|field| matches!(field.ty, Type::Id(..)) && !field.nullable))?;
    Some(&key.wire)
}
