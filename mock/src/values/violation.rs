//! Violations: what is wrong with a parameter.

/// A parameter that breaks a rule of the spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// The dotted path of the value.
    pub(crate) path: String,
    pub(crate) kind: ViolationKind,
    pub(crate) message: String,
}

/// Which rule a parameter breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ViolationKind {
    Missing,
    Type,
    Range,
    Length,
    Count,
    Value,
    Rule,
}

impl Violation {
    pub(crate) fn new(path: &str, kind: ViolationKind, message: String) -> Self {
        Self { path: path.to_owned(), kind, message }
    }

    /// Returns the name that the portal uses in `validation`, which leaves out the owner `fields`.
    pub(crate) fn field(&self) -> &str {
        self.path.strip_prefix("fields.").unwrap_or(&self.path)
    }
}
