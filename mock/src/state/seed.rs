//! The rows that a portal starts with: made from the examples, or given as seeds.

use std::collections::HashMap;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Action, Api, ExampleResponse, Method, ResponseShape, Type, TypeId};

use crate::state::table::{StoredRow, Table};
use crate::values::generated::{Generator, START, vary};
use crate::values::number::integer;
use crate::values::objects::{Row, key};

/// Returns rows with the identifiers from 1, made from the examples. Rows that examples show with other identifiers are
/// hidden from lists.
pub(crate) fn from_examples(api: &Api, id: TypeId, size: u32) -> Table {
    let key = key(api, id);
    let shown = shown_rows(api, id);
    let templates = templates(&shown);
    let mut table = Table::default();
    for number in 1..=i64::from(size) {
        table.rows.insert(number, StoredRow { row: row(api, id, templates, number), hidden: false, changed: false });
    }
    for number in requested_ids(api, id) {
        let hidden = || StoredRow { row: row(api, id, templates, number), hidden: true, changed: false };
        table.rows.entry(number).or_insert_with(hidden);
    }
    for (number, shown) in key.map(|key| by_id(&shown, key)).unwrap_or_default() {
        let whole = overlay(row(api, id, templates, number), shown);
        let hidden = !(1..=i64::from(size)).contains(&number);
        table.rows.insert(number, StoredRow { row: whole, hidden, changed: false });
    }
    table
}

/// Returns the rows of a seed. Fields that a seed leaves out are empty.
pub(crate) fn given(api: &Api, id: TypeId, rows: &[Row]) -> Table {
    let key = key(api, id);
    // Examples do not apply to seeded rows.
    let mut table = Table { changed: true, ..Table::default() };
    for row in rows {
        let given = key.and_then(|key| row.get(key)).and_then(integer);
        let number = given.unwrap_or_else(|| table.next_id());
        let mut whole = overlay(Generator::empty(api, START).object(id), row);
        if let Some(key) = key.filter(|_| given.is_none()) {
            whole.insert(key.to_owned(), number.into());
        }
        table.rows.insert(number, StoredRow { row: whole, hidden: false, changed: true });
    }
    table
}

fn row(api: &Api, id: TypeId, templates: &[Row], number: i64) -> Row {
    let mut row = Generator::numbered(api, number).object(id);
    let turn = usize::try_from(number).unwrap_or(0).saturating_sub(1);
    if let Some(example) = templates.get(turn % templates.len().max(1)) {
        for field in api.fields_of(id).iter().filter(|field| !field.uses.relation) {
            if let Some(value) = example.get(&field.wire) {
                row.insert(field.wire.clone(), vary(api, &field.ty, value, number));
            }
        }
    }
    if let Some(key) = key(api, id) {
        row.insert(key.to_owned(), json!(number));
    }
    row
}

fn overlay(mut row: Row, over: &Row) -> Row {
    row.extend(over.clone());
    row
}

/// Returns the fullest row for each identifier.
fn by_id<'a>(shown: &'a [Row], key: &str) -> HashMap<i64, &'a Row> {
    let mut rows: HashMap<i64, &'a Row> = HashMap::new();
    for row in shown {
        if let Some(id) = row.get(key).and_then(integer) {
            let fullest = rows.entry(id).or_insert(row);
            if row.len() > fullest.len() {
                *fullest = row;
            }
        }
    }
    rows
}

/// Returns the identifiers for which a standard action succeeds in an example.
fn requested_ids(api: &Api, id: TypeId) -> impl Iterator<Item = i64> {
    let acting = move |method: &&Method| {
        matches!(method.action, Some(Action::Get | Action::Update | Action::Delete)) && method.object == Some(id)
    };
    let examples = api.methods.iter().filter(acting).flat_map(|method| &method.examples);
    examples
        .filter(|example| matches!(example.response, ExampleResponse::Result(_)))
        .filter_map(|example| example.request.get("id").and_then(integer))
}

/// Returns the rows of a kind in the responses of examples, those with the most fields first.
fn shown_rows(api: &Api, id: TypeId) -> Vec<Row> {
    let mut rows = Vec::new();
    for method in &api.methods {
        for example in &method.examples {
            if let ExampleResponse::Result(result) = &example.response {
                collect(&method.result, result, id, &mut rows);
            }
        }
    }
    rows.sort_by_key(|row: &Row| std::cmp::Reverse(row.len()));
    rows
}

/// Returns the rows to make others from: those with at least half as many fields as the fullest.
fn templates(shown: &[Row]) -> &[Row] {
    let fullest = shown.first().map_or(0, Row::len);
    let end = shown.iter().position(|row| row.len() * 2 < fullest).unwrap_or(shown.len());
    &shown[..end]
}

fn collect(outcome: &ResponseShape, result: &Json, id: TypeId, rows: &mut Vec<Row>) {
    match outcome {
        ResponseShape::Item(ty) => collect_value(ty, &result["item"], id, rows),
        ResponseShape::Items(ty) => collect_values(ty, &result["items"], id, rows),
        ResponseShape::Fields(fields) => {
            for field in fields {
                collect_field(&field.ty, &result[&field.wire], id, rows);
            }
        }
        ResponseShape::Bare(ty) => collect_field(ty, result, id, rows),
        ResponseShape::Flag => {}
    }
}

fn collect_field(ty: &Type, value: &Json, id: TypeId, rows: &mut Vec<Row>) {
    match ty {
        Type::Array(inner, _) => collect_values(inner, value, id, rows),
        ty => collect_value(ty, value, id, rows),
    }
}

fn collect_values(ty: &Type, values: &Json, id: TypeId, rows: &mut Vec<Row>) {
    for value in values.as_array().into_iter().flatten() {
        collect_value(ty, value, id, rows);
    }
}

fn collect_value(ty: &Type, value: &Json, id: TypeId, rows: &mut Vec<Row>) {
    if let (Type::Named(of), Json::Object(row)) = (ty, value)
        && *of == id
    {
        rows.push(row.clone());
    }
}
