// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `crm.mycompany.basic.field`.
pub mod field;
