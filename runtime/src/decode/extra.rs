//! Keeping what a type does not know: user fields, and what a newer portal adds.

use std::collections::BTreeMap;

use super::{Decode, Decoded, Elements, Entries, Problem, Value};
use crate::Json;

/// The values of an answer that its type has no field for, by their JSON path, such as `item.ufCrmTask`.
///
/// ```
/// use bitrix24_runtime::Extra;
///
/// fn user_fields(extra: &Extra) -> impl Iterator<Item = &String> {
///     extra.keys().filter(|path| path.contains(".uf"))
/// }
/// ```
pub type Extra = BTreeMap<String, Json>;

/// Reads into a slot and keeps what the slot passes over.
pub(crate) struct Keeper<'s> {
    slot: &'s mut dyn Decode,
    path: String,
    extra: &'s mut Extra,
}

impl<'s> Keeper<'s> {
    pub(crate) fn new(slot: &'s mut dyn Decode, extra: &'s mut Extra) -> Self {
        Self { slot, path: String::new(), extra }
    }
}

impl Decode for Keeper<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Object(inner) => {
                let mut entries = KeptEntries { inner, path: &self.path, key: String::new(), extra: self.extra };
                self.slot.decode(Value::Object(&mut entries))
            }
            Value::Array(inner) => {
                let mut elements = KeptElements { inner, path: &self.path, index: 0, extra: self.extra };
                self.slot.decode(Value::Array(&mut elements))
            }
            scalar => self.slot.decode(scalar),
        }
    }

    fn absent(&mut self) -> Decoded {
        self.slot.absent()
    }

    fn takes_blank(&self) -> bool {
        self.slot.takes_blank()
    }
}

struct KeptEntries<'k> {
    inner: &'k mut dyn Entries,
    path: &'k str,
    key: String,
    extra: &'k mut Extra,
}

impl KeptEntries<'_> {
    fn path(&self) -> String {
        if self.path.is_empty() { self.key.clone() } else { format!("{}.{}", self.path, self.key) }
    }
}

impl Entries for KeptEntries<'_> {
    fn next_key(&mut self) -> Result<Option<&str>, Problem> {
        let key = self.inner.next_key()?;
        self.key.clear();
        self.key.push_str(key.unwrap_or_default());
        Ok(key)
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Decoded {
        let path = self.path();
        self.inner.next_value(&mut Keeper { slot, path, extra: self.extra })
    }

    fn skip_value(&mut self) -> Decoded {
        let mut kept = Json::Null;
        self.inner.next_value(&mut kept)?;
        let path = self.path();
        self.extra.insert(path, kept);
        Ok(())
    }
}

struct KeptElements<'k> {
    inner: &'k mut dyn Elements,
    path: &'k str,
    index: usize,
    extra: &'k mut Extra,
}

impl Elements for KeptElements<'_> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, Problem> {
        let path = format!("{}[{}]", self.path, self.index);
        self.index += 1;
        self.inner.next(&mut Keeper { slot, path, extra: self.extra })
    }
}
