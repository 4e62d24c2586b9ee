//! Where each page stands, and how one page links to another.

use bitrix24_codegen::Api;
use bitrix24_model::{EntityId, ErrorId, Origin, TypeId};
use std::collections::{HashMap, HashSet};

/// What a link can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// The first page.
    Home,
    /// All methods by name.
    Methods,
    /// All error codes.
    Errors,
    /// How values are written, and what has identifiers.
    Types,
    /// What is described, as a picture.
    Coverage,
    /// A module, by its place in the model.
    Module(usize),
    /// A method, by its place in the model.
    Method(usize),
    /// The page of an object or enum.
    Type(TypeId),
    /// An error code on the page of all of them.
    Error(ErrorId),
    /// An entity on the page of types.
    Entity(EntityId),
}

/// The two forms that each page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// For browsers.
    Html,
    /// For assistants.
    Markdown,
}

impl Form {
    /// What the file's name ends with.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Html => ".html",
            Self::Markdown => ".md",
        }
    }
}

/// The place of every page, and what names lead to.
#[derive(Default)]
pub(crate) struct Paths {
    pages: HashMap<Target, String>,
    fragments: HashMap<Target, String>,
    names: HashMap<String, Target>,
}

/// Pages whose names are ours. They come first, so a method of the same name gives way.
const OWN: [(Target, &str); 5] = [
    (Target::Home, "index"),
    (Target::Methods, "methods"),
    (Target::Errors, "errors"),
    (Target::Types, "types"),
    (Target::Coverage, "coverage"),
];

impl Paths {
    /// Gives every page a place of its own, also on disks that do not tell upper case from lower.
    pub(crate) fn new(api: &Api) -> Self {
        let mut paths = Self::default();
        let mut taken = HashSet::new();
        for (target, path) in OWN {
            paths.claim(&mut taken, target, path.to_owned());
        }
        for (at, module) in api.modules.iter().enumerate() {
            paths.claim(&mut taken, Target::Module(at), format!("{}/index", module.name));
        }
        for (at, method) in api.methods.iter().enumerate() {
            paths.claim(&mut taken, Target::Method(at), method.name.replace('.', "/"));
            paths.names.insert(method.name.clone(), Target::Method(at));
        }
        for (at, def) in api.types.iter().enumerate() {
            if let Origin::Object(name) | Origin::Enum(name) = &def.origin {
                let target = Target::Type(TypeId(at));
                paths.claim(&mut taken, target, name.replace('.', "/"));
                paths.names.entry(name.clone()).or_insert(target);
            }
        }
        paths.anchors(api);
        paths
    }

    /// What stands on a page with others.
    fn anchors(&mut self, api: &Api) {
        for (at, error) in api.errors.iter().enumerate() {
            let target = Target::Error(ErrorId(at));
            self.fragments.insert(target, error.name.clone());
            for code in std::iter::once(&error.code).chain(&error.aliases) {
                self.names.entry(code.clone()).or_insert(target);
            }
        }
        for (at, entity) in api.entities.iter().enumerate() {
            let target = Target::Entity(EntityId(at));
            self.fragments.insert(target, format!("id-{}", entity.name));
            self.names.entry(entity.name.clone()).or_insert(target);
        }
    }

    fn claim(&mut self, taken: &mut HashSet<String>, target: Target, path: String) {
        let mut free = path.clone();
        // No name of a spec has a hyphen, so the new name is taken by nobody else's.
        for number in 2.. {
            if taken.insert(free.to_ascii_lowercase()) {
                break;
            }
            free = format!("{path}-{number}");
        }
        self.pages.insert(target, free);
    }

    /// What a name in a text leads to.
    pub(crate) fn named(&self, name: &str) -> Option<Target> {
        self.names.get(name).copied()
    }

    /// The path of the page that holds a target, without its ending.
    pub(crate) fn page(&self, target: Target) -> &str {
        let page = match target {
            Target::Error(_) => Target::Errors,
            Target::Entity(_) => Target::Types,
            page => page,
        };
        self.pages.get(&page).map_or("index", String::as_str)
    }

    /// The part of an address that leads to a place on a page.
    pub(crate) fn fragment(&self, target: Target) -> Option<&str> {
        self.fragments.get(&target).map(String::as_str)
    }

    /// The address of a target, as seen from a page.
    pub(crate) fn href(&self, from: Target, to: Target, form: Form) -> String {
        let (from_page, page) = (self.page(from), self.page(to));
        // Markdown has no places within a page.
        let fragment = self.fragment(to).filter(|_| form == Form::Html);
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        if from_page == page && !fragment.is_empty() {
            return fragment;
        }
        format!("{}{page}{}{fragment}", self.up(from), form.ending())
    }

    /// The name of a page's Markdown twin, which stands beside it.
    pub(crate) fn twin_name(&self, target: Target) -> String {
        let page = self.page(target);
        format!("{}.md", page.rsplit('/').next().unwrap_or(page))
    }

    /// The way from a page to the root of the site.
    pub(crate) fn up(&self, from: Target) -> String {
        "../".repeat(self.page(from).matches('/').count())
    }
}
