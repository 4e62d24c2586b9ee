//! The input of every page of a protocol: the model, the paths of pages, and the users of each type, entity and error.

use crate::paths::{Format, Paths, Target};
use crate::prose::{self, Prose};
use crate::rustdoc::Rustdoc;
use bitrix24_codegen::rust_api::RustMethod;
use bitrix24_codegen::{Api, RustApi, rust_call, rust_example};
use bitrix24_json::Value as Json;
use bitrix24_model::{Action, Body, Field, Method, Origin, ResponseShape, Shape, Type, TypeDef, TypeId};
use std::collections::{HashMap, HashSet};

/// The input of every page of a protocol.
pub(crate) struct Site<'a> {
    pub(crate) api: &'a Api,
    pub(crate) rust: RustApi<'a>,
    pub(crate) paths: &'a Paths,
    /// The other protocol, if the site shows two.
    other: Option<(&'a Api, &'a Paths)>,
    /// Where the documentation of the Rust client is, if the site links to it.
    pub(crate) rustdoc: Option<&'a Rustdoc>,
    users: HashMap<(Direction, Subject), Vec<usize>>,
}

/// Whether a request or a response mentions a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Direction {
    /// A request.
    Request,
    /// A response.
    Response,
}

/// A type, entity or error that a method can mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Subject {
    /// An object or enum.
    Type(TypeId),
    /// An entity, by its index in the model.
    Entity(usize),
    /// An error code, by its index in the model.
    Error(usize),
}

impl<'a> Site<'a> {
    /// Returns a site for each protocol.
    pub(crate) fn of_all(apis: &'a [Api], paths: &'a [Paths], rustdoc: Option<&'a Rustdoc>) -> Vec<Self> {
        let all = || apis.iter().zip(paths);
        let site = |(api, paths): (&'a Api, &'a Paths)| Self {
            api,
            rust: RustApi::new(api),
            paths,
            other: all().find(|(other, _)| other.protocol != api.protocol),
            rustdoc,
            users: users(api),
        };
        all().map(site).collect()
    }

    /// Returns the name of the other protocol, if the site shows two.
    pub(crate) fn other_protocol(&self) -> Option<&'static str> {
        self.other.map(|(api, _)| api.protocol.name())
    }

    /// Returns the address of the page of the other protocol that corresponds to a page: of the same name, or else its first
    /// page.
    pub(crate) fn counterpart(&self, target: Target, form: Format) -> Option<String> {
        let (api, paths) = self.other?;
        let there = match target {
            Target::Home | Target::Methods | Target::Errors | Target::Types | Target::Coverage => Some(target),
            Target::Error(_) => Some(Target::Errors),
            Target::Entity(_) => Some(Target::Types),
            Target::Guide(_) => None,
            Target::Module(at) => {
                let name = &self.api.modules[at].name;
                api.modules.iter().position(|module| module.name == *name).map(Target::Module)
            }
            Target::Method(at) => self.twin(at),
            Target::Type(id) => {
                let name = name_of(self.api.type_def(id));
                api.types.iter().position(|def| name_of(def) == name).map(|at| Target::Type(TypeId(at)))
            }
        };
        Some(paths.address(there.unwrap_or(Target::Home), form))
    }

    /// Returns the method of the other protocol with the name of a method.
    pub(crate) fn twin(&self, method: usize) -> Option<Target> {
        let name = &self.api.methods[method].name;
        self.other?.0.methods.iter().position(|method| method.name == *name).map(Target::Method)
    }

    /// Returns the methods of variants that a method stands for.
    pub(crate) fn variants(&self, method: &Method) -> impl Iterator<Item = &RustMethod<'a>> {
        self.rust.variants.iter().filter(move |variant| variant.method.name == method.name)
    }

    /// Returns the methods that mention a subject, sorted by name.
    pub(crate) fn users(&self, side: Direction, thing: Subject) -> &[usize] {
        self.users.get(&(side, thing)).map_or(&[], Vec::as_slice)
    }

    /// Returns the objects and enums that have a page.
    pub(crate) fn shared_types(&self) -> impl Iterator<Item = (TypeId, &'a TypeDef)> {
        let types = self.api.types.iter().enumerate().map(|(at, def)| (TypeId(at), def));
        types.filter(|(_, def)| name_of(def).is_some())
    }

    /// Returns the call that a method's documentation shows, in Rust.
    pub(crate) fn rust_example(&self, method: &Method) -> Option<String> {
        rust_example(&self.rust, self.rust.method(&method.name)?)
    }

    /// Returns a call with this request, in Rust: that of a variant, if the request means one.
    pub(crate) fn rust_call(&self, method: &Method, request: &Json) -> Option<String> {
        let meant = self.api.meant_by(method, request);
        rust_call(&self.rust, self.rust.all_methods().find(|own| own.method.path() == meant.path())?, request)
    }

    /// Parses a text of a spec.
    pub(crate) fn prose(&self, text: &str) -> Prose {
        prose::prose(self.paths, text)
    }

    /// Returns the module of a dotted name.
    pub(crate) fn module_of(&self, name: &str) -> Option<usize> {
        let first = name.split('.').next()?;
        self.api.modules.iter().position(|module| module.name == first)
    }

    /// Returns the methods of a module, in the order of the model.
    pub(crate) fn methods_of(&self, module: usize) -> Vec<usize> {
        let all = 0..self.api.methods.len();
        all.filter(|at| self.module_of(&self.api.methods[*at].name) == Some(module)).collect()
    }

    /// Returns the objects and enums of a module.
    pub(crate) fn types_of(&self, module: usize) -> Vec<TypeId> {
        let belongs = |def: &TypeDef| name_of(def).is_some_and(|name| self.module_of(name) == Some(module));
        self.shared_types().filter(|(_, def)| belongs(def)).map(|(id, _)| id).collect()
    }
}

