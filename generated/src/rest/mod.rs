// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `rest.app`.
pub mod app;
/// Methods under `rest.application`.
pub mod application;
/// Methods under `rest.deferredbatch`.
pub mod deferredbatch;
/// Methods under `rest.documentation`.
pub mod documentation;
/// Methods under `rest.event`.
pub mod event;
/// Methods under `rest.incomingwebhook`.
pub mod incomingwebhook;
/// Methods under `rest.scope`.
pub mod scope;
