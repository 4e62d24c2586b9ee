//! Pagination: its family, and its parameters and response keys.

use super::actions::param;
use super::{Lowering, Owner};
use crate::ast::{Family, FieldAst, MethodAst, PaginationAst, ResultAst};
use crate::constraints::Constraint;
use crate::diagnostic::Diagnostic;
use crate::lexical::is_key;
use crate::model::{Action, Field, Holder, PageFacts, Pagination, Protocol, Shape, Type, TypeId};
use crate::prose;
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};

impl Lowering {
    pub(super) fn pagination(&mut self, ast: &MethodAst, owner: &Owner) -> Option<Pagination> {
        let tail = ast.action.as_ref().is_some_and(|action| action.value == Action::Tail);
        let Some(Spanned { value, place }) = &ast.pagination else {
            return tail.then_some(Pagination::Tail { default: 50, max: 1000 });
        };
        let largest = value.max.as_ref().map(|max| max.value);
        if let Some(Spanned { value: 0, place }) = &value.max {
            let problem = Diagnostic::new("bad-bounds", place, "the maximum page size must be at least 1, found 0");
            self.report(problem.help("correct `max`, or remove it if the family is `single`"));
        }
        let fits = |default: u32| default > 0 && largest.is_none_or(|max| max == 0 || default <= max);
        if let Some(default) = value.default.as_ref().filter(|default| !fits(default.value)) {
            let most = largest.map_or(String::new(), |max| format!(" and at most {max}"));
            let message = format!("the default page size must be at least 1{most}, found {}", default.value);
            self.report(Diagnostic::new("bad-bounds", &default.place, message).help("correct `default` or `max`"));
        }
        self.check_pages(ast, value, place);
        let default = value.default.as_ref().map(|default| default.value);
        let max = largest.unwrap_or(1000);
        let name = |key: &str| value.name(key).map(|name| name.value.clone());
        // A missing name has been reported.
        let named = |key: &str| name(key).unwrap_or_default();
        Some(match value.family {
            Family::Start => Pagination::Start { param: name("param").unwrap_or_else(|| "start".to_owned()) },
            Family::Limit => Pagination::Limit {
                limit: named("limit"),
                offset: named("offset"),
                inside: name("inside"),
                default: default.unwrap_or(50),
                max,
                more: value.more.as_ref().map(|more| more.value.clone()),
            },
            Family::Since => Pagination::Since {
                param: named("param"),
                row: named("row"),
                newer: name("newer"),
                limit: named("limit"),
                default: default.unwrap_or(50),
                max,
            },
            Family::Page => {
                let default = default.unwrap_or(50);
                Pagination::Page {
                    param: named("param"),
                    size: name("size"),
                    inside: name("inside"),
                    default,
                    max: largest.unwrap_or(default),
                }
            }
            Family::Take => {
                let default = default.unwrap_or(50);
                Pagination::Take { limit: named("limit"), default, max: largest.unwrap_or(default) }
            }
            Family::Offset => Pagination::Offset { default: default.unwrap_or(50), max },
            Family::Tail => Pagination::Tail { default: default.unwrap_or(50), max },
            Family::Single => {
                Pagination::Single { default, max: largest, more: value.more.as_ref().map(|more| more.value.clone()) }
            }
            Family::Cursor => {
                let cursor = self.cursor_type(&value.cursor, place, owner);
                let default = default.unwrap_or(50);
                Pagination::Cursor {
                    default,
                    max,
                    next: value.next.as_ref().map(|next| next.value.clone()).unwrap_or_default(),
                    more: value.more.as_ref().map(|more| more.value.clone()),
                    cursor,
                }
            }
        })
    }

    /// Returns the facts that lists of any family can have.
    pub(super) fn page_facts(&mut self, ast: &MethodAst, object: Option<TypeId>) -> PageFacts {
        let Some(Spanned { value, .. }) = &ast.pagination else { return PageFacts::default() };
        for (name, _) in &value.max_selecting {
            let Some(id) = object else { break };
            if !self.api.fields_of(id).iter().any(|field| field.wire == name.value) {
                self.lacks_field(id, name, |_| true);
            }
        }
        self.check_max_selecting(ast, value);
        let sizes = value.max_selecting.iter().map(|(name, size)| (name.value.clone(), size.value));
        PageFacts { max_selecting: sizes.collect(), source: value.source, normalized: value.normalized }
    }

    /// Checks that pages that a selection makes smaller are smaller, and that the method takes a selection.
    fn check_max_selecting(&mut self, ast: &MethodAst, pagination: &PaginationAst) {
        let Some((name, _)) = pagination.max_selecting.first() else { return };
        if !ast.select.as_ref().is_some_and(|select| select.value.taken) {
            let problem = Diagnostic::new("conflict", &name.place, "`max_selecting` needs `select`");
            return self.report(problem.help("add `select: true`, or remove `max_selecting`"));
        }
        let max = pagination.max.as_ref().map(|max| max.value);
        let fits = |size: u32| size > 0 && max.is_none_or(|max| size <= max);
        if let Some((name, size)) = pagination.max_selecting.iter().find(|(_, size)| !fits(size.value)) {
            let most = max.map_or(String::new(), |max| format!(" and at most {max}"));
            let message = format!("the page size with `{}` must be at least 1{most}, found {}", name.value, size.value);
            self.report(Diagnostic::new("bad-bounds", &size.place, message).help("correct it, or `max`"));
        }
    }

