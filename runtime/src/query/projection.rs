//! What of an object is read: all of it, single fields as a tuple, or a type of the caller's own.

mod column;
mod deserialized;
mod read_fields;
mod rows;

pub use column::{Column, Optional};
pub use deserialized::Deserialized;

use crate::decode::{Decode, DecodeError, Value};

/// What of an object `O` is read, and as what.
///
/// It is made of a [`Field`](super::Field), of a tuple of up to twelve, or of [`Deserialized`] a type of your own. A field that is
/// absent or `null` is an error, unless it is [`optional`](super::Field::optional).
///
/// ```no_run
/// # use bitrix24_runtime::{AnyError, Client, Method};
/// # use bitrix24_runtime::query::{Field, HasItems};
/// # async fn run<M: Method<Response: HasItems>>(portal: &Client, list: &M) -> Result<(), AnyError>
/// # where <M::Response as HasItems>::Object: 'static {
/// # let (id, subject) = (Field::<<M::Response as HasItems>::Object, i64>::new("id"), Field::<<M::Response as HasItems>::Object, String>::new("subject"));
/// let rows: Vec<(i64, Option<String>)> = portal.rows(list, (id, subject.optional())).await?;
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what of `{O}` is to be read",
    label = "fields of `{O}` are needed here",
    note = "give a field of the object, a tuple of up to twelve, or `Deserialized::<Type>::new()`"
)]
pub trait Projection<O>: Send + Sync + 'static {
    /// What becomes of an object.
    type Row: Send + 'static;

    /// The names of the fields to ask for; none where the request itself says which.
    fn select(&self) -> Vec<String>;

    /// Reads an object.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    fn read(&self, value: Value<'_>) -> Result<Self::Row, DecodeError>;
}

/// The whole object.
///
/// ```
/// use bitrix24_runtime::Json;
/// use bitrix24_runtime::query::{AllFields, Projection};
/// // Nothing is asked for by name: the request itself says what comes.
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

/// The names as they go into `select`.
fn names<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    let mut unique: Vec<String> = Vec::new();
    for name in names {
        if unique.iter().all(|known| *known != *name) {
            unique.push(name.to_owned());
        }
    }
    unique
}
