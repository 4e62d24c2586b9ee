//! The Rust API of a model as data: names, optional fields, constructors, setters, and the traits of lists.
//!
//! Everything is decided here, once. The emitters print it, examples use it, and the comparison of two states of the
//! specs reads it.

mod conflicts;
mod idents;
mod types;
mod walks;

pub(crate) use types::{alias, dialect, type_name, value_name};
pub use walks::{Walk, selects};

use crate::emit::unwritten_examples;
use crate::naming;
use bitrix24_model::{
    Api, Body, Cause, Clear, Diagnostic, EnumValue, ErrorCode, ErrorId, Field, Method, OrderV2, Origin, PORTAL_MODULE,
    ResponseShape, SelectV2, Shape, Type, TypeDef, TypeId, is_of_portal,
};
use idents::Idents;
use std::collections::BTreeSet;

/// The Rust API of a model.
#[derive(Debug)]
pub struct RustApi<'a> {
    /// The model.
    pub model: &'a Api,
    /// The path of the module with the API: empty for the root of the crate.
    pub root: Vec<String>,
    /// The crate that the code is part of.
    pub home: Home,
    /// The Rust names of the modules, by their index in the model.
    pub modules: Vec<String>,
    /// The marker types of the entities, by their index in the model.
    pub entities: Vec<String>,
    /// The error codes, by their index in the model.
    pub codes: Vec<RustCode<'a>>,
    /// The types, by their index in the model.
    pub types: Vec<RustType<'a>>,
    /// The methods, by their index in the model.
    pub methods: Vec<RustMethod<'a>>,
    /// The methods once more for each variant of their objects, by their index in the model.
    pub variants: Vec<RustMethod<'a>>,
}

/// The crate that generated code is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// The client: all of the API.
    Client,
    /// A crate that uses the client: the own objects of a portal, in a module of the crate.
    User,
}

/// A named type.
#[derive(Debug)]
pub struct RustType<'a> {
    /// The type in the model.
    pub def: &'a TypeDef,
    /// The module path from the crate's root: `["mail", "message"]` for all types of `mail.message`.
    pub module: Vec<String>,
    /// The name.
    pub ident: String,
    /// The content.
    pub shape: RustShape<'a>,
}

/// The content of a named type.
#[derive(Debug)]
pub enum RustShape<'a> {
    /// A struct.
    Struct(RustStruct<'a>),
    /// An open enum, which preserves undocumented values.
    Enum(Vec<RustVariant<'a>>),
}

/// A struct.
#[derive(Debug)]
pub struct RustStruct<'a> {
    /// The name.
    pub ident: String,
    /// The use of the struct.
    pub kind: StructKind,
    /// The fields in declaration order.
    pub fields: Vec<RustField<'a>>,
    /// The fields that no value has: they are only conditions.
    pub unread: Vec<RustField<'a>>,
    /// Whether responses can have more keys, which are kept.
    pub open: bool,
    /// The keys with a constant value.
    pub constants: Vec<(&'a str, i64)>,
    /// Whether a request is an array of the values of its fields.
    pub positional: bool,
    /// The name of the constructor.
    pub constructor: &'static str,
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct RustField<'a> {
    /// The field in the model.
    pub field: &'a Field,
    /// The name of the field and of its setter.
    pub ident: String,
    /// The name of the constant: `MESSAGE_ID`.
    pub constant: String,
    /// The representation of a missing value.
    pub option: OptionKind,
    /// Whether the type is in a `Box`, because it contains itself.
    pub boxed: bool,
    /// The related object, if the field is a relation.
    pub relation: Option<TypeId>,
    /// The function that clears the field, if a request can clear it.
    pub clearer: Option<String>,
    /// How requests write the value.
    pub written_as: WrittenAs<'a>,
}

/// How a request writes the value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenAs<'a> {
    /// As it is.
    Itself,
    /// An order as two texts: the field under the key of the parameter, and the direction under this one.
    OrderTexts {
        /// The key of the direction.
        direction: &'a str,
    },
    /// A change that is cleared by this instead of `null`.
    Cleared(Clear),
    /// A selection with fields that the method requires.
    SelectWith(&'a [String]),
}

/// A variant of an open enum.
#[derive(Debug)]
pub struct RustVariant<'a> {
    /// The value in the model.
    pub value: &'a EnumValue,
    /// The name.
    pub ident: String,
}

