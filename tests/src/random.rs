//! Random specs, made of bytes: those of a fuzzer, or of a seed. They are meant to pass the checks, with names, texts and
//! numbers that are as bad as the format allows; some clash in Rust, and are refused.

mod chance;
mod enums;
mod fields;
mod group;
mod methods;
mod names;
mod numbers;
mod objects;
mod texts;
mod types;
mod values;
mod world;

pub use chance::{Chance, bytes_of};
pub use group::{BASE, group};
pub use world::Spec;
