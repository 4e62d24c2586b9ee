//! Lowers the AST to the model, in one pass per file.

mod actions;
mod constraints;
mod contradictions;
mod cycles;
mod errors;
mod events;
mod examples;
mod methods;
mod pages;
mod recovery;
mod rows;
mod rule_logic;
mod rules;
mod same_as;
mod symbols;
mod types;
mod unknown;
mod usage;
mod v2;

use crate::ast::Ast;
use crate::diagnostic::{Diagnostic, Suppressed};
use crate::model::{Api, EntityId, ErrorId, Field, Holder, Origin, TypeId};
use crate::source::{SourceFile, Spanned};
use crate::spec_paths::spec_path;
use crate::suggest::Suggestions;
use bitrix24_json::Value as Json;
use std::collections::HashMap;

pub(crate) use actions::effect_of;
pub use actions::{FIELD_OBJECT, describes_fields};
pub(crate) use v2::MAX_BASES;

/// The state of all passes: the model, the names and the problems.
pub(crate) struct Lowering {
    pub(crate) api: Api,
    pub(crate) found: Vec<Diagnostic>,
    objects: HashMap<String, TypeId>,
    enums: HashMap<String, TypeId>,
    entities: HashMap<String, EntityId>,
    errors: HashMap<String, ErrorId>,
    /// The version of the official pages, where a spec names no other.
    docs_version: Option<String>,
    /// The defaults of parameters, which are checked once all types are known.
    defaults: Vec<(Field, Spanned<Json>)>,
    suggestions: Suggestions,
    /// What this step has skipped because of problems.
    suppressed: Suppressed,
    /// The files with problems, so that nothing that depends on them is checked.
    recovery: recovery::Recovery,
    /// The uses of names.
    names: unknown::Names,
    /// What examples, filters and rules contradict.
    contradictions: contradictions::Contradictions,
    /// The variant that a method is lowered for.
    in_variant: Option<v2::InVariant>,
}

/// A further check of the model. Its problems are reported together with the others.
pub type Check<'a> = &'a dyn Fn(&Api) -> Vec<Diagnostic>;

/// Runs all passes and the further check, and adds their problems to those of reading. The model is complete only
/// without problems.
pub(crate) fn lower(
    ast: &Ast,
    sources: &[SourceFile],
    found: &mut Vec<Diagnostic>,
    mut suppressed: Suppressed,
    check: Check<'_>,
) -> Api {
    let mut lowering = Lowering {
        api: Api { root: sources.first().map_or("", |source| source.root), ..Api::empty(ast.protocol) },
        found: Vec::new(),
        objects: HashMap::new(),
        enums: HashMap::new(),
        entities: HashMap::new(),
        errors: HashMap::new(),
        docs_version: ast.api.as_ref().and_then(|api| api.docs_version.clone()),
        defaults: Vec::new(),
        suggestions: Suggestions::default(),
        suppressed: Suppressed::default(),
        recovery: recovery::Recovery::of(found),
        names: unknown::Names::default(),
        contradictions: contradictions::Contradictions::default(),
        in_variant: None,
    };
    lowering.register(ast, sources);
    lowering.types(ast);
    lowering.methods(ast);
    lowering.check_homes_of_errors();
    lowering.variants(ast);
    lowering.usage();
    lowering.cycles();
    let unaffected = lowering.unaffected();
    lowering.check_defaults(&unaffected);
    lowering.examples(ast, &unaffected);
    lowering.check_breaks(ast, &unaffected);
    lowering.report_contradictions(ast, sources);
    lowering.report_unknown(ast, sources);
    lowering.found.extend(check(&lowering.api));
    suppressed.append(lowering.suppressed);
    let read: Vec<_> = found.iter().filter_map(Diagnostic::position).collect();
    lowering.found.retain(|diagnostic| !diagnostic.is_suppressed_by(&suppressed) && !diagnostic.may_follow_from(&read));
    found.append(&mut lowering.found);
    if found.iter().any(|diagnostic| !diagnostic.is_suppressed_by_any()) {
        found.retain(|diagnostic| !diagnostic.is_suppressed_by_any());
    }
    lowering.api
}

/// The owner of inline types and fields.
pub(crate) struct Owner {
    /// What holds it.
    pub(crate) holder: Holder,
    /// Where it is defined.
    pub(crate) origin: Origin,
}

impl Lowering {
    /// Returns the path of a spec by its name.
    fn path_of(&self, name: &str) -> String {
        format!("{}{}", self.api.root, spec_path(name))
    }

    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }
}
