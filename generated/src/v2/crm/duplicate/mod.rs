// Written by `cargo xtask generate` from the files in spec/. Do not edit.

mod find_by_comm;

pub use find_by_comm::{
    FindByComm, FindByCommResponse, FindByCommError, CommunicationKind, DuplicateKind,
};
