//! What programs see of the model, asked of the emitters themselves: types as they are written, and how they are used.

use super::pages::Walk;
use super::scope::{Mode, Presence, Scope};
use super::{docs, methods, objects, pages};
use crate::model::{Api, Bounds, Field, Method, Origin, Rule, TypeDef, TypeId};
use proc_macro2::TokenStream;

/// How a struct of the model is used.
pub(crate) fn mode(def: &TypeDef) -> Mode {
    Mode::of(def)
}

/// Whether requests alone hold a struct, so that programs make it with `new` and setters.
pub(crate) fn is_built(mode: Mode) -> bool {
    mode == Mode::Write
}

/// Whether `new` takes a field of such a struct.
pub(crate) fn is_argument(field: &Field, mode: Mode) -> bool {
    mode == Mode::Write && matches!(mode.presence(field), Presence::Always | Presence::Nullable)
}

/// How the field of such a struct can be missing.
pub(crate) fn presence(field: &Field, mode: Mode) -> Presence {
    mode.presence(field)
}

/// The type of a struct's field.
pub(crate) fn held(api: &Api, field: &Field, mode: Mode) -> String {
    text(&root(api).field(field, mode))
}

/// The path of a type from the crate's root.
pub(crate) fn path(api: &Api, id: TypeId) -> String {
    text(&root(api).named(id))
}

/// The type that a method's answer is another name of; none where it is a struct of its own.
pub(crate) fn answer(api: &Api, method: &Method) -> Option<String> {
    methods::alias(&root(api), &method.result).map(|ty| text(&ty))
}

/// The traits that let a method's answer be walked, whether the method or a standard answer has them.
pub(crate) fn traits(method: &Method) -> Vec<&'static str> {
    let rows = method.result.items().map(|_| "HasItems");
    let walks = pages::walks(method).into_iter().filter_map(|walk| match walk {
        Walk::Items => None,
        Walk::Pages(_) => Some("Paged"),
        Walk::Keyset => Some("Keyset"),
        Walk::Tail => Some("Tailable"),
    });
    rows.into_iter().chain(walks).collect()
}

/// A condition between parameters, as the documentation says it.
pub(crate) fn rule(rule: &Rule) -> String {
    methods::rule_text(rule)
}

/// The bounds of a value in words; none where there are none.
pub(crate) fn bounds(bounds: &Bounds) -> Option<String> {
    docs::allowed(bounds)
}

/// Whether the constant of an object's field leads to another object.
pub(crate) fn is_relation(api: &Api, field: &Field) -> bool {
    objects::related(api, field).is_some()
}

/// A scope that is no file's, so that every path starts at the crate's root.
fn root(api: &Api) -> Scope<'_> {
    Scope::new(api, &[], Origin::Method(String::new()))
}

/// Tokens as people write them. Types have no words side by side, so no space is needed but after a comma.
fn text(tokens: &TokenStream) -> String {
    tokens.to_string().replace(' ', "").replace("crate::", "").replace(',', ", ")
}
