//! What the examples of the specs show of the rows of an object.

use std::collections::{BTreeMap, BTreeSet};

use bitrix24_json::Value as Json;
use bitrix24_model::{
    Action, Api, Body, ExampleResponse, Field, Method, ResponseShape, RowFacts, RowsEffect, Type, TypeId,
};

use crate::values::forms::Forms;
use crate::values::number::integer;
use crate::values::objects::{Row, field, key, shown_object};
use crate::values::views::source_row;

/// What the examples that succeed show of the rows of an object.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    /// The rows in responses, those with the most fields first.
    pub(crate) rows: Vec<(Rank, Row)>,
    /// The identifiers that requests and responses name.
    ids: BTreeSet<i64>,
}

/// How far a response tells what a row is before any call. The last one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// It adds the row.
    Added,
    Updated,
    Listed,
    Read,
}

impl Shown {
    /// Collects what the examples show.
    pub(crate) fn of(api: &Api, object: TypeId) -> Self {
        let mut shown = Self::default();
        for method in &api.methods {
            for example in &method.examples {
                if let ExampleResponse::Result(result) = &example.response {
                    let method = variant(api, method, &example.request).unwrap_or(method);
                    shown.collect(api, object, method, &example.request, result);
                }
            }
        }
        shown.rows.sort_by_key(|(_, row)| std::cmp::Reverse(row.len()));
        shown
    }

    fn collect(&mut self, api: &Api, object: TypeId, method: &Method, request: &Json, result: &Json) {
        let before = self.rows.len();
        let mut collector = Collector::new(api, object, method, self);
        collector.request(&method.body, request);
        collector.response(&method.result, result);
        if let Some((by, value)) = own_variant(api, object, request) {
            for (_, row) in &mut self.rows[before..] {
                if !row.contains_key(by) {
                    row.insert(by.to_owned(), value.clone());
                }
            }
        }
        if let (Some(Action::Get), Some(id), Some(key)) = (method.action, request.get("id"), key(api, object))
            && let Some((_, row)) = self.rows.get_mut(before).filter(|_| method.object == Some(object))
            && !row.contains_key(key)
        {
            // A selection can leave out the identifier, which the request has.
            row.insert(key.to_owned(), id.clone());
        }
        // The calls of a batch.
        let calls = request.as_array().into_iter().flatten().zip(result.as_array().into_iter().flatten());
        for (call, result) in calls {
            if let Some(method) = call.get("method").and_then(Json::as_str).and_then(|name| api.method(name)) {
                self.collect(api, object, method, call.get("query").unwrap_or(&Json::Null), result);
            }
        }
    }

    /// Returns the rows to make others from: those with at least half as many fields as the fullest.
    pub(crate) fn templates(&self) -> Vec<Row> {
        let fullest = self.rows.first().map_or(0, |(_, row)| row.len());
        self.rows.iter().map(|(_, row)| row).take_while(|row| row.len() * 2 >= fullest).cloned().collect()
    }

    /// Returns how the portal writes the values of the object.
    pub(crate) fn forms(&self, api: &Api) -> Forms {
        Forms::of(api, self.rows.iter().map(|(_, row)| row))
    }

    /// Returns what examples show of the rows that are there before any call, by identifier. Rows without one come first.
    pub(crate) fn by_id(&self, key: Option<&str>) -> BTreeMap<i64, Row> {
        let mut by_id: BTreeMap<i64, Row> = self.ids.iter().map(|id| (*id, Row::new())).collect();
        let mut rows: Vec<&(Rank, Row)> = self.rows.iter().filter(|(rank, _)| *rank > Rank::Added).collect();
        rows.sort_by_key(|(rank, row)| (*rank, row.len()));
        let mut unnamed = 0;
        for (_, row) in rows {
            let id = match key {
                Some(key) => row.get(key).and_then(integer),
                None => {
                    unnamed += 1;
                    Some(unnamed)
                }
            };
            if let Some(id) = id {
                by_id.entry(id).or_default().extend(row.clone());
            }
        }
        by_id
    }
}

