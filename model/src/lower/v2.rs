//! What only specs of REST 2.0 say of methods: how queries are taken, where rows stand, arguments by position, variants.

use super::Lowering;
use crate::ast::types::is_name;
use crate::ast::{Ast, Family, MethodAst, MethodV2Ast, ObjectAst, VariantOfAst, VariantsAst};
use crate::check::Fact;
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{
    Body, Dialect, Effect, Field, FilterV2, Halted, KeysetV2, MethodV2, OrderV2, Protocol, ResponseShape, RowsAt,
    SelectV2, Shape, Type, TypeId, Variant, Variants, module_of,
};
use crate::roots::{PORTAL_MODULE, is_of_portal};
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};

/// How many bases an object has at the most, directly or through another base: each has all fields of those before it.
pub(crate) const MAX_BASES: usize = 8;

/// The object of a variant, while a method is lowered for it.
pub(super) struct InVariant {
    /// The object with variants.
    pub(super) base: TypeId,
    pub(super) variant: Variant,
}

impl Lowering {
    /// Returns the facts of a method beside those of every protocol.
    pub(super) fn method_v2(&mut self, ast: &MethodAst, object: Option<TypeId>) -> Option<Box<MethodV2>> {
        if self.api.protocol != Protocol::V2 {
            return None;
        }
        let MethodV2Ast { rows_at, keyset, arguments, application_only, halted } = &ast.v2;
        let facts = MethodV2 {
            rows_at: rows_at
                .as_ref()
                .map(|rows| RowsAt { key: rows.value.key.as_ref().map(|key| key.value.clone()), map: rows.value.map }),
            filter: self.filter_v2(ast, object),
            order: order_v2(ast),
            select: select_v2(ast),
            keyset: keyset.as_ref().map(|keyset| KeysetV2 {
                field: keyset.value.field.value.clone(),
                row: keyset.value.row.as_ref().unwrap_or(&keyset.value.field).value.clone(),
            }),
            arguments: arguments.iter().flat_map(|names| &names.value).map(|name| name.value.clone()).collect(),
            application_only: *application_only,
            halted: halted
                .as_ref()
                .map(|halted| Halted { successor: halted.value.successor.as_ref().map(|name| name.value.clone()) }),
            variant: self.in_variant.as_ref().map(|inside| inside.variant.clone()),
        };
        self.check_successor(ast);
        self.check_select(ast, object);
        self.check_take(ast);
        Some(Box::new(facts))
    }

    /// Returns how the method takes conditions. The constants of an object's fields have the operators of one dialect, so
    /// an object has one.
    fn filter_v2(&mut self, ast: &MethodAst, object: Option<TypeId>) -> Option<FilterV2> {
        let filter = ast.filter.as_ref().filter(|filter| filter.value.taken)?;
        let dialect = filter.value.dialect?;
        if let Some(id) = object {
            let known = *self.api.types[id.0].v2.dialect.get_or_insert(dialect);
            if known != dialect {
                let name = self.api.type_def(id).origin.described();
                let message = format!("{name} is filtered by the dialect `{}` elsewhere", described(known));
                let problem = Diagnostic::new("two-dialects", &filter.place, message);
                self.report(problem.help("write an object with `base` for one of the two methods"));
            }
        }
        let param = filter.value.param.as_ref().map_or("filter", |param| &param.value).to_owned();
        Some(FilterV2 { param, dialect, in_array: filter.value.in_array })
    }

    fn check_successor(&mut self, ast: &MethodAst) {
        let Some(name) = ast.v2.halted.as_ref().and_then(|halted| halted.value.successor.as_ref()) else { return };
        if !is_name(&name.value) {
            self.report(crate::ast::types::bad_name(name));
        } else if name.value == ast.name.value {
            let problem = Diagnostic::new("conflict", &name.place, "the successor of the method is the method itself");
            self.report(problem.help("name the method to use instead, or write `true` if there is none"));
        }
    }

