//! Typed identifiers.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, JsonWriter};

/// The identifier of an entity `E`, a whole number. Decoding accepts a string too.
///
/// ```
/// use bitrix24_runtime::Id;
/// enum Task {}
/// enum User {}
///
/// let task: Id<Task> = 15.into();
/// assert_eq!(task.get(), 15);
/// assert_eq!("15".parse::<Id<Task>>()?, task);
/// // let user: Id<User> = task;   // does not compile: a task is not a user
/// # let _: Id<User> = Id::new(1);
/// # Ok::<(), std::num::ParseIntError>(())
/// ```
pub struct Id<E>(i64, PhantomData<fn() -> E>);

impl<E> Id<E> {
    /// Creates an identifier with this number.
    #[must_use]
    pub const fn new(number: i64) -> Self {
        Self(number, PhantomData)
    }

    /// Returns the number.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Converts to the identifier of another entity, if the portal uses the same numbers for both.
    ///
    /// ```
    /// # use bitrix24_runtime::Id;
    /// # enum Task {}
    /// # enum Item {}
    /// let task: Id<Task> = 15.into();
    /// let item: Id<Item> = task.cast();
    /// assert_eq!(item.get(), 15);
    /// ```
    #[must_use]
    pub const fn cast<F>(self) -> Id<F> {
        Id::new(self.0)
    }
}

// Implemented by hand, because derives would require the same traits of `E`.
impl<E> Clone for Id<E> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E> Copy for Id<E> {}
impl<E> Default for Id<E> {
    fn default() -> Self {
        Self::new(0)
    }
}
impl<E> PartialEq for Id<E> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<E> Eq for Id<E> {}
impl<E> PartialOrd for Id<E> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<E> Ord for Id<E> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<E> Hash for Id<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<E> fmt::Debug for Id<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.0)
    }
}
impl<E> fmt::Display for Id<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<E> FromStr for Id<E> {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::new)
    }
}
impl<E> From<i64> for Id<E> {
    fn from(number: i64) -> Self {
        Self::new(number)
    }
}
impl<E> From<i32> for Id<E> {
    fn from(number: i32) -> Self {
        Self::new(number.into())
    }
}
impl<E> From<u32> for Id<E> {
    fn from(number: u32) -> Self {
        Self::new(number.into())
    }
}
impl<E> From<Id<E>> for i64 {
    fn from(id: Id<E>) -> Self {
        id.0
    }
}
impl<E> Decode for Id<E> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.0.decode(value)
    }
}
impl<E> Encode for Id<E> {
    fn encode(&self, out: &mut JsonWriter) {
        out.int(self.0);
    }
}
