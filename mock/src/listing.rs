//! Lists: the rows that a call asks for, in the answer that its method has.

use std::sync::Arc;

use bitrix24_model::{Body, Field, Method, Pagination, ResponseShape, Scalar, Type, TypeId};
use serde_json::{Map, Value as Json, json};

use crate::core::Core;
use crate::fake::Maker;
use crate::filter::equal;
use crate::page::Cut;
use crate::query::Query;
use crate::rows::{Row, key};
use crate::select::{Selection, World, project};

/// The object whose rows an answer lists.
pub(crate) fn listed_object(outcome: &ResponseShape) -> Option<TypeId> {
    let of_rows = |ty: &Type| if let Type::Named(id) = ty { Some(*id) } else { None };
    let of_list = |ty: &Type| if let Type::Array(inner, _) = ty { of_rows(inner) } else { None };
    match outcome {
        ResponseShape::Items(ty) => of_rows(ty),
        ResponseShape::Fields(fields) => rows_field(fields).and_then(|field| of_list(&field.ty)),
        ResponseShape::Bare(ty) => of_list(ty),
        ResponseShape::Item(_) | ResponseShape::Flag => None,
    }
}

/// The key of an answer that holds the rows.
fn rows_field(fields: &[Field]) -> Option<&Field> {
    fields.iter().find(|field| field.wire == "items" && matches!(field.ty, Type::Array(..)))
}

impl Core {
    /// Answers a list.
    pub(crate) fn list(&self, method: &Method, object: TypeId, params: &Map<String, Json>, query: &Query) -> Json {
        let table: Arc<_> = self.table(object);
        let conditions = own_conditions(self, method, object, params);
        let mut rows: Vec<&Row> = table
            .listed()
            .filter(|row| conditions.iter().all(|condition| condition.passes(row)))
            .filter(|row| query.filter.as_ref().is_none_or(|filter| filter.passes(self, object, row)))
            .collect();
        query.order.sort(&mut rows);
        let cut = query.page.cut(rows);
        let selection = self.selection(method, query);
        let items: Json = cut.rows.iter().map(|row| project(self, object, row, &selection)).collect();
        self.list_answer(method, items, &cut)
    }

    /// What `select` asks for; without it, the fields that an example without `select` shows, or else all.
    pub(crate) fn selection(&self, method: &Method, query: &Query) -> Selection {
        match &query.select {
            Some(selection) => selection.clone(),
            None => self.notes(method).unselected.clone(),
        }
    }

    fn list_answer(&self, method: &Method, items: Json, cut: &Cut<'_>) -> Json {
        let fields = match &method.result {
            ResponseShape::Bare(_) => return items,
            ResponseShape::Fields(fields) => fields,
            _ => return json!({"items": items}),
        };
        let rows = rows_field(fields).map(|field| field.wire.as_str());
        let maker = Maker::empty(self.api(), self.seconds());
        let mut answer = maker.fields(fields, 0);
        for (name, value) in &mut answer {
            match &method.pagination {
                _ if Some(name.as_str()) == rows => *value = items.clone(),
                Some(Pagination::Cursor { next, .. }) if next == name => *value = cut.next.clone(),
                Some(Pagination::Single { more: Some(more), .. }) if more == name => *value = json!(cut.more),
                _ => {}
            }
        }
        Json::Object(answer)
    }
}

/// A parameter of the method's own that speaks of a field of the rows.
struct OwnCondition<'a> {
    name: &'a str,
    ty: &'a Type,
    value: &'a Json,
}

impl OwnCondition<'_> {
    /// A text is searched for, a list holds alternatives, anything else must be equal.
    fn passes(&self, row: &Row) -> bool {
        let own = row.get(self.name).unwrap_or(&Json::Null);
        match (self.ty, self.value, own) {
            (Type::Scalar(Scalar::String, _), Json::String(part), Json::String(text)) => {
                text.to_lowercase().contains(&part.to_lowercase())
            }
            (ty, Json::Array(values), own) if !matches!(ty, Type::Array(..)) => {
                values.iter().any(|value| equal(ty, own, value))
            }
            (ty, value, own) => equal(ty, own, value),
        }
    }
}

/// The parameters that stand for conditions: those named as a field of the rows, but for the rows' own identifier, by
/// which lists mean something above them.
fn own_conditions<'a>(
    core: &'a Core,
    method: &'a Method,
    object: TypeId,
    params: &'a Map<String, Json>,
) -> Vec<OwnCondition<'a>> {
    let Body::Params(taken) = &method.body else { return Vec::new() };
    let key = key(core.api(), object);
    let plain = core.api().fields_of(object).iter().filter(|field| Some(field.wire.as_str()) != key);
    plain
        .filter(|field| taken.iter().any(|param| param.wire == field.wire && comparable(&param.ty, &field.ty)))
        .filter_map(|field| {
            let value = params.get(&field.wire).filter(|value| !value.is_null())?;
            Some(OwnCondition { name: &field.wire, ty: &field.ty, value })
        })
        .collect()
}

fn comparable(param: &Type, field: &Type) -> bool {
    let single = |ty: &Type| if let Type::Array(inner, _) = ty { (**inner).clone() } else { ty.clone() };
    match (single(param), single(field)) {
        // Each method has its own enum of the same values.
        (Type::Named(_) | Type::Scalar(Scalar::String, _), Type::Named(_) | Type::Scalar(Scalar::String, _)) => true,
        (param, field) => param.is_same(&field),
    }
}