/// A method.
#[derive(Debug)]
pub struct RustMethod<'a> {
    /// The method in the model.
    pub method: &'a Method,
    /// The module path of its group.
    pub module: Vec<String>,
    /// The name of the method's module and file: `create_chat`.
    pub stem: String,
    /// The name of the request: `CreateChat`.
    pub ident: String,
    /// The body of the request.
    pub body: RustBody<'a>,
    /// The name of the response: `CreateChatResponse`.
    pub response_ident: String,
    /// The struct of the response, or `None` if the response is an alias of a standard type.
    pub response: Option<RustStruct<'a>>,
    /// The name of the error enum: `CreateChatError`.
    pub error_ident: String,
    /// The documented causes of its errors in declaration order.
    pub causes: Vec<RustCause<'a>>,
    /// The traits that iterate over the rows of its response.
    pub walks: Vec<Walk<'a>>,
    /// The constants of the words of a selection that stand for several fields.
    pub masks: Vec<(String, &'a str)>,
}

/// The body of a request.
#[derive(Debug)]
pub enum RustBody<'a> {
    /// A struct with a field for each parameter.
    Params(RustStruct<'a>),
    /// A struct around one value.
    Bare(RustField<'a>),
}

/// An error code: a variant under its name in specs, and a constant.
#[derive(Debug)]
pub struct RustCode<'a> {
    /// The code in the model.
    pub error: &'a ErrorCode,
    /// The name of the constant: `ACCESS_DENIED`.
    pub constant: String,
}

/// A documented cause: a constant of the error enum.
#[derive(Debug)]
pub struct RustCause<'a> {
    /// The cause in the model.
    pub cause: &'a Cause,
    /// The error code of the cause.
    pub error: ErrorId,
    /// The name: `LOCKED`.
    pub ident: String,
}

/// The use of a struct, which decides how its fields represent missing values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StructKind {
    /// Read from responses.
    Read,
    /// Read from responses, where `select` decides which fields are present.
    Selectable,
    /// Only sent in requests, and built with `new` and setters.
    Write,
}

/// The representation of a missing value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionKind {
    /// Always present: `T`.
    Always,
    /// Can be absent: `Option<T>`.
    Optional,
    /// Always present, but can be `null`: `Nullable<T>`.
    Nullable,
    /// Can be absent, `null` or a value: `Change<T>`.
    Change,
}

impl<'a> RustApi<'a> {
    /// Creates the Rust API of a model that [`load`](crate::load) has accepted. In any other model, a name that cannot be
    /// a Rust identifier is replaced with a numbered one.
    pub fn new(model: &'a Api) -> Self {
        Self::from_idents(&mut Idents::new(model))
    }

    /// Creates the Rust API of a portal's own objects, of a model that [`load_portal`](crate::load_portal) has accepted.
    pub fn of_portal(model: &'a Api) -> Self {
        let api = Self::new(model);
        let root = api.root.iter().cloned().chain([PORTAL_MODULE.to_owned()]).collect();
        Self { root, home: Home::User, ..api }
    }