    /// Checks that the fields that a selection must contain exist.
    fn check_select(&mut self, ast: &MethodAst, object: Option<TypeId>) {
        let always = ast.select.iter().flat_map(|select| &select.value.always);
        for name in always {
            let Some(id) = object else { break };
            if !self.api.fields_of(id).iter().any(|field| field.wire == name.value && !field.uses.unread) {
                self.lacks_field(id, name, |field| !field.uses.unread);
            }
        }
    }

    /// Checks that a method that empties a queue says so.
    fn check_take(&mut self, ast: &MethodAst) {
        let Some(pagination) = ast.pagination.as_ref().filter(|pagination| pagination.value.family == Family::Take)
        else {
            return;
        };
        if Self::effect(ast) != Effect::Write {
            let problem = Diagnostic::new(
                "conflict",
                &pagination.place.key(),
                "the family `take` removes rows, so the method does not only read",
            );
            self.report(problem.help("add `effect: write`"));
        }
    }

    /// Checks what `keyset`, `rows_at` and `arguments` name, once the request and the response are known.
    pub(super) fn check_v2(&mut self, ast: &MethodAst, object: Option<TypeId>, body: &Body, result: &ResponseShape) {
        self.check_rows_at(ast, result);
        self.check_keyset(ast, object);
        self.check_since(ast, object);
        self.check_param_names(ast);
        self.check_arguments(ast, body);
        if self.api.protocol == Protocol::V2
            && let Body::Params(fields) = body
        {
            fields.iter().for_each(|field| self.check_written_boolean(field));
        }
    }

    fn check_rows_at(&mut self, ast: &MethodAst, result: &ResponseShape) {
        let Some(rows) = &ast.v2.rows_at else { return };
        // Without rows, the object is unknown, which is reported.
        if ast.result.is_none() && matches!(result, ResponseShape::Flag) {
            return;
        }
        let fits = |ty: &Type| match ty {
            Type::Map(_) => rows.value.map,
            Type::Array(..) | Type::Rows(_) => !rows.value.map,
            _ => false,
        };
        let fits = match (&rows.value.key, result) {
            (None, ResponseShape::Bare(ty)) => fits(ty),
            (Some(key), ResponseShape::Items(_)) => key.value == "items",
            (Some(key), ResponseShape::Fields(fields)) => {
                fields.iter().any(|field| field.wire == key.value && fits(&field.ty))
            }
            _ => false,
        };
        if !fits {
            let name = rows.value.key.as_ref().map_or("result", |key| &key.value);
            let message = format!("the response has no rows at `{name}`");
            let problem = Diagnostic::new("bad-rows-at", &rows.place, message);
            let help = "name a key of `result` with an array, or with a map and `map: true`, or remove `result`";
            self.report(problem.help(help).cascades_from(CascadeKey::File(rows.place.file)));
        }
    }

    fn check_keyset(&mut self, ast: &MethodAst, object: Option<TypeId>) {
        let (Some(keyset), Some(id)) = (&ast.v2.keyset, object) else { return };
        let takes = ast.filter.as_ref().is_some_and(|filter| filter.value.taken)
            && ast.order.as_ref().is_some_and(|order| order.value.taken);
        if !takes {
            let problem = Diagnostic::new("conflict", &keyset.place.key(), "`keyset` needs `filter` and `order`");
            self.report(problem.help("add both, or remove `keyset`"));
            return;
        }
        let field = &keyset.value.field;
        let known = self.api.fields_of(id).iter().find(|known| known.sent() == field.value);
        let lacks = known.and_then(|known| match (known.uses.filterable, known.uses.sortable) {
            (false, _) => Some((known, "filterable")),
            (_, false) => Some((known, "sortable")),
            (true, true) => None,
        });
        if let Some((known, lacks)) = lacks {
            let message =
                format!("`keyset` needs a filterable and sortable field, and `{}` is not {lacks}", field.value);
            let problem = Diagnostic::new("bad-filter", &field.place, message);
            let help = format!("mark the field `{lacks}: true` in the object's file, or use another field");
            let files = self.homes(id).into_iter().map(CascadeKey::File);
            let problem = files.fold(problem.help(help), Diagnostic::cascades_from);
            return self.contradictions.add_name(&Fact::queried(known), problem);
        }
        if let Some(known) = known.filter(|known| !can_be_identifier(&known.ty)) {
            let message =
                format!("`keyset` needs a field whose values are unique, and `{}` is no identifier", field.value);
            let problem = Diagnostic::new("bad-filter", &field.place, message);
            let problem = problem.help("name the identifier of the rows, or remove `keyset`");
            return self.contradictions.add_name(&Fact::field(known, &known.wire), problem);
        }
        let is_read = |field: &Field| !field.uses.unread;
        let row = keyset.value.row.as_ref().unwrap_or(&keyset.value.field);
        if !self.api.fields_of(id).iter().any(|field| field.wire == row.value && is_read(field)) {
            self.lacks_field(id, row, is_read);
        }
    }

