//! Fields of objects, for selections, filters and orders.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;

use super::path::join;
use super::{Direction, Filter, HasCompare, Operator, Order};
#[cfg(feature = "v2")]
use super::{HasLike, HasMask, HasNotIn, HasNotLike, HasSearch};
use crate::encode::Encode;
use crate::protocol::V3;
use crate::types::IntoValue;

/// A field that can only be selected.
#[derive(Clone, Copy, Debug)]
pub enum Plain {}
/// A field that the portal can filter by, in the dialect `D`.
#[derive(Clone, Copy, Debug)]
pub struct Filterable<D = V3>(Never<D>);
/// A field that the portal can order by.
#[derive(Clone, Copy, Debug)]
pub enum Sortable {}
/// A field that the portal can filter and order by. `D` is the dialect of the filter.
#[derive(Clone, Copy, Debug)]
pub struct FilterableSortable<D = V3>(Never<D>);

/// A type without values that names `D`.
type Never<D> = (PhantomData<fn() -> D>, Infallible);

mod sealed {
    pub trait Sealed {}
    impl<D> Sealed for super::Filterable<D> {}
    impl Sealed for super::Sortable {}
    impl<D> Sealed for super::FilterableSortable<D> {}
}

/// Marks fields that the portal can filter by, in the dialect `D`.
///
/// ```
/// use bitrix24_runtime::query::{CanFilter, Field, Filter};
/// struct Task;
///
/// /// Works for every field that the portal can filter by.
/// fn recent<C: CanFilter>(field: Field<Task, i64, C>) -> Filter<Task> {
///     field.ge(100)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "the portal cannot filter by this field",
    label = "this field has no conditions",
    note = "fields with conditions are marked `Filterable` or `FilterableSortable`"
)]
pub trait CanFilter<D = V3>: sealed::Sealed {}
impl<D> CanFilter<D> for Filterable<D> {}
impl<D> CanFilter<D> for FilterableSortable<D> {}

/// Marks fields that the portal can order by.
///
/// ```
/// use bitrix24_runtime::query::{CanSort, Field, Order, Sortable};
/// struct Task;
///
/// /// Works for every field that the portal can order by.
/// fn newest<C: CanSort>(field: Field<Task, i64, C>) -> Order<Task> {
///     field.desc().then(Field::<Task, i64, Sortable>::new("id").asc())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "the portal cannot order by this field",
    label = "lists cannot be ordered by this field",
    note = "fields that lists can be ordered by are marked `Sortable` or `FilterableSortable`"
)]
pub trait CanSort: sealed::Sealed {}
impl CanSort for Sortable {}
impl<D> CanSort for FilterableSortable<D> {}

/// The types that a field refers to.
type Marker<O, T, C> = PhantomData<fn() -> (O, T, C)>;

/// A field of the object `O` with values of type `T`. `C` says what the portal can do with it.
///
/// A field is `Copy`, so a variable or an argument can be used several times.
///
/// ```
/// use bitrix24_runtime::query::{Field, FilterableSortable};
/// struct Message;
/// const SUBJECT: Field<Message, String, FilterableSortable> = Field::new("subject");
///
/// assert_eq!(SUBJECT.eq("Plan").to_string(), r#"subject = "Plan""#);
/// assert_eq!(SUBJECT.desc().to_string(), "subject DESC");
///
/// let field = SUBJECT;
/// assert_eq!(field.gt("A").and(field.lt("B")).to_string(), r#"subject > "A" and subject < "B""#);
/// ```
///
/// A field that the portal cannot filter by has no conditions:
/// ```compile_fail
/// use bitrix24_runtime::query::{Field, Plain};
/// struct Message;
/// const BODY: Field<Message, String, Plain> = Field::new("body");
/// BODY.eq("Plan");
/// ```
pub struct Field<O, T, C = Plain> {
    path: &'static str,
    /// The path in responses.
    read: &'static str,
    marker: Marker<O, T, C>,
}

