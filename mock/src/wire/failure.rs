//! Failures: named by an error of the specs, and encoded as the portal encodes them.

use std::sync::Arc;

use bitrix24_json::{Value as Json, json};
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Category, ErrorCode, ErrorShape, Method, Validation};
use bitrix24_runtime::ErrorKind;

use crate::values::problems::unknown;
use crate::wire::builtin::{builtin, name_in, unknown_shape};

/// The code of the error in REST 2.0 that names an argument.
const ARGUMENT: &str = "ERROR_ARGUMENT";

/// A failure as the response of a handler, a script or a fault.
///
/// ```
/// use bitrix24::Client;
/// use bitrix24::mail::message::CreateChat;
/// use bitrix24_mock::{Failure, MockPortal};
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let portal = MockPortal::start().await;
/// let deleted = Failure::error("RequestValidation")
///     .status(422)
///     .message("Error validating request object")
///     .validation("messageId", "The e-mail was deleted")
///     .validation_message("Another call is creating the chat");
/// portal.script::<CreateChat>([Err(deleted)]);
///
/// let client = Client::webhook(&portal.webhook_url())?;
/// let error = client.call(&CreateChat::new(15)).await.unwrap_err();
/// assert!(error.to_string().contains("The e-mail was deleted"));
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    name: String,
    status: Option<u16>,
    message: Option<String>,
    validation: Vec<Validation>,
    /// What the call breaks, if a cause of its method can have another error for it.
    breaks: Option<Break>,
}

impl Failure {
    /// Creates a failure from the name of an error in the specs (`AccessDenied`) or an error code (`expired_token`).
    ///
    /// The specs give its status and the form of its body. An unknown code has status 400 and the structured form.
    pub fn error(name: impl Into<String>) -> Self {
        Self { name: name.into(), status: None, message: None, validation: Vec::new(), breaks: None }
    }

    /// Returns the failure with the error that the method has instead of this one, if there is one.
    pub(crate) fn replaced_by(mut self, api: &Api, method: &Method) -> Self {
        let mut errors = method.errors.iter().map(|entry| api.error(entry.error));
        if let Some(error) = errors.find(|error| error.replaces.contains(&self.name)) {
            self.name.clone_from(&error.name);
        }
        self
    }

    /// Says what the call breaks.
    pub(crate) fn breaking(mut self, breaks: Break) -> Self {
        self.breaks = Some(breaks);
        self
    }

    /// Returns what the call breaks, if a cause of its method can have another error for it.
    pub(crate) fn breaks(&self) -> Option<Break> {
        self.breaks
    }

    /// Returns the failure with another error. Only errors of validation name the field.
    pub(crate) fn renamed(mut self, error: &ErrorCode, field: &str) -> Self {
        self.name.clone_from(&error.name);
        match (error.category == Category::Validation, self.validation.first()) {
            (true, None) => {
                let message = self.message.take().unwrap_or_else(|| error.when.clone());
                self.validation(field, message)
            }
            (false, Some(entry)) => {
                self.message = Some(entry.message.clone());
                self.validation.clear();
                self
            }
            _ => self,
        }
    }

    /// Sets another HTTP status.
    #[must_use]
    pub fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets the message.
    #[must_use]
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Adds an entry about a field to `validation`.
    #[must_use]
    pub fn validation(mut self, field: impl Into<String>, message: impl Into<String>) -> Self {
        self.validation.push(Validation { field: Some(field.into()), message: message.into() });
        self
    }

    /// Adds an entry without a field to `validation`.
    #[must_use]
    pub fn validation_message(mut self, message: impl Into<String>) -> Self {
        self.validation.push(Validation { field: None, message: message.into() });
        self
    }

    /// Names the parameter that is wrong, of which the message is.
    pub(crate) fn about(self, field: &str) -> Self {
        let message = self.message.clone().unwrap_or_default();
        self.validation(field, message)
    }

    /// Adds entries to `validation`.
    pub(crate) fn validations(mut self, entries: impl IntoIterator<Item = Validation>) -> Self {
        self.validation.extend(entries);
        self
    }

    /// Returns the name of the error, or its code.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the failure as a script over HTTP gives it.
    pub(crate) fn write(&self) -> Json {
        let mut written = json!({"error": self.name});
        if let Some(status) = self.status {
            written["status"] = status.into();
        }
        if let Some(message) = &self.message {
            written["message"] = message.as_str().into();
        }
        if !self.validation.is_empty() {
            written["validation"] = validation(&self.validation);
        }
        written
    }

    /// Returns what the log says of the failure: of a method that does not exist, what to do.
    pub(crate) fn hint(&self) -> Option<&str> {
        self.message.as_deref().filter(|_| matches!(self.name.as_str(), "MethodNotFound" | "ErrorMethodNotFound"))
    }

    /// Returns the error code.
    pub(crate) fn code<'a>(&'a self, api: &'a Api) -> &'a str {
        self.facts(api).0
    }

