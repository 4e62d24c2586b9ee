//! Methods as operations: one path each, always with POST, and with GET if the method has no parameters.

use super::names::params;
use super::schemas::{Side, finished, made};
use super::{Export, Object, query, rules, text};
use crate::model::{Body, Effect, ExampleResponse, FactSource, Field, Method, PageFacts, Pagination, Type};
use bitrix24_json::{Value as Json, json};

impl Export<'_> {
    pub(super) fn paths(&self) -> Json {
        let paths: Object =
            self.api.methods.iter().map(|method| (format!("/{}", method.name), self.path(method))).collect();
        Json::Object(paths)
    }

    fn path(&self, method: &Method) -> Json {
        let mut item = Object::new();
        let post = self.operation(method, method.name.clone(), Some(self.request(method)));
        item.insert("post".into(), post);
        if params(method).is_empty() {
            item.insert("get".into(), self.operation(method, self.id_for_get(method), None));
        }
        Json::Object(item)
    }

    /// Returns a unique operation identifier for GET.
    fn id_for_get(&self, method: &Method) -> String {
        let mut id = format!("{}.viaGet", method.name);
        while self.api.method(&id).is_some() {
            id.push('_');
        }
        id
    }

    fn operation(&self, method: &Method, id: String, request: Option<Json>) -> Json {
        let mut operation = Object::new();
        let mut put = |key: &str, value: Json| drop(operation.insert(key.into(), value));
        put("operationId", id.into());
        if let Some(module) = self.module(method) {
            put("tags", json!([module]));
        }
        put("summary", method.doc.summary.clone().into());
        put("description", text::method(method).into());
        if let Some(link) = &method.doc.link {
            put("externalDocs", json!({ "url": link }));
        }
        self.vendor(method).into_iter().for_each(|(key, value)| put(&key, value));
        if takes_key(method) {
            put("parameters", json!([{ "$ref": "#/components/parameters/IdempotencyKey" }]));
        }
        if let Some(request) = request {
            put("requestBody", request);
        }
        put("responses", self.responses(method));
        // The second alternative is the webhook, whose secret is part of the server's URL.
        put("security", json!([{ "accessToken": scopes(method) }, {}]));
        Json::Object(operation)
    }

    /// Returns the module of a method, or `None` if its name has one segment.
    fn module(&self, method: &Method) -> Option<&str> {
        let (module, _) = method.name.split_once('.')?;
        self.api.modules.iter().map(|known| known.name.as_str()).find(|known| *known == module)
    }

    /// Returns the vendor extensions.
    fn vendor(&self, method: &Method) -> Object {
        let mut vendor = Object::new();
        let mut put = |key: &str, value: Json| drop(vendor.insert(key.into(), value));
        if !method.scope.is_empty() {
            put("x-scope", method.scope.clone().into());
        }
        put("x-effect", if method.effect == Effect::Read { "read" } else { "write" }.into());
        if let Some(action) = method.action {
            put("x-action", action.word().into());
        }
        if let Some(object) = method.object {
            put("x-object", self.names.ty(object).into());
        }
        if let Some(pagination) = &method.pagination {
            put("x-pagination", with_facts(paging(pagination), &method.page_facts));
        }
        if !method.required_filters.is_empty() {
            put("x-filter-required", method.required_filters.clone().into());
        }
        vendor
    }

    fn request(&self, method: &Method) -> Json {
        let mut content = Object::new();
        content.insert("schema".into(), Json::Object(self.request_schema(method)));
        let examples: Object = super::responses::numbered(method)
            .filter(|(_, example)| matches!(example.response, ExampleResponse::Result(_)))
            .map(|(name, example)| {
                let request = with_listed_conditions(method, example.request.clone());
                (name, super::responses::example(example.title.as_deref(), request))
            })
            .collect();
        if !examples.is_empty() {
            content.insert("examples".into(), examples.into());
        }
        json!({ "required": true, "content": { "application/json": content } })
    }

    fn request_schema(&self, method: &Method) -> Object {
        let fields = match &method.body {
            Body::Params(fields) => fields,
            Body::Bare(field) => return self.field(field, Side::Request),
        };
        let mut schema = self.object(fields, Side::Request, false);
        for field in fields {
            let paged = self.paged(field, method.pagination.as_ref());
            if let (Some(paged), Some(Json::Object(properties))) = (paged, schema.get_mut("properties")) {
                properties.insert(field.wire.clone(), paged.into());
            }
        }
        let rules = rules::schemas(method);
        if !rules.is_empty() {
            schema.insert("allOf".into(), rules.into());
        }
        schema
    }

    /// Returns the pagination parameter with the page sizes of this method.
    fn paged(&self, field: &Field, pagination: Option<&Pagination>) -> Option<Object> {
        match (&field.ty, pagination?) {
            (Type::Page, Pagination::Offset { default, max }) => {
                Some(finished(query::page(Some((*default, *max))), field))
            }
            (Type::Cursor(id), Pagination::Tail { default, max }) => {
                Some(finished(self.cursor(*id, Some((*default, *max))), field))
            }
            (_, Pagination::Offset { .. } | Pagination::Tail { .. }) => None,
            // Its parameter is an object of its own, with the page sizes as constraints.
            (
                _,
                Pagination::Cursor { .. }
                | Pagination::Single { .. }
                | Pagination::Start { .. }
                | Pagination::Limit { .. }
                | Pagination::Since { .. }
                | Pagination::Page { .. }
                | Pagination::Take { .. },
            ) => None,
        }
    }
}

