//! Fields and their types: references resolved, inline types given a name and a place.

use super::{Case, Lowering, Owner};
use crate::ast::types::{self, TypeExpr};
use crate::ast::{Ast, FieldAst, ValueAst};
use crate::constraints::Constraints;
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{EnumValue, Field, FieldCapabilities, Origin, Shape, Type, TypeId};
use crate::naming;
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};
use std::collections::HashMap;

impl Lowering {
    /// Fills in the objects and enums of the specs.
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

    /// Fields in their order, with names that do not clash.
    pub(super) fn fields(&mut self, asts: &[FieldAst], owner: &Owner) -> Vec<Field> {
        let fields: Vec<Field> = asts.iter().map(|ast| self.field(ast, owner)).collect();
        let mut names: HashMap<&str, &str> = HashMap::with_capacity(fields.len());
        for (ast, field) in asts.iter().zip(&fields) {
            if let Some(other) = names.insert(&field.ident, &field.wire) {
                let message = format!("`{other}` and `{}` are both `{}` in Rust", field.wire, field.ident);
                self.found.push(
                    Diagnostic::new("name-clash", &ast.name.place, message)
                        .help("give one of them another name with `rust:`"),
                );
            }
        }
        fields
    }

    pub(super) fn field(&mut self, ast: &FieldAst, owner: &Owner) -> Field {
        let ident = self.spell(&ast.name, ast.rust.as_ref(), Case::Snake);
        let ty = self.resolve(&ast.ty.value, &ast.ty.place, ast, owner, &ident);
        let ty = self.constrained(ty, &ast.ty.value, &ast.constraints);
        let write = ast.uses.write.as_ref().map(|write| self.written_type(write, ast, owner, &ident));
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

    /// The type on writing; what is inline in it is another type than that on reading, under a name of its own.
    fn written_type(&mut self, write: &Spanned<TypeExpr>, ast: &FieldAst, owner: &Owner, ident: &str) -> Type {
        let named =
            |word: &Spanned<String>| Spanned { value: format!("{}Write", word.value), place: word.place.clone() };
        let ast = FieldAst { rust_type: ast.rust_type.as_ref().map(named), ..ast.clone() };
        let ty = self.resolve(&write.value, &write.place, &ast, owner, &format!("{ident}_write"));
        self.constrained_write(ty, &write.value, &ast.constraints)
    }

    fn resolve(&mut self, expr: &TypeExpr, place: &NodePath, ast: &FieldAst, owner: &Owner, ident: &str) -> Type {
        match expr {
            TypeExpr::Scalar(scalar) => (*scalar).into(),
            TypeExpr::Id(name) => self.entity(name, place),
            TypeExpr::Array(inner) => Type::array(self.resolve(inner, place, ast, owner, ident)),
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
            return Type::Id(*id, Constraints::default());
        }
        let known: Vec<&str> = self.entities.keys().map(String::as_str).collect();
        let add = format!("add `{name}: …` under `entities` in api.yaml");
        let help = match self.suggestions.nearest(name, &known) {
            Some(near) => format!("did you mean `{near}`? If not, {add}"),
            None => format!("{add}, or its spec in {}.yaml", name.replace('.', "/")),
        };
        let problem = Diagnostic::new("unknown-object", place, format!("there is no object `{name}`")).help(help);
        self.report(problem.misses(CascadeKey::Spec(name.to_owned())));
        Scalar::Any.into()
    }

    fn named(&mut self, name: &str, place: &NodePath) -> Type {
        if let Some(id) = self.objects.get(name).or_else(|| self.enums.get(name)) {
            return Type::Named(*id);
        }
        let known: Vec<&str> = types::words()
            .chain(self.objects.keys().map(String::as_str))
            .chain(self.enums.keys().map(String::as_str))
            .collect();
        let file = format!("{}.yaml", name.replace('.', "/"));
        let help = match types::translated(name).or_else(|| self.suggestions.nearest(name, &known)) {
            _ if self.entities.contains_key(name) => {
                format!("write `id<{name}>` for its identifier, or describe it in {file}")
            }
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("spec/README.md lists the types; an object or enum of this name would be in {file}"),
        };
        let problem = Diagnostic::new("unknown-type", place, format!("there is no type `{name}`")).help(help);
        self.report(problem.misses(CascadeKey::Spec(name.to_owned())));
        Scalar::Any.into()
    }

    fn values(&mut self, asts: &[ValueAst]) -> Vec<EnumValue> {
        let mut names: HashMap<String, String> = HashMap::with_capacity(asts.len());
        let mut values: Vec<EnumValue> = Vec::with_capacity(asts.len());
        for ast in asts {
            let ident = self.spell(&ast.wire, ast.rust.as_ref(), Case::Pascal);
            let problem = |message: String| Diagnostic::new("name-clash", &ast.wire.place, message);
            if ident == "Other" {
                let problem = problem(format!(
                    "`{}` would be `Other` in Rust, which stands for values that are not documented",
                    ast.wire.value
                ));
                self.report(problem.help("give this value another name with `{ doc: …, rust: TwoWords }`"));
            } else if let Some(other) = names.insert(ident.clone(), ast.wire.value.clone()) {
                let problem = problem(format!("`{other}` and `{}` are both `{ident}` in Rust", ast.wire.value));
                self.report(problem.help("give one of them another name with `{ doc: …, rust: TwoWords }`"));
            }
            values.push(EnumValue { wire: ast.wire.value.clone(), ident, doc: ast.doc.value.clone() });
        }
        values
    }

    fn check_uses(&mut self, ast: &FieldAst, ty: &Type) {
        let base = match ty {
            Type::Array(inner, _) => inner,
            other => other,
        };
        let is_object = match base {
            Type::Named(id) => matches!(self.api.type_def(*id).origin, Origin::Object(_)),
            // A type that is unknown has been reported.
            Type::Scalar(Scalar::Any, _) => *ast.ty.value.base() != TypeExpr::Scalar(Scalar::Any),
            _ => false,
        };
        if ast.uses.relation && !is_object {
            let problem = Diagnostic::new(
                "bad-relation",
                &ast.ty.place,
                "a relation leads to an object with a spec, or to a list of them",
            );
            self.report(problem.help("name the object as the type, or drop `relation`"));
        }
    }
}