    /// Returns whether the code has a spec: that of a portal has its own ones, and that of the client all.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.home == Home::Client || is_of_portal(name)
    }

    /// Returns a diagnostic for each name of a model that cannot be a Rust identifier, or that conflicts with another.
    pub fn problems(model: &'a Api) -> Vec<Diagnostic> {
        Self::problems_with(model, |_| Vec::new())
    }

    /// Returns the diagnostics of [`problems`](Self::problems), those for objects of a portal, which are not part of the
    /// client, and those for examples that the documentation could not show in Rust.
    pub fn problems_of_client(model: &'a Api) -> Vec<Diagnostic> {
        Self::problems_with(model, |api| {
            let mut found = conflicts::objects_of_portal(model);
            found.extend(api.methods.iter().flat_map(|method| unwritten_examples(api, method)));
            found
        })
    }

    fn problems_with(model: &'a Api, further: impl FnOnce(&Self) -> Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut idents = Idents::new(model);
        let api = Self::from_idents(&mut idents);
        let mut found = idents.problems();
        found.extend(conflicts::conflicts(&api));
        found.extend(further(&api));
        found
    }

    fn from_idents(idents: &mut Idents<'a>) -> Self {
        let model = idents.model;
        let modules = idents.modules();
        let entities = idents.entities();
        let types = model.types.iter().enumerate().map(|(index, def)| {
            let (module, ident) = idents.type_names(TypeId(index));
            let shape = match &def.shape {
                Shape::Struct(fields) => {
                    let mut item = RustStruct::new(idents, &ident, StructKind::of(def), fields);
                    item.open = !def.v2.open.is_empty();
                    item.fields.iter_mut().for_each(|field| field.boxed = contains(model, field.field, TypeId(index)));
                    RustShape::Struct(item)
                }
                Shape::Enum(values) => RustShape::Enum(
                    values.iter().map(|value| RustVariant { value, ident: idents.variant(value) }).collect(),
                ),
            };
            RustType { def, module, ident, shape }
        });
        let types = types.collect();
        let mut methods: Vec<RustMethod<'a>> =
            model.all_methods().enumerate().map(|(index, method)| RustMethod::new(idents, method, index)).collect();
        let variants = methods.split_off(model.methods.len());
        let root = naming::root_of(model.protocol);
        let codes =
            model.errors.iter().map(|error| RustCode { error, constant: naming::constant_of(&error.name) }).collect();
        Self { model, root, home: Home::Client, modules, entities, codes, types, methods, variants }
    }

    /// Returns the type with this ID.
    pub fn ty(&self, id: TypeId) -> &RustType<'a> {
        &self.types[id.0]
    }

    /// Returns the methods, and those of variants.
    pub fn all_methods(&self) -> impl Iterator<Item = &RustMethod<'a>> {
        self.methods.iter().chain(&self.variants)
    }

    /// Returns the methods that the code has, and those of variants.
    pub(crate) fn own_methods(&self) -> impl Iterator<Item = &RustMethod<'a>> {
        self.all_methods().filter(|method| self.has(method.method.path()))
    }

    /// Returns the feature of a module of the API.
    pub fn feature(&self, module: &str) -> String {
        naming::feature_of(self.model.protocol, module)
    }

    /// Returns the method with this wire name.
    pub fn method(&self, name: &str) -> Option<&RustMethod<'a>> {
        self.methods.binary_search_by(|method| method.method.name.as_str().cmp(name)).ok().map(|at| &self.methods[at])
    }

    /// Returns the error code with this ID.
    pub fn code(&self, id: ErrorId) -> &RustCode<'a> {
        &self.codes[id.0]
    }
}

impl<'a> RustType<'a> {
    /// Returns the fields of a struct, or an empty slice for an enum.
    pub fn fields(&self) -> &[RustField<'a>] {
        match &self.shape {
            RustShape::Struct(item) => &item.fields,
            RustShape::Enum(_) => &[],
        }
    }