/// Returns the known scopes that a token must have.
fn scopes(method: &Method) -> Vec<&str> {
    [method.scope.as_str()].into_iter().filter(|scope| !scope.is_empty()).collect()
}

/// Returns whether a call accepts an idempotency key: a write, unless it is a batch, for which the effect of a key is
/// undocumented.
pub(super) fn takes_key(method: &Method) -> bool {
    method.effect == Effect::Write && matches!(method.body, Body::Params(_))
}

/// Returns the parameters outside of the body.
pub(super) fn parameters() -> Json {
    json!({
        "IdempotencyKey": {
            "name": "Idempotency-Key",
            "in": "header",
            "description": "Makes the call safe to retry: for 24 hours, the same key with the same body gets the response of \
                the first success, and nothing is executed again. Errors are not stored.",
            "schema": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[\\x20-\\x7e]+$" },
        },
    })
}

fn paging(pagination: &Pagination) -> Json {
    match pagination {
        Pagination::Offset { default, max } => json!({ "family": "offset", "default": default, "max": max }),
        Pagination::Tail { default, max } => json!({ "family": "tail", "default": default, "max": max }),
        Pagination::Cursor { default, max, next, more, cursor: _ } => {
            let mut page = json!({ "family": "cursor", "default": default, "max": max, "next": next });
            if let Some(more) = more {
                page["more"] = more.as_str().into();
            }
            page
        }
        Pagination::Start { param } => json!({ "family": "start", "param": param }),
        Pagination::Limit { limit, offset, inside, default, max, more } => json!({
            "family": "limit", "limit": limit, "offset": offset, "inside": inside, "default": default, "max": max, "more": more
        }),
        Pagination::Since { param, row, newer, limit, default, max } => json!({
            "family": "since", "param": param, "row": row, "newer": newer, "limit": limit, "default": default, "max": max
        }),
        Pagination::Page { param, size, inside, default, max } => {
            json!({ "family": "page", "param": param, "size": size, "inside": inside, "default": default, "max": max })
        }
        Pagination::Take { limit, default, max } => {
            json!({ "family": "take", "limit": limit, "default": default, "max": max })
        }
        Pagination::Single { default, max, more } => {
            let known = [
                ("default", default.map(Json::from)),
                ("max", max.map(Json::from)),
                ("more", more.clone().map(Json::from)),
            ];
            let mut page = made(json!({ "family": "single" }));
            page.extend(known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))));
            Json::Object(page)
        }
    }
}

/// Adds the facts that lists of any family can have.
fn with_facts(mut page: Json, facts: &PageFacts) -> Json {
    if !facts.max_selecting.is_empty() {
        let sizes: Object = facts.max_selecting.iter().map(|(field, max)| (field.clone(), Json::from(*max))).collect();
        page["maxSelecting"] = sizes.into();
    }
    if facts.normalized {
        page["normalized"] = true.into();
    }
    if facts.source != FactSource::Page {
        page["maxSource"] = facts.source.word().into();
    }
    page
}

/// Returns a request whose filter is a list of conditions, even if it is one condition without the list around it. The
/// schema of `filter` has only the list, because client generators would turn alternatives into unions.
fn with_listed_conditions(method: &Method, mut request: Json) -> Json {
    for field in params(method).iter().filter(|field| matches!(field.ty, Type::Filter(_))) {
        if let Some(filter) = request.get_mut(&field.wire).filter(|filter| filter.get(0).is_some_and(Json::is_string)) {
            *filter = json!([filter.take()]);
        }
    }
    request
}
