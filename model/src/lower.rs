//! From what the specs say to what they mean, one named pass a file.

mod actions;
mod constraints;
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

/// The passes share the model that they build, the names that they resolve, and the problems that they find.
pub(crate) struct Lowering {
    pub(crate) api: Api,
    pub(crate) found: Vec<Diagnostic>,
    objects: HashMap<String, TypeId>,
    enums: HashMap<String, TypeId>,
    entities: HashMap<String, EntityId>,
    errors: HashMap<String, ErrorId>,
    /// Where each type of the model was named, by its index.
    type_places: Vec<NodePath>,
    /// Where each method was named, by its index.
    method_places: Vec<NodePath>,
    /// Where each entity was named, by its index.
    entity_places: Vec<NodePath>,
    /// Where each field was named, by the module and the name of its struct and its own Rust name.
    field_places: HashMap<(Vec<String>, String, String), NodePath>,
    /// Where each cause was named, by its method and its Rust name.
    cause_places: HashMap<(String, String), NodePath>,
    /// The defaults of parameters, to be held against their types once all types are known.
    defaults: Vec<(Field, Spanned<Json>)>,
    suggestions: Suggestions,
    /// What problems of this step have left out.
    lost: Suppressed,
    /// Where problems are, so that what depends on it is not judged.
    recovery: recovery::Recovery,
}

/// Runs all passes, and adds the problems to those of reading. The model is whole only where there are none.
pub(crate) fn lower(ast: &Ast, sources: &[SourceFile], found: &mut Vec<Diagnostic>, mut lost: Suppressed) -> Api {
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
        lost: Suppressed::default(),
        recovery: recovery::Recovery::of(found),
    };
    lowering.register(ast, sources);
    lowering.types(ast);
    lowering.methods(ast);
    lowering.reach();
    lowering.cycles();
    lowering.clashes();
    let unaffected = lowering.unaffected();
    lowering.check_defaults(&unaffected);
    lowering.examples(ast, &unaffected);
    lost.append(lowering.lost);
    lowering.found.retain(|diagnostic| !diagnostic.follows_from(&lost));
    found.append(&mut lowering.found);
    if found.iter().any(|diagnostic| !diagnostic.can_follow_from_any()) {
        found.retain(|diagnostic| !diagnostic.can_follow_from_any());
    }
    lowering.api
}

/// Who an inline type or field belongs to.
pub(crate) struct Owner {
    /// The Rust module path.
    pub(crate) module: Vec<String>,
    /// What the Rust name of an inline type starts with.
    pub(crate) prefix: String,
    /// Where it is defined.
    pub(crate) origin: Origin,
}

impl Lowering {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// A Rust name out of a name on the wire, or out of the spec's own word for it.
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
                problem.help(format!("write it like `{}`, in ASCII letters and digits", case.example()))
            }
            (Err(why), None) => {
                let problem = Diagnostic::new(
                    "bad-identifier",
                    place,
                    format!("`{}` cannot be a Rust name: {}", wire.value, why.reason()),
                );
                problem.help(format!("give it one with `{}: {}`", case.key(), case.example()))
            }
        };
        self.report(problem);
        // Lets the passes go on; it is a new name every time, and never reaches generated code.
        format!("unspeakable{}", self.found.len())
    }
}

/// The cases that the specs' words take.
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
    /// The spec's own word, which must have the case already.
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
