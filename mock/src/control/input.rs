//! What a control request carries: values in its path, its query and its body.

use std::collections::HashMap;
use std::str::FromStr;

use bitrix24_json::{Map, Value as Json};

use crate::control::document::{Operation, query_parameters};
use crate::control::refusal::Refusal;
use crate::values::given_json;
use crate::values::problems::{unknown, unknown_keys};
use crate::wire::form::form;
use crate::wire::http::HttpRequest;

/// The values of a control request.
pub(crate) struct Input<'r> {
    pub(crate) request: &'r HttpRequest,
    path: Vec<&'r str>,
    query: HashMap<String, String>,
}

impl<'r> Input<'r> {
    /// Reads a request, whose query must have only parameters of the operation.
    pub(crate) fn new(operation: Operation, path: Vec<&'r str>, request: &'r HttpRequest) -> Result<Self, Refusal> {
        let (query, known): (HashMap<String, String>, _) =
            (form(&request.query).collect(), query_parameters(operation));
        let unknown_name = query.keys().filter(|name| !known.contains(&name.as_str())).min();
        match unknown_name {
            Some(name) => Err(Refusal::invalid(unknown("parameter", name, known))),
            None => Ok(Self { request, path, query }),
        }
    }

    /// Returns the value of a parameter in the path, counted from 0.
    pub(crate) fn path(&self, at: usize) -> &'r str {
        self.path.get(at).copied().unwrap_or_default()
    }

    /// Returns the number in the path, counted from 0.
    pub(crate) fn number(&self, at: usize) -> Result<i64, Refusal> {
        let text = self.path(at);
        let number = text.parse().ok().filter(|number| *number > 0);
        number.ok_or_else(|| Refusal::invalid(format!("`{text}` must be an integer from 1")))
    }

    /// Returns a text in the query.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str)
    }

    /// Returns a number in the query.
    pub(crate) fn query_number<N: FromStr>(&self, name: &str) -> Result<Option<N>, Refusal> {
        let read =
            |text: &str| text.parse().map_err(|_| Refusal::invalid(format!("`{name}` must be a number, not `{text}`")));
        self.query(name).map(read).transpose()
    }

    /// Returns the body.
    pub(crate) fn body(&self) -> Result<Json, Refusal> {
        let in_body = |problem: String| format!("the body: {problem}");
        let (body, problems) =
            given_json::read(&self.request.body).map_err(|problem| Refusal::invalid(in_body(problem)))?;
        let problems: Vec<String> = problems.into_iter().map(in_body).collect();
        if problems.is_empty() { Ok(body) } else { Err(problems.into()) }
    }

    /// Returns the body, an object with only these keys.
    pub(crate) fn object(&self, keys: &[&str]) -> Result<Object, Refusal> {
        Object::read("the body", &self.body()?, keys)
    }
}

/// An object with known keys.
#[derive(Debug)]
pub(crate) struct Object {
    /// What it is called in messages.
    name: String,
    map: Map,
}

impl Object {
    pub(crate) fn read(name: &str, json: &Json, keys: &[&str]) -> Result<Self, Refusal> {
        let map = json.as_object().ok_or_else(|| Refusal::invalid(format!("{name} must be an object")))?.clone();
        let problems: Vec<String> =
            unknown_keys(&map, keys).iter().map(|problem| format!("{name}: {problem}")).collect();
        if problems.is_empty() { Ok(Self { name: name.to_owned(), map }) } else { Err(problems.into()) }
    }

    /// Returns the value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        self.map.get(key)
    }

    /// Returns what is read from the value of a key, if it is there.
    pub(crate) fn optional<'o, T>(
        &'o self,
        key: &str,
        what: &str,
        read: impl FnOnce(&'o Json) -> Option<T>,
    ) -> Result<Option<T>, Refusal> {
        let wrong = || Refusal::invalid(format!("{}: `{key}` must be {what}", self.name));
        self.get(key).map(|value| read(value).ok_or_else(wrong)).transpose()
    }

    /// Returns what is read from the value of a key.
    pub(crate) fn required<'o, T>(
        &'o self,
        key: &str,
        what: &str,
        read: impl FnOnce(&'o Json) -> Option<T>,
    ) -> Result<T, Refusal> {
        let missing = || Refusal::invalid(format!("{}: `{key}` is missing; it is {what}", self.name));
        self.optional(key, what, read)?.ok_or_else(missing)
    }
}
