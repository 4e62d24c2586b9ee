//! The model as one OpenAPI 3.1 document, for tools of any language.
//!
//! OpenAPI cannot express pages, effects or causes: descriptions state them for people, and `x-` keys for tools.
//! JSON Schema expresses everything else: constraints, rules between parameters, the grammar of filters.

mod components;
mod names;
mod operations;
mod query;
mod responses;
mod rules;
mod schemas;
pub(crate) mod text;

use crate::model::{Api, Module};
use bitrix24_json::{Map, Value as Json, json};
use names::Names;

/// A JSON object that keeps its order.
type Object = Map;

/// Returns the OpenAPI 3.1 document of an API.
///
/// ```
/// use bitrix24_model::{SourceFile, load, openapi};
///
/// let spec = [
///     SourceFile::new("api.yaml", "api: { title: Demo, modules: { demo: For the example. } }"),
///     SourceFile::new("demo/ping.yaml", "
///         method: demo.ping
///         summary: Answers.
///         effect: read
///         result: { pong: { type: boolean, doc: Always true. } }"),
/// ];
/// let document = openapi(&load(&spec)?);
/// assert_eq!(document["paths"]["/demo.ping"]["post"]["summary"], "Answers.");
/// # Ok::<(), bitrix24_model::Diagnostics>(())
/// ```
pub fn openapi(api: &Api) -> Json {
    let export = Export { api, names: Names::new(api) };
    let mut document = Object::new();
    document.insert("openapi".into(), "3.1.0".into());
    document.insert("info".into(), info(api));
    if let Some(docs) = &api.docs {
        document.insert("externalDocs".into(), json!({ "url": docs }));
    }
    document.insert("servers".into(), servers());
    document.insert("tags".into(), api.modules.iter().map(tag).collect());
    document.insert("paths".into(), export.paths());
    document.insert("components".into(), export.components());
    Json::Object(document)
}

/// The input of every part of the document.
struct Export<'a> {
    api: &'a Api,
    names: Names,
}

fn info(api: &Api) -> Json {
    json!({
        "title": api.title,
        "version": "3.0",
        "description": "Every method is a POST request with a JSON body, `{}` without parameters. \
            A response has the result under `result` and its timing under `time`; an error has a code and a message in \
            the portal's language. Responses can contain codes and enum values that are not listed.",
    })
}

fn servers() -> Json {
    let portal = json!({ "default": "portal.example", "description": "The host of the portal." });
    json!([
        {
            "url": "https://{portal}/rest/api/{user_id}/{secret}",
            "description": "With an incoming webhook. Its URL is the authorization, so keep it secret.",
            "variables": {
                "portal": portal,
                "user_id": { "default": "1", "description": "The user on whose behalf the webhook calls." },
                "secret": { "default": "secret", "description": "The secret of the webhook." },
            },
        },
        {
            "url": "https://{portal}/rest/api",
            "description": "With the access token of an application.",
            "variables": { "portal": portal },
        },
    ])
}

fn tag(module: &Module) -> Json {
    json!({ "name": module.name, "description": crate::text::markdown(&module.doc) })
}