    /// Returns the fields of a struct, and those that are only conditions.
    pub fn all_fields(&self) -> impl Iterator<Item = &RustField<'a>> {
        let unread: &[RustField<'a>] = match &self.shape {
            RustShape::Struct(item) => &item.unread,
            RustShape::Enum(_) => &[],
        };
        self.fields().iter().chain(unread)
    }

    /// Returns the file names of its modules; empty if the file of its owner defines it.
    pub fn files(&self) -> Vec<String> {
        match &self.def.origin {
            Origin::Object(_) => naming::OBJECT_FILES.map(str::to_owned).to_vec(),
            Origin::Enum(name) => vec![naming::stem_of(name)],
            Origin::Method(_) | Origin::Inline(_) => Vec::new(),
        }
    }

    /// Returns the path from the crate's root.
    pub fn path(&self) -> String {
        path(&self.module, &self.ident)
    }
}

impl<'a> RustStruct<'a> {
    fn new(idents: &mut Idents<'a>, ident: &str, kind: StructKind, fields: &'a [Field]) -> Self {
        let fields = fields.iter().map(|field| RustField::new(idents, kind, field));
        let (unread, fields) =
            fields.partition(|field: &RustField<'_>| field.field.uses.unread && kind != StructKind::Write);
        Self {
            ident: ident.to_owned(),
            kind,
            fields,
            unread,
            open: false,
            constants: Vec::new(),
            positional: false,
            constructor: "new",
        }
    }

    /// Returns the struct of a request with what its method says of how it is written.
    fn of_method(self, api: &'a Api, method: &'a Method) -> Self {
        let Some(v2) = &method.v2 else { return self };
        let mut item = self;
        item.positional = !v2.arguments.is_empty();
        item.constants = v2.variant.iter().map(|variant| (variant.by.as_str(), variant.value)).collect();
        let has_variants = method.object.is_some_and(|id| api.type_def(id).v2.variants.is_some());
        if has_variants && api.variants.iter().any(|variant| variant.name == method.name) {
            item.constructor = "of";
        }
        if let Some(OrderV2::Texts { field, direction }) = &v2.order {
            let order = item.fields.iter_mut().find(|own| own.field.wire == *field);
            if let Some(order) = order {
                order.written_as = WrittenAs::OrderTexts { direction };
                (order.ident, order.constant) = ("order".to_owned(), "ORDER".to_owned());
            }
        }
        if let Some(SelectV2 { param, always, .. }) = v2.select.as_ref().filter(|select| !select.always.is_empty()) {
            let select = item.fields.iter_mut().find(|own| own.field.wire == *param);
            if let Some(select) = select {
                // The client adds them, so nothing has to be given.
                (select.written_as, select.option) = (WrittenAs::SelectWith(always), OptionKind::Optional);
            }
        }
        item
    }

    /// Returns the fields that are arguments of `new`.
    pub fn arguments(&self) -> impl Iterator<Item = &RustField<'a>> {
        self.fields.iter().filter(|field| self.kind == StructKind::Write && field.is_always_set())
    }
}

impl<'a> RustField<'a> {
    fn new(idents: &mut Idents<'a>, kind: StructKind, field: &'a Field) -> Self {
        let ident = idents.field(field);
        let option = kind.option(field);
        let clearer = (option == OptionKind::Change).then(|| naming::clearer_of(&ident));
        let relation = relation(idents.model, field);
        let constant = naming::constant_of(&ident);
        let written_as = match field.uses.clear {
            Some(clear @ (Clear::Empty | Clear::List)) if option == OptionKind::Change => WrittenAs::Cleared(clear),
            _ => WrittenAs::Itself,
        };
        Self { field, constant, ident, option, boxed: false, relation, clearer, written_as }
    }

    /// Returns whether every value of the struct has a value for the field.
    pub fn is_always_set(&self) -> bool {
        matches!(self.option, OptionKind::Always | OptionKind::Nullable)
    }
}

