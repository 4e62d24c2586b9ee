//! The error codes of a method, and the page of all error codes.

use super::{Block, Cause, ErrorEntry, Page};
use crate::paths::Target;
use crate::prose::Prose;
use crate::rustdoc::RustItem;
use crate::site::{Direction, Site, Subject};
use bitrix24_model::{Category, ErrorCode, ErrorId, Method, MethodError, Retry};

/// Returns the error codes that a method documents.
pub(super) fn of_method(site: &Site<'_>, method: &Method) -> Vec<ErrorEntry> {
    method.errors.iter().map(|error| one(site, method, error)).collect()
}

fn one(site: &Site<'_>, method: &Method, error: &MethodError) -> ErrorEntry {
    let code = site.api.error(error.error);
    let rust = site.rust.method(&method.name);
    let constant = |cause: &bitrix24_model::Cause| {
        let method = rust?;
        let constant =
            method.causes.iter().find(|known| known.error == error.error && known.cause.name == cause.name)?;
        Some(RustItem::cause(method, constant))
    };
    let causes = error.causes.iter().map(|cause| Cause {
        id: format!("cause-{}-{}", code.name, cause.name),
        name: cause.name.clone(),
        rust: constant(cause),
        fields: cause.fields.clone(),
        when: site.prose(&cause.when),
        fix: site.prose(&cause.fix),
        retry: cause.retry,
    });
    let mut entry = entry(site, error.error, code);
    entry.rust = rust.map(|method| RustItem::variant(method, code));
    entry.causes = causes.collect();
    if !entry.causes.is_empty() {
        entry.general = None;
    }
    entry
}

fn entry(site: &Site<'_>, id: ErrorId, code: &ErrorCode) -> ErrorEntry {
    let retry = match code.retry {
        Retry::Never => None,
        Retry::Later => Some("The same call can succeed later."),
        Retry::Refresh => Some("The same call can succeed after a refresh of the access token."),
    };
    let executed = code.may_have_executed.then_some("The call may have been executed nevertheless.");
    ErrorEntry {
        target: Target::Error(id),
        name: code.name.clone(),
        rust: Some(RustItem::code(&site.rust, code)),
        code: code.code.clone(),
        aliases: Vec::new(),
        statuses: code.statuses.clone(),
        general: Some((site.prose(&code.when), site.prose(&code.fix))),
        causes: Vec::new(),
        remarks: retry.into_iter().chain(executed).collect(),
        note: Prose::new(),
        users: Vec::new(),
    }
}

/// The categories in the order of the page, each with its heading.
const CATEGORIES: [(Category, &str, &str); 11] = [
    (Category::Validation, "validation", "Validation: a parameter is missing or wrong"),
    (Category::Lookup, "lookup", "Lookup: the call names something that does not exist"),
    (Category::Access, "access", "Access: the user or the plan does not allow it"),
    (Category::Authorization, "authorization", "Authorization: the token or the webhook is not accepted"),
    (Category::Limit, "limit", "Limits: too many calls"),
    (Category::OperatingLimit, "operating-limit", "Operating limits: the calls of the method took too much time"),
    (Category::Conflict, "conflict", "Conflict: the state of the portal does not allow it now"),
    (Category::Request, "request", "Request: the request cannot be parsed"),
    (Category::Idempotency, "idempotency", "Idempotency: the key cannot be used"),
    (Category::Unavailable, "unavailable", "Unavailable: the portal does not accept calls now"),
    (Category::Internal, "internal", "Internal: the portal failed"),
];

/// Returns the page of all error codes.
pub(super) fn page(site: &Site<'_>) -> Page {
    let summary = "All known error codes of the portal, their meaning and what to do. \
        The causes of a code in one method are on the page of that method. \
        Messages are in the portal's language; match on the code.";
    let mut page = Page::new(Target::Errors, "Overview", "Error codes", site.prose(summary));
    for (category, id, title) in CATEGORIES {
        let codes = site.api.errors.iter().enumerate().filter(|(_, code)| code.category == category);
        let errors = codes.map(|(at, code)| whole(site, ErrorId(at), code)).collect();
        page.section(id, title, vec![Block::Errors(errors)]);
    }
    page
}

fn whole(site: &Site<'_>, id: ErrorId, code: &ErrorCode) -> ErrorEntry {
    ErrorEntry {
        aliases: code.aliases.clone(),
        note: code.note.as_deref().map(|note| site.prose(note)).unwrap_or_default(),
        users: site.method_links(site.users(Direction::Response, Subject::Error(id.0))),
        ..entry(site, id, code)
    }
}
