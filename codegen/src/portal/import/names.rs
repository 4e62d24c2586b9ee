//! Names that new specs can have, and the Rust words that they need where a name cannot stand as it is.

use crate::model::{Api, Origin};
use crate::naming;
use crate::portal::published::PublishedMethod;
use std::collections::{BTreeMap, BTreeSet};

/// The Rust modules that an object becomes.
pub(super) const OBJECT_FILES: [&str; 2] = ["fields", "object"];

/// The names of everything that is there or comes.
pub(super) struct Names<'a> {
    pub(super) api: &'a Api,
    methods: BTreeSet<String>,
    /// What becomes a Rust module because something stands below it.
    groups: BTreeSet<String>,
}

impl<'a> Names<'a> {
    pub(super) fn new(api: &'a Api, wanted: &[&PublishedMethod]) -> Self {
        let ours = api.methods.iter().map(|method| method.name.as_str());
        let methods: BTreeSet<String> =
            ours.chain(wanted.iter().map(|method| method.name.as_str())).map(str::to_owned).collect();
        let groups = methods.iter().flat_map(|name| groups_of(name)).collect();
        Self { api, methods, groups }
    }

    /// Whether an object can have this name: its file is no other spec's.
    pub(super) fn can_be_object(&self, name: &str) -> bool {
        let is_enum = |def: &crate::model::TypeDef| matches!(&def.origin, Origin::Enum(other) if other == name);
        // An object is two files in the folder of its group, which a group below it must not need.
        let below = |file: &&str| self.groups.contains(&format!("{name}.{file}"));
        let is_free = !OBJECT_FILES.iter().any(below);
        is_free && !self.methods.contains(name) && !is_taken(name) && !self.api.types.iter().any(is_enum)
    }

    /// Whether something stands below a method of this name.
    pub(super) fn is_group(&self, name: &str) -> bool {
        self.groups.contains(name)
    }
}

/// `mail` and `mail.message` for `mail.message.get`.
fn groups_of(name: &str) -> Vec<String> {
    name.match_indices('.').map(|(at, _)| name[..at].to_owned()).collect()
}

/// Whether the file of this name holds something else.
fn is_taken(name: &str) -> bool {
    let mut segments = name.split('.');
    let (first, second, third) = (segments.next(), segments.next(), segments.next());
    matches!((first, second, third), (Some("api" | "errors"), None, _) | (_, Some("errors"), None))
}

/// Why a method of this name can have no spec.
pub(super) fn unwritable(name: &str, api: &Api) -> Option<String> {
    let path = crate::spec_path(name);
    if is_taken(name) {
        return Some(format!("{path} is not the place of a method"));
    }
    let module = name.split_once('.').map_or("", |(module, _)| module);
    let reserved = naming::RESERVED_FEATURES.contains(&module)
        || naming::snake(module).is_ok_and(|module| naming::RESERVED_ROOT_MODULES.contains(&module.as_str()));
    if reserved {
        return Some(format!("the generated crate has something else that is called `{module}`"));
    }
    if let Some(method) = method_above(name, api) {
        return Some(format!(
            "`{method}` is a module in Rust already, and takes no other below it without a `rust:` of its own"
        ));
    }
    let holds = |def: &crate::model::TypeDef| match &def.origin {
        Origin::Object(other) => (other == name).then(|| format!("{path} is the spec of an object")),
        Origin::Enum(other) => (other == name).then(|| format!("{path} is the spec of an enum")),
        Origin::Method(_) | Origin::Inline(_) => None,
    };
    api.types.iter().find_map(holds)
}

/// The modules that there are, by their Rust names.
pub(super) struct Modules<'n> {
    names: BTreeMap<String, &'n str>,
}

impl<'n> Modules<'n> {
    pub(super) fn of(api: &'n Api) -> Self {
        Self { names: api.modules.iter().map(|module| (module.ident.clone(), module.name.as_str())).collect() }
    }

    /// Why a method cannot stand in its module: another one is the same in Rust. If none is, the module is there now.
    pub(super) fn refuse(&mut self, method: &'n str) -> Option<String> {
        let (module, _) = method.split_once('.')?;
        let other = *self.names.entry(naming::snake(module).ok()?).or_insert(module);
        (other != module).then(|| format!("the modules `{other}` and `{module}` would be the same in Rust"))
    }
}

/// The method of the specs whose module a group of this name would be.
fn method_above<'a>(name: &str, api: &'a Api) -> Option<&'a str> {
    let segments: Vec<String> = name.split('.').filter_map(|segment| naming::snake(segment).ok()).collect();
    let is_above = |module: &[String], stem: &String| {
        module.len() + 1 < segments.len() && segments.starts_with(module) && segments[module.len()] == *stem
    };
    api.methods.iter().find(|method| is_above(&method.module, &method.stem)).map(|method| method.name.as_str())
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
