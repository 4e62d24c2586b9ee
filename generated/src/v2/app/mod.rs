// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod info;

pub use info::{Info, InfoResponse, InfoError, AppStatus};
