//! Projections: which parts of an object are read, and as which type.

mod column;
mod deserialized;
mod read_fields;
mod rows;
mod unknown_fields;

pub use column::{Column, Optional};
pub use deserialized::Deserialized;
pub use unknown_fields::{KeepUnknownFields, RowWithUnknownFields};

use crate::decode::{Decode, DecodeError, Value};

/// Which parts of an object `O` are read, and as which type.
///
/// A [`Field`](super::Field), a tuple of up to twelve fields, or [`Deserialized`] for a type of your own. A field that
/// is absent or `null` is an error, unless it is [`optional`](super::Field::optional).
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client, Method};
/// # use bitrix24_runtime::query::{Field, HasItems};
/// # async fn run<M: Method<Response: HasItems>>(portal: &Client, list: &M) -> Result<(), AnyError>
/// # where <M::Response as HasItems>::Object: 'static {
/// # let (id, subject) = (Field::<<M::Response as HasItems>::Object, i64>::new("id"), Field::<<M::Response as HasItems>::Object, String>::new("subject"));
/// for row in portal.rows(list, (id, subject.optional())).await? {
///     let (id, subject): (i64, Option<String>) = row?;
/// }
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not select parts of `{O}`",
    label = "expected fields of `{O}`",
    note = "use a field of the object, a tuple of up to twelve fields, or `Deserialized::<Type>::new()`"
)]
pub trait Projection<O>: Send + Sync + 'static {
    /// The type of a row.
    type Row: Send + 'static;

    /// Returns the names of the fields to select; empty if the request itself selects.
    fn select(&self) -> Vec<String>;

    /// Decodes an object.
    ///
    /// # Errors
    ///
    /// Returns an error if the object does not match the row's type.
    fn read(&self, value: Value<'_>) -> Result<Self::Row, DecodeError>;
}

/// The whole object.
///
/// ```
/// use bitrix24_runtime::Json;
/// use bitrix24_runtime::query::{AllFields, Projection};
/// // Selects no fields, so the request decides.
/// assert!(Projection::<Json>::select(&AllFields).is_empty());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AllFields;

impl<O: Decode + Default + Send + 'static> Projection<O> for AllFields {
    type Row = O;

    fn select(&self) -> Vec<String> {
        Vec::new()
    }

    fn read(&self, value: Value<'_>) -> Result<O, DecodeError> {
        let mut object = O::default();
        object.decode(value)?;
        Ok(object)
    }
}

/// Removes duplicate names.
fn names<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    let mut unique: Vec<String> = Vec::new();
    for name in names {
        if unique.iter().all(|known| *known != *name) {
            unique.push(name.to_owned());
        }
    }
    unique
}
