// Written by `cargo xtask generate` from the files in spec/. Do not edit.

/// Methods under `crm.activity`.
pub mod activity;
/// A pipeline of a CRM type.
pub mod category;
/// A contact, as the older methods of CRM show it.
pub mod contact;
/// A currency of the portal.
pub mod currency;
/// A deal, as the older methods of CRM show it.
pub mod deal;
/// Methods under `crm.documentgenerator`.
pub mod documentgenerator;
/// Methods under `crm.duplicate`.
pub mod duplicate;
/// The description of a field.
pub mod field;
/// A file in a field of a CRM item.
pub mod file;
/// An item of a smart process, or of any other CRM type.
pub mod item;
/// A lead, as the older methods of CRM show it.
pub mod lead;
/// A telephone number, an e-mail address or other contact data, as the older methods of CRM show it.
pub mod multifield;
/// A file in a field of a CRM object, as the older methods of CRM show it.
pub mod photo;
/// A smart process with its settings.
pub mod r#type;
/// An element of a CRM directory, such as a stage, a source or a type of deals.
pub mod status;
/// Methods under `crm.timeline`.
pub mod timeline;
