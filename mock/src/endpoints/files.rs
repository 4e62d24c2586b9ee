//! The addresses of files, from which clients download contents and to which they upload them.

use std::sync::Arc;

use bitrix24_json::Value as Json;
use hyper::Method as Verb;
use hyper::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue};

use crate::endpoints::rest;
use crate::endpoints::v2::HttpV2;
use crate::methods::context::{Context, Contexts};
use crate::state::auth::Credential;
use crate::state::files::ExpectedUpload;
use crate::values::uploads::{Upload, file_param, written};
use crate::wire::failure::Failure;
use crate::wire::form::{escaped, form};
use crate::wire::http::{HttpRequest, HttpResponse, json_bytes};
use crate::wire::multipart;

/// Responds with the content of an uploaded file.
pub(crate) fn download(contexts: &Contexts, request: &HttpRequest) -> HttpResponse {
    let Some(file) = token(request).and_then(|number| contexts.v2.data().files.file(number)) else {
        return rest::failed(&contexts.v2, &unknown("no uploaded file has this address"));
    };
    let mut response = HttpResponse::new(200, "application/octet-stream", file.content);
    let disposition = format!("attachment; filename*=UTF-8''{}", escaped(&file.name));
    response.headers.extend(HeaderValue::from_str(&disposition).ok().map(|name| (CONTENT_DISPOSITION, name)));
    response
}

/// Responds to the content of a file as the method does whose call has left it out.
pub(crate) async fn upload(contexts: &Contexts, request: &HttpRequest) -> HttpResponse {
    let context = &contexts.v2;
    let call = token(request)
        .and_then(|number| context.data().files.expected(number))
        .ok_or_else(|| unknown("no call waits for a file at this address"))
        .and_then(|expected| call(context, request, expected));
    let (name, call) = match call {
        Ok(call) => call,
        Err(failure) => return rest::failed(context, &failure),
    };
    let options = &context.state.options;
    let user = options.user.to_string();
    let webhook = Credential::Webhook { user: &user, secret: &options.secret };
    rest::respond(context, &HttpV2, &Arc::new(call), webhook, &name).await
}

/// Returns the call with the file, and the name of its method.
fn call(context: &Context, request: &HttpRequest, expected: ExpectedUpload) -> Result<(String, HttpRequest), Failure> {
    let ExpectedUpload { method, mut params } = expected;
    let kind = request.headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let file = multipart::file(kind, &request.body).ok_or_else(|| {
        Failure::error("ErrorArgument").message("The body must be a form of the type `multipart/form-data` with a file")
    })?;
    let spec = context.data().method(&method);
    if let Some(param) = spec.and_then(file_param) {
        let upload = Upload { name: file.name, content: file.content.to_vec() };
        params.insert(param.wire.clone(), written(param.written_type(), &upload));
    }
    let body = json_bytes(&Json::Object(params));
    let headers = HeaderMap::from_iter([
        (CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (CONTENT_LENGTH, HeaderValue::from(body.len())),
    ]);
    let name = spec.map_or_else(String::new, |method| method.name.clone());
    let (path, query, peer) = (format!("/rest/{name}.json"), String::new(), request.peer);
    Ok((name, HttpRequest { verb: Verb::POST, path, query, headers, body, peer }))
}

/// Returns the number in the query of an address.
fn token(request: &HttpRequest) -> Option<u64> {
    form(&request.query).find(|(name, _)| name == "token").and_then(|(_, number)| number.parse().ok())
}

fn unknown(message: &str) -> Failure {
    Failure::error("MOCK_UNKNOWN_FILE").status(404).message(message)
}
