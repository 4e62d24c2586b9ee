//! The actions of methods: the standard ones, and those whose effect the spec states, work on the portal's rows. Other
//! methods respond like their first example.

use std::borrow::Cow;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{
    Action, Api, Effect, Field, FileFact, Method, ResponseShape, RowFacts, RowsEffect, Scalar, Shape, Type, TypeId,
};

use crate::methods::conditions::{given, is_meant};
use crate::methods::context::Context;
use crate::methods::examples::like_example;
use crate::methods::list::matching;
use crate::methods::order::value_of;
use crate::methods::outcome::Outcome;
use crate::methods::protocol::ReadCall;
use crate::methods::query::Query;
use crate::methods::result_source::ResultSource;
use crate::methods::select::{Selection, project};
use crate::methods::write::Written;
use crate::methods::{describe, described, list, write};
use crate::state::files::ExpectedUpload;
use crate::values::check::fits;
use crate::values::forms::like;
use crate::values::number::integer;
use crate::values::objects::{Row, Values, given_id, key, listed_object, owns, shown_object};
use crate::values::uploads::content_param;
use crate::wire::failure::Failure;

/// Executes a call of a method of the specs.
pub(crate) fn call(context: &Context, read: &ReadCall<'_>) -> Result<Outcome, Failure> {
    context.check(read)?;
    let (empty, method, api) = (Map::new(), read.method, context.api());
    let params = read.params.as_object().unwrap_or(&empty);
    let query = Query::read(context.protocol, api, method, params);
    let query = query.map_err(|failure| failure.replaced_by(api, method))?;
    let call = Call { context, method, params, query: &query };
    let facts = method.rows.as_ref();
    let also = call.also();
    // Facts of other rows can name the key of the same count.
    let is_counted = |other: &RowFacts| other.count.is_some() && Some(&other.count) == facts.map(|facts| &facts.count);
    let counted: usize = also.iter().filter(|(other, _)| is_counted(other)).map(|(_, ids)| ids.len()).sum();
    let from_portal = |result| Outcome::new(result, ResultSource::Portal);
    let mut outcome = match work(method) {
        Work::Describe(Action::FieldGet) => from_portal(describe::get(api, method, params, &query)?),
        Work::Describe(_) => from_portal(describe::list(api, method.object, &query)),
        Work::Fields(object) => from_portal(described::by_name(context, method, object, params)),
        Work::List(object) => list::list(context, method, object, params, &query),
        Work::Keys => from_portal(list::keyed(context, method, params, &query)),
        Work::Get(object) => from_portal(call.get(object)?),
        Work::Add(object) => {
            let is_meant = facts.is_none_or(|facts| is_meant(method, facts, params)) && !call.lacks_content(object);
            call.added(object, if is_meant { call.add(object, facts) } else { Vec::new() })
        }
        Work::Update(object) => {
            let ids = call.targets(object)?;
            let found = call.found(object, &ids);
            let written = write::update(context.data(), method, (object, facts), params, &ids);
            let mut outcome = call.written(object, written, ids.len() + counted);
            call.show_found(&found, &mut outcome.result);
            outcome
        }
        Work::Delete(object) => {
            let ids = call.targets(object)?;
            call.written(object, write::delete(context.data(), object, &ids), ids.len() + counted)
        }
        Work::Unknown => return Ok(Outcome::new(call.like_example(), ResultSource::Generated)),
    };
    for (facts, ids) in also {
        outcome.events.extend(call.change(facts, &ids));
    }
    Ok(outcome)
}

/// What a method works on.
enum Work {
    Describe(Action),
    /// It describes the fields of an object by name.
    Fields(TypeId),
    List(TypeId),
    /// It shows rows, or how many there are, under keys of its own.
    Keys,
    Get(TypeId),
    Add(TypeId),
    Update(TypeId),
    Delete(TypeId),
    /// The spec does not say it.
    Unknown,
}

