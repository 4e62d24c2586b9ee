//! What a call does to rows, by the facts of its spec.

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Action, Api, ResponseShape, RowFacts, RowOperator, RowValue, RowsEffect, TypeId};

use crate::methods::actions::Call;
use crate::methods::conditions::{given, is_meant, value_of};
use crate::methods::elements::Elements;
use crate::methods::list::matching;
use crate::methods::write::{self, Written};
use crate::state::raised::RaisedEvent;
use crate::values::number::integer;
use crate::values::objects::{given_id, inner_object, key};
use crate::wire::failure::Failure;

impl Call<'_> {
    /// Returns the identifiers of the rows to change: the one of the call, or those that its filter or the conditions of
    /// the spec match.
    pub(super) fn targets(&self, object: TypeId) -> Result<Vec<i64>, Failure> {
        let table = self.context.data().table(object);
        let id = given_id(self.params).and_then(integer).filter(|_| self.method.action.is_some());
        match (id, &self.query.filter, self.method.action) {
            (Some(id), ..) if table.get(id).is_some_and(|row| self.is_of_variant(object, &row)) => return Ok(vec![id]),
            (Some(_), ..) | (None, None, Some(_)) => return Err(self.not_found(object)),
            (None, Some(_), _) | (None, None, None) => {}
        }
        let ids = self.rows_of(object, self.facts());
        // A filter may match nothing, and a call without the parameters of the conditions is about no rows.
        let must_match = self.context.protocol.needs_every_condition()
            && self.query.filter.is_none()
            && self.facts().is_none_or(|facts| self.names_rows(facts));
        if ids.is_empty() && must_match { Err(self.not_found(object)) } else { Ok(ids) }
    }

    /// Returns whether a call has every parameter that the conditions on rows compare with.
    fn names_rows(&self, facts: &RowFacts) -> bool {
        facts.conditions.iter().all(|condition| value_of(&condition.value, self.params).is_some())
    }

    /// Returns the identifiers of the rows that facts of the spec are about.
    fn rows_of(&self, object: TypeId, facts: Option<&RowFacts>) -> Vec<i64> {
        if let Some(ids) = facts.and_then(|facts| self.named_rows(facts)) {
            return ids;
        }
        let table = self.context.data().table(object);
        let rows = matching(self.context, self.method, (object, facts, &table), self.params, self.query);
        rows.iter().map(|row| row.id()).collect()
    }

    /// Returns the identifiers that a call gives in a list, for an object whose rows no method adds: they come from
    /// elsewhere, so the portal knows each.
    fn named_rows(&self, facts: &RowFacts) -> Option<Vec<i64>> {
        let [condition] = &facts.conditions[..] else { return None };
        let is_key = condition.fields.iter().map(String::as_str).eq(key(self.api(), facts.object));
        let is_same = condition.operator == RowOperator::Equal && matches!(condition.value, RowValue::Param(_));
        if !is_key || !is_same || facts.effect != RowsEffect::Updates || is_added(self.api(), facts.object) {
            return None;
        }
        let ids = value_of(&condition.value, self.params)?.as_array()?;
        Some(ids.iter().filter_map(integer).collect())
    }

    /// Returns what a call does to other rows, with their identifiers, as they are before it.
    pub(super) fn also(&self) -> Vec<(&RowFacts, Vec<i64>)> {
        let also = self.facts().into_iter().flat_map(|facts| &facts.also);
        let changes = also.filter(|facts| !facts.effect.reads());
        let meant = changes.filter(|facts| is_meant(self.method, facts, self.params));
        meant.map(|facts| (facts, self.rows_of(facts.object, Some(facts)))).collect()
    }

    /// Changes rows as facts of the spec say, and returns the events that this raises.
    pub(super) fn change(&self, facts: &RowFacts, ids: &[i64]) -> Vec<RaisedEvent> {
        let (data, object) = (self.context.data(), facts.object);
        match facts.effect {
            RowsEffect::Creates => {
                self.add(object, Some(facts)).into_iter().flat_map(|written| written.events).collect()
            }
            RowsEffect::Updates => write::update(data, self.method, (object, Some(facts)), self.params, ids).events,
            RowsEffect::Removes => write::delete(data, object, ids).events,
            RowsEffect::Lists | RowsEffect::Describes => Vec::new(),
        }
    }

    /// Adds the row of a call, or a row for each object in the list that the spec names.
    pub(super) fn add(&self, object: TypeId, facts: Option<&RowFacts>) -> Vec<Written> {
        let add = |params: &Map| write::add(self.context.data(), self.method, object, facts, params);
        let Some(list) = facts.and_then(|facts| facts.each.as_deref()) else { return vec![add(self.params)] };
        let objects = given(self.params, list).and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
        let params_of = |object: &Map| {
            let mut params = self.params.clone();
            params.remove(list);
            params.extend(object.clone());
            params
        };
        objects.iter().filter_map(Json::as_object).map(|object| add(&params_of(object))).collect()
    }

    /// Returns the elements that a call takes out of arrays, with whether the rows have each.
    pub(super) fn found(&self, object: TypeId, ids: &[i64]) -> Vec<(Json, bool)> {
        let Some(facts) = self.facts().filter(|facts| !facts.takes.is_empty()) else { return Vec::new() };
        let table = self.context.data().table(object);
        let rows: Vec<_> = ids.iter().filter_map(|id| table.get(*id)).collect();
        Elements::of(self.context.data(), facts, self.params).found(&rows)
    }

    /// Shows which elements a call has taken out of arrays, and which were not there.
    pub(super) fn show_found(&self, found: &[(Json, bool)], result: &mut Json) {
        let (Some(facts), ResponseShape::Fields(fields)) = (self.facts(), &self.method.result) else { return };
        for (name, is_there) in [(&facts.taken, true), (&facts.missed, false)] {
            let Some(field) = fields.iter().find(|field| Some(&field.wire) == name.as_ref()) else { continue };
            let ids = found.iter().filter(|(_, found)| *found == is_there).map(|(id, _)| id.clone());
            let shown = inner_object(self.api(), &field.ty);
            // An object says why, as the one in the example does.
            let example = result[&field.wire].get(0).cloned().unwrap_or_default();
            let in_form = |id: Json| match shown.and_then(|shown| key(self.api(), shown)) {
                Some(key) => with_value(&example, key, id),
                None => id,
            };
            result[field.wire.as_str()] = ids.map(in_form).collect();
        }
    }
}

/// Returns whether a method adds rows of an object.
fn is_added(api: &Api, object: TypeId) -> bool {
    api.methods.iter().any(|method| {
        let creates = |facts: &RowFacts| facts.effect == RowsEffect::Creates && facts.object == object;
        let adds = method.action == Some(Action::Add) && method.object == Some(object);
        adds || method.rows.as_ref().is_some_and(creates)
    })
}

/// Returns an object with another value of a key.
fn with_value(object: &Json, key: &str, value: Json) -> Json {
    let mut object = object.as_object().cloned().unwrap_or_default();
    object.insert(key.to_owned(), value);
    Json::Object(object)
}
