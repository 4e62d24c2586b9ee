//! The rows of one kind of object.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::Field;

use crate::state::row_maker::{Base, RowMaker};
use crate::values::objects::{Row, Values};

/// The rows of one kind of object, by identifier.
///
/// A table is lean: it stores what seeds, examples and calls give, and makes all other values when they are read.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    maker: Arc<RowMaker>,
    /// The rows with the identifiers from 1 to this one are there, even if nothing is stored of them.
    made: i64,
    stored: BTreeMap<i64, Entry>,
    /// The largest identifier that a row has ever had.
    last_id: i64,
}

#[derive(Clone, Debug)]
enum Entry {
    Removed,
    Row { base: Base, own: Arc<Row> },
}

impl Table {
    /// Creates a table in which the rows from 1 to `made` are made like the examples.
    pub(crate) fn new(maker: Arc<RowMaker>, made: i64) -> Self {
        Self { maker, made, stored: BTreeMap::new(), last_id: made }
    }

    /// Returns whether there is a row with this identifier.
    pub(crate) fn contains(&self, id: i64) -> bool {
        self.get(id).is_some()
    }

    /// Returns the row with this identifier.
    pub(crate) fn get(&self, id: i64) -> Option<StoredRow<'_>> {
        match self.stored.get(&id) {
            Some(Entry::Row { base, own }) => Some(StoredRow { maker: &self.maker, id, base: *base, own: Some(own) }),
            None if (1..=self.made).contains(&id) => Some(self.made_row(id)),
            Some(Entry::Removed) | None => None,
        }
    }

    /// Returns the row with this identifier as the portal would make it, even if there is none.
    pub(crate) fn made_row(&self, id: i64) -> StoredRow<'_> {
        StoredRow { maker: &self.maker, id, base: Base::Made, own: None }
    }

    /// Returns all rows, by identifier.
    pub(crate) fn listed(&self) -> impl Iterator<Item = (i64, StoredRow<'_>)> {
        let below = self.stored.range(..1).map(|(id, _)| *id);
        let above = self.stored.range(self.made.max(0).saturating_add(1)..).map(|(id, _)| *id);
        below.chain(1..=self.made).chain(above).filter_map(|id| Some((id, self.get(id)?)))
    }

    /// Adds a row that is created at a timestamp, and returns its identifier.
    pub(crate) fn add(&mut self, now: i64, own: Row) -> i64 {
        let id = self.next_id();
        self.insert(id, Base::Empty(now), own);
        id
    }

    /// Inserts or replaces a row.
    pub(crate) fn insert(&mut self, id: i64, base: Base, own: Row) {
        self.last_id = self.last_id.max(id);
        self.stored.insert(id, Entry::Row { base, own: Arc::new(own) });
    }

    /// Changes what is stored of a row, if there is one.
    pub(crate) fn change(&mut self, id: i64, change: impl FnOnce(&mut Row)) {
        if self.contains(id) {
            let made = || Entry::Row { base: Base::Made, own: Arc::default() };
            if let Entry::Row { own, .. } = self.stored.entry(id).or_insert_with(made) {
                change(Arc::make_mut(own));
            }
        }
    }

    /// Removes a row.
    pub(crate) fn remove(&mut self, id: i64) {
        let is_reused = (1..=self.made).contains(&id) || self.last_id == i64::MAX;
        if is_reused && self.contains(id) {
            self.stored.insert(id, Entry::Removed);
        } else {
            self.stored.remove(&id);
        }
    }

    /// Returns the identifier for a new row, which no row has ever had.
    pub(crate) fn next_id(&self) -> i64 {
        match self.last_id.checked_add(1) {
            Some(next) => next.max(1),
            // A seed holds the largest number.
            None => (self.made.max(0) + 1..i64::MAX).find(|id| !self.stored.contains_key(id)).unwrap_or(i64::MAX),
        }
    }
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StoredRow<'a> {
    maker: &'a RowMaker,
    id: i64,
    base: Base,
    own: Option<&'a Arc<Row>>,
}

impl StoredRow<'_> {
    /// Returns the identifier.
    pub(crate) fn id(self) -> i64 {
        self.id
    }

    /// Returns the values of all fields, and what the row holds of related objects.
    pub(crate) fn to_row(self) -> Row {
        let fields = self.maker.fields().iter();
        let known = fields.filter(|field| !field.uses.unread);
        let known =
            known.filter_map(|field| Some((field.wire.clone(), self.value_of(&field.wire, Some(field))?.into_owned())));
        let own = self.own.iter().flat_map(|own| own.iter());
        let added = own.filter(|(name, _)| self.maker.field(name).is_none() && self.maker.is_open(name));
        known.chain(added.map(|(name, value)| (name.clone(), value.clone()))).collect()
    }

    /// Returns the value of a name, which can be that of a field.
    fn value_of(&self, name: &str, field: Option<&Field>) -> Option<Cow<'_, Json>> {
        if self.maker.key() == Some(name) {
            return Some(self.maker.written(name, Cow::Owned(json!(self.id))));
        }
        let value = match self.own.and_then(|own| own.get(name)) {
            Some(value) => Cow::Borrowed(value),
            None => Cow::Owned(self.maker.value(self.base, self.id, field?)?),
        };
        Some(self.maker.written(name, value))
    }
}

impl Values for StoredRow<'_> {
    fn value(&self, name: &str) -> Option<Cow<'_, Json>> {
        self.value_of(name, self.maker.field(name))
    }

    fn whole(&self) -> Cow<'_, Row> {
        Cow::Owned(self.to_row())
    }
}
