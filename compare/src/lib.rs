//! Comparisons of the checked specs: with another state of the specs, and with what a portal publishes.

pub mod portal;
pub mod semver;
