//! Equality of values with Rust's own types and with serde_json's values.

use serde_json::Value as Sorted;

use crate::Value;

macro_rules! equals {
    ($($type:ty: $read:ident),+) => {$(
        impl PartialEq<$type> for Value {
            fn eq(&self, other: &$type) -> bool {
                self.$read() == Some(other.to_owned().into())
            }
        }

        impl PartialEq<$type> for &Value {
            fn eq(&self, other: &$type) -> bool {
                *self == other
            }
        }

        impl PartialEq<Value> for $type {
            fn eq(&self, other: &Value) -> bool {
                other == self
            }
        }
    )+};
}

equals!(bool: as_bool, i8: as_i64, i16: as_i64, i32: as_i64, i64: as_i64, u8: as_u64, u16: as_u64, u32: as_u64);
equals!(u64: as_u64, f32: as_f64, f64: as_f64);

impl PartialEq<str> for Value {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == Some(other)
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, other: &&str) -> bool {
        self == *other
    }
}

impl PartialEq<String> for Value {
    fn eq(&self, other: &String) -> bool {
        self == other.as_str()
    }
}

impl PartialEq<usize> for Value {
    fn eq(&self, other: &usize) -> bool {
        self.as_u64() == Some(*other as u64)
    }
}

impl PartialEq<Value> for str {
    fn eq(&self, other: &Value) -> bool {
        other == self
    }
}

impl PartialEq<Value> for &str {
    fn eq(&self, other: &Value) -> bool {
        other == *self
    }
}

impl PartialEq<Sorted> for Value {
    fn eq(&self, other: &Sorted) -> bool {
        match (self, other) {
            (Self::Null, Sorted::Null) => true,
            (Self::Bool(left), Sorted::Bool(right)) => left == right,
            (Self::Number(left), Sorted::Number(right)) => left == right,
            (Self::String(left), Sorted::String(right)) => left == right,
            (Self::Array(left), Sorted::Array(right)) => left == right,
            (Self::Object(left), Sorted::Object(right)) => {
                let is_same = |(key, value)| right.get(key).is_some_and(|other| value == other);
                left.len() == right.len() && left.iter().all(is_same)
            }
            _ => false,
        }
    }
}

impl PartialEq<Value> for Sorted {
    fn eq(&self, other: &Value) -> bool {
        other == self
    }
}
