//! Conversions between values and other types.

use std::borrow::Cow;

use serde_json::{Number, Value as Sorted};

use crate::{Map, Value};

macro_rules! from {
    ($($type:ty: |$value:ident| $converted:expr),+ $(,)?) => {$(
        impl From<$type> for Value {
            fn from($value: $type) -> Self {
                $converted
            }
        }
    )+};
}

from! {
    (): |_unit| Self::Null,
    bool: |flag| Self::Bool(flag),
    i8: |number| Self::Number(number.into()),
    i16: |number| Self::Number(number.into()),
    i32: |number| Self::Number(number.into()),
    i64: |number| Self::Number(number.into()),
    isize: |number| Self::Number(number.into()),
    u8: |number| Self::Number(number.into()),
    u16: |number| Self::Number(number.into()),
    u32: |number| Self::Number(number.into()),
    u64: |number| Self::Number(number.into()),
    usize: |number| Self::Number(number.into()),
    f32: |number| f64::from(number).into(),
    // A number that is not finite has no JSON form.
    f64: |number| Number::from_f64(number).map_or(Self::Null, Self::Number),
    Number: |number| Self::Number(number),
    String: |text| Self::String(text),
    &str: |text| Self::String(text.to_owned()),
    Cow<'_, str>: |text| Self::String(text.into_owned()),
    Map: |map| Self::Object(map),
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(list: Vec<T>) -> Self {
        list.into_iter().collect()
    }
}

impl<T: Into<Value> + Clone> From<&[T]> for Value {
    fn from(list: &[T]) -> Self {
        list.iter().cloned().collect()
    }
}

impl<T: Into<Value>, const N: usize> From<[T; N]> for Value {
    fn from(list: [T; N]) -> Self {
        list.into_iter().collect()
    }
}

impl<T: Into<Value>> FromIterator<T> for Value {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        Self::Array(elements.into_iter().map(Into::into).collect())
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Value {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self::Object(entries.into_iter().collect())
    }
}

impl From<Sorted> for Value {
    fn from(value: Sorted) -> Self {
        match value {
            Sorted::Null => Self::Null,
            Sorted::Bool(flag) => Self::Bool(flag),
            Sorted::Number(number) => Self::Number(number),
            Sorted::String(text) => Self::String(text),
            Sorted::Array(list) => list.into(),
            Sorted::Object(map) => map.into_iter().collect(),
        }
    }
}

impl From<Value> for Sorted {
    /// Sorts the keys, unless a crate in the build enables serde_json's `preserve_order`.
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Bool(flag),
            Value::Number(number) => Self::Number(number),
            Value::String(text) => Self::String(text),
            Value::Array(list) => list.into(),
            Value::Object(map) => map.into_iter().collect(),
        }
    }
}
