//! Which fields an answer holds.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::Field;
use crate::decode::{Decode, Decoded, Value};
use crate::encode::{Encode, Writer};

/// The fields of the object `O` that an answer holds. Made from one field, a tuple of up to twelve, or plain names for
/// what has no constant, such as user fields.
///
/// ```
/// use bitrix24_runtime::{Field, Select, to_vec};
/// struct Task;
/// const ID: Field<Task, i64> = Field::new("id");
/// const TITLE: Field<Task, String> = Field::new("title");
///
/// let select = Select::from((ID, TITLE)).and(["UF_BUDGET"]);
/// assert_eq!(to_vec(&select)?, br#"["id","title","UF_BUDGET"]"#);
/// # Ok::<(), bitrix24_runtime::Unwritable>(())
/// ```
pub struct Select<O> {
    names: Vec<Cow<'static, str>>,
    marker: PhantomData<fn() -> O>,
}

impl<O> Select<O> {
    fn of(names: Vec<Cow<'static, str>>) -> Self {
        Self { names, marker: PhantomData }
    }

    /// These fields and more.
    #[must_use]
    pub fn and(mut self, more: impl Into<Self>) -> Self {
        self.names.extend(more.into().names);
        self
    }

    /// The names on the wire, in order.
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
    fn encode(&self, out: &mut Writer) {
        out.array(&mut self.names.iter().map(|name| name as &dyn Encode));
    }
}

impl Encode for Cow<'static, str> {
    fn encode(&self, out: &mut Writer) {
        out.str(self);
    }
}

impl<O> Decode for Select<O> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let mut names: Vec<String> = Vec::new();
        names.decode(value)?;
        self.names = names.into_iter().map(Cow::Owned).collect();
        Ok(())
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

/// A tuple of fields, each with its own type and capability.
macro_rules! select_from_tuple {
    ($($field:ident $value:ident $can:ident),+) => {
        impl<O, $($value, $can),+> From<($(Field<O, $value, $can>,)+)> for Select<O> {
            #[allow(non_snake_case)]
            fn from(($($field,)+): ($(Field<O, $value, $can>,)+)) -> Self {
                Self::of(vec![$($field.into_path()),+])
            }
        }
    };
}

select_from_tuple!(F1 T1 C1);
select_from_tuple!(F1 T1 C1, F2 T2 C2);
select_from_tuple!(F1 T1 C1, F2 T2 C2, F3 T3 C3);
select_from_tuple!(F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4);
select_from_tuple!(F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5);
select_from_tuple!(F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5, F6 T6 C6);
select_from_tuple!(F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5, F6 T6 C6, F7 T7 C7);
select_from_tuple!(F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5, F6 T6 C6, F7 T7 C7, F8 T8 C8);
select_from_tuple!(F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5, F6 T6 C6, F7 T7 C7, F8 T8 C8, F9 T9 C9);
select_from_tuple!(
    F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5, F6 T6 C6, F7 T7 C7, F8 T8 C8, F9 T9 C9, F10 T10 C10
);
select_from_tuple!(
    F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5, F6 T6 C6, F7 T7 C7, F8 T8 C8, F9 T9 C9, F10 T10 C10,
    F11 T11 C11
);
select_from_tuple!(
    F1 T1 C1, F2 T2 C2, F3 T3 C3, F4 T4 C4, F5 T5 C5, F6 T6 C6, F7 T7 C7, F8 T8 C8, F9 T9 C9, F10 T10 C10,
    F11 T11 C11, F12 T12 C12
);