    /// Checks that only lists have pages, and that a response with pagination keys has keys.
    fn check_pages(&mut self, ast: &MethodAst, pagination: &PaginationAst, place: &NodePath) {
        let action = ast.action.as_ref().map(|action| action.value);
        if action.is_some_and(|action| !matches!(action, Action::List | Action::Tail)) {
            let problem =
                Diagnostic::new("conflict", &place.key(), "`pagination` applies only to the actions `list` and `tail`");
            self.report(problem.help("remove `pagination`, or write `action: list`"));
        }
        if action == Some(Action::Tail) && pagination.family != Family::Tail {
            let problem = Diagnostic::new("conflict", &place.key(), "the action `tail` needs the family `tail`");
            self.report(problem.help("write `family: tail`, or remove `pagination`"));
        }
        if pagination.family == Family::Tail && ast.object.is_none() {
            let problem = Diagnostic::new("missing-key", &place.key(), "the family `tail` needs `object`");
            self.report(problem.help("add `object:` with the dotted name of an object"));
        }
        let rows = Some("items").filter(|_| ast.result.is_none() && self.api.protocol == Protocol::V3);
        let rows = rows.or_else(|| Some(ast.v2.rows_at.as_ref()?.value.key.as_ref()?.value.as_str()));
        let taken = [rows, pagination.next.as_ref().map(|next| next.value.as_str())];
        for (key, taken) in [(&pagination.next, &taken[..1]), (&pagination.more, &taken[..])] {
            if let Some(key) = key.as_ref().filter(|key| taken.contains(&Some(&key.value))) {
                let message = format!("another key of the response is called `{}`", key.value);
                let problem = Diagnostic::new("conflict", &key.place, message);
                self.report(problem.help("correct one of the two names"));
            }
        }
        for key in pagination.next.iter().chain(&pagination.more) {
            if !is_key(&key.value) {
                let problem =
                    Diagnostic::new("bad-identifier", &key.place, format!("`{}` is not a response key", key.value));
                self.report(problem.help("write the key as in the response, such as `nextCursor`"));
            }
            if let Some(ResultAst::Bare(_)) = ast.result.as_ref().map(|result| &result.value) {
                let problem = Diagnostic::new(
                    "conflict",
                    &key.place,
                    format!("the response is a bare value and has no key `{}`", key.value),
                );
                self.report(problem.help("define the keys of the response under `result`"));
            }
        }
    }

    fn cursor_type(&mut self, fields: &[FieldAst], place: &NodePath, owner: &Owner) -> TypeId {
        let id = self.inline_type(owner, "cursor", "The position of the next page.", place);
        let inner = Owner { holder: Holder::Type(id), origin: owner.origin.clone() };
        self.api.types[id.0].shape = Shape::Struct(self.fields(fields, &inner));
        id
    }

    /// Returns the parameter that selects the page.
    pub(super) fn page_params(
        &mut self,
        pagination: Option<&Pagination>,
        facts: &PageFacts,
        (name, object): (Option<&str>, Option<TypeId>),
        owner: &Owner,
        place: &NodePath,
    ) -> Vec<Field> {
        let Some(pagination) = pagination else { return Vec::new() };
        let fields = match self.api.protocol {
            Protocol::V3 => self.page_param_without_facts(pagination, object, owner, place).into_iter().collect(),
            Protocol::V2 => self.page_params_v2(pagination, name, owner, place),
        };
        let with_facts = |field: Field| {
            let doc = format!("{} {}", field.doc, prose::page_facts(facts)).trim_end().to_owned();
            Field { doc, ..field }
        };
        fields.into_iter().map(with_facts).collect()
    }

