//! Seeds: the rows that a test gives, and their checks.

use std::collections::{HashMap, HashSet};

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Field, Protocol, TypeId};

use crate::state::Seeds;
use crate::state::custom_fields::{CustomFieldOf, unknown_object};
use crate::state::names::{Apis, divided};
use crate::values::number::integer;
use crate::values::objects::{Row, key, object_type, source_of};
use crate::values::problems::unknown;
use crate::values::{check, given_json, type_name};

/// A seed, read from JSON that maps the name of an object to its rows, and `custom_fields` to those of objects.
#[derive(Default)]
pub(crate) struct SeedFile {
    pub(crate) custom_fields: Vec<CustomFieldOf>,
    /// What is wrong with its keys and with the declarations of custom fields.
    pub(crate) problems: Vec<String>,
    rows: Row,
}

impl SeedFile {
    /// Reads a seed, or returns why it is not one.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let (json, mut problems) = given_json::read(text.as_bytes())?;
        let Json::Object(mut rows) = json else {
            return Err("expected an object with the rows by the name of their object".to_owned());
        };
        let (custom_fields, of_fields) =
            rows.remove("custom_fields").as_ref().map(CustomFieldOf::read).unwrap_or_default();
        problems.extend(of_fields);
        Ok(Self { custom_fields, problems, rows })
    }

    /// Returns the checked rows of the seed and all problems.
    pub(crate) fn rows(&self, apis: &Apis) -> (Seeds, Vec<String>) {
        let (mut seeds, mut problems) = (Seeds::default(), Vec::new());
        let mut named: HashMap<(Protocol, TypeId), &str> = HashMap::new();
        for (name, rows) in &self.rows {
            let (protocol, object) = divided(name);
            let api = apis.of(protocol);
            let read = object_type(api, object)
                .ok_or_else(|| vec![unknown_object(apis, name)])
                .and_then(|id| Ok((id, read_rows(api, id, name, rows)?)));
            if let Some(id) = object_type(api, object)
                && let Some(other) = named.insert((protocol, source_of(api, id)), name)
            {
                problems.push(format!("the rows of `{name}` are those of `{other}`, which the seed gives too"));
            }
            match read {
                Ok((id, rows)) => drop(seeds.of_mut(protocol).insert(id, rows)),
                Err(found) => problems.extend(found),
            }
        }
        (seeds, problems)
    }
}

/// Reads and checks the rows of an object.
pub(crate) fn read_rows(api: &Api, id: TypeId, name: &str, rows: &Json) -> Result<Vec<Row>, Vec<String>> {
    let Some(rows) = rows.as_array() else {
        return Err(vec![format!("the rows of `{name}` must be an array of objects")]);
    };
    let (mut read, mut problems, mut ids) = (Vec::new(), Vec::new(), HashSet::new());
    for (at, row) in rows.iter().enumerate() {
        let mut add = |problem: String| problems.push(format!("row {} of `{name}`: {problem}", at + 1));
        let Some(row) = row.as_object() else {
            add("expected an object".to_owned());
            continue;
        };
        row_problems(api, id, row).into_iter().for_each(&mut add);
        if let Some(number) = key(api, id).and_then(|key| row.get(key)).and_then(integer)
            && !ids.insert(number)
        {
            add(format!("an earlier row has the identifier {number} too"));
        }
        read.push(row.clone());
    }
    if problems.is_empty() { Ok(read) } else { Err(problems) }
}

/// Returns the problems of a row: unknown fields, and values of another type than the field's.
pub(crate) fn row_problems(api: &Api, id: TypeId, row: &Row) -> Vec<String> {
    let fields = api.fields_of(id);
    let fits = |field: &Field, value: &Json| (field.nullable && value.is_null()) || check::fits(api, &field.ty, value);
    let problem = |(name, value): (&String, &Json)| match fields.iter().find(|field| field.wire == *name) {
        None if api.type_def(id).v2.open_type(name).is_some() => None,
        None => Some(unknown("field", name, fields.iter().map(|field| field.wire.as_str()))),
        Some(field) if key(api, id) == Some(name) => {
            let fits = integer(value).is_some_and(|number| number > 0);
            (!fits).then(|| format!("the identifier `{}` must be an integer from 1", field.wire))
        }
        Some(field) if field.uses.relation || fits(field, value) => None,
        Some(field) => {
            let (name, ty) = (&field.wire, type_name::in_messages(&field.ty));
            Some(format!("the value of `{name}` has the wrong type; the field is `{ty}`"))
        }
    };
    row.iter().filter_map(problem).collect()
}
