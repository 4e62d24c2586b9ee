//! Compares the classification of `cargo xtask diff` with the compiler's verdict on a program that uses the client, and with
//! the verdict of cargo-semver-checks on the client. The cases are in codegen/tests/evolve.
#![allow(clippy::unwrap_used)]

#[path = "../../../codegen/tests/evolve/cases.rs"]
mod cases;
mod client;
mod programs;
mod semver_checks;
