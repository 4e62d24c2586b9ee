//! System methods, whose results come from the specs as a whole, or from the portal's clock.

use std::collections::BTreeSet;
use std::sync::Arc;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Api, Protocol, nearest};

use crate::methods::context::Context;
use crate::state::PortalState;
use crate::state::handlers::Handlers;
use crate::state::names::{Apis, full_name};
use crate::values::datetime::iso;
use crate::wire::failure::Failure;

/// Returns whether a method is a system method. These need no scope.
pub(crate) fn is_system_method(name: &str) -> bool {
    has_no_envelope(name) || matches!(name, "rest.scope.list" | "scopes" | "v2.server.time")
}

/// Returns whether the response of a system method has no envelope.
pub(crate) fn has_no_envelope(name: &str) -> bool {
    matches!(name, "rest.documentation.openapi" | "documentation")
}

/// Returns the names on the wire of the methods of a protocol that the portal responds to without a handler.
pub(crate) fn methods_of(api: &Api) -> BTreeSet<&str> {
    let system: &[&str] = match api.protocol {
        Protocol::V3 => &["batch", "documentation", "rest.documentation.openapi", "rest.scope.list", "scopes"],
        Protocol::V2 => &["batch", "server.time"],
    };
    api.methods.iter().map(|method| method.name.as_str()).chain(system.iter().copied()).collect()
}

/// Returns the full names of all methods that the portal responds to without a handler.
pub(crate) fn known_methods(apis: &Apis) -> Vec<String> {
    let names =
        |api: &Arc<Api>| methods_of(api).into_iter().map(|name| full_name(api.protocol, name)).collect::<Vec<String>>();
    apis.all().into_iter().flat_map(names).collect()
}

/// Returns the full names of all methods that the portal responds to, those of handlers and scripts included.
pub(crate) fn callable_methods(apis: &Apis, handlers: &Handlers) -> Vec<String> {
    known_methods(apis).into_iter().chain(handlers.methods().map(str::to_owned)).collect()
}

/// Returns the failure of a method that the portal does not have.
pub(crate) fn method_not_found(state: &PortalState, full_name: &str) -> Failure {
    let (data, name) = state.divided(full_name);
    let other = match data.api.protocol {
        Protocol::V3 => Protocol::V2,
        Protocol::V2 => Protocol::V3,
    };
    match methods_of(&state.data(other).api).contains(name) {
        true => Failure::error("ErrorMethodNotFound").message(of_other_protocol(other, name)),
        false => {
            Failure::error("MethodNotFound").message(format!("Method not found. {}", no_such_method(&data.api, name)))
        }
    }
}

/// Says which address a method of another protocol has.
fn of_other_protocol(protocol: Protocol, name: &str) -> String {
    match protocol {
        Protocol::V3 => {
            format!("`{name}` is a method of REST 3.0: add `/api` to the address, `/rest/api/…/{name}`")
        }
        Protocol::V2 => {
            format!("`{name}` is a method of REST 2.0: remove `/api` from the address, `/rest/…/{name}`")
        }
    }
}

/// Says that the portal has no such method, and what to do.
fn no_such_method(api: &Api, name: &str) -> String {
    let known: Vec<&str> = methods_of(api).into_iter().collect();
    let near = nearest(name, &known).map(|near| format!("did you mean `{near}`? Otherwise "));
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
        "v2.server.time" => json!(iso(context.state.clock.timestamp())),
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
