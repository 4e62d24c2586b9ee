// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// A picture of a product.
pub mod picture;
/// A product of the catalog.
pub mod product;