    /// Returns the parameters of a family of REST 2.0, under names of the method's own.
    fn page_params_v2(
        &mut self,
        pagination: &Pagination,
        object: Option<&str>,
        owner: &Owner,
        place: &NodePath,
    ) -> Vec<Field> {
        let number = |name: &str, doc: &str| param(name, Scalar::Integer.into(), doc, false);
        let size = |name: &str, default: u32, max: u32| Field {
            doc: sizes(default, max),
            wire: name.to_owned(),
            ..limit(Some(default), max)
        };
        let (fields, inside) = match pagination {
            Pagination::Start { param } => {
                let doc =
                    "The number of rows before the page, a multiple of 50; `-1` leaves out the count of all rows.";
                (vec![number(param, doc)], None)
            }
            Pagination::Limit { limit, offset, inside, default, max, more: _ } => (
                vec![size(limit, *default, *max), number(offset, "The number of rows before the page.")],
                inside.as_ref(),
            ),
            Pagination::Since { param: since, row: _, newer, limit, default, max } => {
                let doc = "The identifier of the row after which the page starts.";
                let ty = self.id_of(object).unwrap_or_else(|| Scalar::Integer.into());
                let about_newer = "The identifier of the row after which newer rows are returned, the oldest of them.";
                let newer = newer.as_ref().map(|newer| param(newer, ty.clone(), about_newer, false));
                let since = param(since, ty, doc, false);
                (std::iter::once(since).chain(newer).chain([size(limit, *default, *max)]).collect(), None)
            }
            Pagination::Page { param, size: name, inside, default, max } => {
                let page = number(param, "The number of the page, from 1.");
                let size = name.as_ref().map(|name| size(name, *default, *max));
                (std::iter::once(page).chain(size).collect(), inside.as_ref())
            }
            Pagination::Take { limit, default, max } => (vec![size(limit, *default, *max)], None),
            Pagination::Offset { .. }
            | Pagination::Tail { .. }
            | Pagination::Cursor { .. }
            | Pagination::Single { .. } => (Vec::new(), None),
        };
        let Some(inside) = inside else { return fields };
        let doc = "The page to return.";
        // A path leads through objects, the innermost of which has the parameters.
        inside.rsplit('.').fold(fields, |fields, name| {
            let id = self.inline_type(owner, name, doc, place);
            self.api.types[id.0].shape = Shape::Struct(fields.into_iter().map(|field| field.at(place)).collect());
            vec![param(name, Type::Named(id), doc, false)]
        })
    }

    fn page_param_without_facts(
        &mut self,
        pagination: &Pagination,
        object: Option<TypeId>,
        owner: &Owner,
        place: &NodePath,
    ) -> Option<Field> {
        let doc = "The page to return.";
        let fields = match (pagination, object) {
            (Pagination::Offset { default, max }, _) => {
                return Some(param("pagination", Type::Page, &format!("{doc} {}", sizes(*default, *max)), false));
            }
            (Pagination::Tail { default, max }, object) => {
                let doc = format!("The position after which rows are returned. {}", sizes(*default, *max));
                return Some(param("cursor", Type::Cursor(object?), &doc, false));
            }
            (Pagination::Cursor { default, max, cursor, .. }, _) => {
                let after = param("afterCursor", Type::Named(*cursor), "The cursor of the previous response.", false);
                vec![limit(Some(*default), *max), after]
            }
            (Pagination::Single { default, max, .. }, _) => vec![limit(*default, (*max)?)],
            (
                Pagination::Start { .. }
                | Pagination::Limit { .. }
                | Pagination::Since { .. }
                | Pagination::Page { .. }
                | Pagination::Take { .. },
                _,
            ) => return None,
        };
        let id = self.inline_type(owner, "pagination", doc, place);
        self.api.types[id.0].shape = Shape::Struct(fields.into_iter().map(|field| field.at(place)).collect());
        Some(param("pagination", Type::Named(id), doc, false))
    }
}

/// Describes the page sizes in a sentence.
fn sizes(default: u32, max: u32) -> String {
    format!("A page has {default} rows by default, and at most {max}.")
}

fn limit(default: Option<u32>, max: u32) -> Field {
    let sizes = [Constraint::Min(1_u64.into()), Constraint::Max(u64::from(max).into())];
    let ty = Type::Scalar(Scalar::Integer, sizes.into_iter().collect());
    Field { default: default.map(Into::into), ..param("limit", ty, "The maximum number of rows per page.", false) }
}

/// Returns the response keys of the pagination.
pub(super) fn page_fields(pagination: Option<&Pagination>) -> Vec<Field> {
    match pagination {
        Some(Pagination::Cursor { next, cursor, more, .. }) if is_key(next) => {
            let field =
                param(next, Type::Named(*cursor), "The cursor of the next page, absent on the last page.", true);
            more_field(more.as_ref()).into_iter().chain([Field { nullable: true, ..field }]).collect()
        }
        Some(Pagination::Single { more, .. } | Pagination::Limit { more, .. }) => {
            more_field(more.as_ref()).into_iter().collect()
        }
        // A key that is not one has been reported.
        Some(
            Pagination::Offset { .. }
            | Pagination::Tail { .. }
            | Pagination::Cursor { .. }
            | Pagination::Start { .. }
            | Pagination::Since { .. }
            | Pagination::Page { .. }
            | Pagination::Take { .. },
        )
        | None => Vec::new(),
    }
}

/// Returns the response key of the flag for more rows.
fn more_field(more: Option<&String>) -> Option<Field> {
    // A key that is not one has been reported.
    let more = more.filter(|more| is_key(more))?;
    Some(param(more, Scalar::Boolean.into(), "Whether there are more rows.", true))
}
