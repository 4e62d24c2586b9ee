//! What the specs mean, checked.
//!
//! Everything here has passed every check: references are resolved to indices, defaults and standard actions are written
//! out. What reads a model (the emitters, the OpenAPI export, the mock portal) decides nothing and looks nothing up by
//! spelling. Names are those of the API; a generator spells them for its language, and reports those that it cannot spell
//! at the places that the model keeps.

mod events;
mod v2;

pub use events::ObjectEvent;
pub use v2::*;

use crate::breaks::Break;
use crate::constraints::Constraints;
use crate::roots::is_of_portal;
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};
use bitrix24_json::Value as Json;

/// The whole API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Api {
    /// The protocol that its methods are called by.
    pub protocol: Protocol,
    /// The folder of its specs below the spec folder: empty, or a path with a `/` at its end.
    pub root: &'static str,
    /// The title of the API.
    pub title: String,
    /// The address of the official overview.
    pub docs: Option<String>,
    /// The methods with an official page, if somebody has counted them.
    pub documented: Option<Listing>,
    /// The methods that a portal in the cloud lists, if somebody has counted them.
    pub published: Option<Listing>,
    /// The modules, by name.
    pub modules: Vec<Module>,
    /// Everything that an identifier can refer to, by name.
    pub entities: Vec<Entity>,
    /// The names of documented events, beside those of objects.
    pub events: Vec<String>,
    /// Every error code, by name.
    pub errors: Vec<ErrorCode>,
    /// Every named type: objects, shared enums and inline types, owners before what they hold.
    pub types: Vec<TypeDef>,
    /// The methods, by wire name.
    pub methods: Vec<Method>,
    /// The methods of objects with variants once more for each variant, by their paths.
    pub variants: Vec<Method>,
}

impl Api {
    /// Returns an API without a method.
    pub fn empty(protocol: Protocol) -> Self {
        Self { protocol, ..Self::default() }
    }

    /// Returns the methods, and those of variants.
    pub fn all_methods(&self) -> impl Iterator<Item = &Method> {
        self.methods.iter().chain(&self.variants)
    }

    /// Returns the field that a request means by a name.
    ///
    /// ```
    /// use bitrix24_model::{SourceFile, load_all};
    ///
    /// let item = "object: demo.item\nsummary: An item.\nupper_case: true\n\
    ///     fields: { id: id<demo.item>, stageId: { type: string, filterable: true } }";
    /// let list = "method: demo.item.list\naction: list\nobject: demo.item\nsummary: Lists items.\n\
    ///     filter: { dialect: plain }\nrows_at: items";
    /// let specs = [
    ///     SourceFile::new("api.yaml", "api: { title: Demo }"),
    ///     SourceFile::new("v2/api.yaml", "api: { protocol: 2, title: Demo, modules: { demo: Demo. } }"),
    ///     SourceFile::new("v2/demo/item.yaml", item),
    ///     SourceFile::new("v2/demo/item/list.yaml", list),
    /// ];
    /// let apis = load_all(&specs, &|_| Vec::new())?;
    /// let item = apis[1].methods[0].object.expect("the object of the list");
    /// let meant = |name| apis[1].sent_field(item, name).map(|field| field.wire.as_str());
    /// assert_eq!((meant("stageId"), meant("STAGE_ID"), meant("stage_id")), (Some("stageId"), Some("stageId"), None));
    /// # Ok::<(), bitrix24_model::Diagnostics>(())
    /// ```
    pub fn sent_field(&self, id: TypeId, name: &str) -> Option<&Field> {
        let (fields, facts) = (self.fields_of(id), &self.type_def(id).v2);
        let upper_case = facts.upper_case || facts.writes.is_some_and(|id| self.type_def(id).v2.upper_case);
        let in_upper_case = |field: &&Field| upper_case && upper_case_of(field.sent()) == name;
        fields.iter().find(|field| field.sent() == name).or_else(|| fields.iter().find(in_upper_case))
    }

    /// Returns the method with this wire name.
    pub fn method(&self, name: &str) -> Option<&Method> {
        self.methods.binary_search_by(|method| method.name.as_str().cmp(name)).ok().map(|at| &self.methods[at])
    }

