// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.activity.todo`.
pub mod todo;
