//! Decodes into a slot and collects what the typed value does not show: unknown fields and anomalies.

use std::fmt::Write;

use super::{
    Anomaly, Decode, DecodeError, Decoded, Elements, Entries, Form, JsonText, UnknownFields, Value, from_slice,
};
use crate::Json;

/// What was collected while a value was decoded.
#[derive(Debug, Default)]
pub(crate) struct Collected {
    /// Fields that the type does not have, if they are kept.
    pub(crate) unknown_fields: Option<UnknownFields>,
    /// Values in other forms than the documented ones.
    pub(crate) anomalies: Vec<Anomaly>,
    /// The path of the current value. Shared by all levels, so it is allocated once.
    path: String,
}

impl Collected {
    /// Creates an empty collection of anomalies, and of unknown fields if they are to be kept.
    pub(crate) fn new(keep_unknown_fields: bool) -> Self {
        Self { unknown_fields: keep_unknown_fields.then(UnknownFields::new), ..Self::default() }
    }

    /// Creates an empty collection of the anomalies of a value at `path`.
    pub(crate) fn at(path: String) -> Self {
        Self { path, ..Self::default() }
    }

    /// Adds an anomaly of the whole response.
    pub(crate) fn note(&mut self, form: Form, raw: Option<&str>) {
        self.anomalies.push(Anomaly::new("", form, raw.map(|text| Json::from(text).to_string())));
    }

    /// Removes what an earlier attempt has left.
    pub(crate) fn clear(&mut self) {
        self.path.clear();
        self.anomalies.clear();
        self.unknown_fields.iter_mut().for_each(UnknownFields::clear);
    }
}

/// Decodes into a slot and collects what the slot skips, and in which form it reads.
pub(crate) struct Collector<'s> {
    slot: &'s mut dyn Decode,
    collected: &'s mut Collected,
}

impl<'s> Collector<'s> {
    /// Creates a collector that adds to `collected`.
    pub(crate) fn new(slot: &'s mut dyn Decode, collected: &'s mut Collected) -> Self {
        Self { slot, collected }
    }
}

impl Decode for Collector<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let start = self.collected.path.len();
        let (read, raw) = match value {
            Value::Object(inner) => {
                let mut entries = CollectingEntries { inner, start, list: None, collected: self.collected };
                (
                    self.slot.decode(Value::Object(&mut entries)),
                    entries.list.map(|list| format!("{{{}}}", list.join(","))),
                )
            }
            Value::Array(inner) => {
                let mut elements = CollectingElements { inner, start, index: 0, collected: self.collected };
                let read = self.slot.decode(Value::Array(&mut elements));
                (read, (elements.index == 1).then(|| "[]".to_owned()))
            }
            scalar => {
                let copy = scalar.scalar();
                let read = self.slot.decode(scalar);
                let kept = copy.filter(|_| read.as_ref().is_ok_and(|form| !form.is_documented()));
                (read, kept.map(text))
            }
        };
        self.collected.path.truncate(start);
        let form = read.inspect_err(|problem| {
            // The text is read again, or repaired first.
            if problem.is_again() || problem.is_syntax() {
                self.collected.clear();
            }
        })?;
        if !form.is_documented() {
            self.collected.anomalies.push(Anomaly::new(&self.collected.path, form, raw));
        }
        Ok(form)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        self.slot.absent()
    }
}

/// Returns the JSON text of a scalar.
fn text(scalar: Value<'_>) -> String {
    let mut text = JsonText::default();
    // A scalar is always valid.
    let _ = text.decode(scalar);
    text.0
}

struct CollectingEntries<'c> {
    inner: &'c mut dyn Entries,
    /// The length of the object's path.
    start: usize,
    /// The entries so far, if they are read as a list, whose keys would be lost.
    list: Option<Vec<String>>,
    collected: &'c mut Collected,
}

impl Entries for CollectingEntries<'_> {
    fn next_key(&mut self) -> Result<Option<&str>, DecodeError> {
        let key = self.inner.next_key()?;
        let path = &mut self.collected.path;
        path.truncate(self.start);
        if let Some(key) = key {
            if self.start > 0 {
                path.push('.');
            }
            path.push_str(key);
        }
        Ok(key)
    }

    fn next_value(&mut self, slot: &mut dyn Decode) -> Result<(), DecodeError> {
        let mut collector = Collector::new(slot, self.collected);
        let Some(list) = &mut self.list else { return self.inner.next_value(&mut collector) };
        let mut kept = JsonText::default();
        self.inner.next_value(&mut kept)?;
        from_slice(kept.0.as_bytes(), &mut collector)?;
        let key = self.collected.path[self.start..].trim_start_matches('.');
        list.push(format!("{}:{}", Json::from(key), kept.0));
        Ok(())
    }

    fn skip_value(&mut self) -> Result<(), DecodeError> {
        let Some(unknown_fields) = &mut self.collected.unknown_fields else { return self.inner.skip_value() };
        let mut kept = Json::Null;
        self.inner.next_value(&mut kept)?;
        unknown_fields.push(self.collected.path.clone(), kept);
        Ok(())
    }

    fn read_as_list(&mut self) {
        self.list = Some(Vec::new());
        self.inner.read_as_list();
    }
}

struct CollectingElements<'c> {
    inner: &'c mut dyn Elements,
    /// The length of the array's path.
    start: usize,
    /// The number of elements that were requested.
    index: usize,
    collected: &'c mut Collected,
}

impl Elements for CollectingElements<'_> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, DecodeError> {
        let path = &mut self.collected.path;
        path.truncate(self.start);
        // Writing to a string cannot fail.
        let _ = write!(path, "[{}]", self.index);
        self.index += 1;
        self.inner.next(&mut Collector::new(slot, self.collected))
    }
}
