//! The rows of one kind of object.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::Field;

use crate::state::row_form::RowForm;
use crate::state::row_maker::{Base, RowMaker};
use crate::values::objects::{Row, Values};

/// The rows of one kind of object, by identifier.
///
/// A table is lean: it stores what seeds, examples and calls give, and makes all other values when they are read.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    maker: Arc<RowMaker>,
    /// The form in which rows are read and written, if it is that of another object.
    form: Option<Arc<RowForm>>,
    /// The rows with the identifiers from 1 to this one are there, even if nothing is stored of them.
    made: i64,
    stored: Arc<BTreeMap<i64, Entry>>,
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
        Self { maker, form: None, made, stored: Arc::default(), last_id: made }
    }

    /// Returns whether rows are read and written in a form.
    pub(crate) fn has_form(&self, form: Option<&Arc<RowForm>>) -> bool {
        self.form.as_ref().map(Arc::as_ptr) == form.map(Arc::as_ptr)
    }

    /// Reads and writes rows in another form from now on.
    pub(crate) fn set_form(&mut self, form: Option<Arc<RowForm>>) {
        self.form = form;
    }

    /// Returns whether there is a row with this identifier.
    pub(crate) fn contains(&self, id: i64) -> bool {
        self.get(id).is_some()
    }

    /// Returns the row with this identifier.
    pub(crate) fn get(&self, id: i64) -> Option<StoredRow<'_>> {
        match self.stored.get(&id) {
            Some(Entry::Row { base, own }) => Some(StoredRow { base: *base, own: Some(own), ..self.made_row(id) }),
            None if (1..=self.made).contains(&id) => Some(self.made_row(id)),
            Some(Entry::Removed) | None => None,
        }
    }

    /// Returns the row with this identifier as the portal would make it, even if there is none.
    pub(crate) fn made_row(&self, id: i64) -> StoredRow<'_> {
        StoredRow { maker: &self.maker, form: self.form.as_deref(), id, base: Base::Made, own: None }
    }

    /// Returns all rows, by identifier.
    pub(crate) fn listed(&self) -> impl Iterator<Item = (i64, StoredRow<'_>)> {
        let below = self.stored.range(..1).map(|(id, _)| *id);
        let above = self.stored.range(self.made.max(0).saturating_add(1)..).map(|(id, _)| *id);
        below.chain(1..=self.made).chain(above).filter_map(|id| Some((id, self.get(id)?)))
    }

    /// Returns the names of the values that rows store beside the fields of the object.
    pub(crate) fn added_names(&self) -> BTreeSet<String> {
        let shown = self.form.as_deref().map_or(&*self.maker, RowForm::maker);
        let rows =
            self.stored.values().filter_map(|entry| if let Entry::Row { own, .. } = entry { Some(own) } else { None });
        let names = rows.flat_map(|own| own.keys()).map(|name| match &self.form {
            Some(form) => form.shown_name(name),
            None => name.clone(),
        });
        names.filter(|name| shown.field(name).is_none() && shown.is_open(name)).collect()
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
        let own = Arc::new(self.stored_names(own));
        Arc::make_mut(&mut self.stored).insert(id, Entry::Row { base, own });
    }

    /// Writes values into a row, if there is one.
    pub(crate) fn change(&mut self, id: i64, values: Row) {
        if !self.contains(id) {
            return;
        }
        let values = self.stored_names(values);
        let made = || Entry::Row { base: Base::Made, own: Arc::default() };
        if let Entry::Row { own, .. } = Arc::make_mut(&mut self.stored).entry(id).or_insert_with(made) {
            let own = Arc::make_mut(own);
            // The stored part of a related object belongs to the old identifier.
            values.keys().filter_map(|name| name.strip_suffix("Id")).for_each(|relation| drop(own.remove(relation)));
            own.extend(values);
        }
    }

    /// Returns values under the names that are stored.
    fn stored_names(&self, values: Row) -> Row {
        match &self.form {
            Some(form) => form.stored(values),
            None => values,
        }
    }

    /// Removes a row.
    pub(crate) fn remove(&mut self, id: i64) {
        let is_reused = (1..=self.made).contains(&id) || self.last_id == i64::MAX;
        if is_reused && self.contains(id) {
            Arc::make_mut(&mut self.stored).insert(id, Entry::Removed);
        } else {
            Arc::make_mut(&mut self.stored).remove(&id);
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
    form: Option<&'a RowForm>,
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
        let shown = self.form.map_or(self.maker, RowForm::maker);
        let known = shown.fields().iter().filter(|field| !field.uses.unread);
        let known =
            known.filter_map(|field| Some((field.wire.clone(), self.value_of(&field.wire, Some(field))?.into_owned())));
        let own = self.own.iter().flat_map(|own| own.iter());
        let added = own.filter_map(|(name, value)| {
            let name = self.form.map_or_else(|| name.clone(), |form| form.shown_name(name));
            (shown.field(&name).is_none() && shown.is_open(&name)).then(|| (name, value.clone()))
        });
        known.chain(added).collect()
    }

    /// Returns the value of a name, which can be that of a field, in the form of the row.
    fn value_of(&self, name: &str, field: Option<&Field>) -> Option<Cow<'_, Json>> {
        let Some(form) = self.form else { return Some(self.maker.written(name, self.plain_value(name, field)?)) };
        if form.maker().key() == Some(name) {
            return Some(form.maker().written(name, Cow::Owned(json!(self.id))));
        }
        let source = form.source_name(name);
        let source = source.and_then(|source| self.plain_value(&source, self.maker.field(&source)));
        let own = || self.own.and_then(|own| own.get(name)).map(Cow::Borrowed);
        let made = || Some(Cow::Owned(form.maker().value(self.base, self.id, field?)?));
        let value = source.filter(|value| form.fits(field, value)).or_else(own).or_else(made)?;
        Some(form.maker().written(name, value))
    }

    /// Returns the value of a name, which can be that of a field, as it is stored or made.
    fn plain_value(&self, name: &str, field: Option<&Field>) -> Option<Cow<'_, Json>> {
        if self.maker.key() == Some(name) {
            return Some(Cow::Owned(json!(self.id)));
        }
        Some(match self.own.and_then(|own| own.get(name)) {
            Some(value) => Cow::Borrowed(value),
            None => Cow::Owned(self.maker.value(self.base, self.id, field?)?),
        })
    }
}

impl Values for StoredRow<'_> {
    fn value(&self, name: &str) -> Option<Cow<'_, Json>> {
        self.value_of(name, self.form.map_or(self.maker, RowForm::maker).field(name))
    }

    fn whole(&self) -> Cow<'_, Row> {
        Cow::Owned(self.to_row())
    }
}
