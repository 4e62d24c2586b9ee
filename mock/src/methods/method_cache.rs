//! A cache of what the portal derives from the spec of a method, on its first call.

use std::sync::OnceLock;

use bitrix24_model::{Api, Body, Example, ExampleResponse, Method, Type};

use crate::methods::check::error_mapping::ErrorMapping;
use crate::methods::protocol::Protocol;
use crate::methods::select::Selection;
use crate::values::objects::Row;

/// The facts of each method, in the order of the API's methods.
pub(crate) struct MethodCache(Vec<OnceLock<MethodFacts>>);

/// What the portal derives from the spec of a method.
pub(crate) struct MethodFacts {
    /// The failures for violations.
    pub(crate) error_mapping: ErrorMapping,
    /// The fields of a response to a request without `select`.
    pub(crate) default_selection: Selection,
}

impl MethodCache {
    pub(crate) fn new(api: &Api) -> Self {
        Self(api.methods.iter().map(|_| OnceLock::new()).collect())
    }

    /// Returns the facts of a method of the API.
    pub(crate) fn facts(&self, api: &Api, protocol: &dyn Protocol, method: &Method) -> &MethodFacts {
        let at = api.methods.binary_search_by(|known| known.name.cmp(&method.name)).unwrap_or_else(|place| place);
        // A variant has the examples of its method.
        let method = api.methods.get(at).unwrap_or(method);
        self.0[at].get_or_init(|| MethodFacts {
            error_mapping: ErrorMapping::new(api, method, protocol),
            default_selection: default_selection(api, method),
        })
    }
}

/// Returns the fields in an example without `select` of a method that takes it, or else all. Those of an open object are all,
/// because no example has what portals add.
fn default_selection(api: &Api, method: &Method) -> Selection {
    if method.object.is_some_and(|object| !api.type_def(object).v2.open.is_empty()) {
        return Selection::All;
    }
    let takes_select =
        matches!(&method.body, Body::Params(fields) if fields.iter().any(|field| matches!(field.ty, Type::Select(_))));
    let row = method
        .examples
        .iter()
        .filter(|example| takes_select && example.request.get("select").is_none())
        .find_map(row_of);
    match row {
        Some(row) => Selection::Fields(row.keys().map(|name| (name.clone(), Selection::All)).collect()),
        None => Selection::All,
    }
}

fn row_of(example: &Example) -> Option<&Row> {
    let ExampleResponse::Result(result) = &example.response else { return None };
    result.get("item").or_else(|| result.get("items")?.get(0))?.as_object()
}
