//! REST 3.0.

use std::borrow::Cow;

use bitrix24_json::Value as Json;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Body, Method, Protocol as ProtocolId, describes_fields};

use crate::methods::check::causes::error_of;
use crate::methods::check::members::check_members;
use crate::methods::filter::Filter;
use crate::methods::order::Order;
use crate::methods::protocol::{Protocol, ReadCall, StandardParam};
use crate::methods::select::Selection;
use crate::values::violation::Violation;
use crate::wire::failure::Failure;

/// REST 3.0.
pub(crate) struct V3;

impl Protocol for V3 {
    fn id(&self) -> ProtocolId {
        ProtocolId::V3
    }

    fn method_name<'n>(&self, _: &'n Api, name: &'n str) -> &'n str {
        name
    }

    fn read<'a>(&self, _: &'a Api, method: &'a Method, params: &'a Json) -> ReadCall<'a> {
        ReadCall { method, params: Cow::Borrowed(params) }
    }

    fn select(&self, param: &StandardParam<'_>) -> Result<Option<Selection>, Failure> {
        let strict = is_strict(param.api, param.method, param.name);
        Selection::read(param.api, param.object, param.value, strict).map(Some)
    }

    fn filter(&self, param: &StandardParam<'_>) -> Result<Filter, Failure> {
        Filter::read(param.api, param.object, param.value)
    }

    fn order(&self, param: &StandardParam<'_>) -> Result<Order, Failure> {
        Order::read(param.api, param.object, param.value)
    }

    fn check_members(&self, api: &Api, method: &Method, params: &Json) -> Result<(), Failure> {
        check_members(api, method, params)
    }

    fn undocumented(&self, api: &Api, method: &Method, violation: &Violation) -> Option<&'static str> {
        let in_fields = matches!(&method.body, Body::Params(_)) && violation.path.starts_with("fields.");
        let has_dto = || method.errors.iter().any(|entry| api.error(entry.error).name == "DtoValidation");
        Some(if in_fields && has_dto() { "DtoValidation" } else { "RequestValidation" })
    }

    fn names_owner_by_key(&self) -> bool {
        true
    }

    fn needs_every_condition(&self) -> bool {
        true
    }

    fn searches_texts(&self) -> bool {
        true
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
