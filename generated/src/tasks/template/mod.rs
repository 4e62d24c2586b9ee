// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// The schedule for creating tasks from a template.
pub mod replicate_params;
pub mod fields;

mod object;

pub use object::TaskTemplate;
