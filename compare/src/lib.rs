//! Compares checked specs with another state of the specs, and with the API that a portal publishes.

pub mod portal;
pub mod semver;
