//! The paths of pages, and links between them.

use crate::guides::GUIDES;
use bitrix24_codegen::Api;
use bitrix24_model::{EntityId, ErrorId, Origin, ROOT_V2, TypeId};
use std::collections::{HashMap, HashSet};

/// The target of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// The first page.
    Home,
    /// All methods by name.
    Methods,
    /// All error codes.
    Errors,
    /// Formats of values, and identifiers.
    Types,
    /// Coverage, as statistics.
    Coverage,
    /// A guide, by its index in `GUIDES`.
    Guide(usize),
    /// A module, by its index in the model.
    Module(usize),
    /// A method, by its index in the model.
    Method(usize),
    /// The page of an object or enum.
    Type(TypeId),
    /// An error code on the page of error codes.
    Error(ErrorId),
    /// An entity on the page of types.
    Entity(EntityId),
}

/// The two formats of each page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For browsers.
    Html,
    /// For assistants.
    Markdown,
}

impl Format {
    /// Returns the file extension.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Html => ".html",
            Self::Markdown => ".md",
        }
    }
}

/// The paths of the pages of a protocol, from the root of the site, and the targets of names.
#[derive(Clone, Default)]
pub(crate) struct Paths {
    pages: HashMap<Target, String>,
    fragments: HashMap<Target, String>,
    names: HashMap<String, Target>,
}

/// Pages with fixed names. They are assigned first: a method of the same name gets another path.
const FIXED_PAGES: [(Target, &str); 5] = [
    (Target::Home, "index"),
    (Target::Methods, "methods"),
    (Target::Errors, "errors"),
    (Target::Types, "types"),
    (Target::Coverage, "coverage"),
];

impl Paths {
    /// Assigns a unique path to every page, also on case-insensitive file systems. The first API is at the root of the site,
    /// and any other in a folder of its own. The guides are the same for all.
    pub(crate) fn of_all(apis: &[Api]) -> Vec<Self> {
        let mut taken = HashSet::new();
        let mut guides = Self::default();
        for (at, guide) in GUIDES.iter().enumerate() {
            guides.claim(&mut taken, Target::Guide(at), format!("guide/{}", guide.name));
        }
        let folder = |at: usize| if at == 0 { "" } else { ROOT_V2 };
        apis.iter().enumerate().map(|(at, api)| guides.clone().with(api, folder(at), &mut taken)).collect()
    }

    fn with(mut self, api: &Api, folder: &str, taken: &mut HashSet<String>) -> Self {
        let paths = &mut self;
        for (target, path) in FIXED_PAGES {
            paths.claim(taken, target, format!("{folder}{path}"));
        }
        for (at, module) in api.modules.iter().enumerate() {
            paths.claim(taken, Target::Module(at), format!("{folder}{}/index", module.name));
        }
        for (at, method) in api.methods.iter().enumerate() {
            paths.claim(taken, Target::Method(at), format!("{folder}{}", method.name.replace('.', "/")));
            paths.names.insert(method.name.clone(), Target::Method(at));
        }
        for (at, def) in api.types.iter().enumerate() {
            if let Origin::Object(name) | Origin::Enum(name) = &def.origin {
                let target = Target::Type(TypeId(at));
                paths.claim(taken, target, format!("{folder}{}", name.replace('.', "/")));
                paths.names.entry(name.clone()).or_insert(target);
            }
        }
        paths.anchors(api);
        self
    }

    /// Assigns fragments to the targets that share a page.
    fn anchors(&mut self, api: &Api) {
        for (at, error) in api.errors.iter().enumerate() {
            let target = Target::Error(ErrorId(at));
            self.fragments.insert(target, error.name.clone());
            // A number in a text is hardly ever an error code.
            let codes = std::iter::once(&error.code).chain(&error.aliases);
            for code in codes.filter(|code| code.contains(|c: char| !c.is_ascii_digit())) {
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
        // Names in specs contain no hyphen, therefore the new path is unique.
        for number in 2.. {
            if taken.insert(free.to_ascii_lowercase()) {
                break;
            }
            free = format!("{path}-{number}");
        }
        self.pages.insert(target, free);
    }

    /// Returns the target of a name in a text.
    pub(crate) fn named(&self, name: &str) -> Option<Target> {
        self.names.get(name).copied()
    }

    /// Returns the path of the page that contains a target, without its extension.
    pub(crate) fn page(&self, target: Target) -> &str {
        let page = match target {
            Target::Error(_) => Target::Errors,
            Target::Entity(_) => Target::Types,
            page => page,
        };
        self.pages.get(&page).map_or("index", String::as_str)
    }

    /// Returns the fragment of a target on its page.
    pub(crate) fn fragment(&self, target: Target) -> Option<&str> {
        self.fragments.get(&target).map(String::as_str)
    }

    /// Returns the URL of a target, relative to a page.
    pub(crate) fn href(&self, from: Target, to: Target, form: Format) -> String {
        let fragment = self.fragment(to).filter(|_| form == Format::Html && self.page(from) == self.page(to));
        if let Some(fragment) = fragment {
            return format!("#{fragment}");
        }
        format!("{}{}", self.up(from), self.address(to, form))
    }

    /// Returns the URL of a target, relative to the root of the site.
    pub(crate) fn address(&self, to: Target, form: Format) -> String {
        // Markdown pages have no fragments.
        let fragment = self.fragment(to).filter(|_| form == Format::Html);
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{}{}{fragment}", self.page(to), form.extension())
    }

    /// Returns the file name of the Markdown version of a page, which is in the same folder.
    pub(crate) fn markdown_name(&self, target: Target) -> String {
        let page = self.page(target);
        format!("{}.md", page.rsplit('/').next().unwrap_or(page))
    }

    /// Returns the relative path from a page to the root of the site.
    pub(crate) fn up(&self, from: Target) -> String {
        "../".repeat(self.page(from).matches('/').count())
    }
}

/// Percent-encodes a fragment.
pub(crate) fn encoded(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(byte.into()),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}
