//! The model held against something else: another state of the specs, and what a portal publishes.

pub mod portal;
pub mod semver;
