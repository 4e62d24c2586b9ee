//! The parameters, results and errors of standard actions and standard parameters.

use super::Lowering;
use crate::ast::{ActionAst, FieldAst, MethodAst};
use crate::constraints::Constraints;
use crate::diagnostic::Diagnostic;
use crate::model::{Action, Effect, Field, Protocol, ResponseShape, Type, TypeId};
use crate::roots::is_of_portal;
use crate::scalars::Scalar;

/// The object of field descriptions, which the `field.*` actions return.
pub const FIELD_OBJECT: &str = "field";

impl Lowering {
    /// Returns the key parameter of an action: `id` or `name`.
    pub(super) fn action_key(&self, action: Option<ActionAst>, object: Option<&str>) -> Option<Field> {
        match action? {
            Action::Get | Action::Update | Action::Delete => {
                Some(param("id", self.id_of(object)?, "The identifier of the object.", true))
            }
            Action::FieldGet => Some(param("name", Scalar::String.into(), "The name of the field.", true)),
            Action::List | Action::Tail | Action::Add | Action::FieldList => None,
        }
    }

    /// Returns the type of identifiers of an object. An object of a portal has those of the documented one.
    pub(super) fn id_of(&self, object: Option<&str>) -> Option<Type> {
        let object = object?;
        let base = self.objects.get(object).and_then(|id| self.api.type_def(*id).v2.base);
        let documented = base.filter(|_| is_of_portal(object)).map(|id| self.api.type_def(id).group());
        self.entities.get(documented.unwrap_or(object)).copied().map(|id| Type::Id(id, Constraints::default()))
    }

    /// Returns the result of an action.
    pub(super) fn action_result(&self, action: Option<ActionAst>, object: Option<TypeId>) -> Option<ResponseShape> {
        let described = || self.objects.get(FIELD_OBJECT).copied().map(Type::Named);
        match action? {
            Action::Get | Action::Add | Action::Update => object.map(|id| ResponseShape::Item(Type::Named(id))),
            Action::List | Action::Tail => object.map(|id| ResponseShape::Items(Type::Named(id))),
            Action::Delete => Some(ResponseShape::Flag),
            Action::FieldList => described().map(ResponseShape::Items),
            Action::FieldGet => described().map(ResponseShape::Item),
        }
    }
}

/// Returns whether an action reads or writes.
pub(crate) fn effect_of(action: ActionAst) -> Effect {
    match action {
        Action::Get | Action::List | Action::Tail | Action::FieldList | Action::FieldGet => Effect::Read,
        Action::Add | Action::Update | Action::Delete => Effect::Write,
    }
}

/// Returns whether an action describes fields.
pub fn describes_fields(action: Option<ActionAst>) -> bool {
    matches!(action, Some(Action::FieldList | Action::FieldGet))
}

/// Returns the names of the errors that the action and the standard parameters imply.
pub(super) fn errors_of(ast: &MethodAst, taken: &Standard, protocol: Protocol) -> Vec<&'static str> {
    let mut names = Vec::new();
    // No framework stands behind the methods of REST 2.0.
    if protocol == Protocol::V2 {
        return names;
    }
    match ast.action.as_ref().map(|action| action.value) {
        Some(Action::FieldGet) => {
            names.extend(["RequestValidation", "FieldNotFound", "AccessDenied", "UnknownProperty"])
        }
        Some(Action::FieldList) => names.extend(["AccessDenied", "UnknownProperty"]),
        _ => {}
    }
    if taken.select {
        names.push("InvalidSelect");
    }
    if taken.filter {
        names.extend(["InvalidFilter", "UnknownFilterOperator", "UnknownProperty"]);
    }
    if taken.order {
        names.push("InvalidOrder");
    }
    if taken.pages {
        names.push("InvalidPagination");
    }
    names
}

/// Which of the standard parameters a method takes, and their names.
pub(super) struct Standard {
    pub(super) select: bool,
    pub(super) filter: bool,
    pub(super) order: bool,
    /// The names of `select`, `filter` and `order`.
    pub(super) names: [String; 3],
    /// Whether an invalid page is rejected with the framework's own error.
    pub(super) pages: bool,
}

/// Creates a parameter that no spec has to define.
pub(super) fn param(wire: &str, ty: Type, doc: &str, required: bool) -> Field {
    Field::new(wire, ty, doc, required)
}

/// Returns the summary of a `field.*` method.
pub(super) fn field_summary(action: Option<ActionAst>, object: &str) -> Option<String> {
    match action? {
        Action::FieldList => Some(format!("Describes every field of `{object}`.")),
        Action::FieldGet => Some(format!("Describes one field of `{object}`.")),
        _ => None,
    }
}

impl Lowering {
    /// Checks that `params` has no parameter that `select`, `filter`, `order` or `pagination` brings.
    pub(super) fn check_brought(&mut self, ast: &MethodAst, own: &[FieldAst], standard: &Standard, paged: &[Field]) {
        let [select, filter, order] = &standard.names;
        let direction = ast.order.as_ref().and_then(|order| order.value.texts.as_ref()).map(|(_, name)| &name.value);
        let query = [
            (standard.select, Some(select), "select"),
            (standard.filter, Some(filter), "filter"),
            (standard.order, Some(order), "order"),
            (standard.order, direction, "order"),
        ];
        let query =
            query.into_iter().filter(|(is_taken, ..)| *is_taken).filter_map(|(_, name, key)| Some((name?, key)));
        for (name, key) in query.chain(paged.iter().map(|field| (&field.wire, "pagination"))) {
            let Some(field) = own.iter().find(|field| field.name.value == *name) else { continue };
            let message = format!("`{key}` already has the parameter `{name}`");
            let problem = Diagnostic::new("conflict", &field.name.place, message);
            self.report(problem.help(format!("remove the parameter from `params`, or remove `{key}`")));
        }
    }
}
