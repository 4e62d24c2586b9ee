//! Writing with serde: values to any format, and other types to values.

use serde::ser::{self, Error as _, Serialize, Serializer};
use serde_json::Error;

use crate::de::number_or_object;
use crate::{Map, Value};

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number.serialize(serializer),
            Self::String(text) => serializer.serialize_str(text),
            Self::Array(list) => list.serialize(serializer),
            Self::Object(map) => map.serialize(serializer),
        }
    }
}

impl Serialize for Map {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

/// Converts anything that implements serde's `Serialize`; structs keep the order of their fields.
///
/// # Errors
///
/// Returns an error if the type's `Serialize` fails, or a map has keys other than strings, numbers and booleans.
///
/// # Examples
///
/// ```
/// #[derive(serde::Serialize)]
/// struct Task { title: &'static str, id: u32 }
///
/// let value = bitrix24_json::to_value(Task { title: "Plan", id: 15 })?;
/// assert_eq!(value.to_string(), r#"{"title":"Plan","id":15}"#);
/// # Ok::<(), bitrix24_json::Error>(())
/// ```
pub fn to_value<T: Serialize>(value: T) -> Result<Value, Error> {
    value.serialize(ValueSerializer)
}

struct ValueSerializer;

macro_rules! scalars {
    ($($method:ident: $type:ty),+) => {$(
        fn $method(self, value: $type) -> Result<Value, Error> {
            Ok(value.into())
        }
    )+};
}

impl Serializer for ValueSerializer {
    type Ok = Value;
    type Error = Error;
    type SerializeSeq = ElementsSerializer;
    type SerializeTuple = ElementsSerializer;
    type SerializeTupleStruct = ElementsSerializer;
    type SerializeTupleVariant = ElementsSerializer;
    type SerializeMap = EntriesSerializer;
    type SerializeStruct = EntriesSerializer;
    type SerializeStructVariant = EntriesSerializer;

    scalars!(serialize_bool: bool, serialize_str: &str, serialize_bytes: &[u8], serialize_f32: f32, serialize_f64: f64);
    scalars!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);
    scalars!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);

    fn serialize_char(self, value: char) -> Result<Value, Error> {
        Ok(value.to_string().into())
    }

    fn serialize_none(self) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, Error> {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Value, Error> {
        Ok(variant.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Value, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, Error> {
        Ok(under(Some(variant), value.serialize(self)?))
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<ElementsSerializer, Error> {
        Ok(ElementsSerializer { variant: None, list: Vec::with_capacity(len.unwrap_or(0)) })
    }

    fn serialize_tuple(self, len: usize) -> Result<ElementsSerializer, Error> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<ElementsSerializer, Error> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<ElementsSerializer, Error> {
        Ok(ElementsSerializer { variant: Some(variant), list: Vec::with_capacity(len) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<EntriesSerializer, Error> {
        Ok(EntriesSerializer::default())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<EntriesSerializer, Error> {
        Ok(EntriesSerializer::default())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<EntriesSerializer, Error> {
        Ok(EntriesSerializer { variant: Some(variant), ..EntriesSerializer::default() })
    }
}

/// Returns a value under the name of an enum's variant.
fn under(variant: Option<&'static str>, value: Value) -> Value {
    match variant {
        Some(variant) => Map::from([(variant, value)]).into(),
        None => value,
    }
}

struct ElementsSerializer {
    variant: Option<&'static str>,
    list: Vec<Value>,
}

macro_rules! elements {
    ($($trait:ident::$method:ident),+) => {$(
        impl ser::$trait for ElementsSerializer {
            type Ok = Value;
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.list.push(to_value(value)?);
                Ok(())
            }

            fn end(self) -> Result<Value, Error> {
                Ok(under(self.variant, Value::Array(self.list)))
            }
        }
    )+};
}

elements!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

#[derive(Default)]
struct EntriesSerializer {
    variant: Option<&'static str>,
    map: Map,
    /// The key whose value comes next.
    key: String,
}

impl EntriesSerializer {
    fn finish(self) -> Value {
        under(self.variant, number_or_object(self.map))
    }
}

impl ser::SerializeMap for EntriesSerializer {
    type Ok = Value;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = match to_value(key)? {
            Value::String(text) => text,
            scalar @ (Value::Number(_) | Value::Bool(_)) => scalar.to_string(),
            _ => return Err(Error::custom("a key is not a string")),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.map.insert(std::mem::take(&mut self.key), to_value(value)?);
        Ok(())
    }

    fn end(self) -> Result<Value, Error> {
        Ok(self.finish())
    }
}

macro_rules! fields {
    ($($trait:ident),+) => {$(
        impl ser::$trait for EntriesSerializer {
            type Ok = Value;
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
                self.map.insert(key.to_owned(), to_value(value)?);
                Ok(())
            }

            fn end(self) -> Result<Value, Error> {
                Ok(self.finish())
            }
        }
    )+};
}

fields!(SerializeStruct, SerializeStructVariant);
