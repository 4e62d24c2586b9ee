//! What differs between the protocols in a call: how a request is read, and what a portal makes of what no cause
//! documents. Everything else of a call is the same.

use std::borrow::Cow;

use bitrix24_json::{Map, Value as Json};
use bitrix24_model::{Api, Method, TypeId};

use crate::methods::filter::Filter;
use crate::methods::order::Order;
use crate::methods::select::Selection;
use crate::values::violation::Violation;
use crate::wire::failure::Failure;

/// A protocol, as calls of methods see it.
pub(crate) trait Protocol: Sync {
    /// Returns which protocol it is.
    fn id(&self) -> bitrix24_model::Protocol;

    /// Returns the name of the method that a request names.
    fn method_name<'n>(&self, api: &'n Api, name: &'n str) -> &'n str;

    /// Reads the parameters of a call: by the names and in the forms of the method's spec.
    fn read<'a>(&self, api: &'a Api, method: &'a Method, params: &'a Json) -> ReadCall<'a>;

    /// Reads a selection. `None` stands for the default one.
    fn select(&self, param: &StandardParam<'_>) -> Result<Option<Selection>, Failure>;

    /// Reads a filter.
    fn filter(&self, param: &StandardParam<'_>) -> Result<Filter, Failure>;

    /// Reads an order.
    fn order(&self, param: &StandardParam<'_>) -> Result<Order, Failure>;

    /// Rejects the first unknown member of an object in the request, if the portal does so.
    fn check_members(&self, api: &Api, method: &Method, params: &Json) -> Result<(), Failure>;

    /// Returns the error for a violation that no cause documents, or `None` if the portal ignores it.
    fn undocumented(&self, api: &Api, method: &Method, violation: &Violation) -> Option<&'static str>;

    /// Returns whether a parameter of a list that has the name of the rows' identifier is that of their owner.
    fn names_owner_by_key(&self) -> bool;

    /// Returns whether a call that changes the rows of conditions needs the parameters of all of them, and such rows.
    fn needs_every_condition(&self) -> bool;

    /// Returns whether a parameter with the name of a text field finds texts that contain its value.
    fn searches_texts(&self) -> bool;
}

/// A call, read by its spec.
pub(crate) struct ReadCall<'a> {
    /// The method; for an object with variants, that of the variant.
    pub(crate) method: &'a Method,
    pub(crate) params: Cow<'a, Json>,
}

/// A standard parameter of a call.
pub(crate) struct StandardParam<'a> {
    pub(crate) api: &'a Api,
    pub(crate) method: &'a Method,
    /// The object whose fields it names.
    pub(crate) object: TypeId,
    pub(crate) name: &'a str,
    pub(crate) value: &'a Json,
    /// All parameters of the call.
    pub(crate) params: &'a Map,
}
