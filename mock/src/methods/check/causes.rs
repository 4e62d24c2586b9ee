//! The errors that the causes of a method's spec document.

use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Category, Cause, ErrorCode, ErrorId, Method};

use crate::wire::failure::Failure;

/// Returns the error with a cause that a call breaks this parameter so: one that names the parameter, or else the one
/// that it is part of, or else none.
pub(crate) fn error_of<'a>(api: &'a Api, method: &'a Method, path: &str, breaks: Break) -> Option<&'a ErrorCode> {
    cause_of(api, method, path, breaks).map(|(error, _)| error)
}

/// Returns the error like [`error_of`], with its cause.
pub(crate) fn cause_of<'a>(
    api: &'a Api,
    method: &'a Method,
    path: &str,
    breaks: Break,
) -> Option<(&'a ErrorCode, &'a Cause)> {
    let is_owner = |field: &str| field != "fields" && is_inside(path, field);
    let with = |is_named: &dyn Fn(&Cause) -> bool| {
        cause_with(api, method, |cause| cause.breaks.contains(&breaks) && is_named(cause))
    };
    with(&|cause| cause.fields.iter().any(|field| names(field, path)))
        .or_else(|| with(&|cause| cause.fields.iter().any(|field| is_owner(field))))
        .or_else(|| with(&|cause| cause.fields.is_empty()))
}

/// Returns a failure with the error that the method has for what the call breaks of a parameter.
pub(crate) fn with_cause(failure: Failure, api: &Api, method: &Method, path: &str) -> Failure {
    match failure.breaks().and_then(|breaks| error_of(api, method, path, breaks)) {
        Some(error) => failure.renamed(error, path),
        None => failure,
    }
}

/// Returns the failure of a cause that names a parameter, with the message of its spec or else another one.
pub(crate) fn of_cause(
    api: &Api,
    (error, cause): (ErrorId, &Cause),
    field: &str,
    message: impl FnOnce() -> String,
) -> Failure {
    let error = api.error(error);
    let (failure, message) = (Failure::error(&error.name), cause.text.clone().unwrap_or_else(message));
    if error.category == Category::Validation { failure.validation(field, message) } else { failure.message(message) }
}

/// Returns the first error with such a cause.
pub(crate) fn error_with<'a>(
    api: &'a Api,
    method: &'a Method,
    is_wanted: impl Fn(&Cause) -> bool,
) -> Option<&'a ErrorCode> {
    cause_with(api, method, is_wanted).map(|(error, _)| error)
}

/// Returns the first such cause, with its error.
fn cause_with<'a>(
    api: &'a Api,
    method: &'a Method,
    is_wanted: impl Fn(&Cause) -> bool,
) -> Option<(&'a ErrorCode, &'a Cause)> {
    method.errors.iter().find_map(|entry| {
        let cause = entry.causes.iter().find(|cause| is_wanted(cause))?;
        Some((api.error(entry.error), cause))
    })
}

/// Returns whether a path leads to something inside a parameter.
pub(crate) fn is_inside(path: &str, field: &str) -> bool {
    path.strip_prefix(field).is_some_and(|rest| rest.starts_with('.'))
}

/// Returns whether a field of a cause is the parameter at a path. Portals leave out the owners `fields` and
/// `pagination`.
pub(crate) fn names(field: &str, path: &str) -> bool {
    field == path || ["fields.", "pagination."].iter().any(|owner| path.strip_prefix(owner) == Some(field))
}
