// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `vibecodeconnector.catalog.item.access`.
pub mod access;
/// Methods under `vibecodeconnector.catalog.item.embedding`.
pub mod embedding;
/// Methods under `vibecodeconnector.catalog.item.field`.
pub mod field;
/// Methods under `vibecodeconnector.catalog.item.pairing`.
pub mod pairing;
/// Methods under `vibecodeconnector.catalog.item.pin`.
pub mod pin;
