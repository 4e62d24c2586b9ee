//! Lowers fields and their types: resolves references, and names inline types.

use super::unknown::NameKind;
use super::{Lowering, Owner};
use crate::ast::types::{self, TypeExpr};
use crate::ast::{Ast, FieldAst, ObjectAst, ValueAst};
use crate::constraints::Constraints;
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{
    Clear, Dialect, EnumValue, Field, FieldCapabilities, Holder, OpenKey, Origin, Protocol, Shape, Type, TypeId,
};
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};

impl Lowering {
    /// Lowers the fields and values of objects and enums.
    pub(super) fn types(&mut self, ast: &Ast) {
        for item in &ast.enums {
            let Some(&id) = self.enums.get(&item.name.value) else { continue };
            let values = values(&item.values);
            self.api.types[id.0].shape = Shape::Enum(values);
        }
        for object in &ast.objects {
            let Some(&id) = self.objects.get(&object.name.value) else { continue };
            let owner = Owner { holder: Holder::Type(id), origin: Origin::Inline(object.name.value.clone()) };
            let fields = self.fields(&object.fields, &owner);
            self.api.types[id.0].shape = Shape::Struct(fields);
        }
        self.objects_v2(ast);
        self.events(ast);
        self.counts(ast);
    }

    /// Checks that fields count elements of arrays, once all fields are known.
    fn counts(&mut self, ast: &Ast) {
        for object in &ast.objects {
            let Some(&id) = self.objects.get(&object.name.value) else { continue };
            for name in object.fields.iter().filter_map(|field| field.uses.counts.as_ref()) {
                let counted =
                    self.api.fields_of(id).iter().find(|field| field.wire == name.value).map(|field| &field.ty);
                match counted {
                    None => self.lacks_field(id, name, |field| matches!(field.ty, Type::Array(..))),
                    Some(Type::Array(..)) => {}
                    Some(_) => {
                        let message = format!("`counts` applies only to arrays, which `{}` is not", name.value);
                        self.report(
                            Diagnostic::new("conflict", &name.place, message).help("name an array of the object"),
                        );
                    }
                }
            }
        }
    }

    /// Lowers the keys that portals add to an object.
    pub(super) fn open_keys(&mut self, id: TypeId, object: &ObjectAst) {
        for (pattern, ty) in &object.open {
            let ty = self.without_inline(&ty.value, &ty.place);
            self.api.types[id.0].v2.open.push(OpenKey { pattern: pattern.value.clone(), ty });
        }
    }

    /// Returns a type that stands outside of a field, where no inline type can be described.
    fn without_inline(&mut self, expr: &TypeExpr, place: &NodePath) -> Type {
        match expr {
            TypeExpr::Scalar(scalar) => (*scalar).into(),
            TypeExpr::Id(name) => self.entity(name, place),
            TypeExpr::Array(inner) => Type::array(self.without_inline(inner, place)),
            TypeExpr::Map(inner) => Type::Map(Box::new(self.without_inline(inner, place))),
            TypeExpr::Name(name) => self.named(name, place),
            // The reader refuses them here.
            TypeExpr::InlineObject | TypeExpr::InlineEnum => Scalar::Any.into(),
        }
    }

    pub(super) fn fields(&mut self, asts: &[FieldAst], owner: &Owner) -> Vec<Field> {
        asts.iter().map(|ast| self.field(ast, owner)).collect()
    }

    pub(super) fn field(&mut self, ast: &FieldAst, owner: &Owner) -> Field {
        let part = &ast.rust.as_ref().unwrap_or(&ast.name).value;
        let ty = self.resolve(&ast.ty.value, &ast.ty.place, ast, owner, part);
        let ty = self.constrained(ty, &ast.ty.value, &ast.constraints);
        let write = ast.uses.write.as_ref().map(|write| self.written_type(write, ast, owner, part));
        self.check_uses(ast, &ty);
        let field = Field {
            wire: ast.name.value.clone(),
            rust: ast.rust.clone(),
            at: ast.name.place.clone(),
            doc: ast.doc.as_ref().map(|doc| doc.value.clone()).unwrap_or_default(),
            note: ast.note.as_ref().map(|note| note.value.clone()),
            source: ast.source,
            ty,
            required: ast.required,
            nullable: ast.nullable,
            default: ast.default.as_ref().map(|default| default.value.clone()),
            uses: FieldCapabilities {
                filterable: ast.uses.filterable,
                operators: ast.uses.operators.clone(),
                sortable: ast.uses.sortable,
                add: ast.uses.add,
                update: ast.uses.update,
                write,
                write_source: ast.uses.write_source,
                relation: ast.uses.relation,
                unread: ast.uses.unread,
                clear: ast.uses.clear.as_ref().map(|clear| clear.value),
                secret: ast.uses.secret,
                counts: ast.uses.counts.as_ref().map(|counts| counts.value.clone()),
                content: ast.uses.content.as_ref().map(|content| content.value),
                sent: ast.uses.sent.as_ref().map(|sent| sent.value.clone()),
            },
        };
        if let Some(default) = &ast.default {
            self.defaults.push((field.clone(), default.clone()));
        }
        field
    }

