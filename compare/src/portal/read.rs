//! Reads a portal's document. Only a text that is not an OpenAPI document is an error.

use super::published::{Property, Published, PublishedMethod, Schema};
use super::resolve::Resolver;
use bitrix24_json::{Map, Value as Json};
use bitrix24_model::is_name;
use std::collections::BTreeMap;
use std::fmt;

/// An error while reading a portal's OpenAPI document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The place in the document, as a JSON pointer such as `#/paths`.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl ReadError {
    fn new(place: &str, message: impl Into<String>, help: &str) -> Self {
        Self { place: place.to_owned(), message: message.into(), help: help.to_owned() }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}\n  = help: {}", self.place, self.message, self.help)
    }
}

impl std::error::Error for ReadError {}

const FETCH: &str =
    "save the response to `rest.documentation.openapi`, called on the portal with POST and the body `{}`";

impl Published {
    /// Reads a portal's OpenAPI document.
    ///
    /// ```
    /// use bitrix24_compare::portal::Published;
    ///
    /// let published = Published::read(r#"{ "openapi": "3.0.0", "paths": { "\/mail.message.get": [] } }"#)?;
    /// assert_eq!(published.methods[0].name, "mail.message.get");
    /// # Ok::<(), bitrix24_compare::portal::ReadError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Fails if the text is not JSON, or lists no methods under `paths`.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() {
            return Err(ReadError::new("#", "the document is empty", FETCH));
        }
        let document: Json = serde_json::from_str(text).map_err(|error| {
            let what = match text.starts_with('<') {
                true if text.starts_with("<?xml") => "XML, not JSON",
                true => "HTML, not JSON",
                false if is_yaml(text) => "YAML, not JSON",
                false => "not JSON",
            };
            ReadError::new("#", format!("the document is {what}: {error}"), FETCH)
        })?;
        let document = unwrapped(&document);
        let paths = paths(document)?;
        refuse_foreign(paths)?;
        let resolver = Resolver::new(document);
        let (mut methods, mut notes) = (BTreeMap::new(), Vec::new());
        for (path, item) in paths {
            match method_name(path) {
                Some(name) => {
                    let method = method(name, item, &resolver);
                    if resolver.is_exhausted() {
                        notes.push(format!("#/paths/{}: too deep or too large to be read completely", escaped(path)));
                    }
                    if methods.insert(name, method).is_some() {
                        notes.push(format!("#/paths/{}: `{name}` is the name of another path, too", escaped(path)));
                    }
                }
                None => notes.push(format!("#/paths/{}: not the name of a method", escaped(path))),
            }
        }
        Ok(Self { methods: methods.into_values().collect(), notes })
    }
}

const SCOPES: &str = "call `rest.documentation.openapi` with a webhook that has the scopes of the modules to compare";

/// Returns the document itself, which may have been saved in the envelope of a response.
fn unwrapped(document: &Json) -> &Json {
    match document.get("result") {
        Some(result) if document.get("paths").is_none() && result.get("paths").is_some() => result,
        _ => document,
    }
}

fn paths(document: &Json) -> Result<&Map, ReadError> {
    let Json::Object(root) = document else {
        return Err(ReadError::new("#", format!("expected an object, found {}", kind(document)), FETCH));
    };
    if root.contains_key("swagger") {
        let message = "this is not the document of a Bitrix24 portal: its format is Swagger, not OpenAPI 3";
        return Err(ReadError::new("#/swagger", message, FETCH));
    }
    match root.get("paths") {
        Some(Json::Object(paths)) if !paths.is_empty() => Ok(paths),
        Some(empty @ (Json::Object(_) | Json::Array(_))) if empty.as_array().is_none_or(Vec::is_empty) => {
            Err(ReadError::new("#/paths", "the document lists no methods", SCOPES))
        }
        Some(other) => Err(ReadError::new(
            "#/paths",
            format!("expected an object with a key for each method, found {}", kind(other)),
            FETCH,
        )),
        None => Err(match error_code(root) {
            Some(code) => ReadError::new("#/error", format!("the portal responded with the error `{code}`"), SCOPES),
            None => ReadError::new("#/paths", "this is not an OpenAPI document: `paths` is missing", FETCH),
        }),
    }
}

/// Refuses the document of another API, most of whose paths do not end in a dotted name.
fn refuse_foreign(paths: &Map) -> Result<(), ReadError> {
    let dotted = paths.keys().filter(|path| method_name(path).is_some_and(|name| name.contains('.'))).count();
    if dotted * 2 >= paths.len() {
        return Ok(());
    }
    let count = paths.len();
    let message = format!(
        "this is not the document of a Bitrix24 portal: {dotted} of {count} paths end in the dotted name of a method"
    );
    Err(ReadError::new("#/paths", message, FETCH))
}

/// Returns whether a text looks like YAML: its first line is a key, or the start of a document.
fn is_yaml(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.next().is_some_and(|line| {
        let key = line.split_once(": ").map(|(key, _)| key).or_else(|| line.strip_suffix(':'));
        let is_word =
            |key: &str| !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || "-_\"'".contains(c));
        line.starts_with("---") || line.starts_with("%YAML") || key.is_some_and(is_word)
    })
}

/// Returns the code of a portal's error, in either of its shapes.
fn error_code(root: &Map) -> Option<&str> {
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

/// Returns a key as a printable part of a JSON pointer.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1").escape_debug().to_string()
}

/// The extensions of files, which are dotted names too.
const FILES: [&str; 10] = ["css", "htm", "html", "js", "json", "php", "txt", "xml", "yaml", "yml"];

/// Returns the name of a method, with which its path ends.
fn method_name(path: &str) -> Option<&str> {
    let is_file = |name: &str| name.rsplit_once('.').is_some_and(|(_, extension)| FILES.contains(&extension));
    path.rsplit('/').next().filter(|name| is_name(name) && !is_file(name))
}

/// Reads a method. Whatever cannot be read is a gap.
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

/// Returns the schema of a body, preferably of its JSON.
fn content(body: &Json, resolver: &Resolver<'_>) -> Schema {
    let content = resolver.target(body).and_then(|body| body.get("content"));
    let media = content.and_then(|content| {
        content.get("application/json").or_else(|| content.as_object()?.values().find(|media| media.is_object()))
    });
    media.and_then(|media| media.get("schema")).map(|schema| resolver.schema(schema)).unwrap_or_default()
}

/// Returns the parameters of the query string.
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

/// Returns the schema of `result` in a successful response.
fn result(operation: &Json, resolver: &Resolver<'_>) -> Schema {
    let Some(Json::Object(responses)) = operation.get("responses") else { return Schema::default() };
    let success = responses.get("200").or_else(|| {
        responses
            .iter()
            .find(|(status, _)| status.starts_with('2') || *status == "default")
            .map(|(_, response)| response)
    });
    let response = success.map(|response| content(response, resolver)).unwrap_or_default();
    response.properties.into_iter().find(|property| property.name == "result").map(|it| it.schema).unwrap_or_default()
}
