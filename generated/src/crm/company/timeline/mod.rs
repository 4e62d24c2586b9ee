// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `crm.company.timeline.activity`.
pub mod activity;
