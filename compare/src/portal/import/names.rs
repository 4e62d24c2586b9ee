//! Names that new specs can have, and the Rust words that they need where a name cannot stand as it is.

use crate::portal::published::PublishedMethod;
use bitrix24_codegen::naming;
use bitrix24_model::{Api, Origin, TypeDef};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The names of everything that is there or comes.
pub(super) struct Names<'a> {
    pub(super) api: &'a Api,
    methods: BTreeSet<String>,
    modules: BTreeSet<Vec<String>>,
    /// What entities are called in Rust, the objects among them.
    entities: RefCell<BTreeMap<String, String>>,
}

impl<'a> Names<'a> {
    pub(super) fn new(api: &'a Api, modules: &Modules, wanted: &[&PublishedMethod]) -> Self {
        let wanted = || wanted.iter().map(|method| method.name.as_str());
        let methods = api.methods.iter().map(|method| method.name.as_str()).chain(wanted()).map(str::to_owned);
        let old = modules.keys().cloned();
        let new =
            wanted().filter_map(path_of).flat_map(|path| groups_of(&path).map(<[String]>::to_vec).collect::<Vec<_>>());
        let rust = bitrix24_codegen::RustApi::new(api);
        let entities = rust.entities.iter().cloned().zip(api.entities.iter().map(|entity| entity.name.clone()));
        Self {
            api,
            methods: methods.collect(),
            modules: old.chain(new).collect(),
            entities: RefCell::new(entities.collect()),
        }
    }

    /// Whether an object can have this name, old or new: its files, its entity and its spec are those of no other.
    pub(super) fn can_be_object(&self, name: &str) -> bool {
        if self.api.object(name).is_some() {
            return true;
        }
        let Some(path) = path_of(name) else { return false };
        naming::OBJECT_FILES.iter().all(|file| !self.has_module(&path, file))
            && !self.methods.contains(name)
            && !is_taken(name)
            && self.api.types.iter().all(|def| spec_of(def) != Some(name))
            && self.claim_entity(name)
    }

    /// Whether a file of a group is that of something, or a folder.
    pub(super) fn has_module(&self, group: &[String], ident: &str) -> bool {
        self.modules.contains(&[group, &[ident.to_owned()]].concat())
    }

    fn claim_entity(&self, name: &str) -> bool {
        let Ok(ident) = naming::pascal(name) else { return false };
        self.entities.borrow_mut().entry(ident).or_insert_with(|| name.to_owned()) == name
    }
}

/// The segments of a dotted name in Rust.
pub(super) fn path_of(dotted: &str) -> Option<Vec<String>> {
    dotted.split('.').map(|segment| naming::snake(segment).ok()).collect()
}

/// `mail` and `mail.message` for `mail.message.get`.
pub(super) fn groups_of(path: &[String]) -> impl Iterator<Item = &[String]> {
    (1..path.len()).map(|length| &path[..length])
}

/// Rust modules by their paths, each with the one that is no group.
pub(super) type Modules = BTreeMap<Vec<String>, Option<String>>;

/// The modules that there are.
pub(super) fn modules_of(api: &Api) -> Modules {
    let api = bitrix24_codegen::RustApi::new(api);
    let file = |group: &[String], ident: &str, owner: String| ([group, &[ident.to_owned()]].concat(), Some(owner));
    let methods = api.methods.iter().map(|it| file(&it.module, &it.stem, format!("the method `{}`", it.method.name)));
    let of_type = |def: &bitrix24_codegen::rust_api::RustType<'_>| {
        let (files, owner) = (def.files(), def.def.origin.described());
        files.into_iter().map(|ident| file(&def.module, &ident, owner.clone())).collect::<Vec<_>>()
    };
    let homes = api.methods.iter().map(|method| &method.module).chain(api.types.iter().map(|def| &def.module));
    let groups = homes.flat_map(|path| (1..=path.len()).map(|length| (path[..length].to_vec(), None)));
    groups.chain(methods).chain(api.types.iter().flat_map(of_type)).collect()
}

/// Whether the file of this name holds something else.
pub(super) fn is_taken(name: &str) -> bool {
    let mut segments = name.split('.');
    let (first, second, third) = (segments.next(), segments.next(), segments.next());
    matches!((first, second, third), (Some("api" | "errors"), None, _) | (_, Some("errors"), None))
}

/// The name of the spec that defines a type, if that is an object's or an enum's.
pub(super) fn spec_of(def: &TypeDef) -> Option<&str> {
    match &def.origin {
        Origin::Object(name) | Origin::Enum(name) => Some(name),
        Origin::Method(_) | Origin::Inline(_) => None,
    }
}

/// The Rust words of the keys of one object, where they are not what the wire says. Those of parameters are functions,
/// so they keep clear of the functions that every request has.
pub(super) fn words<'n>(
    keys: impl Iterator<Item = &'n str>,
    are_params: bool,
    brought: &[&str],
) -> Vec<Option<String>> {
    let mut taken: BTreeSet<String> = brought.iter().filter_map(|name| naming::snake(name).ok()).collect();
    if are_params {
        taken.extend(naming::RESERVED_FUNCTIONS.map(str::to_owned));
    }
    let keys: Vec<&str> = keys.collect();
    // Names that can stand as they are come first, so that they keep standing.
    let plain: Vec<bool> = keys.iter().map(|key| naming::snake(key).is_ok_and(|name| taken.insert(name))).collect();
    let word = |(key, plain): (&&str, bool)| (!plain).then(|| free_word(key, &mut taken));
    keys.iter().zip(plain).map(word).collect()
}

fn free_word(key: &str, taken: &mut BTreeSet<String>) -> String {
    let ascii: String = key.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let base = naming::snake(&format!("field_{ascii}")).unwrap_or_else(|_| "field".to_owned());
    let mut word = base.clone();
    let mut number = 2;
    while !naming::is_snake(&word) || !taken.insert(word.clone()) {
        word = format!("{base}_{number}");
        number += 1;
    }
    word
}
