// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A table of all methods, for tools.
#![allow(deprecated)]

use bitrix24_runtime::codegen_prelude::*;

/// Every method whose feature is enabled, sorted by wire name.
pub const METHODS: &[MethodInfo] = &[
    #[cfg(feature = "v2-app")]
    MethodInfo::of::<crate::v2::app::Info>(),
    MethodInfo::of::<crate::v2::Batch>(),
    #[cfg(feature = "v2-biconnector")]
    MethodInfo::of::<crate::v2::biconnector::source::List>(),
    #[cfg(feature = "v2-catalog")]
    MethodInfo::of::<crate::v2::catalog::product::Add>(),
    #[cfg(feature = "v2-catalog")]
    MethodInfo::of::<crate::v2::catalog::product::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::activity::todo::Add>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::category::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::contact::Add>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::contact::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::currency::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::deal::Add>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::deal::Get>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::deal::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::deal::productrows::Get>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::deal::Update>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::documentgenerator::template::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::duplicate::FindByComm>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::Add>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::Delete>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::DescribeFields>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::Get>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::productrow::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::productrow::Set>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::item::Update>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::lead::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::status::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::timeline::comment::Add>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::timeline::comment::List>(),
    #[cfg(feature = "v2-crm")]
    MethodInfo::of::<crate::v2::crm::r#type::List>(),
    #[cfg(feature = "v2-department")]
    MethodInfo::of::<crate::v2::department::Get>(),
    #[cfg(feature = "v2-disk")]
    MethodInfo::of::<crate::v2::disk::folder::GetChildren>(),
    #[cfg(feature = "v2-disk")]
    MethodInfo::of::<crate::v2::disk::folder::UploadFile>(),
    #[cfg(feature = "v2-entity")]
    MethodInfo::of::<crate::v2::entity_api::item::Get>(),
    #[cfg(feature = "v2-event")]
    MethodInfo::of::<crate::v2::event::Bind>(),
    #[cfg(feature = "v2-event")]
    MethodInfo::of::<crate::v2::event::Get>(),
    #[cfg(feature = "v2-event")]
    MethodInfo::of::<crate::v2::event::offline::Clear>(),
    #[cfg(feature = "v2-event")]
    MethodInfo::of::<crate::v2::event::offline::Error>(),
    #[cfg(feature = "v2-event")]
    MethodInfo::of::<crate::v2::event::offline::Get>(),
    #[cfg(feature = "v2-event")]
    MethodInfo::of::<crate::v2::event::offline::List>(),
    #[cfg(feature = "v2-event")]
    MethodInfo::of::<crate::v2::event::Unbind>(),
    #[cfg(feature = "v2-im")]
    MethodInfo::of::<crate::v2::im::dialog::messages::Get>(),
    #[cfg(feature = "v2-im")]
    MethodInfo::of::<crate::v2::im::message::Add>(),
    #[cfg(feature = "v2-im")]
    MethodInfo::of::<crate::v2::im::search::user::List>(),
    #[cfg(feature = "v2-lists")]
    MethodInfo::of::<crate::v2::lists::element::Get>(),
    #[cfg(feature = "v2-placement")]
    MethodInfo::of::<crate::v2::placement::Bind>(),
    MethodInfo::of::<crate::v2::Profile>(),
    #[cfg(feature = "v2-server")]
    MethodInfo::of::<crate::v2::server::Time>(),
    #[cfg(feature = "v2-sonet_group")]
    MethodInfo::of::<crate::v2::sonet_group::Get>(),
    #[cfg(feature = "v2-task")]
    MethodInfo::of::<crate::v2::task::commentitem::Add>(),
    #[cfg(feature = "v2-task")]
    MethodInfo::of::<crate::v2::task::elapseditem::GetList>(),
    #[cfg(feature = "v2-tasks")]
    MethodInfo::of::<crate::v2::tasks::task::List>(),
    #[cfg(feature = "v2-telephony")]
    MethodInfo::of::<crate::v2::telephony::external_call::Register>(),
    #[cfg(feature = "v2-user")]
    MethodInfo::of::<crate::v2::user::Current>(),
    #[cfg(feature = "v2-user")]
    MethodInfo::of::<crate::v2::user::Get>(),
    #[cfg(feature = "v2-user")]
    MethodInfo::of::<crate::v2::user::Search>(),
    #[cfg(feature = "v2-userfieldconfig")]
    MethodInfo::of::<crate::v2::userfieldconfig::List>(),
    #[cfg(feature = "v2-voximplant")]
    MethodInfo::of::<crate::v2::voximplant::statistic::Get>(),
];
