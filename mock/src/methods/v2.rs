//! REST 2.0: what its portals read from requests, and what they ignore.

pub(crate) mod batch;
mod filter;
mod names;
mod order;
mod references;
mod request;
mod select;
mod values;

use bitrix24_json::Value as Json;
use bitrix24_model::breaks::Break;
use bitrix24_model::{Api, Body, Field, Method, Protocol as ProtocolId};

use crate::methods::check::members::check_keys;
use crate::methods::filter::Filter;
use crate::methods::order::Order;
use crate::methods::protocol::{Protocol, ReadCall, StandardParam};
use crate::methods::select::Selection;
use crate::values::violation::Violation;
use crate::wire::failure::Failure;

/// REST 2.0.
pub(crate) struct V2;

impl Protocol for V2 {
    fn id(&self) -> ProtocolId {
        ProtocolId::V2
    }

    /// Portals take the names of methods in any case.
    fn method_name<'n>(&self, api: &'n Api, name: &'n str) -> &'n str {
        let name = name.strip_suffix(".json").unwrap_or(name);
        let named = api.methods.iter().find(|method| method.name.eq_ignore_ascii_case(name));
        named.map_or(name, |method| &method.name)
    }

    fn read<'a>(&self, api: &'a Api, method: &'a Method, params: &'a Json) -> ReadCall<'a> {
        request::read(api, method, params)
    }

    fn select(&self, param: &StandardParam<'_>) -> Result<Option<Selection>, Failure> {
        select::read(param)
    }

    fn filter(&self, param: &StandardParam<'_>) -> Result<Filter, Failure> {
        filter::read(param)
    }

    fn order(&self, param: &StandardParam<'_>) -> Result<Order, Failure> {
        order::read(param)
    }

    fn check_members(&self, api: &Api, method: &Method, params: &Json) -> Result<(), Failure> {
        check_keys(api, method, params, |_| true)
    }

    fn undocumented(&self, _: &Api, method: &Method, violation: &Violation) -> Option<&'static str> {
        let is_required = |param: &Field| param.required && param.wire == violation.path;
        let refuses = match (violation.breaks, &method.body) {
            (Break::Required, _) => true,
            (Break::Type, Body::Params(params)) => params.iter().any(is_required),
            _ => false,
        };
        refuses.then_some("ErrorArgument")
    }

    fn names_owner_by_key(&self) -> bool {
        false
    }

    fn needs_every_condition(&self) -> bool {
        false
    }

    fn searches_texts(&self) -> bool {
        false
    }
}