    /// Checks that rows have the key from which the next page of the family `since` starts.
    fn check_since(&mut self, ast: &MethodAst, object: Option<TypeId>) {
        let row = ast.pagination.as_ref().and_then(|pagination| pagination.value.name("row"));
        let (Some(row), Some(id)) = (row, object) else { return };
        let is_read = |field: &Field| !field.uses.unread;
        if !self.api.fields_of(id).iter().any(|field| field.wire == row.value && is_read(field)) {
            self.lacks_field(id, row, is_read);
        }
    }

    /// Checks that the parts of a query have parameters of their own.
    fn check_param_names(&mut self, ast: &MethodAst) {
        if self.api.protocol != Protocol::V2 {
            return;
        }
        for names in [query_params(ast), inner_params(ast)] {
            for (at, (name, place)) in names.iter().enumerate() {
                if names[..at].iter().any(|(other, _)| other == name) {
                    let message = format!("another part of the query has the parameter `{name}` too");
                    let problem = Diagnostic::new("conflict", place, message);
                    self.report(problem.help("correct one of the two names"));
                }
            }
        }
    }

    /// Checks that the arguments are all parameters of the method, each once.
    fn check_arguments(&mut self, ast: &MethodAst, body: &Body) {
        let (Some(arguments), Body::Params(fields)) = (&ast.v2.arguments, body) else { return };
        let mut open: Vec<&str> = fields.iter().map(|field| field.wire.as_str()).collect();
        let (homes, mut is_known) = (self.param_homes(ast), true);
        for name in &arguments.value {
            if let Some(at) = open.iter().position(|open| *open == name.value) {
                open.remove(at);
                continue;
            }
            is_known = false;
            if fields.iter().any(|field| field.wire == name.value) {
                let message = format!("duplicate argument `{}`", name.value);
                self.report(Diagnostic::new("bad-arguments", &name.place, message).help("remove one of the two"));
            } else {
                self.rule_name(name, body, &homes);
            }
        }
        if let (Some(missing), true) = (open.first(), is_known) {
            let message = format!("`arguments` lacks the parameter `{missing}`");
            let problem = Diagnostic::new("bad-arguments", &arguments.place.key(), message);
            self.report(problem.help("list all parameters in the order in which the portal takes them"));
        }
    }

    /// Reports a boolean that a request contains: a query writes it as text, in one of several ways.
    pub(super) fn check_written_boolean(&mut self, field: &Field) {
        if field.ty.scalar() == Some(Scalar::Boolean) {
            let message = format!("`{}` is written, and a boolean can be written in several ways", field.wire);
            let problem = Diagnostic::new("written-boolean", &field.at, message);
            self.report(problem.help("write `type: yn` for `Y` and `N`, or `type: flag` for `1` and `0`"));
        }
    }

