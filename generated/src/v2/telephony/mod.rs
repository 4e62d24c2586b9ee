// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `telephony.external_call`.
pub mod external_call;
