//! Types of values in REST 2.0.
//!
#![doc = include_str!("v2/forms.md")]

mod flags;
mod money;
mod portal_date;
mod rows;
mod upload;

pub use flags::{Flag, Yn};
pub use money::Money;
pub use portal_date::PortalDate;
pub use rows::Rows;
pub use upload::{Data, Pair, Upload, UploadForm, ValueData};