/// Returns the method of the variant that a request is for.
fn variant<'a>(api: &'a Api, method: &Method, request: &Json) -> Option<&'a Method> {
    let fits = |other: &&Method| {
        let value =
            other.variant().and_then(|variant| Some((request.get(&variant.by).and_then(integer)?, variant.value)));
        other.name == method.name && value.is_some_and(|(given, value)| given == value)
    };
    api.variants.iter().find(fits)
}

/// Returns the field that tells the variants of an object apart, and its value in a request.
fn own_variant<'a>(api: &'a Api, object: TypeId, request: &'a Json) -> Option<(&'a str, &'a Json)> {
    let variants = api.type_def(object).v2.variants.as_ref()?;
    field(api, object, &variants.by)?;
    Some((&variants.by, request.get(&variants.by)?))
}

/// Collects what one example shows.
struct Collector<'a> {
    api: &'a Api,
    object: TypeId,
    /// The type of responses that shows the rows in another form.
    view: Option<TypeId>,
    rank: Rank,
    shown: &'a mut Shown,
}

impl<'a> Collector<'a> {
    fn new(api: &'a Api, object: TypeId, method: &Method, shown: &'a mut Shown) -> Self {
        let effect = method.rows.as_ref().map(|rows| rows.effect);
        let rank = match (method.action, effect) {
            (Some(Action::Add), _) | (_, Some(RowsEffect::Creates)) => Rank::Added,
            (Some(Action::Update), _) | (_, Some(RowsEffect::Updates)) => Rank::Updated,
            (Some(Action::Get), _) => Rank::Read,
            _ => Rank::Listed,
        };
        let shows = |facts: &&RowFacts| facts.object == object && facts.effect != RowsEffect::Describes;
        let mut facts = method.rows.iter().flat_map(RowFacts::all).filter(shows);
        let view = facts.find_map(|facts| shown_object(api, method, facts)).filter(|view| *view != object);
        Self { api, object, view, rank, shown }
    }

    fn request(&mut self, body: &Body, request: &Json) {
        match body {
            Body::Params(fields) => self.fields(fields, request, true),
            Body::Bare(field) => self.value(field.written_type(), request, true),
        }
    }

    /// Collects a response. That of a method that adds a row names identifiers that are not there yet.
    fn response(&mut self, shape: &ResponseShape, result: &Json) {
        match shape {
            ResponseShape::Item(ty) => self.value(ty, &result["item"], false),
            ResponseShape::Items(ty) => self.elements(ty, &result["items"], false),
            ResponseShape::Fields(fields) => self.fields(fields, result, false),
            ResponseShape::Bare(ty) => self.value(ty, result, false),
            ResponseShape::Flag => {}
        }
    }

    fn fields(&mut self, fields: &[Field], values: &Json, is_request: bool) {
        for field in fields {
            if let Some(value) = values.get(&field.wire) {
                self.value(if is_request { field.written_type() } else { &field.ty }, value, is_request);
            }
        }
    }

    fn elements(&mut self, ty: &Type, values: &Json, is_request: bool) {
        for value in values.as_array().into_iter().flatten() {
            self.value(ty, value, is_request);
        }
    }

    fn value(&mut self, ty: &Type, value: &Json, is_request: bool) {
        match (ty, value) {
            (Type::Id(entity, _), value) if is_request || self.rank > Rank::Added => {
                let id = integer(value).filter(|id| (1..i64::MAX).contains(id));
                self.shown.ids.extend(id.filter(|_| self.api.holds(self.object, *entity)));
            }
            (Type::Array(inner, _), values) => self.elements(inner, values, is_request),
            (Type::Rows(inner), values @ Json::Array(_)) => self.elements(inner, values, is_request),
            (Type::Map(inner) | Type::Rows(inner), Json::Object(values)) => {
                values.values().for_each(|value| self.value(inner, value, is_request));
            }
            (Type::Named(id), Json::Object(row)) => {
                if *id == self.object && !is_request {
                    self.shown.rows.push((self.rank, row.clone()));
                } else if self.view == Some(*id) {
                    self.shown.rows.push((self.rank, source_row(self.api, *id, self.object, row)));
                }
                self.fields(self.api.fields_of(*id), value, is_request);
            }
            _ => {}
        }
    }
}