impl<O, T, C> Field<O, T, C> {
    /// Creates a field with this name in the API. Generated code has a constant for each documented field; create your
    /// own for user fields.
    ///
    /// ```
    /// use bitrix24_runtime::query::{Field, Filterable, Select};
    /// # struct Task;
    /// # const ID: Field<Task, i64> = Field::new("id");
    /// const BUDGET: Field<Task, i64, Filterable> = Field::new("UF_BUDGET");
    ///
    /// assert_eq!(BUDGET.ge(1000).to_string(), "UF_BUDGET >= 1000");
    /// let select = Select::from((ID, BUDGET, "UF_NOTE"));
    /// ```
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { path: name, read: name, marker: PhantomData }
    }

    /// Sets the name in responses, where it differs from the one in requests.
    ///
    /// ```
    /// use bitrix24_runtime::query::Field;
    /// struct Task;
    /// const ID: Field<Task, i64> = Field::new("ID").read_as("id");
    /// assert_eq!((ID.path(), ID.read_path()), ("ID", "id"));
    /// ```
    #[must_use]
    pub const fn read_as(self, name: &'static str) -> Self {
        Self { path: self.path, read: name, marker: PhantomData }
    }

    /// Creates a field that the portal has added, such as a user field. It filters, orders and selects as generated fields
    /// do; its value is read with [`OpenObject::get`](super::OpenObject::get) and written with
    /// [`OpenFields::set`](super::OpenFields::set).
    ///
    /// ```
    /// use bitrix24_runtime::protocol::v2::FullLogic;
    /// use bitrix24_runtime::query::{Field, FilterableSortable};
    /// # struct Deal;
    /// const BUDGET: Field<Deal, i64, FilterableSortable<FullLogic>> = Field::custom("ufCrm_1721244707107");
    /// assert_eq!(BUDGET.ge(1000).to_string(), "ufCrm_1721244707107 >= 1000");
    /// ```
    #[cfg(feature = "v2")]
    #[must_use]
    pub const fn custom(name: &'static str) -> Self {
        Self::new(name)
    }

    /// Returns the name in the API; dotted for a field of a related object.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Returns the name in responses.
    #[must_use]
    pub const fn read_path(&self) -> &'static str {
        self.read
    }

    pub(super) fn into_path(self) -> Cow<'static, str> {
        Cow::Borrowed(self.path)
    }
}

impl<O, T: Encode, C> Field<O, T, C> {
    fn compare<D>(self, operator: Operator, value: impl IntoValue<T>) -> Filter<O, D> {
        Filter::condition(self.into_path(), operator, &value.into_value())
    }

