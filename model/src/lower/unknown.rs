//! Names that no spec defines: one message a name, at the definition if that is the likely slip, else at the first user.

use super::Lowering;
use crate::ast::Ast;
use crate::diagnostic::{CascadeKey, Diagnostic, Location, Problem};
use crate::source::{NodePath, SourceFile};
use crate::suggest::is_slip;
use std::collections::{BTreeMap, HashSet};

/// The kind of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum NameKind {
    Error,
    /// An object or enum that has a spec, or an entity that needs none.
    Spec,
}

/// The uses of names: those that are defined, and those that are not.
#[derive(Debug, Default)]
pub(super) struct Names {
    used: HashSet<(NameKind, String)>,
    unknown: BTreeMap<(NameKind, String), Vec<UnknownUse>>,
}

/// A place that names something unknown.
#[derive(Debug)]
struct UnknownUse {
    place: NodePath,
    /// Whether an entity without a spec is enough.
    takes_entity: bool,
    /// What is reported if this is the only use.
    alone: Diagnostic,
}

/// The number of slips up to which a name still means another one.
const SLIPS: usize = 2;

impl Lowering {
    /// Records that a known name is used.
    pub(super) fn used(&mut self, kind: NameKind, name: &str) {
        self.names.used.insert((kind, name.to_owned()));
    }

    /// Records a use of an unknown name, with what is reported if it is the only one.
    pub(super) fn unknown(
        &mut self,
        kind: NameKind,
        name: &str,
        place: &NodePath,
        takes_entity: bool,
        alone: Diagnostic,
    ) {
        self.taint(place);
        let uses = self.names.unknown.entry((kind, name.to_owned())).or_default();
        uses.push(UnknownUse { place: place.clone(), takes_entity, alone });
    }

    /// Reports every unknown name once.
    pub(super) fn report_unknown(&mut self, ast: &Ast, sources: &[SourceFile]) {
        let has_common_errors = sources.iter().any(|source| source.name_path() == "errors.yaml");
        let mut missing_errors = Vec::new();
        for ((kind, name), mut uses) in std::mem::take(&mut self.names.unknown) {
            uses.sort_by_key(|one| one.place.position());
            let many = Many { kind, name: &name, uses: &uses, sources };
            let found = match self.misspelled(&many) {
                Some(problem) => problem,
                None if kind == NameKind::Error && !has_common_errors && !self.is_near(&many) => {
                    missing_errors.push((name, uses));
                    continue;
                }
                None if uses.len() == 1 => uses[0].alone.clone(),
                None if many.in_one_file() || self.is_near(&many) => many.at_first_use(),
                None => many.at_definition(ast).unwrap_or_else(|| many.at_first_use()),
            };
            self.report(found);
        }
        match missing_errors.as_slice() {
            [] => {}
            [(_, uses)] if uses.len() == 1 => self.report(uses[0].alone.clone()),
            [(name, _), ..] => self.report(missing_errors_file(missing_errors.len(), name)),
        }
    }

    /// Reports a definition that nothing uses and that differs from the name by a slip.
    fn misspelled(&self, many: &Many<'_>) -> Option<Diagnostic> {
        if many.uses.len() == 1 || !self.suggestions.spend(self.definitions(many).len()) {
            return None;
        }
        let unused = |name: &&str| !self.names.used.contains(&(many.kind, (*name).to_owned()));
        let (near, place) = self
            .definitions(many)
            .into_iter()
            .filter(|(name, _)| unused(name) && is_slip(name, many.name, SLIPS))
            .min_by_key(|(name, _)| *name)?;
        let message = format!("nothing names `{near}`, but {} name `{}`", many.places(), many.name);
        let problem = many.problem(place, message);
        Some(many.finish(problem.help(format!("did you mean `{}`?", many.name))))
    }

    /// Returns whether the name differs from a known one by a slip.
    fn is_near(&self, many: &Many<'_>) -> bool {
        let definitions = self.definitions(many);
        self.suggestions.spend(definitions.len()) && definitions.iter().any(|(name, _)| is_slip(name, many.name, SLIPS))
    }

    /// Returns the known names of the kind with their places.
    fn definitions(&self, many: &Many<'_>) -> Vec<(&str, &NodePath)> {
        match many.kind {
            NameKind::Error => self.api.errors.iter().map(|error| (error.name.as_str(), &error.at)).collect(),
            NameKind::Spec => {
                let entities = self.api.entities.iter().map(|entity| (entity.name.as_str(), &entity.at));
                let enums = self.enums.iter().map(|(name, id)| (name.as_str(), &self.api.type_def(*id).at));
                entities.chain(enums).collect()
            }
        }
    }
}

/// A name with all its uses.
struct Many<'a> {
    kind: NameKind,
    name: &'a str,
    uses: &'a [UnknownUse],
    sources: &'a [SourceFile],
}

impl Many<'_> {
    fn problem(&self, place: &NodePath, message: String) -> Problem {
        match self.kind {
            NameKind::Error => Diagnostic::new("unknown-error", place, message),
            NameKind::Spec => Diagnostic::new("unknown-object", place, message),
        }
    }

    fn places(&self) -> String {
        format!("{} places", self.uses.len())
    }

    fn first_path(&self) -> &str {
        &self.sources[self.uses[0].place.file].path
    }

    fn in_one_file(&self) -> bool {
        self.uses.iter().all(|one| one.place.file == self.uses[0].place.file)
    }

    /// Adds what the missing name may follow from.
    fn finish(&self, diagnostic: Diagnostic) -> Diagnostic {
        self.uses[0].alone.cascades().iter().cloned().fold(diagnostic, Diagnostic::cascades_from)
    }

    fn at_first_use(&self) -> Diagnostic {
        let mut first = self.uses[0].alone.clone();
        first.message = format!("{}, in {}", first.message, self.places());
        first
    }

    /// Reports a definition that is missing, where it belongs.
    fn at_definition(&self, ast: &Ast) -> Option<Diagnostic> {
        let (name, first) = (self.name, format!("{}, the first in {}", self.places(), self.first_path()));
        let place = match self.kind {
            NameKind::Error => ast.places.errors.as_ref(),
            NameKind::Spec if self.uses.iter().all(|one| one.takes_entity) => ast.places.entities.as_ref(),
            NameKind::Spec => {
                let path = format!("{}.yaml", name.replace('.', "/"));
                let message = format!("no file defines `{name}`, which is named in {first}");
                let problem = Diagnostic::at("missing-file", Location::Path(path.clone()), message);
                return Some(
                    self.finish(problem.help(format!("add {path} with `object: {name}`, or correct the names"))),
                );
            }
        };
        let message = format!("nothing defines `{name}`, which is named in {first}");
        let problem = self.problem(place?, message);
        Some(self.finish(problem.help(format!("add `{name}` here, or correct the names"))))
    }
}

fn missing_errors_file(count: usize, name: &str) -> Diagnostic {
    let names = if count == 1 { format!("`{name}`") } else { format!("{count} errors, such as `{name}`") };
    let message = format!("missing file errors.yaml: methods name {names}, which no file defines");
    let problem = Diagnostic::at("missing-file", Location::Path("errors.yaml".into()), message);
    let help = "add the file with `errors:` and the errors under it; spec/README.md lists their keys";
    problem.help(help).cascades_from(CascadeKey::Error(name.to_owned()))
}