    /// Lowers the methods of objects with variants once more for each variant.
    pub(super) fn variants(&mut self, ast: &Ast) {
        self.check_variants(ast);
        self.update_recovery();
        let methods: Vec<&MethodAst> = ast.methods.iter().filter(|ast| !self.is_affected(&ast.name.place)).collect();
        for ast in methods {
            for (base, variant) in self.variants_of(ast) {
                self.in_variant = Some(InVariant { base, variant });
                let method = self.method(ast);
                self.in_variant = None;
                self.api.variants.push(method);
            }
        }
        self.api.variants.sort_by(|a, b| a.path().cmp(b.path()));
    }

    /// Checks the variants of objects: some method takes the parameter that tells them apart.
    fn check_variants(&mut self, ast: &Ast) {
        for object in &ast.objects {
            let (Some(variants), Some(&id)) = (&object.variants, self.objects.get(&object.name.value)) else {
                continue;
            };
            self.check_variants_by(id, &variants.by);
        }
    }

    /// Checks the parameter that tells the variants of an object apart.
    fn check_variants_by(&mut self, object: TypeId, by: &Spanned<String>) {
        let methods = self.api.methods.iter().filter(|method| method.object == Some(object));
        let params = methods.filter_map(|method| match &method.body {
            Body::Params(fields) => fields.iter().find(|field| field.wire == by.value),
            Body::Bare(_) => None,
        });
        let params: Vec<&Field> = params.collect();
        let is_number = |field: &&Field| matches!(field.ty, Type::Id(..)) || field.ty.scalar() == Some(Scalar::Integer);
        let problem = match params.iter().find(|field| !is_number(field)) {
            Some(other) => {
                let message = format!("variants are told apart by a number, which `{}` is not", by.value);
                Diagnostic::new("bad-type", &other.at, message).help("write `type: integer`")
            }
            None if params.is_empty() => {
                let message = format!("no method of the object takes the parameter `{}`", by.value);
                let problem = Diagnostic::new("unknown-field", &by.place, message);
                let help = "correct `by`, or add the parameter to a method of the object";
                let module = module_of(self.api.type_def(object).group()).to_owned();
                problem.help(help).cascades_from(CascadeKey::Methods(module))
            }
            None => return,
        };
        self.report(problem);
    }

    /// Returns the object of a method with variants, and the variants.
    fn variants_of(&self, ast: &MethodAst) -> Vec<(TypeId, Variant)> {
        let method = self.api.methods.iter().find(|method| method.name == ast.name.value);
        let Some((method, base)) = method.and_then(|method| Some((method, method.object?))) else { return Vec::new() };
        let Some(variants) = &self.api.type_def(base).v2.variants else { return Vec::new() };
        let takes =
            matches!(&method.body, Body::Params(fields) if fields.iter().any(|field| field.wire == variants.by));
        if !takes {
            return Vec::new();
        }
        let last = method.name.rsplit('.').next().unwrap_or_default();
        let of = variants.of.iter().chain(&variants.of_portal).map(|(value, object)| {
            let group = self.api.type_def(*object).group();
            let (path, by) = (format!("{group}.{last}"), variants.by.clone());
            (base, Variant { object: *object, path, by, value: *value })
        });
        of.collect()
    }

    /// Returns the object that a reference to an object means: that of the variant, while one is lowered.
    pub(super) fn in_place_of(&self, id: TypeId) -> TypeId {
        match &self.in_variant {
            Some(InVariant { base, variant }) if *base == id => variant.object,
            _ => id,
        }
    }

    /// Removes the parameter that the variant fills in.
    pub(super) fn without_filled_in(&self, params: &mut Vec<Field>) {
        if let Some(InVariant { variant, .. }) = &self.in_variant {
            params.retain(|field| field.wire != variant.by);
        }
    }

    /// Returns the response of a list: its rows, and the keys of the pagination.
    pub(super) fn rows_result(&self, ast: &MethodAst, row: TypeId, extra: Vec<Field>) -> ResponseShape {
        let row = Type::Named(row);
        let Some(rows) = ast.v2.rows_at.as_ref().map(|rows| &rows.value) else { return ResponseShape::Items(row) };
        let Some(key) = &rows.key else {
            let row = Box::new(row);
            return ResponseShape::Bare(if rows.map { Type::Map(row) } else { Type::Rows(row) });
        };
        if key.value == "items" && !rows.map && extra.is_empty() {
            return ResponseShape::Items(row);
        }
        let ty = if rows.map { Type::Map(Box::new(row)) } else { Type::array(row) };
        let field = Field::new(&key.value, ty, "The rows.", true).at(&key.place);
        ResponseShape::Fields(std::iter::once(field).chain(extra).collect())
    }
}

