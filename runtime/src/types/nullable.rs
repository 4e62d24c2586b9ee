//! Values that can be `null`, and the difference between `null` and a missing key.

use crate::decode::{Decode, DecodeError, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter};

/// What an update does with a nullable field: keeps, clears or sets it.
///
/// ```
/// use bitrix24_runtime::Change;
/// use bitrix24_runtime::encode::{Encode, JsonWriter, to_vec};
///
/// struct Update { parent_id: Change<i64> }
/// impl Encode for Update {
///     fn encode(&self, out: &mut JsonWriter) { out.object(&[("parentId", &self.parent_id)]); }
/// }
///
/// assert_eq!(to_vec(&Update { parent_id: Change::Keep })?, b"{}");
/// assert_eq!(to_vec(&Update { parent_id: Change::Clear })?, br#"{"parentId":null}"#);
/// assert_eq!(to_vec(&Update { parent_id: 7.into() })?, br#"{"parentId":7}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Change<T> {
    /// The key is not sent: the field keeps its value.
    #[default]
    Keep,
    /// `null` is sent: the field is cleared.
    Clear,
    /// The value is sent.
    Set(T),
}

impl<T> Change<T> {
    /// Returns the new value, if there is one.
    ///
    /// ```
    /// use bitrix24_runtime::Change;
    /// assert_eq!(Change::Set(5).as_set(), Some(&5));
    /// assert_eq!(Change::<i64>::Clear.as_set(), None);
    /// ```
    pub fn as_set(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Clear => None,
        }
    }
}

impl<T> From<T> for Change<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl<T: Encode> Encode for Change<T> {
    fn encode(&self, out: &mut JsonWriter) {
        match self {
            Self::Set(value) => value.encode(out),
            Self::Keep | Self::Clear => out.null(),
        }
    }

    fn is_absent(&self) -> bool {
        matches!(self, Self::Keep)
    }
}

impl<T: Decode + Default> Decode for Change<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        *self = Self::Clear;
        if matches!(value, Value::Null) {
            return Ok(Form::DOCUMENTED);
        }
        let mut inner = T::default();
        let form = inner.decode(value)?;
        *self = Self::Set(inner);
        Ok(form)
    }

    fn absent(&mut self) -> Result<(), DecodeError> {
        *self = Self::Keep;
        Ok(())
    }
}

/// A value that is always sent and can be `null`.
///
/// ```
/// use bitrix24_runtime::Nullable;
/// use bitrix24_runtime::encode::to_vec;
/// assert_eq!(to_vec(&Nullable::from(7_i64))?, b"7");
/// assert_eq!(to_vec(&Nullable::<i64>(None))?, b"null");
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Nullable<T>(
    /// The value; `None` is `null`.
    pub Option<T>,
);

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        Self(value)
    }
}

impl<T: Encode> Encode for Nullable<T> {
    fn encode(&self, out: &mut JsonWriter) {
        self.0.encode(out);
    }
}

impl<T: Decode + Default> Decode for Nullable<T> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        self.0.decode(value)
    }
}
