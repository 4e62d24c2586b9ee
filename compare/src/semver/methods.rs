//! Methods: their names, their facts, and their requests.

use super::Differ;
use super::change::{Class, Item, Kind, Place, Section};
use super::fields::Frame;
use super::pairs::{Pair, pairs};
use bitrix24_codegen::rust_api::{RustBody, RustMethod, StructKind};
use bitrix24_model::{Api, Effect, Example, ExampleResponse, Method};
use serde_json::Value as Json;

impl Differ<'_> {
    pub(super) fn methods(&mut self) {
        for pair in
            pairs(&self.old.methods, &self.new.methods, |method| &method.method.name, |method| Some(method.path()))
        {
            let (Pair::Both(_, method) | Pair::Removed(method) | Pair::New(method)) = pair;
            let place = Place::of(Item::Method(method.method.name.clone()));
            match pair {
                Pair::Removed(gone) => {
                    self.report(Class::Breaking, Kind::Removed, &place, format!("removed; was `{}`", gone.path()));
                }
                Pair::New(new) => {
                    self.report(Class::Additive, Kind::Added, &place, format!("new, as `{}`", new.path()));
                }
                Pair::Both(old, new) => self.method(&place, old, new),
            }
        }
    }

    fn method(&mut self, place: &Place, was: &RustMethod<'_>, is: &RustMethod<'_>) {
        let (old, new) = (was.method, is.method);
        self.names(place, was, is);
        self.facts(place, old, new);
        self.body(place, was, is);
        self.conditions(place, old, new);
        self.answer(place, was, is);
        self.failures(place, was, is);
        // Without `..`, so that a new fact of methods does not compile until it is compared here or above.
        let Method {
            name: _,
            rust: _,
            doc,
            scope: _,
            access,
            effect: _,
            action: _,
            object: _,
            body: _,
            result: _,
            envelope: _,
            pagination: _,
            required_filters: _,
            rules: _,
            errors: _,
            examples: _,
            at: _,
        } = new;
        if (&old.doc, &old.access) != (doc, access) {
            self.documentation(place, "another description");
        }
        if examples(self.old.model, old) != examples(self.new.model, new) {
            self.documentation(place, "other examples, which the mock portal answers with");
        }
    }

    fn names(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        if old.method.name != new.method.name {
            let (was, is) = (&old.method.name, &new.method.name);
            self.behaviour(place, format!("`{}` calls `{is}`; was `{was}`", new.path()));
        }
        if old.path() != new.path() {
            self.breaking(place, format!("is `{}` in Rust; was `{}`", new.path(), old.path()));
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
        if old.action != new.action || object(self.old.model, old) != object(self.new.model, new) {
            self.behaviour(place, "follows another standard action or object, as the mock portal shows");
        }
    }

    fn body(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let place = place.side(Section::Parameter);
        let frame = Frame { owner: &new.ident, kind: StructKind::Write, taken: true, constants: false };
        match (&old.body, &new.body) {
            (RustBody::Params(old), RustBody::Params(new)) => self.fields(&place, &frame, &old.fields, &new.fields),
            (RustBody::Bare(old), RustBody::Bare(new)) => self.field(&place, &frame, old, new),
            (RustBody::Params(_), RustBody::Bare(_)) => {
                self.breaking(&place, "the body is one value, without names");
            }
            (RustBody::Bare(_), RustBody::Params(_)) => {
                self.breaking(&place, "the body has parameters, no longer one value");
            }
        }
    }
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
