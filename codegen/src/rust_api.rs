//! The Rust API of a model as data: every name, how each field can be missing, what programs call, how rows are walked.
//!
//! All of it is decided here, once. The emitters print it, examples are written with it, and two states of it can be
//! compared.

mod conflicts;
mod idents;
mod types;
mod walks;

pub(crate) use types::{alias, type_name};
pub use walks::{Walk, selects};

use crate::naming;
use bitrix24_model::{
    Api, Body, Cause, Diagnostic, Effect, EnumValue, ErrorCode, ErrorId, Field, Method, Origin, ResponseShape, Shape,
    Type, TypeDef, TypeId,
};
use idents::Idents;

/// The Rust API of a model.
#[derive(Debug)]
pub struct RustApi<'a> {
    /// The model.
    pub model: &'a Api,
    /// The Rust names of the modules, by their index in the model.
    pub modules: Vec<String>,
    /// The marker types of the entities, by their index in the model.
    pub entities: Vec<String>,
    /// The types, by their index in the model.
    pub types: Vec<RustType<'a>>,
    /// The methods, by their index in the model.
    pub methods: Vec<RustMethod<'a>>,
}

/// A named type.
#[derive(Debug)]
pub struct RustType<'a> {
    /// The type in the model.
    pub def: &'a TypeDef,
    /// The module path below the crate's root: `["mail", "message"]` for all that belongs to `mail.message`.
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
    /// An open enum, which keeps values that are not documented.
    Enum(Vec<RustVariant<'a>>),
}

/// A struct.
#[derive(Debug)]
pub struct RustStruct<'a> {
    /// The name.
    pub ident: String,
    /// What it is for.
    pub kind: StructKind,
    /// The fields, in their order.
    pub fields: Vec<RustField<'a>>,
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct RustField<'a> {
    /// The field in the model.
    pub field: &'a Field,
    /// The name, which its setter has too.
    pub ident: String,
    /// The name of its constant: `MESSAGE_ID`.
    pub constant: String,
    /// How it can be missing.
    pub option: OptionKind,
    /// The object that it leads to, for a relation of an object.
    pub relation: Option<TypeId>,
    /// The function that clears it, for a field that a request can clear.
    pub clearer: Option<String>,
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
    /// The name of its own module, and file: `create_chat`.
    pub stem: String,
    /// The name of the request: `CreateChat`.
    pub ident: String,
    /// The request's body.
    pub body: RustBody<'a>,
    /// The name of the response: `CreateChatResponse`.
    pub response_ident: String,
    /// The response's struct; none where the response is another name of a standard type.
    pub response: Option<RustStruct<'a>>,
    /// The name of the error enum: `CreateChatError`.
    pub error_ident: String,
    /// The causes of its errors, in their order.
    pub causes: Vec<RustCause<'a>>,
    /// How the rows of its response can be walked, each a trait.
    pub walks: Vec<Walk<'a>>,
}

/// The body of a request.
#[derive(Debug)]
pub enum RustBody<'a> {
    /// A struct with a field for each parameter.
    Params(RustStruct<'a>),
    /// A struct around one value.
    Bare(RustField<'a>),
}

/// A documented cause, which is a constant of the error enum.
#[derive(Debug)]
pub struct RustCause<'a> {
    /// The cause in the model.
    pub cause: &'a Cause,
    /// The code that it is behind.
    pub error: ErrorId,
    /// The name: `LOCKED`.
    pub ident: String,
}

/// What a struct is for, which decides how absence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StructKind {
    /// It comes from the portal.
    Read,
    /// It comes from the portal, and `select` decides what is there.
    Selectable,
    /// It only goes to the portal, so it is built with `new` and setters.
    Write,
}

/// How a field can be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionKind {
    /// It is always there: `T`.
    Always,
    /// It can be absent: `Option<T>`.
    Optional,
    /// It is always there, and can be `null`: `Nullable<T>`.
    Nullable,
    /// It can be absent, `null` or a value: `Change<T>`.
    Change,
}

