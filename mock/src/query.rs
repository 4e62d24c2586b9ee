//! The standard parameters of a call, read and checked.

use bitrix24_model::{Action, Api, Body, Method, Type, TypeId};
use serde_json::{Map, Value as Json};

use crate::failure::Failure;
use crate::filter::Filter;
use crate::order::Order;
use crate::page::Page;
use crate::select::Selection;

/// The standard parameters of a call.
#[derive(Clone, Debug)]
pub(crate) struct Query {
    /// What `select` asks for; nothing where it is absent.
    pub(crate) select: Option<Selection>,
    pub(crate) filter: Option<Filter>,
    pub(crate) order: Order,
    pub(crate) page: Page,
}

impl Query {
    /// Reads the parameters that a method takes, in the order in which the portal refuses them.
    pub(crate) fn read(api: &Api, method: &Method, params: &Map<String, Json>) -> Result<Self, Failure> {
        let mut query = Self { select: None, filter: None, order: Order::default(), page: Page::Whole };
        let fields = match &method.body {
            Body::Params(fields) => fields.as_slice(),
            Body::Bare(_) => &[],
        };
        for field in fields {
            let Some(value) = params.get(&field.wire).filter(|value| !value.is_null()) else { continue };
            match field.ty {
                Type::Select(object) => {
                    query.select = Some(Selection::read(api, object, value, describes_fields(method))?)
                }
                Type::Filter(object) => query.filter = Some(Filter::read(api, object, value)?),
                Type::Order(object) => query.order = Order::read(api, object, value)?,
                _ => {}
            }
        }
        let object = paged_object(method);
        if let Some(object) = object {
            query.page = Page::read(api, method.pagination.as_ref(), object, params)?;
        }
        query.check_filter(api, method)?;
        Ok(query)
    }

    fn check_filter(&self, api: &Api, method: &Method) -> Result<(), Failure> {
        let demands = |name: &str| self.filter.as_ref().is_some_and(|filter| filter.demands(name));
        if let Some(name) = method.required_filters.iter().find(|name| !demands(name)) {
            let own = method.errors.iter().any(|entry| api.error(entry.error).name == "RequestFilterValidation");
            let error = if own { "RequestFilterValidation" } else { "RequestValidation" };
            let message = format!("The filter must have a condition on `{name}`");
            return Err(Failure::error(error).validation("filter", message));
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

/// Whether a method describes fields: these refuse an unknown field in `select`, which others leave out in silence.
pub(crate) fn describes_fields(method: &Method) -> bool {
    matches!(method.action, Some(Action::FieldList | Action::FieldGet))
}

/// The object whose rows a method's pages hold. A method without one has pages all the same, of nothing in particular.
fn paged_object(method: &Method) -> Option<TypeId> {
    method.pagination.as_ref()?;
    method.object.or_else(|| crate::listing::listed_object(&method.result)).or(Some(TypeId(0)))
}
