//! A call of a batch, and references to values from other calls.

use std::fmt;
use std::marker::PhantomData;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::encode::{Encode, EncodeError, JsonWriter, to_batch_call};
use crate::method::Method;
#[cfg(feature = "v2")]
use crate::protocol::V2;
use crate::protocol::wire;
use crate::query::{Field, HasItem, HasItems, join};
use crate::types::OrderedJson;

/// The parameters of a call, and its references to other calls.
pub(super) type Query = Result<(OrderedJson, Vec<String>), EncodeError>;

/// A parameter of type `T` of the request `M`. Generated code has a constant for each parameter.
///
/// ```
/// use bitrix24_runtime::batch::Param;
/// struct Add;
/// struct AddFields;
/// const FIELDS: Param<Add, AddFields> = Param::new("fields");
/// const PARENT_ID: Param<AddFields, i64> = Param::new("parentId");
///
/// assert_eq!(FIELDS.then(PARENT_ID).path(), "fields.parentId");
/// ```
pub struct Param<M, T> {
    path: &'static str,
    marker: PhantomData<fn() -> (M, T)>,
}

impl<M, T> Param<M, T> {
    /// Creates a parameter with this name in the API.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { path: name, marker: PhantomData }
    }

    /// Returns a field of this parameter.
    #[must_use]
    pub fn then<U>(self, part: Param<T, U>) -> Param<M, U> {
        Param { path: join(self.path, part.path), marker: PhantomData }
    }

    /// Returns the name in the API; dotted for a field of another parameter.
    #[must_use]
    pub const fn path(&self) -> &'static str {
        self.path
    }
}

impl<M, T> Clone for Param<M, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M, T> Copy for Param<M, T> {}

impl<M, T> fmt::Debug for Param<M, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Param({})", self.path)
    }
}

/// A value of type `T` from the response to an earlier call of the same batch. Created by [`Step::field`], [`Step::at`]
/// and [`Step::column`].
pub struct Ref<T> {
    path: String,
    column: bool,
    /// Why the value cannot be referred to.
    problem: Option<&'static str>,
    marker: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    fn to(path: String, column: bool) -> Self {
        Self { path, column, problem: None, marker: PhantomData }
    }

    /// Refers to the value at these parts of the path.
    fn at(parts: &[&str], column: bool) -> Self {
        Self::to(parts.join("."), column)
    }

    /// Returns the call's name and the path in its response.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        Self { problem: self.problem, ..Self::to(self.path.clone(), self.column) }
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ref({})", self.path)
    }
}

impl<T> Encode for Ref<T> {
    fn encode(&self, out: &mut JsonWriter) {
        if let Some(problem) = self.problem {
            return out.fail(problem);
        }
        out.reference(&self.path);
        out.object(&[(if self.column { "$refArray" } else { "$ref" }, &self.path)]);
    }
}

