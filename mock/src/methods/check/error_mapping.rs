//! The failures for violations.
//!
//! The portal has several error codes for an invalid parameter. The causes of a method say which one it has for what a
//! call breaks. The examples of failures show it too: if the request of an example has a violation, the failure of the
//! example applies to that violation.

use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Body, Category, Cause, ExampleResponse, Method, Validation};

use crate::methods::check::causes::{error_of, is_inside, names};
use crate::methods::check::violations;
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
    pub(crate) fn new(api: &Api, method: &Method) -> Self {
        let errors = method.examples.iter().filter_map(|example| {
            let ExampleResponse::Failure { error, message, validation, .. } = &example.response else { return None };
            let Violation { path, breaks, .. } = violations(api, method, &example.request).into_iter().next()?;
            let name = api.error(*error).name.clone();
            Some(MappedError { path, breaks, name, message: message.clone(), validation: validation.clone() })
        });
        Self(errors.collect())
    }

    /// Returns the failure for violations, of which there is at least one.
    pub(crate) fn failure(&self, api: &Api, method: &Method, found: &[Violation]) -> Failure {
        let Some(first) = found.first() else { return Failure::error("InternalServerError") };
        if let Some(error) = self.0.iter().find(|error| error.path == first.path && error.breaks == first.breaks) {
            return Failure::error(&error.name).message(&error.message).validations(error.validation.iter().cloned());
        }
        let name = error_of(api, method, &first.path, first.breaks)
            .map(|error| error.name.as_str())
            .or_else(|| self.sibling(first))
            .or_else(|| documented(api, method, first))
            .unwrap_or_else(|| undocumented(api, method, first));
        let entries = found.iter().map(|violation| Validation {
            field: Some(violation.field().to_owned()),
            message: violation.message.clone(),
        });
        Failure::error(name).validations(entries)
    }

    /// Returns the error for the same violation of another parameter with the same owner.
    fn sibling(&self, violation: &Violation) -> Option<&str> {
        let owner = |path: &str| path.rsplit_once('.').map(|(owner, _)| owner.to_owned());
        let same =
            |error: &&MappedError| error.breaks == violation.breaks && owner(&error.path) == owner(&violation.path);
        // A failure without `validation` applies only to its own parameter.
        self.0.iter().filter(same).find(|error| !error.validation.is_empty()).map(|error| error.name.as_str())
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

fn undocumented(api: &Api, method: &Method, violation: &Violation) -> &'static str {
    let in_fields = matches!(&method.body, Body::Params(_)) && violation.path.starts_with("fields.");
    let has_dto = || method.errors.iter().any(|entry| api.error(entry.error).name == "DtoValidation");
    if in_fields && has_dto() { "DtoValidation" } else { "RequestValidation" }
}
