//! The rows that a portal starts with: made from the examples, or given in a file.

use std::collections::HashMap;

use bitrix24_model::{Action, Api, ExampleResponse, Field, Method, ResponseShape, Type, TypeId};
use serde_json::{Value as Json, json};

use crate::check::type_fits;
use crate::check::value::integer;
use crate::fake::{Maker, START, vary};
use crate::rows::{Entry, Row, Table, key};

/// Rows with the identifiers from 1, made from the examples, and behind them, hidden from lists, what examples show
/// under other identifiers.
pub(crate) fn made(api: &Api, id: TypeId, size: u32) -> Table {
    let key = key(api, id);
    let shown = shown(api, id);
    let models = models(&shown);
    let mut table = Table::default();
    for number in 1..=i64::from(size) {
        table.rows.insert(number, Entry { row: row(api, id, key, models, number), hidden: false, touched: false });
    }
    for number in asked(api, id) {
        let hidden = || Entry { row: row(api, id, key, models, number), hidden: true, touched: false };
        table.rows.entry(number).or_insert_with(hidden);
    }
    for (number, shown) in key.map(|key| by_id(&shown, key)).unwrap_or_default() {
        let whole = overlay(row(api, id, key, models, number), shown);
        let hidden = !(1..=i64::from(size)).contains(&number);
        table.rows.insert(number, Entry { row: whole, hidden, touched: false });
    }
    table
}

/// The rows of a seed file; what a row leaves out is made up.
pub(crate) fn given(api: &Api, id: TypeId, rows: &[Row]) -> Table {
    let key = key(api, id);
    // Rows of one's own are nothing that an example speaks of.
    let mut table = Table { touched: true, ..Table::default() };
    for row in rows {
        let given = key.and_then(|key| row.get(key)).and_then(integer);
        let number = given.unwrap_or_else(|| table.next_id());
        let mut whole = overlay(Maker::empty(api, START).object(id), row);
        if let Some(key) = key {
            whole
                .entry(key)
                .and_modify(|value| {
                    if given.is_none() {
                        *value = json!(number)
                    }
                })
                .or_insert(json!(number));
        }
        table.rows.insert(number, Entry { row: whole, hidden: false, touched: true });
    }
    table
}

/// Reads a seed file: the name of an object to its rows.
pub(crate) fn read(api: &Api, text: &str) -> Result<HashMap<TypeId, Vec<Row>>, String> {
    let file: HashMap<String, Vec<Row>> = serde_json::from_str(text).map_err(|error| error.to_string())?;
    file.into_iter()
        .map(|(name, rows)| {
            let id = type_of(api, &name).ok_or_else(|| format!("the specs have no object named `{name}`"))?;
            let wrong = rows.iter().enumerate().find_map(|(at, row)| Some((at, misfit(api, id, row)?)));
            match wrong {
                Some((at, field)) => {
                    Err(format!("row {} of `{name}`: the value of `{field}` is not of its type", at + 1))
                }
                None => Ok((id, rows)),
            }
        })
        .collect()
}

/// A field whose value is not of the field's type.
fn misfit<'a>(api: &'a Api, id: TypeId, row: &Row) -> Option<&'a str> {
    let fits = |field: &Field, value: &Json| (field.nullable && value.is_null()) || type_fits(api, &field.ty, value);
    let wrong = |field: &&Field| row.get(&field.wire).is_some_and(|value| !field.uses.relation && !fits(field, value));
    api.fields_of(id).iter().find(wrong).map(|field| field.wire.as_str())
}

/// The type of an object, by its dotted name.
pub(crate) fn type_of(api: &Api, name: &str) -> Option<TypeId> {
    let object = api.object(name)?;
    api.types.iter().position(|ty| std::ptr::eq(ty, object)).map(TypeId)
}

fn row(api: &Api, id: TypeId, key: Option<&str>, models: &[Row], number: i64) -> Row {
    let mut row = Maker::of_number(api, number).object(id);
    let turn = usize::try_from(number).unwrap_or(0).saturating_sub(1);
    if let Some(example) = models.get(turn % models.len().max(1)) {
        for field in api.fields_of(id).iter().filter(|field| !field.uses.relation) {
            if let Some(value) = example.get(&field.wire) {
                row.insert(field.wire.clone(), vary(api, &field.ty, value, number));
            }
        }
    }
    if let Some(key) = key {
        row.insert(key.to_owned(), json!(number));
    }
    row
}

fn overlay(mut row: Row, over: &Row) -> Row {
    for (name, value) in over {
        row.insert(name.clone(), value.clone());
    }
    row
}

/// The rows that examples show, one for each identifier, with the fields of all that show it.
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

/// The identifiers for which an example of a standard action shows that there is such an object.
fn asked(api: &Api, id: TypeId) -> impl Iterator<Item = i64> {
    let acting = move |method: &&Method| {
        matches!(method.action, Some(Action::Get | Action::Update | Action::Delete)) && method.object == Some(id)
    };
    let shown = api.methods.iter().filter(acting).flat_map(|method| &method.examples);
    shown
        .filter(|example| matches!(example.response, ExampleResponse::Result(_)))
        .filter_map(|example| example.request.get("id").and_then(integer))
}

/// Every object of a kind that an example's answer shows, those with the most fields first.
fn shown(api: &Api, id: TypeId) -> Vec<Row> {
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

/// The rows to make others from: one that shows less than half of what another shows is a poor model.
fn models(shown: &[Row]) -> &[Row] {
    let fullest = shown.first().map_or(0, Row::len);
    let poor = shown.iter().position(|row| row.len() * 2 < fullest).unwrap_or(shown.len());
    &shown[..poor]
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
