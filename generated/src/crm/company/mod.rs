// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.company.timeline`.
pub mod timeline;
