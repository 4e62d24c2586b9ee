//! From what the specs say to what they mean, one named pass a file.

mod actions;
mod clash;
mod examples;
mod methods;
mod names;
mod pages;
mod reach;
mod types;

use crate::ast::Ast;
use crate::diagnostic::Diagnostic;
use crate::model::{Api, EntityId, ErrorId, Origin, TypeId};
use crate::source::{Place, SourceFile, Spanned};
use std::collections::HashMap;

/// The passes share the model that they build, the names that they resolve, and the problems that they find.
pub(crate) struct Lowering {
    pub(crate) api: Api,
    pub(crate) found: Vec<Diagnostic>,
    objects: HashMap<String, TypeId>,
    enums: HashMap<String, TypeId>,
    entities: HashMap<String, EntityId>,
    errors: HashMap<String, ErrorId>,
    /// Where each type of the model was named, by its index.
    type_places: Vec<Place>,
    /// Where each method was named, by its index.
    method_places: Vec<Place>,
}

/// Runs all passes. The model is whole only where no problem was found.
pub(crate) fn lower(ast: Ast, sources: &[SourceFile]) -> (Api, Vec<Diagnostic>) {
    let mut lowering = Lowering {
        api: Api::default(),
        found: Vec::new(),
        objects: HashMap::new(),
        enums: HashMap::new(),
        entities: HashMap::new(),
        errors: HashMap::new(),
        type_places: Vec::new(),
        method_places: Vec::new(),
    };
    lowering.register(&ast, sources);
    lowering.types(&ast);
    lowering.methods(&ast);
    lowering.reach();
    lowering.clashes();
    lowering.examples(&ast);
    (lowering.api, lowering.found)
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
        if let Some(word) = word {
            if case.accepts(&word.value) {
                return case.spell(&word.value).unwrap_or_else(|_| FALLBACK.to_owned());
            }
            let message = format!("`{}` is not a {} name", word.value, case.name());
            self.report(
                Diagnostic::new("bad-identifier", &word.place, message)
                    .help(format!("write it like `{}`", case.example())),
            );
            return FALLBACK.to_owned();
        }
        match case.spell(&wire.value) {
            Ok(name) => name,
            Err(why) => {
                let message = format!("`{}` has no Rust name: {}", wire.value, why.reason());
                let help = format!("give it one with `{}: {}`", case.key(), case.example());
                self.report(Diagnostic::new("bad-identifier", &wire.place, message).help(help));
                FALLBACK.to_owned()
            }
        }
    }
}

/// Stands for a name that could not be made, so that the passes can go on; never reaches generated code.
const FALLBACK: &str = "unspeakable";

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
    fn accepts(self, word: &str) -> bool {
        if self == Self::Snake { crate::naming::is_snake(word) } else { crate::naming::is_pascal(word) }
    }

    fn spell(self, wire: &str) -> Result<String, crate::naming::Unspeakable> {
        if self == Self::Snake { crate::naming::snake(wire) } else { crate::naming::pascal(wire) }
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