/// A call of a batch that refers to other calls, or that other calls refer to.
///
/// ```
/// use bitrix24_runtime::Method;
/// use bitrix24_runtime::batch::{Param, Step};
/// use bitrix24_runtime::encode::{Encode, JsonWriter};
/// use bitrix24_runtime::method::{Effect, MethodFacts, UntypedErrorKind};
/// use bitrix24_runtime::query::Field;
/// use bitrix24_runtime::types::Item;
/// # use bitrix24_runtime::Json;
/// # struct Get(i64);
/// # impl Encode for Get { fn encode(&self, out: &mut JsonWriter) { out.object(&[("id", &self.0)]) } }
/// # impl Method for Get {
/// #     type Protocol = bitrix24_runtime::protocol::V3;
/// #     const FACTS: MethodFacts = MethodFacts::new("tasks.task.get", Effect::Read, "tasks");
/// #     type Response = Item<Json>;
/// #     type Error = UntypedErrorKind;
/// # }
/// # const ID: Param<Get, i64> = Param::new("id");
/// # const PARENT_ID: Field<Json, i64> = Field::new("parentId");
/// let task = Step::new(Get(289));
/// let parent = Step::new(Get(0)).set(ID, task.field(PARENT_ID));
/// ```
///
/// ```
/// use bitrix24_runtime::Method;
/// use bitrix24_runtime::batch::{Ref, Step};
/// use bitrix24_runtime::query::{Field, HasItems};
///
/// # fn run<O, M: Method<Response: HasItems<Object = O>>>(list: M) {
/// # let id = Field::<O, i64>::new("id");
/// let list = Step::named("list", list);
/// let first: Ref<i64> = list.at(0, id.clone());
/// let all: Ref<Vec<i64>> = list.column(id);
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Step<M> {
    pub(super) request: M,
    pub(super) alias: String,
    /// Whether the caller chose the alias.
    pub(super) named: bool,
    taken: Vec<(&'static str, Query)>,
}

impl<M: Method> Step<M> {
    /// Creates a step with a generated name.
    #[must_use]
    pub fn new(request: M) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let alias = format!("c{}", NEXT.fetch_add(1, Ordering::Relaxed));
        Self { request, alias, named: false, taken: Vec::new() }
    }

    /// Creates a step with this name. The name must be unique in the batch and must not contain a dot.
    #[must_use]
    pub fn named(name: impl Into<String>, request: M) -> Self {
        Self { alias: name.into(), named: true, ..Self::new(request) }
    }

    /// Sets a parameter to a value from an earlier call of the same batch. It overrides the value in the request.
    #[must_use]
    pub fn set<T>(mut self, param: Param<M, T>, value: Ref<T>) -> Self {
        self.taken.push((param.path, to_batch_call(&value)));
        self
    }

    /// Refers to a field of the object in the response.
    #[must_use]
    pub fn field<T, C>(&self, field: Field<<M::Response as HasItem>::Object, T, C>) -> Ref<T>
    where
        M::Response: HasItem,
    {
        let key = wire::<M::Protocol>().referred_key(<M::Response as HasItem>::KEY);
        let parts: Vec<&str> = [Some(&*self.alias), key, Some(field.read_path())].into_iter().flatten().collect();
        Ref::at(&parts, false)
    }

    /// Refers to a field of the object at `index` in the response.
    #[must_use]
    pub fn at<T, C>(&self, index: usize, field: Field<<M::Response as HasItems>::Object, T, C>) -> Ref<T>
    where
        M::Response: HasItems,
    {
        let key = wire::<M::Protocol>().referred_key(<M::Response as HasItems>::KEY);
        let index = index.to_string();
        let parts: Vec<&str> =
            [Some(&*self.alias), key, Some(&*index), Some(field.read_path())].into_iter().flatten().collect();
        let problem =
            <M::Response as HasItems>::MAP.then_some("the rows of the list are a map, so they have no numbers");
        Ref { problem, ..Ref::at(&parts, false) }
    }

    /// Refers to a field of all objects in the response. REST 2.0 refers to single values only, so a call with such a
    /// reference is refused there before anything is sent.
    #[must_use]
    pub fn column<T, C>(&self, field: Field<<M::Response as HasItems>::Object, T, C>) -> Ref<Vec<T>>
    where
        M::Response: HasItems,
    {
        let problem = wire::<M::Protocol>().column_problem();
        Ref { problem, ..Ref::at(&[&self.alias, field.read_path()], true) }
    }

    /// Returns the request's body with the references.
    pub(super) fn query(&self) -> Query {
        let (mut body, mut references) = to_batch_call(&self.request)?;
        for (path, value) in &self.taken {
            let (value, reference) = value.clone()?;
            put(&mut body, path, value);
            references.extend(reference);
        }
        Ok((body, references))
    }
}

#[cfg(feature = "v2")]
impl<M: Method<Protocol = V2>> Step<M> {
    /// Refers to the whole response, for methods of REST 2.0 that return a single value, such as an identifier.
    ///
    /// ```
    /// use bitrix24_runtime::{Id, Method};
    /// use bitrix24_runtime::batch::{Ref, Step};
    /// use bitrix24_runtime::protocol::V2;
    ///
    /// # fn run<Deal, Add: Method<Protocol = V2, Response = Id<Deal>>>(request: Add) {
    /// let add = Step::named("add", request);
    /// let deal: Ref<Id<Deal>> = add.result();
    /// # }
    /// ```
    #[must_use]
    pub fn result(&self) -> Ref<M::Response> {
        Ref::at(&[&self.alias], false)
    }
}

#[cfg(feature = "v2")]
impl<T> Ref<Vec<T>> {
    /// Refers to an element of a list, because REST 2.0 refers to single values only.
    ///
    /// ```
    /// use bitrix24_runtime::batch::Ref;
    /// fn first(departments: &Ref<Vec<i64>>) -> Ref<i64> {
    ///     departments.element(0)
    /// }
    /// ```
    #[must_use]
    pub fn element(&self, index: usize) -> Ref<T> {
        Ref { problem: self.problem, ..Ref::at(&[&self.path, &index.to_string()], self.column) }
    }
}

/// Sets a value at a dotted path and creates missing objects.
fn put(json: &mut OrderedJson, path: &str, value: OrderedJson) {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    // Positional arguments.
    if let (OrderedJson::Array(arguments), Ok(place)) = (&mut *json, key.parse::<usize>()) {
        while arguments.len() <= place {
            arguments.push(OrderedJson::Array(Vec::new()));
        }
        return match rest {
            None => arguments[place] = value,
            Some(rest) => put(&mut arguments[place], rest, value),
        };
    }
    if !json.is_object() {
        *json = OrderedJson::Object(bitrix24_json::Map::new());
    }
    match rest {
        None => json[key] = value,
        Some(rest) => put(&mut json[key], rest, value),
    }
}
