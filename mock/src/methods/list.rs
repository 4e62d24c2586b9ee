//! Lists: the rows of a call, in the result of its method.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Method, Pagination, ResponseShape, RowFacts, TypeId};

use crate::methods::conditions::{conditions, default_of, value_of};
use crate::methods::context::Context;
use crate::methods::outcome::Outcome;
use crate::methods::page::RowsOnPage;
use crate::methods::query::Query;
use crate::methods::result_source::ResultSource;
use crate::methods::select::{Selection, project};
use crate::methods::{queue, tree};
use crate::state::table::{StoredRow, Table};
use crate::values::generated::Generator;
use crate::values::number::integer;
use crate::values::objects::{Row, Values, inner_object, key, rows_field};
use crate::values::views::view_row;

/// Returns the result of a list.
pub(crate) fn list(context: &Context, method: &Method, object: TypeId, params: &Map, query: &Query) -> Outcome {
    let source = method.rows.as_ref().map_or(object, |rows| rows.object);
    let table = context.data().table(source);
    let mut rows = matching(context, method, (source, method.rows.as_ref(), &table), params, query);
    let limit = method.rows.as_ref().and_then(|facts| facts.limit.as_ref());
    let limit = limit.and_then(|limit| integer(value_of(limit, params).or_else(|| default_of(method, limit))?));
    rows.truncate(limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX));
    let count = rows.len();
    if source == object {
        return page(context, method, object, (params, query), rows, count);
    }
    let views = rows.iter().map(|row| view(context, source, object, row)).collect();
    page(context, method, object, (params, query), tree::nested(context.api(), object, views), count)
}

/// Returns the result of a method that shows rows, or how many there are, under keys of its own.
pub(crate) fn keyed(context: &Context, method: &Method, params: &Map, query: &Query) -> Json {
    let ResponseShape::Fields(fields) = &method.result else { return Json::Null };
    let data = context.data();
    let mut result = Generator::empty(context.api(), data.timestamp()).fields(fields, 0);
    for facts in method.rows.iter().flat_map(RowFacts::all) {
        let table = data.table(facts.object);
        let rows = matching(context, method, (facts.object, Some(facts), &table), params, query);
        if let Some(key) = &facts.count {
            result.insert(key.clone(), json!(rows.len()));
        }
        if let Some(field) = fields.iter().find(|field| Some(&field.wire) == facts.items.as_ref()) {
            let shown = inner_object(context.api(), &field.ty).unwrap_or(facts.object);
            let items = rows.iter().map(|row| match shown == facts.object {
                true => project(data, shown, row, &Selection::All),
                false => project(data, shown, &view(context, facts.object, shown, row), &Selection::All),
            });
            result.insert(field.wire.clone(), items.collect());
        }
    }
    Json::Object(result)
}

/// Returns the rows of a table that meet the conditions of a call.
pub(crate) fn matching<'t>(
    context: &Context,
    method: &Method,
    (object, facts, table): (TypeId, Option<&RowFacts>, &'t Table),
    params: &Map,
    query: &Query,
) -> Vec<StoredRow<'t>> {
    let data = context.data();
    let found = conditions(context.protocol, context.api(), method, (object, facts), params);
    let Some(conditions) = found else { return Vec::new() };
    table
        .listed()
        .map(|(_, row)| row)
        .filter(|row| conditions.iter().all(|condition| condition.matches(data, (object, table), row)))
        .filter(|row| query.filter.as_ref().is_none_or(|filter| filter.matches(data, object, row)))
        .collect()
}

fn view(context: &Context, source: TypeId, object: TypeId, row: &StoredRow<'_>) -> Row {
    let number = key(context.api(), source).and_then(|key| integer(&*row.value(key)?)).unwrap_or(1);
    view_row(context.api(), source, row, context.api().fields_of(object), number)
}

fn page<R: Values>(
    context: &Context,
    method: &Method,
    object: TypeId,
    (params, query): (&Map, &Query),
    rows: Vec<R>,
    count: usize,
) -> Outcome {
    let page = query.page.take(query.order.sorted(rows));
    let selection = context.selection(method, query);
    let shown = |row: &R| without_hidden(method, query, project(context.data(), object, row, &selection));
    let items: Vec<Json> = page.rows.iter().map(shown).collect();
    let items = match method.v2.as_ref().and_then(|v2| v2.rows_at.as_ref()) {
        Some(rows_at) if rows_at.map => by_identifier(context, object, &page.rows, items),
        _ => Json::Array(items),
    };
    let ids = || page.rows.iter().filter_map(|row| identifier(context, object, row)).collect::<Vec<i64>>();
    let process = query.page.is_queue().then(|| queue::take(context, object, params, &ids())).flatten();
    let (total, next) = query.page.beside(count, page.has_more);
    let mut result = result(context, method, &items, &page, count);
    if let Some(process) = process {
        result[queue::PROCESS] = process.into();
    }
    Outcome { total, next, ..Outcome::new(result, ResultSource::Portal) }
}

/// Returns a row without the fields that the response leaves out, unless the call selects them.
fn without_hidden(method: &Method, query: &Query, mut row: Json) -> Json {
    let hidden = method.rows.iter().filter(|_| query.select.is_none()).flat_map(|facts| &facts.hides);
    if let Some(row) = row.as_object_mut() {
        hidden.for_each(|name| drop(row.remove(name)));
    }
    row
}

/// Returns the rows as a map by their identifiers. PHP writes an empty one as an empty array.
fn by_identifier<R: Values>(context: &Context, object: TypeId, rows: &[R], items: Vec<Json>) -> Json {
    if items.is_empty() {
        return Json::Array(items);
    }
    let key = |row: &R| identifier(context, object, row).unwrap_or_default().to_string();
    rows.iter().zip(items).map(|(row, item)| (key(row), item)).collect()
}

fn identifier(context: &Context, object: TypeId, row: &impl Values) -> Option<i64> {
    integer(&*row.value(key(context.api(), object)?)?)
}

fn result<R>(context: &Context, method: &Method, items: &Json, page: &RowsOnPage<R>, count: usize) -> Json {
    let fields = match &method.result {
        ResponseShape::Bare(_) => return items.clone(),
        ResponseShape::Fields(fields) => fields,
        ResponseShape::Item(_) | ResponseShape::Items(_) | ResponseShape::Flag => return json!({"items": items}),
    };
    let rows = rows_field(method, fields).map(|field| field.wire.as_str());
    let (next, more) = match &method.pagination {
        Some(Pagination::Cursor { next, more, .. }) => (Some(next), more.as_ref()),
        Some(Pagination::Single { more, .. } | Pagination::Limit { more, .. }) => (None, more.as_ref()),
        Some(
            Pagination::Offset { .. }
            | Pagination::Tail { .. }
            | Pagination::Start { .. }
            | Pagination::Since { .. }
            | Pagination::Page { .. }
            | Pagination::Take { .. },
        )
        | None => (None, None),
    };
    let counted = method.rows.as_ref().and_then(|rows: &RowFacts| rows.count.as_ref());
    let mut result = Generator::empty(context.api(), context.data().timestamp()).fields(fields, 0);
    for (name, value) in &mut result {
        if Some(name.as_str()) == rows {
            *value = items.clone();
        } else if Some(name) == next {
            *value = page.next.clone();
        } else if Some(name) == more {
            *value = json!(page.has_more);
        } else if Some(name) == counted {
            *value = json!(count);
        }
    }
    Json::Object(result)
}
