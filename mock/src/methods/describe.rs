//! `field.list` and `field.get`: the fields of an object, described from its spec.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, ExampleResponse, Field, Method, Type, TypeId};

use crate::methods::query::Query;
use crate::methods::select::Selection;
use crate::values::objects::Row;
use crate::values::type_name;
use crate::wire::failure::Failure;

/// Describes the fields of an object.
pub(crate) fn list(api: &Api, object: Option<TypeId>, query: &Query) -> Json {
    let items: Json = descriptions(api, object).into_iter().map(|description| selected(description, query)).collect();
    json!({"items": items})
}

/// Describes one field, which only an example may know.
pub(crate) fn get(api: &Api, method: &Method, params: &Map, query: &Query) -> Result<Json, Failure> {
    let name = params.get("name").and_then(Json::as_str).unwrap_or_default();
    let has_name = |description: &Row| description.get("name").and_then(Json::as_str) == Some(name);
    let description = descriptions(api, method.object).into_iter().chain(in_examples(method)).find(has_name);
    let description =
        description.ok_or_else(|| Failure::error("FieldNotFound").message(format!("Field `{name}` not found")))?;
    Ok(json!({"item": selected(description, query)}))
}

fn in_examples(method: &Method) -> impl Iterator<Item = Row> {
    method.examples.iter().filter_map(|example| match &example.response {
        ExampleResponse::Result(result) => result.get("item")?.as_object().cloned(),
        ExampleResponse::Failure { .. } => None,
    })
}

/// Describes the fields of an object. One without a spec has at least an identifier.
fn descriptions(api: &Api, object: Option<TypeId>) -> Vec<Row> {
    let describe = |field: &Field| {
        let (ty, element) = match &field.ty {
            Type::Array(inner, _) => ("array", Some(type_name::in_descriptions(api, inner))),
            ty => (type_name::in_descriptions(api, ty), None),
        };
        let uses = &field.uses;
        let groups = [("add", uses.add), ("update", uses.update)];
        let attributes = Attributes { filterable: uses.filterable, sortable: uses.sortable, groups };
        description(&field.wire, ty, &field.doc, &attributes, element)
    };
    match object {
        Some(object) => api.fields_of(object).iter().map(describe).collect(),
        None => vec![description("id", "int", "The identifier.", &Attributes::default(), None)],
    }
}

#[derive(Default)]
struct Attributes {
    filterable: bool,
    sortable: bool,
    /// The actions, each with whether it requires or accepts the field.
    groups: [(&'static str, Option<bool>); 2],
}

impl Attributes {
    /// Returns the actions that a field is for, or `null`.
    fn groups(&self, wanted: fn(bool) -> bool) -> Json {
        let names =
            self.groups.iter().filter(|(_, required)| required.is_some_and(wanted)).map(|(name, _)| json!(name));
        let names: Vec<Json> = names.collect();
        if names.is_empty() { Json::Null } else { names.into() }
    }
}

fn description(name: &str, ty: &str, doc: &str, attributes: &Attributes, element: Option<&str>) -> Row {
    let description = json!({
        "name": name,
        "type": ty,
        "title": name,
        "description": doc,
        "validationRules": [],
        "requiredGroups": attributes.groups(|required| required),
        "filterable": attributes.filterable,
        "sortable": attributes.sortable,
        "editable": !attributes.groups(|_| true).is_null(),
        "editableGroups": attributes.groups(|_| true),
        "multiple": element.is_some(),
        "elementType": element,
    });
    if let Json::Object(row) = description { row } else { Row::new() }
}

fn selected(description: Row, query: &Query) -> Json {
    match &query.select {
        Some(Selection::Fields(names)) => {
            description.into_iter().filter(|(name, _)| names.iter().any(|(selected, _)| selected == name)).collect()
        }
        Some(Selection::All) | None => Json::Object(description),
    }
}
