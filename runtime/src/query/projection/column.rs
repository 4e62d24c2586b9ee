//! Single fields of an object, as a value or a tuple of values.

use super::read_fields::{Slot, read};
use super::{Projection, names};
use crate::decode::{Decode, DecodeError, Value};
use crate::query::Field;

/// A field in a tuple of fields to read.
///
/// ```
/// use bitrix24_runtime::Json;
/// use bitrix24_runtime::query::{Column, Field, Optional};
/// const TITLE: Field<Json, String> = Field::new("title");
///
/// /// Returns the heading of a column.
/// fn heading(column: &impl Column<Json>) -> String {
///     column.path().to_uppercase()
/// }
/// let optional: Optional<Field<Json, String>> = TITLE.optional();
/// assert_eq!(heading(&optional), "TITLE");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a field of `{O}`",
    label = "expected a field of `{O}`",
    note = "use `RELATION.then(FIELD)` for fields of related objects"
)]
pub trait Column<O>: Send + Sync + 'static {
    /// The type of the field's value.
    type Value: Decode + Default + Send + 'static;

    /// Returns the name in the API; dotted for a field of a related object.
    fn path(&self) -> &str;

    /// Returns the name in responses, where it differs.
    fn read_path(&self) -> &str {
        self.path()
    }
}

impl<O: 'static, T: Decode + Default + Send + 'static, C: 'static> Column<O> for Field<O, T, C> {
    type Value = T;

    fn path(&self) -> &str {
        Field::path(self)
    }

    fn read_path(&self) -> &str {
        Field::read_path(self)
    }
}

/// A field that may be absent or `null`. Created by [`Field::optional`].
#[derive(Clone, Copy, Debug)]
pub struct Optional<F>(F);

impl<O: 'static, T: Decode + Default + Send + 'static, C: 'static> Column<O> for Optional<Field<O, T, C>> {
    type Value = Option<T>;

    fn path(&self) -> &str {
        self.0.path()
    }

    fn read_path(&self) -> &str {
        self.0.read_path()
    }
}

impl<O, T, C> Field<O, T, C> {
    /// Reads the field as an `Option`: absent and `null` are `None` instead of an error.
    ///
    /// ```
    /// use bitrix24_runtime::Json;
    /// use bitrix24_runtime::decode::from_json;
    /// use bitrix24_runtime::query::{Field, Projection};
    /// # use bitrix24_runtime::decode::{Decode, Decoded, Value};
    /// struct Task;
    /// const ID: Field<Task, i64> = Field::new("id");
    /// const DEADLINE: Field<Task, String> = Field::new("deadline");
    ///
    /// let fields = (ID, DEADLINE.optional());
    /// assert_eq!(fields.select(), ["id", "deadline"]);
    /// ```
    #[must_use]
    pub fn optional(self) -> Optional<Self> {
        Optional(self)
    }
}

/// Implements [`Projection`] for a single field, which is read as its value.
macro_rules! project_one {
    ($column:ty, $($bound:tt)*) => {
        impl<$($bound)*> Projection<O> for $column
        where
            $column: Column<O>,
        {
            type Row = <$column as Column<O>>::Value;

            fn select(&self) -> Vec<String> {
                names([Column::<O>::path(self)])
            }

            fn read(&self, value: Value<'_>) -> Result<Self::Row, DecodeError> {
                let mut row = Self::Row::default();
                read(value, &mut [Slot::new(Column::<O>::read_path(self), &mut row)])?;
                Ok(row)
            }
        }
    };
}

project_one!(Field<O, T, C>, O: 'static, T: 'static, C: 'static);
project_one!(Optional<Field<O, T, C>>, O: 'static, T: 'static, C: 'static);

/// Implements [`Projection`] for a tuple of fields, which is read as a tuple of values.
macro_rules! project_tuple {
    ($($field:ident $value:ident),+) => {
        impl<O: 'static, $($field: Column<O>),+> Projection<O> for ($($field,)+) {
            type Row = ($($field::Value,)+);

            #[allow(non_snake_case)]
            fn select(&self) -> Vec<String> {
                let ($($field,)+) = self;
                names([$($field.path()),+])
            }

            #[allow(non_snake_case)]
            fn read(&self, value: Value<'_>) -> Result<Self::Row, DecodeError> {
                let ($($field,)+) = self;
                let mut row = Self::Row::default();
                let ($($value,)+) = &mut row;
                read(value, &mut [$(Slot::new($field.read_path(), $value)),+])?;
                Ok(row)
            }
        }
    };
}

project_tuple!(F1 v1);
project_tuple!(F1 v1, F2 v2);
project_tuple!(F1 v1, F2 v2, F3 v3);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5, F6 v6);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5, F6 v6, F7 v7);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5, F6 v6, F7 v7, F8 v8);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5, F6 v6, F7 v7, F8 v8, F9 v9);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5, F6 v6, F7 v7, F8 v8, F9 v9, F10 v10);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5, F6 v6, F7 v7, F8 v8, F9 v9, F10 v10, F11 v11);
project_tuple!(F1 v1, F2 v2, F3 v3, F4 v4, F5 v5, F6 v6, F7 v7, F8 v8, F9 v9, F10 v10, F11 v11, F12 v12);
