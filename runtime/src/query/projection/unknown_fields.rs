//! Rows with the fields that their type does not have.

use std::marker::PhantomData;
use std::sync::Arc;

use super::Projection;
use super::rows::One;
use crate::decode::{Anomaly, Collected, Collector, Decode as _, DecodeError, UnknownFields, Value};

/// A row, the fields that its type does not have, such as user fields, and its anomalies.
///
/// The paths of [`unknown_fields`](Self::unknown_fields) start at the row: `ufBudget`, or `responsible.ufGrade` for a
/// field of a related object. A field of the row itself can be written back under its name:
///
/// ```
/// use bitrix24_runtime::query::RowWithUnknownFields;
/// use bitrix24_runtime::types::ExtraFields;
///
/// fn copied<T>(row: &RowWithUnknownFields<T>) -> ExtraFields {
///     let mut extra = ExtraFields::default();
///     for (name, value) in &row.unknown_fields {
///         extra.insert(name, value.clone());
///     }
///     extra
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RowWithUnknownFields<T> {
    /// The row.
    pub row: T,
    /// The fields that its type does not have, by their JSON paths in the row, in the order in which they came.
    pub unknown_fields: UnknownFields,
    /// The values that were read although they were not in their documented form, by their JSON paths in the row.
    pub anomalies: Vec<Anomaly>,
}

/// Reads what `P` reads, and keeps all other fields. Used by
/// [`ItemStream::keep_unknown_fields`](crate::pages::ItemStream::keep_unknown_fields), and for
/// [`Client::row`](crate::Client::row) and [`Client::rows`](crate::Client::rows).
///
/// [`Deserialized`](super::Deserialized) takes all fields itself; use serde's `flatten` to keep unknown ones.
///
/// ```
/// use bitrix24_runtime::decode::{Decode, Decoded, Form, Value, from_slice};
/// use bitrix24_runtime::query::{Field, KeepUnknownFields, Projection, RowWithUnknownFields};
/// struct Task;
/// const ID: Field<Task, i64> = Field::new("id");
///
/// let projection = KeepUnknownFields::new(ID);
/// assert_eq!(Projection::<Task>::select(&projection), ["id"]);
///
/// /// Reads one row.
/// struct Slot(KeepUnknownFields<Field<Task, i64>>, RowWithUnknownFields<i64>);
/// impl Decode for Slot {
///     fn decode(&mut self, value: Value<'_>) -> Decoded {
///         self.1 = self.0.read(value)?;
///         Ok(Form::DOCUMENTED)
///     }
/// }
/// let mut slot = Slot(projection, RowWithUnknownFields::default());
/// from_slice(br#"{"ufBudget": 1000, "id": "5"}"#, &mut slot)?;
/// assert_eq!((slot.1.row, &slot.1.unknown_fields["ufBudget"]), (5, &1000.into()));
/// assert_eq!(slot.1.anomalies[0].to_string(), "at `id`: found a string, read as an integer");
/// # Ok::<(), bitrix24_runtime::decode::DecodeError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct KeepUnknownFields<P>(Arc<P>);

impl<P> KeepUnknownFields<P> {
    /// Keeps the fields that `projection` does not read.
    #[must_use]
    pub fn new(projection: P) -> Self {
        Self(Arc::new(projection))
    }

    /// Keeps the fields that the projection of a stream does not read.
    pub(crate) fn shared(projection: Arc<P>) -> Self {
        Self(projection)
    }
}

impl<O, P: Projection<O>> Projection<O> for KeepUnknownFields<P> {
    type Row = RowWithUnknownFields<P::Row>;

    fn select(&self) -> Vec<String> {
        self.0.select()
    }

    fn read(&self, value: Value<'_>) -> Result<Self::Row, DecodeError> {
        let mut one = One(&*self.0, None, PhantomData);
        let mut collected = Collected::new(true);
        Collector::new(&mut one, &mut collected).decode(value)?;
        let row = one.1.ok_or_else(DecodeError::missing)?;
        let Collected { unknown_fields, anomalies, .. } = collected;
        Ok(RowWithUnknownFields { row, unknown_fields: unknown_fields.unwrap_or_default(), anomalies })
    }
}
