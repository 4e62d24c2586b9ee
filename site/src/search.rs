//! The search index: a script that sets a variable, because a page opened from a folder cannot fetch.

use crate::paths::{Format, Target};
use crate::prose;
use crate::site::{Site, describes_fields, name_of};
use bitrix24_json::{Value as Json, json};
use bitrix24_model::{Body, EntityId, ErrorId, Field, Method, Shape};

/// Writes the script. An entry is `[kind, name, about, address, more words]`.
pub(crate) fn index(site: &Site<'_>) -> String {
    let mut entries = Vec::new();
    for (at, method) in site.api.methods.iter().enumerate() {
        let kind = if describes_fields(method) { "fields" } else { "method" };
        entries.push(entry(site, kind, &method.name, &method.doc.summary, Target::Method(at), &words_of(method)));
    }
    for (id, def) in site.shared_types() {
        let kind = if matches!(def.shape, Shape::Struct(_)) { "object" } else { "enum" };
        let words = match &def.shape {
            Shape::Struct(fields) => names(fields),
            Shape::Enum(values) => values.iter().map(|value| value.wire.clone()).collect(),
        };
        let name = name_of(def).unwrap_or_default();
        entries.push(entry(site, kind, name, &def.doc.summary, Target::Type(id), &words));
    }
    for (at, error) in site.api.errors.iter().enumerate() {
        let words: Vec<String> = std::iter::once(&error.code).chain(&error.aliases).cloned().collect();
        entries.push(entry(site, "error", &error.name, &error.when, Target::Error(ErrorId(at)), &words));
    }
    for (at, entity) in site.api.entities.iter().enumerate() {
        let name = format!("id<{}>", entity.name);
        entries.push(entry(site, "identifier", &name, &entity.doc, Target::Entity(EntityId(at)), &[]));
    }
    for (at, module) in site.api.modules.iter().enumerate() {
        entries.push(entry(site, "module", &module.name, &module.doc, Target::Module(at), &[]));
    }
    let lines: Vec<String> = entries.iter().map(Json::to_string).collect();
    format!("window.searchEntries = [\n{}\n];\n", lines.join(",\n"))
}

fn entry(site: &Site<'_>, kind: &str, name: &str, about: &str, target: Target, words: &[String]) -> Json {
    let address = site.paths.href(Target::Home, target, Format::Html);
    json!([kind, name, prose::plain(about), address, words.join(" ")])
}

/// Returns the names of a method's parameters.
fn words_of(method: &Method) -> Vec<String> {
    match &method.body {
        Body::Params(fields) => names(fields),
        Body::Bare(field) => names(std::slice::from_ref(field)),
    }
}

fn names(fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| field.wire.clone()).collect()
}
