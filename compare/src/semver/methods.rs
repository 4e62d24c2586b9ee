//! Methods: their names, their facts, and their requests.

use super::Differ;
use super::change::{Class, Item, Kind, Place, Section};
use super::fields::Frame;
use super::pairs::{Pair, pairs};
use bitrix24_codegen::emit::scope::StructKind;
use bitrix24_model::{Api, Body, Effect, Example, ExampleResponse, Field, Method};
use serde_json::Value as Json;

impl Differ<'_> {
    pub(super) fn methods(&mut self) {
        for pair in pairs(&self.old.methods, &self.new.methods, |method| &method.name, |method| Some(path(method))) {
            let (Pair::Both(_, method) | Pair::Removed(method) | Pair::New(method)) = pair;
            let place = Place::of(Item::Method(method.name.clone()));
            match pair {
                Pair::Removed(gone) => {
                    self.report(Class::Breaking, Kind::Removed, &place, format!("removed; was `{}`", path(gone)));
                }
                Pair::New(new) => {
                    self.report(Class::Additive, Kind::Added, &place, format!("new, as `{}`", path(new)));
                }
                Pair::Both(old, new) => self.method(&place, old, new),
            }
        }
    }

    fn method(&mut self, place: &Place, old: &Method, new: &Method) {
        self.names(place, old, new);
        self.facts(place, old, new);
        self.body(place, old, new);
        self.conditions(place, old, new);
        self.answer(place, old, new);
        self.failures(place, old, new);
        if (&old.doc, &old.access) != (&new.doc, &new.access) {
            self.documentation(place, "another description");
        }
        if examples(self.old, old) != examples(self.new, new) {
            self.documentation(place, "other examples, which the mock portal answers with");
        }
    }

    fn names(&mut self, place: &Place, old: &Method, new: &Method) {
        if old.name != new.name {
            self.behaviour(place, format!("`{}` calls `{}`; was `{}`", path(new), new.name, old.name));
        }
        if path(old) != path(new) {
            self.breaking(place, format!("is `{}` in Rust; was `{}`", path(new), path(old)));
            return;
        }
        // Their names follow that of the request.
        for (was, is) in [(&old.response_ident, &new.response_ident), (&old.error_ident, &new.error_ident)] {
            if was != is {
                self.breaking(place, format!("its type is `{is}`; was `{was}`"));
            }
        }
    }

    fn facts(&mut self, place: &Place, old: &Method, new: &Method) {
        match (old.effect, new.effect) {
            (Effect::Read, Effect::Write) => {
                self.behaviour(place, "writes: the client repeats a call only where that is safe");
            }
            (Effect::Write, Effect::Read) => self.behaviour(place, "only reads: the client repeats calls freely"),
            _ => {}
        }
        if old.scope != new.scope {
            let words = |scope: &str| if scope.is_empty() { "no scope".into() } else { format!("the scope `{scope}`") };
            self.behaviour(place, format!("needs {}; was {}", words(&new.scope), words(&old.scope)));
        }
        if old.envelope != new.envelope {
            let words = if new.envelope { "is read from `result`" } else { "is the whole body, without `result`" };
            self.behaviour(&place.side(Section::Answer), words);
        }
        let object = |api: &Api, method: &Method| method.object.map(|id| api.type_def(id).origin.clone());
        if old.action != new.action || object(self.old, old) != object(self.new, new) {
            self.behaviour(place, "follows another standard action or object, as the mock portal shows");
        }
    }

    fn body(&mut self, place: &Place, old: &Method, new: &Method) {
        let place = place.side(Section::Parameter);
        let frame = Frame { owner: &new.ident, mode: StructKind::Write, taken: true, constants: false };
        match (&old.body, &new.body) {
            (Body::Params(old), Body::Params(new)) => self.fields(&place, &frame, old, new),
            (Body::Bare(old), Body::Bare(new)) => self.field(&place, &frame, &required(old), &required(new)),
            (Body::Params(_), Body::Bare(_)) => self.breaking(&place, "the body is one value, without names"),
            (Body::Bare(_), Body::Params(_)) => self.breaking(&place, "the body has parameters, no longer one value"),
        }
    }
}

/// A bare body is always given, and held as it is.
fn required(field: &Field) -> Field {
    Field { required: true, nullable: false, boxed: false, ..field.clone() }
}

/// The request's path from the crate's root.
fn path(method: &Method) -> String {
    let segments = method.module.iter().map(String::as_str).chain([method.ident.as_str()]);
    segments.collect::<Vec<_>>().join("::")
}

/// Examples in a form that can be compared between two states.
fn examples<'a>(api: &'a Api, method: &'a Method) -> Vec<(Option<&'a str>, &'a Json, Json)> {
    let answer = |example: &'a Example| match &example.response {
        ExampleResponse::Result(json) => json.clone(),
        ExampleResponse::Failure { status, error, message, validation } => {
            let validation: Vec<_> = validation.iter().map(|entry| (&entry.field, &entry.message)).collect();
            serde_json::json!([status, api.error(*error).name, message, validation])
        }
    };
    method.examples.iter().map(|example| (example.title.as_deref(), &example.request, answer(example))).collect()
}
