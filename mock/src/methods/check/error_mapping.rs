//! The failures for violations.
//!
//! The portal has several error codes for an invalid parameter. The causes of a method say which one it has for what a
//! call breaks. The examples of failures show it too: if the request of an example has a violation, the failure of the
//! example applies to that violation.

use bitrix24_json::Value as Json;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Category, Cause, ErrorShape, ExampleResponse, Method, Validation};

use crate::methods::check::causes::{cause_of, error_of, is_inside, names};
use crate::methods::check::violations;
use crate::methods::protocol::Protocol;
use crate::values::violation::Violation;
use crate::wire::failure::Failure;

/// The failures that the examples of a method show.
pub(crate) struct ErrorMapping(Vec<MappedError>);

/// The failure that an example shows for a violation.
struct MappedError {
    path: String,
    breaks: Break,
    name: String,
    message: String,
    validation: Vec<Validation>,
}

impl ErrorMapping {
    /// Reads the examples of a method.
    pub(crate) fn new(api: &Api, method: &Method, protocol: &dyn Protocol) -> Self {
        let errors = method.examples.iter().filter_map(|example| {
            let ExampleResponse::Failure { error, message, validation, .. } = &example.response else { return None };
            let Violation { path, breaks, .. } = first(api, method, protocol, &example.request)?;
            let name = api.error(*error).name.clone();
            Some(MappedError { path, breaks, name, message: message.clone(), validation: validation.clone() })
        });
        Self(errors.collect())
    }

    /// Returns the failure for violations, if the portal ignores not all of them.
    pub(crate) fn failure(
        &self,
        api: &Api,
        method: &Method,
        protocol: &dyn Protocol,
        found: &[Violation],
    ) -> Option<Failure> {
        let (at, error) = found
            .iter()
            .enumerate()
            .find_map(|(at, violation)| Some((at, self.error(api, method, protocol, violation)?)))?;
        let (first, found) = (&found[at], &found[at..]);
        if let Some(error) = self.0.iter().find(|error| error.path == first.path && error.breaks == first.breaks) {
            let failure = Failure::error(&error.name).message(&error.message);
            return Some(failure.validations(error.validation.iter().cloned()));
        }
        let entries = found.iter().map(|violation| Validation {
            field: Some(violation.field().to_owned()),
            message: violation.message.clone(),
        });
        let failure = Failure::error(error).validations(entries);
        let cause = cause_of(api, method, &first.path, first.breaks).map(|(_, cause)| cause);
        Some(match cause.and_then(|cause| cause.text.as_ref()) {
            Some(text) => failure.message(text),
            None => failure,
        })
    }

    /// Returns the name of the error for a violation, or `None` if the portal ignores it.
    fn error<'a>(
        &'a self,
        api: &'a Api,
        method: &'a Method,
        protocol: &dyn Protocol,
        violation: &Violation,
    ) -> Option<&'a str> {
        let shown = || self.0.iter().find(|error| error.path == violation.path && error.breaks == violation.breaks);
        shown()
            .map(|error| error.name.as_str())
            .or_else(|| error_of(api, method, &violation.path, violation.breaks).map(|error| error.name.as_str()))
            .or_else(|| self.sibling(api, violation))
            .or_else(|| documented(api, method, violation))
            .or_else(|| protocol.undocumented(api, method, violation))
    }

    /// Returns the error for the same violation of another parameter with the same owner.
    fn sibling(&self, api: &Api, violation: &Violation) -> Option<&str> {
        let owner = |path: &str| path.rsplit_once('.').map(|(owner, _)| owner.to_owned());
        let same =
            |error: &&MappedError| error.breaks == violation.breaks && owner(&error.path) == owner(&violation.path);
        // A structured failure without `validation` applies only to its own parameter.
        let is_flat =
            |error: &MappedError| api.error_named(&error.name).is_some_and(|error| error.shape == ErrorShape::Flat);
        let applies = |error: &&MappedError| !error.validation.is_empty() || is_flat(error);
        self.0.iter().filter(same).find(applies).map(|error| error.name.as_str())
    }
}

/// Returns the validation error with a cause that names the parameter, or, without saying what is broken, its owner.
fn documented<'a>(api: &'a Api, method: &'a Method, violation: &Violation) -> Option<&'a str> {
    let covers = |cause: &Cause| {
        let is_open = cause.breaks.is_empty();
        cause.fields.iter().any(|field| names(field, &violation.path) || is_open && is_inside(&violation.path, field))
    };
    let error = method
        .errors
        .iter()
        .find(|entry| api.error(entry.error).category == Category::Validation && entry.causes.iter().any(covers))?;
    Some(&api.error(error.error).name)
}

/// Returns the first violation of a request.
fn first(api: &Api, method: &Method, protocol: &dyn Protocol, request: &Json) -> Option<Violation> {
    let call = protocol.read(api, method, request);
    violations(api, call.method, &call.params).into_iter().next()
}