    /// Returns the method of the documented variant that a request means, or the method itself.
    pub fn meant_by<'a>(&'a self, method: &'a Method, request: &Json) -> &'a Method {
        let means = |own: &&Method| {
            own.name == method.name
                && !is_of_portal(own.path())
                && own
                    .variant()
                    .is_some_and(|variant| request.get(&variant.by).and_then(Json::as_i64) == Some(variant.value))
        };
        self.variants.iter().find(means).unwrap_or(method)
    }

    /// Returns the module of this name.
    pub fn module(&self, name: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.name == name)
    }

    /// Returns the type behind a reference.
    pub fn type_def(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }

    /// Returns the type whose spec describes the fields of a type: its own, or the object that a request writes.
    pub(crate) fn described_by(&self, id: TypeId) -> TypeId {
        self.type_def(id).v2.writes.unwrap_or(id)
    }

    /// Returns the place of the object that a type takes its fields from: the first of its bases, or its own.
    pub(crate) fn home_of(&self, id: TypeId) -> &NodePath {
        let mut def = self.type_def(self.described_by(id));
        for _ in 0..crate::lower::MAX_BASES {
            let Some(base) = def.v2.base else { break };
            def = self.type_def(base);
        }
        &def.at
    }

    /// Returns the error code of a reference.
    pub fn error(&self, id: ErrorId) -> &ErrorCode {
        &self.errors[id.0]
    }

    /// Returns the entity of a reference.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0]
    }

    /// Returns the error code with this name in specs, such as `AccessDenied`.
    pub fn error_named(&self, name: &str) -> Option<&ErrorCode> {
        self.errors.iter().find(|error| error.name == name)
    }

    /// Returns the object with this dotted name.
    pub fn object(&self, name: &str) -> Option<&TypeDef> {
        self.types.iter().find(|ty| matches!(&ty.origin, Origin::Object(object) if object == name))
    }

    /// Returns the fields of an object or inline object, or none for an enum.
    pub fn fields_of(&self, id: TypeId) -> &[Field] {
        match &self.type_def(id).shape {
            Shape::Struct(fields) => fields,
            Shape::Enum(_) => &[],
        }
    }
}

/// A number of methods that is known from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// How many there are.
    pub methods: usize,
    /// When they were counted, such as `2026-05-26`.
    pub date: String,
}

/// Index of a [`TypeDef`] in [`Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// Index of an [`ErrorCode`] in [`Api::errors`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorId(pub usize);

/// Index of an [`Entity`] in [`Api::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub usize);

/// A module: the first segment of the names of its specs, a feature of the crate.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// The segment on the wire, such as `mail`.
    pub name: String,
    /// The title for readers, such as `Mail`; the segment if the spec gives none.
    pub title: String,
    /// One sentence.
    pub doc: String,
    /// The names of other modules whose types this one mentions.
    pub needs: Vec<String>,
    /// Where the spec names it.
    pub at: NodePath,
}

/// Something that has identifiers.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// The dotted name, such as `im.chat`.
    pub name: String,
    /// One sentence.
    pub doc: String,
    /// Where the spec names it.
    pub at: NodePath,
}

/// An error code of the portal.
#[derive(Clone, Debug, PartialEq)]
pub struct ErrorCode {
    /// The name in specs, which is the Rust name of the variant.
    pub name: String,
    /// The code on the wire.
    pub code: String,
    /// Other codes that mean the same.
    pub aliases: Vec<String>,
    /// The module whose methods alone return it; `None` for a code that any method can return.
    pub module: Option<String>,
    /// The statuses seen with it, the documented one first; never empty.
    pub statuses: Vec<u16>,
    /// The category.
    pub category: Category,
    /// The form of the error's body.
    pub shape: ErrorShape,
    /// When the portal returns it.
    pub when: String,
    /// What the caller can do.
    pub fix: String,
    /// Whether the same call can succeed.
    pub retry: Retry,
    /// Whether the call may have been executed all the same.
    pub may_have_executed: bool,
    /// The names of the errors of the standard parameters that a method with this one does not have.
    pub replaces: Vec<String>,
    /// Where sources disagree.
    pub note: Option<String>,
    /// Where the spec names it.
    pub at: NodePath,
}

/// The category of an error code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// The user or the plan does not allow it.
    Access,
    /// The token or the webhook is not accepted.
    Authorization,
    /// The state of the portal does not allow it now.
    Conflict,
    /// The idempotency key cannot be used.
    Idempotency,
    /// The portal failed.
    Internal,
    /// Too many calls.
    Limit,
    /// Something that the call refers to does not exist.
    Lookup,
    /// The calls of the method took too much time.
    OperatingLimit,
    /// The request cannot be read.
    Request,
    /// The portal does not process calls now.
    Unavailable,
    /// A parameter is missing or wrong.
    Validation,
}

