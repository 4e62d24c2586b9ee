// Written by `cargo xtask generate` from the files in spec/. Do not edit.

pub mod fields;

mod object;

pub use object::TelephonyCall;