impl<'a> RustMethod<'a> {
    fn new(idents: &mut Idents<'a>, method: &'a Method, index: usize) -> Self {
        let names = idents.method_names(index);
        let body = match &method.body {
            Body::Params(fields) => {
                let item = RustStruct::new(idents, &names.request, StructKind::Write, fields);
                RustBody::Params(item.of_method(idents.model, method))
            }
            // A request without its body would be no request, so the value itself is the field.
            Body::Bare(field) => RustBody::Bare(RustField {
                option: OptionKind::Always,
                clearer: None,
                ..RustField::new(idents, StructKind::Write, field)
            }),
        };
        let response = match &method.result {
            ResponseShape::Fields(fields) => Some(RustStruct::new(idents, &names.response, StructKind::Read, fields)),
            ResponseShape::Item(_) | ResponseShape::Items(_) | ResponseShape::Flag | ResponseShape::Bare(_) => None,
        };
        let causes = method.errors.iter().flat_map(|error| error.causes.iter().map(|cause| (error.error, cause)));
        Self {
            method,
            module: names.module,
            stem: names.stem,
            ident: names.request,
            body,
            response_ident: names.response,
            response,
            error_ident: names.error,
            causes: causes
                .map(|(error, cause)| RustCause { cause, error, ident: naming::constant_of(&cause.name) })
                .collect(),
            walks: walks::walks(method),
            masks: masks(method),
        }
    }

    /// Returns the path of the request from the crate's root.
    pub fn path(&self) -> String {
        path(&self.module, &self.ident)
    }
}

impl StructKind {
    /// Returns the use of a struct of the model.
    fn of(def: &TypeDef) -> Self {
        match (def.selectable, def.written, def.read) {
            (true, _, _) => Self::Selectable,
            (false, true, false) => Self::Write,
            (false, _, _) => Self::Read,
        }
    }

    /// Returns how a field of such a struct represents a missing value.
    pub fn option(self, field: &Field) -> OptionKind {
        match (self, field.required, field.nullable) {
            (Self::Write, true, false) => OptionKind::Always,
            (Self::Write, true, true) => OptionKind::Nullable,
            (Self::Write, false, false) => OptionKind::Optional,
            (Self::Write, false, true) => OptionKind::Change,
            (Self::Read, true, false) if !field.uses.relation => OptionKind::Always,
            (Self::Read | Self::Selectable, _, _) => OptionKind::Optional,
        }
    }
}

/// Returns the constants of a method's masks: `ALL` for `*`, and `UF` for `UF_*`.
fn masks(method: &Method) -> Vec<(String, &str)> {
    let select = method.v2.as_ref().and_then(|v2| v2.select.as_ref());
    let masks = select.map_or(&[][..], |select| &select.masks);
    let named = masks.iter().map(|mask| {
        let name = naming::constant_of(mask.trim_matches(|c: char| !c.is_ascii_alphanumeric()));
        (if name.is_empty() { "ALL".to_owned() } else { name }, mask.as_str())
    });
    named.collect()
}

/// Returns the related object of a relation.
fn relation(api: &Api, field: &Field) -> Option<TypeId> {
    let row = match &field.ty {
        Type::Array(inner, _) => inner,
        other => other,
    };
    match row {
        Type::Named(id) if field.uses.relation && matches!(api.type_def(*id).shape, Shape::Struct(_)) => Some(*id),
        _ => None,
    }
}

/// Returns whether a field contains a type directly: without a list or a map, which end a recursion, on the way.
fn contains(api: &Api, field: &Field, wanted: TypeId) -> bool {
    let held = |field: &Field| if let Type::Named(id) = field.ty { Some(id) } else { None };
    let (mut seen, mut open) = (BTreeSet::new(), Vec::from_iter(held(field)));
    while let Some(id) = open.pop() {
        if id == wanted {
            return true;
        }
        if seen.insert(id) {
            open.extend(api.fields_of(id).iter().filter_map(held));
        }
    }
    false
}

/// Returns a path from the crate's root.
fn path(module: &[String], ident: &str) -> String {
    let mut path = String::new();
    for segment in module {
        path.push_str(segment);
        path.push_str("::");
    }
    path + ident
}
