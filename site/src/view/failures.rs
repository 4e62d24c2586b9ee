//! Error codes: those of a method, and all of them.

use super::{Block, Cause, Failure, Page};
use crate::paths::Target;
use crate::prose::Prose;
use crate::site::{Side, Site, Thing};
use bitrix24_model::{Category, ErrorCode, ErrorId, Method, MethodError, Retry};

/// The codes that a method documents.
pub(super) fn of_method(site: &Site<'_>, method: &Method) -> Vec<Failure> {
    method.errors.iter().map(|error| one(site, error)).collect()
}

fn one(site: &Site<'_>, error: &MethodError) -> Failure {
    let code = site.api.error(error.error);
    let causes = error.causes.iter().map(|cause| Cause {
        name: cause.name.clone(),
        fields: cause.fields.clone(),
        when: site.prose(&cause.when),
        fix: site.prose(&cause.fix),
        retry: cause.retry,
    });
    let mut failure = failure(site, error.error, code);
    failure.causes = causes.collect();
    if !failure.causes.is_empty() {
        failure.general = None;
    }
    failure
}

fn failure(site: &Site<'_>, id: ErrorId, code: &ErrorCode) -> Failure {
    let repeat = match code.repeat {
        Retry::Never => None,
        Retry::Later => Some("The same call can succeed later."),
        Retry::Refresh => Some("The same call can succeed after a refresh of the access token."),
    };
    let ran = code.may_have_executed.then_some("The call may have had its effect all the same.");
    Failure {
        target: Target::Error(id),
        name: code.name.clone(),
        code: code.code.clone(),
        aliases: Vec::new(),
        statuses: code.statuses.clone(),
        general: Some((site.prose(&code.when), site.prose(&code.fix))),
        causes: Vec::new(),
        remarks: repeat.into_iter().chain(ran).collect(),
        note: Prose::new(),
        users: Vec::new(),
    }
}

/// Categories in the order of the page, each with its heading.
const CATEGORIES: [(Category, &str, &str); 10] = [
    (Category::Validation, "validation", "Validation: a parameter is missing or wrong"),
    (Category::Lookup, "lookup", "Look-up: what the call names is not there"),
    (Category::Access, "access", "Access: the user or the plan does not allow it"),
    (Category::Authorization, "authorization", "Authorization: the token or the webhook is not accepted"),
    (Category::Limit, "limit", "Limits: too many calls, or too costly ones"),
    (Category::Conflict, "conflict", "Conflict: the state of the portal does not allow it now"),
    (Category::Request, "request", "Request: it cannot be read"),
    (Category::Idempotency, "idempotency", "Idempotency: the key cannot be used"),
    (Category::Unavailable, "unavailable", "Unavailable: the portal does not answer calls now"),
    (Category::Internal, "internal", "Internal: the portal failed"),
];

/// The page of all codes.
pub(super) fn page(site: &Site<'_>) -> Page {
    let summary = "Every code that the portal is known to answer with, what it means and what to do. \
        What can be behind a code of one method is on the page of that method. \
        The message beside a code is in the portal's language, so decide by the code.";
    let mut page = Page::new(Target::Errors, "Overview", "Error codes", site.prose(summary));
    for (category, id, title) in CATEGORIES {
        let codes = site.api.errors.iter().enumerate().filter(|(_, code)| code.category == category);
        let failures = codes.map(|(at, code)| whole(site, ErrorId(at), code)).collect();
        page.section(id, title, vec![Block::Failures(failures)]);
    }
    page
}

fn whole(site: &Site<'_>, id: ErrorId, code: &ErrorCode) -> Failure {
    Failure {
        aliases: code.aliases.clone(),
        note: code.note.as_deref().map(|note| site.prose(note)).unwrap_or_default(),
        users: site.method_links(site.users(Side::Answered, Thing::Error(id.0))),
        ..failure(site, id, code)
    }
}
