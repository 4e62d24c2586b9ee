// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! Marker types of entities, so that the identifier of one entity is not accepted for another.

/// A kind of block from the catalog of the workflow designer.
///
/// In the API: `bizprocdesigner.catalog.block`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BizprocdesignerCatalogBlock {}

/// A field of the document that a workflow runs on.
///
/// In the API: `bizprocdesigner.document.field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BizprocdesignerDocumentField {}

/// A workflow template.
///
/// In the API: `bizprocdesigner.template`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BizprocdesignerTemplate {}

/// A draft of a workflow template.
///
/// In the API: `bizprocdesigner.template.draft`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BizprocdesignerTemplateDraft {}

/// A post in the news feed.
///
/// In the API: `blog.post`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlogPost {}

/// An event in a calendar.
///
/// In the API: `calendar.event`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarEvent {}

/// The materials that the AI assistant makes of a call.
///
/// In the API: `call.followup`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CallFollowup {}

/// An e-mail in the timeline of a company.
///
/// In the API: `crm.company.timeline.activity.email`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmCompanyTimelineActivityEmail {}

/// An e-mail in the timeline of a contact.
///
/// In the API: `crm.contact.timeline.activity.email`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmContactTimelineActivityEmail {}

/// An e-mail in the timeline of a deal.
///
/// In the API: `crm.deal.timeline.activity.email`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmDealTimelineActivityEmail {}

/// A way to put a CRM form on a page.
///
/// In the API: `crm.form.embedding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormEmbedding {}

/// A field of a CRM entity that a form can fill.
///
/// In the API: `crm.form.entityfield`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormEntityfield {}

/// A field of a CRM form.
///
/// In the API: `crm.form.field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormField {}

/// A CRM form.
///
/// In the API: `crm.form.form`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormForm {}

/// An open channel that a CRM form can be tied to.
///
/// In the API: `crm.form.openline`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormOpenline {}

/// A scenario of a CRM form.
///
/// In the API: `crm.form.scenario`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormScenario {}

/// A category of scenarios of CRM forms.
///
/// In the API: `crm.form.scenariocategory`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormScenariocategory {}

/// A website widget that a CRM form can be tied to.
///
/// In the API: `crm.form.sitebutton`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmFormSitebutton {}

/// The basic data of one of the user's own companies.
///
/// In the API: `crm.mycompany.basic`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CrmMycompanyBasic {}

/// A file on the Drive.
///
/// In the API: `disk.file`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiskFile {}

/// The description of a field of an object.
///
/// In the API: `field`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {}

/// A role in the access rights to the company structure.
///
/// In the API: `humanresources.access.role`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HumanresourcesAccessRole {}

/// A user of the company structure, with the departments and teams.
///
/// In the API: `humanresources.employee`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HumanresourcesEmployee {}

/// A department or a team, one node in the tree of the company structure.
///
/// In the API: `humanresources.node`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HumanresourcesNode {}

/// A chat, a channel or a collab that is bound to a department or team.
///
/// In the API: `humanresources.node.communication`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HumanresourcesNodeCommunication {}

/// A user of a department or team, with the role there.
///
/// In the API: `humanresources.node.member`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HumanresourcesNodeMember {}

/// A department or team of an employee.
///
/// In the API: `humanresources.node.reference`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HumanresourcesNodeReference {}

/// A company structure, the tree of departments and teams.
///
/// In the API: `humanresources.structure`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HumanresourcesStructure {}

/// A chat.
///
/// In the API: `im.chat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImChat {}

/// A message in a chat.
///
/// In the API: `im.message`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImMessage {}

/// A website generated by AI.
///
/// In the API: `landing.aisite`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LandingAisite {}

/// A mailbox that the user has access to.
///
/// In the API: `mail.mailbox`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailMailbox {}

/// An e-mail in a mailbox.
///
/// In the API: `mail.message`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailMessage {}

/// A contact in the user's address book.
///
/// In the API: `mail.recipient`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailRecipient {}

/// An employee as the recipient of an e-mail.
///
/// In the API: `mail.recipient.employee`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailRecipientEmployee {}

/// A name and address that the user can send e-mails from.
///
/// In the API: `mail.sender`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailSender {}

/// An entry of the portal's event log, such as a login.
///
/// In the API: `main.eventlog`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainEventlog {}

/// A guest of the portal.
///
/// In the API: `main.guest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainGuest {}

/// A reaction to something on the portal.
///
/// In the API: `main.like`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainLike {}

/// An emoticon.
///
/// In the API: `main.smile`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainSmile {}

/// A set of emoticons.
///
/// In the API: `main.smileset`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainSmileset {}

/// An agreement that users consent to.
///
/// In the API: `main.user.agreement`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainUserAgreement {}

/// A user's consent to an agreement.
///
/// In the API: `main.user.consent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainUserConsent {}

/// A record of a change of a user's profile.
///
/// In the API: `main.user.history`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainUserHistory {}

