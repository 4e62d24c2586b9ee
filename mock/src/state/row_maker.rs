//! The values of rows that nothing has given.

use std::borrow::Cow;
use std::sync::Arc;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Api, Field, Type, TypeId};

use crate::values::forms::Forms;
use crate::values::generated::{Generator, vary};
use crate::values::objects::{Row, field, key, owns};

/// The values of a row that nothing has given.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Base {
    /// They are made like the examples, by the number of the row.
    Made,
    /// They are those of an object that was created at this timestamp, as empty as their types allow.
    Empty(i64),
}

/// Makes the values of the rows of one kind of object, each when it is read.
#[derive(Debug)]
pub(crate) struct RowMaker {
    api: Arc<Api>,
    object: TypeId,
    key: Option<String>,
    /// The fields that refer to rows of other objects.
    references: Vec<String>,
    /// The rows of examples that others are made from.
    templates: Vec<Row>,
    /// How the portal writes values.
    forms: Forms,
    /// How many rows of each object there are.
    size: i64,
    /// For a variant of an object, the field that tells the variants apart, and its value.
    variant: Option<(String, i64)>,
}

impl RowMaker {
    /// Creates a maker of rows that follow the templates.
    pub(crate) fn new(api: &Arc<Api>, object: TypeId, templates: Vec<Row>, forms: Forms, size: i64) -> Self {
        let has_rows = |entity| api.holders(entity).next().is_some();
        let refers = |field: &&Field| matches!(field.ty, Type::Id(entity, _) if has_rows(entity));
        let references = api.fields_of(object).iter().filter(refers).map(|field| field.wire.clone()).collect();
        let key = key(api, object).map(str::to_owned);
        let variant = variant(api, object);
        Self { api: Arc::clone(api), object, key, references, templates, forms, size, variant }
    }

    /// Returns the fields of the object.
    pub(crate) fn fields(&self) -> &[Field] {
        self.api.fields_of(self.object)
    }

    /// Returns the field with this name.
    pub(crate) fn field(&self, name: &str) -> Option<&Field> {
        field(&self.api, self.object, name)
    }

    /// Returns a value as the portal writes it.
    pub(crate) fn written<'v>(&self, name: &str, value: Cow<'v, Json>) -> Cow<'v, Json> {
        self.forms.written(name, value)
    }

    /// Returns whether rows can have a value under a name that no field has.
    pub(crate) fn is_open(&self, name: &str) -> bool {
        self.api.type_def(self.object).v2.open_type(name).is_some()
    }

    /// Returns the name of the field with the identifier.
    pub(crate) fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Returns the value of a field of the row with this identifier. Related objects have none.
    pub(crate) fn value(&self, base: Base, id: i64, field: &Field) -> Option<Json> {
        if let Some((_, value)) = self.variant.as_ref().filter(|(by, _)| *by == field.wire) {
            return Some(json!(value));
        }
        match base {
            _ if field.uses.relation || field.uses.unread => None,
            Base::Made => Some(self.made(field, id)),
            Base::Empty(now) => Some(Generator::empty(&self.api, now).of_row(field)),
        }
    }

    fn made(&self, field: &Field, number: i64) -> Json {
        let turn = usize::try_from(number).unwrap_or(0).saturating_sub(1);
        let example = self.templates.get(turn % self.templates.len().max(1)).and_then(|row| row.get(&field.wire));
        match example {
            Some(value) if value.is_null() || *value == 0 => value.clone(),
            _ if self.is_variant(field) => example.cloned().unwrap_or(Json::Null),
            _ => match (self.other_row(field, number), example) {
                (Some(other), _) => other,
                (None, Some(value)) => vary(&self.api, &field.ty, value, number),
                (None, None) => Generator::numbered(&self.api, number).of_row(field),
            },
        }
    }

    /// Returns whether a field tells the variants of the object apart.
    fn is_variant(&self, field: &Field) -> bool {
        let variants = &self.api.type_def(self.object).v2.variants;
        variants.as_ref().is_some_and(|variants| variants.by == field.wire)
    }

    /// Returns the identifier of another row that exists, for a field that refers to one: of the same kind, as in a
    /// tree, or one of the first three rows of another kind.
    fn other_row(&self, field: &Field, number: i64) -> Option<Json> {
        let Type::Id(entity, _) = field.ty else { return None };
        let place = number.saturating_sub(1).rem_euclid(self.size.max(1));
        if owns(&self.api, self.object, entity) {
            return Some(if place == 0 && field.nullable { Json::Null } else { json!(((place + 1) / 2).max(1)) });
        }
        self.references.contains(&field.wire).then(|| json!(1 + place % 3))
    }
}

/// Returns the field that tells the variants of an object apart and its value, if `object` is one of them.
fn variant(api: &Api, object: TypeId) -> Option<(String, i64)> {
    let all = api.types.iter().filter_map(|ty| ty.v2.variants.as_ref());
    let mut numbered = all.flat_map(|variants| variants.of.iter().map(|(value, own)| (&variants.by, *value, *own)));
    numbered.find(|(.., own)| *own == object).map(|(by, value, _)| (by.clone(), value))
}
