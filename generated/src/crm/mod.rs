// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.company`.
pub mod company;
/// Methods under `crm.contact`.
pub mod contact;
/// Methods under `crm.deal`.
pub mod deal;
/// Methods under `crm.form`.
pub mod form;
/// Methods under `crm.mycompany`.
pub mod mycompany;
