//! Why a method of a portal can have no spec: its name stands for something else already.

use super::names::{Modules, groups_of, is_taken, path_of, spec_of};
use bitrix24_codegen::naming::{self, FileKind};
use bitrix24_model::Api;
use std::collections::BTreeMap;

/// What new methods must not be called.
pub(super) struct Refused<'a> {
    api: &'a Api,
    modules: &'a Modules,
    /// How the wire spells what is a group or a method, by its path in Rust.
    spelt: BTreeMap<Vec<String>, String>,
}

impl<'a> Refused<'a> {
    pub(super) fn of(api: &'a Api, modules: &'a Modules) -> Self {
        let mut refused = Self { api, modules, spelt: BTreeMap::new() };
        let names = api.methods.iter().map(|method| method.name.as_str());
        let names = names.chain(api.modules.iter().map(|module| module.name.as_str()));
        names.chain(api.types.iter().filter_map(spec_of)).for_each(|name| refused.keep(name));
        refused
    }

    /// Why a method of this name can have no spec. If it can, it is there now.
    pub(super) fn refuse(&mut self, name: &str) -> Option<String> {
        let why = self.file(name).or_else(|| self.spelling(name)).or_else(|| self.groups(name));
        if why.is_none() {
            self.keep(name);
        }
        why
    }

    fn keep(&mut self, name: &str) {
        for spelt in prefixes(name) {
            if let Some(path) = path_of(spelt) {
                self.spelt.entry(path).or_insert_with(|| spelt.to_owned());
            }
        }
    }

    fn file(&self, name: &str) -> Option<String> {
        let path = bitrix24_model::spec_path(name);
        if is_taken(name) {
            return Some(format!("{path} is not the place of a method"));
        }
        let def = self.api.types.iter().find(|def| spec_of(def) == Some(name))?;
        Some(format!("{path} is the spec of {}", def.origin.described()))
    }

    /// Two spellings that are one in Rust would be one file, where a disk does not tell capitals apart.
    fn spelling(&self, name: &str) -> Option<String> {
        for spelt in prefixes(name) {
            let Some(path) = path_of(spelt) else {
                return Some(format!("`{spelt}` has no name in Rust"));
            };
            if let Some(other) = self.spelt.get(&path).filter(|other| *other != spelt) {
                return Some(format!("`{other}` and `{spelt}` would be the same in Rust"));
            }
        }
        None
    }

    /// Why one of its groups cannot be a module.
    fn groups(&self, name: &str) -> Option<String> {
        let module = name.split_once('.').map_or("", |(module, _)| module);
        if naming::RESERVED_FEATURES.contains(&module) {
            return Some(format!("the generated crate has something else that is called `{module}`"));
        }
        let path = path_of(name)?;
        groups_of(&path).find_map(|group| {
            let (last, above) = group.split_last()?;
            if let Some(why) = naming::reserved_module(above, last, FileKind::Group) {
                return Some(format!("its group would be the module `{}`, {why}", naming::file_of(last)));
            }
            let owner = self.modules.get(group)?.as_ref()?;
            let module = naming::file_of(last);
            Some(format!("{owner} is the module `{module}` in Rust already, and takes nothing below it"))
        })
    }
}

/// `mail`, `mail.message` and `mail.message.get` for the last of them.
fn prefixes(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('.').map(|(at, _)| &name[..at]).chain([name])
}