/// The form of an error's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorShape {
    /// `{"error": {"code", "message", "validation"?}}`
    Structured,
    /// `{"error": "CODE", "error_description": "…"}`
    Flat,
}

/// Whether the same call can succeed after a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// It fails again.
    Never,
    /// It can succeed after a wait.
    Later,
    /// It can succeed after a refresh of the access token.
    Refresh,
}

/// A named type.
#[derive(Clone, Debug, PartialEq)]
pub struct TypeDef {
    /// Where it was defined.
    pub origin: Origin,
    /// The value that it describes, for a type that stands inside another spec.
    pub inline: Option<InlineName>,
    /// The word that the spec gives for its name in Rust.
    pub rust: Option<Spanned<String>>,
    /// What it is.
    pub doc: Doc,
    /// The version of the official page that the spec was written from: a date, if there is such a page.
    pub docs_version: Option<String>,
    /// Its content.
    pub shape: Shape,
    /// Whether a response can hold it.
    pub read: bool,
    /// Whether a request can contain it.
    pub written: bool,
    /// Whether `select` decides which fields are present, so that all are optional on reading.
    pub selectable: bool,
    /// What a portal posts when such an object changes.
    pub events: Vec<ObjectEvent>,
    /// The facts that only specs of REST 2.0 state.
    pub v2: ObjectV2,
    /// Where the spec names it.
    pub at: NodePath,
}

impl TypeDef {
    /// Returns the dotted name of the group that it belongs to: an object is the group of what stands beside it.
    pub fn group(&self) -> &str {
        match &self.origin {
            Origin::Object(name) | Origin::Inline(name) => name,
            Origin::Enum(name) | Origin::Method(name) => group_of(name),
        }
    }
}

/// What an inline type is named after: the value that it describes, and what holds that value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineName {
    /// What holds the value.
    pub holder: Holder,
    /// The key of the value, or the word that the spec gives for it in Rust.
    pub part: String,
}

/// What holds a value of an inline type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// The request of the method that the type was defined in.
    Request,
    /// The response of the method that the type was defined in.
    Response,
    /// Another type, which stands before this one in [`Api::types`].
    Type(TypeId),
}

/// Where a type was defined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// An object file, by its dotted name.
    Object(String),
    /// An enum file, by its dotted name.
    Enum(String),
    /// Inside a method, by its wire name.
    Method(String),
    /// Inside another object file, by its dotted name.
    Inline(String),
}

impl Origin {
    /// Returns the name of the spec.
    pub fn name(&self) -> &str {
        let (Self::Object(name) | Self::Enum(name) | Self::Method(name) | Self::Inline(name)) = self;
        name
    }

    /// Returns the words that a diagnostic has for it.
    pub fn described(&self) -> String {
        match self {
            Self::Object(name) => format!("the object `{name}`"),
            Self::Enum(name) => format!("the enum `{name}`"),
            Self::Method(name) => format!("a type inside the method `{name}`"),
            Self::Inline(name) => format!("a type inside the object `{name}`"),
        }
    }
}

/// Returns the dotted name without its last segment.
fn group_of(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(group, _)| group)
}

/// Returns the first segment of a dotted name, which names the module if there is one.
pub fn module_of(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// The content of a named type.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A JSON object with known keys.
    Struct(Vec<Field>),
    /// A string out of a list that may grow.
    Enum(Vec<EnumValue>),
}

/// One documented value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The value on the wire.
    pub wire: String,
    /// The word that the spec gives for its name in Rust.
    pub rust: Option<Spanned<String>>,
    /// What it means.
    pub doc: String,
    /// What vouches for it.
    pub source: FactSource,
    /// Where the spec names it.
    pub at: NodePath,
}

/// What vouches for a field or for a value of an enum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactSource {
    /// A table or the text of an official page.
    #[default]
    Page,
    /// An example of an official page, and no table or text.
    Example,
    /// The portal's code, or the document that a portal publishes.
    Server,
    /// Responses of a portal.
    Observed,
    /// Nothing but similar methods.
    Assumed,
}

