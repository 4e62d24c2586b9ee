//! Collects what the pager needs to know of a page: the number of rows, the first and last key, and a fingerprint.

use std::cmp::Ordering;
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::DateTime;

use crate::decode::{
    Collected, Collector, Decode, DecodeError, Decoded, Entries, Form, Ignored, Value, form, from_slice,
};
use crate::query::Direction;
use crate::types::OrderedJson;

/// What the pager needs to know of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct PageFacts {
    /// The number of rows.
    pub(crate) rows: usize,
    /// The places of the rows that cannot be decoded.
    pub(crate) bad_rows: Vec<usize>,
    /// The first usable key, if the list is read by key.
    pub(crate) first: Option<OrderedJson>,
    /// The last usable key.
    pub(crate) last: Option<OrderedJson>,
    /// The number of rows up to the one with the last usable key.
    pub(crate) keyed: usize,
    /// Why the first row without a usable key has none.
    pub(crate) unkeyed: Option<DecodeError>,
    /// Whether keys are out of the requested order.
    pub(crate) disordered: bool,
    /// Equal for pages with the same rows; `None` if rows cannot be distinguished.
    pub(crate) fingerprint: Option<u64>,
    /// Whether all rows are the same text that cannot be decoded, without a number as identifier.
    pub(crate) alike: bool,
    /// The cursor of the next page.
    pub(crate) next: Option<OrderedJson>,
    /// Whether the response says that there are more rows.
    pub(crate) more: Option<bool>,
    /// The number of rows of the whole list, if the response says so.
    pub(crate) total: Option<u64>,
}

#[cfg(feature = "v2")]
impl PageFacts {
    /// Adds the number of rows of the whole list, and where its next page starts. Both stand beside the result.
    pub(super) fn read_beside(&mut self, (total, next): (Option<i64>, Option<i64>)) {
        self.total = total.and_then(|total| total.try_into().ok());
        self.next = next.map(OrderedJson::from);
    }
}

/// Which parts of the rows to record.
#[derive(Clone, Debug, Default)]
pub(crate) struct KeySpec {
    /// The field that orders the list, and the direction.
    pub(crate) key: Option<(String, Direction)>,
    /// The key that the page comes after.
    pub(crate) after: Option<OrderedJson>,
    /// Whether rows without an `id` can be distinguished by their other fields, because no `select` removed any.
    pub(crate) all_fields: bool,
}

/// Records facts about rows while they are decoded.
pub(super) struct RowInspector<'n> {
    key_spec: &'n KeySpec,
    facts: PageFacts,
    fingerprint: DefaultHasher,
    indistinguishable: bool,
    /// The hash of the text that all rows so far are, none of which can be decoded or has a number as identifier.
    alike: Option<u64>,
}

impl<'n> RowInspector<'n> {
    /// Creates an inspector for one page.
    pub(super) fn new(key_spec: &'n KeySpec) -> Self {
        Self {
            key_spec,
            facts: PageFacts::default(),
            fingerprint: DefaultHasher::new(),
            indistinguishable: false,
            alike: None,
        }
    }

    /// Returns the name of the key, if the list is read by key.
    pub(super) fn key(&self) -> Option<&'n str> {
        self.key_spec.key.as_ref().map(|(field, _)| field.as_str())
    }

    /// Decodes a row from its text with `read`, and records it even if it cannot be decoded. `within` completes the path
    /// of an error. Anomalies are added to `collected`.
    pub(super) fn isolated<T>(
        &mut self,
        text: &str,
        read: impl FnMut(Value<'_>) -> Result<T, DecodeError>,
        within: impl Fn(DecodeError) -> DecodeError,
        collected: Option<&mut Collected>,
    ) -> Result<T, DecodeError> {
        let mut slot = RowSlot::new(self.key(), read);
        let decoded = match collected {
            Some(collected) => from_slice(text.as_bytes(), &mut Collector::new(&mut slot, collected)),
            None => from_slice(text.as_bytes(), &mut slot),
        };
        let (facts, bad) = match decoded {
            Ok(_) => (slot.facts, None),
            // The decoding ended before the key, perhaps.
            Err(_) => (facts_of(text, self.key()), Some(text)),
        };
        if let Err(problem) = self.record(facts, bad) {
            self.facts.unkeyed.get_or_insert_with(|| within(problem.with_raw(text.to_owned())));
        }
        decoded.map_err(|problem| within(problem.with_raw(text.to_owned())))?;
        slot.row.ok_or_else(DecodeError::missing)
    }

    /// Records a row; `bad` is the text of one that cannot be decoded.
    ///
    /// # Errors
    ///
    /// Returns an error if the row has no usable key.
    pub(super) fn record(&mut self, row: RowFacts, bad: Option<&str>) -> Result<(), DecodeError> {
        if bad.is_some() {
            self.facts.bad_rows.push(self.facts.rows);
        }
        self.facts.rows += 1;
        let text = bad.map(hash_of);
        self.alike = text.filter(|text| !row.numbered && (self.facts.rows == 1 || self.alike == Some(*text)));
        match (row.id, text) {
            // The identifier of a row that cannot be decoded can be wrong itself.
            (_, Some(text)) => text.hash(&mut self.fingerprint),
            (Some(id), None) => id.hash(&mut self.fingerprint),
            (None, None) if self.key_spec.all_fields => row.all.finish().hash(&mut self.fingerprint),
            (None, None) => self.indistinguishable = true,
        }
        let Some((field, direction)) = &self.key_spec.key else { return Ok(()) };
        let key = row.key.ok_or_else(|| DecodeError::missing().within(field.clone()))?;
        let from = self.facts.last.as_ref().or(self.key_spec.after.as_ref());
        if !is_usable(*direction, from, &key, bad.is_some()) {
            return Err(DecodeError::mismatch("a key in the requested order", "another value").within(field.clone()));
        }
        if let Some(last) = &self.facts.last {
            self.facts.disordered |= is_forward(*direction, last, &key) == Some(false);
        }
        self.facts.first.get_or_insert_with(|| key.clone());
        self.facts.last = Some(key);
        self.facts.keyed = self.facts.rows;
        Ok(())
    }

    /// Returns the facts about the page.
    pub(super) fn finish(mut self) -> PageFacts {
        self.facts.alike = self.alike.is_some();
        self.facts.fingerprint = (!self.indistinguishable).then(|| self.fingerprint.finish());
        self.facts
    }
}

