//! What `cargo xtask diff` says of a change, held against what a compiler says of a program that uses the client, and
//! against what cargo-semver-checks says of the client. The cases are those of compare/tests/semver.
#![allow(clippy::unwrap_used)]

#[path = "../../../compare/tests/semver/cases.rs"]
mod cases;
mod client;
mod programs;
mod semver_checks;
