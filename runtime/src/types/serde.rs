//! Implements serde's `Deserialize` for types of this crate, with the same lenience as
//! [`Decode`](crate::decode::Decode).

use serde::{Deserialize, Deserializer};

use super::{Base64, Id, LocalDateTime, Timestamp};
use crate::decode::deserialize;

/// ```
/// use bitrix24_runtime::{DateTime, Id};
///
/// #[derive(serde::Deserialize)]
/// struct Row { id: Id<()>, deadline: Option<DateTime> }
///
/// let row: Row = serde_json::from_str(r#"{"id": "15", "deadline": "2026-12-25T23:00:00+03:00"}"#)?;
/// assert_eq!((row.id.get(), row.deadline.is_some()), (15, true));
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de, E> Deserialize<'de> for Id<E> {
    fn deserialize<D: Deserializer<'de>>(parser: D) -> Result<Self, D::Error> {
        let mut id = Self::default();
        deserialize(parser, &mut id)?;
        Ok(id)
    }
}

macro_rules! deserialize_as_decode {
    ($($name:ty),+) => {$(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(parser: D) -> Result<Self, D::Error> {
                let mut value = Self::default();
                deserialize(parser, &mut value)?;
                Ok(value)
            }
        }
    )+};
}

deserialize_as_decode!(Base64, LocalDateTime, Timestamp);
