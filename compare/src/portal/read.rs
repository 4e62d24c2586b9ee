//! A portal's document to the model. Only what is no OpenAPI document at all is refused.

use super::published::{Property, Published, PublishedMethod, Schema};
use super::resolve::Resolver;
use bitrix24_model::is_name;
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;
use std::fmt;

/// Why a text is no OpenAPI document of a portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Where, as a JSON pointer: `#/paths`.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Unreadable {
    fn new(place: &str, message: impl Into<String>, help: &str) -> Self {
        Self { place: place.to_owned(), message: message.into(), help: help.to_owned() }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  = help: {}", self.place, self.message, self.help)
    }
}

impl std::error::Error for Unreadable {}

const FETCH: &str = "save the answer of `rest.documentation.openapi`, called on the portal with POST and the body `{}`";

impl Published {
    /// Reads a portal's OpenAPI document.
    ///
    /// ```
    /// use bitrix24_compare::portal::Published;
    ///
    /// let published = Published::read(r#"{ "openapi": "3.0.0", "paths": { "\/mail.message.get": [] } }"#)?;
    /// assert_eq!(published.methods[0].name, "mail.message.get");
    /// # Ok::<(), bitrix24_compare::portal::Unreadable>(())
    /// ```
    ///
    /// # Errors
    /// Where the text is no JSON, or the JSON lists no methods under `paths`.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Err(Unreadable::new("#", "the document is empty", FETCH));
        }
        let document: Json = serde_json::from_str(text).map_err(|error| {
            let what = if text.starts_with('<') { "a page, not JSON" } else { "not JSON" };
            Unreadable::new("#", format!("the document is {what}: {error}"), FETCH)
        })?;
        let document = unwrapped(&document);
        let paths = paths(document)?;
        let resolver = Resolver::new(document);
        let (mut methods, mut notes) = (BTreeMap::new(), Vec::new());
        for (path, item) in paths {
            match method_name(path) {
                Some(name) => {
                    let method = method(name, item, &resolver);
                    if resolver.is_exhausted() {
                        notes.push(format!("#/paths/{}: too deep or too large to be read whole", escaped(path)));
                    }
                    methods.insert(name, method);
                }
                None => notes.push(format!("#/paths/{}: not the name of a method", escaped(path))),
            }
        }
        if methods.is_empty() {
            return Err(Unreadable::new("#/paths", "the document lists no methods", SCOPES));
        }
        Ok(Self { methods: methods.into_values().collect(), notes })
    }
}

const SCOPES: &str = "call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare";

/// The document itself, where it was saved with the envelope that other methods answer in.
fn unwrapped(document: &Json) -> &Json {
    match document.get("result") {
        Some(result) if document.get("paths").is_none() && result.get("paths").is_some() => result,
        _ => document,
    }
}

fn paths(document: &Json) -> Result<&Map<String, Json>, Unreadable> {
    let Json::Object(root) = document else {
        return Err(Unreadable::new("#", format!("the document is {}, not an object", kind(document)), FETCH));
    };
    match root.get("paths") {
        Some(Json::Object(paths)) => Ok(paths),
        Some(Json::Array(list)) if list.is_empty() => {
            Err(Unreadable::new("#/paths", "the document lists no methods", SCOPES))
        }
        Some(other) => Err(Unreadable::new(
            "#/paths",
            format!("this is {}, not an object with a key a method", kind(other)),
            FETCH,
        )),
        None => Err(match failure(root) {
            Some(code) => Unreadable::new("#/error", format!("the portal answered with the failure `{code}`"), SCOPES),
            None => Unreadable::new("#/paths", "there is no `paths`, so this is no OpenAPI document", FETCH),
        }),
    }
}

/// The code of a portal's failure, in either of its shapes.
fn failure(root: &Map<String, Json>) -> Option<&str> {
    let error = root.get("error")?;
    error.as_str().or_else(|| error.get("code")?.as_str())
}

fn kind(value: &Json) -> &'static str {
    match value {
        Json::Null => "`null`",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
    }
}

/// A key as it stands in a JSON pointer, fit to be printed.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1").escape_debug().to_string()
}

/// The name of a method out of its path, which ends in it.
fn method_name(path: &str) -> Option<&str> {
    path.rsplit('/').next().filter(|name| is_name(name))
}

/// A method is there as soon as its path is; whatever else cannot be read says nothing.
fn method(name: &str, item: &Json, resolver: &Resolver<'_>) -> PublishedMethod {
    resolver.refuel();
    let operation = ["post", "get"].into_iter().find_map(|verb| item.get(verb).filter(|value| value.is_object()));
    let Some(operation) = operation else {
        return PublishedMethod { name: name.to_owned(), ..PublishedMethod::default() };
    };
    let body = operation.get("requestBody").map(|body| content(body, resolver)).unwrap_or_default();
    let parameters = if body.properties.is_empty() { query(operation, item, resolver) } else { body.properties };
    let text = |key: &str| operation.get(key).and_then(Json::as_str).map(str::trim).filter(|text| !text.is_empty());
    PublishedMethod {
        name: name.to_owned(),
        summary: text("summary").or_else(|| text("description")).map(str::to_owned),
        parameters,
        result: result(operation, resolver),
    }
}

/// The schema of a body, of whatever media type stands first.
fn content(body: &Json, resolver: &Resolver<'_>) -> Schema {
    let content = resolver.target(body).and_then(|body| body.get("content"));
    let media = content.and_then(|content| {
        content.get("application/json").or_else(|| content.as_object()?.values().find(|media| media.is_object()))
    });
    media.and_then(|media| media.get("schema")).map(|schema| resolver.schema(schema)).unwrap_or_default()
}

/// Parameters in the address, where a body lists none.
fn query(operation: &Json, item: &Json, resolver: &Resolver<'_>) -> Vec<Property> {
    let listed = [operation, item].into_iter().filter_map(|holder| holder.get("parameters"));
    let mut found: Vec<Property> = Vec::new();
    for parameter in listed.flat_map(Resolver::list).filter_map(|parameter| resolver.target(parameter)) {
        let Some(name) = parameter.get("name").and_then(Json::as_str) else { continue };
        let in_query = parameter.get("in").and_then(Json::as_str).is_none_or(|place| place == "query");
        if !in_query || found.iter().any(|known| known.name == name) {
            continue;
        }
        found.push(Property {
            name: name.to_owned(),
            required: Resolver::flag(parameter.get("required")),
            schema: parameter.get("schema").map(|schema| resolver.schema(schema)).unwrap_or_default(),
        });
    }
    found
}

/// What stands under `result` in the answer of success.
fn result(operation: &Json, resolver: &Resolver<'_>) -> Schema {
    let Some(Json::Object(responses)) = operation.get("responses") else { return Schema::default() };
    let success = responses.get("200").or_else(|| {
        responses.iter().find(|(status, _)| status.starts_with('2') || *status == "default").map(|(_, answer)| answer)
    });
    let answer = success.map(|answer| content(answer, resolver)).unwrap_or_default();
    answer.properties.into_iter().find(|property| property.name == "result").map(|it| it.schema).unwrap_or_default()
}