impl FactSource {
    /// Every source, in the order of the format's reference.
    pub const ALL: [Self; 5] = [Self::Page, Self::Example, Self::Server, Self::Observed, Self::Assumed];

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Example => "example",
            Self::Server => "server",
            Self::Observed => "observed",
            Self::Assumed => "assumed",
        }
    }
}

/// The documentation that methods and types share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doc {
    /// One sentence.
    pub summary: String,
    /// Further paragraphs.
    pub more: Option<String>,
    /// The official page.
    pub link: Option<String>,
    /// Where the official page is wrong.
    pub note: Option<String>,
}

/// A key of a JSON object: a parameter, a result field or an object field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The key on the wire; empty for the value of a bare body.
    pub wire: String,
    /// The word that the spec gives for its name in Rust.
    pub rust: Option<Spanned<String>>,
    /// Where the spec names it, or what brings it.
    pub at: NodePath,
    /// What it means.
    pub doc: String,
    /// Where the official page is wrong.
    pub note: Option<String>,
    /// What vouches for it.
    pub source: FactSource,
    /// The type of its value.
    pub ty: Type,
    /// Whether it is required in a request, or always present in a response.
    pub required: bool,
    /// Whether its value can be `null`.
    pub nullable: bool,
    /// The value that the portal uses if it is absent.
    pub default: Option<Json>,
    /// The capabilities of an object's field, apart from reading.
    pub uses: FieldCapabilities,
}

impl Field {
    /// Creates a key with a type and a description, and with nothing more to say.
    pub fn new(wire: &str, ty: Type, doc: &str, required: bool) -> Self {
        Self {
            wire: wire.to_owned(),
            rust: None,
            at: NodePath::root(0),
            doc: doc.to_owned(),
            note: None,
            source: FactSource::Page,
            ty,
            required,
            nullable: false,
            default: None,
            uses: FieldCapabilities::default(),
        }
    }

    /// Returns the type of its value in a request, which can differ from that in a response.
    pub fn written_type(&self) -> &Type {
        self.uses.write.as_ref().unwrap_or(&self.ty)
    }

    /// Returns its name in requests.
    pub fn sent(&self) -> &str {
        self.uses.sent.as_ref().unwrap_or(&self.wire)
    }

    /// Sets the place that its problems are reported at.
    pub(crate) fn at(self, at: &NodePath) -> Self {
        Self { at: at.clone(), ..self }
    }
}

/// The operators of conditions in `filter`.
pub const FILTER_OPERATORS: [&str; 8] = ["=", "!=", ">", ">=", "<", "<=", "in", "between"];

/// The capabilities of an object's field, apart from reading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FieldCapabilities {
    /// Whether `filter` accepts it.
    pub filterable: bool,
    /// The operators that `filter` accepts with it, if not all.
    pub operators: Vec<String>,
    /// Whether `order` accepts it.
    pub sortable: bool,
    /// Whether the action `add` accepts it; `Some(true)` if it is required.
    pub add: Option<bool>,
    /// Whether the action `update` accepts it; `Some(true)` if it is required.
    pub update: Option<bool>,
    /// The type on writing, if it differs from the type on reading.
    pub write: Option<Type>,
    /// What vouches for its writing.
    pub write_source: FactSource,
    /// Whether it is a related object, sent only if `select` names its fields with a dot.
    pub relation: bool,
    /// Whether no response has it, because it is only a condition.
    pub unread: bool,
    /// Its name in requests, if it differs from the one in responses.
    pub sent: Option<String>,
    /// What clears it in a request, if the spec says so.
    pub clear: Option<Clear>,
    /// Whether its value is a secret, which must not be printed.
    pub secret: bool,
    /// The array of the object whose elements it counts.
    pub counts: Option<String>,
    /// What it says of a file that a call uploads.
    pub content: Option<FileFact>,
}

/// What a field says of a file that a call uploads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFact {
    /// The address from which it is downloaded.
    Address,
    /// Its size in bytes.
    Size,
    /// The address to which a client posts the content that a call has left out.
    Upload,
}

impl FileFact {
    /// Every fact, in the order of the format's reference.
    pub const ALL: [Self; 3] = [Self::Address, Self::Size, Self::Upload];

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Size => "size",
            Self::Upload => "upload",
        }
    }

    /// Returns what it means.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Address => "The address from which it is downloaded.",
            Self::Size => "Its size in bytes.",
            Self::Upload => "The address to which a client posts the content that a call has left out.",
        }
    }

    /// Returns the type of its values.
    pub const fn scalar(self) -> Scalar {
        match self {
            Self::Address | Self::Upload => Scalar::String,
            Self::Size => Scalar::Integer,
        }
    }
}

