// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod bind;

pub use bind::{Bind, BindResponse, BindError, PlacementTexts};
