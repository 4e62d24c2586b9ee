//! The three shapes that most results have.

use crate::decode::{Decode, Decoded, Value, form};
use crate::encode::{Encode, JsonWriter};

/// One object: the result of `get`, and of most `add` and `update` methods.
///
/// ```
/// let mut got = bitrix24_runtime::types::Item::<i64>::default();
/// bitrix24_runtime::decode::from_slice(br#"{"item": 15}"#, &mut got)?;
/// assert_eq!(got.item, 15);
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Item<T> {
    /// The object.
    pub item: T,
}

impl<T: Decode> Decode for Item<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("item", &mut self.item)])
    }
}

impl<T: Encode> Encode for Item<T> {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("item", &self.item)]);
    }
}

/// A page of objects: the result of `list` and `tail`.
///
/// ```
/// let mut page = bitrix24_runtime::types::Items::<i64>::default();
/// bitrix24_runtime::decode::from_slice(br#"{"items": [1, 2]}"#, &mut page)?;
/// assert_eq!(page.items, [1, 2]);
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Items<T> {
    /// The objects, in the requested order.
    pub items: Vec<T>,
}

impl<T> Default for Items<T> {
    fn default() -> Self {
        Self { items: Vec::new() }
    }
}

impl<T: Decode + Default> Decode for Items<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("items", &mut self.items)])
    }
}

impl<T: Encode> Encode for Items<T> {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("items", &self.items)]);
    }
}

/// Whether the method succeeded: the result of `update` and `delete`.
///
/// ```
/// let mut done = bitrix24_runtime::types::Done::default();
/// bitrix24_runtime::decode::from_slice(br#"{"result": true}"#, &mut done)?;
/// assert!(done.result);
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Done {
    /// Whether the method succeeded.
    pub result: bool,
}

impl Decode for Done {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Object(_) | Value::Array(_) => value.object(&mut [("result", &mut self.result)]),
            // Documented under a key, but some methods respond with a bare boolean.
            scalar => self.result.decode(scalar).map(|_| form::BOOLEAN_AS_RESULT),
        }
    }
}

impl Encode for Done {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("result", &self.result)]);
    }
}