/// The type of a value, with the constraints on it.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// A type that is one word.
    Scalar(Scalar, Constraints),
    /// An identifier.
    Id(EntityId, Constraints),
    /// A list.
    Array(Box<Type>, Constraints),
    /// An object with any keys.
    Map(Box<Type>),
    /// An object or an enum.
    Named(TypeId),
    /// The value of `select`: names of fields of this object.
    Select(TypeId),
    /// The value of `filter`: conditions on fields of this object.
    Filter(TypeId),
    /// The value of `order`: fields of this object with a direction.
    Order(TypeId),
    /// The value of `pagination` of the offset family: `{page, limit, offset}`.
    Page,
    /// The value of `cursor` of the tail family: `{field, value, order, limit}`.
    Cursor(TypeId),
    /// Rows that are the whole response: an array, which PHP writes as a map if it has gaps.
    Rows(Box<Type>),
}

impl Type {
    /// Returns the type of a list without constraints of its own.
    pub fn array(element: Type) -> Self {
        Self::Array(Box::new(element), Constraints::default())
    }

    /// Returns the scalar type that this is.
    pub fn scalar(&self) -> Option<Scalar> {
        if let Self::Scalar(scalar, _) = self { Some(*scalar) } else { None }
    }

    /// Returns whether two types are the same but for their constraints.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Scalar(left, _), Self::Scalar(right, _)) => left == right,
            (Self::Id(left, _), Self::Id(right, _)) => left == right,
            (Self::Array(left, _), Self::Array(right, _))
            | (Self::Map(left), Self::Map(right))
            | (Self::Rows(left), Self::Rows(right)) => left.is_same(right),
            (left, right) => left == right,
        }
    }

    /// Returns the constraints on a value, without those on what is inside it.
    pub fn constraints(&self) -> &Constraints {
        match self {
            Self::Scalar(_, constraints) | Self::Id(_, constraints) | Self::Array(_, constraints) => constraints,
            Self::Map(_)
            | Self::Rows(_)
            | Self::Named(_)
            | Self::Select(_)
            | Self::Filter(_)
            | Self::Order(_)
            | Self::Page
            | Self::Cursor(_) => Constraints::NONE,
        }
    }
}

impl From<Scalar> for Type {
    fn from(scalar: Scalar) -> Self {
        Self::Scalar(scalar, Constraints::default())
    }
}

/// A method.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// The wire name.
    pub name: String,
    /// The word that the spec gives for its name in Rust.
    pub rust: Option<Spanned<String>>,
    /// What it does.
    pub doc: Doc,
    /// The version of the official page that the spec was written from: a date, if there is such a page.
    pub docs_version: Option<String>,
    /// The scope that it needs; empty if unknown.
    pub scope: String,
    /// Who may call it.
    pub access: Option<String>,
    /// Whether it changes anything.
    pub effect: Effect,
    /// The standard action that it follows.
    pub action: Option<Action>,
    /// The object of the action, `select`, `filter` and `order`.
    pub object: Option<TypeId>,
    /// The request's body.
    pub body: Body,
    /// The response.
    pub result: ResponseShape,
    /// Whether the response has an envelope with `result` and `time`.
    pub envelope: bool,
    /// How the list is paged.
    pub pagination: Option<Pagination>,
    /// The facts about pages that all families can have.
    pub page_facts: PageFacts,
    /// What a call does to rows, beyond what the action says.
    pub rows: Option<RowFacts>,
    /// The fields that `filter` must have a condition on.
    pub required_filters: Vec<String>,
    /// Conditions between parameters.
    pub rules: Vec<Rule>,
    /// The documented errors in the order of the spec, then those of the action and the standard parameters.
    pub errors: Vec<MethodError>,
    /// Requests with their responses.
    pub examples: Vec<Example>,
    /// The facts that only specs of REST 2.0 state; `None` in another API.
    pub v2: Option<Box<MethodV2>>,
    /// Where the spec names it.
    pub at: NodePath,
}

impl Method {
    /// Returns the dotted name of the group that it belongs to; empty for a method of one segment.
    pub fn group(&self) -> &str {
        group_of(self.path())
    }

    /// Returns the dotted name that tells it from all others: the wire name, or the path of the variant.
    pub fn path(&self) -> &str {
        self.variant().map_or(&self.name, |variant| &variant.path)
    }

