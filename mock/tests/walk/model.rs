//! The model: the rows as a test would keep them.

use std::collections::BTreeMap;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, Field, Origin, Type, TypeId};

use crate::common::splitmix::Random;
use crate::values::{is_plain, value};

/// The rows of an object: the values that are known, by identifier.
#[derive(Debug)]
pub(crate) struct Model {
    /// The field with the identifier, if rows have one.
    pub(crate) key: Option<String>,
    /// The fields that the model has values of.
    pub(crate) fields: Vec<Field>,
    pub(crate) rows: BTreeMap<i64, Map>,
    last_id: i64,
}

impl Model {
    /// Creates a model with random rows, and returns it with those rows.
    pub(crate) fn seeded(api: &Api, object: TypeId, random: &mut Random) -> (Self, Vec<Json>) {
        let key = key(api, object);
        let key_type = key.as_ref().map(|key| key.ty.clone());
        let plain = |field: &&Field| {
            is_plain(api, field, key_type.as_ref()) && key.as_ref().is_none_or(|key| key.wire != field.wire)
        };
        let fields: Vec<Field> = api.fields_of(object).iter().filter(plain).cloned().collect();
        let mut model = Self { key: key.map(|key| key.wire), fields, rows: BTreeMap::new(), last_id: 0 };
        let mut seeds = Vec::new();
        for _ in 0..12 {
            model.last_id += 1 + i64::try_from(random.below(3)).unwrap_or(0);
            let fields = model.fields.iter();
            let row: Map = fields.map(|field| (field.wire.clone(), value(api, &field.ty, random))).collect();
            let mut seed = row.clone();
            match &model.key {
                Some(key) => drop(seed.insert(key.clone(), json!(model.last_id))),
                None => model.last_id = seeds.len() as i64 + 1,
            }
            model.rows.insert(model.last_id, row);
            seeds.push(Json::Object(seed));
        }
        (model, seeds)
    }

    /// Adds a row and returns its identifier: no row has ever had it.
    pub(crate) fn add(&mut self, row: Map) -> i64 {
        self.last_id += 1;
        self.rows.insert(self.last_id, row);
        self.last_id
    }

    /// Returns the identifier of a row, or sometimes of none.
    pub(crate) fn some_id(&self, random: &mut Random) -> i64 {
        let ids: Vec<i64> = self.rows.keys().copied().collect();
        if ids.is_empty() || random.one_in(8) {
            let id = random.below(usize::try_from(self.last_id).unwrap_or(0) + 5);
            return i64::try_from(id).unwrap_or(1).max(1);
        }
        *random.pick(&ids)
    }

    /// Returns a value of a row; that of the identifier is known without being stored.
    pub(crate) fn value(&self, id: i64, name: &str) -> Json {
        if self.key.as_deref() == Some(name) {
            return json!(id);
        }
        self.rows.get(&id).and_then(|row| row.get(name)).cloned().unwrap_or_default()
    }

    /// Returns whether a value is known of every row.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.key.as_deref() == Some(name) || self.rows.values().all(|row| row.contains_key(name))
    }

    /// Learns the values that the portal has chosen for a new row.
    pub(crate) fn learn(&mut self, id: i64, item: &Map) {
        let Some(row) = self.rows.get_mut(&id) else { return };
        for field in &self.fields {
            if let Some(value) = item.get(&field.wire).filter(|_| !row.contains_key(&field.wire)) {
                row.insert(field.wire.clone(), value.clone());
            }
        }
    }
}

/// Returns the field with the identifier: that of the object, or the one called `id`, or the user whom the object describes.
fn key(api: &Api, object: TypeId) -> Option<Field> {
    let Origin::Object(name) = &api.type_def(object).origin else { return None };
    let fields = api.fields_of(object);
    let own = |field: &&Field| matches!(field.ty, Type::Id(entity, _) if api.entity(entity).name == *name);
    let user = |field: &&Field| matches!(field.ty, Type::Id(entity, _) if api.entity(entity).name == "user");
    let called = || fields.iter().find(|field| field.wire == "id");
    fields.iter().find(own).or_else(called).or_else(|| fields.first().filter(user)).cloned()
}

impl std::fmt::Display for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.rows.iter().try_for_each(|(id, row)| writeln!(f, "{id} {}", Json::Object(row.clone())))
    }
}
