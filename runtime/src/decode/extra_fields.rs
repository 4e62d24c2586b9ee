//! Decodes an object and keeps the fields that its type does not have, to send them on.

use super::{Decode, DecodeError, Decoded, Entries, Value};
use crate::types::{ExtraFields, Json};

impl Value<'_> {
    /// Decodes an object into `fields` like [`object`](Self::object), and keeps unknown keys in `extra`.
    ///
    /// # Errors
    ///
    /// See [`object`](Self::object).
    ///
    /// ```
    /// use bitrix24_runtime::decode::{Decode, Decoded, Value, from_slice};
    /// use bitrix24_runtime::types::ExtraFields;
    ///
    /// #[derive(Default)]
    /// struct AddFields { title: String, extra: ExtraFields }
    ///
    /// impl Decode for AddFields {
    ///     fn decode(&mut self, value: Value<'_>) -> Decoded {
    ///         value.object_with(&mut [("title", &mut self.title)], &mut self.extra)
    ///     }
    /// }
    ///
    /// let mut fields = AddFields::default();
    /// from_slice(br#"{"ufBudget": 1000, "title": "Plan"}"#, &mut fields)?;
    /// assert_eq!((fields.title.as_str(), fields.extra.get("ufBudget")), ("Plan", Some(&1000.into())));
    /// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
    /// ```
    pub fn object_with(self, fields: &mut [(&'static str, &mut dyn Decode)], extra: &mut ExtraFields) -> Decoded {
        extra.clear();
        match self {
            Value::Object(inner) => {
                Value::Object(&mut KeepingEntries { inner, key: String::new(), extra }).object(fields)
            }
            other => other.object(fields),
        }
    }
}

/// Keeps the values that the reader skips.
struct KeepingEntries<'e> {
    inner: &'e mut dyn Entries,
    key: String,
    extra: &'e mut ExtraFields,
}

impl Entries for KeepingEntries<'_> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        let key = self.inner.next_key()?;
        self.key.clear();
        self.key.push_str(key.unwrap_or_default());
        Ok(key)
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError> {
        self.inner.next_value(slot)
    }

    fn skip_value(&mut self) -> Result<(), DecodeError> {
        let mut kept = Json::Null;
        self.inner.next_value(&mut kept)?;
        self.extra.insert(std::mem::take(&mut self.key), kept);
        Ok(())
    }
}
