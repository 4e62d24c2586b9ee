//! Values of the types in the specs: their forms in JSON, checks, comparison, generated values. Knows neither requests
//! nor the portal's state.

pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod constraints;
pub(crate) mod datetime;
pub(crate) mod forms;
pub(crate) mod generated;
pub(crate) mod given_json;
pub(crate) mod lists;
pub(crate) mod number;
pub(crate) mod objects;
pub(crate) mod problems;
pub(crate) mod type_name;
pub(crate) mod uploads;
pub(crate) mod views;
pub(crate) mod violation;
