//! Keeps values as JSON text.

use super::{Decode, Decoded, Form, Value};
use crate::Json;

/// A slot that keeps any value as compact JSON text, with the keys of objects in their order.
#[derive(Debug, Default)]
pub(crate) struct JsonText(pub(crate) String);

impl Decode for JsonText {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.0.clear();
        Appended(&mut self.0).decode(value)
    }
}

/// Appends values to a text.
struct Appended<'t>(&'t mut String);

impl Appended<'_> {
    /// Ends an array or object, without the comma behind its last part.
    fn close(&mut self, bracket: char) {
        if self.0.ends_with(',') {
            self.0.pop();
        }
        self.0.push(bracket);
    }

    fn scalar(&mut self, json: impl Into<Json>) {
        self.0.push_str(&json.into().to_string());
    }
}

impl Decode for Appended<'_> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        match value {
            Value::Null => self.scalar(()),
            Value::Bool(flag) => self.scalar(flag),
            Value::Int(number) => self.scalar(number),
            Value::UInt(number) => self.scalar(number),
            Value::Float(number) => self.scalar(number),
            Value::Str(text) => self.scalar(text),
            Value::Array(elements) => {
                self.0.push('[');
                while elements.next(self)? {
                    self.0.push(',');
                }
                self.close(']');
            }
            Value::Object(entries) => {
                self.0.push('{');
                while let Some(key) = entries.next_key()? {
                    self.scalar(key);
                    self.0.push(':');
                    entries.next_value(self)?;
                    self.0.push(',');
                }
                self.close('}');
            }
        }
        Ok(Form::DOCUMENTED)
    }
}

#[cfg(test)]
mod tests {
    use super::JsonText;
    use crate::decode::from_slice;

    #[test]
    fn a_value_is_kept_in_its_order() {
        let text = r#"{"z":[1,-2.5,18446744073709551615,[],{}],"a":{"b":null,"c":"\"\n,"},"d":true,"d":","}"#;
        let mut kept = JsonText("earlier".to_owned());
        from_slice(text.replace(",\"d\"", " , \"d\"").as_bytes(), &mut kept).unwrap();
        assert_eq!(kept.0, text);
    }
}
