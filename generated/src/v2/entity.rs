// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! Marker types of entities, so that the identifier of one entity is not accepted for another.

/// A kind of sources of data for analytics.
///
/// In the API: `biconnector.connector`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BiconnectorConnector {}

/// A source of data for analytics.
///
/// In the API: `biconnector.source`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BiconnectorSource {}

/// A catalog.
///
/// In the API: `catalog.catalog`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogCatalog {}

/// A unit of measurement.
///
/// In the API: `catalog.measure`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogMeasure {}

/// A picture of a product.
///
/// In the API: `catalog.picture`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogPicture {}

/// A product of the catalog.
///
/// In the API: `catalog.product`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogProduct {}

/// A section of a catalog.
///
/// In the API: `catalog.section`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogSection {}

/// A warehouse.
///
/// In the API: `catalog.store`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogStore {}

/// A VAT rate.
///
/// In the API: `catalog.vat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CatalogVat {}

/// An activity in a timeline.
///
/// In the API: `crm.activity`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmActivity {}

/// A pipeline of a CRM type.
///
/// In the API: `crm.category`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmCategory {}

/// A company.
///
/// In the API: `crm.company`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmCompany {}

/// A contact, as the older methods of CRM show it.
///
/// In the API: `crm.contact`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmContact {}

/// A currency of the portal.
///
/// In the API: `crm.currency`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmCurrency {}

/// The name and the format of a currency in a language.
///
/// In the API: `crm.currency.localization`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmCurrencyLocalization {}

/// A deal, as the older methods of CRM show it.
///
/// In the API: `crm.deal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmDeal {}

/// A product in a deal, as the older methods of CRM show it.
///
/// In the API: `crm.deal.productrow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmDealProductrow {}

/// A template of documents in CRM.
///
/// In the API: `crm.documentgenerator.template`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmDocumentgeneratorTemplate {}

/// The description of a field.
///
/// In the API: `crm.field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmField {}

/// A file in a field of a CRM item.
///
/// In the API: `crm.file`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFile {}

/// An item of a smart process, or of any other CRM type.
///
/// In the API: `crm.item`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItem {}

/// The fields that items of all CRM types have.
///
/// In the API: `crm.item.common`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemCommon {}

/// A company.
///
/// In the API: `crm.item.company`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemCompany {}

/// A contact.
///
/// In the API: `crm.item.contact`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemContact {}

/// A deal.
///
/// In the API: `crm.item.deal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemDeal {}

/// An invoice.
///
/// In the API: `crm.item.invoice`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemInvoice {}

/// A lead.
///
/// In the API: `crm.item.lead`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemLead {}

/// A telephone number, an e-mail address or other contact data of a CRM item.
///
/// In the API: `crm.item.multifield`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemMultifield {}

/// A product in a CRM item, with its price and quantity.
///
/// In the API: `crm.item.productrow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemProductrow {}

/// An estimate.
///
/// In the API: `crm.item.quote`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmItemQuote {}

/// A lead, as the older methods of CRM show it.
///
/// In the API: `crm.lead`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmLead {}

/// A telephone number, an e-mail address or other contact data, as the older methods of CRM show it.
///
/// In the API: `crm.multifield`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmMultifield {}

/// A file in a field of a CRM object, as the older methods of CRM show it.
///
/// In the API: `crm.photo`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmPhoto {}

/// An estimate.
///
/// In the API: `crm.quote`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmQuote {}

/// An element of a CRM directory, such as a stage, a source or a type of deals.
///
/// In the API: `crm.status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmStatus {}

/// A comment in the timeline of a CRM item.
///
/// In the API: `crm.timeline.comment`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmTimelineComment {}

/// A file that is attached to a record of a timeline.
///
/// In the API: `crm.timeline.file`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmTimelineFile {}

/// A smart process with its settings.
///
/// In the API: `crm.type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmType {}

/// A link of a smart process to another CRM type.
///
/// In the API: `crm.type.relation`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmTypeRelation {}

/// A CRM form.
///
/// In the API: `crm.webform`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmWebform {}

/// A department of the company.
///
/// In the API: `department`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Department {}

/// The content of a file on the Drive.
///
/// In the API: `disk.file`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiskFile {}

/// A file or a folder on the Drive.
///
/// In the API: `disk.object`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiskObject {}

/// A storage of the Drive.
///
/// In the API: `disk.storage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiskStorage {}

/// An uploaded file, or where to upload one.
///
/// In the API: `disk.upload`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiskUpload {}

/// A handler of an event.
///
/// In the API: `event.handler`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventHandler {}

/// An offline event in the queue.
///
/// In the API: `event.offline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventOffline {}

/// A chat.
///
/// In the API: `im.chat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImChat {}

/// A file in a chat.
///
/// In the API: `im.file`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImFile {}

/// A message in a chat.
///
/// In the API: `im.message`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImMessage {}

/// A user as chats show them.
///
/// In the API: `im.user`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImUser {}

/// An element of a universal list.
///
/// In the API: `lists.element`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListsElement {}

/// A universal list.
///
/// In the API: `lists.list`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListsList {}

/// A section of a universal list.
///
/// In the API: `lists.section`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListsSection {}

/// A group or project.
///
/// In the API: `socialnetwork.group`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SocialnetworkGroup {}

/// A flow, which distributes tasks to people.
///
/// In the API: `tasks.flow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksFlow {}

/// The group or project of a task.
///
/// In the API: `tasks.group`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksGroup {}

/// A stage of the work in a group or project.
///
/// In the API: `tasks.stage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksStage {}

/// A tag of a task.
///
/// In the API: `tasks.tag`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTag {}

/// A task.
///
/// In the API: `tasks.task`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTask {}

/// A template of tasks.
///
/// In the API: `tasks.template`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTemplate {}

/// A user as tasks show them.
///
/// In the API: `tasks.user`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksUser {}

/// A user of the portal.
///
/// In the API: `user`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum User {}

/// The settings of a user field.
///
/// In the API: `userfieldconfig`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Userfieldconfig {}
