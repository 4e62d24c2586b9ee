// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `crm.form.form.field`.
pub mod field;