fn work(method: &Method) -> Work {
    let reads_one = method.effect == Effect::Read && matches!(method.result, ResponseShape::Item(Type::Named(_)));
    match (method.action, method.object, method.rows.as_ref().map(|rows| (rows.effect, rows.object))) {
        (Some(action @ (Action::FieldList | Action::FieldGet)), ..) => Work::Describe(action),
        (Some(Action::Get), Some(object), _) => Work::Get(object),
        (Some(Action::Add), Some(object), _) => Work::Add(object),
        (Some(Action::Update), Some(object), _) => Work::Update(object),
        (Some(Action::Delete), Some(object), _) => Work::Delete(object),
        (_, _, Some((RowsEffect::Creates, object))) => Work::Add(object),
        (_, _, Some((RowsEffect::Updates, object))) => Work::Update(object),
        (_, _, Some((RowsEffect::Removes, object))) => Work::Delete(object),
        (_, _, Some((RowsEffect::Describes, object))) => Work::Fields(object),
        (None, Some(object), _) if reads_one => Work::Get(object),
        (_, object, rows) => {
            let has_rows = object.is_some() || rows.is_some() || method.pagination.is_some();
            let has_keys = |facts: &RowFacts| facts.items.is_some() || facts.count.is_some();
            match listed_object(method).filter(|_| has_rows) {
                Some(object) => Work::List(object),
                None if method.rows.iter().flat_map(RowFacts::all).any(has_keys) => Work::Keys,
                None => Work::Unknown,
            }
        }
    }
}

/// A call whose parameters are valid.
pub(super) struct Call<'a> {
    pub(super) context: &'a Context,
    pub(super) method: &'a Method,
    pub(super) params: &'a Map,
    pub(super) query: &'a Query,
}

