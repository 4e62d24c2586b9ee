// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! Bitrix24 REST 2.0.
//!
//! [Official overview](https://apidocs.bitrix24.com/api-reference/)
#![allow(deprecated)]

/// Marker types of entities, for typed identifiers.
pub mod entity;
/// Error codes.
pub mod errors;
/// A table of all methods, for tools.
#[cfg(feature = "serde")]
pub mod methods;

pub use self::errors::ErrorCode;
#[doc(hidden)]
pub use bitrix24_runtime::codegen_prelude;

/// The application itself.
#[cfg(feature = "v2-app")]
pub mod app;
/// Data of other systems for analytics.
#[cfg(feature = "v2-biconnector")]
pub mod biconnector;
/// The product catalog.
#[cfg(feature = "v2-catalog")]
pub mod catalog;
/// CRM: leads, deals, contacts, companies, smart processes and what belongs to them.
#[cfg(feature = "v2-crm")]
pub mod crm;
/// Departments of the company.
#[cfg(feature = "v2-department")]
pub mod department;
/// Drive: storages, folders and files.
#[cfg(feature = "v2-disk")]
pub mod disk;
/// Data that applications store on the portal.
#[cfg(feature = "v2-entity")]
pub mod entity_api;
/// Events and their handlers.
#[cfg(feature = "v2-event")]
pub mod event;
/// Chats and messages.
#[cfg(feature = "v2-im")]
pub mod im;
/// Universal lists and their elements.
#[cfg(feature = "v2-lists")]
pub mod lists;
/// Places of the portal's interface that applications can be embedded in.
#[cfg(feature = "v2-placement")]
pub mod placement;
/// The server.
#[cfg(feature = "v2-server")]
pub mod server;
/// Groups and projects.
#[cfg(feature = "v2-socialnetwork")]
pub mod socialnetwork;
/// Methods of groups and projects.
#[cfg(feature = "v2-sonet_group")]
pub mod sonet_group;
/// What belongs to tasks: comments, checklists and records of time.
#[cfg(feature = "v2-task")]
pub mod task;
/// Tasks.
#[cfg(feature = "v2-tasks")]
pub mod tasks;
/// Calls of other telephone systems.
#[cfg(feature = "v2-telephony")]
pub mod telephony;
/// Users of the portal.
#[cfg(feature = "v2-user")]
pub mod user;
/// Settings of user fields.
#[cfg(feature = "v2-userfieldconfig")]
pub mod userfieldconfig;
/// Telephony of the portal: lines, calls and their statistics.
#[cfg(feature = "v2-voximplant")]
pub mod voximplant;

mod batch_method;
mod profile_method;

pub use batch_method::{Batch, BatchResponse, BatchError, BatchFailure};
pub use profile_method::{Profile, ProfileResponse, ProfileError, Gender};
