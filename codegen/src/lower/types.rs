//! Fields and their types: references resolved, inline types given a name and a place.

use super::{Case, Lowering, Owner};
use crate::ast::types::{Plain, TypeExpr};
use crate::ast::{Ast, BoundsAst, FieldAst, ValueAst};
use crate::diagnostic::Diagnostic;
use crate::model::{Bounds, Doc, EnumValue, Field, Origin, Shape, Type, TypeDef, TypeId, Uses};
use crate::naming;
use crate::source::{Place, Spanned};

impl Lowering {
    /// Fills in the objects and enums of the specs.
    pub(super) fn types(&mut self, ast: &Ast) {
        for item in &ast.enums {
            let Some(&id) = self.enums.get(&item.name.value) else { continue };
            let values = self.values(&item.values, &item.name.place);
            self.api.types[id.0].shape = Shape::Enum(values);
        }
        for object in &ast.objects {
            let Some(&id) = self.objects.get(&object.name.value) else { continue };
            let owner = self.owner_of(id, Origin::Inline(object.name.value.clone()));
            if object.fields.is_empty() {
                let message = format!("the object `{}` has no fields", object.name.value);
                self.report(
                    Diagnostic::new("empty-object", &object.name.place, message)
                        .help("an object has at least one field"),
                );
            }
            let fields = self.fields(&object.fields, &owner);
            self.api.types[id.0].shape = Shape::Struct(fields);
        }
    }

    fn owner_of(&self, id: TypeId, origin: Origin) -> Owner {
        let def = self.api.type_def(id);
        Owner { module: def.module.clone(), prefix: def.ident.clone(), origin }
    }

    /// Fields in their order, with names that do not clash.
    pub(super) fn fields(&mut self, asts: &[FieldAst], owner: &Owner) -> Vec<Field> {
        let fields: Vec<Field> = asts.iter().map(|ast| self.field(ast, owner)).collect();
        for (at, field) in fields.iter().enumerate() {
            if let Some(other) = fields[..at].iter().find(|other| other.ident == field.ident) {
                let message = format!("`{}` and `{}` are both `{}` in Rust", other.wire, field.wire, field.ident);
                self.found.push(
                    Diagnostic::new("name-clash", &asts[at].name.place, message)
                        .help("give one of them another name with `rust:`"),
                );
            }
        }
        fields
    }

    pub(super) fn field(&mut self, ast: &FieldAst, owner: &Owner) -> Field {
        let ident = self.spell(&ast.name, ast.rust.as_ref(), Case::Snake);
        let ty = self.field_type(&ast.ty, ast, owner, &ident);
        let write = ast.uses.write.as_ref().map(|write| self.field_type(write, ast, owner, &format!("{ident}_write")));
        self.check_bounds(ast, &ty);
        self.check_uses(ast, &ty);
        Field {
            wire: ast.name.value.clone(),
            ident,
            doc: ast.doc.clone().unwrap_or_default(),
            note: ast.note.clone(),
            ty,
            required: ast.required,
            nullable: ast.nullable,
            boxed: false,
            default: ast.default.as_ref().map(|default| default.value.clone()),
            bounds: bounds(ast),
            uses: Uses {
                filterable: ast.uses.filterable,
                sortable: ast.uses.sortable,
                add: ast.uses.add,
                update: ast.uses.update,
                write,
                relation: ast.uses.relation,
            },
        }
    }

    fn field_type(&mut self, expr: &Spanned<TypeExpr>, ast: &FieldAst, owner: &Owner, ident: &str) -> Type {
        self.resolve(&expr.value, &expr.place, ast, owner, ident)
    }

    fn resolve(&mut self, expr: &TypeExpr, place: &Place, ast: &FieldAst, owner: &Owner, ident: &str) -> Type {
        match expr {
            TypeExpr::Plain(plain) => plain_type(*plain),
            TypeExpr::Id(name) => self.entity(name, place),
            TypeExpr::Array(inner) => Type::Array(Box::new(self.resolve(inner, place, ast, owner, ident))),
            TypeExpr::Map(inner) => Type::Map(Box::new(self.resolve(inner, place, ast, owner, ident))),
            TypeExpr::Name(name) => self.named(name, place),
            TypeExpr::InlineObject => {
                let id = self.inline(ast, owner, ident, Shape::Struct(Vec::new()));
                let inner = self.owner_of(id, owner.origin.clone());
                let fields = self.fields(&ast.fields, &inner);
                self.api.types[id.0].shape = Shape::Struct(fields);
                Type::Named(id)
            }
            TypeExpr::InlineEnum => {
                let values = self.values(&ast.values, place);
                Type::Named(self.inline(ast, owner, ident, Shape::Enum(values)))
            }
        }
    }

    fn inline(&mut self, ast: &FieldAst, owner: &Owner, ident: &str, shape: Shape) -> TypeId {
        let name = match &ast.rust_type {
            Some(word) => self.spell(&ast.name, Some(word), Case::PascalType),
            None => format!("{}{}", owner.prefix, naming::pascal_of(ident)),
        };
        let doc = Doc { summary: ast.doc.clone().unwrap_or_default(), ..Doc::default() };
        let (module, origin) = (owner.module.clone(), owner.origin.clone());
        let def = TypeDef { ident: name, module, origin, doc, shape, read: false, written: false, partial: false };
        self.add_type(def, &ast.place)
    }

