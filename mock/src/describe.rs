//! `field.list` and `field.get`: an object's fields, described from its spec.

use bitrix24_model::{ExampleResponse, Field, Method, Scalar, Shape, Type, TypeId};
use serde_json::{Map, Value as Json, json};

use crate::check::value::type_name;
use crate::core::Core;
use crate::failure::Failure;
use crate::query::Query;
use crate::rows::Row;
use crate::select::{Selection, World};

/// Every field of an object.
pub(crate) fn list(core: &Core, object: Option<TypeId>, query: &Query) -> Json {
    let items: Json = descriptions(core, object).into_iter().map(|description| selected(description, query)).collect();
    json!({"items": items})
}

/// One field of an object; the spec's examples may know one that the object's own spec does not.
pub(crate) fn get(core: &Core, method: &Method, params: &Map<String, Json>, query: &Query) -> Result<Json, Failure> {
    let name = params.get("name").and_then(Json::as_str).unwrap_or_default();
    let own = |description: &Row| description.get("name").and_then(Json::as_str) == Some(name);
    let mut known = descriptions(core, method.object).into_iter().chain(shown(method));
    let description = known.find(own);
    let description =
        description.ok_or_else(|| Failure::error("FieldNotFound").message(format!("Field `{name}` not found")))?;
    Ok(json!({"item": selected(description, query)}))
}

fn shown(method: &Method) -> impl Iterator<Item = Row> {
    method.examples.iter().filter_map(|example| match &example.response {
        ExampleResponse::Result(result) => result.get("item")?.as_object().cloned(),
        ExampleResponse::Failure { .. } => None,
    })
}

/// An object that has no spec has an identifier at least.
fn descriptions(core: &Core, object: Option<TypeId>) -> Vec<Row> {
    match object {
        Some(object) => core.api().fields_of(object).iter().map(|field| describe(core, field)).collect(),
        None => vec![description("id", "int", "The identifier.", false, false, false, None)],
    }
}

fn describe(core: &Core, field: &Field) -> Row {
    let (kind, element) = match &field.ty {
        Type::Array(inner, _) => ("array", Some(kind(core, inner))),
        ty => (kind(core, ty), None),
    };
    let uses = &field.uses;
    description(&field.wire, kind, &field.doc, uses.filterable, uses.sortable, uses.update.is_some(), element)
}

fn description(
    name: &str,
    kind: &str,
    doc: &str,
    filterable: bool,
    sortable: bool,
    editable: bool,
    element: Option<&str>,
) -> Row {
    let whole = json!({
        "name": name,
        "type": kind,
        "title": name,
        "description": doc,
        "validationRules": [],
        "requiredGroups": null,
        "filterable": filterable,
        "sortable": sortable,
        "editable": editable,
        "multiple": element.is_some(),
        "elementType": element,
    });
    if let Json::Object(row) = whole { row } else { Row::new() }
}

fn kind(core: &Core, ty: &Type) -> &'static str {
    match ty {
        Type::Named(id) if matches!(core.api().type_def(*id).shape, Shape::Enum(_)) => "string",
        // Unlike an error about them, a description calls dates objects.
        Type::Scalar(Scalar::DateTime | Scalar::LocalDateTime | Scalar::Date, _) => "object",
        Type::Scalar(..) | Type::Id(..) | Type::Array(..) => type_name(ty),
        Type::Map(_)
        | Type::Named(_)
        | Type::Select(_)
        | Type::Filter(_)
        | Type::Order(_)
        | Type::Page
        | Type::Cursor(_) => "object",
    }
}

fn selected(description: Row, query: &Query) -> Json {
    match &query.select {
        Some(Selection::These(names)) => {
            description.into_iter().filter(|(name, _)| names.iter().any(|(selected, _)| selected == name)).collect()
        }
        _ => Json::Object(description),
    }
}