    /// Matches objects whose field is equal to `value`.
    ///
    /// ```
    /// # use bitrix24_runtime::query::{Field, Filterable};
    /// # struct Task;
    /// const ID: Field<Task, i64, Filterable> = Field::new("id");
    /// let shown = [ID.eq(1), ID.ne(1), ID.gt(1), ID.ge(1), ID.lt(1), ID.le(1), ID.is_in([1, 2]), ID.between(1, 2)];
    /// assert_eq!(shown.map(|filter| filter.to_string()), [
    ///     "id = 1", "id != 1", "id > 1", "id >= 1", "id < 1", "id <= 1", "id in [1,2]", "id between [1,2]",
    /// ]);
    /// ```
    #[must_use]
    pub fn eq<D>(self, value: impl IntoValue<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
    {
        self.compare(Operator::Eq, value)
    }

    /// Matches objects whose field is not equal to `value`.
    #[must_use]
    pub fn ne<D>(self, value: impl IntoValue<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasCompare,
    {
        self.compare(Operator::Ne, value)
    }

    /// Matches objects whose field is greater than `value`.
    #[must_use]
    pub fn gt<D>(self, value: impl IntoValue<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasCompare,
    {
        self.compare(Operator::Gt, value)
    }

    /// Matches objects whose field is greater than or equal to `value`.
    #[must_use]
    pub fn ge<D>(self, value: impl IntoValue<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasCompare,
    {
        self.compare(Operator::Ge, value)
    }

    /// Matches objects whose field is less than `value`.
    #[must_use]
    pub fn lt<D>(self, value: impl IntoValue<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasCompare,
    {
        self.compare(Operator::Lt, value)
    }

    /// Matches objects whose field is less than or equal to `value`.
    #[must_use]
    pub fn le<D>(self, value: impl IntoValue<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasCompare,
    {
        self.compare(Operator::Le, value)
    }

    /// Matches objects whose field is equal to a value from an earlier call of the same batch.
    ///
    /// ```
    /// use bitrix24_runtime::Json;
    /// use bitrix24_runtime::batch::{Ref, Step};
    /// use bitrix24_runtime::query::{Field, Filterable};
    /// use bitrix24_runtime::types::Item;
    /// # struct Task;
    /// # const ID: Field<Task, i64, Filterable> = Field::new("id");
    /// # fn doc(parent: &Ref<i64>) {
    /// let filter = ID.eq_ref(parent);
    /// # }
    /// ```
    #[must_use]
    pub fn eq_ref<D>(self, value: &crate::batch::Ref<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
    {
        Filter::with_reference(self.into_path(), Operator::Eq, value)
    }

    /// Matches objects whose field is one of the values from an earlier call of the same batch.
    ///
    /// ```
    /// # use bitrix24_runtime::batch::Ref;
    /// # use bitrix24_runtime::query::{Field, Filterable};
    /// # struct Task;
    /// # const ID: Field<Task, i64, Filterable> = Field::new("id");
    /// # fn doc(parents: &Ref<Vec<i64>>) {
    /// let filter = ID.in_ref(parents);
    /// # }
    /// ```
    #[must_use]
    pub fn in_ref<D>(self, values: &crate::batch::Ref<Vec<T>>) -> Filter<O, D>
    where
        C: CanFilter<D>,
    {
        Filter::with_reference(self.into_path(), Operator::In, values)
    }

    /// Matches objects whose field is one of `values`.
    #[must_use]
    pub fn is_in<V: IntoValue<T>, D>(self, values: impl IntoIterator<Item = V>) -> Filter<O, D>
    where
        C: CanFilter<D>,
    {
        let values: Vec<T> = values.into_iter().map(IntoValue::into_value).collect();
        Filter::condition(self.into_path(), Operator::In, &values)
    }

    /// Matches objects whose field is between `low` and `high`, both included.
    ///
    /// The bounds of a time are rounded to whole seconds; see [`DateTime`](crate::DateTime).
    ///
    /// ```
    /// use bitrix24_runtime::DateTime;
    /// # use bitrix24_runtime::query::{Field, Filterable};
    /// # struct Event;
    /// const TIME: Field<Event, DateTime, Filterable> = Field::new("timestampX");
    /// let [low, high]: [DateTime; 2] = ["2026-05-26T12:17:35.2Z".parse()?, "2026-05-26T12:17:40.8Z".parse()?];
    /// assert_eq!(
    ///     TIME.between(low, high).to_string(),
    ///     r#"timestampX between ["2026-05-26T12:17:36+00:00","2026-05-26T12:17:40+00:00"]"#,
    /// );
    /// # Ok::<(), bitrix24_runtime::chrono::ParseError>(())
    /// ```
    #[must_use]
    pub fn between<D>(self, low: impl IntoValue<T>, high: impl IntoValue<T>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasCompare,
    {
        Filter::condition(self.into_path(), Operator::Between, &[low.into_value(), high.into_value()].as_slice())
    }
}

/// Conditions of dialects of REST 2.0.
#[cfg(feature = "v2")]
impl<O, T: Encode, C> Field<O, T, C> {
    /// Matches objects whose field is not one of `values`.
    ///
    /// ```
    /// use bitrix24_runtime::protocol::v2::Full;
    /// # use bitrix24_runtime::query::{Field, Filterable};
    /// # struct User;
    /// const ID: Field<User, i64, Filterable<Full>> = Field::new("ID");
    /// assert_eq!(ID.not_in([1, 2]).to_string(), "ID not in [1,2]");
    /// ```
    #[must_use]
    pub fn not_in<V: IntoValue<T>, D>(self, values: impl IntoIterator<Item = V>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasNotIn,
    {
        let values: Vec<T> = values.into_iter().map(IntoValue::into_value).collect();
        Filter::condition(self.into_path(), Operator::NotIn, &values)
    }

    /// Matches objects whose field contains `text`. The portal knows no escape: `%` in `text` stands for any text, and `_`
    /// for any character.
    ///
    /// ```
    /// use bitrix24_runtime::protocol::v2::Full;
    /// # use bitrix24_runtime::query::{Field, Filterable};
    /// # struct User;
    /// const NAME: Field<User, String, Filterable<Full>> = Field::new("NAME");
    /// let shown = [
    ///     NAME.contains("nn"), NAME.not_contains("nn"),
    ///     NAME.like("A%a"), NAME.not_like("A%a"), NAME.starts_with("An"), NAME.ends_with("na"),
    /// ];
    /// assert_eq!(shown.map(|filter| filter.to_string()), [
    ///     r#"NAME contains "nn""#, r#"NAME not contains "nn""#,
    ///     r#"NAME like "A%a""#, r#"NAME not like "A%a""#, r#"NAME like "An%""#, r#"NAME like "%na""#,
    /// ]);
    /// ```
    #[must_use]
    pub fn contains<D>(self, text: impl AsRef<str>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasLike,
    {
        Filter::condition(self.into_path(), Operator::Contains, &text.as_ref())
    }

    /// Matches objects whose field does not contain `text`; see [`contains`](Self::contains).
    #[must_use]
    pub fn not_contains<D>(self, text: impl AsRef<str>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasNotLike,
    {
        Filter::condition(self.into_path(), Operator::NotContains, &text.as_ref())
    }

    /// Matches objects whose field matches `mask`, in which `%` stands for any text, and `_` for any character. The portal
    /// knows no escape for them.
    #[must_use]
    pub fn like<D>(self, mask: impl AsRef<str>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasMask,
    {
        Filter::condition(self.into_path(), Operator::Like, &mask.as_ref())
    }

    /// Matches objects whose field does not match `mask`; see [`like`](Self::like).
    #[must_use]
    pub fn not_like<D>(self, mask: impl AsRef<str>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasMask + HasNotLike,
    {
        Filter::condition(self.into_path(), Operator::NotLike, &mask.as_ref())
    }

    /// Matches objects whose field starts with `text`; see [`like`](Self::like).
    #[must_use]
    pub fn starts_with<D>(self, text: impl AsRef<str>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasMask,
    {
        self.like(format!("{}%", text.as_ref()))
    }

    /// Matches objects whose field ends with `text`; see [`like`](Self::like).
    #[must_use]
    pub fn ends_with<D>(self, text: impl AsRef<str>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasMask,
    {
        self.like(format!("%{}", text.as_ref()))
    }

    /// Matches objects whose field the portal finds by `text`, with the operator `?` of its older lists. Official pages do not
    /// say what a text can contain. A search has no negation.
    ///
    /// ```
    /// use bitrix24_runtime::encode::to_json;
    /// use bitrix24_runtime::protocol::v2::Kernel;
    /// # use bitrix24_runtime::query::{Field, Filterable};
    /// # struct Group;
    /// const NAME: Field<Group, String, Filterable<Kernel>> = Field::new("NAME");
    /// assert_eq!(to_json(&NAME.search("sales"))?["?NAME"], "sales");
    /// assert!(to_json(&!NAME.search("sales")).is_err());
    /// # Ok::<(), bitrix24_runtime::encode::EncodeError>(())
    /// ```
    #[must_use]
    pub fn search<D>(self, text: impl AsRef<str>) -> Filter<O, D>
    where
        C: CanFilter<D>,
        D: HasSearch,
    {
        Filter::condition(self.into_path(), Operator::Search, &text.as_ref())
    }
}

impl<O, T, C> Field<O, T, C> {
    /// Orders by this field, ascending.
    #[must_use]
    pub fn asc(self) -> Order<O>
    where
        C: CanSort,
    {
        Order::by(self.path, Direction::Asc)
    }

    /// Orders by this field, descending.
    #[must_use]
    pub fn desc(self) -> Order<O>
    where
        C: CanSort,
    {
        Order::by(self.path, Direction::Desc)
    }
}

impl<O, T, C> Clone for Field<O, T, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O, T, C> Copy for Field<O, T, C> {}

impl<O, T, C> fmt::Debug for Field<O, T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({})", self.path)
    }
}

/// A field of the object `O` that contains a related object `P`. It is returned only if `select` names its fields.
///
/// ```
/// use bitrix24_runtime::query::{Field, Relation};
/// struct Task;
/// struct User;
/// const RESPONSIBLE: Relation<Task, User> = Relation::new("responsible");
/// const NAME: Field<User, String> = Field::new("name");
///
/// assert_eq!(RESPONSIBLE.then(NAME).path(), "responsible.name");
/// ```
pub struct Relation<O, P> {
    path: &'static str,
    marker: PhantomData<fn() -> (O, P)>,
}

impl<O, P> Relation<O, P> {
    /// Creates a relation with this name in the API.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { path: name, marker: PhantomData }
    }

    /// Returns the name in the API; dotted for a relation of a related object.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// Returns a field of the related object. It can be selected; filters and orders by it are not documented.
    #[must_use]
    pub fn then<T, C>(self, field: Field<P, T, C>) -> Field<O, T, Plain> {
        Field { path: join(self.path, field.path), read: join(self.path, field.read), marker: PhantomData }
    }

    /// Returns a relation of the related object.
    ///
    /// ```
    /// # use bitrix24_runtime::query::{Field, Relation};
    /// # struct Task;
    /// # struct User;
    /// const PARENT: Relation<Task, Task> = Relation::new("parent");
    /// const CREATOR: Relation<Task, User> = Relation::new("creator");
    /// const NAME: Field<User, String> = Field::new("name");
    /// assert_eq!(PARENT.through(CREATOR).then(NAME).path(), "parent.creator.name");
    /// ```
    #[must_use]
    pub fn through<Q>(self, relation: Relation<P, Q>) -> Relation<O, Q> {
        Relation { path: join(self.path, relation.path), marker: PhantomData }
    }
}

/// A field of the object `O` that contains several related objects `P`. Its fields are lists.
///
/// ```
/// use bitrix24_runtime::query::{Field, Relations};
/// struct Task;
/// struct User;
/// const AUDITORS: Relations<Task, User> = Relations::new("auditors");
/// const NAME: Field<User, String> = Field::new("name");
///
/// let names: Field<Task, Vec<String>> = AUDITORS.then(NAME);
/// assert_eq!(names.path(), "auditors.name");
/// ```
pub struct Relations<O, P>(Relation<O, P>);

impl<O, P> Relations<O, P> {
    /// Creates a relation with this name in the API.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(Relation::new(name))
    }

    /// Returns the name in the API; dotted for a relation of a related object.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.0.path()
    }

    /// Returns a field of each related object.
    #[must_use]
    pub fn then<T, C>(self, field: Field<P, T, C>) -> Field<O, Vec<T>, Plain> {
        let Field { path, read, .. } = self.0.then(field);
        Field { path, read, marker: PhantomData }
    }
}

impl<O, P> Clone for Relations<O, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O, P> Copy for Relations<O, P> {}

impl<O, P> fmt::Debug for Relations<O, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relations({})", self.path())
    }
}

impl<O, P> Clone for Relation<O, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O, P> Copy for Relation<O, P> {}

impl<O, P> fmt::Debug for Relation<O, P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Relation({})", self.path)
    }
}
