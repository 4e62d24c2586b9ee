//! What is wrong with a piece of JSON, and where.

use std::borrow::Cow;
use std::fmt;

use super::Value;

/// Why a value could not be read: the place as a JSON path, what was expected, and what was found.
///
/// ```
/// let mut ids: Vec<i64> = Vec::new();
/// let problem = bitrix24_runtime::from_slice(br#"[1, "x"]"#, &mut ids).unwrap_err();
/// assert_eq!(problem.path(), "[1]");
/// assert_eq!(problem.to_string(), r#"at `[1]`: expected an integer, found the string "x""#);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Problem(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    /// Innermost step first: steps are added while the error travels outwards.
    path: Vec<Step>,
    what: What,
}

#[derive(Clone, PartialEq, Eq)]
enum Step {
    Key(Cow<'static, str>),
    Index(usize),
}

#[derive(Clone, PartialEq, Eq)]
enum What {
    Missing,
    Repeated,
    Mismatch { expected: Cow<'static, str>, found: Found },
    Syntax(Box<str>),
}

/// What was found instead.
#[derive(Clone, PartialEq, Eq)]
enum Found {
    /// In words.
    Words(Box<str>),
    /// A string, which is cut only when it is shown: a secret that is cut could not be blotted out any more.
    Text(Box<str>),
}

/// How much of a string a problem keeps, in characters: more than a secret has.
const KEPT: usize = 4096;

/// ```
/// use bitrix24_runtime::{Json, Problem, Value, from_slice};
///
/// let problem = Problem::missing().within("id").at_index(3).within("items");
/// assert_eq!((problem.path().as_str(), problem.is_missing()), ("items[3].id", true));
/// assert_eq!(Problem::repeated().within("id").path(), "id");
/// let problem = Problem::mismatch("a date", Value::Int(7).describe());
/// assert_eq!(problem.to_string(), "expected a date, found the number 7");
/// assert!(Problem::syntax("it breaks off").is_syntax());
/// assert!(from_slice(b"<html>", &mut Json::Null).unwrap_err().is_syntax());
/// ```
impl Problem {
    fn new(what: What) -> Self {
        Self(Box::new(Inner { path: Vec::new(), what }))
    }

    /// A key that must be there is not.
    #[must_use]
    pub fn missing() -> Self {
        Self::new(What::Missing)
    }

    /// A key is there twice.
    #[must_use]
    pub fn repeated() -> Self {
        Self::new(What::Repeated)
    }

    /// A value of another kind than `expected`; `found` describes it as [`Value::describe`](super::Value::describe) does.
    #[must_use]
    pub fn mismatch(expected: impl Into<Cow<'static, str>>, found: impl Into<Box<str>>) -> Self {
        Self::new(What::Mismatch { expected: expected.into(), found: Found::Words(found.into()) })
    }

    /// A string instead of `expected`.
    pub(super) fn string(expected: &'static str, found: &str) -> Self {
        let kept = found.char_indices().nth(KEPT).map_or(found, |(end, _)| &found[..end]);
        Self::new(What::Mismatch { expected: expected.into(), found: Found::Text(kept.into()) })
    }

    /// The same problem, with every text of the answer's going through `redact`.
    pub(crate) fn redacted(mut self, redact: &dyn Fn(&str) -> String) -> Self {
        for step in &mut self.0.path {
            if let Step::Key(Cow::Owned(key)) = step {
                *key = redact(key);
            }
        }
        match &mut self.0.what {
            What::Mismatch { expected, found: Found::Words(text) | Found::Text(text) } => {
                *text = redact(text).into();
                if let Cow::Owned(expected) = expected {
                    *expected = redact(expected);
                }
            }
            What::Syntax(text) => *text = redact(text).into(),
            What::Missing | What::Repeated => {}
        }
        self
    }

    /// The text is not JSON.
    #[must_use]
    pub fn syntax(message: impl Into<Box<str>>) -> Self {
        Self::new(What::Syntax(message.into()))
    }

    /// The same problem, seen from the object that holds the value under `key`.
    #[must_use]
    pub fn within(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.0.path.push(Step::Key(key.into()));
        self
    }

    /// The same problem, seen from the array that holds the value at `index`.
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.0.path.push(Step::Index(index));
        self
    }

    /// The JSON path of the value, such as `items[3].id`; empty for the whole.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.path.iter().rev() {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => {
                    path.push('.');
                    path.push_str(key);
                }
                Step::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }

    /// Whether the text is not JSON at all (cut off, a web page), as against JSON that says something else.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        matches!(self.0.what, What::Syntax(_))
    }

    /// Whether a key is missing.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self.0.what, What::Missing)
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => f.write_str(words),
            Self::Text(text) => f.write_str(&Value::Str(text).describe()),
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("the key is missing"),
            Self::Repeated => f.write_str("the key is there twice"),
            Self::Mismatch { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::Syntax(message) => write!(f, "this is not JSON: {message}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path() {
            path if path.is_empty() => write!(f, "{}", self.0.what),
            path => write!(f, "at `{path}`: {}", self.0.what),
        }
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Problem({self})")
    }
}

impl std::error::Error for Problem {}
