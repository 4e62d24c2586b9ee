//! A JSON value that a type is decoded from.

use super::containers::NumberedEntries;
use super::{Decode, DecodeError, Decoded, Form, JsonText, form};
use crate::Json;

/// A JSON value from the parser. Arrays and objects are read through it.
///
/// ```
/// use bitrix24_runtime::decode::{Decode, DecodeError, Decoded, Elements, Entries, Form, Ignored, Value, from_slice};
///
/// /// Counts the scalars in a JSON value.
/// #[derive(Default)]
/// struct Count(usize);
///
/// impl Decode for Count {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         match value {
///             Value::Array(elements) => self.of_array(elements)?,
///             Value::Object(entries) => self.of_object(entries)?,
///             _ => self.0 += 1,
///         }
///         Ok(Form::DOCUMENTED)
///     }
/// }
///
/// impl Count {
///     fn of_array(&mut self, elements: &mut dyn Elements) -> Result<(), DecodeError> {
///         while elements.next(self)? {}
///         Ok(())
///     }
///
///     fn of_object(&mut self, entries: &mut dyn Entries) -> Result<(), DecodeError> {
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
    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError>;

    /// Skips the value of the last key.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not JSON.
    fn skip_value(&mut self) -> Result<(), DecodeError> {
        self.next_value(&mut Ignored)
    }

    /// Receives that the values will be read as the elements of a list. Called before the first key is read.
    fn read_as_list(&mut self) {}
}

/// A slot that accepts any value and discards it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ignored;

impl Decode for Ignored {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Array(elements) => while elements.next(&mut Ignored)? {},
            Value::Object(entries) => {
                while entries.next_key()?.is_some() {
                    entries.skip_value()?;
                }
            }
            _ => {}
        }
        Ok(Form::DOCUMENTED)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        Ok(())
    }
}

impl Value<'_> {
    /// Decodes an object into `fields`, each a key and the slot for its value.
    ///
    /// Skips unknown keys, and calls [`Decode::absent`] for missing keys. Accepts an empty array as an object without
    /// keys, because PHP writes it so; if a key is required, it stands for no object. Reorders `fields`: decoded fields
    /// move to the front, so keys in the declared order are found immediately.
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
                let mut raw = JsonText::default();
                raw.decode(Value::Array(elements))?;
                return match raw.0 == "[]" {
                    false => Err(DecodeError::mismatch("an object", "an array").with_raw(raw.0)),
                    true => fields
                        .iter_mut()
                        .try_for_each(|(_, slot)| slot.absent())
                        .map(|()| form::EMPTY_ARRAY_AS_OBJECT)
                        .map_err(|_| DecodeError::absence("an object", form::EMPTY_ARRAY, "[]")),
                };
            }
            other => return Err(other.mismatch("an object")),
        };
        for (name, slot) in &mut fields[seen..] {
            slot.absent().map_err(|problem| problem.within(*name))?;
        }
        Ok(Form::DOCUMENTED)
    }

    /// Decodes a list: `read` gets its elements. Accepts an object whose keys are numbers, because PHP writes a list with
    /// gaps so; its values are read in the order of the entries.
    ///
    /// # Errors
    ///
    /// Returns the error of `read`, or an error if the value is not a list.
    ///
    /// ```
    /// use bitrix24_runtime::decode::{Decode, Decoded, Value, from_slice};
    ///
    /// /// The sum of a list.
    /// struct Sum(i64);
    ///
    /// impl Decode for Sum {
    ///     fn decode(&mut self, value: Value<'_>) -> Decoded {
    ///         let mut number = 0;
    ///         value.list(&mut |elements| {
    ///             while elements.next(&mut number)? {
    ///                 self.0 += number;
    ///             }
    ///             Ok(())
    ///         })
    ///     }
    /// }
    ///
    /// let mut sum = Sum(0);
    /// from_slice(br#"{"1": 20, "7": 22}"#, &mut sum)?;
    /// assert_eq!(sum.0, 42);
    /// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
    /// ```
    pub fn list(self, read: &mut dyn FnMut(&mut dyn Elements) -> Result<(), DecodeError>) -> Decoded {
        match self {
            Value::Array(elements) => read(elements).map(|()| Form::DOCUMENTED),
            Value::Object(entries) => {
                entries.read_as_list();
                read(&mut NumberedEntries(entries)).map(|()| form::OBJECT_AS_LIST)
            }
            other => Err(other.mismatch("an array")),
        }
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
        if let Value::Str(text) = self {
            *slot = E::from_wire(text);
            return Ok(Form::DOCUMENTED);
        }
        let mut text = String::new();
        let form = text.decode(self)?;
        *slot = E::from_wire(&text);
        Ok(form)
    }

    /// Creates the error that this value is not `expected`, such as `"an integer"`. An optional slot reads an empty
    /// string, `false` and an empty array as `None` instead.
    ///
    /// ```
    /// use bitrix24_runtime::decode::Value;
    /// assert_eq!(Value::Str("soon").describe(), "a string");
    ///
    /// let error = Value::Str("soon").mismatch("a date");
    /// assert_eq!(error.to_string(), "expected a date, found a string");
    /// assert_eq!(error.raw(), Some(r#""soon""#));
    /// ```
    #[must_use]
    pub fn mismatch(self, expected: &'static str) -> DecodeError {
        let found = self.describe();
        match self {
            Value::Str(text) if text.trim().is_empty() => {
                return DecodeError::absence(expected, form::EMPTY_STRING, "\"\"");
            }
            Value::Bool(false) => return DecodeError::absence(expected, form::FALSE, "false"),
            _ => {}
        }
        let mut raw = JsonText::default();
        match raw.decode(self) {
            Err(error) => error,
            Ok(_) if raw.0 == "[]" => DecodeError::absence(expected, form::EMPTY_ARRAY, "[]"),
            Ok(_) => DecodeError::mismatch(expected, found).with_raw(raw.0),
        }
    }

    /// Describes the type of the value, such as `"a string"`.
    #[must_use]
    pub fn describe(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Int(_) | Self::UInt(_) | Self::Float(_) => "a number",
            Self::Str(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

impl<'a> Value<'a> {
    /// Returns a copy of a scalar.
    pub(super) fn scalar(&self) -> Option<Value<'a>> {
        match *self {
            Self::Null => Some(Value::Null),
            Self::Bool(flag) => Some(Value::Bool(flag)),
            Self::Int(number) => Some(Value::Int(number)),
            Self::UInt(number) => Some(Value::UInt(number)),
            Self::Float(number) => Some(Value::Float(number)),
            Self::Str(text) => Some(Value::Str(text)),
            Self::Array(_) | Self::Object(_) => None,
        }
    }
}

/// Describes the type of a JSON value, as [`Value::describe`] does.
pub(crate) fn kind(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "an array",
        Json::Object(_) => "an object",
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
