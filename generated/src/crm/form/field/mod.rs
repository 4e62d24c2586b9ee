// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.form.field.field`.
pub mod field;
