// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod time;

pub use time::{Time, TimeResponse, TimeError};