    /// Returns the type of the rows of a list.
    pub fn row_type(&self) -> Option<&Type> {
        let key = self.v2.as_ref().and_then(|v2| v2.rows_at.as_ref()?.key.as_deref());
        match (&self.result, key) {
            (ResponseShape::Fields(fields), Some(key)) => {
                fields.iter().find(|field| field.wire == key).and_then(|field| match &field.ty {
                    Type::Array(inner, _) | Type::Map(inner) => Some(&**inner),
                    _ => None,
                })
            }
            (ResponseShape::Bare(Type::Map(inner)), None) if self.has_rows() => Some(inner),
            (result, _) => result.items(),
        }
    }

    fn has_rows(&self) -> bool {
        self.v2.as_ref().is_some_and(|v2| v2.rows_at.is_some())
    }

    /// Returns the variant whose parameter is filled in.
    pub fn variant(&self) -> Option<&Variant> {
        self.v2.as_ref()?.variant.as_ref()
    }
}

/// Whether a method changes anything on the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It only reads.
    Read,
    /// It creates, changes, deletes or sends.
    Write,
}

/// The standard actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// One object by its identifier.
    Get,
    /// Objects.
    List,
    /// Objects after a cursor.
    Tail,
    /// A new object.
    Add,
    /// Changes of one object.
    Update,
    /// Removal of one object.
    Delete,
    /// The descriptions of an object's fields.
    FieldList,
    /// The description of one field.
    FieldGet,
}

impl Action {
    /// Every action, in the order of the format's reference.
    pub const ALL: [Self; 8] =
        [Self::Get, Self::List, Self::Tail, Self::Add, Self::Update, Self::Delete, Self::FieldList, Self::FieldGet];

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Get => "get",
            Self::List => "list",
            Self::Tail => "tail",
            Self::Add => "add",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::FieldList => "field.list",
            Self::FieldGet => "field.get",
        }
    }

    /// Returns whether methods of REST 2.0 can follow it.
    pub const fn is_in_v2(self) -> bool {
        match self {
            Self::Get | Self::List | Self::Add | Self::Update | Self::Delete => true,
            Self::Tail | Self::FieldList | Self::FieldGet => false,
        }
    }
}

/// What a call does to the rows of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct RowFacts {
    /// What it does.
    pub effect: RowsEffect,
    /// The object.
    pub object: TypeId,
    /// The parameter with a list of objects, if the call adds a row of each.
    pub each: Option<String>,
    /// The parameters that have these values if the call does it.
    pub when: Vec<(String, Json)>,
    /// The conditions on the rows, which all hold.
    pub conditions: Vec<RowCondition>,
    /// The values that the call writes, by the names of fields.
    pub sets: Vec<(String, RowValue)>,
    /// The elements that the call puts into arrays, by the names of fields.
    pub puts: Vec<(String, RowValue)>,
    /// The elements that the call takes out of arrays, by the names of fields.
    pub takes: Vec<(String, RowValue)>,
    /// The response key of the rows.
    pub items: Option<String>,
    /// The response key of the number of rows.
    pub count: Option<String>,
    /// The response key of the elements that were taken out.
    pub taken: Option<String>,
    /// The response key of the elements that were not there to be taken out.
    pub missed: Option<String>,
    /// The parameter with the number of rows that the response shows at most.
    pub limit: Option<RowValue>,
    /// The names of the fields that the response leaves out.
    pub hides: Vec<String>,
    /// What the call does to other rows.
    pub also: Vec<RowFacts>,
}

impl RowFacts {
    /// Returns these facts and those about other rows.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.also)
    }
}

/// What a call does to rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsEffect {
    /// It shows them.
    Lists,
    /// It adds one.
    Creates,
    /// It changes them.
    Updates,
    /// It removes them.
    Removes,
    /// It describes their fields.
    Describes,
}

impl RowsEffect {
    /// Every effect, in the order of the format's reference.
    pub const ALL: [Self; 5] = [Self::Lists, Self::Creates, Self::Updates, Self::Removes, Self::Describes];

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Lists => "lists",
            Self::Creates => "creates",
            Self::Updates => "updates",
            Self::Removes => "removes",
            Self::Describes => "describes",
        }
    }

    /// Returns whether it leaves rows as they are.
    pub const fn reads(self) -> bool {
        match self {
            Self::Lists | Self::Describes => true,
            Self::Creates | Self::Updates | Self::Removes => false,
        }
    }
}

