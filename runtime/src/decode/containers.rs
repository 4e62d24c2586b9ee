//! Decodes optional and boxed values, arrays and maps.

use std::collections::BTreeMap;

use super::{Decode, DecodeError, Decoded, Ignored, Value};

impl<T: Decode + Default> Decode for Option<T> {
    /// Decodes `null`, a missing key, and an empty string that is not a `T`, as `None`.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = None;
        if matches!(value, Value::Null) {
            return Ok(());
        }
        let inner = self.insert(T::default());
        if matches!(value, Value::Str("")) && !inner.accepts_empty() {
            *self = None;
            return Ok(());
        }
        inner.decode(value)
    }

    fn absent(&mut self) -> Decoded {
        *self = None;
        Ok(())
    }
}

impl<T: Decode + ?Sized> Decode for Box<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        (**self).decode(value)
    }

    fn absent(&mut self) -> Decoded {
        (**self).absent()
    }

    fn accepts_empty(&self) -> bool {
        (**self).accepts_empty()
    }
}

impl<T: Decode + Default> Decode for Vec<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.clear();
        let Value::Array(elements) = value else {
            return Err(value.mismatch("an array"));
        };
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
    }

    fn accepts_empty(&self) -> bool {
        false
    }
}

impl<T: Decode + Default> Decode for BTreeMap<String, T> {
    /// Decodes an empty array as an empty map, because PHP writes it so.
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
                Ok(())
            }
            Value::Array(elements) => match elements.next(&mut Ignored)? {
                false => Ok(()),
                true => Err(DecodeError::mismatch("an object", "an array")),
            },
            other => Err(other.mismatch("an object")),
        }
    }

    fn accepts_empty(&self) -> bool {
        false
    }
}
