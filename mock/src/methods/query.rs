//! The standard parameters of a call, read and checked.

use bitrix24_json::Map;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Body, Method, Type, TypeId};

use crate::methods::check::causes::{error_of, with_cause};
use crate::methods::filter::Filter;
use crate::methods::order::Order;
use crate::methods::page::Page;
use crate::methods::protocol::{Protocol, StandardParam};
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
    pub(crate) fn read(protocol: &dyn Protocol, api: &Api, method: &Method, params: &Map) -> Result<Self, Failure> {
        let mut query = Self { select: None, filter: None, order: Order::default(), page: Page::All };
        let fields = match &method.body {
            Body::Params(fields) => fields.as_slice(),
            Body::Bare(_) => &[],
        };
        for field in fields {
            let Some(value) = params.get(&field.wire).filter(|value| !value.is_null()) else { continue };
            let refused = |failure| with_cause(failure, api, method, &field.wire);
            let param = |object| StandardParam { api, method, object, name: &field.wire, value, params };
            match field.ty {
                Type::Select(object) => query.select = protocol.select(&param(object)).map_err(refused)?,
                Type::Filter(object) => query.filter = Some(protocol.filter(&param(object)).map_err(refused)?),
                Type::Order(object) => query.order = protocol.order(&param(object)).map_err(refused)?,
                _ => {}
            }
        }
        let object = paged_object(method);
        if let Some(object) = object {
            query.page = Page::read(api, method, object, params)?;
        }
        query.check_select(api, method)?;
        query.check_filter(api, method)?;
        Ok(query)
    }

    /// Checks the fields that a selection must contain.
    fn check_select(&self, api: &Api, method: &Method) -> Result<(), Failure> {
        let Some(select) = method.v2.as_ref().and_then(|v2| v2.select.as_ref()) else { return Ok(()) };
        let has = |name: &String| match &self.select {
            Some(Selection::Fields(names)) => names.iter().any(|(selected, _)| selected == name),
            Some(Selection::All) | None => false,
        };
        if select.always.iter().all(has) {
            return Ok(());
        }
        let names: Vec<String> = select.always.iter().map(|name| format!("`{name}`")).collect();
        let message = format!("Fields {} are not specified in the selection fields", names.join(", "));
        let error = error_of(api, method, &select.param, Break::Required).map_or("ErrorArgument", |error| &error.name);
        Err(Failure::error(error).validation(&select.param, message))
    }

    /// Checks the conditions that the method requires and forbids.
    fn check_filter(&self, api: &Api, method: &Method) -> Result<(), Failure> {
        let requires = |name: &str| self.filter.as_ref().is_some_and(|filter| filter.requires(name));
        if let Some(name) = method.required_filters.iter().find(|name| !requires(name)) {
            let is_empty = self.filter.as_ref().is_none_or(Filter::is_empty);
            let filter = method.v2.as_ref().and_then(|v2| v2.filter.as_ref()).map_or("filter", |filter| &filter.param);
            let empty = is_empty.then(|| error_of(api, method, filter, Break::Required)).flatten();
            let path = if empty.is_some() { filter.to_owned() } else { format!("{filter}.{name}") };
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

/// Returns the object whose rows are paged. The pages of a method without one use any object.
fn paged_object(method: &Method) -> Option<TypeId> {
    method.pagination.as_ref()?;
    method.object.or_else(|| listed_object(method)).or(Some(TypeId(0)))
}
