//! Violations: what is wrong with a parameter.

use bitrix24_model::breaks::Break;

/// A parameter that breaks something of the spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// The dotted path of the value.
    pub(crate) path: String,
    pub(crate) breaks: Break,
    pub(crate) message: String,
}

impl Violation {
    pub(crate) fn new(path: &str, breaks: Break, message: String) -> Self {
        Self { path: path.to_owned(), breaks, message }
    }

    /// Returns the name that the portal uses in `validation`, which leaves out the owner `fields`.
    pub(crate) fn field(&self) -> &str {
        self.path.strip_prefix("fields.").unwrap_or(&self.path)
    }
}
