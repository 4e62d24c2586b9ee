//! System methods, whose results come from the specs as a whole.

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Api, nearest};

use crate::methods::context::Context;
use crate::state::handlers::Handlers;
use crate::wire::failure::Failure;

/// Returns whether a method is a system method. These need no scope.
pub(crate) fn is_system_method(name: &str) -> bool {
    has_no_envelope(name) || matches!(name, "rest.scope.list" | "scopes")
}

/// Returns whether the response of a system method has no envelope.
pub(crate) fn has_no_envelope(name: &str) -> bool {
    matches!(name, "rest.documentation.openapi" | "documentation")
}

/// Returns the names of all methods that the portal responds to without a handler.
pub(crate) fn known_methods(api: &Api) -> Vec<&str> {
    let system = ["batch", "documentation", "rest.documentation.openapi", "rest.scope.list", "scopes"];
    let named = api.methods.iter().map(|method| method.name.as_str());
    let mut known: Vec<&str> = named.chain(system).collect();
    known.sort_unstable();
    known.dedup();
    known
}

/// Returns the names of all methods that the portal responds to, those of handlers and scripts included.
pub(crate) fn callable_methods<'a>(api: &'a Api, handlers: &'a Handlers) -> Vec<&'a str> {
    known_methods(api).into_iter().chain(handlers.methods()).collect()
}

/// Returns the failure of a method that the portal does not have.
pub(crate) fn method_not_found(api: &Api, name: &str) -> Failure {
    Failure::error("MethodNotFound").message(format!("Method not found. {}", no_such_method(api, name)))
}

/// Says that the portal has no such method, and what to do.
pub(crate) fn no_such_method(api: &Api, name: &str) -> String {
    let near = nearest(name, &known_methods(api)).map(|near| format!("did you mean `{near}`? Otherwise "));
    format!(
        "This mock portal has no method `{name}`: {}specify the method in `spec/`, or give its response in a script or handler",
        near.unwrap_or_default()
    )
}

/// Returns the result of a system method.
pub(crate) fn call(context: &Context, name: &str, params: &Json) -> Json {
    let api = context.api();
    match name {
        "rest.scope.list" => grouped_scopes(api, params),
        "scopes" => api.methods.iter().map(|method| (method.name.clone(), json!(method.scope))).collect(),
        _ => context.openapi.get_or_init(|| bitrix24_model::openapi(api)).clone(),
    }
}

/// Returns the scopes of methods, by module, controller and method.
fn grouped_scopes(api: &Api, params: &Json) -> Json {
    let matches = |filter: &str, name: &str| {
        params
            .get(filter)
            .and_then(Json::as_str)
            .is_none_or(|wanted| wanted.is_empty() || wanted.eq_ignore_ascii_case(name))
    };
    let mut grouped = json!({});
    for method in &api.methods {
        let (rest, last) = method.name.rsplit_once('.').unwrap_or(("", &method.name));
        let (module, controller) = rest.split_once('.').unwrap_or((rest, ""));
        if matches("filterModule", module) && matches("filterController", controller) && matches("filterMethod", last) {
            grouped[module][controller][last] = json!(method.scope);
        }
    }
    grouped
}
