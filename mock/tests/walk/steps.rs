//! Steps of a walk: a call with what the model expects of it.

use std::cmp::Ordering;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Action, Api, Body, Field, Method, Pagination, RowCondition, RowValue, RuleKind, Type, TypeId};

use crate::common::splitmix::Random;
use crate::model::Model;
use crate::values::{compare, is_plain, order, value};

/// The methods of an object with standard actions that the walk can call.
pub(crate) struct Methods<'a> {
    api: &'a Api,
    methods: Vec<&'a Method>,
}

/// A call, and what is expected of it.
pub(crate) struct Step<'a> {
    pub(crate) method: &'a str,
    pub(crate) params: Json,
    expected: Expected,
}

enum Expected {
    Missing,
    /// The row with these values.
    Row(i64, Map),
    /// A new row with these values.
    Added(i64, Map),
    Done,
    /// Rows with these values, in this order.
    Rows(Vec<Map>),
}

/// Exchanges the values of two fields that a rule wants in the other order.
fn obey(method: &Method, fields: &mut Map) {
    for rule in &method.rules {
        let RuleKind::Ordered(names) = &rule.kind else { continue };
        let [first, second] = &names[..] else { continue };
        let name = |path: &str| path.strip_prefix("fields.").unwrap_or(path).to_owned();
        let (first, second) = (name(first), name(second));
        let values = fields.get(&first).cloned().zip(fields.get(&second).cloned());
        if let Some((earlier, later)) =
            values.filter(|(earlier, later)| compare(earlier, later) == Some(Ordering::Greater))
        {
            fields.insert(first, later);
            fields.insert(second, earlier);
        }
    }
}

/// Returns whether a method has a standard action on rows, and does nothing to others of its object.
pub(crate) fn is_standard(method: &Method) -> bool {
    matches!(
        method.action,
        Some(Action::Get | Action::List | Action::Tail | Action::Add | Action::Update | Action::Delete)
    ) && method.rows.as_ref().is_none_or(|rows| {
        Some(rows.object) == method.object && rows.also.iter().all(|also| also.object != rows.object)
    })
}

impl<'a> Methods<'a> {
    /// Returns the methods whose required parameters a walk knows.
    pub(crate) fn of(api: &'a Api, object: TypeId) -> Self {
        let known = |method: &&Method| is_standard(method) && method.object == Some(object);
        Self { api, methods: api.methods.iter().filter(known).collect() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.methods.is_empty()
    }

    /// Returns a random step, and does to the model what it does to the rows. Some methods have none.
    pub(crate) fn step(&self, model: &mut Model, random: &mut Random) -> Option<Step<'a>> {
        let method = *random.pick(&self.methods);
        match method.action? {
            Action::Get => self.get(method, model, random),
            Action::Add => self.add(method, model, random),
            Action::Update => self.update(method, model, random),
            Action::Delete => self.delete(method, model, random),
            Action::Tail => self.tail(method, model, random),
            _ => self.list(method, model, random),
        }
    }

