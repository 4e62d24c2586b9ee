//! The Rust names of new methods, objects and inline types: each is free in its module, by a word of its own if need be.

use super::names::{Names, path_of};
use bitrix24_codegen::naming::disambiguated_name;
use bitrix24_codegen::naming::{self, FileKind, joined, pascal_of};
use bitrix24_model::Api;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Which names are taken, by their Rust modules.
pub(super) struct Idents {
    taken: RefCell<BTreeSet<(String, String)>>,
    /// The words of the new methods; none where the last segment serves.
    words: BTreeMap<String, Option<String>>,
}

impl Idents {
    /// Objects come first, as everywhere: methods give way to them, and inline types to both.
    pub(super) fn new(names: &Names<'_>, methods: &[&str], objects: &[&str]) -> Self {
        let taken = taken_by(names.api);
        let mut idents = Self { taken: RefCell::new(taken), words: BTreeMap::new() };
        for object in objects {
            idents.claim(&module_of(object), &object_ident(object));
        }
        for method in methods {
            let word = idents.disambiguated_name(method, names);
            idents.words.insert((*method).to_owned(), word);
        }
        idents
    }

    /// The word that a method needs.
    pub(super) fn word(&self, method: &str) -> Option<&str> {
        self.words.get(method)?.as_deref()
    }

    /// Where the inline types of a method belong: in its request, or in its answer.
    pub(super) fn of_method(&self, method: &str, answer: bool) -> Inline<'_> {
        let ident = self.word(method).map_or_else(|| natural(method).1, pascal_of);
        let prefix = if answer { joined(&ident, "Response") } else { ident };
        Inline { idents: self, module: module_of(group_of(method)), prefix }
    }

    /// Where the inline types of an object belong.
    pub(super) fn of_object(&self, object: &str) -> Inline<'_> {
        Inline { idents: self, module: module_of(object), prefix: object_ident(object) }
    }

    fn claim(&self, module: &str, ident: &str) -> bool {
        let reserved = naming::RESERVED_TYPES.contains(&ident)
            || (module.is_empty() && naming::RESERVED_ROOT_TYPES.contains(&ident));
        !reserved && self.taken.borrow_mut().insert((module.to_owned(), ident.to_owned()))
    }

    fn disambiguated_name(&self, method: &str, names: &Names<'_>) -> Option<String> {
        let (stem, ident) = natural(method);
        let group = path_of(group_of(method)).unwrap_or_default();
        let module = group.join(".");
        let is_free = |word: &str| {
            naming::reserved_module(&group, word, FileKind::Method).is_none()
                && !naming::OBJECT_FILES.contains(&word)
                && !names.has_module(&group, word)
        };
        if is_free(&stem) && self.claim_method(&module, &ident) {
            return None;
        }
        let last = method.rsplit('.').next().unwrap_or(method);
        let parent = method.rsplit('.').nth(1).unwrap_or("call");
        let base = naming::snake(&format!("{last}_{parent}")).unwrap_or_else(|_| "call".to_owned());
        let numbered = (2..).map(|number| format!("{base}_{number}"));
        let words = disambiguated_name(method, false).into_iter().chain([base.clone()]).chain(numbered);
        let mut fit = words.filter(|word| naming::is_snake(word) && is_free(word));
        fit.find(|word| self.claim_method(&module, &pascal_of(word)))
    }

    /// A method is a request, a response and an enum of errors.
    fn claim_method(&self, module: &str, ident: &str) -> bool {
        let all = [ident.to_owned(), joined(ident, "Response"), joined(ident, "Error")];
        let free = |ident: &String| !self.taken.borrow().contains(&(module.to_owned(), ident.clone()));
        all.iter().all(free) && all.iter().all(|ident| self.claim(module, ident))
    }
}

/// The owner of inline types, whose names start with its own.
pub(super) struct Inline<'i> {
    idents: &'i Idents,
    module: String,
    prefix: String,
}

impl Inline<'_> {
    /// The owner of what is inside the inline type of a field, and the type's word where it needs one.
    pub(super) fn inner(&self, key: &str, word: Option<&str>) -> (Self, Option<String>) {
        let field = word.map(str::to_owned).or_else(|| naming::snake(key).ok()).unwrap_or_else(|| "value".to_owned());
        let natural = joined(&self.prefix, pascal_of(&field).trim_end_matches('_'));
        let inner = |prefix: String| Self { idents: self.idents, module: self.module.clone(), prefix };
        if self.idents.claim(&self.module, &natural) {
            return (inner(natural), None);
        }
        let words = (2..).map(|number| format!("{natural}{number}"));
        let word = words.filter(|word| naming::is_pascal(word)).find(|word| self.idents.claim(&self.module, word));
        let word = word.unwrap_or(natural);
        (inner(word.clone()), Some(word))
    }
}

fn taken_by(api: &Api) -> BTreeSet<(String, String)> {
    let path = |module: &[String]| module.join(".");
    let api = bitrix24_codegen::RustApi::new(api);
    let types = api.types.iter().map(|def| (path(&def.module), def.ident.clone()));
    let methods = api.methods.iter().flat_map(|method| {
        let idents = [&method.ident, &method.response_ident, &method.error_ident];
        idents.map(|ident| (path(&method.module), ident.clone()))
    });
    types.chain(methods).collect()
}

/// The stem and the type's name of a method without a word.
fn natural(method: &str) -> (String, String) {
    let stem = naming::stem_of(method);
    let ident = pascal_of(&stem);
    (stem, ident)
}

pub(super) fn object_ident(object: &str) -> String {
    let last = object.rsplit('.').next().unwrap_or(object);
    disambiguated_name(object, true).or_else(|| naming::pascal(last).ok()).unwrap_or_default()
}

fn group_of(method: &str) -> &str {
    method.rsplit_once('.').map_or("", |(group, _)| group)
}

/// The Rust module of a dotted name.
fn module_of(dotted: &str) -> String {
    path_of(dotted).unwrap_or_default().join(".")
}
