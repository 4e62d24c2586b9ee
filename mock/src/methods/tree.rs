//! Trees: rows with the rows below them.

use std::collections::HashMap;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Field, Type, TypeId};

use crate::state::table::Table;
use crate::values::number::integer;
use crate::values::objects::{Row, Values, key};

/// Returns whether a row is below another one, at any depth, by the field that refers to the row above.
pub(crate) fn is_below(table: &Table, field: &str, row: i64, other: i64) -> bool {
    line(table, field, row)[1..].contains(&other)
}

/// Returns whether a row is in the same tree as another one.
pub(crate) fn is_connected(table: &Table, field: &str, row: i64, other: i64) -> bool {
    let line_of_other = line(table, field, other);
    line(table, field, row).iter().any(|id| line_of_other.contains(id))
}

/// Returns the identifiers of a row and of those above it. Rows can refer to each other in a circle.
fn line(table: &Table, field: &str, row: i64) -> Vec<i64> {
    let mut line = vec![row];
    let above = |id: i64| table.get(id)?.value(field).as_deref().and_then(integer);
    while let Some(id) = line.last().and_then(|id| above(*id)).filter(|id| !line.contains(id)) {
        line.push(id);
    }
    line
}

/// Returns the rows at the root, each with those below it, if the object holds objects of its own kind. Other rows stay as
/// they are.
pub(crate) fn nested(api: &Api, object: TypeId, rows: Vec<Row>) -> Vec<Row> {
    let is_own = |field: &&Field| matches!(&field.ty, Type::Array(inner, _) if **inner == Type::Named(object));
    let fields = api.fields_of(object);
    let (Some(children), Some(key)) = (fields.iter().find(is_own), key(api, object)) else { return rows };
    let id_type = fields.iter().find(|field| field.wire == key).map(|field| &field.ty);
    let is_parent = |field: &&Field| field.wire != key && id_type.is_some_and(|ty| field.ty.is_same(ty));
    let Some(parent) = fields.iter().find(is_parent) else { return rows };

    let ids: Vec<Option<i64>> = rows.iter().map(|row| row.get(key).and_then(integer)).collect();
    let mut below: HashMap<Option<i64>, Vec<Row>> = HashMap::new();
    for row in rows {
        let above = row.get(&parent.wire).and_then(integer).filter(|id| ids.contains(&Some(*id)));
        below.entry(above).or_default().push(row);
    }
    let mut tree = Tree { key, children: &children.wire, below };
    tree.take(None)
}

struct Tree<'a> {
    key: &'a str,
    children: &'a str,
    /// The rows by the row above them. Each is taken once.
    below: HashMap<Option<i64>, Vec<Row>>,
}

impl Tree<'_> {
    fn take(&mut self, above: Option<i64>) -> Vec<Row> {
        let rows = self.below.remove(&above).unwrap_or_default();
        rows.into_iter().map(|row| self.with_children(row)).collect()
    }

    fn with_children(&mut self, mut row: Map) -> Row {
        if let Some(id) = row.get(self.key).and_then(integer) {
            let children: Json = self.take(Some(id)).into_iter().map(Json::Object).collect();
            row.insert(self.children.to_owned(), children);
        }
        row
    }
}