    fn get(&self, method: &'a Method, model: &Model, random: &mut Random) -> Option<Step<'a>> {
        let id = model.some_id(random);
        let mut params = json!({ "id": id });
        for field in required(method).filter(|field| field.wire != "id") {
            params[&field.wire] = model.value(id, &field.wire);
        }
        let names = self.select(method, model, &mut params, random);
        let expected = match model.rows.contains_key(&id) {
            true => Expected::Row(id, shown(model, id, &names)),
            false => Expected::Missing,
        };
        if matches!(expected, Expected::Missing) && required(method).count() > 1 {
            return None;
        }
        Some(Step { method: &method.name, params, expected })
    }

    fn add(&self, method: &'a Method, model: &mut Model, random: &mut Random) -> Option<Step<'a>> {
        let fields = self.fields(method, model, random, true)?;
        let row: Map = fields.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        let id = model.add(row.clone());
        Some(Step { method: &method.name, params: json!({ "fields": fields }), expected: Expected::Added(id, row) })
    }

    fn update(&self, method: &'a Method, model: &mut Model, random: &mut Random) -> Option<Step<'a>> {
        let fields = self.fields(method, model, random, false)?;
        let id = model.some_id(random);
        let expected = match model.rows.get_mut(&id) {
            Some(row) => {
                row.extend(fields.clone());
                Expected::Row(id, fields.clone())
            }
            None => Expected::Missing,
        };
        Some(Step { method: &method.name, params: json!({ "id": id, "fields": fields }), expected })
    }

    /// Returns random values of the fields that a method writes, or nothing if it needs others.
    fn fields(&self, method: &Method, model: &Model, random: &mut Random, is_new: bool) -> Option<Map> {
        let written = params(method).iter().find(|param| param.wire == "fields")?;
        let Type::Named(id) = written.ty else { return None };
        let mut fields = Map::new();
        for field in self.api.fields_of(id) {
            let known = model.fields.iter().any(|own| own.wire == field.wire) && is_plain(self.api, field, None);
            if !known && field.required {
                return None;
            }
            // Rules between fields hold if all are given.
            let is_given = field.required || !method.rules.is_empty() && !is_new || random.one_in(2);
            if known && is_given {
                fields.insert(field.wire.clone(), value(self.api, &field.ty, random));
            }
        }
        obey(method, &mut fields);
        Some(fields).filter(|fields| !fields.is_empty())
    }

    fn delete(&self, method: &'a Method, model: &mut Model, random: &mut Random) -> Option<Step<'a>> {
        if model.rows.len() < 5 {
            return None;
        }
        let id = model.some_id(random);
        let expected = if model.rows.remove(&id).is_some() { Expected::Done } else { Expected::Missing };
        Some(Step { method: &method.name, params: json!({ "id": id }), expected })
    }

    fn list(&self, method: &'a Method, model: &Model, random: &mut Random) -> Option<Step<'a>> {
        let mut params = json!({});
        let mut ids = self.found(method, model, &mut params, random)?;
        if self.takes(method, |ty| matches!(ty, Type::Order(_))) && random.one_in(2) {
            let sortable = model.fields.iter().filter(|field| field.uses.sortable && model.knows(&field.wire));
            if let Some(field) = pick(sortable.collect(), random) {
                let descending = random.one_in(2);
                params["order"] = json!({ (field.wire.as_str()): if descending { "DESC" } else { "asc" } });
                sort(model, &mut ids, &[&field.wire], descending);
            }
        }
        match &method.pagination {
            Some(Pagination::Offset { max, .. }) => {
                let (limit, page) = (1 + random.below((*max as usize).min(6)), 1 + random.below(4));
                params["pagination"] = json!({ "limit": limit, "page": page });
                ids = ids.into_iter().skip(limit * (page - 1)).take(limit).collect();
            }
            Some(Pagination::Cursor { cursor, max, .. }) => {
                let keys: Vec<&str> = self.api.fields_of(*cursor).iter().map(|key| key.wire.as_str()).collect();
                if !keys.iter().all(|key| model.knows(key)) {
                    return None;
                }
                sort(model, &mut ids, &keys, false);
                let (limit, after) = (1 + random.below((*max as usize).min(6)), random.below(ids.len() + 1));
                params["pagination"] = json!({ "limit": limit });
                if let Some(last) = after.checked_sub(1).and_then(|last| ids.get(last)) {
                    let cursor: Map = keys.iter().map(|key| ((*key).to_owned(), model.value(*last, key))).collect();
                    params["pagination"]["afterCursor"] = Json::Object(cursor);
                }
                ids = ids.into_iter().skip(after).take(limit).collect();
            }
            Some(Pagination::Single { default, max, .. }) => {
                ids.truncate(default.or(*max).map_or(usize::MAX, |limit| limit as usize));
            }
            Some(
                Pagination::Tail { .. }
                | Pagination::Start { .. }
                | Pagination::Limit { .. }
                | Pagination::Since { .. }
                | Pagination::Page { .. }
                | Pagination::Take { .. },
            )
            | None => {}
        }
        let names = self.select(method, model, &mut params, random);
        let rows = ids.into_iter().map(|id| shown(model, id, &names)).collect();
        Some(Step { method: &method.name, params, expected: Expected::Rows(rows) })
    }

    fn tail(&self, method: &'a Method, model: &Model, random: &mut Random) -> Option<Step<'a>> {
        let key = model.key.clone()?;
        let mut params = json!({});
        let mut ids = self.found(method, model, &mut params, random)?;
        let (after, descending, limit) = (model.some_id(random), random.one_in(2), 1 + random.below(6));
        let order = if descending { "DESC" } else { "ASC" };
        params["cursor"] = json!({ "field": key, "value": after, "order": order, "limit": limit });
        ids.retain(|id| if descending { *id < after } else { *id > after });
        sort(model, &mut ids, &[&key], descending);
        ids.truncate(limit);
        let names = self.select(method, model, &mut params, random);
        let rows = ids.into_iter().map(|id| shown(model, id, &names)).collect();
        Some(Step { method: &method.name, params, expected: Expected::Rows(rows) })
    }

    /// Returns the rows that a random filter finds, and those that required parameters describe.
    fn found(&self, method: &Method, model: &Model, params: &mut Json, random: &mut Random) -> Option<Vec<i64>> {
        let mut ids: Vec<i64> = model.rows.keys().copied().collect();
        for param in required(method).filter(|param| !matches!(param.ty, Type::Filter(_))) {
            let wanted = match described(method, param) {
                Described::Text(fields) => {
                    let part = *random.pick(&["a", "or", "ann"]);
                    let contains = |value: &Json| value.as_str().is_some_and(|text| text.to_lowercase().contains(part));
                    ids.retain(|id| fields.iter().any(|name| contains(&model.value(*id, name))));
                    json!(part)
                }
                Described::Field => {
                    let field =
                        model.fields.iter().find(|field| field.wire == param.wire && model.knows(&field.wire))?;
                    let wanted = value(self.api, &field.ty, random);
                    ids.retain(|id| model.value(*id, &field.wire) == wanted);
                    wanted
                }
            };
            params[&param.wire] = wanted;
        }
        if !self.takes(method, |ty| matches!(ty, Type::Filter(_))) {
            return Some(ids);
        }
        let mut conditions = Vec::new();
        let filterable = |field: &&Field| field.uses.filterable && model.knows(&field.wire);
        let fields: Vec<&Field> = model.fields.iter().filter(filterable).collect();
        let needed = fields.iter().copied().filter(|field| method.required_filters.contains(&field.wire));
        let mut wanted: Vec<(&Field, bool)> = needed.map(|field| (field, true)).collect();
        if wanted.len() < method.required_filters.len() {
            return None;
        }
        if random.one_in(2) {
            wanted.extend(pick(fields, random).map(|field| (field, false)));
        }
        for (field, is_needed) in wanted {
            let operators = ["=", "!=", ">", ">=", "<", "<=", "in", "between"];
            let allowed = |operator: &&str| {
                field.uses.operators.is_empty() || field.uses.operators.iter().any(|known| known == operator)
            };
            let allowed: Vec<&str> = operators.into_iter().filter(allowed).collect();
            let operator = if is_needed { "=" } else { *random.pick(&allowed) };
            let (low, high) = (value(self.api, &field.ty, random), value(self.api, &field.ty, random));
            ids.retain(|id| holds(&model.value(*id, &field.wire), operator, &low, &high));
            let operand = if ["in", "between"].contains(&operator) { json!([low, high]) } else { low };
            conditions.push(json!([field.wire, operator, operand]));
        }
        params["filter"] = Json::Array(conditions);
        Some(ids)
    }

    /// Selects the identifier and random fields, if the method takes `select`. Returns the names that a response has.
    fn select(&self, method: &Method, model: &Model, params: &mut Json, random: &mut Random) -> Vec<String> {
        let known: Vec<String> = model.fields.iter().map(|field| field.wire.clone()).collect();
        if !self.takes(method, |ty| matches!(ty, Type::Select(_))) {
            return model.key.iter().cloned().chain(known).collect();
        }
        let some = known.into_iter().filter(|_| random.one_in(3));
        let names: Vec<String> = model.key.iter().cloned().chain(some).collect();
        params["select"] = json!(names);
        names
    }

    fn takes(&self, method: &Method, is_type: fn(&Type) -> bool) -> bool {
        params(method).iter().any(|param| is_type(&param.ty))
    }
}

/// What a parameter of a list describes.
enum Described {
    /// A text in one of these fields.
    Text(Vec<String>),
    /// The field with its name.
    Field,
}

fn described(method: &Method, param: &Field) -> Described {
    let is_own = |condition: &&RowCondition| condition.value == RowValue::Param(param.wire.clone());
    let condition = method.rows.as_ref().and_then(|rows| rows.conditions.iter().find(is_own));
    condition.map_or(Described::Field, |condition| Described::Text(condition.fields.clone()))
}

fn params(method: &Method) -> &[Field] {
    if let Body::Params(params) = &method.body { params } else { &[] }
}

fn required(method: &Method) -> impl Iterator<Item = &Field> {
    params(method).iter().filter(|param| param.required)
}

fn pick<'a>(fields: Vec<&'a Field>, random: &mut Random) -> Option<&'a Field> {
    let at = random.below(fields.len());
    fields.get(at).copied()
}

/// Sorts identifiers by values of their rows, and then as they were.
fn sort(model: &Model, ids: &mut [i64], names: &[&str], descending: bool) {
    ids.sort_by(|left, right| {
        let orders = names.iter().map(|name| order(&model.value(*left, name), &model.value(*right, name)));
        let order = orders.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then);
        if descending { order.reverse() } else { order }
    });
}

/// Returns whether a value meets a condition. `null` is neither smaller nor larger than another value.
fn holds(value: &Json, operator: &str, low: &Json, high: &Json) -> bool {
    let (low_order, high_order) = (compare(value, low), compare(value, high));
    match operator {
        "=" => low_order.is_some_and(|order| order.is_eq()),
        "!=" => low_order.is_none_or(|order| order.is_ne()),
        ">" => low_order.is_some_and(|order| order.is_gt()),
        ">=" => low_order.is_some_and(|order| order.is_ge()),
        "<" => low_order.is_some_and(|order| order.is_lt()),
        "<=" => low_order.is_some_and(|order| order.is_le()),
        "in" => low_order.is_some_and(|order| order.is_eq()) || high_order.is_some_and(|order| order.is_eq()),
        _ => low_order.is_some_and(|order| order.is_ge()) && high_order.is_some_and(|order| order.is_le()),
    }
}

/// Returns what is known of a row under these names.
fn shown(model: &Model, id: i64, names: &[String]) -> Map {
    let is_known = |name: &&String| model.key.as_ref() == Some(*name) || model.rows[&id].contains_key(name.as_str());
    names.iter().filter(is_known).map(|name| (name.clone(), model.value(id, name))).collect()
}

impl Step<'_> {
    /// Returns whether the model expects that a row is missing.
    pub(crate) fn fails(&self) -> bool {
        matches!(self.expected, Expected::Missing)
    }

    /// Compares the result of the call with what is expected.
    pub(crate) fn check(&self, result: &Json, model: &mut Model) -> Result<(), String> {
        match &self.expected {
            Expected::Missing => Err("expected a missing row".to_owned()),
            Expected::Done => differs(&json!({"result": true}), result),
            // Some methods tell only that they succeeded.
            _ if *result == json!({"result": true}) => Ok(()),
            Expected::Row(id, row) | Expected::Added(id, row) => {
                let item = result.get("item").unwrap_or(result);
                let item = item.as_object().ok_or("expected an item")?;
                if let (Some(key), Expected::Added(..)) = (&model.key, &self.expected) {
                    differs(&json!(id), item.get(key).unwrap_or(&Json::Null))?;
                    model.learn(*id, item);
                }
                agree(row, item)
            }
            Expected::Rows(rows) => {
                let items = result.get("items").unwrap_or(result).as_array().ok_or("expected items")?;
                if items.len() != rows.len() {
                    return Err(format!("expected {} rows: {}", rows.len(), json!(rows)));
                }
                let mut pairs = rows.iter().zip(items);
                pairs.try_for_each(|(row, item)| agree(row, item.as_object().ok_or("expected an object")?))
            }
        }
    }
}

/// Compares what is known of a row with an item.
fn agree(row: &Map, item: &Map) -> Result<(), String> {
    row.iter().try_for_each(|(name, value)| {
        differs(value, item.get(name).unwrap_or(&Json::Null)).map_err(|problem| format!("`{name}`: {problem}"))
    })
}

fn differs(expected: &Json, seen: &Json) -> Result<(), String> {
    if expected == seen { Ok(()) } else { Err(format!("expected {expected}, saw {seen}")) }
}

impl std::fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.params)
    }
}
