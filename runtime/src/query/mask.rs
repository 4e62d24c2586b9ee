//! Masks of selections.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::{Select, Selectable};

/// A mask that selects several fields of the object `O`: `*` is its own fields, `UF_*` its user fields. Only lists of REST
/// 2.0 have masks.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::query::{Field, Mask, Select};
/// struct Deal;
/// const OWN: Mask<Deal> = Mask::new("*");
/// const USER_FIELDS: Mask<Deal> = Mask::new("UF_*");
/// const PHONE: Field<Deal, String> = Field::new("PHONE");
///
/// assert_eq!(to_vec(&Select::from((OWN, USER_FIELDS, PHONE)))?, br#"["*","UF_*","PHONE"]"#);
/// assert_eq!(Select::from(OWN).names().collect::<Vec<_>>(), ["*"]);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub struct Mask<O> {
    name: &'static str,
    marker: PhantomData<fn() -> O>,
}

impl<O> Mask<O> {
    /// Creates a mask with this text in the API.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, marker: PhantomData }
    }
}

impl<O> Selectable<O> for Mask<O> {
    fn into_name(self) -> Cow<'static, str> {
        Cow::Borrowed(self.name)
    }
}

impl<O> From<Mask<O>> for Select<O> {
    fn from(mask: Mask<O>) -> Self {
        Self::from((mask,))
    }
}

impl<O> Clone for Mask<O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O> Copy for Mask<O> {}

impl<O> fmt::Debug for Mask<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mask({})", self.name)
    }
}
