//! Names that no spec defines: one message a name, at the definition if that is the likely slip, else at the first user.

use super::Lowering;
use crate::ast::{Ast, FEW};
use crate::diagnostic::{CascadeKey, Diagnostic, Location, Problem};
use crate::source::{NodePath, SourceFile};
use crate::spec_paths::spec_path;
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
        let mut missing_errors: BTreeMap<String, Vec<(String, Vec<UnknownUse>)>> = BTreeMap::new();
        let unknown = std::mem::take(&mut self.names.unknown);
        // So many are a part of the list of entities that is lost, even those that are named once.
        let takes_entity = |uses: &&Vec<UnknownUse>| uses.iter().all(|one| one.takes_entity);
        let is_list_lost = unknown.values().filter(takes_entity).count() > FEW;
        for ((kind, name), mut uses) in unknown {
            uses.sort_by_key(|one| one.place.position());
            let many = Many { kind, name: &name, uses: &uses, sources };
            let found = match self.misspelled(&many) {
                Some(problem) => problem,
                None if kind == NameKind::Error && !self.is_near(&many) && many.missing_file().is_some() => {
                    let file = many.missing_file().unwrap_or_default();
                    missing_errors.entry(file).or_default().push((name, uses));
                    continue;
                }
                None if is_list_lost && takes_entity(&&uses) => {
                    many.at_definition(ast).unwrap_or_else(|| many.at_first_use())
                }
                None => self.undefined(&many, ast),
            };
            self.report(found);
        }
        for (file, names) in missing_errors {
            let found = match names.as_slice() {
                [(name, uses)] if uses.len() == 1 || file != "errors.yaml" => {
                    self.undefined(&Many { kind: NameKind::Error, name, uses, sources }, ast)
                }
                names => missing_errors_file(self.api.root, &file, names),
            };
            self.report(found);
        }
    }

    /// Reports a name that is most likely not misspelled where it is defined.
    fn undefined(&self, many: &Many<'_>, ast: &Ast) -> Diagnostic {
        match many.uses {
            [one] => one.alone.clone(),
            _ if many.in_one_file() || self.is_near(many) => many.at_first_use(),
            _ => many.at_definition(ast).unwrap_or_else(|| many.at_first_use()),
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
        match self.uses.len() {
            1 => "1 place".to_owned(),
            count => format!("{count} places"),
        }
    }

    /// Returns the folder of the root with its `/`.
    fn root(&self) -> &str {
        self.sources[self.uses[0].place.file].root
    }

    fn first_path(&self) -> &str {
        &self.sources[self.uses[0].place.file].path
    }

    fn in_one_file(&self) -> bool {
        self.uses.iter().all(|one| one.place.file == self.uses[0].place.file)
    }

    /// Returns the file of errors that may be missing: the common one, or that of the only module that uses the name.
    fn missing_file(&self) -> Option<String> {
        let is_missing = |file: &String| !self.sources.iter().any(|source| source.name_path() == *file);
        let module = |one: &UnknownUse| {
            let path = self.sources[one.place.file].name_path();
            path.split_once('/').map(|(module, _)| module.to_owned())
        };
        let first =
            module(&self.uses[0]).filter(|first| self.uses.iter().all(|one| module(one).as_ref() == Some(first)));
        let own = first.map(|module| format!("{module}/errors.yaml"));
        std::iter::once("errors.yaml".to_owned()).chain(own).find(is_missing)
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
                let path = spec_path(name);
                let message = format!("no file defines `{name}`, which is named in {first}");
                let problem = Diagnostic::at("missing-file", Location::Path(path.clone()), message);
                return Some(self.finish(
                    problem.help(format!("add {}{path} with `object: {name}`, or correct the names", self.root())),
                ));
            }
        };
        let message = format!("nothing defines `{name}`, which is named in {first}");
        let problem = self.problem(place?, message);
        Some(self.finish(problem.help(format!("add `{name}` here, or correct the names"))))
    }
}

fn missing_errors_file(root: &str, file: &str, names: &[(String, Vec<UnknownUse>)]) -> Diagnostic {
    let (count, name) = (names.len(), names.first().map_or("", |(name, _)| name));
    let listed = if count == 1 { format!("`{name}`") } else { format!("{count} errors, such as `{name}`") };
    let message = format!("missing file {root}{file}: methods name {listed}, which no file defines");
    let problem = Diagnostic::at("missing-file", Location::Path(file.to_owned()), message);
    let help = "add the file with `errors:` and the errors under it; spec/README.md lists their keys";
    problem.help(help).cascades_from(CascadeKey::Error(name.to_owned()))
}