    fn entity(&mut self, name: &str, place: &Place) -> Type {
        if let Some(id) = self.entities.get(name) {
            return Type::Id(*id);
        }
        let known: Vec<&str> = self.entities.keys().map(String::as_str).collect();
        let diagnostic = Diagnostic::new("unknown-object", place, format!("there is no object `{name}`"));
        let help = format!("did you mean one with a spec? If not, add `{name}: …` under `entities` in api.yaml");
        let diagnostic = match crate::diagnostic::nearest(name, &known) {
            Some(near) => {
                diagnostic.help(format!("did you mean `{near}`? If not, add `{name}: …` under `entities` in api.yaml"))
            }
            None => diagnostic.help(help),
        };
        self.report(diagnostic);
        Type::Any
    }

    fn named(&mut self, name: &str, place: &Place) -> Type {
        if let Some(id) = self.objects.get(name).or_else(|| self.enums.get(name)) {
            return Type::Named(*id);
        }
        let words = crate::ast::types::PLAIN.iter().map(|(word, _)| *word);
        let known: Vec<&str> =
            words.chain(self.objects.keys().map(String::as_str)).chain(self.enums.keys().map(String::as_str)).collect();
        let help = match crate::diagnostic::nearest(name, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!(
                "types are listed in spec/README.md; an object or enum of this name would be in {}.yaml",
                name.replace('.', "/")
            ),
        };
        self.report(Diagnostic::new("unknown-type", place, format!("there is no type `{name}`")).help(help));
        Type::Any
    }

    fn values(&mut self, asts: &[ValueAst], place: &Place) -> Vec<EnumValue> {
        if asts.is_empty() {
            self.report(
                Diagnostic::new("empty-enum", place, "an enum needs at least one value")
                    .help("add `values:` with a meaning each"),
            );
        }
        let mut values: Vec<EnumValue> = Vec::with_capacity(asts.len());
        for ast in asts {
            let ident = self.spell(&ast.wire, ast.rust.as_ref(), Case::Pascal);
            let taken = values.iter().find(|value| value.ident == ident).map(|value| value.wire.clone());
            if let Some(other) = taken {
                let message = format!("`{other}` and `{}` are both `{ident}` in Rust", ast.wire.value);
                self.report(
                    Diagnostic::new("name-clash", &ast.wire.place, message)
                        .help("give one of them another name with `rust:`"),
                );
            } else if ident == "Other" {
                let message = "`Other` is the variant for values that are not documented";
                self.report(
                    Diagnostic::new("name-clash", &ast.wire.place, message)
                        .help("give this value another name with `rust:`"),
                );
            }
            values.push(EnumValue { wire: ast.wire.value.clone(), ident, doc: ast.doc.clone().unwrap_or_default() });
        }
        values
    }

    fn check_bounds(&mut self, ast: &FieldAst, ty: &Type) {
        let Some(place) = &ast.bounds.place else { return };
        let ast_bounds = &ast.bounds;
        let mut wrong = Vec::new();
        let mut demand = |there: bool, fits: bool, what: &str, of: &str| {
            if there && !fits {
                wrong.push(
                    Diagnostic::new("bad-bounds", place, format!("{what} bounds {of}, which this field is not"))
                        .help("drop the key, or correct `type`"),
                );
            }
        };
        let numeric = matches!(ty, Type::Integer | Type::Number | Type::Id(_) | Type::Timestamp);
        demand(ast_bounds.numbers.iter().any(Option::is_some), numeric, "`min` or `max`", "a number");
        let text = matches!(ty, Type::String | Type::Base64);
        demand(
            ast_bounds.lengths.iter().any(Option::is_some) || ast_bounds.max_bytes.is_some(),
            text,
            "`min_length`, `max_length` or `max_bytes`",
            "text",
        );
        demand(
            ast_bounds.items.iter().any(Option::is_some),
            matches!(ty, Type::Array(_)),
            "`min_items` or `max_items`",
            "a list",
        );
        let crossed = matches!(ast_bounds.numbers, [Some(min), Some(max)] if min > max)
            || matches!(ast_bounds.lengths, [Some(min), Some(max)] if min > max)
            || matches!(ast_bounds.items, [Some(min), Some(max)] if min > max);
        if crossed {
            wrong.push(
                Diagnostic::new("bad-bounds", place, "the lower bound is above the upper one").help("exchange the two"),
            );
        }
        self.found.append(&mut wrong);
    }

    fn check_uses(&mut self, ast: &FieldAst, ty: &Type) {
        let base = match ty {
            Type::Array(inner) => inner,
            other => other,
        };
        let object = matches!(base, Type::Named(id) if matches!(self.api.type_def(*id).origin, Origin::Object(_)));
        if ast.uses.relation && !object {
            let message = "a relation leads to an object with a spec, or to a list of them";
            self.report(
                Diagnostic::new("bad-relation", &ast.ty.place, message)
                    .help("name the object as the type, or drop `relation`"),
            );
        }
    }
}

fn plain_type(plain: Plain) -> Type {
    match plain {
        Plain::Boolean => Type::Boolean,
        Plain::Integer => Type::Integer,
        Plain::Number => Type::Number,
        Plain::String => Type::String,
        Plain::DateTime => Type::DateTime,
        Plain::LocalDateTime => Type::LocalDateTime,
        Plain::Date => Type::Date,
        Plain::Timestamp => Type::Timestamp,
        Plain::Base64 => Type::Base64,
        Plain::Any => Type::Any,
    }
}

fn bounds(ast: &FieldAst) -> Bounds {
    let BoundsAst {
        numbers: [min, max],
        lengths: [min_length, max_length],
        max_bytes,
        items: [min_items, max_items],
        ..
    } = ast.bounds.clone();
    Bounds { min, max, min_length, max_length, max_bytes, min_items, max_items }
}
