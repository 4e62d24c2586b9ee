// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `humanresources.access`.
pub mod access;
/// A user of the company structure, with the departments and teams.
pub mod employee;
/// A department or a team, one node in the tree of the company structure.
pub mod node;