impl Call<'_> {
    pub(super) fn api(&self) -> &Api {
        self.context.api()
    }

    /// Returns what the spec says that the method does to rows.
    pub(super) fn facts(&self) -> Option<&RowFacts> {
        self.method.rows.as_ref()
    }

    /// Returns the result of the first example, with the selected fields of its object.
    fn like_example(&self) -> Json {
        // A variant has the examples of its method.
        let shown = match self.method.variant() {
            Some(_) => self.api().method(&self.method.name).unwrap_or(self.method),
            None => self.method,
        };
        let mut result = like_example(self.context, shown, self.params);
        let Some(selection) = &self.query.select else { return result };
        match (&self.method.result, result.get("item").and_then(Json::as_object), result.as_object()) {
            (ResponseShape::Item(Type::Named(object)), Some(row), _) => {
                result["item"] = project(self.context.data(), *object, row, selection);
                result
            }
            (ResponseShape::Bare(Type::Named(object)), _, Some(row)) => {
                project(self.context.data(), *object, row, selection)
            }
            _ => result,
        }
    }

    /// Returns the row of the parameter `id`, or else the first one that the parameters describe.
    fn get(&self, object: TypeId) -> Result<Json, Failure> {
        let table = self.context.data().table(object);
        let row = match given_id(self.params).and_then(integer) {
            Some(id) if self.method.rows.is_none() && self.method.action == Some(Action::Get) => {
                table.get(id).filter(|row| self.is_of_variant(object, row))
            }
            _ => matching(self.context, self.method, (object, self.facts(), &table), self.params, self.query)
                .into_iter()
                .next(),
        };
        let row = row.ok_or_else(|| self.not_found(object))?;
        let selection = self.context.selection(self.method, self.query);
        let item = project(self.context.data(), object, &row, &selection);
        Ok(self.result(object, &row, item, 1))
    }

    /// Returns whether a row is one of the variant that the call names, if the object has variants without an object of
    /// their own.
    pub(super) fn is_of_variant(&self, object: TypeId, row: &impl Values) -> bool {
        let Some(variants) = &self.api().type_def(object).v2.variants else { return true };
        match (self.params.get(&variants.by), row.value(&variants.by)) {
            (Some(wanted), Some(own)) => integer(wanted) == integer(&own),
            _ => true,
        }
    }

    pub(super) fn not_found(&self, object: TypeId) -> Failure {
        write::not_found(self.api(), object, self.params)
    }

    /// Returns the outcome of a method that has written rows.
    fn written(&self, object: TypeId, written: Written, count: usize) -> Outcome {
        let Written { row, events } = written;
        let selection = self.query.select.as_ref().unwrap_or(&Selection::All);
        let item = project(self.context.data(), object, &row, selection);
        Outcome { events, ..Outcome::new(self.result(object, &row, item, count), ResultSource::Portal) }
    }

    /// Returns the outcome of a method that has added rows: those of a list stand where the spec says.
    fn added(&self, object: TypeId, added: Vec<Written>) -> Outcome {
        let count = added.len();
        let (rows, events): (Vec<Row>, Vec<_>) = added.into_iter().map(|written| (written.row, written.events)).unzip();
        let written = Written { row: rows.last().cloned().unwrap_or_default(), events: events.concat() };
        let mut outcome = self.written(object, written, count);
        let facts = self.facts().filter(|facts| facts.each.is_some());
        if facts.is_some_and(|facts| shown_object(self.api(), self.method, facts) == Some(object)) {
            let shown = rows.iter().map(|row| project(self.context.data(), object, row, &Selection::All)).collect();
            match (facts.and_then(|facts| facts.items.as_ref()), &self.method.result) {
                (Some(key), _) => outcome.result[key.as_str()] = shown,
                (None, ResponseShape::Bare(_)) => outcome.result = shown,
                (None, _) => outcome.result["items"] = shown,
            }
        }
        outcome
    }

    /// Returns the result of a method that has read or written rows, the last of them as an item.
    fn result(&self, object: TypeId, row: &impl Values, item: Json, count: usize) -> Json {
        match &self.method.result {
            ResponseShape::Flag => json!({"result": true}),
            ResponseShape::Item(_) => json!({"item": item}),
            ResponseShape::Items(_) => json!({"items": [item]}),
            ResponseShape::Bare(Type::Scalar(Scalar::Boolean, _)) => json!(true),
            ResponseShape::Bare(Type::Named(id)) if *id == object => item,
            ResponseShape::Bare(Type::Named(id)) if matches!(self.api().type_def(*id).shape, Shape::Struct(_)) => {
                // A response can show the row in a form of its own, with fewer keys than its type.
                let mut shown = self.fields(self.api().fields_of(*id), object, (row, &item), count);
                let example = self.like_example();
                shown.retain(|name, _| example.get(name).is_some());
                Json::Object(shown)
            }
            ResponseShape::Bare(Type::Id(..) | Type::Scalar(Scalar::Integer, _)) => {
                let value = key(self.api(), object).map_or(json!(1), |key| value_of(row, key));
                like(&self.like_example(), &value).unwrap_or(value)
            }
            ResponseShape::Fields(fields) => Json::Object(self.fields(fields, object, (row, &item), count)),
            ResponseShape::Bare(_) => self.like_example(),
        }
    }

    /// Returns whether the method adds the row of a file whose content the call leaves out.
    fn lacks_content(&self, object: TypeId) -> bool {
        content_param(self.api(), self.method, object).is_some_and(|param| given(self.params, &param.wire).is_none())
    }

    /// Returns the address for the content that the call leaves out.
    fn upload_address(&self) -> Json {
        let data = self.context.data();
        data.files.expect(ExpectedUpload { method: data.full_name(&self.method.name), params: self.params.clone() })
    }

    /// Returns the keys of a response: what the call gave, what the row has, and else what the example shows.
    fn fields(&self, fields: &[Field], object: TypeId, (row, item): (&impl Values, &Json), count: usize) -> Map {
        let mut result = self.like_example().as_object().cloned().unwrap_or_default();
        for field in fields {
            if matches!(field.ty, Type::Named(id) if id == object) {
                result.insert(field.wire.clone(), item.clone());
                continue;
            }
            let is_count = self.method.rows.as_ref().is_some_and(|rows| rows.count.as_ref() == Some(&field.wire));
            let own = || match field.ty {
                Type::Id(entity, _) if owns(self.api(), object, entity) => row.value(key(self.api(), object)?),
                _ => None,
            };
            let given = given(self.params, &field.wire).map(Cow::Borrowed);
            let named = || given.or_else(|| row.value(&field.wire)).or_else(own).map(Cow::into_owned);
            let value = match field.uses.content {
                _ if is_count => Some(json!(count)),
                Some(FileFact::Upload) => self.lacks_content(object).then(|| self.upload_address()),
                _ => named(),
            };
            if let Some(value) = value.filter(|value| fits(self.api(), &field.ty, value)) {
                let shown = result.get(&field.wire).and_then(|shown| like(shown, &value));
                result.insert(field.wire.clone(), shown.unwrap_or(value));
            }
        }
        result
    }
}
