//! The forms in which portals send values, and what is read from them.

use std::fmt;

/// How a value was read: in its documented form, or in another form that portals are known to send.
///
/// An implementation of [`Decode`](super::Decode) returns the form of its inner value, or [`DOCUMENTED`](Self::DOCUMENTED).
///
/// ```
/// use bitrix24_runtime::decode::{Decode, Form, Value};
///
/// let mut number = 0_i64;
/// assert_eq!(number.decode(Value::Int(15))?, Form::DOCUMENTED);
///
/// let form = number.decode(Value::Str("15"))?;
/// assert_eq!((form.found(), form.read_as()), ("a string", "an integer"));
/// assert!(form.is_lossless() && !form.is_documented());
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Form(Option<&'static Tolerated>);

#[derive(PartialEq, Eq)]
struct Tolerated {
    found: &'static str,
    read_as: &'static str,
    lossless: bool,
}

impl Form {
    /// The documented form.
    pub const DOCUMENTED: Self = Self(None);

    /// Returns whether the value was in its documented form.
    #[must_use]
    pub const fn is_documented(self) -> bool {
        self.0.is_none()
    }

    /// Returns what was found, such as `"a string"`; empty for the documented form.
    #[must_use]
    pub fn found(self) -> &'static str {
        self.0.map_or("", |form| form.found)
    }

    /// Returns what it was read as, such as `"an integer"`; empty for the documented form.
    #[must_use]
    pub fn read_as(self) -> &'static str {
        self.0.map_or("", |form| form.read_as)
    }

    /// Returns whether the typed value says everything that the JSON says.
    #[must_use]
    pub fn is_lossless(self) -> bool {
        self.0.is_none_or(|form| form.lossless)
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            None => f.write_str("Form::DOCUMENTED"),
            Some(form) => write!(f, "Form({}, read as {})", form.found, form.read_as),
        }
    }
}

macro_rules! forms {
    ($($(#[$attribute:meta])? $name:ident: $found:literal => $read_as:literal, $loss:ident;)+) => {$(
        $(#[$attribute])?
        pub(crate) const $name: Form =
            Form(Some(&Tolerated { found: $found, read_as: $read_as, lossless: forms!(@ $loss) }));
    )+};
    (@ lossless) => { true };
    (@ lossy) => { false };
}

forms! {
    TEXT_AS_INTEGER: "a string" => "an integer", lossless;
    DECIMAL_AS_INTEGER: "a decimal number" => "an integer", lossless;
    TEXT_AS_NUMBER: "a string" => "a number", lossless;
    TEXT_AS_BOOLEAN: "a string" => "a boolean", lossless;
    NUMBER_AS_BOOLEAN: "a number" => "a boolean", lossless;
    RESULT_AS_BOOLEAN: "an object with the key `result`" => "a boolean", lossless;
    BOOLEAN_AS_RESULT: "a scalar" => "an object with the key `result`", lossless;
    #[cfg(feature = "v2")]
    NUMBER_AS_MONEY: "a number" => "an amount of money", lossless;
    NUMBER_AS_TEXT: "a number" => "a string", lossless;
    BOOLEAN_AS_TEXT: "a boolean" => "a string", lossless;

    OBJECT_AS_LIST: "an object with numbers as keys" => "an array", lossy;
    EMPTY_ARRAY_AS_OBJECT: "an empty array" => "an empty object", lossless;
    ARRAY_AS_OBJECT: "an array" => "an object with indices as keys", lossless;

    DATE_TIME_FORMAT: "a date and time in another format" => "a date and time", lossless;
    UNIX_AS_DATE_TIME: "a Unix timestamp" => "a date and time in UTC", lossless;
    DATE_FORMAT: "a date in another format" => "a date", lossless;
    DATE_TIME_AS_DATE: "a date and time" => "a date", lossy;
    DATE_TIME_AS_UNIX: "a date and time with an offset" => "a Unix timestamp", lossless;
    OFFSET_AS_LOCAL: "a date and time with an offset" => "a local date and time", lossless;
    DATE_AS_LOCAL: "a date" => "midnight", lossless;
    TEXT_AS_LOCAL: "a text that is not a date" => "a text without a date", lossless;

    EMPTY_STRING: "an empty string" => "no value", lossless;
    EMPTY_ARRAY: "an empty array" => "no value", lossless;
    EMPTY_OBJECT: "an empty object" => "no value", lossless;
    FALSE: "a boolean" => "no value", lossless;
    ZERO_DATE: "a date of zeros" => "no value", lossless;
    DATE_TIME_WITHOUT_OFFSET: "a date and time without an offset" => "no value", lossy;
    DATE_WITHOUT_TIME: "a date without a time" => "no value", lossy;
    UNIX_WITHOUT_ZONE: "a Unix timestamp" => "no value", lossy;

    BYTE_ORDER_MARK: "a byte order mark before the JSON" => "nothing", lossless;
    TEXT_BEFORE: "text before the JSON" => "nothing", lossy;
    TEXT_AFTER: "text after the JSON" => "nothing", lossy;
    INVALID_JSON: "characters or numbers that JSON does not allow" => "replacements", lossy;
    #[cfg(feature = "gzip")]
    PLAIN_BODY: "a plain body that is declared as compressed" => "a plain body", lossless;
    #[cfg(feature = "gzip")]
    TRAILING_BYTES: "bytes after the compressed body" => "nothing", lossy;
}
