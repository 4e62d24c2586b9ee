// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod register;

pub use register::{Register, RegisterResponse, RegisterError, CreatedEntity};
