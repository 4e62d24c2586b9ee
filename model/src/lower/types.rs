//! Lowers fields and their types: resolves references, and names inline types.

use super::bounds::bounds;
use super::{Case, Lowering, Owner};
use crate::ast::types::{self, Plain, TypeExpr};
use crate::ast::{Ast, FieldAst, ValueAst};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{EnumValue, Field, FieldCapabilities, Origin, Shape, Type, TypeId};
use crate::naming;
use crate::source::{NodePath, Spanned};
use std::collections::HashMap;

impl Lowering {
    /// Lowers the fields and values of objects and enums.
    pub(super) fn types(&mut self, ast: &Ast) {
        for item in &ast.enums {
            let Some(&id) = self.enums.get(&item.name.value) else { continue };
            let values = self.values(&item.values);
            self.api.types[id.0].shape = Shape::Enum(values);
        }
        for object in &ast.objects {
            let Some(&id) = self.objects.get(&object.name.value) else { continue };
            let owner = self.owner_of(id, Origin::Inline(object.name.value.clone()));
            let fields = self.fields(&object.fields, &owner);
            self.api.types[id.0].shape = Shape::Struct(fields);
        }
    }

    fn owner_of(&self, id: TypeId, origin: Origin) -> Owner {
        let def = self.api.type_def(id);
        Owner { module: def.module.clone(), prefix: def.ident.clone(), origin }
    }

    /// Lowers fields in their order, and checks that their names do not conflict.
    pub(super) fn fields(&mut self, asts: &[FieldAst], owner: &Owner) -> Vec<Field> {
        let fields: Vec<Field> = asts.iter().map(|ast| self.field(ast, owner)).collect();
        let mut names: HashMap<&str, &str> = HashMap::with_capacity(fields.len());
        for (ast, field) in asts.iter().zip(&fields) {
            if let Some(other) = names.insert(&field.ident, &field.wire) {
                let message = format!("`{other}` and `{}` have the same Rust name `{}`", field.wire, field.ident);
                self.found.push(
                    Diagnostic::new("name-clash", &ast.name.place, message).help("rename one of the two with `rust:`"),
                );
            }
        }
        fields
    }

    pub(super) fn field(&mut self, ast: &FieldAst, owner: &Owner) -> Field {
        let ident = self.spell(&ast.name, ast.rust.as_ref(), Case::Snake);
        let ty = self.resolve(&ast.ty.value, &ast.ty.place, ast, owner, &ident);
        let write = ast.uses.write.as_ref().map(|write| self.written_type(write, ast, owner, &ident));
        self.check_bounds(ast, &ty);
        self.check_uses(ast, &ty);
        let key = (owner.module.clone(), owner.prefix.clone(), ident.clone());
        self.field_places.insert(key, ast.name.place.clone());
        let field = Field {
            wire: ast.name.value.clone(),
            ident,
            doc: ast.doc.as_ref().map(|doc| doc.value.clone()).unwrap_or_default(),
            note: ast.note.as_ref().map(|note| note.value.clone()),
            ty,
            required: ast.required,
            nullable: ast.nullable,
            boxed: false,
            default: ast.default.as_ref().map(|default| default.value.clone()),
            bounds: bounds(ast),
            uses: FieldCapabilities {
                filterable: ast.uses.filterable,
                sortable: ast.uses.sortable,
                add: ast.uses.add,
                update: ast.uses.update,
                write,
                relation: ast.uses.relation,
            },
        };
        if let Some(default) = &ast.default {
            self.defaults.push((field.clone(), default.clone()));
        }
        field
    }

    /// Returns the type on writing. An inline type in it differs from that on reading and has its own name.
    fn written_type(&mut self, write: &Spanned<TypeExpr>, ast: &FieldAst, owner: &Owner, ident: &str) -> Type {
        let named =
            |word: &Spanned<String>| Spanned { value: format!("{}Write", word.value), place: word.place.clone() };
        let ast = FieldAst { rust_type: ast.rust_type.as_ref().map(named), ..ast.clone() };
        self.resolve(&write.value, &write.place, &ast, owner, &format!("{ident}_write"))
    }

