//! Pagination: its family, and the parameters and keys of the answer that it brings.

use super::actions::param;
use super::{Case, Lowering, Owner};
use crate::ast::{Family, FieldAst, MethodAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Action, Bounds, Doc, Field, Pagination, Shape, Type, TypeDef, TypeId};
use crate::source::{Place, Spanned};

impl Lowering {
    pub(super) fn pagination(&mut self, ast: &MethodAst, owner: &Owner) -> Option<Pagination> {
        let tail = ast.action.as_ref().is_some_and(|action| action.value == Action::Tail);
        let Some(Spanned { value, place }) = &ast.pagination else {
            return tail.then_some(Pagination::Tail { default: 50, max: 1000 });
        };
        if let (Some(default), Some(max)) = (value.default, value.max)
            && (default == 0 || default > max)
        {
            let message = format!("the default page size {default} is not between 1 and the largest one, {max}");
            self.report(Diagnostic::new("bad-bounds", place, message).help("correct `default` or `max`"));
        }
        for key in value.next.iter().chain(&value.more) {
            let _ = self.spell(key, None, Case::Snake);
        }
        let (default, max) = (value.default.unwrap_or(50), value.max.unwrap_or(1000));
        Some(match value.family {
            Family::Offset => Pagination::Offset { default, max },
            Family::Tail => Pagination::Tail { default, max },
            Family::Single => Pagination::Single {
                default: value.default,
                max: value.max,
                more: value.more.as_ref().map(|more| more.value.clone()),
            },
            Family::Cursor => {
                let cursor = self.cursor_type(&value.cursor, place, owner);
                Pagination::Cursor {
                    default,
                    max,
                    next: value.next.as_ref().map(|next| next.value.clone()).unwrap_or_default(),
                    cursor,
                }
            }
        })
    }

    fn cursor_type(&mut self, fields: &[FieldAst], place: &Place, owner: &Owner) -> TypeId {
        let ident = format!("{}Cursor", owner.prefix);
        let inner = Owner { module: owner.module.clone(), prefix: ident.clone(), origin: owner.origin.clone() };
        let fields = self.fields(fields, &inner);
        let doc = Doc { summary: "Where the next page starts.".to_owned(), ..Doc::default() };
        let (module, origin) = (owner.module.clone(), owner.origin.clone());
        self.add_type(
            TypeDef {
                ident,
                module,
                origin,
                doc,
                shape: Shape::Struct(fields),
                read: false,
                written: false,
                partial: false,
            },
            place,
        )
    }

    /// The parameter that says which page.
    pub(super) fn page_param(
        &mut self,
        pagination: Option<&Pagination>,
        object: Option<TypeId>,
        owner: &Owner,
        place: &Place,
    ) -> Option<Field> {
        let doc = "Which page to answer with.";
        let fields = match (pagination?, object) {
            (Pagination::Offset { .. }, _) => return Some(param("pagination", Type::Page, doc, false)),
            (Pagination::Tail { .. }, object) => {
                return Some(param("cursor", Type::Cursor(object?), "Where to go on.", false));
            }
            (Pagination::Cursor { default, max, cursor, .. }, _) => {
                let after = param("afterCursor", Type::Named(*cursor), "Where the page before this one ended.", false);
                vec![limit(Some(*default), *max), Field { ident: "after_cursor".into(), ..after }]
            }
            (Pagination::Single { default, max, .. }, _) => vec![limit(*default, (*max)?)],
        };
        let ident = format!("{}Pagination", owner.prefix);
        let doc = Doc { summary: doc.to_owned(), ..Doc::default() };
        let (module, origin) = (owner.module.clone(), owner.origin.clone());
        let def = TypeDef {
            ident,
            module,
            origin,
            doc: doc.clone(),
            shape: Shape::Struct(fields),
            read: false,
            written: false,
            partial: false,
        };
        let id = self.add_type(def, place);
        Some(param("pagination", Type::Named(id), &doc.summary, false))
    }
}

fn limit(default: Option<u32>, max: u32) -> Field {
    let bounds = Bounds { min: Some(1.0), max: Some(f64::from(max)), ..Bounds::default() };
    Field {
        bounds,
        default: default.map(Into::into),
        ..param("limit", Type::Integer, "How many rows a page has at the most.", false)
    }
}

/// The keys of the answer that tell what comes after the page. Their Rust names are made where the pagination is read.
pub(super) fn page_fields(pagination: Option<&Pagination>) -> Vec<Field> {
    match pagination {
        Some(Pagination::Cursor { next, cursor, .. }) => {
            let field =
                param(next, Type::Named(*cursor), "Where the next page starts; nothing on the last page.", true);
            vec![Field { nullable: true, ident: ident(next), ..field }]
        }
        Some(Pagination::Single { more: Some(more), .. }) => {
            vec![Field {
                ident: ident(more),
                ..param(more, Type::Boolean, "Whether there is more than this page holds.", true)
            }]
        }
        _ => Vec::new(),
    }
}

/// The pass that read the pagination has reported a name that cannot be spelt.
fn ident(wire: &str) -> String {
    crate::naming::snake(wire).unwrap_or_else(|_| super::FALLBACK.to_owned())
}
