// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `crm.form.entityfield.field`.
pub mod field;