    /// Returns the type on writing. An inline type in it differs from that on reading and has its own name.
    fn written_type(&mut self, write: &Spanned<TypeExpr>, ast: &FieldAst, owner: &Owner, part: &str) -> Type {
        let named =
            |word: &Spanned<String>| Spanned { value: format!("{}Write", word.value), place: word.place.clone() };
        let ast = FieldAst { rust_type: ast.rust_type.as_ref().map(named), ..ast.clone() };
        let ty = self.resolve(&write.value, &write.place, &ast, owner, &format!("{part}_write"));
        self.constrained_write(ty, &write.value, &ast.constraints)
    }

    fn resolve(&mut self, expr: &TypeExpr, place: &NodePath, ast: &FieldAst, owner: &Owner, part: &str) -> Type {
        match expr {
            TypeExpr::Scalar(scalar) => (*scalar).into(),
            TypeExpr::Id(name) => self.entity(name, place),
            TypeExpr::Array(inner) => Type::array(self.resolve(inner, place, ast, owner, part)),
            TypeExpr::Map(inner) => Type::Map(Box::new(self.resolve(inner, place, ast, owner, part))),
            TypeExpr::Name(name) => self.named(name, place),
            TypeExpr::InlineObject => {
                let id = self.inline(ast, owner, part);
                let inner = Owner { holder: Holder::Type(id), origin: owner.origin.clone() };
                self.api.types[id.0].shape = Shape::Struct(self.fields(&ast.fields, &inner));
                Type::Named(id)
            }
            TypeExpr::InlineEnum => {
                let id = self.inline(ast, owner, part);
                self.api.types[id.0].shape = Shape::Enum(values(&ast.values));
                Type::Named(id)
            }
        }
    }

    fn inline(&mut self, ast: &FieldAst, owner: &Owner, part: &str) -> TypeId {
        let summary = ast.doc.as_ref().map_or("", |doc| doc.value.as_str());
        let id = self.inline_type(owner, part, summary, &ast.name.place);
        self.api.types[id.0].rust.clone_from(&ast.rust_type);
        id
    }

    fn entity(&mut self, name: &str, place: &NodePath) -> Type {
        if let Some(&id) = self.entities.get(name) {
            self.used(NameKind::Spec, name);
            return Type::Id(id, Constraints::default());
        }
        let known: Vec<&str> = self.entities.keys().map(String::as_str).collect();
        let add = format!("add `{name}: …` under `entities` in api.yaml");
        let help = match self.suggestions.nearest(name, &known) {
            Some(near) => format!("did you mean `{near}`? if not, {add}"),
            None => format!("{add}, or define the object in {}", self.path_of(name)),
        };
        let problem = Diagnostic::new("unknown-object", place, format!("unknown object `{name}`")).help(help);
        let cascades = [CascadeKey::Spec(name.to_owned()), CascadeKey::Entity(name.to_owned())];
        let problem = cascades.into_iter().fold(problem, Diagnostic::cascades_from);
        self.unknown(NameKind::Spec, name, place, true, problem);
        Scalar::Any.into()
    }

    fn named(&mut self, name: &str, place: &NodePath) -> Type {
        if let Some(&id) = self.objects.get(name).or_else(|| self.enums.get(name)) {
            self.used(NameKind::Spec, name);
            return Type::Named(self.in_place_of(id));
        }
        let known: Vec<&str> = types::words(self.api.protocol)
            .chain(self.objects.keys().map(String::as_str))
            .chain(self.enums.keys().map(String::as_str))
            .collect();
        let file = self.path_of(name);
        let help = match types::translated(name).or_else(|| self.suggestions.nearest(name, &known)) {
            _ if self.entities.contains_key(name) => {
                format!("write `id<{name}>` for its identifier, or define the object in {file}")
            }
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("use one of the types in spec/README.md, or define the object or enum in {file}"),
        };
        let problem = Diagnostic::new("unknown-type", place, format!("unknown type `{name}`")).help(help);
        let problem = problem.cascades_from(CascadeKey::Spec(name.to_owned()));
        // Words without a dot are meant for types of the format.
        match name.contains('.') {
            true => self.unknown(NameKind::Spec, name, place, false, problem),
            false => self.report(problem),
        }
        Scalar::Any.into()
    }

