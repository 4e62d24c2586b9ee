// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.deal.timeline.activity.email.field`.
pub mod field;
