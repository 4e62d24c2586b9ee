//! The error of decoding JSON.

use std::borrow::Cow;
use std::fmt;

use super::Form;

/// Why a value could not be decoded: its JSON path, what was expected, and what was found.
///
/// `Debug` and `Display` show the path and the types. The value itself can be confidential, so only [`raw`](Self::raw)
/// returns it.
///
/// ```
/// let mut ids: Vec<i64> = Vec::new();
/// let problem = bitrix24_runtime::decode::from_slice(br#"[1, "x"]"#, &mut ids).unwrap_err();
/// assert_eq!(problem.path(), "[1]");
/// assert_eq!(problem.to_string(), "at `[1]`: expected an integer, found a string");
/// assert_eq!(problem.raw(), Some(r#""x""#));
/// ```
///
/// ```
/// use bitrix24_runtime::Json;
/// use bitrix24_runtime::decode::{DecodeError, Value, from_slice};
///
/// let problem = DecodeError::missing().within("id").at_index(3).within("items");
/// assert_eq!((problem.path().as_str(), problem.is_missing()), ("items[3].id", true));
/// assert_eq!(DecodeError::duplicate().within("id").path(), "id");
/// let problem = DecodeError::mismatch("a date", Value::Int(7).describe());
/// assert_eq!(problem.to_string(), "expected a date, found a number");
/// assert!(DecodeError::syntax("it breaks off").is_syntax());
/// assert!(from_slice(b"<html>", &mut Json::Null).unwrap_err().is_syntax());
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    /// Innermost segment first: segments are added while the error propagates.
    path: Vec<PathSegment>,
    reason: Reason,
    /// What an optional slot reads instead, if the value stands for no value.
    absence: Option<Form>,
    /// The value, or the row that contains it, as JSON text.
    raw: Option<Cow<'static, str>>,
    /// Whether the slot wants to read the text again, to isolate the error.
    again: bool,
}

#[derive(Clone, PartialEq, Eq)]
enum PathSegment {
    Key(Cow<'static, str>),
    Index(usize),
}

#[derive(Clone, PartialEq, Eq)]
enum Reason {
    Missing,
    Duplicate,
    Mismatch { expected: Cow<'static, str>, found: Cow<'static, str> },
    Syntax(Box<str>),
}

impl DecodeError {
    fn new(reason: Reason) -> Self {
        Self(Box::new(Inner { path: Vec::new(), reason, absence: None, raw: None, again: false }))
    }

    /// Creates the error of a missing key.
    #[must_use]
    pub fn missing() -> Self {
        Self::new(Reason::Missing)
    }

    /// Creates the error of a duplicate key.
    #[must_use]
    pub fn duplicate() -> Self {
        Self::new(Reason::Duplicate)
    }

    /// Creates the error of a value that does not match `expected`; for `found`, see
    /// [`Value::describe`](super::Value::describe). Neither may contain the value.
    #[must_use]
    pub fn mismatch(expected: impl Into<Cow<'static, str>>, found: impl Into<Box<str>>) -> Self {
        let found = Cow::Owned(found.into().into());
        Self::new(Reason::Mismatch { expected: expected.into(), found })
    }

    /// Creates the error of a value that stands for no value: an optional slot reads it as `None`.
    pub(crate) fn absence(expected: &'static str, form: Form, raw: impl Into<Cow<'static, str>>) -> Self {
        let mut error = Self::new(Reason::Mismatch { expected: expected.into(), found: form.found().into() });
        error.0.absence = Some(form);
        error.with_raw(raw)
    }

    /// Returns the form of a value that stands for no value.
    ///
    /// # Errors
    ///
    /// Returns the error itself if it is about something else, or about a part of the value.
    pub(crate) fn into_absence(self) -> Result<Form, Self> {
        match self.0.absence {
            Some(form) if self.0.path.is_empty() => Ok(form),
            _ => Err(self),
        }
    }

    /// Sets the value as JSON text.
    pub(crate) fn with_raw(mut self, raw: impl Into<Cow<'static, str>>) -> Self {
        self.0.raw = Some(raw.into());
        self
    }

    /// Redacts every text from the response, and drops a value whose text is longer than `max` bytes.
    pub(crate) fn redacted(mut self, max: usize, redact: &dyn Fn(&str) -> String) -> Self {
        self.0.raw = self.0.raw.filter(|raw| raw.len() <= max);
        for step in &mut self.0.path {
            if let PathSegment::Key(Cow::Owned(key)) = step {
                *key = redact(key);
            }
        }
        let cow = |text: &mut Cow<'static, str>| {
            if let Cow::Owned(text) = text {
                *text = redact(text);
            }
        };
        self.0.raw.iter_mut().for_each(cow);
        match &mut self.0.reason {
            Reason::Mismatch { expected, found } => [expected, found].into_iter().for_each(cow),
            Reason::Syntax(text) => *text = redact(text).into(),
            Reason::Missing | Reason::Duplicate => {}
        }
        self
    }

    /// Asks for a second pass over the text, in which the slot isolates the error.
    pub(crate) fn again(mut self) -> Self {
        self.0.again = true;
        self
    }

    /// Returns whether the slot asks for a second pass.
    pub(crate) fn is_again(&self) -> bool {
        self.0.again
    }

    /// Creates the error of a text that is not JSON.
    #[must_use]
    pub fn syntax(message: impl Into<Box<str>>) -> Self {
        Self::new(Reason::Syntax(message.into()))
    }

    /// Adds the key of the object that contains the value to the path.
    #[must_use]
    pub fn within(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.0.path.push(PathSegment::Key(key.into()));
        self
    }

    /// Adds the index of the array that contains the value to the path.
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.0.path.push(PathSegment::Index(index));
        self
    }

    /// Returns the JSON path of the value, such as `items[3].id`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.path.iter().rev() {
            match step {
                PathSegment::Key(key) if path.is_empty() => path.push_str(key),
                PathSegment::Key(key) => {
                    path.push('.');
                    path.push_str(key);
                }
                PathSegment::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }

    /// Returns the value that could not be decoded, as JSON text: for a row of a list, the whole row. Returns `None` for
    /// a missing or duplicate key elsewhere, for text that is not JSON, and for a value that is longer than
    /// [`max_kept_response`](crate::ClientBuilder::max_kept_response).
    ///
    /// ```
    /// # use bitrix24_runtime::{Client, Error};
    /// # use bitrix24_runtime::pages::Paged;
    /// # async fn run<M: Paged>(portal: &Client, list: &M) {
    /// let mut rows = portal.items(list);
    /// while let Some(row) = rows.next().await {
    ///     if let Err(Error::Decode(error)) = row {
    ///         eprintln!("{}: {:?}", error.decode_error().path(), error.decode_error().raw());
    ///     }
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn raw(&self) -> Option<&str> {
        self.0.raw.as_deref()
    }

    /// Returns whether the text is not JSON, as opposed to JSON with an unexpected value.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        matches!(self.0.reason, Reason::Syntax(_))
    }

    /// Returns whether a key is missing.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self.0.reason, Reason::Missing)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("missing key"),
            Self::Duplicate => f.write_str("duplicate key"),
            Self::Mismatch { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::Syntax(message) => write!(f, "invalid JSON: {message}"),
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            path if path.is_empty() => write!(f, "{}", self.0.reason),
            path => write!(f, "at `{path}`: {}", self.0.reason),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DecodeError({self})")
    }
}

impl std::error::Error for DecodeError {}
