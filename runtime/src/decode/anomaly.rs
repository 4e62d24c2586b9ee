//! What a response contained in another form than the documented one.

use std::fmt;

use super::Form;

/// A value that was read although it was not in its documented form. The [forms](super#forms) list what is read as what.
///
/// `Debug` and `Display` show the path and the types, never the value, so anomalies can be logged and reported.
///
/// ```
/// use bitrix24_runtime::client::Response;
/// use bitrix24_runtime::decode::Anomaly;
///
/// /// Reports what a portal sends differently than the specification says.
/// fn report<T>(response: &Response<T>) {
///     let is_lossy = |anomaly: &&Anomaly| !anomaly.is_lossless();
///     for anomaly in response.anomalies().iter().filter(is_lossy) {
///         // at `item.deadline`: found a date and time without an offset, read as no value
///         eprintln!("{anomaly}");
///         assert!(anomaly.to_string().contains(anomaly.path()) && anomaly.to_string().contains(anomaly.found()));
///         assert!(anomaly.to_string().ends_with(anomaly.read_as()));
///         // "2026-05-26 12:17:35", which can be confidential.
///         let _ = anomaly.raw();
///     }
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Anomaly {
    path: Box<str>,
    form: Form,
    raw: Option<Box<str>>,
}

impl Anomaly {
    /// Creates an anomaly of a value at `path`.
    pub(crate) fn new(path: &str, form: Form, raw: Option<String>) -> Self {
        Self { path: path.into(), form, raw: raw.map(String::into_boxed_str) }
    }

    /// Returns the JSON path of the value in the result, such as `items[3].deadline`; empty for the whole response.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns what was found, such as `"a string"`.
    #[must_use]
    pub fn found(&self) -> &'static str {
        self.form.found()
    }

    /// Returns what it was read as, such as `"an integer"` or `"no value"`.
    #[must_use]
    pub fn read_as(&self) -> &'static str {
        self.form.read_as()
    }

    /// Returns whether the typed value says everything that the JSON says.
    #[must_use]
    pub fn is_lossless(&self) -> bool {
        self.form.is_lossless()
    }

    /// Returns the value as JSON text; `None` for bytes that are not text, and for an array that was read completely.
    #[must_use]
    pub fn raw(&self) -> Option<&str> {
        self.raw.as_deref()
    }

    /// Redacts what comes from the response.
    pub(crate) fn redact(&mut self, redact: &dyn Fn(&str) -> String) {
        self.path = redact(&self.path).into();
        self.raw = self.raw.take().map(|raw| redact(&raw).into());
    }
}

impl fmt::Display for Anomaly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "at `{}`: ", self.path)?;
        }
        write!(f, "found {}, read as {}", self.found(), self.read_as())
    }
}

impl fmt::Debug for Anomaly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Anomaly({self})")
    }
}
