//! The search index: a script that sets variables, because a page opened from a folder cannot fetch.
//!
//! It is made of the pages, so that each field, parameter and cause leads to its place.

use crate::guides::GUIDES;
use crate::paths::{Format, Target, encoded};
use crate::prose::{self, Prose, Span};
use crate::protocol::search_suffix;
use crate::rustdoc::RustItem;
use crate::site::{Site, describes_fields, name_of};
use crate::view::{ErrorEntry, Page};
use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Effect, EntityId, Shape};

/// Words that readers use for each other. They count less than the words that they replace.
const SYNONYMS: [&[&str]; 14] = [
    &["add", "create", "new", "insert"],
    &["delete", "remove", "destroy"],
    &["update", "edit", "change", "modify"],
    &["get", "read", "fetch", "show"],
    &["list", "all", "find", "search", "query"],
    &["tail", "follow", "poll", "stream"],
    &["mail", "email", "mailbox", "message"],
    &["responsible", "assignee", "executor"],
    &["deadline", "due"],
    &["employee", "staff", "worker", "department"],
    &["workgroup", "project", "group"],
    &["pagination", "paging", "page", "cursor", "limit", "offset"],
    &["authorization", "oauth", "token", "login", "webhook", "auth"],
    &["limit", "limits", "throttle", "quota", "retries"],
];

/// Writes the script. An entry is `[kind, name, about, address, more words]`.
pub(crate) fn index(sites: &[Site<'_>], pages: &[(&Site<'_>, Page)]) -> String {
    let mut entries = Vec::new();
    for (site, page) in pages {
        Index { site, entries: &mut entries }.page(page);
    }
    for site in sites {
        Index { site, entries: &mut entries }.entities();
    }
    let lines: Vec<String> = entries.iter().map(Json::to_string).collect();
    let synonyms = json!(SYNONYMS);
    format!("window.searchSynonyms = {synonyms};\nwindow.searchEntries = [\n{}\n];\n", lines.join(",\n"))
}

/// The entries, and the protocol whose pages are added to them.
struct Index<'i, 'a> {
    site: &'i Site<'a>,
    entries: &'i mut Vec<Json>,
}

impl Index<'_, '_> {
    fn entities(&mut self) {
        for (at, entity) in self.site.api.entities.iter().enumerate() {
            let name = format!("id<{}>", entity.name);
            self.add("identifier", &name, &entity.doc, self.address(Target::Entity(EntityId(at))), &[]);
        }
    }

    fn page(&mut self, page: &Page) {
        match page.target {
            Target::Method(at) => self.method(page, at),
            Target::Type(id) => {
                let def = self.site.api.type_def(id);
                let values = match &def.shape {
                    Shape::Struct(_) => Vec::new(),
                    Shape::Enum(values) => values.iter().map(|value| value.wire.clone()).collect(),
                };
                let words = [vec![RustItem::ty(self.site.rust.ty(id)).text], values].concat();
                let kind = if matches!(def.shape, Shape::Struct(_)) { "object" } else { "enum" };
                self.add(kind, &page.title, &def.doc.summary, self.address(page.target), &words);
                self.rows(page, name_of(def).unwrap_or_default());
            }
            Target::Module(at) => {
                let module = &self.site.api.modules[at];
                self.add(
                    "module",
                    &module.title,
                    &module.doc,
                    self.address(page.target),
                    std::slice::from_ref(&module.name),
                );
            }
            Target::Guide(at) => {
                let headings: Vec<String> = page.sections.iter().map(|section| section.title.clone()).collect();
                self.add("guide", &page.title, GUIDES[at].about, self.address(page.target), &headings);
            }
            Target::Errors => page.errors().for_each(|error| self.error(error)),
            Target::Home | Target::Methods | Target::Types | Target::Coverage => {
                self.add("page", &page.title, &text(&page.summary), self.address(page.target), &[]);
            }
            Target::Error(_) | Target::Entity(_) => {}
        }
    }

    fn method(&mut self, page: &Page, at: usize) {
        let method = &self.site.api.methods[at];
        let rust = self.site.rust.method(&method.name);
        let effect = match method.effect {
            Effect::Read => "read",
            Effect::Write => "write",
        };
        let requests = rust.into_iter().chain(self.site.variants(method));
        let requests = requests.map(|rust| RustItem::request(rust).text);
        let words: Vec<String> = std::iter::once(effect.to_owned()).chain(requests).collect();
        let address = self.address(page.target);
        if describes_fields(method) {
            return self.add("fields", &method.name, &method.doc.summary, address, &words);
        }
        self.add("method", &method.name, &method.doc.summary, address.clone(), &words);
        self.rows(page, &method.name);
        if let Some(rust) = rust.filter(|_| !method.errors.is_empty()) {
            let about = format!("The errors of {}.", method.name);
            self.add(
                "error type",
                &rust.error_ident,
                &about,
                format!("{address}#errors"),
                &[RustItem::error(rust).text],
            );
        }
        for cause in page.errors().flat_map(|error| &error.causes) {
            let words: Vec<String> = cause.rust.iter().map(|item| item.text.clone()).collect();
            let kind = format!("cause of {}", method.name);
            self.add(&kind, &cause.name, &text(&cause.when), format!("{address}#{}", encoded(&cause.id)), &words);
        }
    }

    /// Adds the keys of objects, parameters and responses.
    fn rows(&mut self, page: &Page, owner: &str) {
        let address = self.address(page.target);
        for row in page.rows() {
            let (place, name) = row.id.split_once('-').unwrap_or_default();
            let kind = match place {
                "field" => "field",
                "param" => "parameter",
                _ => "key",
            };
            let kind = format!("{kind} of {owner}");
            self.add(&kind, name, &text(&row.doc), format!("{address}#{}", encoded(&row.id)), &[]);
        }
    }

    fn error(&mut self, error: &ErrorEntry) {
        let statuses = error.statuses.iter().map(u16::to_string);
        let constant = match error.target {
            Target::Error(id) => Some(format!("codes::{}", self.site.rust.code(id).constant)),
            _ => None,
        };
        let words = std::iter::once(error.code.clone()).chain(error.aliases.clone()).chain(statuses).chain(constant);
        let words: Vec<String> = words.chain(error.rust.iter().map(|item| item.text.clone())).collect();
        let about = error.general.as_ref().map(|(when, _)| text(when)).unwrap_or_default();
        self.add("error", &error.name, &about, self.address(error.target), &words);
    }

    fn address(&self, target: Target) -> String {
        self.site.paths.address(target, Format::Html)
    }

    fn add(&mut self, kind: &str, name: &str, about: &str, address: String, words: &[String]) {
        let kind = format!("{kind}{}", search_suffix(self.site.api.protocol));
        self.entries.push(json!([kind, name, prose::plain(about), address, words.join(" ")]));
    }
}

/// Returns the first paragraph without markup.
fn text(prose: &Prose) -> String {
    prose.first().into_iter().flatten().map(Span::text).collect()
}

#[cfg(test)]
mod tests {
    use super::SYNONYMS;

    /// The script compares them with words in lower case that it has split at everything else.
    #[test]
    fn synonyms_are_words() {
        for word in SYNONYMS.into_iter().flatten() {
            assert!(word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()), "{word}");
        }
    }
}
