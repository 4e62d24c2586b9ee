//! The part of a list that a response contains.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::{CanFilter, Direction, Field, Operator};
use crate::Json;
use crate::decode::{Decode, Decoded, Form, Value};
use crate::encode::{Encode, JsonWriter, Rounding, to_rounded};
use crate::types::IntoValue;

/// A page of a list, by number or by offset.
///
/// Portals silently reduce `limit` to the method's maximum, so a short page is not always the last one.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::query::Page;
/// assert_eq!(to_vec(&Page::limit(100).page(2))?, br#"{"page":2,"limit":100}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Page {
    /// The page's number, from 1. It overrides `offset`. `Page::limit(n).page(k)` is page `k` of `n` objects each.
    pub page: Option<i64>,
    /// The maximum number of objects.
    pub limit: Option<i64>,
    /// The number of objects before the page.
    pub offset: Option<i64>,
}

impl Page {
    /// Creates the first page, of at most `limit` objects.
    #[must_use]
    pub const fn limit(limit: i64) -> Self {
        Self { page: None, limit: Some(limit), offset: None }
    }

    /// Sets the page's number, from 1.
    #[must_use]
    pub const fn page(mut self, page: i64) -> Self {
        self.page = Some(page);
        self
    }

    /// Sets the number of objects before the page.
    ///
    /// ```
    /// # use bitrix24_runtime::encode::to_vec;
    /// # use bitrix24_runtime::query::Page;
    /// assert_eq!(to_vec(&Page::limit(50).offset(100))?, br#"{"limit":50,"offset":100}"#);
    /// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
    /// ```
    #[must_use]
    pub const fn offset(mut self, offset: i64) -> Self {
        self.offset = Some(offset);
        self
    }
}

impl Encode for Page {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[("page", &self.page), ("limit", &self.limit), ("offset", &self.offset)]);
    }
}

impl Decode for Page {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [("page", &mut self.page), ("limit", &mut self.limit), ("offset", &mut self.offset)])
    }
}

/// A position in a growing list of `O`: the objects after `value` of `field`, in its order.
///
/// The portal orders the list by that field. The same field must not be in the filter.
///
/// ```
/// use bitrix24_runtime::encode::to_vec;
/// use bitrix24_runtime::query::{Field, Filterable, TailCursor};
/// struct Event;
/// const ID: Field<Event, i64, Filterable> = Field::new("id");
///
/// let cursor = TailCursor::after(ID, 100).limit(50);
/// assert_eq!(to_vec(&cursor)?, br#"{"field":"id","value":100,"order":"ASC","limit":50}"#);
/// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
/// ```
pub struct TailCursor<O> {
    field: Cow<'static, str>,
    value: Result<Json, crate::encode::EncodeError>,
    order: Direction,
    limit: Option<i64>,
    marker: PhantomData<fn() -> O>,
}

impl<O> TailCursor<O> {
    fn at<T: Encode>(field: Cow<'static, str>, value: impl IntoValue<T>, order: Direction) -> Self {
        // The portal adds the condition that the field is greater or less than the value.
        let operator = if order == Direction::Asc { Operator::Gt } else { Operator::Lt };
        let value = to_rounded(&value.into_value(), Rounding::of_operator(operator));
        Self { field, value, order, limit: None, marker: PhantomData }
    }

    /// Starts after `value`, ascending.
    #[must_use]
    pub fn after<T: Encode, C: CanFilter>(field: Field<O, T, C>, value: impl IntoValue<T>) -> Self {
        Self::at(field.into_path(), value, Direction::Asc)
    }

    /// Starts before `value`, descending.
    ///
    /// ```
    /// use bitrix24_runtime::query::{Direction, Field, Filterable, TailCursor};
    /// # struct Event;
    /// # const ID: Field<Event, i64, Filterable> = Field::new("id");
    /// let cursor = TailCursor::before(ID, 500).limit(100);
    /// assert_eq!((cursor.field(), cursor.order(), cursor.max()), ("id", Direction::Desc, Some(100)));
    /// assert_eq!(cursor.value(), Some(&serde_json::json!(500)));
    /// ```
    #[must_use]
    pub fn before<T: Encode, C: CanFilter>(field: Field<O, T, C>, value: impl IntoValue<T>) -> Self {
        Self::at(field.into_path(), value, Direction::Desc)
    }

    /// Sets the maximum number of objects.
    #[must_use]
    pub fn limit(mut self, limit: i64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Returns the field's name in the API.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// Returns the value; `None` if it has no JSON form.
    #[must_use]
    pub fn value(&self) -> Option<&Json> {
        self.value.as_ref().ok()
    }

    /// Returns the direction.
    #[must_use]
    pub const fn order(&self) -> Direction {
        self.order
    }

    /// Returns the maximum number of objects; `None` for the method's default.
    #[must_use]
    pub const fn max(&self) -> Option<i64> {
        self.limit
    }
}

impl<O> Clone for TailCursor<O> {
    fn clone(&self) -> Self {
        let Self { field, value, order, limit, marker } = self;
        Self { field: field.clone(), value: value.clone(), order: *order, limit: *limit, marker: *marker }
    }
}

impl<O> Default for TailCursor<O> {
    /// Starts at the beginning, by `id`.
    fn default() -> Self {
        Self::at::<i64>(Cow::Borrowed("id"), 0, Direction::Asc)
    }
}

impl<O> PartialEq for TailCursor<O> {
    fn eq(&self, other: &Self) -> bool {
        (&self.field, &self.value, self.order, self.limit) == (&other.field, &other.value, other.order, other.limit)
    }
}

impl<O> fmt::Debug for TailCursor<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TailCursor({} {:?} {})", self.field, self.value, self.order.as_wire())
    }
}

impl<O> Encode for TailCursor<O> {
    fn encode(&self, out: &mut JsonWriter) {
        match &self.value {
            Ok(value) => out.object(&[
                ("field", &&*self.field),
                ("value", value),
                ("order", &self.order),
                ("limit", &self.limit),
            ]),
            Err(reason) => out.fail(reason.0.clone()),
        }
    }
}

impl<O> Decode for TailCursor<O> {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        let (mut field, mut bound, mut order) = (String::new(), Json::Null, None);
        value.object(&mut [
            ("field", &mut field),
            ("value", &mut bound),
            ("order", &mut order),
            ("limit", &mut self.limit),
        ])?;
        self.field = field.into();
        self.value = Ok(bound);
        self.order = order.unwrap_or_default();
        Ok(Form::DOCUMENTED)
    }
}
