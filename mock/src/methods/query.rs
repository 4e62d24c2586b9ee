//! The standard parameters of a call, read and checked.

use bitrix24_json::Map;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Body, Method, Type, TypeId, describes_fields};

use crate::methods::check::causes::{error_of, with_cause};
use crate::methods::filter::Filter;
use crate::methods::order::Order;
use crate::methods::page::Page;
use crate::methods::select::Selection;
use crate::values::objects::listed_object;
use crate::wire::failure::Failure;

/// The standard parameters of a call.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    /// `None` if `select` is absent.
    pub(crate) select: Option<Selection>,
    pub(crate) filter: Option<Filter>,
    pub(crate) order: Order,
    pub(crate) page: Page,
}

impl Query {
    /// Reads the standard parameters of a method, in the order in which the portal checks them.
    pub(crate) fn read(api: &Api, method: &Method, params: &Map) -> Result<Self, Failure> {
        let mut query = Self { select: None, filter: None, order: Order::default(), page: Page::All };
        let fields = match &method.body {
            Body::Params(fields) => fields.as_slice(),
            Body::Bare(_) => &[],
        };
        for field in fields {
            let Some(value) = params.get(&field.wire).filter(|value| !value.is_null()) else { continue };
            let refused = |failure| with_cause(failure, api, method, &field.wire);
            match field.ty {
                Type::Select(object) => {
                    let strict = is_strict(api, method, &field.wire);
                    query.select = Some(Selection::read(api, object, value, strict).map_err(refused)?);
                }
                Type::Filter(object) => query.filter = Some(Filter::read(api, object, value).map_err(refused)?),
                Type::Order(object) => query.order = Order::read(api, object, value).map_err(refused)?,
                _ => {}
            }
        }
        let object = paged_object(method);
        if let Some(object) = object {
            query.page = Page::read(api, method, object, params)?;
        }
        query.check_filter(api, method)?;
        Ok(query)
    }

    /// Checks the conditions that the method requires and forbids.
    fn check_filter(&self, api: &Api, method: &Method) -> Result<(), Failure> {
        let requires = |name: &str| self.filter.as_ref().is_some_and(|filter| filter.requires(name));
        if let Some(name) = method.required_filters.iter().find(|name| !requires(name)) {
            let is_empty = self.filter.as_ref().is_none_or(Filter::is_empty);
            let empty = is_empty.then(|| error_of(api, method, "filter", Break::Required)).flatten();
            let path = if empty.is_some() { "filter".to_owned() } else { format!("filter.{name}") };
            let error = empty.or_else(|| error_of(api, method, &path, Break::Required));
            let error = error.map_or("RequestValidation", |error| &error.name);
            return Err(Failure::error(error).validation(path, format!("The filter must have a condition on `{name}`")));
        }
        match (&self.page, &self.filter) {
            (Page::Tail { field, .. }, Some(filter)) if filter.mentions(field) => {
                let message =
                    format!("Unable to recognize filter expression `Cursor field {field} cannot be used at filter.`");
                Err(Failure::error("InvalidFilter").message(message))
            }
            _ => Ok(()),
        }
    }
}

/// Returns whether the method rejects unknown names in `select`, which others ignore.
fn is_strict(api: &Api, method: &Method, select: &str) -> bool {
    describes_fields(method.action)
        || replaces(api, method, "UnknownProperty")
        || error_of(api, method, select, Break::Known).is_some()
}

/// Returns whether an error of the method replaces one of the standard parameters.
fn replaces(api: &Api, method: &Method, name: &str) -> bool {
    method.errors.iter().any(|entry| api.error(entry.error).replaces.iter().any(|replaced| replaced == name))
}

/// Returns the object whose rows are paged. The pages of a method without one use any object.
fn paged_object(method: &Method) -> Option<TypeId> {
    method.pagination.as_ref()?;
    method.object.or_else(|| listed_object(&method.result)).or(Some(TypeId(0)))
}
