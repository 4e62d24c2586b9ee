//! From what the specs say to what they mean, one named pass a file.

mod actions;
mod constraints;
mod cycles;
mod errors;
mod examples;
mod methods;
mod pages;
mod recovery;
mod rules;
mod symbols;
mod types;
mod usage;

use crate::ast::Ast;
use crate::diagnostic::{Diagnostic, Suppressed};
use crate::model::{Api, EntityId, ErrorId, Field, Holder, Origin, TypeId};
use crate::source::{SourceFile, Spanned};
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
    /// The defaults of parameters, to be held against their types once all types are known.
    defaults: Vec<(Field, Spanned<Json>)>,
    suggestions: Suggestions,
    /// What problems of this step have left out.
    lost: Suppressed,
    /// Where problems are, so that what depends on it is not judged.
    recovery: recovery::Recovery,
}

/// A further check of the model, whose problems are reported together with the others.
pub type Check<'a> = &'a dyn Fn(&Api) -> Vec<Diagnostic>;

/// Runs all passes and the further check, and adds the problems to those of reading. The model is whole only where there are none.
pub(crate) fn lower(
    ast: &Ast,
    sources: &[SourceFile],
    found: &mut Vec<Diagnostic>,
    mut lost: Suppressed,
    check: Check<'_>,
) -> Api {
    let mut lowering = Lowering {
        api: Api::default(),
        found: Vec::new(),
        objects: HashMap::new(),
        enums: HashMap::new(),
        entities: HashMap::new(),
        errors: HashMap::new(),
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
    let unaffected = lowering.unaffected();
    lowering.check_defaults(&unaffected);
    lowering.examples(ast, &unaffected);
    lowering.found.extend(check(&lowering.api));
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
    /// What holds it.
    pub(crate) holder: Holder,
    /// Where it is defined.
    pub(crate) origin: Origin,
}

impl Lowering {
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }
}
