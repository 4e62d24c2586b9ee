//! The fields that a response contains.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::Field;
use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, JsonWriter};

/// The fields of the object `O` that a response contains. Created from one field, a tuple of up to twelve, or names of
/// fields without a constant, such as user fields.
///
/// Use a tuple, `(ID, TITLE)`, for fields of different types: the elements of an array must have the same type and the
/// same capabilities.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::query::{Field, Select};
/// struct Task;
/// const ID: Field<Task, i64> = Field::new("id");
/// const TITLE: Field<Task, String> = Field::new("title");
///
/// let select = Select::from((ID, TITLE)).and(["UF_BUDGET"]);
/// assert_eq!(to_vec(&select)?, br#"["id","title","UF_BUDGET"]"#);
///
/// const PARENT: Field<Task, i64> = Field::new("parentId");
/// assert_eq!(Select::from([ID, PARENT]), Select::from((ID, PARENT)));
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub struct Select<O> {
    names: Vec<Cow<'static, str>>,
    marker: PhantomData<fn() -> O>,
}

impl<O> Select<O> {
    fn of(names: Vec<Cow<'static, str>>) -> Self {
        Self { names, marker: PhantomData }
    }

    /// Adds fields.
    #[must_use]
    pub fn and(mut self, more: impl Into<Self>) -> Self {
        self.names.extend(more.into().names);
        self
    }

    /// Returns the names in the API, in order.
    ///
    /// ```
    /// use bitrix24_runtime::query::{Field, Select, Selectable};
    /// struct Task;
    /// const ID: Field<Task, i64> = Field::new("id");
    ///
    /// fn only(field: impl Selectable<Task>) -> String {
    ///     field.into_name().into_owned()
    /// }
    /// let select = Select::<Task>::from((ID, "UF_NOTE"));
    /// assert_eq!(select.names().collect::<Vec<_>>(), [only(ID), only("UF_NOTE")]);
    /// ```
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(AsRef::as_ref)
    }
}

impl<O> Clone for Select<O> {
    fn clone(&self) -> Self {
        Self::of(self.names.clone())
    }
}

impl<O> Default for Select<O> {
    fn default() -> Self {
        Self::of(Vec::new())
    }
}

impl<O> PartialEq for Select<O> {
    fn eq(&self, other: &Self) -> bool {
        self.names == other.names
    }
}

impl<O> Eq for Select<O> {}

impl<O> fmt::Debug for Select<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Select({})", self.names.join(", "))
    }
}

impl<O> Encode for Select<O> {
    fn encode(&self, out: &mut JsonWriter) {
        out.array(&mut self.names.iter().map(|name| name as &dyn Encode));
    }
}

impl Encode for Cow<'static, str> {
    fn encode(&self, out: &mut JsonWriter) {
        out.str(self);
    }
}

impl<O> Decode for Select<O> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut names: Vec<String> = Vec::new();
        let form = names.decode(value)?;
        self.names = names.into_iter().map(Cow::Owned).collect();
        Ok(form)
    }
}

/// A field in a tuple for `select`: a field of the object `O`, or the name of a field without a constant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a field of `{O}`",
    label = "expected fields of `{O}`",
    note = "use `RELATION.then(FIELD)` for fields of related objects, and names for user fields"
)]
pub trait Selectable<O> {
    /// Returns the name in the API.
    fn into_name(self) -> Cow<'static, str>;
}

impl<O, T, C> Selectable<O> for Field<O, T, C> {
    fn into_name(self) -> Cow<'static, str> {
        self.into_path()
    }
}

impl<O> Selectable<O> for &str {
    fn into_name(self) -> Cow<'static, str> {
        Cow::Owned(self.to_owned())
    }
}

impl<O> Selectable<O> for String {
    fn into_name(self) -> Cow<'static, str> {
        Cow::Owned(self)
    }
}

impl<O> From<&[&str]> for Select<O> {
    fn from(names: &[&str]) -> Self {
        Self::of(names.iter().map(|name| Cow::Owned((*name).to_owned())).collect())
    }
}

impl<O, const N: usize> From<[&str; N]> for Select<O> {
    fn from(names: [&str; N]) -> Self {
        Self::from(names.as_slice())
    }
}

impl<O> From<Vec<String>> for Select<O> {
    fn from(names: Vec<String>) -> Self {
        Self::of(names.into_iter().map(Cow::Owned).collect())
    }
}

impl<O, T, C> From<Field<O, T, C>> for Select<O> {
    fn from(field: Field<O, T, C>) -> Self {
        Self::of(vec![field.into_path()])
    }
}

/// Fields that agree in type and capability; others come as a tuple.
impl<O, T, C, const N: usize> From<[Field<O, T, C>; N]> for Select<O> {
    fn from(fields: [Field<O, T, C>; N]) -> Self {
        Self::of(fields.into_iter().map(Field::into_path).collect())
    }
}

/// A tuple of fields, each with its own type and capability.
macro_rules! select_from_tuple {
    ($($field:ident),+) => {
        impl<O, $($field: Selectable<O>),+> From<($($field,)+)> for Select<O> {
            #[allow(non_snake_case)]
            fn from(($($field,)+): ($($field,)+)) -> Self {
                Self::of(vec![$($field.into_name()),+])
            }
        }
    };
}

select_from_tuple!(F1);
select_from_tuple!(F1, F2);
select_from_tuple!(F1, F2, F3);
select_from_tuple!(F1, F2, F3, F4);
select_from_tuple!(F1, F2, F3, F4, F5);
select_from_tuple!(F1, F2, F3, F4, F5, F6);
select_from_tuple!(F1, F2, F3, F4, F5, F6, F7);
select_from_tuple!(F1, F2, F3, F4, F5, F6, F7, F8);
select_from_tuple!(F1, F2, F3, F4, F5, F6, F7, F8, F9);
select_from_tuple!(F1, F2, F3, F4, F5, F6, F7, F8, F9, F10);
select_from_tuple!(F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11);
select_from_tuple!(F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11, F12);
