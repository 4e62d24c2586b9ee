//! Methods: their names, properties and requests.

use super::Differ;
use super::change::{ChangeKind, Class, Item, Place, Section};
use super::fields::StructContext;
use super::pairs::{Pair, pairs};
use bitrix24_codegen::rust_api::{RustBody, RustMethod, StructKind};
use bitrix24_json::Value as Json;
use bitrix24_model::{Api, Effect, Example, ExampleResponse, Method, RowFacts};

impl Differ<'_> {
    pub(super) fn methods(&mut self) {
        for pair in
            pairs(&self.old.methods, &self.new.methods, |method| &method.method.name, |method| Some(method.path()))
        {
            let (Pair::Both(_, method) | Pair::Removed(method) | Pair::New(method)) = pair;
            let place = Place::of(Item::Method(method.method.name.clone()));
            if let Some((old, new)) = self.in_both(&place, &pair) {
                self.method(&place, old, new);
            }
        }
    }

    /// Reports a method that only one state has, and returns the two states of one that both have.
    pub(super) fn in_both<'p, 'a>(
        &mut self,
        place: &Place,
        pair: &Pair<'p, RustMethod<'a>>,
    ) -> Option<(&'p RustMethod<'a>, &'p RustMethod<'a>)> {
        match *pair {
            Pair::Both(old, new) => return Some((old, new)),
            Pair::Removed(removed) => {
                let text = format!("removed; was `{}`", removed.path());
                self.report(Class::Breaking, ChangeKind::Removed, place, text);
            }
            Pair::New(new) => {
                self.report(Class::Additive, ChangeKind::Added, place, format!("added as `{}`", new.path()));
            }
        }
        None
    }

    fn method(&mut self, place: &Place, was: &RustMethod<'_>, is: &RustMethod<'_>) {
        let (old, new) = (was.method, is.method);
        self.names(place, was, is);
        self.properties(place, old, new);
        self.body(place, was, is);
        self.rules(place, old, new);
        self.response(place, was, is);
        self.errors(place, was, is);
        self.method_v2(place, was, is);
        // Without `..`, so that a new fact of methods does not compile until it is compared here or above.
        let Method {
            name: _,
            rust: _,
            doc,
            // Nothing of it is in the crate.
            docs_version: _,
            scope: _,
            access,
            effect: _,
            action: _,
            object: _,
            body: _,
            result: _,
            envelope: _,
            pagination: _,
            rows,
            page_facts,
            required_filters: _,
            rules: _,
            errors: _,
            examples: _,
            // Compared in `method_v2`.
            v2: _,
            at: _,
        } = new;
        if (&old.doc, &old.access, &old.page_facts) != (doc, access, page_facts) {
            self.documentation(place, "description changed");
        }
        let facts = |api: &Api, rows: &Option<RowFacts>| rows.as_ref().map(|rows| row_facts(api, rows));
        if facts(self.old.model, &old.rows) != facts(self.new.model, rows) {
            self.documentation(place, "rows changed, which the mock portal reads and writes");
        }
        if examples(self.old.model, old) != examples(self.new.model, new) {
            self.documentation(place, "examples changed, which the mock portal responds with");
        }
    }

    pub(super) fn names(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        if old.method.name != new.method.name {
            let (was, is) = (&old.method.name, &new.method.name);
            self.behavior(place, format!("`{}` calls `{is}` instead of `{was}`", new.path()));
        }
        if old.path() != new.path() {
            self.breaking(place, format!("Rust path changed from `{}` to `{}`", old.path(), new.path()));
            return;
        }
        // The names of these types derive from the name of the request.
        for (was, is) in [(&old.response_ident, &new.response_ident), (&old.error_ident, &new.error_ident)] {
            if was != is {
                self.breaking(place, format!("type `{was}` renamed to `{is}`"));
            }
        }
    }

    fn properties(&mut self, place: &Place, old: &Method, new: &Method) {
        match (old.effect, new.effect) {
            (Effect::Read, Effect::Write) => {
                self.behavior(
                    place,
                    "effect changed from read to write: the client retries a call only if that is safe",
                );
            }
            (Effect::Write, Effect::Read) => {
                self.behavior(place, "effect changed from write to read: the client can retry every call");
            }
            _ => {}
        }
        if old.scope != new.scope {
            let name = |scope: &str| if scope.is_empty() { "none".into() } else { format!("`{scope}`") };
            self.behavior(place, format!("required scope changed from {} to {}", name(&old.scope), name(&new.scope)));
        }
        if old.envelope != new.envelope {
            let text = if new.envelope { "now read from `result`" } else { "now the whole body, without `result`" };
            self.behavior(&place.section(Section::Response), text);
        }
        let object = |api: &Api, method: &Method| method.object.map(|id| api.type_def(id).origin.clone());
        if old.action != new.action || object(self.old.model, old) != object(self.new.model, new) {
            self.behavior(place, "standard action or its object changed, which the mock portal reproduces");
        }
    }

    fn body(&mut self, place: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        self.constructor(place, old, new);
        let place = place.section(Section::Parameter);
        let context = StructContext { owner: &new.ident, kind: StructKind::Write, written: true, constants: false };
        match (&old.body, &new.body) {
            (RustBody::Params(old), RustBody::Params(new)) => self.fields(&place, &context, &old.fields, &new.fields),
            (RustBody::Bare(old), RustBody::Bare(new)) => self.field(&place, &context, old, new),
            (RustBody::Params(_), RustBody::Bare(_)) => {
                self.breaking(&place, "the body changed from parameters to one value");
            }
            (RustBody::Bare(_), RustBody::Params(_)) => {
                self.breaking(&place, "the body changed from one value to parameters");
            }
        }
    }
}

/// Returns what a method does to rows in a form that can be compared between two states.
fn row_facts(api: &Api, rows: &RowFacts) -> String {
    let RowFacts {
        effect,
        object,
        each,
        when,
        conditions,
        sets,
        puts,
        takes,
        items,
        count,
        taken,
        missed,
        limit,
        hides,
        also,
    } = rows;
    let values = format!("{each:?} {when:?} {conditions:?} {sets:?} {puts:?} {takes:?}");
    let also: Vec<String> = also.iter().map(|also| row_facts(api, also)).collect();
    let origin = &api.type_def(*object).origin;
    format!("{effect:?} {origin:?} {values} {items:?} {count:?} {taken:?} {missed:?} {limit:?} {hides:?} {also:?}")
}

/// Returns the examples of a method in a form that can be compared between two states.
fn examples<'a>(api: &'a Api, method: &'a Method) -> Vec<(Option<&'a str>, &'a Json, Json)> {
    let response = |example: &'a Example| match &example.response {
        ExampleResponse::Result(json) => json.clone(),
        ExampleResponse::Failure { status, error, message, validation } => {
            let validation: Vec<_> = validation.iter().map(|entry| (&entry.field, &entry.message)).collect();
            bitrix24_json::json!([status, api.error(*error).name, message, validation])
        }
    };
    method.examples.iter().map(|example| (example.title.as_deref(), &example.request, response(example))).collect()
}
