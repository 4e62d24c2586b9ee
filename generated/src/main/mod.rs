// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// An entry of the portal's event log, such as a login.
pub mod eventlog;
/// Methods under `main.like`.
pub mod like;
/// Methods under `main.smile`.
pub mod smile;
/// Methods under `main.smileset`.
pub mod smileset;
/// Methods under `main.user`.
pub mod user;
/// Methods under `main.userfieldconfig`.
pub mod userfieldconfig;
