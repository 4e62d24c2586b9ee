//! Decodes single fields of an object, and of related objects, into slots.

use crate::decode::{Decode, DecodeError, Decoded, Elements, Entries, Form, Ignored, Value, from_json};
use crate::types::Json;

/// A requested field, by its path, and the slot for its value.
pub(super) struct Slot<'s> {
    path: &'s str,
    value: &'s mut dyn Decode,
    seen: bool,
}

impl<'s> Slot<'s> {
    pub(super) fn new(path: &'s str, value: &'s mut dyn Decode) -> Self {
        Self { path, value, seen: false }
    }

    fn head(&self) -> &'s str {
        self.path.split('.').next().unwrap_or_default()
    }

    /// Returns the path inside the value of the first key; `None` if that value itself is requested.
    fn rest(&self) -> Option<&'s str> {
        self.path.split_once('.').map(|(_, rest)| rest)
    }
}

/// Decodes an object into the slots of the requested fields.
pub(super) fn read(value: Value<'_>, slots: &mut [Slot<'_>]) -> Result<(), DecodeError> {
    match value {
        Value::Object(entries) => entries_into(entries, slots)?,
        // An empty object, as PHP writes it.
        Value::Array(elements) => {
            if elements.next(&mut Ignored)? {
                return Err(DecodeError::mismatch("an object", "an array"));
            }
        }
        other => return Err(other.mismatch("an object")),
    }
    absent(slots)
}

fn absent(slots: &mut [Slot<'_>]) -> Result<(), DecodeError> {
    for slot in slots.iter_mut().filter(|slot| !slot.seen) {
        slot.value.absent().map_err(|problem| problem.within(slot.path.to_owned()))?;
    }
    Ok(())
}

fn entries_into(entries: &mut dyn Entries, slots: &mut [Slot<'_>]) -> Result<(), DecodeError> {
    while let Some(key) = entries.next_key()? {
        let mut wanted: Vec<&mut Slot<'_>> = slots.iter_mut().filter(|slot| slot.head() == key).collect();
        let Some(first) = wanted.first() else {
            entries.skip_value()?;
            continue;
        };
        let head = first.head().to_owned();
        one_value(entries, &mut wanted).map_err(|problem| problem.within(head))?;
    }
    Ok(())
}

/// Decodes the value under the first key of all `wanted` slots.
fn one_value(entries: &mut dyn Entries, wanted: &mut [&mut Slot<'_>]) -> Result<(), DecodeError> {
    for slot in &mut *wanted {
        slot.seen = true;
    }
    match wanted {
        [slot] if slot.rest().is_none() => entries.next_value(slot.value),
        _ if wanted.iter().all(|slot| slot.rest().is_some()) => {
            entries.next_value(&mut Related { slots: deeper(wanted) })
        }
        // The same value is requested more than once, so it has to be kept.
        _ => {
            let mut json = Json::Null;
            entries.next_value(&mut json)?;
            for slot in wanted {
                match slot.rest() {
                    None => from_json(&json, slot.value)?,
                    Some(rest) => from_json(&json, &mut Related { slots: vec![Slot::new(rest, slot.value)] })?,
                }
            }
            Ok(())
        }
    }
}

fn deeper<'d>(slots: &'d mut [&mut Slot<'_>]) -> Vec<Slot<'d>> {
    slots
        .iter_mut()
        .map(|slot| Slot { path: slot.rest().unwrap_or_default(), value: slot.value, seen: false })
        .collect()
}

/// Decodes several related objects: each slot receives the list of its field's values.
fn lists_into(elements: &mut dyn Elements, slots: &mut [Slot<'_>]) -> Result<(), DecodeError> {
    let mut rows: Vec<Json> = Vec::new();
    rows.decode(Value::Array(elements))?;
    for slot in slots {
        slot.seen = true;
        let value = |row: &Json| slot.path.split('.').try_fold(row, |value, key| value.get(key)).cloned();
        let list: Vec<Json> = rows.iter().map(|row| value(row).unwrap_or_default()).collect();
        let read = from_json(&Json::Array(list), slot.value);
        match read {
            // PHP also writes an object without keys as an empty list.
            Err(_) if rows.is_empty() => slot.value.absent(),
            read => read,
        }
        .map_err(|problem| problem.within(slot.path.to_owned()))?;
    }
    Ok(())
}

/// A related object, or a list of them. Without one, which PHP also writes as `false` or an empty string, its fields are
/// absent.
struct Related<'r> {
    slots: Vec<Slot<'r>>,
}

impl Decode for Related<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Null | Value::Bool(false) | Value::Str("") => absent(&mut self.slots)?,
            Value::Array(elements) => lists_into(elements, &mut self.slots)?,
            other => read(other, &mut self.slots)?,
        }
        Ok(Form::DOCUMENTED)
    }
}
