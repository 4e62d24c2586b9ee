//! Indexing of values by key and by position.

use std::ops;

use crate::Value;

static NULL: Value = Value::Null;

/// A key or a position, for [`Value::get`] and `value[index]`.
///
/// Reading what is not there returns `null`. Writing adds a key to an object or to `null`, and panics for other values and
/// for a position that is not there.
///
/// ```
/// let mut value = bitrix24_json::Value::Null;
/// value["items"]["first"] = 1.into();
/// assert_eq!((&value["items"]["first"], value["items"].get(0)), (&1.into(), None));
/// ```
pub trait Index: private::Index {}

impl<I: private::Index + ?Sized> Index for I {}

mod private {
    use crate::Value;

    /// The methods of [`Index`](super::Index), which other crates cannot implement.
    pub trait Index {
        fn value_in<'v>(&self, value: &'v Value) -> Option<&'v Value>;
        fn value_in_mut<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value>;
        fn value_or_insert<'v>(&self, value: &'v mut Value) -> &'v mut Value;
    }
}

impl private::Index for usize {
    fn value_in<'v>(&self, value: &'v Value) -> Option<&'v Value> {
        value.as_array()?.get(*self)
    }

    fn value_in_mut<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value> {
        value.as_array_mut()?.get_mut(*self)
    }

    fn value_or_insert<'v>(&self, value: &'v mut Value) -> &'v mut Value {
        self.value_in_mut(value).unwrap_or_else(|| panic!("there is no element {self}"))
    }
}

impl private::Index for str {
    fn value_in<'v>(&self, value: &'v Value) -> Option<&'v Value> {
        value.as_object()?.get(self)
    }

    fn value_in_mut<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value> {
        value.as_object_mut()?.get_mut(self)
    }

    fn value_or_insert<'v>(&self, value: &'v mut Value) -> &'v mut Value {
        if value.is_null() {
            *value = Value::Object(crate::Map::new());
        }
        let map = value.as_object_mut().unwrap_or_else(|| panic!("key {self:?} of a value that is not an object"));
        map.get_or_insert_null(self)
    }
}

impl private::Index for String {
    fn value_in<'v>(&self, value: &'v Value) -> Option<&'v Value> {
        self.as_str().value_in(value)
    }

    fn value_in_mut<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value> {
        self.as_str().value_in_mut(value)
    }

    fn value_or_insert<'v>(&self, value: &'v mut Value) -> &'v mut Value {
        self.as_str().value_or_insert(value)
    }
}

impl<I: private::Index + ?Sized> private::Index for &I {
    fn value_in<'v>(&self, value: &'v Value) -> Option<&'v Value> {
        (**self).value_in(value)
    }

    fn value_in_mut<'v>(&self, value: &'v mut Value) -> Option<&'v mut Value> {
        (**self).value_in_mut(value)
    }

    fn value_or_insert<'v>(&self, value: &'v mut Value) -> &'v mut Value {
        (**self).value_or_insert(value)
    }
}

impl<I: Index> ops::Index<I> for Value {
    type Output = Value;

    fn index(&self, index: I) -> &Value {
        index.value_in(self).unwrap_or(&NULL)
    }
}

impl<I: Index> ops::IndexMut<I> for Value {
    fn index_mut(&mut self, index: I) -> &mut Value {
        index.value_or_insert(self)
    }
}
