//! Collects what the pager needs to know of a page: the number of rows, the first and last key, and a fingerprint.

use std::cmp::Ordering;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::decode::{Decode, DecodeError, Decoded, Entries, Value};
use crate::query::Direction;
use crate::types::Json;

/// What the pager needs to know of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PageFacts {
    /// The number of rows.
    pub(crate) rows: usize,
    /// The key of the first row, if the list is read by key.
    pub(crate) first: Option<Json>,
    /// The key of the last row.
    pub(crate) last: Option<Json>,
    /// Whether keys are out of the requested order.
    pub(crate) disordered: bool,
    /// Equal for pages with the same rows; `None` if rows cannot be distinguished.
    pub(crate) fingerprint: Option<u64>,
    /// The cursor of the next page.
    pub(crate) next: Option<Json>,
    /// Whether the response says that there are more rows.
    pub(crate) more: Option<bool>,
}

/// Which parts of the rows to record.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeySpec {
    /// The field that orders the list, and the direction.
    pub(crate) key: Option<(String, Direction)>,
    /// Whether rows without an `id` can be distinguished by their other fields, because no `select` removed any.
    pub(crate) all_fields: bool,
}

/// Records facts about rows while they are decoded.
pub(super) struct RowInspector<'n> {
    key_spec: &'n KeySpec,
    facts: PageFacts,
    fingerprint: DefaultHasher,
    indistinguishable: bool,
}

impl<'n> RowInspector<'n> {
    /// Creates an inspector for one page.
    pub(super) fn new(key_spec: &'n KeySpec) -> Self {
        Self { key_spec, facts: PageFacts::default(), fingerprint: DefaultHasher::new(), indistinguishable: false }
    }

    /// Decodes a row with `read` and records its key and fingerprint.
    pub(super) fn row<T>(
        &mut self,
        value: Value<'_>,
        read: impl FnOnce(Value<'_>) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        let mut facts = RowFacts { key: None, id: None, all: DefaultHasher::new() };
        let row = match value {
            Value::Object(inner) => {
                let key = self.key_spec.key.as_ref().map(|(field, _)| field.as_str());
                let mut entries = InspectedEntries { inner, key, role: Role::Other, facts: &mut facts };
                read(Value::Object(&mut entries))?
            }
            other => read(other)?,
        };
        self.record(facts)?;
        Ok(row)
    }

    fn record(&mut self, row: RowFacts) -> Result<(), DecodeError> {
        self.facts.rows += 1;
        match row.id {
            Some(id) => id.hash(&mut self.fingerprint),
            None if self.key_spec.all_fields => row.all.finish().hash(&mut self.fingerprint),
            None => self.indistinguishable = true,
        }
        let Some((field, direction)) = &self.key_spec.key else { return Ok(()) };
        let key = row.key.ok_or_else(|| DecodeError::missing().within(field.clone()))?;
        if let Some(last) = &self.facts.last {
            self.facts.disordered |= is_forward(*direction, last, &key) == Some(false);
        }
        self.facts.first.get_or_insert_with(|| key.clone());
        self.facts.last = Some(key);
        Ok(())
    }

    /// Returns the facts about the page.
    pub(super) fn finish(mut self) -> PageFacts {
        self.facts.fingerprint = (!self.indistinguishable).then(|| self.fingerprint.finish());
        self.facts
    }
}

/// Returns whether `to` comes after `from` in `direction`; `None` if the client cannot compare the values, such as dates
/// with different offsets.
pub(super) fn is_forward(direction: Direction, from: &Json, to: &Json) -> Option<bool> {
    let number = |json: &Json| match json {
        Json::Number(number) => number.as_i64(),
        Json::String(text) => text.parse().ok(),
        _ => None,
    };
    if from == to {
        return Some(false);
    }
    let order = number(from)?.cmp(&number(to)?);
    Some(order == if direction == Direction::Asc { Ordering::Less } else { Ordering::Greater })
}

/// What is recorded of one row.
struct RowFacts {
    key: Option<Json>,
    id: Option<u64>,
    all: DefaultHasher,
}

/// The entries of a row, recorded while they are decoded.
struct InspectedEntries<'w, 'l> {
    inner: &'w mut dyn Entries,
    key: Option<&'w str>,
    role: Role,
    facts: &'l mut RowFacts,
}

/// What an entry is to the inspector.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Key { id: bool },
    Id,
    Other,
}

impl Entries for InspectedEntries<'_, '_> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        let key = self.inner.next_key()?;
        let id = key == Some("id");
        self.role = match key {
            Some(_) if key == self.key => Role::Key { id },
            Some(_) if id => Role::Id,
            _ => Role::Other,
        };
        if let Some(key) = key {
            key.hash(&mut self.facts.all);
        }
        Ok(key)
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError> {
        self.inner.next_value(&mut InspectedValue { slot, role: self.role, facts: self.facts })
    }

    fn skip_value(&mut self) -> Result<(), DecodeError> {
        match self.role {
            Role::Other => self.inner.skip_value(),
            _ => self.next_value(&mut crate::decode::Ignored),
        }
    }
}

/// One value of a row, recorded while it is decoded.
struct InspectedValue<'t> {
    slot: &'t mut dyn Decode,
    role: Role,
    facts: &'t mut RowFacts,
}

impl Decode for InspectedValue<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let scalar = hash(&value, &mut self.facts.all);
        if scalar && matches!(self.role, Role::Id | Role::Key { id: true }) {
            let mut fingerprint = DefaultHasher::new();
            hash(&value, &mut fingerprint);
            self.facts.id = Some(fingerprint.finish());
        }
        if scalar && matches!(self.role, Role::Key { .. }) {
            self.facts.key = key(&value);
        }
        self.slot.decode(value)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        self.slot.absent()
    }
}

/// Hashes a scalar; returns `false` for arrays and objects, which are not hashed.
fn hash(value: &Value<'_>, hasher: &mut DefaultHasher) -> bool {
    match value {
        Value::Null => 0_u8.hash(hasher),
        Value::Bool(flag) => flag.hash(hasher),
        Value::Int(number) => number.hash(hasher),
        Value::UInt(number) => number.hash(hasher),
        Value::Float(number) => number.to_bits().hash(hasher),
        Value::Str(text) => text.hash(hasher),
        Value::Array(_) | Value::Object(_) => return false,
    }
    true
}

fn key(value: &Value<'_>) -> Option<Json> {
    match value {
        Value::Int(number) => Some((*number).into()),
        Value::UInt(number) => Some((*number).into()),
        Value::Float(number) => Some((*number).into()),
        Value::Str(text) => Some((*text).into()),
        _ => None,
    }
}
