//! Decodes optional and boxed values, arrays and maps.

use std::collections::BTreeMap;

use super::{Decode, DecodeError, Decoded, Elements, Entries, Form, Value, form};

impl<T: Decode + Default> Decode for Option<T> {
    /// Decodes `null`, a missing key, and what stands for no value of a `T`, as `None`.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = None;
        if matches!(value, Value::Null) {
            return Ok(Form::DOCUMENTED);
        }
        self.insert(T::default()).decode(value).or_else(|error| {
            let form = error.into_absence()?;
            *self = None;
            Ok(form)
        })
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        *self = None;
        Ok(())
    }
}

impl<T: Decode + ?Sized> Decode for Box<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        (**self).decode(value)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        (**self).absent()
    }
}

impl<T: Decode + Default> Decode for Vec<T> {
    /// Decodes an object whose keys are numbers too, in the order of its entries: PHP writes a list with gaps so.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.clear();
        value.list(&mut |elements| {
            // Elements are decoded in place: objects are large, and moving them is a tenth of the work.
            loop {
                self.push(T::default());
                let Some(slot) = self.last_mut() else { break };
                if !elements.next(slot)? {
                    break;
                }
            }
            self.pop();
            Ok(())
        })
    }
}

impl<T: Decode + Default> Decode for BTreeMap<String, T> {
    /// Decodes an array as a map of its indices: PHP writes an empty map, and one whose keys are 0, 1, 2…, so.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.clear();
        match value {
            Value::Object(entries) => {
                while let Some(key) = entries.next_key()?.map(str::to_owned) {
                    let mut inner = T::default();
                    entries.next_value(&mut inner).map_err(|problem| problem.within(key.clone()))?;
                    if self.insert(key.clone(), inner).is_some() {
                        return Err(DecodeError::duplicate().within(key));
                    }
                }
                Ok(Form::DOCUMENTED)
            }
            Value::Array(elements) => {
                let mut inner = T::default();
                while elements.next(&mut inner)? {
                    self.insert(self.len().to_string(), std::mem::take(&mut inner));
                }
                Ok(if self.is_empty() { form::EMPTY_ARRAY_AS_OBJECT } else { form::ARRAY_AS_OBJECT })
            }
            other => Err(other.mismatch("an object")),
        }
    }
}

/// The values of an object whose keys are numbers, as the elements of a list.
pub(super) struct NumberedEntries<'e>(pub(super) &'e mut dyn Entries);

impl Elements for NumberedEntries<'_> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, DecodeError> {
        let Some(key) = self.0.next_key()?.map(str::to_owned) else { return Ok(false) };
        if !is_number(&key) {
            return Err(DecodeError::mismatch("an array", "an object"));
        }
        self.0.next_value(slot).map_err(|problem| problem.within(key))?;
        Ok(true)
    }
}

/// Returns whether a key of an object can be an index of a PHP list.
pub(crate) fn is_number(key: &str) -> bool {
    let digits = key.strip_prefix('-').unwrap_or(key);
    !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
}
