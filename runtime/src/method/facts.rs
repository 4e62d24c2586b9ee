//! What a specification says of a method, as one constant: the compiler checks it faster than one for each fact.

use super::{CodeInfo, Effect};

/// What the specification says of a method.
///
/// ```
/// use bitrix24_runtime::method::{CodeInfo, Effect, MethodFacts};
///
/// const CODES: &[CodeInfo] = &[CodeInfo::new("TRY_LATER").retry_later()];
/// const FACTS: MethodFacts = MethodFacts::new("tasks.task.get", Effect::Read, "tasks").select("select").codes(CODES);
/// assert_eq!((FACTS.name, FACTS.select, FACTS.codes.len()), ("tasks.task.get", Some("select"), 1));
/// assert!(FACTS.application_only().application_only && !FACTS.bare().envelope);
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct MethodFacts {
    /// The method's name in the API.
    pub name: &'static str,
    /// Whether the method changes anything.
    pub effect: Effect,
    /// The scope that the webhook or application needs.
    pub scope: &'static str,
    /// Whether the result is under `result`; otherwise the body is the result.
    pub envelope: bool,
    /// The parameter with the names of the fields to return, if the request has one.
    pub select: Option<&'static str>,
    /// Whether only applications can call the method, so that a client with a webhook refuses to.
    pub application_only: bool,
    /// What is known of error codes. The client decides about retries by it, and for other codes by what it knows of the
    /// protocol's own codes, and by the HTTP status.
    pub codes: &'static [CodeInfo],
}

impl MethodFacts {
    /// Creates the facts of a method whose result is under `result`.
    #[must_use]
    pub const fn new(name: &'static str, effect: Effect, scope: &'static str) -> Self {
        Self { name, effect, scope, envelope: true, select: None, application_only: false, codes: &[] }
    }

    /// Sets that the whole body is the result.
    #[must_use]
    pub const fn bare(self) -> Self {
        Self { envelope: false, ..self }
    }

    /// Sets the parameter with the names of the fields to return.
    #[must_use]
    pub const fn select(self, param: &'static str) -> Self {
        Self { select: Some(param), ..self }
    }

    /// Sets that only applications can call the method.
    #[must_use]
    pub const fn application_only(self) -> Self {
        Self { application_only: true, ..self }
    }

    /// Sets what is known of error codes.
    #[must_use]
    pub const fn codes(self, codes: &'static [CodeInfo]) -> Self {
        Self { codes, ..self }
    }
}
