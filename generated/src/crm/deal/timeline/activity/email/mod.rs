// Written by `cargo xtask generate` from the files in spec/. Edit those, not this.

/// Methods under `crm.deal.timeline.activity.email.field`.
pub mod field;