    fn resolve(&mut self, expr: &TypeExpr, place: &NodePath, ast: &FieldAst, owner: &Owner, ident: &str) -> Type {
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
                let values = self.values(&ast.values);
                Type::Named(self.inline(ast, owner, ident, Shape::Enum(values)))
            }
        }
    }

    fn inline(&mut self, ast: &FieldAst, owner: &Owner, ident: &str, shape: Shape) -> TypeId {
        let name = match &ast.rust_type {
            Some(word) => self.spell(&ast.name, Some(word), Case::PascalType),
            None => naming::joined(&owner.prefix, naming::pascal_of(ident).trim_end_matches('_')),
        };
        let summary = ast.doc.as_ref().map_or("", |doc| doc.value.as_str());
        self.own_type(owner, name, summary, shape, &ast.name.place)
    }

    fn entity(&mut self, name: &str, place: &NodePath) -> Type {
        if let Some(id) = self.entities.get(name) {
            return Type::Id(*id);
        }
        let known: Vec<&str> = self.entities.keys().map(String::as_str).collect();
        let add = format!("add `{name}: …` under `entities` in api.yaml");
        let help = match self.suggestions.nearest(name, &known) {
            Some(near) => format!("did you mean `{near}`? if not, {add}"),
            None => format!("{add}, or define the object in {}.yaml", name.replace('.', "/")),
        };
        let problem = Diagnostic::new("unknown-object", place, format!("unknown object `{name}`")).help(help);
        self.report(problem.cascades_from(CascadeKey::Spec(name.to_owned())));
        Type::Any
    }

    fn named(&mut self, name: &str, place: &NodePath) -> Type {
        if let Some(id) = self.objects.get(name).or_else(|| self.enums.get(name)) {
            return Type::Named(*id);
        }
        let words = types::PLAIN.iter().map(|(word, _)| *word).chain(["object", "enum"]);
        let known: Vec<&str> =
            words.chain(self.objects.keys().map(String::as_str)).chain(self.enums.keys().map(String::as_str)).collect();
        let file = format!("{}.yaml", name.replace('.', "/"));
        let help = match types::translated(name).or_else(|| self.suggestions.nearest(name, &known)) {
            _ if self.entities.contains_key(name) => {
                format!("write `id<{name}>` for its identifier, or define the object in {file}")
            }
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("use one of the types in spec/README.md, or define the object or enum in {file}"),
        };
        let problem = Diagnostic::new("unknown-type", place, format!("unknown type `{name}`")).help(help);
        self.report(problem.cascades_from(CascadeKey::Spec(name.to_owned())));
        Type::Any
    }

    fn values(&mut self, asts: &[ValueAst]) -> Vec<EnumValue> {
        let mut names: HashMap<String, String> = HashMap::with_capacity(asts.len());
        let mut values: Vec<EnumValue> = Vec::with_capacity(asts.len());
        for ast in asts {
            let ident = self.spell(&ast.wire, ast.rust.as_ref(), Case::Pascal);
            let problem = |message: String| Diagnostic::new("name-clash", &ast.wire.place, message);
            if ident == "Other" {
                let problem = problem(format!(
                    "`{}` has the Rust name `Other`, which is reserved for undocumented values",
                    ast.wire.value
                ));
                self.report(problem.help("rename the value with `{ doc: …, rust: TwoWords }`"));
            } else if let Some(other) = names.insert(ident.clone(), ast.wire.value.clone()) {
                let problem = problem(format!("`{other}` and `{}` have the same Rust name `{ident}`", ast.wire.value));
                self.report(problem.help("rename one of the two with `{ doc: …, rust: TwoWords }`"));
            }
            values.push(EnumValue { wire: ast.wire.value.clone(), ident, doc: ast.doc.value.clone() });
        }
        values
    }

    fn check_uses(&mut self, ast: &FieldAst, ty: &Type) {
        let base = match ty {
            Type::Array(inner) => inner,
            other => other,
        };
        let is_object = match base {
            Type::Named(id) => matches!(self.api.type_def(*id).origin, Origin::Object(_)),
            // An unknown type has been reported.
            Type::Any => *ast.ty.value.base() != TypeExpr::Plain(Plain::Any),
            _ => false,
        };
        if ast.uses.relation && !is_object {
            let problem = Diagnostic::new(
                "bad-relation",
                &ast.ty.place,
                "`relation` applies only to objects with a spec and arrays of them",
            );
            self.report(problem.help("use the object as the type, or remove `relation`"));
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
