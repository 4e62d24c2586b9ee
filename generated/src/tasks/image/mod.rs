// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

pub mod fields;

mod object;

pub use object::TaskImage;
