// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.mycompany.basic.field`.
pub mod field;
