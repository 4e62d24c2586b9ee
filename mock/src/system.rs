//! The API's own methods, which answer from the specs as a whole.

use bitrix24_model::Api;
use serde_json::{Value as Json, json};

use crate::core::Core;
use crate::select::World;

/// Whether the portal answers a method from the specs as a whole.
pub(crate) fn is_own(name: &str) -> bool {
    is_bare(name) || matches!(name, "rest.scope.list" | "scopes")
}

/// Whether the answer of such a method stands without an envelope.
pub(crate) fn is_bare(name: &str) -> bool {
    matches!(name, "rest.documentation.openapi" | "documentation")
}

/// The answer of such a method.
pub(crate) fn answer(core: &Core, name: &str, params: &Json) -> Json {
    match name {
        "rest.scope.list" => grouped_scopes(core.api(), params),
        "scopes" => core.api().methods.iter().map(|method| (method.name.clone(), json!(method.scope))).collect(),
        _ => core.openapi.get_or_init(|| bitrix24_model::openapi(core.api())).clone(),
    }
}

/// Which method needs which scope: by module, in it by controller, and there by method.
fn grouped_scopes(api: &Api, params: &Json) -> Json {
    let wanted = |filter: &str, own: &str| {
        params
            .get(filter)
            .and_then(Json::as_str)
            .is_none_or(|wanted| wanted.is_empty() || wanted.eq_ignore_ascii_case(own))
    };
    let mut answer = json!({});
    for method in &api.methods {
        let (rest, last) = method.name.rsplit_once('.').unwrap_or(("", &method.name));
        let (module, controller) = rest.split_once('.').unwrap_or((rest, ""));
        if wanted("filterModule", module) && wanted("filterController", controller) && wanted("filterMethod", last) {
            answer[module][controller][last] = json!(method.scope);
        }
    }
    answer
}
