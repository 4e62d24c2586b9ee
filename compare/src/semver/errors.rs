//! Errors: the codes of the API, and the ones that a method's page documents with their causes.

use super::change::{Class, Item, Kind, Place, Section};
use super::pairs::{Pair, pairs};
use super::{Differ, listed, same_order};
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustCause, RustMethod};
use bitrix24_model::{Api, Cause, ErrorCode};

impl Differ<'_> {
    pub(super) fn codes(&mut self) {
        for pair in
            pairs(&self.old.model.errors, &self.new.model.errors, |error| &error.name, |error| Some(&error.code))
        {
            let (Pair::Both(_, error) | Pair::Removed(error) | Pair::New(error)) = pair;
            let place = Place::of(Item::Error(error.name.clone()));
            match pair {
                Pair::Removed(gone) => {
                    let text = format!("removed; was `ErrorCode::{}`", gone.name);
                    self.report(Class::Breaking, Kind::Removed, &place, text);
                }
                Pair::New(new) => {
                    let text = format!("new, as `ErrorCode::{}`, the code `{}`", new.name, new.code);
                    self.report(Class::Additive, Kind::Added, &place, text);
                }
                Pair::Both(old, new) => self.code(&place, old, new),
            }
        }
        let names = |api: &Api| api.errors.iter().map(|error| error.name.clone()).collect::<Vec<_>>();
        if !same_order(&names(self.old.model), &names(self.new.model)) {
            self.documentation(&Place::of(Item::Api), "error codes in another order");
        }
    }

    fn code(&mut self, place: &Place, old: &ErrorCode, new: &ErrorCode) {
        if old.name != new.name {
            self.breaking(place, format!("is `ErrorCode::{}` in Rust; was `ErrorCode::{}`", new.name, old.name));
        }
        if old.code != new.code {
            self.behaviour(place, format!("is `{}` on the wire; was `{}`", new.code, old.code));
        }
        let known = |error: &ErrorCode, code: &String| error.code == *code || error.aliases.contains(code);
        let lost: Vec<String> = old.aliases.iter().filter(|code| !known(new, code)).cloned().collect();
        let gained: Vec<String> = new.aliases.iter().filter(|code| !known(old, code)).cloned().collect();
        if !lost.is_empty() {
            self.behaviour(place, format!("no longer read from {}", listed(&lost)));
        }
        if !gained.is_empty() {
            self.additive(place, format!("read from {} too", listed(&gained)));
        }
        if old.statuses != new.statuses {
            let statuses = |error: &ErrorCode| {
                error.statuses.iter().map(|status| format!("`{status}`")).collect::<Vec<_>>().join(", ")
            };
            self.behaviour(place, format!("comes with the status {}; was {}", statuses(new), statuses(old)));
        }
        if (old.category, old.shape) != (new.category, new.shape) {
            self.behaviour(place, "another category or form of the body, which the mock portal follows");
        }
        let texts = |error: &ErrorCode| {
            let ErrorCode { when, fix, note, retry, may_have_executed, .. } = error.clone();
            (when, fix, note, retry, may_have_executed)
        };
        if texts(old) != texts(new) || !same_order(&old.aliases, &new.aliases) {
            self.documentation(place, "another description");
        }
    }

    /// The documented failures of a method.
    pub(super) fn failures(&mut self, method: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let (was, is) = (self.old, self.new);
        let side = method.side(Section::Error);
        let old_names: Vec<&str> = old.method.errors.iter().map(|error| was.error(error.error).name.as_str()).collect();
        let new_names: Vec<&str> = new.method.errors.iter().map(|error| is.error(error.error).name.as_str()).collect();
        for name in old_names.iter().filter(|name| !new_names.contains(name)) {
            let text = format!("removed; comes as `{}::Other`", old.error_ident);
            self.report(Class::Breaking, Kind::Removed, &side.key(name), text);
        }
        for name in new_names.iter().filter(|name| !old_names.contains(name)) {
            let text = format!("new, as `{}::{name}`", new.error_ident);
            self.report(Class::Additive, Kind::Added, &side.key(name), text);
        }
        let (ours, theirs) = (causes(was, old), causes(is, new));
        for pair in pairs(&ours, &theirs, |(_, cause)| &cause.ident, |_| None::<()>) {
            let (Pair::Both(_, (code, cause)) | Pair::Removed((code, cause)) | Pair::New((code, cause))) = pair;
            let place = side.key(code).key(&cause.cause.name);
            match pair {
                Pair::Removed((_, gone)) => {
                    let text = format!("removed; was `{}::{}`", old.error_ident, gone.ident);
                    self.report(Class::Breaking, Kind::Removed, &place, text);
                }
                Pair::New((_, fresh)) => {
                    let text = format!("new, as `{}::{}`", new.error_ident, fresh.ident);
                    self.report(Class::Additive, Kind::Added, &place, text);
                }
                Pair::Both((old, was), (new, is)) => self.cause(&place, (old, was.cause), (new, is.cause)),
            }
        }
        let order =
            |causes: &[(&str, &RustCause<'_>)]| causes.iter().map(|(_, cause)| cause.ident.clone()).collect::<Vec<_>>();
        if !same_order(&old_names, &new_names) || !same_order(&order(&ours), &order(&theirs)) {
            self.documentation(&side, "in another order");
        }
    }

    fn cause(&mut self, place: &Place, old: (&str, &Cause), new: (&str, &Cause)) {
        let ((old_code, old), (new_code, new)) = (old, new);
        if old_code != new_code {
            self.behaviour(place, format!("belongs to `{new_code}`; belonged to `{old_code}`"));
        }
        if old.name != new.name {
            self.behaviour(place, format!("is named `{}`; was `{}`", new.name, old.name));
        }
        if old.fields != new.fields {
            self.behaviour(place, format!("the portal names {} with it; was {}", fields(new), fields(old)));
        }
        match (old.retry, new.retry) {
            (false, true) => self.behaviour(place, "is repeated, because the same call can succeed later"),
            (true, false) => self.behaviour(place, "is no longer repeated, because the same call fails again"),
            _ => {}
        }
        if (&old.when, &old.fix) != (&new.when, &new.fix) {
            self.documentation(place, "another description");
        }
    }
}

/// The causes of a method's errors, each with the name of its error.
fn causes<'a>(api: &RustApi<'a>, method: &'a RustMethod<'a>) -> Vec<(&'a str, &'a RustCause<'a>)> {
    method.causes.iter().map(|cause| (api.error(cause.error).name.as_str(), cause)).collect()
}

fn fields(cause: &Cause) -> String {
    if cause.fields.is_empty() { "no field".to_owned() } else { format!("the field {}", listed(&cause.fields)) }
}
