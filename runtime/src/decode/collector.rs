//! Decodes into a slot and keeps what the slot does not.

use super::{Decode, DecodeError, Decoded, Elements, Entries, UnknownFields, Value};
use crate::Json;

/// Decodes into a slot and keeps the fields that the slot skips.
pub(crate) struct UnknownFieldCollector<'s> {
    slot: &'s mut dyn Decode,
    path: String,
    unknown_fields: &'s mut UnknownFields,
}

impl<'s> UnknownFieldCollector<'s> {
    /// Creates a collector that adds skipped fields to `unknown_fields`.
    pub(crate) fn new(slot: &'s mut dyn Decode, unknown_fields: &'s mut UnknownFields) -> Self {
        Self { slot, path: String::new(), unknown_fields }
    }
}

impl Decode for UnknownFieldCollector<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Object(inner) => {
                let mut entries = CollectingEntries {
                    inner,
                    path: &self.path,
                    key: String::new(),
                    unknown_fields: self.unknown_fields,
                };
                self.slot.decode(Value::Object(&mut entries))
            }
            Value::Array(inner) => {
                let mut elements =
                    CollectingElements { inner, path: &self.path, index: 0, unknown_fields: self.unknown_fields };
                self.slot.decode(Value::Array(&mut elements))
            }
            scalar => self.slot.decode(scalar),
        }
    }

    fn absent(&mut self) -> Decoded {
        self.slot.absent()
    }

    fn accepts_empty(&self) -> bool {
        self.slot.accepts_empty()
    }
}

struct CollectingEntries<'c> {
    inner: &'c mut dyn Entries,
    path: &'c str,
    key: String,
    unknown_fields: &'c mut UnknownFields,
}

impl CollectingEntries<'_> {
    fn path(&self) -> String {
        if self.path.is_empty() { self.key.clone() } else { format!("{}.{}", self.path, self.key) }
    }
}

impl Entries for CollectingEntries<'_> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        let key = self.inner.next_key()?;
        self.key.clear();
        self.key.push_str(key.unwrap_or_default());
        Ok(key)
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Decoded {
        let path = self.path();
        self.inner.next_value(&mut UnknownFieldCollector { slot, path, unknown_fields: self.unknown_fields })
    }

    fn skip_value(&mut self) -> Decoded {
        let mut kept = Json::Null;
        self.inner.next_value(&mut kept)?;
        let path = self.path();
        self.unknown_fields.push(path, kept);
        Ok(())
    }
}

struct CollectingElements<'c> {
    inner: &'c mut dyn Elements,
    path: &'c str,
    index: usize,
    unknown_fields: &'c mut UnknownFields,
}

impl Elements for CollectingElements<'_> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, DecodeError> {
        let path = format!("{}[{}]", self.path, self.index);
        self.index += 1;
        self.inner.next(&mut UnknownFieldCollector { slot, path, unknown_fields: self.unknown_fields })
    }
}
