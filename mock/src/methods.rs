//! The methods: what a call does to the portal's state, and the result that it returns.

pub(crate) mod actions;
pub(crate) mod batch;
pub(crate) mod call;
pub(crate) mod check;
pub(crate) mod conditions;
pub(crate) mod context;
pub(crate) mod describe;
pub(crate) mod examples;
pub(crate) mod field_errors;
pub(crate) mod filter;
pub(crate) mod list;
pub(crate) mod method_cache;
pub(crate) mod order;
pub(crate) mod outcome;
pub(crate) mod page;
pub(crate) mod protocol;
pub(crate) mod query;
pub(crate) mod references;
pub(crate) mod relations;
pub(crate) mod result_source;
pub(crate) mod select;
pub(crate) mod system;
pub(crate) mod tree;
pub(crate) mod v2;
pub(crate) mod v3;
pub(crate) mod write;