/// Returns whether `to` comes after `from` in `direction`; `None` if the client cannot compare the values, such as dates
/// with different offsets.
pub(super) fn is_forward(direction: Direction, from: &OrderedJson, to: &OrderedJson) -> Option<bool> {
    if from == to {
        return Some(false);
    }
    Some(number(from)?.cmp(&number(to)?) == forward(direction))
}

/// Returns whether a list can continue after `key`. The key of a row that cannot be decoded can be wrong itself, so it
/// must be known to come after `from`.
fn is_usable(direction: Direction, from: Option<&OrderedJson>, key: &OrderedJson, bad: bool) -> bool {
    let Some(from) = from else { return !bad || number(key).is_some() };
    match is_forward(direction, from, key) {
        Some(forward) => forward || !bad,
        None if bad => instants(from, key).is_some_and(|order| order == forward(direction)),
        None => number(from).is_none(),
    }
}

/// Returns the order of a value and a later one.
fn forward(direction: Direction) -> Ordering {
    if direction == Direction::Asc { Ordering::Less } else { Ordering::Greater }
}

fn number(json: &OrderedJson) -> Option<i64> {
    match json {
        OrderedJson::Number(number) => number.as_i64(),
        OrderedJson::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn instants(from: &OrderedJson, to: &OrderedJson) -> Option<Ordering> {
    let instant = |json: &OrderedJson| DateTime::parse_from_rfc3339(json.as_str()?).ok();
    Some(instant(from)?.cmp(&instant(to)?))
}

/// Returns what can be recorded of a row that cannot be decoded.
fn facts_of(text: &str, key: Option<&str>) -> RowFacts {
    let mut slot = RowSlot::new(key, |value: Value<'_>| Ignored.decode(value));
    // The text was valid JSON before.
    let _read = from_slice(text.as_bytes(), &mut slot);
    slot.facts
}

/// What is recorded of one row.
#[derive(Default)]
pub(super) struct RowFacts {
    key: Option<OrderedJson>,
    /// The hash of the identifier.
    id: Option<u64>,
    /// Whether the identifier is a number.
    numbered: bool,
    /// The hash of all fields.
    all: DefaultHasher,
}

/// Decodes a row with `read` and records facts about it.
pub(super) struct RowSlot<'k, T, F> {
    key: Option<&'k str>,
    read: F,
    pub(super) row: Option<T>,
    pub(super) facts: RowFacts,
}

impl<'k, T, F: FnMut(Value<'_>) -> Result<T, DecodeError>> RowSlot<'k, T, F> {
    /// Creates a slot for one row of a list that is ordered by `key`.
    pub(super) fn new(key: Option<&'k str>, read: F) -> Self {
        Self { key, read, row: None, facts: RowFacts::default() }
    }
}

impl<T, F: FnMut(Value<'_>) -> Result<T, DecodeError>> Decode for RowSlot<'_, T, F> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (row, form) = match value {
            Value::Object(inner) => {
                let mut entries = InspectedEntries { inner, key: self.key, role: Role::Other, facts: &mut self.facts };
                ((self.read)(Value::Object(&mut entries))?, Form::DOCUMENTED)
            }
            // PHP writes an object without keys so.
            array @ Value::Array(_) => ((self.read)(array)?, form::EMPTY_ARRAY_AS_OBJECT),
            other => ((self.read)(other)?, Form::DOCUMENTED),
        };
        self.row = Some(row);
        Ok(form)
    }
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
        let id = matches!(key, Some("id" | "ID"));
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
            _ => self.next_value(&mut Ignored),
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
        if matches!(self.role, Role::Id | Role::Key { id: true }) {
            (self.facts.id, self.facts.numbered) = identifier(&value);
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

/// Returns the hash of an identifier, and whether it is a number. `null`, `false` and an empty string are none.
fn identifier(value: &Value<'_>) -> (Option<u64>, bool) {
    let numbered = match value {
        Value::Int(_) | Value::UInt(_) | Value::Float(_) => true,
        Value::Str(text) if !text.trim().is_empty() => text.parse::<i64>().is_ok(),
        _ => return (None, false),
    };
    let mut hasher = DefaultHasher::new();
    hash(value, &mut hasher);
    (Some(hasher.finish()), numbered)
}

fn hash_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
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

fn key(value: &Value<'_>) -> Option<OrderedJson> {
    match value {
        Value::Int(number) => Some((*number).into()),
        Value::UInt(number) => Some((*number).into()),
        Value::Float(number) => Some((*number).into()),
        Value::Str(text) => Some((*text).into()),
        _ => None,
    }
}
