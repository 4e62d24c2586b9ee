//! What `generate` needs, and the other commands too: specs on the disk, messages, and whole files.

pub mod cargo;
pub mod error;
pub mod folder;
pub mod job;
pub mod specs;
pub mod terminal;
pub mod write;
