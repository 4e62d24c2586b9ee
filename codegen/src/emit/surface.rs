//! What programs see of the model, asked of the emitters themselves: types as they are written, and how they are used.

use super::pages::Walk;
use super::scope::{OptionKind, Scope, StructKind};
use super::{methods, objects, pages};
use bitrix24_model::{Api, Field, Method, Origin, Rule, TypeDef, TypeId};
use proc_macro2::TokenStream;

/// How a struct of the model is used.
pub fn mode(def: &TypeDef) -> StructKind {
    StructKind::of(def)
}

/// Whether requests alone hold a struct, so that programs make it with `new` and setters.
pub fn is_built(mode: StructKind) -> bool {
    mode == StructKind::Write
}

/// Whether `new` takes a field of such a struct.
pub fn is_argument(field: &Field, mode: StructKind) -> bool {
    mode == StructKind::Write && matches!(mode.presence(field), OptionKind::Always | OptionKind::Nullable)
}

/// How the field of such a struct can be missing.
pub fn presence(field: &Field, mode: StructKind) -> OptionKind {
    mode.presence(field)
}

/// The type of a struct's field.
pub fn held(api: &Api, field: &Field, mode: StructKind) -> String {
    text(&root(api).field(field, mode))
}

/// The path of a type from the crate's root.
pub fn path(api: &Api, id: TypeId) -> String {
    text(&root(api).named(id))
}

/// The type that a method's answer is another name of; none where it is a struct of its own.
pub fn answer(api: &Api, method: &Method) -> Option<String> {
    methods::alias(&root(api), &method.result).map(|ty| text(&ty))
}

/// The traits that let a method's answer be walked, whether the method or a standard answer has them.
pub fn traits(method: &Method) -> Vec<&'static str> {
    let rows = method.result.items().map(|_| "HasItems");
    let walks = pages::walks(method).into_iter().filter_map(|walk| match walk {
        Walk::Items => None,
        Walk::Pages(_) => Some("Paged"),
        Walk::Keyset => Some("Keyset"),
        Walk::Tail => Some("Tailed"),
    });
    rows.into_iter().chain(walks).collect()
}

/// A condition between parameters, as the documentation says it.
pub fn rule(rule: &Rule) -> String {
    bitrix24_model::prose::rule(rule)
}

/// Whether the constant of an object's field leads to another object.
pub fn is_relation(api: &Api, field: &Field) -> bool {
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
