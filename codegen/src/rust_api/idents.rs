//! The Rust names of modules, entities, types, fields and methods: from their names in the API, or as specs rename them.

use crate::naming::{self, InvalidIdent};
use bitrix24_model::{Api, Diagnostic, EnumValue, Field, Holder, InlineName, NodePath, Origin, Spanned, TypeId};

/// Converts the names of a model, and collects a diagnostic for each that cannot be a Rust identifier.
pub(super) struct Idents<'a> {
    pub(super) model: &'a Api,
    methods: Vec<MethodIdents>,
    /// The module path and name of each type, by its index.
    types: Vec<(Vec<String>, String)>,
    found: Vec<Diagnostic>,
}

/// How many characters a Rust name of a spec has at the most.
const MAX_WORD: usize = 100;

/// The Rust names of a method.
#[derive(Clone)]
pub(super) struct MethodIdents {
    pub(super) module: Vec<String>,
    pub(super) stem: String,
    pub(super) request: String,
    pub(super) response: String,
    pub(super) error: String,
}

impl<'a> Idents<'a> {
    pub(super) fn new(model: &'a Api) -> Self {
        let mut idents = Self { model, methods: Vec::new(), types: Vec::new(), found: Vec::new() };
        for method in model.all_methods() {
            let module = idents.group(method.group(), &method.at);
            let last = method.path().rsplit('.').next().unwrap_or_default();
            let stem = idents.convert(last, &method.at, method.rust.as_ref(), Case::Snake);
            let request = naming::pascal_of(&stem);
            let (response, error) = (naming::joined(&request, "Response"), naming::joined(&request, "Error"));
            let stem = if method.group().is_empty() { naming::root_method_file(&stem) } else { stem };
            idents.methods.push(MethodIdents { module, stem, request, response, error });
        }
        for index in 0..model.types.len() {
            let named = idents.type_ident(TypeId(index));
            idents.types.push(named);
        }
        idents
    }

    /// Returns a diagnostic for each name that cannot be a Rust identifier.
    pub(super) fn problems(self) -> Vec<Diagnostic> {
        self.found
    }

    pub(super) fn modules(&mut self) -> Vec<String> {
        let modules = self.model.modules.iter();
        modules.map(|module| self.module(&module.name, &module.at)).collect()
    }

    pub(super) fn entities(&mut self) -> Vec<String> {
        self.model.entities.iter().map(|entity| self.convert(&entity.name, &entity.at, None, Case::Pascal)).collect()
    }

    pub(super) fn method_names(&self, index: usize) -> MethodIdents {
        self.methods[index].clone()
    }

    /// Returns the module path and the name of a type.
    pub(super) fn type_names(&self, id: TypeId) -> (Vec<String>, String) {
        self.types[id.0].clone()
    }

    pub(super) fn field(&mut self, field: &Field) -> String {
        match (&field.rust, field.wire.as_str()) {
            // The value of a bare body has no key.
            (None, "") => "body".to_owned(),
            (rust, wire) => self.convert(wire, &field.at, rust.as_ref(), Case::Snake),
        }
    }

    pub(super) fn variant(&mut self, value: &EnumValue) -> String {
        self.convert(&value.wire, &value.at, value.rust.as_ref(), Case::Pascal)
    }

    /// Returns the module path and name of a type. The model lists types after their holders, whose names are known.
    fn type_ident(&mut self, id: TypeId) -> (Vec<String>, String) {
        let def = self.model.type_def(id);
        let Some(InlineName { holder, part }) = &def.inline else {
            let (Origin::Object(name) | Origin::Enum(name) | Origin::Method(name) | Origin::Inline(name)) = &def.origin;
            let last = name.rsplit('.').next().unwrap_or(name);
            let ident = self.convert(last, &def.at, def.rust.as_ref(), Case::Pascal);
            return (self.group(def.group(), &def.at), ident);
        };
        let (module, prefix) = self.holder(&def.origin, *holder);
        let ident = match &def.rust {
            Some(word) => self.convert(part, &def.at, Some(word), Case::InlineType),
            // A part that cannot be an identifier is reported with its field.
            None => naming::joined(&prefix, naming::pascal_of(part).trim_end_matches('_')),
        };
        (module, ident)
    }

