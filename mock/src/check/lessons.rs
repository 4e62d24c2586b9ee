//! Which failure a violation is answered with.
//!
//! The portal has several codes for a wrong parameter. Which one a method uses is learned from its examples of failures:
//! an example whose request breaks a rule shows the answer for that.

use bitrix24_model::{Api, Body, Category, ExampleResponse, Method, Validation};

use super::{Kind, Violation, violations};
use crate::failure::Failure;

/// A violation with the answer that an example shows for it.
struct Lesson {
    path: String,
    kind: Kind,
    name: String,
    message: String,
    validation: Vec<Validation>,
}

/// What a method's examples teach.
pub(crate) struct Lessons(Vec<Lesson>);

impl Lessons {
    /// Reads the examples of a method.
    pub(crate) fn of(api: &Api, method: &Method) -> Self {
        let lessons = method.examples.iter().filter_map(|example| {
            let ExampleResponse::Failure { error, message, validation, .. } = &example.response else { return None };
            let first = violations(api, method, &example.request).into_iter().next()?;
            let name = api.error(*error).name.clone();
            Some(Lesson {
                path: first.path,
                kind: first.kind,
                name,
                message: message.clone(),
                validation: validation.clone(),
            })
        });
        Self(lessons.collect())
    }

    /// The failure that answers violations, of which there is at least one.
    pub(crate) fn failure(&self, api: &Api, method: &Method, found: &[Violation]) -> Failure {
        let Some(first) = found.first() else { return Failure::error("InternalServerError") };
        if let Some(lesson) = self.0.iter().find(|lesson| lesson.path == first.path && lesson.kind == first.kind) {
            return Failure::error(&lesson.name)
                .message(&lesson.message)
                .validations(lesson.validation.iter().cloned());
        }
        let name = self.neighbour(first).or_else(|| documented(api, method, first));
        let name = name.unwrap_or_else(|| {
            if in_fields(method, first) { dto_or_request(api, method) } else { "RequestValidation" }
        });
        let entries = found.iter().map(|violation| Validation {
            field: Some(violation.field().to_owned()),
            message: violation.message.clone(),
        });
        Failure::error(name).validations(entries)
    }

    /// The code for the same kind of violation of another parameter of the same owner.
    fn neighbour(&self, violation: &Violation) -> Option<&str> {
        let owner = |path: &str| path.rsplit_once('.').map(|(owner, _)| owner.to_owned());
        let same = |lesson: &&Lesson| lesson.kind == violation.kind && owner(&lesson.path) == owner(&violation.path);
        // An answer without `validation` is about its own parameter alone.
        self.0.iter().filter(same).find(|lesson| !lesson.validation.is_empty()).map(|lesson| lesson.name.as_str())
    }
}

/// The validation error that documents a cause with this parameter.
fn documented<'a>(api: &'a Api, method: &'a Method, violation: &Violation) -> Option<&'a str> {
    let names = |field: &String| field == violation.field() || *field == violation.path;
    let error = method.errors.iter().find(|entry| {
        api.error(entry.error).category == Category::Validation
            && entry.causes.iter().any(|cause| cause.fields.iter().any(names))
    })?;
    Some(&api.error(error.error).name)
}

fn in_fields(method: &Method, violation: &Violation) -> bool {
    matches!(&method.body, Body::Params(_)) && violation.path.starts_with("fields.")
}

fn dto_or_request(api: &Api, method: &Method) -> &'static str {
    let has_dto = method.errors.iter().any(|entry| api.error(entry.error).name == "DtoValidation");
    if has_dto { "DtoValidation" } else { "RequestValidation" }
}
