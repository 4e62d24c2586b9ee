//! What the pages say differently for each protocol: addresses and bodies of calls, and the words for parts of queries.

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Api, ErrorCode, ErrorShape, Method, Protocol};

/// Returns what the kinds of search entries end with, so that a result names the older protocol.
pub(crate) fn search_suffix(protocol: Protocol) -> String {
    match protocol {
        Protocol::V3 => String::new(),
        Protocol::V2 => format!(", {}", protocol.name()),
    }
}

/// Returns the rules of every call.
pub(crate) fn call_rules(protocol: Protocol) -> &'static [&'static str] {
    match protocol {
        Protocol::V3 => &[
            "A call is a `POST` to `https://portal.example/rest/api/1/secret/METHOD` with a webhook, or to `https://portal.example/rest/api/METHOD` with the header `Authorization: Bearer TOKEN`.",
            "The body is a JSON object with the parameters, `{}` if there are none; the header `Content-Type` is `application/json`.",
            "The response contains the result under `result`, as described on the method's page, and timings under `time`.",
            "An error response contains `error.code` and `error.message`; `error.validation` names the invalid fields.",
        ],
        Protocol::V2 => &[
            "A call is a `POST` to `https://portal.example/rest/1/secret/METHOD` with a webhook, or to `https://portal.example/rest/METHOD` with the access token as the parameter `auth`.",
            "The body is a JSON object with the parameters, `{}` if there are none; the header `Content-Type` is `application/json`.",
            "The response contains the result under `result`, as described on the method's page, and timings under `time`. That of a list can also contain `total`, the number of all rows, and `next`, the start of the next page.",
            "An error response contains the code under `error` and the message under `error_description`. The code can be empty or a number; then only the message says what is wrong.",
        ],
    }
}

/// The address of a call, its headers except the one of its content, and its body.
pub(crate) struct Call {
    pub(crate) address: String,
    pub(crate) headers: &'static [&'static str],
    pub(crate) body: Json,
}

/// Returns a call with a webhook.
pub(crate) fn webhook(api: &Api, method: &Method, request: &Json) -> Call {
    let folder = match api.protocol {
        Protocol::V3 => "rest/api/1/secret",
        Protocol::V2 => "rest/1/secret",
    };
    let address = format!("https://portal.example/{folder}/{}", method.name);
    Call { address, headers: &[], body: ordered(method, request) }
}

/// Returns a call of an application.
pub(crate) fn oauth(api: &Api, method: &Method, request: &Json) -> Call {
    let body = ordered(method, request);
    match (api.protocol, body) {
        (Protocol::V3, body) => Call {
            address: format!("https://portal.example/rest/api/{}", method.name),
            headers: &["Authorization: Bearer ACCESS_TOKEN"],
            body,
        },
        (Protocol::V2, Json::Object(mut body)) => {
            body.insert("auth".to_owned(), json!("ACCESS_TOKEN"));
            let address = format!("https://portal.example/rest/{}", method.name);
            Call { address, headers: &[], body: Json::Object(body) }
        }
        (Protocol::V2, body) => {
            let address = format!("https://portal.example/rest/{}?auth=ACCESS_TOKEN", method.name);
            Call { address, headers: &[], body }
        }
    }
}

/// Returns a request with its parameters in the order that the portal takes them in, if it takes them by their positions.
fn ordered(method: &Method, request: &Json) -> Json {
    let arguments = method.v2.as_ref().map(|v2| v2.arguments.as_slice()).unwrap_or_default();
    match request {
        Json::Object(given) if !arguments.is_empty() => {
            let first = arguments.iter().filter_map(|name| given.get(name).map(|value| (name, value)));
            let rest = given.iter().filter(|(name, _)| !arguments.contains(name));
            Json::Object(first.chain(rest).map(|(name, value)| (name.clone(), value.clone())).collect::<Map>())
        }
        request => request.clone(),
    }
}

/// Returns whether an error's body has its code and message at the top.
pub(crate) fn is_flat(api: &Api, code: &ErrorCode) -> bool {
    api.protocol == Protocol::V2 || code.shape == ErrorShape::Flat
}

/// Returns the word for the type of a filter.
pub(crate) fn filter_word(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::V3 => "array<condition>",
        Protocol::V2 => "map<condition>",
    }
}

/// Returns the parts of queries, each with its meaning.
pub(crate) fn query_parts(protocol: Protocol) -> [(&'static str, &'static str); 4] {
    let filter = match protocol {
        Protocol::V3 => {
            "Conditions that must all be met: `[field, operator, value]` or `[field, value]`. Operators: `=`, `!=`, `>`, `>=`, `<`, `<=`, `in`, `between`."
        }
        Protocol::V2 => {
            "Conditions that must all be met. A key is an operator followed by the name of a field, and its value the operand: `>=opportunity`. The method's page lists the operators that it takes."
        }
    };
    let select = match protocol {
        Protocol::V3 => {
            "Names of the fields to return. Fields of a related object are named with a dot: `relation.field`."
        }
        Protocol::V2 => {
            "Names of the fields to return. Some lists also take names that stand for several fields, such as `*` and `UF_*`."
        }
    };
    let pages = match protocol {
        Protocol::V3 => "`page` and `limit`, or `offset` and `limit`. The method's page describes how its pages end.",
        Protocol::V2 => {
            "`start`, the number of rows before the page, or parameters of the method's own. The method's page describes how its pages end."
        }
    };
    [
        (filter_word(protocol), filter),
        ("map<direction>", "Fields to sort by, each with `ASC` or `DESC`, in order of priority."),
        ("select", select),
        ("pagination", pages),
    ]
}
