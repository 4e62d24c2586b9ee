//! The rows that a portal starts with: made from the examples, or given as seeds.

use std::collections::HashMap;
use std::sync::Arc;

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Field, TypeId};

use crate::state::custom_fields::{CustomFieldOf, unknown_object};
use crate::state::row_maker::{Base, RowMaker};
use crate::state::shown::Shown;
use crate::state::table::Table;
use crate::values::check;
use crate::values::generated::START;
use crate::values::number::integer;
use crate::values::objects::{Row, key, object_type};

/// The number of rows of each object.
const DEFAULT_SIZE: u32 = 60;

/// Returns the rows with the identifiers from 1 to `size`. Without a size, there are also those that examples name with
/// larger identifiers.
pub(crate) fn from_examples(api: &Arc<Api>, id: TypeId, wanted: Option<u32>) -> Table {
    let shown = Shown::of(api, id);
    let size = i64::from(wanted.unwrap_or(DEFAULT_SIZE));
    let mut table = Table::new(Arc::new(RowMaker::new(api, id, shown.templates(), size)), size);
    for (number, row) in shown.by_id(key(api, id)) {
        if wanted.is_none() || number <= size {
            table.insert(number, Base::Made, row);
        }
    }
    table
}

/// Returns the rows of a seed. Fields that a seed leaves out are empty.
pub(crate) fn given(api: &Arc<Api>, id: TypeId, rows: Vec<Row>) -> Table {
    let key = key(api, id);
    let mut table = Table::new(Arc::new(RowMaker::new(api, id, Vec::new(), 0)), 0);
    for row in rows {
        let number = key.and_then(|key| row.get(key)).and_then(integer);
        table.insert(number.unwrap_or_else(|| table.next_id()), Base::Empty(START), row);
    }
    table
}

/// A seed, read from JSON that maps the name of an object to its rows, and `custom_fields` to those of objects.
#[derive(Default)]
pub(crate) struct SeedFile {
    pub(crate) custom_fields: Vec<CustomFieldOf>,
    rows: Row,
}

impl SeedFile {
    /// Reads a seed.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let mut rows: Row = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let custom_fields = rows.remove("custom_fields").as_ref().map(CustomFieldOf::read).transpose()?;
        Ok(Self { custom_fields: custom_fields.unwrap_or_default(), rows })
    }
}

/// Checks the rows of a seed.
pub(crate) fn rows(api: &Api, file: &SeedFile) -> Result<HashMap<TypeId, Vec<Row>>, String> {
    file.rows
        .iter()
        .map(|(name, rows)| {
            let id = object_type(api, name).ok_or_else(|| unknown_object(api, name))?;
            let rows: Option<Vec<Row>> =
                rows.as_array().and_then(|rows| rows.iter().map(|row| row.as_object().cloned()).collect());
            let rows = rows.ok_or_else(|| format!("the rows of `{name}` must be an array of objects"))?;
            let wrong = rows.iter().enumerate().find_map(|(at, row)| Some((at, mismatched_field(api, id, row)?)));
            match wrong {
                Some((at, field)) => {
                    Err(format!("row {} of `{name}`: the value of `{field}` has the wrong type", at + 1))
                }
                None => Ok((id, rows)),
            }
        })
        .collect()
}

/// Returns the first field whose value has the wrong type.
fn mismatched_field<'a>(api: &'a Api, id: TypeId, row: &Row) -> Option<&'a str> {
    let fits = |field: &Field, value: &Json| (field.nullable && value.is_null()) || check::fits(api, &field.ty, value);
    let wrong = |field: &&Field| row.get(&field.wire).is_some_and(|value| !field.uses.relation && !fits(field, value));
    api.fields_of(id).iter().find(wrong).map(|field| field.wire.as_str())
}
