//! Decodes single fields of an object, and of related objects, into slots.

use crate::decode::{
    Decode, DecodeError, Decoded, Elements, Entries, Form, Ignored, Value, form, from_ordered_json, is_number,
};
use crate::types::OrderedJson;

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
            let mut json = OrderedJson::Null;
            entries.next_value(&mut json)?;
            for slot in wanted {
                match slot.rest() {
                    None => from_ordered_json(&json, slot.value)?,
                    Some(rest) => from_ordered_json(&json, &mut Related { slots: vec![Slot::new(rest, slot.value)] })?,
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

/// The place of one of several related objects.
enum Place {
    Index(usize),
    /// The key in a list with gaps, which PHP writes as an object.
    Key(String),
}

impl Place {
    fn add(&self, problem: DecodeError) -> DecodeError {
        match self {
            Self::Index(index) => problem.at_index(*index),
            Self::Key(key) => problem.within(key.clone()),
        }
    }
}

/// The values of a field of several related objects, as the elements of a list.
struct FieldValues<'v> {
    objects: std::slice::Iter<'v, (Place, OrderedJson)>,
    path: &'v str,
}

impl Elements for FieldValues<'_> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, DecodeError> {
        let Some((place, object)) = self.objects.next() else { return Ok(false) };
        let mut related = Related { slots: vec![Slot::new(self.path, slot)] };
        from_ordered_json(object, &mut related).map_err(|problem| place.add(problem))?;
        Ok(true)
    }
}

/// Decodes several related objects: each slot receives the list of its field's values.
fn lists_into(objects: &[(Place, OrderedJson)], slots: &mut [Slot<'_>]) -> Result<(), DecodeError> {
    for slot in slots {
        slot.seen = true;
        let mut values = FieldValues { objects: objects.iter(), path: slot.path };
        match slot.value.decode(Value::Array(&mut values)) {
            // PHP also writes an object without keys as an empty list.
            Err(_) if objects.is_empty() => {
                slot.value.absent().map_err(|problem| problem.within(slot.path.to_owned()))?;
            }
            read => drop(read?),
        }
    }
    Ok(())
}

/// The entries of a related object, or of a list with gaps: those whose keys are numbers are taken out as objects.
struct TakeNumbered<'e> {
    inner: &'e mut dyn Entries,
    key: String,
    objects: Vec<(Place, OrderedJson)>,
}

impl Entries for TakeNumbered<'_> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        loop {
            match self.inner.next_key()? {
                None => return Ok(None),
                Some(key) => key.clone_into(&mut self.key),
            }
            if !is_number(&self.key) {
                return Ok(Some(&self.key));
            }
            let mut object = OrderedJson::Null;
            self.inner.next_value(&mut object)?;
            self.objects.push((Place::Key(self.key.clone()), object));
        }
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError> {
        self.inner.next_value(slot)
    }

    fn skip_value(&mut self) -> Result<(), DecodeError> {
        self.inner.skip_value()
    }
}

/// A related object, or a list of them. Without one, which PHP also writes as `false` or an empty string, its fields are
/// absent.
struct Related<'r> {
    slots: Vec<Slot<'r>>,
}

impl Decode for Related<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let slots = &mut self.slots;
        match value {
            Value::Null => absent(slots).map(|()| Form::DOCUMENTED),
            Value::Bool(false) => absent(slots).map(|()| form::FALSE),
            Value::Str(text) if text.trim().is_empty() => absent(slots).map(|()| form::EMPTY_STRING),
            Value::Array(elements) => {
                let mut objects: Vec<OrderedJson> = Vec::new();
                objects.decode(Value::Array(elements))?;
                let objects: Vec<_> = (0..).map(Place::Index).zip(objects).collect();
                lists_into(&objects, slots).map(|()| Form::DOCUMENTED)
            }
            Value::Object(inner) => {
                let mut entries = TakeNumbered { inner, key: String::new(), objects: Vec::new() };
                entries_into(&mut entries, slots)?;
                match &entries.objects[..] {
                    [] => absent(slots).map(|()| Form::DOCUMENTED),
                    objects => lists_into(objects, slots).map(|()| form::OBJECT_AS_LIST),
                }
            }
            other => Err(other.mismatch("an object")),
        }
    }
}
