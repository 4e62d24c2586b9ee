//! The order of a list.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter};

/// The direction of an order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Ascending: the least value first.
    #[default]
    Asc,
    /// Descending: the greatest value first.
    Desc,
}

impl Direction {
    /// Returns the direction's name in the API.
    #[must_use]
    pub const fn as_wire(self) -> &'static str {
        match self {
            Self::Asc => "ASC",
            Self::Desc => "DESC",
        }
    }
}

impl Encode for Direction {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(self.as_wire());
    }
}

impl Decode for Direction {
    /// Ignores case, as the portal does.
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = match value {
            Value::Str(text) if text.eq_ignore_ascii_case("asc") => Self::Asc,
            Value::Str(text) if text.eq_ignore_ascii_case("desc") => Self::Desc,
            other => return Err(other.mismatch("`ASC` or `DESC`")),
        };
        Ok(Form::DOCUMENTED)
    }
}

/// The order of a list of the object `O`. Created by the methods of fields.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::query::{Field, Sortable};
/// struct Task;
/// const ID: Field<Task, i64, Sortable> = Field::new("id");
/// const DEADLINE: Field<Task, String, Sortable> = Field::new("deadline");
///
/// let order = DEADLINE.asc().then(ID.desc());
/// assert_eq!(to_vec(&order)?, br#"{"deadline":"ASC","id":"DESC"}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub struct Order<O> {
    keys: Vec<(Cow<'static, str>, Direction)>,
    marker: PhantomData<fn() -> O>,
}

impl<O> Order<O> {
    /// Creates an order by a field without a constant, such as a user field `UF_…`.
    ///
    /// ```
    /// use bitrix24_runtime::query::{Direction, Order};
    /// struct Task;
    ///
    /// let order = Order::<Task>::by("UF_BUDGET", Direction::Desc);
    /// let keys: Vec<_> = order.keys().map(|(field, direction)| (field, direction.as_wire())).collect();
    /// assert_eq!(keys, [("UF_BUDGET", "DESC")]);
    /// ```
    #[must_use]
    pub fn by(field: impl Into<Cow<'static, str>>, direction: Direction) -> Self {
        Self { keys: vec![(field.into(), direction)], marker: PhantomData }
    }

    /// Adds an order for objects that are equal by this one. A field that is already present keeps its position.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        for (field, direction) in other.keys {
            if self.keys.iter().all(|(known, _)| *known != field) {
                self.keys.push((field, direction));
            }
        }
        self
    }

    /// Returns the fields with their directions, the most significant first.
    pub fn keys(&self) -> impl Iterator<Item = (&str, Direction)> {
        self.keys.iter().map(|(field, direction)| (field.as_ref(), *direction))
    }
}

impl<O> Clone for Order<O> {
    fn clone(&self) -> Self {
        Self { keys: self.keys.clone(), marker: PhantomData }
    }
}

impl<O> Default for Order<O> {
    fn default() -> Self {
        Self { keys: Vec::new(), marker: PhantomData }
    }
}

impl<O> PartialEq for Order<O> {
    fn eq(&self, other: &Self) -> bool {
        self.keys == other.keys
    }
}

impl<O> Eq for Order<O> {}

impl<O> fmt::Display for Order<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (field, direction)) in self.keys().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}{field} {}", direction.as_wire())?;
        }
        Ok(())
    }
}

impl<O> fmt::Debug for Order<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Order({self})")
    }
}

impl<O> Encode for Order<O> {
    fn encode(&self, out: &mut JsonWriter) {
        out.entries(&mut self.keys.iter().map(|(field, direction)| (field.as_ref(), direction as &dyn Encode)));
    }
}

impl<O> Decode for Order<O> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.keys.clear();
        let Value::Object(entries) = value else {
            return Err(value.mismatch("an object of fields and directions"));
        };
        while let Some(field) = entries.next_key()?.map(str::to_owned) {
            let mut direction = Direction::Asc;
            entries.next_value(&mut direction).map_err(|problem: DecodeError| problem.within(field.clone()))?;
            self.keys.push((field.into(), direction));
        }
        Ok(Form::DOCUMENTED)
    }
}