/// A changed field in a record of a user's profile.
///
/// In the API: `main.user.history.fields`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainUserHistoryFields {}

/// The settings of a user field.
///
/// In the API: `main.userfieldconfig`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MainUserfieldconfig {}

/// A knowledge base.
///
/// In the API: `note.collection`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteCollection {}

/// A document of a knowledge base, with its text.
///
/// In the API: `note.document`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteDocument {}

/// A document that a search has found.
///
/// In the API: `note.document.search`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteDocumentSearch {}

/// A document in the tree of a knowledge base, with the documents below it.
///
/// In the API: `note.document.tree`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteDocumentTree {}

/// A file attached to a document of a knowledge base.
///
/// In the API: `note.file`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteFile {}

/// A request of an application for a scope.
///
/// In the API: `rest.app.scoperequest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestAppScoperequest {}

/// An installed application.
///
/// In the API: `rest.application`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestApplication {}

/// Who may use an application.
///
/// In the API: `rest.application.access`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestApplicationAccess {}

/// A place of the portal's interface that an application is embedded in.
///
/// In the API: `rest.application.embedding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestApplicationEmbedding {}

/// A local application.
///
/// In the API: `rest.application.local`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestApplicationLocal {}

/// A personal application.
///
/// In the API: `rest.application.personal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestApplicationPersonal {}

/// A place of the portal's interface that applications can be embedded in.
///
/// In the API: `rest.application.placement`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestApplicationPlacement {}

/// A batch of calls that the portal runs later.
///
/// In the API: `rest.deferredbatch`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestDeferredbatch {}

/// An event that the portal can tell applications about.
///
/// In the API: `rest.event`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestEvent {}

/// An event that an application receives as soon as it happens.
///
/// In the API: `rest.event.online`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestEventOnline {}

/// An incoming webhook.
///
/// In the API: `rest.incomingwebhook`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RestIncomingwebhook {}

/// A workgroup, a project or a collab.
///
/// In the API: `socialnetwork.group`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SocialnetworkGroup {}

/// The chat of a task.
///
/// In the API: `tasks.chat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksChat {}

/// An item of a task's checklist.
///
/// In the API: `tasks.checklist.item`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksChecklistItem {}

/// A record of time spent on a task.
///
/// In the API: `tasks.elapsedTime`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksElapsedTime {}

/// The e-mail that a task was made from.
///
/// In the API: `tasks.email`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksEmail {}

/// A Scrum epic.
///
/// In the API: `tasks.epic`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksEpic {}

/// A flow, which distributes tasks to people.
///
/// In the API: `tasks.flow`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksFlow {}

/// A group or project that tasks belong to.
///
/// In the API: `tasks.group`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksGroup {}

/// The picture of a user or of a group.
///
/// In the API: `tasks.image`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksImage {}

/// The source of a task.
///
/// In the API: `tasks.source`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksSource {}

/// A stage of the work in a group or project, a column of its Kanban board.
///
/// In the API: `tasks.stage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksStage {}

/// A task.
///
/// In the API: `tasks.task`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTask {}

/// The current user's rights to a task.
///
/// In the API: `tasks.task.access`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTaskAccess {}

/// A message in the chat of a task.
///
/// In the API: `tasks.task.chat.message`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTaskChatMessage {}

/// Files of a task, as `tasks.task.file.attach` takes them.
///
/// In the API: `tasks.task.file`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTaskFile {}

/// A dependency between two tasks in the Gantt chart.
///
/// In the API: `tasks.task.gantt.link`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTaskGanttLink {}

/// A result of a task.
///
/// In the API: `tasks.task.result`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTaskResult {}

/// A template for tasks.
///
/// In the API: `tasks.template`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTemplate {}

/// An item of a task template's checklist.
///
/// In the API: `tasks.template.checklist.item`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTemplateChecklistItem {}

/// The schedule for creating tasks from a template.
///
/// In the API: `tasks.template.replicateParams`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksTemplateReplicateParams {}

/// A user who takes part in a task.
///
/// In the API: `tasks.user`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TasksUser {}

/// A record of working time.
///
/// In the API: `timeman.record`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimemanRecord {}

/// A user of the portal.
///
/// In the API: `user`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum User {}

/// An item of the vibe coding catalog.
///
/// In the API: `vibecodeconnector.catalog.item`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VibecodeconnectorCatalogItem {}

/// Who may use an item of the vibe coding catalog.
///
/// In the API: `vibecodeconnector.catalog.item.access`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VibecodeconnectorCatalogItemAccess {}

/// A place of the portal's interface that an item of the vibe coding catalog is embedded in.
///
/// In the API: `vibecodeconnector.catalog.item.embedding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VibecodeconnectorCatalogItemEmbedding {}

/// A pairing of an item of the vibe coding catalog.
///
/// In the API: `vibecodeconnector.catalog.item.pairing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VibecodeconnectorCatalogItemPairing {}

/// A pin of an item of the vibe coding catalog.
///
/// In the API: `vibecodeconnector.catalog.item.pin`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VibecodeconnectorCatalogItemPin {}
