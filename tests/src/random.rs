//! Random specs, built from the bytes of a fuzzer or of a seed. They are meant to pass the checks, with the most hostile
//! names, texts and numbers that the format allows. Some names conflict in Rust; the checks reject those specs.

mod choices;
mod enums;
mod fields;
mod group;
mod methods;
mod names;
mod numbers;
mod objects;
mod scope;
mod texts;
mod types;
mod v2;
mod values;

pub use choices::{Choices, bytes_of};
pub use group::{BASE, group};
pub use scope::Spec;
pub use v2::{BASE_V2, group_v2};
