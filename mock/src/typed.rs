//! Between JSON and the types of methods.

use bitrix24_runtime::Method;
use bitrix24_runtime::decode::Decode;
use bitrix24_runtime::encode::{Encode, to_json};
use serde_json::Value as Json;

use crate::capture::Request;
use crate::failure::Failure;

/// A request as the type of its method, or the failure for one that the type cannot hold.
pub(crate) fn decoded<M: Method + Decode + Default>(request: &Request) -> Result<M, Failure> {
    request.decode().map_err(|problem| Failure::error("RequestValidation").remark(problem.to_string()))
}

/// A typed answer as JSON.
pub(crate) fn encoded(answer: Result<impl Encode, Failure>) -> Result<Json, Failure> {
    let unwritable = |reason: bitrix24_runtime::encode::EncodeError| {
        Failure::error("InternalServerError").message(format!("the handler's answer has no JSON: {reason}"))
    };
    answer.and_then(|answer| to_json(&answer).map_err(unwritable))
}
