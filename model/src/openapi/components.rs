//! Components that several operations share.

use super::names::{DIRECTION, FAILURE, FLAT, OPERATOR, STRUCTURED, TIME, VALIDATION, reference};
use super::{Export, Object, operations, query, text};
use crate::model::{Category, ErrorCode, ErrorId, ErrorShape, MethodError, Retry, TypeId};
use bitrix24_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};

impl Export<'_> {
    pub(super) fn components(&self) -> Json {
        json!({
            "schemas": self.schemas(),
            "responses": { "Failure": self.any_failure() },
            "parameters": operations::parameters(),
            "headers": {
                "IdempotentReplayed": {
                    "description": "`true` if the response was stored for the `Idempotency-Key`.",
                    "schema": { "type": "string" },
                },
            },
            "securitySchemes": {
                "accessToken": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "The access token of an application. The portal also takes it as `auth` in a body that is an \
                        object. With a webhook no token is sent: its secret is part of the server's URL.",
                },
            },
        })
    }

    /// Returns the schemas, sorted by name, so that a new one moves no other.
    fn schemas(&self) -> Object {
        let mut schemas: BTreeMap<String, Json> =
            shared().into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
        for (index, def) in self.api.types.iter().enumerate() {
            schemas.insert(self.names.ty(TypeId(index)).to_owned(), self.type_def(def));
        }
        for (index, error) in self.api.errors.iter().enumerate() {
            schemas.insert(self.names.error(ErrorId(index)).to_owned(), self::error(error));
        }
        for (id, query) in self.names.queries() {
            schemas.insert(self.names.query(id, query).to_owned(), self.query(id, query));
        }
        schemas.into_iter().collect()
    }

    /// Returns the response for errors of any method: the flat ones, and the codes that no method documents.
    fn any_failure(&self) -> Json {
        let named: BTreeSet<ErrorId> =
            self.api.methods.iter().flat_map(|method| &method.errors).map(|failure| failure.error).collect();
        let ids = (0..self.api.errors.len()).map(ErrorId);
        // The codes of idempotency keys belong to the methods that accept one.
        let ids = ids.filter(|id| self.api.error(*id).category != Category::Idempotency);
        let common = ids.filter(|id| self.api.error(*id).shape == ErrorShape::Flat || !named.contains(id));
        let common: Vec<MethodError> = common.map(|error| MethodError { error, causes: Vec::new() }).collect();
        let mut schemas: Vec<Json> = common.iter().map(|failure| reference(self.names.error(failure.error))).collect();
        schemas.push(reference(FAILURE));
        let head =
            "The call failed with an error of any method. A gateway or a closed portal can respond with HTML instead.";
        let lines: Vec<String> = common.iter().map(|failure| self.failure(failure)).collect();
        json!({
            "description": text::paragraphs([Some(head.to_owned()), Some(lines.join("\n"))]),
            "content": { "application/json": { "schema": { "anyOf": schemas } } },
        })
    }
}

fn shared() -> [(&'static str, Json); 7] {
    [
        (TIME, time()),
        (FAILURE, json!({ "description": "Any error.", "anyOf": [reference(STRUCTURED), reference(FLAT)] })),
        (STRUCTURED, structured(json!({ "type": "string", "description": "The code of the error." }))),
        (FLAT, flat(json!({ "type": "string", "description": "The code of the error." }))),
        (VALIDATION, validation()),
        (OPERATOR, query::operator()),
        (DIRECTION, query::direction()),
    ]
}

/// Returns the schema of an error code with all its facts.
fn error(error: &ErrorCode) -> Json {
    let codes: Vec<&str> = std::iter::once(&error.code).chain(&error.aliases).map(String::as_str).collect();
    let code = json!({ "type": "string", "enum": codes });
    let mut schema = match error.shape {
        ErrorShape::Structured => structured(code),
        ErrorShape::Flat => flat(code),
    };
    schema["title"] = error.name.as_str().into();
    schema["description"] = text::error(error).into();
    schema["x-statuses"] = error.statuses.clone().into();
    schema["x-category"] = category(error.category).into();
    schema["x-retry"] = retry(error.retry).into();
    schema["x-may-have-executed"] = error.may_have_executed.into();
    schema
}

fn structured(code: Json) -> Json {
    json!({
        "description": "An error of a method.",
        "type": "object",
        "properties": {
            "error": {
                "type": "object",
                "properties": {
                    "code": code,
                    "message": { "type": "string", "description": "What happened, in the portal's language." },
                    "validation": {
                        "type": "array",
                        "items": reference(VALIDATION),
                        "description": "The invalid fields.",
                    },
                },
                "required": ["code", "message"],
            },
        },
        "required": ["error"],
    })
}

fn flat(code: Json) -> Json {
    json!({
        "description": "An error of authorization, limits or a gateway.",
        "type": "object",
        "properties": {
            "error": code,
            "error_description": { "type": "string", "description": "What happened." },
        },
        "required": ["error"],
    })
}

fn validation() -> Json {
    json!({
        "description": "What is wrong with the request.",
        "type": "object",
        "properties": {
            "message": { "type": "string", "description": "What is wrong, in the portal's language." },
            "field": { "type": "string", "description": "The field, if the portal names one." },
        },
        "required": ["message"],
    })
}

fn time() -> Json {
    let seconds = |about: &str| json!({ "type": "number", "description": about });
    let moment = |about: &str| json!({ "type": "string", "format": "date-time", "description": about });
    json!({
        "description": "The timing of the call. Any part can be missing.",
        "type": "object",
        "properties": {
            "start": seconds("When the call started, in seconds since 1970."),
            "finish": seconds("When the call finished, in seconds since 1970."),
            "duration": seconds("The seconds between start and finish."),
            "processing": seconds("The seconds that the method took."),
            "date_start": moment("When the call started."),
            "date_finish": moment("When the call finished."),
            "operating": seconds("The seconds that the calls of this method have used of its operating limit."),
            "operating_reset_at": { "type": "integer", "format": "int64", "description": "When the operating limit is reset, in seconds since 1970." },
        },
    })
}

fn category(category: Category) -> &'static str {
    match category {
        Category::Access => "access",
        Category::Authorization => "authorization",
        Category::Conflict => "conflict",
        Category::Idempotency => "idempotency",
        Category::Internal => "internal",
        Category::Limit => "limit",
        Category::Lookup => "lookup",
        Category::OperatingLimit => "operating-limit",
        Category::Request => "request",
        Category::Unavailable => "unavailable",
        Category::Validation => "validation",
    }
}

fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "never",
        Retry::Later => "later",
        Retry::Refresh => "refresh",
    }
}
