// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! Marker types of entities, so that the identifier of one entity is not accepted for another. They
//! have no values: `Id<E>` implements the common traits for each `E`, and a type of yours that is
//! generic over an entity does so by hand.

/// A kind of sources of data for analytics.
///
/// In the API: `biconnector.connector`.
pub enum BiconnectorConnector {}

/// A source of data for analytics.
///
/// In the API: `biconnector.source`.
pub enum BiconnectorSource {}

/// A catalog.
///
/// In the API: `catalog.catalog`.
pub enum CatalogCatalog {}

/// A unit of measurement.
///
/// In the API: `catalog.measure`.
pub enum CatalogMeasure {}

/// A picture of a product.
///
/// In the API: `catalog.picture`.
pub enum CatalogPicture {}

/// A product of the catalog.
///
/// In the API: `catalog.product`.
pub enum CatalogProduct {}

/// A section of a catalog.
///
/// In the API: `catalog.section`.
pub enum CatalogSection {}

/// A warehouse.
///
/// In the API: `catalog.store`.
pub enum CatalogStore {}

/// A VAT rate.
///
/// In the API: `catalog.vat`.
pub enum CatalogVat {}

/// An activity in a timeline.
///
/// In the API: `crm.activity`.
pub enum CrmActivity {}

/// A pipeline of a CRM type.
///
/// In the API: `crm.category`.
pub enum CrmCategory {}

/// A company.
///
/// In the API: `crm.company`.
pub enum CrmCompany {}

/// A contact, as the older methods of CRM show it.
///
/// In the API: `crm.contact`.
pub enum CrmContact {}

/// A currency of the portal.
///
/// In the API: `crm.currency`.
pub enum CrmCurrency {}

/// The name and the format of a currency in a language.
///
/// In the API: `crm.currency.localization`.
pub enum CrmCurrencyLocalization {}

/// A deal, as the older methods of CRM show it.
///
/// In the API: `crm.deal`.
pub enum CrmDeal {}

/// A product in a deal, as the older methods of CRM show it.
///
/// In the API: `crm.deal.productrow`.
pub enum CrmDealProductrow {}

/// A template of documents in CRM.
///
/// In the API: `crm.documentgenerator.template`.
pub enum CrmDocumentgeneratorTemplate {}

/// The description of a field.
///
/// In the API: `crm.field`.
pub enum CrmField {}

/// A file in a field of a CRM item.
///
/// In the API: `crm.file`.
pub enum CrmFile {}

/// An item of a smart process, or of any other CRM type.
///
/// In the API: `crm.item`.
pub enum CrmItem {}

/// The fields that items of all CRM types have.
///
/// In the API: `crm.item.common`.
pub enum CrmItemCommon {}

/// A company.
///
/// In the API: `crm.item.company`.
pub enum CrmItemCompany {}

/// A contact.
///
/// In the API: `crm.item.contact`.
pub enum CrmItemContact {}

/// A deal.
///
/// In the API: `crm.item.deal`.
pub enum CrmItemDeal {}

/// An invoice.
///
/// In the API: `crm.item.invoice`.
pub enum CrmItemInvoice {}

/// A lead.
///
/// In the API: `crm.item.lead`.
pub enum CrmItemLead {}

/// A telephone number, an e-mail address or other contact data of a CRM item.
///
/// In the API: `crm.item.multifield`.
pub enum CrmItemMultifield {}

/// A product in a CRM item, with its price and quantity.
///
/// In the API: `crm.item.productrow`.
pub enum CrmItemProductrow {}

/// An estimate.
///
/// In the API: `crm.item.quote`.
pub enum CrmItemQuote {}

/// A lead, as the older methods of CRM show it.
///
/// In the API: `crm.lead`.
pub enum CrmLead {}

/// A telephone number, an e-mail address or other contact data, as the older methods of CRM show it.
///
/// In the API: `crm.multifield`.
pub enum CrmMultifield {}

