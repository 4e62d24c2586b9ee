//! Responses: success, every documented error under its statuses, and the errors of any method.

use super::names::{FAILURE, TIME, reference};
use super::operations::takes_key;
use super::schemas::{Side, keyed, made};
use super::{Export, Object, text};
use crate::model::{
    Category, Cause, ErrorId, ErrorShape, Example, ExampleResponse, Method, MethodError, ResponseShape, Validation,
};
use bitrix24_json::{Value as Json, json};
use std::collections::BTreeMap;

/// The responses with one status.
#[derive(Default)]
struct Response {
    schemas: Vec<Json>,
    failures: Vec<ErrorId>,
    lines: Vec<String>,
    examples: Object,
}

const SUCCESS: u16 = 200;

impl Export<'_> {
    pub(super) fn responses(&self, method: &Method) -> Json {
        let mut responses: BTreeMap<u16, Response> = BTreeMap::new();
        responses.entry(SUCCESS).or_default().schemas.push(self.success(method).into());
        for failure in method.errors.iter().chain(&self.idempotency_errors(method)) {
            for status in &self.api.error(failure.error).statuses {
                self.add_failure(responses.entry(*status).or_default(), failure);
            }
        }
        for (name, shown) in numbered(method) {
            self.add_example(&mut responses, method, name, shown);
        }
        let mut out: Object = responses
            .into_iter()
            .map(|(status, response)| (status.to_string(), written(status, response, method)))
            .collect();
        out.insert("default".into(), json!({ "$ref": "#/components/responses/Failure" }));
        Json::Object(out)
    }

    /// Returns the errors of the idempotency key.
    fn idempotency_errors(&self, method: &Method) -> Vec<MethodError> {
        let ids = (0..self.api.errors.len()).map(ErrorId);
        let idempotency_errors =
            ids.filter(|id| takes_key(method) && self.api.error(*id).category == Category::Idempotency);
        let new = idempotency_errors.filter(|id| method.errors.iter().all(|known| known.error != *id));
        new.map(|error| MethodError { error, causes: Vec::new() }).collect()
    }

    fn add_failure(&self, response: &mut Response, failure: &MethodError) {
        if response.failures.contains(&failure.error) {
            return;
        }
        let mut schema = made(reference(self.names.error(failure.error)));
        if !failure.causes.is_empty() {
            schema.insert("x-causes".into(), failure.causes.iter().map(cause).collect());
        }
        response.schemas.push(schema.into());
        response.failures.push(failure.error);
        response.lines.push(self.failure(failure));
    }

    fn add_example(&self, responses: &mut BTreeMap<u16, Response>, method: &Method, name: String, shown: &Example) {
        let title = shown.title.as_deref();
        match &shown.response {
            ExampleResponse::Result(result) => {
                let value = if method.envelope { json!({ "result": result }) } else { result.clone() };
                responses.entry(SUCCESS).or_default().examples.insert(name, example(title, value));
            }
            ExampleResponse::Failure { status, error, message, validation } => {
                let response = responses.entry(*status).or_default();
                let documented = method.errors.iter().find(|known| known.error == *error).cloned();
                self.add_failure(response, &documented.unwrap_or(MethodError { error: *error, causes: Vec::new() }));
                let mut entry = made(example(title, self.body(*error, message, validation)));
                entry.insert("x-request".into(), shown.request.clone());
                response.examples.insert(name, entry.into());
            }
        }
    }

    /// Returns the body of an error.
    fn body(&self, error: ErrorId, message: &str, validation: &[Validation]) -> Json {
        let error = self.api.error(error);
        if error.shape == ErrorShape::Flat {
            return json!({ "error": error.code, "error_description": message });
        }
        let mut inner = made(json!({ "code": error.code, "message": message }));
        if !validation.is_empty() {
            inner.insert("validation".into(), validation.iter().map(entry).collect());
        }
        json!({ "error": inner })
    }

    fn success(&self, method: &Method) -> Object {
        let result = self.result(&method.result);
        if !method.envelope {
            return result;
        }
        keyed(made(json!({ "result": result, "time": reference(TIME) })), vec!["result"])
    }

    fn result(&self, result: &ResponseShape) -> Object {
        match result {
            ResponseShape::Item(ty) => only("item", self.ty(ty, Side::Response).into()),
            ResponseShape::Items(ty) => only("items", json!({ "type": "array", "items": self.ty(ty, Side::Response) })),
            ResponseShape::Flag => only("result", json!({ "type": "boolean", "description": "Whether it was done." })),
            ResponseShape::Fields(fields) => self.object(fields, Side::Response, false),
            ResponseShape::Bare(ty) => self.ty(ty, Side::Response),
        }
    }
}

fn only(key: &str, schema: Json) -> Object {
    keyed([(key.to_owned(), schema)].into_iter().collect(), vec![key])
}

fn written(status: u16, mut response: Response, method: &Method) -> Json {
    let mut out = Object::new();
    out.insert("description".into(), description(status, &response.lines).into());
    if status == SUCCESS && takes_key(method) {
        out.insert(
            "headers".into(),
            json!({ "Idempotent-Replayed": { "$ref": "#/components/headers/IdempotentReplayed" } }),
        );
    }
    if status != SUCCESS {
        response.schemas.push(reference(FAILURE));
    }
    let schema =
        if response.schemas.len() == 1 { response.schemas.remove(0) } else { json!({ "anyOf": response.schemas }) };
    let mut content = made(json!({ "schema": schema }));
    if !response.examples.is_empty() {
        content.insert("examples".into(), response.examples.into());
    }
    out.insert("content".into(), json!({ "application/json": content }));
    Json::Object(out)
}

fn description(status: u16, lines: &[String]) -> String {
    let head = if status == SUCCESS { "The call succeeded." } else { "The call failed." };
    text::paragraphs([Some(head.to_owned()), Some(lines.join("\n"))])
}

fn cause(cause: &Cause) -> Json {
    let retry = if cause.retry { "later" } else { "never" };
    json!({ "name": cause.name, "fields": cause.fields, "when": cause.when, "fix": cause.fix, "retry": retry })
}

fn entry(validation: &Validation) -> Json {
    let mut entry = made(json!({ "message": validation.message }));
    if let Some(field) = &validation.field {
        entry.insert("field".into(), field.clone().into());
    }
    Json::Object(entry)
}

/// Returns the examples of a method with names that a request and its response share.
pub(super) fn numbered(method: &Method) -> impl Iterator<Item = (String, &Example)> {
    method.examples.iter().enumerate().map(|(at, example)| (format!("example-{}", at + 1), example))
}

/// Creates an example object.
pub(super) fn example(title: Option<&str>, value: Json) -> Json {
    match title {
        Some(title) => json!({ "summary": title, "value": value }),
        None => json!({ "value": value }),
    }
}
