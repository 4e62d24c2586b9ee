//! What a response contained in another form than the documented one.

use std::fmt;

use super::Form;

/// A value that was read although it was not in its documented form. The [forms](super#forms) list what is read as what.
///
/// `Debug` and `Display` show the path and the types, never the value, so anomalies can be logged and reported.
///
/// ```
/// # use bitrix24_runtime::transport::{BoxFuture, HttpRequest, HttpResponse, SendError, Transport};
/// # use bitrix24_runtime::{Client, Method};
/// # use bitrix24_runtime::encode::{Encode, JsonWriter};
/// # use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
/// # use bitrix24_runtime::types::Item;
/// use bitrix24_runtime::decode::Anomaly;
/// # struct Count;
/// # impl Encode for Count { fn encode(&self, out: &mut JsonWriter) { out.object(&[]) } }
/// # impl Method for Count {
/// #     type Protocol = bitrix24_runtime::protocol::V3;
/// #     const FACTS: MethodFacts = MethodFacts::new("tasks.task.count", Effect::Read, "tasks");
/// #     type Response = Item<i64>;
/// #     type Error = UntypedErrorKind;
/// # }
/// # struct Canned;
/// # impl Transport for Canned {
/// #     fn send(&self, _: HttpRequest) -> BoxFuture<'_, Result<HttpResponse, SendError>> {
/// #         Box::pin(async { Ok(HttpResponse::new(200, r#"{"result": {"item": "7"}}"#)) })
/// #     }
/// # }
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let portal = Client::builder().webhook("https://portal.example/rest/1/secret/").transport(Canned).build()?;
/// let response = portal.call_with_metadata(&Count).await?;
/// let anomaly: &Anomaly = &response.anomalies()[0];
/// assert_eq!(anomaly.to_string(), "at `item`: found a string, read as an integer");
/// assert_eq!((anomaly.path(), anomaly.found(), anomaly.read_as()), ("item", "a string", "an integer"));
/// assert!(anomaly.is_lossless());
/// // The value itself, which can be confidential.
/// assert_eq!(anomaly.raw(), Some(r#""7""#));
/// # Ok(()) }
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
