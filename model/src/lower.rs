//! Lowers the AST to the model, in one pass per file.

mod actions;
mod bounds;
mod cycles;
mod errors;
mod examples;
mod methods;
mod name_conflicts;
mod pages;
mod recovery;
mod rules;
mod symbols;
mod types;
mod usage;

use crate::ast::Ast;
use crate::diagnostic::{Diagnostic, Suppressed};
use crate::model::{Api, EntityId, ErrorId, Field, Origin, TypeId};
use crate::naming;
use crate::source::{NodePath, SourceFile, Spanned};
use crate::suggest::Suggestions;
use serde_json::Value as Json;
use std::collections::HashMap;

pub use actions::{FIELD_OBJECT, describes_fields};

/// The state of all passes: the model, the names and the problems.
pub(crate) struct Lowering {
    pub(crate) api: Api,
    pub(crate) found: Vec<Diagnostic>,
    objects: HashMap<String, TypeId>,
    enums: HashMap<String, TypeId>,
    entities: HashMap<String, EntityId>,
    errors: HashMap<String, ErrorId>,
    /// The place of the name of each type, by index.
    type_places: Vec<NodePath>,
    /// The place of the name of each method, by index.
    method_places: Vec<NodePath>,
    /// The place of the name of each entity, by index.
    entity_places: Vec<NodePath>,
    /// The place of the name of each field, by the module and name of its struct and its own Rust name.
    field_places: HashMap<(Vec<String>, String, String), NodePath>,
    /// The place of the name of each cause, by its method and its Rust name.
    cause_places: HashMap<(String, String), NodePath>,
    /// The defaults of parameters, which are checked once all types are known.
    defaults: Vec<(Field, Spanned<Json>)>,
    suggestions: Suggestions,
    /// What this step has skipped because of problems.
    suppressed: Suppressed,
    /// The files with problems, so that nothing that depends on them is checked.
    recovery: recovery::Recovery,
}

/// Runs all passes, and adds their problems to those of reading. The model is complete only without problems.
pub(crate) fn lower(ast: &Ast, sources: &[SourceFile], found: &mut Vec<Diagnostic>, mut suppressed: Suppressed) -> Api {
    let mut lowering = Lowering {
        api: Api::default(),
        found: Vec::new(),
        objects: HashMap::new(),
        enums: HashMap::new(),
        entities: HashMap::new(),
        errors: HashMap::new(),
        type_places: Vec::new(),
        method_places: Vec::new(),
        entity_places: Vec::new(),
        field_places: HashMap::new(),
        cause_places: HashMap::new(),
        defaults: Vec::new(),
        suggestions: Suggestions::default(),
        suppressed: Suppressed::default(),
        recovery: recovery::Recovery::of(found),
    };
    lowering.register(ast, sources);
    lowering.types(ast);
    lowering.methods(ast);
    lowering.usage();
    lowering.cycles();
    lowering.clashes();
    let unaffected = lowering.unaffected();
    lowering.check_defaults(&unaffected);
    lowering.examples(ast, &unaffected);
    suppressed.append(lowering.suppressed);
    lowering.found.retain(|diagnostic| !diagnostic.is_suppressed_by(&suppressed));
    found.append(&mut lowering.found);
    if found.iter().any(|diagnostic| !diagnostic.is_suppressed_by_any()) {
        found.retain(|diagnostic| !diagnostic.is_suppressed_by_any());
    }
    lowering.api
}

/// The owner of inline types and fields.
pub(crate) struct Owner {
    /// The Rust module path.
    pub(crate) module: Vec<String>,
    /// The prefix of the Rust names of inline types.
    pub(crate) prefix: String,
    /// Where it is defined.
    pub(crate) origin: Origin,
}

impl Lowering {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Returns the Rust name for a name on the wire, or for the word that the spec gives.
    pub(crate) fn spell(&mut self, wire: &Spanned<String>, word: Option<&Spanned<String>>, case: Case) -> String {
        let (name, place) = match word {
            Some(word) => (case.own(&word.value), &word.place),
            None => (case.spell(&wire.value), &wire.place),
        };
        let problem = match (name, word) {
            (Ok(name), _) => return name,
            (Err(_), Some(word)) => {
                let problem =
                    Diagnostic::new("bad-identifier", place, format!("`{}` is not a {} name", word.value, case.name()));
                problem.help(format!("use a name like `{}`, with ASCII letters and digits", case.example()))
            }
            (Err(why), None) => {
                let problem = Diagnostic::new(
                    "bad-identifier",
                    place,
                    format!("`{}` cannot be a Rust name: {}", wire.value, why.reason()),
                );
                problem.help(format!("add a Rust name with `{}: {}`", case.key(), case.example()))
            }
        };
        self.report(problem);
        // A unique placeholder that lets the passes go on. It never reaches generated code.
        format!("invalid_ident{}", self.found.len())
    }
}

/// The cases of Rust names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    /// Fields and methods.
    Snake,
    /// Objects, enums and values.
    Pascal,
    /// Inline types.
    PascalType,
}

impl Case {
    /// Returns the word that the spec gives, which must have this case.
    fn own(self, word: &str) -> Result<String, naming::InvalidIdent> {
        match self {
            Self::Snake if naming::is_snake(word) => naming::snake(word),
            Self::Pascal | Self::PascalType if naming::is_pascal(word) => Ok(word.to_owned()),
            _ => Err(naming::InvalidIdent::Characters),
        }
    }

    fn spell(self, wire: &str) -> Result<String, naming::InvalidIdent> {
        if self == Self::Snake { naming::snake(wire) } else { naming::pascal(wire) }
    }

    fn name(self) -> &'static str {
        if self == Self::Snake { "snake_case" } else { "PascalCase" }
    }

    fn example(self) -> &'static str {
        if self == Self::Snake { "two_words" } else { "TwoWords" }
    }

    fn key(self) -> &'static str {
        if self == Self::PascalType { "rust_type" } else { "rust" }
    }
}
