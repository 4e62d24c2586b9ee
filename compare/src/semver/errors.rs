//! Error codes of the API, and the errors and causes that each method documents.

use super::change::{ChangeKind, Class, Item, Place, Section};
use super::pairs::{Pair, pairs};
use super::{Differ, listed, same_order};
use bitrix24_codegen::RustApi;
use bitrix24_codegen::rust_api::{RustCause, RustMethod};
use bitrix24_model::text::code;
use bitrix24_model::{Api, Cause, ErrorCode};

impl Differ<'_> {
    pub(super) fn codes(&mut self) {
        for pair in
            pairs(&self.old.model.errors, &self.new.model.errors, |error| &error.name, |error| Some(&error.code))
        {
            let (Pair::Both(_, error) | Pair::Removed(error) | Pair::New(error)) = pair;
            let place = Place::of(Item::Error(error.name.clone()));
            match pair {
                Pair::Removed(removed) => {
                    let text = format!("removed; was `ErrorCode::{}`", removed.name);
                    self.report(Class::Breaking, ChangeKind::Removed, &place, text);
                }
                Pair::New(new) => {
                    let text = format!("added as `ErrorCode::{}`, with the wire code {}", new.name, code(&new.code));
                    self.report(Class::Additive, ChangeKind::Added, &place, text);
                }
                Pair::Both(old, new) => self.code(&place, old, new),
            }
        }
        let names = |api: &Api| api.errors.iter().map(|error| error.name.clone()).collect::<Vec<_>>();
        if !same_order(&names(self.old.model), &names(self.new.model)) {
            self.documentation(&Place::of(Item::Api), "order of the error codes changed");
        }
    }

    fn code(&mut self, place: &Place, old: &ErrorCode, new: &ErrorCode) {
        if old.name != new.name {
            self.breaking(
                place,
                format!("Rust name changed from `ErrorCode::{}` to `ErrorCode::{}`", old.name, new.name),
            );
        }
        if old.code != new.code {
            self.behavior(place, format!("wire code changed from {} to {}", code(&old.code), code(&new.code)));
        }
        let known = |error: &ErrorCode, code: &String| error.code == *code || error.aliases.contains(code);
        let lost: Vec<String> = old.aliases.iter().filter(|code| !known(new, code)).cloned().collect();
        let gained: Vec<String> = new.aliases.iter().filter(|code| !known(old, code)).cloned().collect();
        if !lost.is_empty() {
            self.behavior(place, format!("aliases removed: {}", listed(&lost)));
        }
        if !gained.is_empty() {
            self.additive(place, format!("aliases added: {}", listed(&gained)));
        }
        if old.statuses != new.statuses {
            let statuses = |error: &ErrorCode| {
                error.statuses.iter().map(|status| format!("`{status}`")).collect::<Vec<_>>().join(", ")
            };
            self.behavior(place, format!("HTTP status changed from {} to {}", statuses(old), statuses(new)));
        }
        if (old.category, old.shape) != (new.category, new.shape) {
            self.behavior(place, "category or body shape changed, which the mock portal reproduces");
        }
        if (old.retry, old.may_have_executed) != (new.retry, new.may_have_executed) {
            self.behavior(place, "`retry` or `executed` changed, by which the client decides about retries");
        }
        let texts = |error: &ErrorCode| {
            let ErrorCode { when, fix, note, replaces, .. } = error.clone();
            (when, fix, note, replaces)
        };
        if texts(old) != texts(new) || !same_order(&old.aliases, &new.aliases) {
            self.documentation(place, "description changed");
        }
    }

    /// Compares the documented errors of a method and their causes.
    pub(super) fn errors(&mut self, method: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let section = method.section(Section::Error);
        let (old_names, new_names) = (error_names(self.old, old), error_names(self.new, new));
        for name in old_names.iter().filter(|name| !new_names.contains(name)) {
            let text = format!("removed; reported as `{}::Other`", old.error_ident);
            self.report(Class::Breaking, ChangeKind::Removed, &section.key(name), text);
        }
        for name in new_names.iter().filter(|name| !old_names.contains(name)) {
            let text = format!("added as `{}::{name}`", new.error_ident);
            self.report(Class::Additive, ChangeKind::Added, &section.key(name), text);
        }
        self.causes(&section, old, new);
        if !same_order(&old_names, &new_names) {
            self.documentation(&section, "order changed");
        }
    }

    fn causes(&mut self, section: &Place, old: &RustMethod<'_>, new: &RustMethod<'_>) {
        let (old_causes, new_causes) = (causes(self.old, old), causes(self.new, new));
        for pair in pairs(&old_causes, &new_causes, |(_, cause)| &cause.ident, |_| None::<()>) {
            let (Pair::Both(_, (error, cause)) | Pair::Removed((error, cause)) | Pair::New((error, cause))) = pair;
            let place = section.key(error).key(&cause.cause.name);
            match pair {
                Pair::Removed((_, removed)) => {
                    let text = format!("removed; was `{}::{}`", old.error_ident, removed.ident);
                    self.report(Class::Breaking, ChangeKind::Removed, &place, text);
                }
                Pair::New((_, added)) => {
                    let text = format!("added as `{}::{}`", new.error_ident, added.ident);
                    self.report(Class::Additive, ChangeKind::Added, &place, text);
                }
                Pair::Both((old, was), (new, is)) => self.cause(&place, (old, was.cause), (new, is.cause)),
            }
        }
        let order =
            |causes: &[(&str, &RustCause<'_>)]| causes.iter().map(|(_, cause)| cause.ident.clone()).collect::<Vec<_>>();
        if !same_order(&order(&old_causes), &order(&new_causes)) {
            self.documentation(section, "order changed");
        }
    }

    fn cause(&mut self, place: &Place, old: (&str, &Cause), new: (&str, &Cause)) {
        let ((old_code, old), (new_code, new)) = (old, new);
        if old_code != new_code {
            self.behavior(place, format!("error changed from `{old_code}` to `{new_code}`"));
        }
        if old.name != new.name {
            self.behavior(place, format!("name changed from `{}` to `{}`", old.name, new.name));
        }
        if old.fields != new.fields {
            self.behavior(place, format!("reported fields changed from {} to {}", fields(old), fields(new)));
        }
        match (old.retry, new.retry) {
            (false, true) => self.behavior(place, "is now retried: the same call can succeed later"),
            (true, false) => self.behavior(place, "is no longer retried: the same call fails again"),
            _ => {}
        }
        if old.breaks != new.breaks {
            self.documentation(place, "what a call breaks changed, which the mock portal refuses");
        }
        if (&old.when, &old.fix) != (&new.when, &new.fix) {
            self.documentation(place, "description changed");
        }
    }
}

/// Returns the names of a method's errors.
fn error_names<'a>(api: &RustApi<'a>, method: &RustMethod<'a>) -> Vec<&'a str> {
    method.method.errors.iter().map(|error| api.model.error(error.error).name.as_str()).collect()
}

/// Returns the causes of a method's errors, each with the name of its error.
fn causes<'a>(api: &RustApi<'a>, method: &'a RustMethod<'a>) -> Vec<(&'a str, &'a RustCause<'a>)> {
    method.causes.iter().map(|cause| (api.model.error(cause.error).name.as_str(), cause)).collect()
}

fn fields(cause: &Cause) -> String {
    if cause.fields.is_empty() { "none".to_owned() } else { listed(&cause.fields) }
}
