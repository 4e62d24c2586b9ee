//! A JSON value that a type is decoded from.

use super::{Decode, DecodeError, Decoded};

/// A JSON value from the parser. Arrays and objects are read through it.
///
/// ```
/// use bitrix24_runtime::decode::{Decode, Decoded, Elements, Entries, Ignored, Value, from_slice};
/// use bitrix24_runtime::types::OpenEnum;
///
/// /// Counts the scalars in a JSON value.
/// #[derive(Default)]
/// struct Count(usize);
///
/// impl Decode for Count {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         match value {
///             Value::Array(elements) => self.of_array(elements),
///             Value::Object(entries) => self.of_object(entries),
///             _ => Ok(self.0 += 1),
///         }
///     }
/// }
///
/// impl Count {
///     fn of_array(&mut self, elements: &mut dyn Elements) -> Decoded {
///         while elements.next(self)? {}
///         Ok(())
///     }
///
///     fn of_object(&mut self, entries: &mut dyn Entries) -> Decoded {
///         while entries.next_key()?.is_some() {
///             entries.next_value(self)?;
///         }
///         Ok(())
///     }
/// }
///
/// let mut count = Count::default();
/// from_slice(br#"{"a": [1, null], "b": {"c": "text"}}"#, &mut count)?;
/// assert_eq!(count.0, 3);
/// from_slice(b"[1, 2]", &mut Ignored)?;
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that fits an `i64`.
    Int(i64),
    /// A whole number above `i64::MAX`.
    UInt(u64),
    /// Any other number.
    Float(f64),
    /// A string.
    Str(&'a str),
    /// An array, with its elements.
    Array(&'a mut dyn Elements),
    /// An object, with its entries.
    Object(&'a mut dyn Entries),
}

/// The elements of an array.
pub trait Elements {
    /// Decodes the next element into `slot`. Returns `false` after the last element.
    ///
    /// # Errors
    ///
    /// Returns the error of `slot`, with the element's index in its path, or an error if the text is not JSON.
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, DecodeError>;
}

/// The entries of an object. Each key is read first, then its value is decoded or skipped.
pub trait Entries {
    /// Returns the next key; `None` after the last.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON.
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError>;

    /// Decodes the value of the last key into `slot`. The caller adds the key to the path.
    ///
    /// # Errors
    ///
    /// Returns the error of `slot`, or an error if the text is not JSON.
    fn next_value(&mut self, slot: &mut dyn Decode) -> Decoded;

    /// Skips the value of the last key.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON.
    fn skip_value(&mut self) -> Decoded {
        self.next_value(&mut Ignored)
    }
}

/// A slot that accepts any value and discards it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ignored;

impl Decode for Ignored {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Array(elements) => {
                while elements.next(&mut Ignored)? {}
                Ok(())
            }
            Value::Object(entries) => {
                while entries.next_key()?.is_some() {
                    entries.skip_value()?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn absent(&mut self) -> Decoded {
        Ok(())
    }
}

impl Value<'_> {
    /// Decodes an object into `fields`, each a key and the slot for its value.
    ///
    /// Skips unknown keys, and calls [`Decode::absent`] for missing keys. Accepts an empty array as an object without
    /// keys, because PHP writes it so. Reorders `fields`: decoded fields move to the front, so keys in the declared
    /// order are found immediately.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not an object, a key is a duplicate, or a slot returns an error.
    ///
    /// ```
    /// # use bitrix24_runtime::decode::{Decode, Decoded, Value};
    /// struct Task { id: i64, title: Option<String> }
    ///
    /// impl Decode for Task {
    ///     fn decode(&mut self, value: Value<'_>) -> Decoded {
    ///         value.object(&mut [("id", &mut self.id), ("title", &mut self.title)])
    ///     }
    /// }
    /// ```
    pub fn object(self, fields: &mut [(&'static str, &mut dyn Decode)]) -> Decoded {
        let seen = match self {
            Value::Object(entries) => read_entries(entries, fields)?,
            Value::Array(elements) => {
                if elements.next(&mut Ignored)? {
                    return Err(DecodeError::mismatch("an object", "an array"));
                }
                0
            }
            other => return Err(other.mismatch("an object")),
        };
        for (name, slot) in &mut fields[seen..] {
            slot.absent().map_err(|problem| problem.within(*name))?;
        }
        Ok(())
    }

    /// Decodes an open enum: a string (or the text of a number or boolean) that names a known value, or any other.
    ///
    /// # Errors
    ///
    /// Returns an error if the value is not a scalar.
    ///
    /// ```
    /// # use bitrix24_runtime::decode::{Decode, Decoded, Value};
    /// # use bitrix24_runtime::types::OpenEnum;
    /// # enum Kind { Other(String) }
    /// # impl OpenEnum for Kind {
    /// #     fn from_wire(text: &str) -> Self { Self::Other(text.to_owned()) }
    /// #     fn as_wire(&self) -> &str { let Self::Other(text) = self; text }
    /// # }
    /// impl Decode for Kind {
    ///     fn decode(&mut self, value: Value<'_>) -> Decoded { value.open_enum(self) }
    /// }
    /// ```
    pub fn open_enum<E: crate::types::OpenEnum>(self, slot: &mut E) -> Decoded {
        let mut text = String::new();
        let known = match self {
            Value::Str(text) => E::from_wire(text),
            other => {
                text.decode(other)?;
                E::from_wire(&text)
            }
        };
        *slot = known;
        Ok(())
    }

    /// Creates the error that this value is not `expected`, such as `"an integer"`.
    ///
    /// ```
    /// use bitrix24_runtime::decode::Value;
    /// let value = Value::Str("soon");
    /// assert_eq!(value.describe(), r#"the string "soon""#);
    /// assert_eq!(value.mismatch("a date").to_string(), r#"expected a date, found the string "soon""#);
    /// ```
    #[must_use]
    pub fn mismatch(&self, expected: &'static str) -> DecodeError {
        match self {
            Self::Str(text) => DecodeError::string(expected, text),
            other => DecodeError::mismatch(expected, other.describe()),
        }
    }

    /// Describes the value, with a short excerpt of scalars.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(flag) => format!("the boolean {flag}"),
            Self::Int(number) => format!("the number {number}"),
            Self::UInt(number) => format!("the number {number}"),
            Self::Float(number) => format!("the number {number}"),
            Self::Str(text) => format!("the string {:?}", excerpt(text)),
            Self::Array(_) => "an array".to_owned(),
            Self::Object(_) => "an object".to_owned(),
        }
    }
}

/// The maximum length of an excerpt, in characters.
const EXCERPT: usize = 40;

fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Decodes all entries and returns how many of `fields` were present; these move to the front.
fn read_entries(
    entries: &mut dyn Entries,
    fields: &mut [(&'static str, &mut dyn Decode)],
) -> Result<usize, DecodeError> {
    let mut seen = 0;
    while let Some(key) = entries.next_key()? {
        if let Some(ahead) = fields[seen..].iter().position(|(name, _)| *name == key) {
            fields.swap(seen, seen + ahead);
            let (name, slot) = &mut fields[seen];
            entries.next_value(*slot).map_err(|problem| problem.within(*name))?;
            seen += 1;
        } else if fields[..seen].iter().any(|(name, _)| *name == key) {
            return Err(DecodeError::duplicate().within(key.to_owned()));
        } else {
            entries.skip_value()?;
        }
    }
    Ok(seen)
}