/// Returns whether values of a type can identify rows.
fn can_be_identifier(ty: &Type) -> bool {
    matches!(ty, Type::Id(..) | Type::Scalar(Scalar::Integer, _))
}

/// Returns the names of the parameters of a query, with their places. Those inside of another one are not among them.
fn query_params(ast: &MethodAst) -> Vec<(&str, &NodePath)> {
    let mut names: Vec<(&str, &NodePath)> = Vec::new();
    if let Some(filter) = ast.filter.as_ref().filter(|filter| filter.value.taken) {
        names.push(named_or(filter.value.param.as_ref(), "filter", &filter.place));
    }
    if let Some(select) = ast.select.as_ref().filter(|select| select.value.taken) {
        names.push(named_or(select.value.param.as_ref(), "select", &select.place));
    }
    if let Some(order) = ast.order.as_ref().filter(|order| order.value.taken) {
        match &order.value.texts {
            Some((field, direction)) => names.extend([field, direction].map(placed)),
            None => names.push(named_or(order.value.param.as_ref(), "order", &order.place)),
        }
    }
    if let Some(pagination) = &ast.pagination {
        let inside = pagination.value.name("inside");
        let own = ["param", "newer", "limit", "offset", "size"].into_iter();
        let own = own.filter_map(|key| pagination.value.name(key)).filter(|_| inside.is_none());
        names.extend(inside.into_iter().chain(own).map(placed));
        if pagination.value.family == Family::Start && pagination.value.name("param").is_none() {
            names.push(("start", &pagination.place));
        }
    }
    names
}

/// Returns the names of the parameters inside of another one, with their places.
fn inner_params(ast: &MethodAst) -> Vec<(&str, &NodePath)> {
    let pagination = ast.pagination.as_ref().filter(|pagination| pagination.value.name("inside").is_some());
    let names = ["param", "limit", "offset", "size"].into_iter();
    let names = pagination.into_iter().flat_map(|page| names.clone().filter_map(|key| page.value.name(key)));
    names.map(placed).collect()
}

fn placed(name: &Spanned<String>) -> (&str, &NodePath) {
    (&name.value, &name.place)
}

fn named_or<'a>(name: Option<&'a Spanned<String>>, default: &'a str, place: &'a NodePath) -> (&'a str, &'a NodePath) {
    name.map_or((default, place), placed)
}

/// Reads an array that is the whole written result as rows, which PHP may write as a map.
pub(super) fn with_rows(ast: &MethodAst, result: ResponseShape) -> ResponseShape {
    let rows = ast.v2.rows_at.as_ref().map(|rows| &rows.value);
    match (result, rows) {
        (ResponseShape::Bare(Type::Array(row, _)), Some(rows)) if rows.key.is_none() => {
            ResponseShape::Bare(Type::Rows(row))
        }
        (result, _) => result,
    }
}

fn order_v2(ast: &MethodAst) -> Option<OrderV2> {
    let order = &ast.order.as_ref().filter(|order| order.value.taken)?.value;
    Some(match &order.texts {
        Some((field, direction)) => OrderV2::Texts { field: field.value.clone(), direction: direction.value.clone() },
        None => OrderV2::Map(order.param.as_ref().map_or("order", |param| &param.value).to_owned()),
    })
}

fn select_v2(ast: &MethodAst) -> Option<SelectV2> {
    let select = &ast.select.as_ref().filter(|select| select.value.taken)?.value;
    let words = |words: &[Spanned<String>]| words.iter().map(|word| word.value.clone()).collect();
    Some(SelectV2 {
        param: select.param.as_ref().map_or("select", |param| &param.value).to_owned(),
        masks: words(&select.masks),
        always: words(&select.always),
    })
}

