// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A record of a call in the statistics of telephony.
pub mod call;
/// Methods under `voximplant.statistic`.
pub mod statistic;

mod calltype;
mod crmtype;

pub use calltype::CallType;
pub use crmtype::CallCrmType;
