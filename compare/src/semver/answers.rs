//! What a method answers with, and how its rows can be walked.

use super::Differ;
use super::change::{Place, Section};
use super::fields::Frame;
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustMethod, StructKind, Walk};
use bitrix24_model::{Pagination, ResponseShape, Type};

impl Differ<'_> {
    pub(super) fn answer(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let answer = place.side(Section::Answer);
        match (&old.response, &new.response) {
            (Some(old), Some(new)) => {
                let frame = Frame { owner: &new.ident, kind: StructKind::Read, taken: false, constants: false };
                self.fields(&answer, &frame, &old.fields, &new.fields);
            }
            _ => match self.same_alias(&old.method.result, &new.method.result) {
                Some((was, is)) => {
                    self.constraints(&answer, false, was, is);
                    self.inside(&answer, was, is);
                }
                None => self.alias(&answer, old, new),
            },
        }
        self.walks(place, old, new);
    }

    /// The types inside two answers that are the same standard shape around the same type.
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
            self.breaking(place, format!("is `{is}`; was `{was}`"));
        }
    }

    fn walks(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let (was, is) = (traits(old), traits(new));
        for name in was.iter().filter(|name| !is.contains(name)) {
            self.breaking(place, format!("{}; `{name}` is gone", lost(name)));
        }
        for name in is.iter().filter(|name| !was.contains(name)) {
            self.additive(place, format!("{}: `{name}` is there", gained(name)));
        }
        let (old, new) = (old.method.pagination.as_ref().map(words), new.method.pagination.as_ref().map(words));
        if let (Some(old), Some(new)) = (&old, &new)
            && old != new
        {
            self.behaviour(place, format!("has {new}; had {old}"));
        }
    }
}

/// The traits that let a method's response be walked, whether the method or a standard response has them.
fn traits(method: &RustMethod<'_>) -> Vec<&'static str> {
    let rows = method.method.result.items().map(|_| "HasItems");
    let walks = method.walks.iter().filter(|walk| **walk != Walk::Items).map(Walk::trait_name);
    rows.into_iter().chain(walks).collect()
}

fn lost(name: &str) -> &'static str {
    match name {
        "Paged" => "its rows no longer come in pages",
        "HasItems" => "its answer no longer has rows of its own",
        _ => "its rows can no longer be walked by the values of a field",
    }
}

fn gained(name: &str) -> &'static str {
    match name {
        "Paged" => "its rows come in pages",
        "HasItems" => "its answer has rows",
        _ => "its rows can be walked by the values of a field",
    }
}

/// How a list is paged.
fn words(pagination: &Pagination) -> String {
    let rows = |default: &u32, max: &u32| format!("of {default} rows, at most {max}");
    match pagination {
        Pagination::Offset { default, max } => format!("pages by offset {}", rows(default, max)),
        Pagination::Tail { default, max } => format!("pages after a cursor on a field {}", rows(default, max)),
        Pagination::Cursor { default, max, next, .. } => {
            format!("pages after the cursor in `{next}` {}", rows(default, max))
        }
        Pagination::Single { default, max, more } => {
            let size = |name: &str, number: Option<u32>| number.map(|number| format!(", {name} {number} rows"));
            let flag = more.as_ref().map(|more| format!(", with `{more}` where there is more"));
            let parts = [size("of", *default), size("at most", *max), flag];
            format!("a single page{}", parts.into_iter().flatten().collect::<String>())
        }
    }
}
