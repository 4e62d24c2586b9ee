//! What the portal works out about a method once, when it is first called.

use bitrix24_model::{Api, Body, Example, ExampleResponse, Method, Type};
use serde_json::Value as Json;

use crate::check::lessons::Lessons;
use crate::select::Selection;

/// What the portal works out about a method once.
pub(crate) struct Notes {
    /// Which failures answer which violations.
    pub(crate) lessons: Lessons,
    /// What an answer holds where `select` is absent.
    pub(crate) unselected: Selection,
}

impl Notes {
    pub(crate) fn of(api: &Api, method: &Method) -> Self {
        Self { lessons: Lessons::of(api, method), unselected: unselected(method) }
    }
}

/// Where a method takes `select` and an example goes without it, the portal answers with the fields of that example.
fn unselected(method: &Method) -> Selection {
    let takes_select =
        matches!(&method.body, Body::Params(fields) if fields.iter().any(|field| matches!(field.ty, Type::Select(_))));
    let shown = method
        .examples
        .iter()
        .filter(|example| takes_select && example.request.get("select").is_none())
        .find_map(row_of);
    match shown {
        Some(row) => Selection::These(row.keys().map(|name| (name.clone(), Selection::All)).collect()),
        None => Selection::All,
    }
}

fn row_of(example: &Example) -> Option<&serde_json::Map<String, Json>> {
    let ExampleResponse::Result(result) = &example.response else { return None };
    result.get("item").or_else(|| result.get("items")?.get(0))?.as_object()
}