    /// Returns the module path and name of the holder of an inline type.
    fn holder(&self, origin: &Origin, holder: Holder) -> (Vec<String>, String) {
        let method = || {
            let Origin::Method(name) = origin else { return None };
            let (methods, variants) = (&self.model.methods, &self.model.variants);
            let of_variant = || variants.binary_search_by(|method| method.path().cmp(name));
            let at = methods.binary_search_by(|method| method.path().cmp(name));
            let at = at.or_else(|_| of_variant().map(|at| methods.len() + at)).ok()?;
            Some(self.methods[at].clone())
        };
        match (holder, method()) {
            (Holder::Type(id), _) => self.types[id.0].clone(),
            (Holder::Request, Some(names)) => (names.module, names.request),
            (Holder::Response, Some(names)) => (names.module, names.response),
            (Holder::Request | Holder::Response, None) => (Vec::new(), String::new()),
        }
    }

    /// Returns the Rust module path of a dotted name, which is empty for the empty name.
    fn group(&mut self, dotted: &str, at: &NodePath) -> Vec<String> {
        let segments = dotted.split('.').filter(|segment| !segment.is_empty());
        let mut path = naming::root_of(self.model.protocol);
        for (depth, segment) in segments.enumerate() {
            path.push(if depth == 0 { self.module(segment, at) } else { self.convert(segment, at, None, Case::Snake) });
        }
        path
    }

    /// Returns the Rust module of a module of the API.
    fn module(&mut self, name: &str, at: &NodePath) -> String {
        naming::module_of(self.model.protocol, self.convert(name, at, None, Case::Snake))
    }

    /// Converts a name of the API, or checks the name that the spec gives instead.
    fn convert(&mut self, wire: &str, at: &NodePath, word: Option<&Spanned<String>>, case: Case) -> String {
        let name = match word {
            Some(word) => case.accept(&word.value),
            None => case.convert(wire),
        };
        let problem = match (name, word) {
            (Ok(name), None) => return name,
            (_, Some(word)) if word.value.len() > MAX_WORD => {
                let message = format!("the Rust name has {} characters", word.value.len());
                let problem = Diagnostic::new("bad-identifier", &word.place, message);
                problem
                    .help(format!("shorten it to at most {MAX_WORD} characters, because it can be the name of a file"))
            }
            (Ok(name), Some(_)) => return name,
            (Err(_), Some(word)) => {
                let message = format!("`{}` is not a {} name", word.value, case.name());
                Diagnostic::new("bad-identifier", &word.place, message)
                    .help(format!("use a name like `{}`, with ASCII letters and digits", case.example()))
            }
            (Err(why), None) => {
                let message = format!("`{wire}` cannot be a Rust name: {}", why.reason());
                Diagnostic::new("bad-identifier", at, message).help(format!(
                    "add a Rust name with `{}: {}`",
                    case.key(),
                    case.example()
                ))
            }
        };
        self.found.push(problem);
        // A unique name, so that no conflict is reported as well.
        format!("unnamed{}", self.found.len())
    }
}

/// The cases of Rust names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    /// Modules, fields and methods.
    Snake,
    /// Objects, enums and values.
    Pascal,
    /// Inline types.
    InlineType,
}

impl Case {
    /// Returns the name that a spec gives, which must already be in this case.
    fn accept(self, word: &str) -> Result<String, InvalidIdent> {
        match self {
            Self::Snake if naming::is_snake(word) => naming::snake(word),
            Self::Pascal | Self::InlineType if naming::is_pascal(word) => Ok(word.to_owned()),
            Self::Snake | Self::Pascal | Self::InlineType => Err(InvalidIdent::Characters),
        }
    }

    fn convert(self, wire: &str) -> Result<String, InvalidIdent> {
        if self == Self::Snake { naming::snake(wire) } else { naming::pascal(wire) }
    }

    fn name(self) -> &'static str {
        if self == Self::Snake { "snake_case" } else { "PascalCase" }
    }

    fn example(self) -> &'static str {
        if self == Self::Snake { "two_words" } else { "TwoWords" }
    }

    /// Returns the key that gives a name in specs.
    fn key(self) -> &'static str {
        if self == Self::InlineType { "rust_type" } else { "rust" }
    }
}