/// A condition on rows: one of the fields compares so with the value.
#[derive(Clone, Debug, PartialEq)]
pub struct RowCondition {
    /// The dotted names of the fields.
    pub fields: Vec<String>,
    /// How they compare.
    pub operator: RowOperator,
    /// What they compare with.
    pub value: RowValue,
}

/// How a field of a row compares with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOperator {
    /// It is the value, or one of the values of a list.
    Equal,
    /// It is not the value, nor one of the values of a list.
    NotEqual,
    /// It is the value or a larger one.
    AtLeast,
    /// It is the value or a smaller one.
    AtMost,
    /// It is a text with the value inside, in any case.
    Contains,
    /// It is an array with more elements than the value.
    Longer,
    /// It refers to the row with the value as identifier, or to one below that row.
    Below,
    /// It is the same as that of the row with the value as identifier.
    Same,
    /// It connects the row with the one that has the value as identifier, over any number of rows.
    Connected,
}

impl RowOperator {
    /// Every operator, in the order of the format's reference.
    pub const ALL: [Self; 9] = [
        Self::Equal,
        Self::NotEqual,
        Self::AtLeast,
        Self::AtMost,
        Self::Contains,
        Self::Longer,
        Self::Below,
        Self::Same,
        Self::Connected,
    ];

    /// Returns the word for it in specs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::AtLeast => ">=",
            Self::AtMost => "<=",
            Self::Contains => "contains",
            Self::Longer => "longer",
            Self::Below => "below",
            Self::Same => "same",
            Self::Connected => "connected",
        }
    }

    /// Returns what it means, in the format's reference.
    pub(crate) const fn meaning(self) -> &'static str {
        match self {
            Self::Equal => "The field has the value, or one of the values of a list.",
            Self::NotEqual => "The field has neither the value nor one of the values of a list.",
            Self::AtLeast => "The field has the value or a larger one.",
            Self::AtMost => "The field has the value or a smaller one.",
            Self::Contains => "The text of the field contains the value, in any case.",
            Self::Longer => "The array of the field has more elements than the value.",
            Self::Same => "The field has the value that it has in the row with the value as identifier.",
            Self::Below => {
                "The field refers to the row with the value as identifier, or to one below that row, at any depth."
            }
            Self::Connected => {
                "The row is the one with the value as identifier, or is connected with it by the field: above it, below it, or beside it."
            }
        }
    }
}

/// A value that rows are compared with, or that is written.
#[derive(Clone, Debug, PartialEq)]
pub enum RowValue {
    /// That of the parameter with this dotted name.
    Param(String),
    /// The same in each call.
    Constant(Json),
}

/// A request's body.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A JSON object with these keys.
    Params(Vec<Field>),
    /// A bare value: a field without a key.
    Bare(Box<Field>),
}

/// The content of `result`.
#[derive(Clone, Debug, PartialEq)]
pub enum ResponseShape {
    /// `{item: T}`
    Item(Type),
    /// `{items: [T]}`
    Items(Type),
    /// `{result: bool}`
    Flag,
    /// An object with these keys.
    Fields(Vec<Field>),
    /// A bare value.
    Bare(Type),
}

impl ResponseShape {
    /// Returns the type of the rows under `items`.
    pub fn items(&self) -> Option<&Type> {
        match self {
            Self::Items(ty) => Some(ty),
            Self::Fields(fields) => {
                fields.iter().find(|field| field.wire == "items").and_then(|field| match &field.ty {
                    Type::Array(inner, _) => Some(&**inner),
                    _ => None,
                })
            }
            Self::Bare(Type::Rows(ty)) => Some(ty),
            Self::Item(_) | Self::Flag | Self::Bare(_) => None,
        }
    }
}