/// A file in a field of a CRM object, as the older methods of CRM show it.
///
/// In the API: `crm.photo`.
pub enum CrmPhoto {}

/// An estimate.
///
/// In the API: `crm.quote`.
pub enum CrmQuote {}

/// An element of a CRM directory, such as a stage, a source or a type of deals.
///
/// In the API: `crm.status`.
pub enum CrmStatus {}

/// A comment in the timeline of a CRM item.
///
/// In the API: `crm.timeline.comment`.
pub enum CrmTimelineComment {}

/// A file that is attached to a record of a timeline.
///
/// In the API: `crm.timeline.file`.
pub enum CrmTimelineFile {}

/// A smart process with its settings.
///
/// In the API: `crm.type`.
pub enum CrmType {}

/// A link of a smart process to another CRM type.
///
/// In the API: `crm.type.relation`.
pub enum CrmTypeRelation {}

/// A CRM form.
///
/// In the API: `crm.webform`.
pub enum CrmWebform {}

/// A department of the company.
///
/// In the API: `department`.
pub enum Department {}

/// The content of a file on the Drive.
///
/// In the API: `disk.file`.
pub enum DiskFile {}

/// A file or a folder on the Drive.
///
/// In the API: `disk.object`.
pub enum DiskObject {}

/// A storage of the Drive.
///
/// In the API: `disk.storage`.
pub enum DiskStorage {}

/// An uploaded file, or where to upload one.
///
/// In the API: `disk.upload`.
pub enum DiskUpload {}

/// An item of an application's own data storage.
///
/// In the API: `entity.item`.
pub enum EntityItem {}

/// A section of a data storage of an application.
///
/// In the API: `entity.section`.
pub enum EntitySection {}

/// A handler of an event.
///
/// In the API: `event.handler`.
pub enum EventHandler {}

/// An offline event in the queue.
///
/// In the API: `event.offline`.
pub enum EventOffline {}

/// A chat.
///
/// In the API: `im.chat`.
pub enum ImChat {}

/// A file in a chat.
///
/// In the API: `im.file`.
pub enum ImFile {}

/// A message in a chat.
///
/// In the API: `im.message`.
pub enum ImMessage {}

/// A user as chats show them.
///
/// In the API: `im.user`.
pub enum ImUser {}

/// An element of a universal list.
///
/// In the API: `lists.element`.
pub enum ListsElement {}

/// A universal list.
///
/// In the API: `lists.list`.
pub enum ListsList {}

/// A section of a universal list.
///
/// In the API: `lists.section`.
pub enum ListsSection {}

/// A group or project.
///
/// In the API: `socialnetwork.group`.
pub enum SocialnetworkGroup {}

/// A record of time spent on a task.
///
/// In the API: `task.elapseditem`.
pub enum TaskElapseditem {}

/// A flow, which distributes tasks to people.
///
/// In the API: `tasks.flow`.
pub enum TasksFlow {}

/// The group or project of a task.
///
/// In the API: `tasks.group`.
pub enum TasksGroup {}

/// A stage of the work in a group or project.
///
/// In the API: `tasks.stage`.
pub enum TasksStage {}

/// A tag of a task.
///
/// In the API: `tasks.tag`.
pub enum TasksTag {}

/// A task.
///
/// In the API: `tasks.task`.
pub enum TasksTask {}

/// A template of tasks.
///
/// In the API: `tasks.template`.
pub enum TasksTemplate {}

/// A user as tasks show them.
///
/// In the API: `tasks.user`.
pub enum TasksUser {}

/// A user of the portal.
///
/// In the API: `user`.
pub enum User {}

/// The settings of a user field.
///
/// In the API: `userfieldconfig`.
pub enum Userfieldconfig {}

/// A record of a call in the statistics of telephony.
///
/// In the API: `voximplant.call`.
pub enum VoximplantCall {}
