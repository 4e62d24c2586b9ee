// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.form.embedding`.
pub mod embedding;
/// Methods under `crm.form.entityfield`.
pub mod entityfield;
/// Methods under `crm.form.field`.
pub mod field;
/// Methods under `crm.form.form`.
pub mod form;
/// Methods under `crm.form.openline`.
pub mod openline;
/// Methods under `crm.form.scenario`.
pub mod scenario;
/// Methods under `crm.form.scenariocategory`.
pub mod scenariocategory;
/// Methods under `crm.form.sitebutton`.
pub mod sitebutton;
