//! Rows of a type that implements serde's `Deserialize`.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde_path_to_error::{Path, Segment};

use super::{Projection, names};
use crate::decode::{Decode, DecodeError, Value, kind};
use crate::types::Json;

/// Decodes objects as a type that implements `serde::Deserialize`. The fields of a plain struct are selected by their
/// serialized names; for other types, and for fields of related objects, use [`select`](Self::select).
///
/// ```
/// use bitrix24_runtime::query::{Deserialized, Projection};
/// # struct Task;
/// #[derive(serde::Deserialize)]
/// #[serde(rename_all = "camelCase")]
/// struct Row { id: i64, title: String, parent_id: Option<i64> }
///
/// let row = Deserialized::<Row>::new();
/// assert_eq!(Projection::<Task>::select(&row), ["id", "title", "parentId"]);
/// ```
pub struct Deserialized<T> {
    select: Vec<String>,
    marker: PhantomData<fn() -> T>,
}

impl<T: DeserializeOwned> Deserialized<T> {
    /// Decodes objects as `T`.
    #[must_use]
    pub fn new() -> Self {
        Self { select: names(fields_of::<T>().iter().copied()), marker: PhantomData }
    }

    /// Selects these fields instead of those of the struct.
    ///
    /// ```
    /// use bitrix24_runtime::Json;
    /// use bitrix24_runtime::query::{Deserialized, Projection};
    /// # struct Task;
    /// let row = Deserialized::<Json>::new().select(["id", "responsible.name"]);
    /// assert_eq!(Projection::<Task>::select(&row), ["id", "responsible.name"]);
    /// ```
    #[must_use]
    pub fn select<'n>(mut self, fields: impl IntoIterator<Item = &'n str>) -> Self {
        self.select = names(fields);
        self
    }
}

impl<T: DeserializeOwned> Default for Deserialized<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> fmt::Debug for Deserialized<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Deserialized({})", self.select.join(", "))
    }
}

impl<O, T: DeserializeOwned + Send + 'static> Projection<O> for Deserialized<T> {
    type Row = T;

    fn select(&self) -> Vec<String> {
        self.select.clone()
    }

    fn read(&self, value: Value<'_>) -> Result<T, DecodeError> {
        let mut json = Json::Null;
        json.decode(value)?;
        serde_path_to_error::deserialize(&json).map_err(|error| {
            let path = error.path().clone();
            let problem = row_error(&error.into_inner().to_string(), find(&json, &path));
            path.iter().rev().fold(problem, |problem, segment| match segment {
                Segment::Seq { index } => problem.at_index(*index),
                Segment::Map { key } => problem.within(key.clone()),
                Segment::Enum { .. } | Segment::Unknown => problem,
            })
        })
    }
}

/// Returns the value at a path.
fn find<'j>(json: &'j Json, path: &Path) -> Option<&'j Json> {
    path.iter().try_fold(json, |value, segment| match segment {
        Segment::Seq { index } => value.get(index),
        Segment::Map { key } => value.get(key),
        Segment::Enum { .. } | Segment::Unknown => Some(value),
    })
}

/// Converts serde's message about a value, which contains the value, into an error that does not.
fn row_error(message: &str, value: Option<&Json>) -> DecodeError {
    if let Some(field) = message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
        return DecodeError::missing().within(field.to_owned());
    }
    // The value stands before what was expected.
    let is_standard =
        ["invalid type: ", "invalid value: ", "invalid length "].iter().any(|kind| message.starts_with(kind));
    let expected = message.rsplit_once(", expected ").filter(|_| is_standard);
    let expected = expected.map_or("a value of the row's type".to_owned(), |(_, expected)| expected.to_owned());
    match value {
        Some(value) => DecodeError::mismatch(expected, kind(value)).with_raw(value.to_string()),
        None => DecodeError::mismatch(expected, "another value"),
    }
}

/// Returns the names of a struct's fields, as it requests them from a deserializer; empty for other types.
fn fields_of<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut fields: &'static [&'static str] = &[];
    // It never succeeds; it only records the requested fields.
    let _refused = T::deserialize(Listener(&mut fields));
    fields
}

struct Listener<'l>(&'l mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Listener<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("nothing is decoded"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