/// Returns a dialect as specs write it.
fn described(dialect: Dialect) -> String {
    match dialect.has_logic() {
        true => format!("{} with logic", dialect.word()),
        false => dialect.word().to_owned(),
    }
}

impl Lowering {
    /// Lowers what only objects of REST 2.0 have: keys that portals add, fields of a base, variants.
    pub(super) fn objects_v2(&mut self, ast: &Ast) {
        for object in &ast.objects {
            let Some(&id) = self.objects.get(&object.name.value) else { continue };
            self.open_keys(id, object);
            self.api.types[id.0].v2.upper_case = object.upper_case;
            let base = object.base.as_ref().and_then(|name| self.rows_object(name));
            if object.base.is_some() && base.is_none() {
                // Any field can be one of the base, which cannot be read.
                self.suppressed.add_all(&CascadeKey::Field(object.name.place.file, String::new()));
            }
            self.api.types[id.0].v2.base = base;
            let Some(variants) = &object.variants else { continue };
            let of = self.variants_by_value(object, variants);
            self.api.types[id.0].v2.variants =
                Some(Variants { by: variants.by.value.clone(), of, of_portal: Vec::new() });
        }
        self.bases(ast);
        ast.objects.iter().for_each(|object| self.variant_of(object));
        ast.objects.iter().for_each(|object| self.check_sent(object));
        self.same_as(ast);
    }

    /// Checks that no method writes two fields of an object under one name.
    fn check_sent(&mut self, object: &ObjectAst) {
        let Some(&id) = self.objects.get(&object.name.value) else { return };
        let mut found = Vec::new();
        for own in &object.fields {
            let fields = self.api.fields_of(id);
            let Some(at) = fields.iter().position(|field| field.wire == own.name.value) else { continue };
            let (field, uses) = (&fields[at], &fields[at].uses);
            let is_written_with = |other: &&Field| {
                let (adds, updates) = (other.uses.add.zip(uses.add), other.uses.update.zip(uses.update));
                other.sent() == field.sent() && (adds.is_some() || updates.is_some())
            };
            let Some(other) = fields[..at].iter().find(is_written_with) else { continue };
            let message = format!("`{}` and `{}` are both written as `{}`", other.wire, field.wire, field.sent());
            let place = own.uses.sent.as_ref().map_or(&own.name.place, |sent| &sent.place);
            let problem = Diagnostic::new("duplicate-name", place, message);
            found.push(problem.help("correct `sent` of one of the two, or remove its `add` and `update`"));
        }
        found.into_iter().for_each(|problem| self.report(problem));
    }

    /// Adds an object of a portal to the variants of the object that it stands for.
    fn variant_of(&mut self, object: &ObjectAst) {
        let (Some(&id), Some(variant_of)) = (self.objects.get(&object.name.value), &object.variant_of) else { return };
        let VariantOfAst { object: name, value } = &variant_of.value;
        let Some(parent) = self.rows_object(name) else { return };
        let base = self.api.types[id.0].v2.base;
        let Some(variants) = &self.api.types[parent.0].v2.variants else {
            let message = format!("the object `{}` has no variants", name.value);
            let problem = Diagnostic::new("bad-variant", &name.place, message);
            return self.report(problem.help("name an object with `variants`, such as `crm.item`"));
        };
        let documented = variants.of.iter().find(|(known, _)| known == value).map(|(_, object)| *object);
        let wanted = documented.unwrap_or(parent);
        if object.base.is_some() && base.is_none() {
            // The unknown base has been reported.
            return;
        }
        let problem = if !is_of_portal(&object.name.value) {
            let message = format!("only an object of a portal, named `{PORTAL_MODULE}.…`, has `variant_of`");
            let help = format!("list the object under `variants` of `{}` instead", name.value);
            Some(Diagnostic::new("bad-variant", &variant_of.place.key(), message).help(help))
        } else if base != Some(wanted) {
            let (known, by) = (self.api.type_def(wanted).group(), &variants.by);
            let message = match documented {
                Some(_) => format!("`{known}` is the documented object with the `{by}` {value}, and is not the `base`"),
                None => format!("no documented object has the `{by}` {value}, and `{known}` is not the `base`"),
            };
            Some(Diagnostic::new("bad-variant", &variant_of.place, message).help(format!("write `base: {known}`")))
        } else {
            None
        };
        match (problem, &mut self.api.types[parent.0].v2.variants) {
            (Some(problem), _) => self.report(problem),
            (None, Some(variants)) => variants.of_portal.push((*value, id)),
            (None, None) => {}
        }
    }

