//! Where the result of a call comes from.

/// Where the result of a call comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResultSource {
    /// From the portal's rows or specs, from a handler or from a script.
    Portal,
    /// From an example that was asked for.
    Example,
    /// From the first example or the types, because the spec does not say what the method does to rows.
    Generated,
}

impl ResultSource {
    /// Returns the value of the response's header that names it, if it has one.
    pub(crate) fn header(self) -> Option<&'static str> {
        match self {
            Self::Portal => None,
            Self::Example => Some("example"),
            Self::Generated => Some("generated"),
        }
    }
}
