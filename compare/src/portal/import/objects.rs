//! New objects: their fields are those that `select` takes, or that the responses of their methods hold.

use super::types::{FieldType, Role, field, quoted};
use super::yaml::{Entry, is_key, spec, unusable};
use super::{Plan, row};
use crate::portal::published::{Property, Schema, SchemaKind};
use bitrix24_model::{Api, Diagnostics, SourceFile};
use std::collections::{BTreeMap, BTreeSet};

/// The objects of the new methods that have no spec yet, by name.
pub(super) type Objects = BTreeMap<String, NewObject>;

/// An object without a spec.
pub(super) struct NewObject {
    fields: Vec<Property>,
    sortable: BTreeSet<String>,
    /// Guesses about the fields as a whole.
    guesses: Vec<String>,
}

/// Returns the objects of the methods' actions that have no spec yet.
pub(super) fn new_objects(plans: &[Plan<'_>], api: &Api) -> Objects {
    let mut new: BTreeMap<&str, Vec<&Plan<'_>>> = BTreeMap::new();
    for plan in plans.iter().filter(|plan| !plan.describes_fields()) {
        if let Some((_, object)) = plan.action.as_ref().filter(|(_, object)| api.object(object).is_none()) {
            new.entry(object).or_default().push(plan);
        }
    }
    new.into_iter().map(|(name, plans)| (name.to_owned(), NewObject::of(&plans))).collect()
}

impl NewObject {
    fn of(plans: &[&Plan<'_>]) -> Self {
        let parameter = |name| plans.iter().filter_map(move |plan| plan.method.parameter(name));
        let rows = || plans.iter().filter_map(|plan| row(&plan.method.result)).map(|row| &row.properties);
        let described = rows().max_by_key(|keys| keys.len()).cloned().unwrap_or_default();
        let selected = parameter("select").map(|select| selected_names(&select.schema)).find(|names| !names.is_empty());
        let sorted = parameter("order").map(|order| &order.schema.properties).find(|keys| !keys.is_empty());
        let sortable = sorted.into_iter().flatten().map(|key| key.name.clone()).collect();
        let mut guesses = Vec::new();
        let mut fields = match selected {
            Some(names) => {
                let others: BTreeSet<&String> =
                    rows().flatten().map(|key| &key.name).filter(|name| !names.contains(name)).collect();
                if !others.is_empty() {
                    let others = quoted(others.into_iter());
                    guesses.push(format!("without fields of the response that `select` does not take: {others}"));
                }
                let schema =
                    |name: &String| described.iter().find(|key| key.name == *name).map(|key| key.schema.clone());
                let field = |name| Property { schema: schema(&name).unwrap_or_default(), required: true, name };
                names.into_iter().map(field).collect()
            }
            None => described,
        };
        guesses.extend(unusable(fields.iter().map(|field| field.name.as_str())));
        fields.retain(|field| is_key(&field.name));
        if fields.is_empty() {
            fields.push(Property { name: "id".to_owned(), required: true, schema: Schema::default() });
            guesses.push("that there are no other fields; the document does not list any".to_owned());
        }
        Self { fields, sortable, guesses }
    }

    fn field(&self, name: &str) -> Option<&Property> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Returns whether a parameter `select` takes the fields.
    pub(super) fn is_selected_by(&self, select: &Schema) -> bool {
        let names: Vec<String> = selected_names(select).into_iter().filter(|name| is_key(name)).collect();
        names.is_empty() || (names.len() == self.fields.len() && names.iter().all(|name| self.field(name).is_some()))
    }

    /// Returns whether a parameter `order` takes the fields that are marked as sortable.
    pub(super) fn is_sorted_by(&self, order: &Schema) -> bool {
        let keys = &order.properties;
        let is_sortable = |key: &Property| self.sortable.contains(&key.name) && self.field(&key.name).is_some();
        keys.is_empty() || (keys.len() == self.sortable.len() && keys.iter().all(is_sortable))
    }

    /// Returns whether the object describes a row. Rows may have more or fewer keys if `select` lists them.
    pub(super) fn is_row(&self, row: &Schema, is_selected: bool) -> bool {
        let agrees = |key: &Property| match self.field(&key.name) {
            Some(field) => can_be_same(&field.schema, &key.schema),
            None => is_selected,
        };
        let keys = &row.properties;
        keys.is_empty() || (keys.iter().all(agrees) && (is_selected || keys.len() == self.fields.len()))
    }

    /// Returns the spec of the object.
    ///
    /// # Errors
    ///
    /// Fails if the spec is too large to be read again.
    pub(super) fn spec(&self, name: &str) -> Result<SourceFile, Diagnostics> {
        let fields = self.fields.iter().map(|key| {
            let ty = match key.schema.kind {
                SchemaKind::Unknown | SchemaKind::Integer if key.name == "id" => {
                    FieldType::guess(format!("id<{name}>"), "what it identifies")
                }
                _ => FieldType::of(&key.schema, Role::Result, 0),
            };
            let sortable = self.sortable.contains(&key.name).then(|| Entry::new("sortable", true));
            field(key, Role::Result, ty, sortable)
        });
        let entries = [
            Entry::new("object", name),
            Entry::new("summary", "TODO What it is."),
            Entry::map("fields", fields.collect()),
        ];
        spec(name, &entries, &self.guesses)
    }
}

/// Returns the fields that `select` takes; the fields of a relation have dots.
fn selected_names(select: &Schema) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let names = select.names.iter().filter_map(|name| name.split('.').next());
    names.filter(|name| seen.insert(*name)).map(str::to_owned).collect()
}

/// Returns whether two descriptions can be of the same field.
fn can_be_same(field: &Schema, other: &Schema) -> bool {
    let is_several = |schema: &Schema| matches!(schema.kind, SchemaKind::Array | SchemaKind::Object);
    match () {
        () if field.kind == SchemaKind::Unknown || other.kind == SchemaKind::Unknown => true,
        () if field.is_bare() || other.is_bare() => is_several(field) && is_several(other),
        () => field.word() == other.word(),
    }
}
