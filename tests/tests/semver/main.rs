//! Compares the classification of `cargo xtask diff` with the compiler's verdict on a program that uses the client. The
//! cases are in compare/tests/semver.
#![allow(clippy::unwrap_used)]

#[path = "../../../compare/tests/semver/cases.rs"]
mod cases;
mod client;
mod programs;
