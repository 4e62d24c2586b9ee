//! The failures for violations.
//!
//! The portal has several error codes for an invalid parameter. The examples of failures show which one a method uses:
//! if the request of an example has a violation, the failure of the example applies to that violation.

use bitrix24_model::{Api, Body, Category, ExampleResponse, Method, Validation};

use crate::methods::check::violations;
use crate::values::violation::{Violation, ViolationKind};
use crate::wire::failure::Failure;

/// The failures that the examples of a method show.
pub(crate) struct ErrorMapping(Vec<MappedError>);

/// The failure that an example shows for a violation.
struct MappedError {
    path: String,
    kind: ViolationKind,
    name: String,
    message: String,
    validation: Vec<Validation>,
}

impl ErrorMapping {
    /// Reads the examples of a method.
    pub(crate) fn new(api: &Api, method: &Method) -> Self {
        let errors = method.examples.iter().filter_map(|example| {
            let ExampleResponse::Failure { error, message, validation, .. } = &example.response else { return None };
            let Violation { path, kind, .. } = violations(api, method, &example.request).into_iter().next()?;
            let name = api.error(*error).name.clone();
            Some(MappedError { path, kind, name, message: message.clone(), validation: validation.clone() })
        });
        Self(errors.collect())
    }

    /// Returns the failure for violations, of which there is at least one.
    pub(crate) fn failure(&self, api: &Api, method: &Method, found: &[Violation]) -> Failure {
        let Some(first) = found.first() else { return Failure::error("InternalServerError") };
        if let Some(error) = self.0.iter().find(|error| error.path == first.path && error.kind == first.kind) {
            return Failure::error(&error.name).message(&error.message).validations(error.validation.iter().cloned());
        }
        let name = self.sibling(first).or_else(|| documented(api, method, first));
        let entries = found.iter().map(|violation| Validation {
            field: Some(violation.field().to_owned()),
            message: violation.message.clone(),
        });
        Failure::error(name.unwrap_or_else(|| undocumented(api, method, first))).validations(entries)
    }

    /// Returns the error for the same kind of violation of another parameter with the same owner.
    fn sibling(&self, violation: &Violation) -> Option<&str> {
        let owner = |path: &str| path.rsplit_once('.').map(|(owner, _)| owner.to_owned());
        let same = |error: &&MappedError| error.kind == violation.kind && owner(&error.path) == owner(&violation.path);
        // A failure without `validation` applies only to its own parameter.
        self.0.iter().filter(same).find(|error| !error.validation.is_empty()).map(|error| error.name.as_str())
    }
}

/// Returns the validation error that documents a cause for this parameter.
fn documented<'a>(api: &'a Api, method: &'a Method, violation: &Violation) -> Option<&'a str> {
    let is_inside =
        |field: &String| violation.path.strip_prefix(field.as_str()).is_some_and(|rest| rest.starts_with('.'));
    let names = |field: &String| field == violation.field() || *field == violation.path || is_inside(field);
    let error = method.errors.iter().find(|entry| {
        api.error(entry.error).category == Category::Validation
            && entry.causes.iter().any(|cause| cause.fields.iter().any(names))
    })?;
    Some(&api.error(error.error).name)
}

fn undocumented(api: &Api, method: &Method, violation: &Violation) -> &'static str {
    let in_fields = matches!(&method.body, Body::Params(_)) && violation.path.starts_with("fields.");
    let has_dto = || method.errors.iter().any(|entry| api.error(entry.error).name == "DtoValidation");
    if in_fields && has_dto() { "DtoValidation" } else { "RequestValidation" }
}
