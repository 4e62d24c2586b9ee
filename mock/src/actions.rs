//! What methods do: the standard actions over the portal's rows, everything else after its examples.

use bitrix24_model::{Action, Method, ResponseShape, Scalar, Type, TypeId};
use serde_json::{Map, Value as Json, json};

use crate::check::value::integer;
use crate::check::violations;
use crate::core::Core;
use crate::describe;
use crate::failure::Failure;
use crate::fake::Maker;
use crate::listing::listed_object;
use crate::lock::lock;
use crate::query::Query;
use crate::rows::{Row, key};
use crate::select::{World, project};
use crate::write::apply;

impl Core {
    /// Checks a call and answers it with what stands under `result`.
    pub(crate) fn perform(&self, method: &Method, params: &Json) -> Result<Json, Failure> {
        if let Some(answer) = self.shown(method, params) {
            return answer;
        }
        self.check(method, params)?;
        let empty = Map::new();
        let given = params.as_object().unwrap_or(&empty);
        let query = Query::read(self.api(), method, given)?;
        self.act(method, given, &query)
    }

    /// Refuses a body that breaks a rule of the method.
    pub(crate) fn check(&self, method: &Method, params: &Json) -> Result<(), Failure> {
        let found = violations(self.api(), method, params);
        if found.is_empty() { Ok(()) } else { Err(self.notes(method).lessons.failure(self.api(), method, &found)) }
    }

    fn act(&self, method: &Method, params: &Map<String, Json>, query: &Query) -> Result<Json, Failure> {
        match (method.action, method.object) {
            (Some(Action::FieldList), object) => Ok(describe::list(self, object, query)),
            (Some(Action::FieldGet), _) => describe::get(self, method, params, query),
            (Some(Action::Get), Some(object)) => self.get(method, object, params, query),
            (Some(Action::Add), Some(object)) => Ok(self.add(method, object, params)),
            (Some(Action::Update), Some(object)) => self.update(method, object, params, query),
            (Some(Action::Delete), Some(object)) => self.delete(method, object, params, query),
            _ => match listed_object(&method.result) {
                Some(object) if method.action.is_some() || method.pagination.is_some() => {
                    Ok(self.list(method, object, params, query))
                }
                _ => Ok(self.like_example(method, params)),
            },
        }
    }

    fn get(&self, method: &Method, object: TypeId, params: &Map<String, Json>, query: &Query) -> Result<Json, Failure> {
        let id = params.get("id").and_then(integer);
        let table = self.table(object);
        let row = id.and_then(|id| table.get(id)).ok_or_else(|| not_found(params))?;
        let item = project(self, object, row, &self.selection(method, query));
        Ok(self.about(method, object, row, item))
    }

    fn add(&self, method: &Method, object: TypeId, params: &Map<String, Json>) -> Json {
        let values = self.read_forms(object, params.get("fields").and_then(Json::as_object).unwrap_or(params));
        let row = {
            let mut tables = lock(&self.tables);
            let table = tables.change(self.api(), object);
            let id = table.next_id();
            let mut row = Maker::empty(self.api(), self.seconds()).object(object);
            self.write(object, &mut row, id, &values);
            table.put(id, row.clone());
            row
        };
        self.about(method, object, &row, plain(self, object, &row))
    }

    pub(crate) fn update(
        &self,
        method: &Method,
        object: TypeId,
        params: &Map<String, Json>,
        query: &Query,
    ) -> Result<Json, Failure> {
        let changes = self.read_forms(object, params.get("fields").and_then(Json::as_object).unwrap_or(params));
        let ids = self.addressed(object, params, query)?;
        let row = {
            let mut tables = lock(&self.tables);
            let table = tables.change(self.api(), object);
            let mut last = Row::new();
            for id in ids {
                let mut row = table.get(id).cloned().unwrap_or_default();
                self.write(object, &mut row, id, &changes);
                table.put(id, row.clone());
                last = row;
            }
            last
        };
        Ok(self.about(method, object, &row, plain(self, object, &row)))
    }

    /// Writes values into a row, whose identifier stays.
    fn write(&self, object: TypeId, row: &mut Row, id: i64, values: &Row) {
        apply(row, values);
        if let Some(key) = key(self.api(), object) {
            row.insert(key.to_owned(), json!(id));
        }
    }

    pub(crate) fn delete(
        &self,
        method: &Method,
        object: TypeId,
        params: &Map<String, Json>,
        query: &Query,
    ) -> Result<Json, Failure> {
        let mut last = Row::new();
        for id in self.addressed(object, params, query)? {
            last = lock(&self.tables).change(self.api(), object).remove(id).unwrap_or_default();
        }
        Ok(self.about(method, object, &last, plain(self, object, &last)))
    }

    /// The rows that a change is for: one by its identifier, or those that a filter lets through.
    fn addressed(&self, object: TypeId, params: &Map<String, Json>, query: &Query) -> Result<Vec<i64>, Failure> {
        let table = self.table(object);
        match (params.get("id").and_then(integer), &query.filter) {
            (None, Some(filter)) => {
                let passing =
                    table.rows.iter().filter(|(_, entry)| !entry.hidden && filter.passes(self, object, &entry.row));
                Ok(passing.map(|(id, _)| *id).collect())
            }
            (Some(id), _) if table.get(id).is_some() => Ok(vec![id]),
            _ => Err(not_found(params)),
        }
    }

    /// The answer of a method that has read or written a row.
    fn about(&self, method: &Method, object: TypeId, row: &Row, item: Json) -> Json {
        match &method.result {
            ResponseShape::Flag => json!({"result": true}),
            ResponseShape::Item(_) => json!({"item": item}),
            ResponseShape::Items(_) => json!({"items": [item]}),
            ResponseShape::Bare(Type::Scalar(Scalar::Boolean, _)) => json!(true),
            ResponseShape::Bare(Type::Named(id)) if *id == object => item,
            ResponseShape::Bare(Type::Id(..) | Type::Scalar(Scalar::Integer, _)) => {
                row.get("id").cloned().unwrap_or(json!(1))
            }
            ResponseShape::Fields(fields) => {
                let mut answer = self.like_example(method, row).as_object().cloned().unwrap_or_default();
                for field in fields {
                    if let Some(value) = row.get(&field.wire) {
                        answer.insert(field.wire.clone(), value.clone());
                    }
                }
                Json::Object(answer)
            }
            ResponseShape::Bare(_) => self.like_example(method, row),
        }
    }
}

/// A row without its related objects.
fn plain(core: &Core, object: TypeId, row: &Row) -> Json {
    project(core, object, row, &crate::select::Selection::All)
}

fn not_found(params: &Map<String, Json>) -> Failure {
    let id = params.get("id").map_or_else(String::new, |id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
    Failure::error("EntityNotFound").message(format!("Record with ID = `{id}` not found"))
}