impl<'a> RustApi<'a> {
    /// Decides the Rust API of a model that [`load`](crate::load) has accepted. In any other, a name that Rust cannot
    /// spell is replaced with a numbered one.
    pub fn new(model: &'a Api) -> Self {
        Self::spelled(&mut Idents::new(model))
    }

    /// Finds the names of a model that Rust cannot spell, or that collide.
    pub fn problems(model: &'a Api) -> Vec<Diagnostic> {
        let mut idents = Idents::new(model);
        let api = Self::spelled(&mut idents);
        let mut found = idents.problems();
        found.extend(conflicts::conflicts(&api));
        found
    }

    fn spelled(idents: &mut Idents<'a>) -> Self {
        let model = idents.model;
        let modules = idents.modules();
        let entities = idents.entities();
        let types = model.types.iter().enumerate().map(|(index, def)| {
            let (module, ident) = idents.type_names(TypeId(index));
            let shape = match &def.shape {
                Shape::Struct(fields) => {
                    RustShape::Struct(RustStruct::new(idents, &ident, StructKind::of(def), fields))
                }
                Shape::Enum(values) => RustShape::Enum(
                    values.iter().map(|value| RustVariant { value, ident: idents.variant(value) }).collect(),
                ),
            };
            RustType { def, module, ident, shape }
        });
        let types = types.collect();
        let methods = (0..model.methods.len()).map(|index| RustMethod::new(idents, index)).collect();
        Self { model, modules, entities, types, methods }
    }

    /// Returns the type behind a reference.
    pub fn ty(&self, id: TypeId) -> &RustType<'a> {
        &self.types[id.0]
    }

    /// Returns the method of this wire name.
    pub fn method(&self, name: &str) -> Option<&RustMethod<'a>> {
        self.methods.binary_search_by(|method| method.method.name.as_str().cmp(name)).ok().map(|at| &self.methods[at])
    }

    /// Returns the error code behind a reference.
    pub fn error(&self, id: ErrorId) -> &'a ErrorCode {
        self.model.error(id)
    }
}

impl<'a> RustType<'a> {
    /// Returns the fields of a struct; none for an enum.
    pub fn fields(&self) -> &[RustField<'a>] {
        match &self.shape {
            RustShape::Struct(item) => &item.fields,
            RustShape::Enum(_) => &[],
        }
    }

    /// Returns the modules that it becomes, in files of these names; none where it stands in the file of its owner.
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
        let fields = fields.iter().map(|field| RustField::new(idents, kind, field)).collect();
        Self { ident: ident.to_owned(), kind, fields }
    }

    /// Returns the fields that `new` takes.
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
        Self { field, constant: naming::constant_of(&ident), ident, option, relation, clearer }
    }

    /// Returns whether a value of the struct always has a value for it.
    pub fn is_always_set(&self) -> bool {
        matches!(self.option, OptionKind::Always | OptionKind::Nullable)
    }
}

impl<'a> RustMethod<'a> {
    fn new(idents: &mut Idents<'a>, index: usize) -> Self {
        let method = &idents.model.methods[index];
        let names = idents.method_names(index);
        let body = match &method.body {
            Body::Params(fields) => {
                RustBody::Params(RustStruct::new(idents, &names.request, StructKind::Write, fields))
            }
            Body::Bare(field) => RustBody::Bare(RustField::new(idents, StructKind::Write, field)),
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
        }
    }

    /// Returns the path of the request from the crate's root.
    pub fn path(&self) -> String {
        path(&self.module, &self.ident)
    }

    /// Returns whether it changes anything on the portal.
    pub fn is_write(&self) -> bool {
        self.method.effect == Effect::Write
    }
}

impl StructKind {
    /// Returns what a struct of the model is for.
    fn of(def: &TypeDef) -> Self {
        match (def.selectable, def.written, def.read) {
            (true, _, _) => Self::Selectable,
            (false, true, false) => Self::Write,
            (false, _, _) => Self::Read,
        }
    }

    /// Returns how a field of such a struct can be missing.
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

/// Returns the object that a relation leads to.
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

/// Returns a path from the crate's root.
fn path(module: &[String], ident: &str) -> String {
    let mut path = String::new();
    for segment in module {
        path.push_str(segment);
        path.push_str("::");
    }
    path + ident
}