    /// Returns the objects that stand for another one, each once.
    fn variants_by_value(&mut self, object: &ObjectAst, variants: &VariantsAst) -> Vec<(i64, TypeId)> {
        let (mut of, mut seen): (Vec<_>, Vec<&str>) = (Vec::new(), Vec::new());
        for (value, name) in &variants.of {
            if name.value == object.name.value {
                let message = format!("`{}` is a variant of itself", name.value);
                let problem = Diagnostic::new("endless-object", &name.place, message);
                self.report(problem.help("name the object that has the keys of this variant"));
            } else if seen.contains(&name.value.as_str()) {
                let message = format!("`{}` is already a variant", name.value);
                let problem = Diagnostic::new("duplicate-name", &name.place, message);
                self.report(problem.help("write an object with `base` for one of the two"));
            } else {
                of.extend(self.rows_object(name).map(|id| (*value, id)));
            }
            seen.push(&name.value);
        }
        of
    }

    /// Takes over the fields of bases, each base before what builds on it.
    fn bases(&mut self, ast: &Ast) {
        let mut open: Vec<TypeId> = Vec::new();
        for object in &ast.objects {
            let Some(&id) = self.objects.get(&object.name.value) else { continue };
            if self.api.types[id.0].v2.base.is_some() {
                open.push(id);
            }
        }
        for _ in 0..MAX_BASES {
            if open.is_empty() {
                return;
            }
            let is_ready =
                |api: &crate::model::Api, id: TypeId| api.types[id.0].v2.base.is_none_or(|base| !open.contains(&base));
            let (ready, rest): (Vec<TypeId>, Vec<TypeId>) = open.iter().partition(|id| is_ready(&self.api, **id));
            if ready.is_empty() {
                return self.endless_base(rest[0]);
            }
            ready.iter().for_each(|id| self.take_over(*id));
            open = rest;
        }
        if let Some(id) = open.first() {
            let message = format!("`base` leads over more than {MAX_BASES} objects");
            let problem = Diagnostic::new("endless-object", &self.api.type_def(*id).at, message);
            self.report(problem.help("write the fields of some bases into the objects that build on them"));
        }
    }

    fn endless_base(&mut self, id: TypeId) {
        let def = self.api.type_def(id);
        let problem = Diagnostic::new("endless-object", &def.at, format!("{} is its own base", def.origin.described()));
        self.report(problem.help("remove `base` from one of the objects"));
    }

    /// Adds the fields and the added keys of the base. Those of the object replace them.
    fn take_over(&mut self, id: TypeId) {
        let Some(base) = self.api.types[id.0].v2.base else { return };
        let base = self.api.type_def(base).clone();
        let Shape::Struct(inherited) = base.shape else { return };
        let Shape::Struct(own) = &mut self.api.types[id.0].shape else { return };
        let kept: Vec<Field> =
            inherited.into_iter().filter(|field| !own.iter().any(|known| known.wire == field.wire)).collect();
        own.splice(0..0, kept);
        self.api.types[id.0].v2.upper_case |= base.v2.upper_case;
        let open = &mut self.api.types[id.0].v2.open;
        let added = base.v2.open.into_iter().filter(|key| !open.iter().any(|known| known.pattern == key.pattern));
        let added: Vec<_> = added.collect();
        open.extend(added);
    }
}