    fn check_uses(&mut self, ast: &FieldAst, ty: &Type) {
        // An unknown type has been reported.
        let is_known = ty.scalar() != Some(Scalar::Any) || *ast.ty.value.base() == TypeExpr::Scalar(Scalar::Any);
        if ast.uses.secret && is_known && ty.scalar() != Some(Scalar::String) {
            let problem = Diagnostic::new("conflict", &ast.ty.place, "`secret` applies only to the type `string`");
            self.report(problem.help("write `type: string`, or remove `secret`"));
        }
        let content = ast.uses.content.as_ref().filter(|_| is_known);
        if let Some(content) = content.filter(|content| ty.scalar() != Some(content.value.scalar())) {
            let word = content.value.scalar().word();
            let message = format!("`content: {}` applies only to the type `{word}`", content.value.word());
            let problem = Diagnostic::new("conflict", &content.place, message);
            self.report(problem.help(format!("write `type: {word}`, or remove `content`")));
        }
        if let Some(clear) = ast.uses.clear.as_ref().filter(|_| ast.uses.update.is_none() && ast.uses.add.is_none()) {
            let problem =
                Diagnostic::new("conflict", &clear.place.key(), "`clear` applies only to fields that are written");
            self.report(problem.help("remove `clear`, or mark the field with `update`"));
        }
        if let Some(write) = ast.uses.write.as_ref().filter(|_| ast.uses.update.is_none() && ast.uses.add.is_none()) {
            let problem =
                Diagnostic::new("conflict", &write.place.key(), "`write` applies only to fields that are written");
            self.report(problem.help("remove `write`, or mark the field with `add` or `update`"));
        }
        let written = ast.uses.write.as_ref().unwrap_or(&ast.ty);
        if let Some(clear) = ast.uses.clear.as_ref().filter(|clear| clear.value == Clear::List)
            && is_known
            && !self.can_be_list(&written.value)
        {
            let message = format!("an empty array is no value of `{}`", written.value);
            let problem = Diagnostic::new("conflict", &clear.place, message);
            self.report(problem.help("correct `clear`, or the type on writing"));
        }
        self.check_named_in_queries(ast);
        let base = match ty {
            Type::Array(inner, _) => inner,
            other => other,
        };
        let is_object = match base {
            Type::Named(id) => matches!(self.api.type_def(*id).origin, Origin::Object(_)),
            // An unknown type has been reported.
            Type::Scalar(Scalar::Any, _) => *ast.ty.value.base() != TypeExpr::Scalar(Scalar::Any),
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

impl Lowering {
    /// Returns whether an empty list can be a value of a type. PHP writes an empty map so too.
    fn can_be_list(&self, expr: &TypeExpr) -> bool {
        match expr {
            TypeExpr::Array(_) | TypeExpr::Map(_) | TypeExpr::InlineObject => true,
            TypeExpr::Scalar(scalar) => *scalar == Scalar::Any,
            TypeExpr::Id(_) | TypeExpr::InlineEnum => false,
            TypeExpr::Name(name) => !self.enums.contains_key(name),
        }
    }

    /// Checks that queries can name a field: that the name is no operator of REST 2.0 with a name, and no path of REST 3.0.
    fn check_named_in_queries(&mut self, ast: &FieldAst) {
        let name = &ast.name.value;
        let is_ambiguous = match self.api.protocol {
            Protocol::V2 => ast.uses.sent.is_none() && !Dialect::divide(name).0.is_empty(),
            Protocol::V3 => name.contains('.'),
        };
        if is_ambiguous && (ast.uses.filterable || ast.uses.sortable) {
            let message = format!("a filter or an order with `{name}` would have another meaning");
            let problem = Diagnostic::new("bad-filter", &ast.name.place, message);
            self.report(problem.help("correct the name, or remove `filterable` and `sortable`"));
        }
    }
}

fn values(asts: &[ValueAst]) -> Vec<EnumValue> {
    let value = |ast: &ValueAst| EnumValue {
        wire: ast.wire.value.clone(),
        rust: ast.rust.clone(),
        doc: ast.doc.value.clone(),
        source: ast.source,
        at: ast.wire.place.clone(),
    };
    asts.iter().map(value).collect()
}
