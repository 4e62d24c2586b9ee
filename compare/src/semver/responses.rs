//! The responses of methods, and the traits that iterate over their rows.

use super::Differ;
use super::change::{Place, Section};
use super::fields::StructContext;
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustMethod, StructKind, Walk};
use bitrix24_model::text::code;
use bitrix24_model::{Pagination, ResponseShape, Type};

impl Differ<'_> {
    pub(super) fn response(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let response = place.section(Section::Response);
        match (&old.response, &new.response) {
            (Some(old), Some(new)) => {
                let context =
                    StructContext { owner: &new.ident, kind: StructKind::Read, written: false, constants: false };
                self.fields(&response, &context, &old.fields, &new.fields);
            }
            _ => match self.same_alias(&old.method.result, &new.method.result) {
                Some((was, is)) => {
                    self.constraints(&response, false, was, is);
                    self.inside(&response, was, is);
                }
                None => self.alias(&response, old, new),
            },
        }
        self.walks(place, old, new);
    }

    /// Returns the types inside two responses, if both have the same standard shape around the same type.
    fn same_alias<'a>(&self, old: &'a ResponseShape, new: &'a ResponseShape) -> Option<(&'a Type, &'a Type)> {
        match (old, new) {
            (ResponseShape::Item(old), ResponseShape::Item(new))
            | (ResponseShape::Items(old), ResponseShape::Items(new))
            | (ResponseShape::Bare(old), ResponseShape::Bare(new)) => self.same_type(old, new).then_some((old, new)),
            _ => None,
        }
    }

    fn alias(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let words = |api: &RustApi<'_>, method: &RustMethod<'_>| {
            api.alias(&method.method.result).unwrap_or_else(|| format!("struct {}", method.response_ident))
        };
        let (was, is) = (words(self.old, old), words(self.new, new));
        if was != is {
            self.breaking(place, format!("type changed from `{was}` to `{is}`"));
        }
    }

    fn walks(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let (was, is) = (traits(old), traits(new));
        for name in was.iter().filter(|name| !is.contains(name)) {
            self.breaking(place, format!("`{name}` is no longer implemented: {}", lost(name)));
        }
        for name in is.iter().filter(|name| !was.contains(name)) {
            self.additive(place, format!("`{name}` is now implemented: {}", gained(name)));
        }
        let (old, new) = (old.method.pagination.as_ref().map(words), new.method.pagination.as_ref().map(words));
        if let (Some(old), Some(new)) = (&old, &new)
            && old != new
        {
            self.behavior(place, format!("pagination changed from {old} to {new}"));
        }
    }
}

/// Returns the traits that iterate over the rows of a response, including those of the standard responses.
fn traits(method: &RustMethod<'_>) -> Vec<&'static str> {
    let rows = method.method.result.items().map(|_| "HasItems");
    let walks = method.walks.iter().filter(|walk| !matches!(walk, Walk::Items { .. })).map(Walk::trait_name);
    rows.into_iter().chain(walks).collect()
}

/// Returns what programs can no longer do without a trait.
fn lost(name: &str) -> &'static str {
    match name {
        "Paged" => "the rows no longer come in pages",
        "HasItems" => "the response no longer contains rows",
        _ => "the rows can no longer be paged by the values of a field",
    }
}

/// Returns what programs can do with a trait.
fn gained(name: &str) -> &'static str {
    match name {
        "Paged" => "the rows come in pages",
        "HasItems" => "the response contains rows",
        _ => "the rows can be paged by the values of a field",
    }
}

/// Describes the pages of a list.
fn words(pagination: &Pagination) -> String {
    let rows = |default: &u32, max: &u32| format!("of {default} rows (at most {max})");
    match pagination {
        Pagination::Offset { default, max } => format!("offset pages {}", rows(default, max)),
        Pagination::Tail { default, max } => format!("tail pages {}", rows(default, max)),
        Pagination::Cursor { default, max, next, more, cursor: _ } => {
            let flag = more.as_ref().map(|more| format!(", with the flag {}", code(more))).unwrap_or_default();
            format!("cursor pages ({}) {}{flag}", code(next), rows(default, max))
        }
        Pagination::Start { param } => format!("pages of 50 rows by {}", code(param)),
        Pagination::Limit { limit, offset, inside: _, default, max, more: _ } => {
            format!("pages by {} and {} {}", code(limit), code(offset), rows(default, max))
        }
        Pagination::Since { param, row: _, newer: _, limit: _, default, max } => {
            format!("pages after {} {}", code(param), rows(default, max))
        }
        Pagination::Page { param, size: _, inside: _, default, max } => {
            format!("pages by {} {}", code(param), rows(default, max))
        }
        Pagination::Take { limit, default, max } => format!("a queue by {} {}", code(limit), rows(default, max)),
        Pagination::Single { default, max, more } => {
            let size = |name: &str, number: Option<u32>| number.map(|number| format!(", {name} {number} rows"));
            let flag = more.as_ref().map(|more| format!(", with the flag {}", code(more)));
            let parts = [size("of", *default), size("at most", *max), flag];
            format!("a single page{}", parts.into_iter().flatten().collect::<String>())
        }
    }
}