/// How a list is paged.
#[derive(Clone, Debug, PartialEq)]
pub enum Pagination {
    /// `pagination: {page, limit, offset}`
    Offset {
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// `cursor: {field, value, order, limit}`
    Tail {
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// `pagination: {limit, afterCursor}`
    Cursor {
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
        /// The response key of the next cursor.
        next: String,
        /// The response key of the flag for more rows.
        more: Option<String>,
        /// The object type of a cursor.
        cursor: TypeId,
    },
    /// `start`: the offset of the first of 50 rows. The response has `total` and `next` beside `result`.
    Start {
        /// The name of the parameter.
        param: String,
    },
    /// A limit and an offset under names of the method's own.
    Limit {
        /// The parameter of the page size.
        limit: String,
        /// The parameter of the offset.
        offset: String,
        /// The parameter that both stand in, if they do not stand at the top.
        inside: Option<String>,
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
        /// The response key of the flag for more rows.
        more: Option<String>,
    },
    /// Rows after the identifier of the last one.
    Since {
        /// The parameter of the identifier.
        param: String,
        /// The key of the identifier in rows.
        row: String,
        /// The parameter of an identifier for the rows in the other direction.
        newer: Option<String>,
        /// The parameter of the page size.
        limit: String,
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// The number of the page.
    Page {
        /// The parameter of the number.
        param: String,
        /// The parameter of the page size.
        size: Option<String>,
        /// The parameter that both stand in, if they do not stand at the top.
        inside: Option<String>,
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// A queue: reading removes the rows.
    Take {
        /// The parameter of the page size.
        limit: String,
        /// The default page size.
        default: u32,
        /// The maximum page size.
        max: u32,
    },
    /// One page, optionally with a flag for more rows.
    Single {
        /// The default page size, if the method accepts one.
        default: Option<u32>,
        /// The maximum page size, if the method accepts one.
        max: Option<u32>,
        /// The response key of the flag for more rows.
        more: Option<String>,
    },
}

/// The facts about pages that lists of any family can have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageFacts {
    /// The maximum page sizes that hold if `select` names a field, by its name.
    pub max_selecting: Vec<(String, u32)>,
    /// What vouches for the maximum page size.
    pub source: FactSource,
    /// Whether the portal corrects a wrong limit or cursor instead of rejecting it.
    pub normalized: bool,
}

/// A condition between parameters. Names may be dotted.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// The condition.
    pub kind: RuleKind,
    /// What it means.
    pub doc: Option<String>,
}

/// The conditions between parameters.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleKind {
    /// At least one is given.
    AnyOf(Vec<String>),
    /// Exactly one is given.
    OneOf(Vec<String>),
    /// The parameter is required if each of the others has its value.
    Require(String, Vec<(String, Json)>),
    /// The parameter is rejected if each of the others has its value.
    Forbid(String, Vec<(String, Json)>),
    /// None that is given is less than one that stands before it.
    Ordered(Vec<String>),
    /// Those that are given have different values.
    Distinct(Vec<String>),
}

/// An error code that a method can return.
#[derive(Clone, Debug, PartialEq)]
pub struct MethodError {
    /// The code.
    pub error: ErrorId,
    /// The causes; may be empty.
    pub causes: Vec<Cause>,
}

/// A documented cause of an error code.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The name in the spec.
    pub name: String,
    /// The values of `validation[].field` that go with it; empty where the portal names no field.
    pub fields: Vec<String>,
    /// What of its fields a call breaks; empty where no specs say so.
    pub breaks: Vec<Break>,
    /// When it occurs.
    pub when: String,
    /// What the caller can do.
    pub fix: String,
    /// Whether the same call can succeed later.
    pub retry: bool,
    /// The portal's message, if specs state it.
    pub text: Option<String>,
    /// Where the spec names it.
    pub at: NodePath,
}

/// A request with its response.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// What it shows.
    pub title: Option<String>,
    /// The body.
    pub request: Json,
    /// The response.
    pub response: ExampleResponse,
    /// The number of all rows, which stands beside the result.
    pub total: Option<u64>,
    /// The start of the next page, which stands beside the result.
    pub next: Option<u64>,
}

/// The response of an example.
#[derive(Clone, Debug, PartialEq)]
pub enum ExampleResponse {
    /// The content of `result`.
    Result(Json),
    /// An error.
    Failure {
        /// The HTTP status.
        status: u16,
        /// The code.
        error: ErrorId,
        /// The portal's message.
        message: String,
        /// What is wrong with which field.
        validation: Vec<Validation>,
    },
}

/// An entry of an error's `validation`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Validation {
    /// The field, if the portal names one.
    pub field: Option<String>,
    /// The portal's message.
    pub message: String,
}

/// Returns `STAGE_ID` for `stageId`.
pub(crate) fn upper_case_of(name: &str) -> String {
    let mut upper = String::with_capacity(name.len() + 4);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            upper.push('_');
        }
        upper.push(c.to_ascii_uppercase());
    }
    upper
}