    /// Returns the problem of a name that no error has. Codes may be unknown; names are told from them by their form, such
    /// as `AccessDenied`.
    pub(crate) fn unknown_name(&self, apis: &[&Arc<Api>]) -> Option<String> {
        let is_name = self.name.starts_with(|first: char| first.is_ascii_uppercase())
            && self.name.contains(|other: char| other.is_ascii_lowercase())
            && self.name.chars().all(|other| other.is_ascii_alphanumeric());
        let names_of = |api: &&Arc<Api>| {
            let specified = api.errors.iter().map(|error| error.name.clone());
            specified.chain(builtin(api.protocol).map(|error| error.name.to_owned())).collect::<Vec<String>>()
        };
        let known: Vec<String> = apis.iter().flat_map(names_of).collect();
        let names = || known.iter().map(String::as_str);
        if !is_name || names().any(|name| name == self.name) {
            return None;
        }
        Some(unknown("error", &self.name, names()))
    }

    /// Returns the HTTP status and the body.
    pub(crate) fn render(&self, api: &Api) -> (u16, Json) {
        let (code, status, shape, message) = self.facts(api);
        let text = self.message.as_deref();
        let body = match shape {
            ErrorShape::Structured => structured(code, text.unwrap_or(message), &self.validation),
            ErrorShape::Flat => flat(code, text, message, self.validation.first()),
        };
        (self.status.or(status).unwrap_or(400), body)
    }

    /// Returns the code, the status, the form and the message of the error.
    fn facts<'a>(&'a self, api: &'a Api) -> (&'a str, Option<u16>, ErrorShape, &'a str) {
        let name = name_in(api.protocol, &self.name);
        let known = api.error_named(name).or_else(|| by_code(api, name));
        let builtin = builtin(api.protocol).find(|builtin| builtin.name == name || builtin.code == name);
        let message = builtin.map(|builtin| builtin.message);
        match (known, builtin) {
            (Some(error), _) => {
                let status = error.statuses.first().copied();
                (error.code.as_str(), status, error.shape, message.unwrap_or(error.when.as_str()))
            }
            (None, Some(builtin)) => (builtin.code, Some(builtin.status), builtin.shape, builtin.message),
            (None, None) => (self.name.as_str(), None, unknown_shape(api.protocol), "The test requested this failure."),
        }
    }
}

/// Creates a failure from a method's error enum.
///
/// ```
/// use bitrix24::mail::message::CreateChatError;
/// use bitrix24_mock::Failure;
///
/// let denied = Failure::from(CreateChatError::AccessDenied);
/// assert_eq!(denied, Failure::error("BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION"));
/// ```
impl<K: ErrorKind> From<K> for Failure {
    fn from(kind: K) -> Self {
        Self::error(kind.as_code())
    }
}

fn by_code<'a>(api: &'a Api, code: &str) -> Option<&'a ErrorCode> {
    api.errors.iter().find(|error| error.code == code || error.aliases.iter().any(|alias| alias == code))
}

fn structured(code: &str, message: &str, entries: &[Validation]) -> Json {
    let mut error = json!({"code": code, "message": message});
    if !entries.is_empty() {
        error["validation"] = validation(entries);
    }
    json!({"error": error})
}

/// Returns a flat body, in which errors about arguments name the argument.
fn flat(code: &str, text: Option<&str>, message: &str, entry: Option<&Validation>) -> Json {
    let text = text.or(entry.map(|entry| entry.message.as_str())).unwrap_or(message);
    let mut body = json!({"error": code, "error_description": text});
    let argument = entry.filter(|_| code == ARGUMENT).and_then(|entry| entry.field.as_deref());
    if let Some(argument) = argument {
        body["argument"] = argument.into();
    }
    body
}

fn validation(entries: &[Validation]) -> Json {
    let entries = entries.iter().map(|entry| match &entry.field {
        Some(field) => json!({"message": entry.message, "field": field}),
        None => json!({"message": entry.message}),
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_code_status_and_form() {
        let api = Api::default();
        assert_eq!(
            Failure::error("AccessDenied").render(&api),
            (
                403,
                json!({"error": {"code": "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION", "message": "Access denied"}})
            ),
        );
        assert_eq!(
            Failure::error("ExpiredToken").render(&api),
            (401, json!({"error": "expired_token", "error_description": "The access token provided has expired"})),
        );
    }

    #[test]
    fn an_unknown_code_gives_a_structured_failure() {
        let failure =
            Failure::error("NOTE_TOO_MANY").status(409).message("No").validation("a", "b").validation_message("c");
        assert_eq!(
            failure.render(&Api::default()),
            (
                409,
                json!({"error": {"code": "NOTE_TOO_MANY", "message": "No", "validation": [{"message": "b", "field": "a"}, {"message": "c"}]}})
            ),
        );
    }
}
