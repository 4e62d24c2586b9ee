//! `select`: the fields that a response contains, with those of related objects.

use std::borrow::Cow;

use bitrix24_json::Value as Json;
use bitrix24_model::{Api, TypeId};

use crate::methods::field_errors::unknown_field;
use crate::methods::relations::related;
use crate::state::data::Data;
use crate::values::lists::php_list;
use crate::values::objects::{Row, Values, field, inner_object};
use crate::wire::failure::Failure;

/// The fields that a response contains.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Selection {
    /// All fields, except related objects.
    All,
    /// These fields by name, each with the selection of its object.
    Fields(Vec<(String, Selection)>),
}

impl Selection {
    /// Reads `select`.
    ///
    /// An unknown field of the object is ignored, unless `strict`. An unknown field of a related object is an error.
    pub(crate) fn read(api: &Api, object: TypeId, value: &Json, strict: bool) -> Result<Self, Failure> {
        let invalid =
            || Failure::error("InvalidSelect").message(format!("Unable to recognize select expression `{value}`"));
        let mut tree = Vec::new();
        for name in php_list(value).ok_or_else(invalid)? {
            let name = name.as_str().ok_or_else(invalid)?;
            let parts: Vec<&str> = name.split('.').collect();
            if strict || parts.len() > 1 {
                check_path(api, object, &parts)?;
            }
            insert(&mut tree, &parts);
        }
        Ok(Self::Fields(tree))
    }
}

fn insert(tree: &mut Vec<(String, Selection)>, parts: &[&str]) {
    let [first, rest @ ..] = parts else { return };
    let at = tree.iter().position(|(name, _)| name == first).unwrap_or_else(|| {
        tree.push(((*first).to_owned(), if rest.is_empty() { Selection::All } else { Selection::Fields(Vec::new()) }));
        tree.len() - 1
    });
    match &mut tree[at].1 {
        Selection::All => {}
        selection if rest.is_empty() => *selection = Selection::All,
        Selection::Fields(inner) => insert(inner, rest),
    }
}

fn check_path(api: &Api, object: TypeId, parts: &[&str]) -> Result<(), Failure> {
    let [first, rest @ ..] = parts else { return Ok(()) };
    let field = field(api, object, first).ok_or_else(|| unknown_field(api, object, first))?;
    match (rest, inner_object(api, &field.ty)) {
        ([], _) => Ok(()),
        (_, Some(inner)) => check_path(api, inner, rest),
        ([next, ..], None) => Err(unknown_field(api, object, &format!("{first}.{next}"))),
    }
}

/// Returns the selected fields of a row.
pub(crate) fn project(data: &Data, object: TypeId, row: &impl Values, selection: &Selection) -> Json {
    let mut projected = Row::new();
    match selection {
        Selection::All => {
            let fields = data.api.fields_of(object);
            let related: Vec<&str> =
                fields.iter().filter(|field| field.uses.relation).map(|field| field.wire.as_str()).collect();
            let whole = row.whole();
            let plain = whole.iter().filter(|(name, _)| !related.contains(&name.as_str()));
            projected.extend(plain.map(|(name, value)| (name.clone(), value.clone())));
        }
        Selection::Fields(names) => {
            for (mask, _) in names.iter().filter(|(name, _)| name.contains('*')) {
                let whole = row.whole();
                let added = whole.iter().filter(|(name, _)| is_added(&data.api, object, mask, name));
                projected.extend(added.map(|(name, value)| (name.clone(), value.clone())));
            }
            for (name, inner) in names {
                let field = field(&data.api, object, name);
                let value = match field {
                    Some(field) if field.uses.relation => Some(related(data, row, field)),
                    // A portal can add fields to an open object.
                    _ if field.is_some() || data.api.type_def(object).v2.open_type(name).is_some() => {
                        row.value(name).map(Cow::into_owned)
                    }
                    _ => None,
                };
                if let Some(value) = value {
                    let object = field.and_then(|field| inner_object(&data.api, &field.ty));
                    projected.insert(name.clone(), project_value(data, object, value, inner));
                }
            }
        }
    }
    Json::Object(projected)
}

/// Returns whether a portal has added a name to an object, and a mask stands for it.
fn is_added(api: &Api, object: TypeId, mask: &str, name: &str) -> bool {
    let fits = mask.split_once('*').is_some_and(|(start, end)| name.starts_with(start) && name.ends_with(end));
    fits && field(api, object, name).is_none() && api.type_def(object).v2.open_type(name).is_some()
}

/// Returns the selected fields of an object, or of each object in an array.
fn project_value(data: &Data, object: Option<TypeId>, value: Json, selection: &Selection) -> Json {
    match (object, value) {
        (Some(object), Json::Object(row)) => project(data, object, &row, selection),
        (Some(_), Json::Array(elements)) => {
            elements.into_iter().map(|element| project_value(data, object, element, selection)).collect()
        }
        (_, value) => value,
    }
}
