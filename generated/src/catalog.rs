// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A table of all methods, for tools.

use bitrix24_runtime::codegen_prelude::*;

/// Every method whose feature is enabled, sorted by wire name.
pub const METHODS: &[MethodInfo] = &[
    MethodInfo::of::<crate::Batch>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::catalog::block::field::Get>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::catalog::block::field::List>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::document::field::field::Get>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::document::field::field::List>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::template::draft::field::Get>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::template::draft::field::List>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::template::field::Get>(),
    #[cfg(feature = "bizprocdesigner")]
    MethodInfo::of::<crate::bizprocdesigner::template::field::List>(),
    #[cfg(feature = "call")]
    MethodInfo::of::<crate::call::followup::field::Get>(),
    #[cfg(feature = "call")]
    MethodInfo::of::<crate::call::followup::field::List>(),
    #[cfg(feature = "call")]
    MethodInfo::of::<crate::call::followup::Get>(),
    #[cfg(feature = "call")]
    MethodInfo::of::<crate::call::followup::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::company::timeline::activity::email::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::company::timeline::activity::email::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::contact::timeline::activity::email::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::contact::timeline::activity::email::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::deal::timeline::activity::email::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::deal::timeline::activity::email::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::embedding::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::embedding::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::entityfield::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::entityfield::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::field::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::field::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::form::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::form::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::openline::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::openline::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::scenario::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::scenario::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::scenariocategory::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::scenariocategory::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::sitebutton::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::form::sitebutton::field::List>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::mycompany::basic::field::Get>(),
    #[cfg(feature = "crm")]
    MethodInfo::of::<crate::crm::mycompany::basic::field::List>(),
    MethodInfo::of::<crate::Documentation>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::access::role::field::Get>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::access::role::field::List>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::employee::Count>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::employee::field::Get>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::employee::field::List>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::employee::MultiDepartment>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::employee::Search>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::employee::Subordinates>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::Add>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::Children>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::communication::Edit>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::communication::List>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::Count>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::Edit>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::field::Get>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::field::List>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::Get>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::List>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::member::Add>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::member::field::Get>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::member::field::List>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::member::Move>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::member::Remove>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::member::Set>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::Move>(),
    #[cfg(feature = "humanresources")]
    MethodInfo::of::<crate::humanresources::node::Search>(),
    #[cfg(feature = "landing")]
    MethodInfo::of::<crate::landing::aisite::field::Get>(),
    #[cfg(feature = "landing")]
    MethodInfo::of::<crate::landing::aisite::field::List>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::mailbox::field::Get>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::mailbox::field::List>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::mailbox::Get>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::mailbox::List>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::mailbox::Senders>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::CreateCalendarEvent>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::CreateChat>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::CreateCrmActivity>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::CreateFeedPost>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::CreateTask>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::field::Get>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::field::List>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::Forward>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::Get>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::List>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::MoveToFolder>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::RemoveCrmActivity>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::Reply>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::SendMessage>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::message::Thread>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::recipient::field::Get>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::recipient::field::List>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::recipient::ListContacts>(),
    #[cfg(feature = "mail")]
    MethodInfo::of::<crate::mail::recipient::ListEmployees>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::eventlog::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::eventlog::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::eventlog::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::eventlog::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::eventlog::Tail>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::like::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::like::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::smile::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::smile::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::smileset::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::smileset::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::agreement::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::agreement::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::consent::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::consent::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::history::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::history::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::history::fields::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::user::history::fields::field::List>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::userfieldconfig::field::Get>(),
    #[cfg(feature = "main")]
    MethodInfo::of::<crate::main::userfieldconfig::field::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::Add>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::Archive>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::Delete>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::field::Get>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::field::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::Get>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::collection::Update>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::Add>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::Archive>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::Delete>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::field::Get>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::field::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::Get>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::search::field::Get>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::search::field::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::search::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::tree::field::Get>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::tree::field::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::tree::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::document::Update>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::file::Add>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::file::field::Get>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::file::field::List>(),
    #[cfg(feature = "note")]
    MethodInfo::of::<crate::note::file::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::app::scoperequest::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::app::scoperequest::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::access::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::access::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::embedding::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::embedding::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::local::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::local::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::personal::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::personal::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::placement::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::application::placement::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::deferredbatch::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::deferredbatch::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::documentation::OpenApi>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::event::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::event::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::event::online::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::event::online::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::incomingwebhook::field::Get>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::incomingwebhook::field::List>(),
    #[cfg(feature = "rest")]
    MethodInfo::of::<crate::rest::scope::List>(),
    MethodInfo::of::<crate::Scopes>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::access::field::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::access::field::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::access::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::Add>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::chat::message::field::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::chat::message::field::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::chat::message::SendMessage>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::Delete>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::field::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::field::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::file::Attach>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::file::field::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::file::field::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::gantt::link::field::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::gantt::link::field::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::gantt::link::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::result::Add>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::result::AddFromChatMessage>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::result::Delete>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::result::field::Get>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::result::field::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::result::List>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::result::Update>(),
    #[cfg(feature = "tasks")]
    MethodInfo::of::<crate::tasks::task::Update>(),
    #[cfg(feature = "timeman")]
    MethodInfo::of::<crate::timeman::record::field::Get>(),
    #[cfg(feature = "timeman")]
    MethodInfo::of::<crate::timeman::record::field::List>(),
    #[cfg(feature = "timeman")]
    MethodInfo::of::<crate::timeman::record::List>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::access::field::Get>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::access::field::List>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::embedding::field::Get>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::embedding::field::List>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::field::Get>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::field::List>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::pairing::field::Get>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::pairing::field::List>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::pin::field::Get>(),
    #[cfg(feature = "vibecodeconnector")]
    MethodInfo::of::<crate::vibecodeconnector::catalog::item::pin::field::List>(),
];
