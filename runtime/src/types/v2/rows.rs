//! Rows that are the whole result.

use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, JsonWriter};

/// A page of objects that is the whole result, without a key. It is an array, or a map of numbers if PHP made gaps.
///
/// ```
/// use bitrix24_runtime::types::v2::Rows;
/// let mut page = Rows::<i64>::default();
/// bitrix24_runtime::decode::from_slice(br#"{"3": 1, "7": 2}"#, &mut page)?;
/// assert_eq!(page.rows, [1, 2]);
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rows<T> {
    /// The objects, in the requested order.
    pub rows: Vec<T>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T: Decode + Default> Decode for Rows<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.rows.decode(value)
    }
}

impl<T: Encode> Encode for Rows<T> {
    fn encode(&self, out: &mut JsonWriter) {
        self.rows.encode(out);
    }
}