/// Returns whether a method only describes the fields of an object.
pub(crate) fn describes_fields(method: &Method) -> bool {
    matches!(method.action, Some(Action::FieldList | Action::FieldGet))
}

/// Returns the dotted name of a type that has its own spec.
pub(crate) fn name_of(def: &TypeDef) -> Option<&str> {
    match &def.origin {
        Origin::Object(name) | Origin::Enum(name) => Some(name),
        Origin::Method(_) | Origin::Inline(_) => None,
    }
}

fn users(api: &Api) -> HashMap<(Direction, Subject), Vec<usize>> {
    let mut users: HashMap<_, Vec<usize>> = HashMap::new();
    for method in api.all_methods() {
        let Some(at) = api.methods.iter().position(|own| own.name == method.name) else { continue };
        for (side, mut seen) in [(Direction::Request, Collector::new(api)), (Direction::Response, Collector::new(api))]
        {
            match side {
                Direction::Request => seen.body(&method.body),
                Direction::Response => seen.outcome(&method.result),
            }
            let errors = method.errors.iter().filter(|_| side == Direction::Response);
            seen.things.extend(errors.map(|error| Subject::Error(error.error.0)));
            for thing in seen.things {
                users.entry((side, thing)).or_default().push(at);
            }
        }
    }
    for methods in users.values_mut() {
        methods.sort_unstable();
        methods.dedup();
    }
    users
}

/// Collects the subjects that a request or a response mentions.
struct Collector<'a> {
    api: &'a Api,
    things: HashSet<Subject>,
}

impl<'a> Collector<'a> {
    fn new(api: &'a Api) -> Self {
        Self { api, things: HashSet::new() }
    }

    fn body(&mut self, body: &Body) {
        match body {
            Body::Params(fields) => self.fields(fields),
            Body::Bare(field) => self.ty(&field.ty),
        }
    }

    fn outcome(&mut self, outcome: &ResponseShape) {
        match outcome {
            ResponseShape::Item(ty) | ResponseShape::Items(ty) | ResponseShape::Bare(ty) => self.ty(ty),
            ResponseShape::Fields(fields) => self.fields(fields),
            ResponseShape::Flag => {}
        }
    }

    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            self.ty(&field.ty);
        }
    }

    fn ty(&mut self, ty: &Type) {
        match ty {
            Type::Array(inner, _) | Type::Map(inner) | Type::Rows(inner) => self.ty(inner),
            Type::Id(id, _) => drop(self.things.insert(Subject::Entity(id.0))),
            // A query mentions an object without containing one.
            Type::Select(id) | Type::Filter(id) | Type::Order(id) | Type::Cursor(id) => {
                self.things.insert(Subject::Type(*id));
            }
            Type::Named(id) => {
                let new = self.things.insert(Subject::Type(*id));
                if let (true, Shape::Struct(fields)) = (new, &self.api.type_def(*id).shape) {
                    self.fields(fields);
                }
            }
            _ => {}
        }
    }
}
