//! What calls do to rows: the objects, fields and parameters that `rows` names.

use super::Lowering;
use super::unknown::NameKind;
use crate::ast::{MethodAst, RowConditionAst, RowValueAst, RowValuesAst, RowsAst};
use crate::check::{Fact, Side};
use crate::diagnostic::{CascadeKey, Diagnostic};
use crate::model::{
    Body, Effect, Field, ResponseShape, RowCondition, RowFacts, RowOperator, RowValue, RowsEffect, Shape, Type, TypeId,
    module_of,
};
use crate::scalars::Scalar;
use crate::source::{NodePath, Spanned};

impl Lowering {
    pub(super) fn rows(
        &mut self,
        ast: &MethodAst,
        object: Option<TypeId>,
        body: &Body,
        result: &ResponseShape,
    ) -> Option<RowFacts> {
        let Spanned { value: rows, place } = ast.rows.as_ref()?;
        self.row_facts(ast, (rows, place), object, (body, result))
    }

    fn row_facts(
        &mut self,
        ast: &MethodAst,
        (rows, place): (&RowsAst, &NodePath),
        object: Option<TypeId>,
        (body, result): (&Body, &ResponseShape),
    ) -> Option<RowFacts> {
        let effect = rows.effect.as_ref().map_or(RowsEffect::Lists, |(effect, _)| effect.value);
        for key in [&rows.items, &rows.count, &rows.taken, &rows.missed].into_iter().flatten() {
            self.check_response_key(key, result);
        }
        if let (Some((word, _)), Some(effect)) = (&rows.effect, Self::known_effect(ast)) {
            self.check_effect(word, effect);
        }
        let own = object;
        let object = match &rows.effect {
            Some((_, name)) => self.rows_object(name)?,
            None if ast.object.is_some() => object?,
            None => {
                let problem = Diagnostic::new("missing-key", &place.key(), "`rows` names no object");
                self.report(problem.help("add `lists:`, `creates:`, `updates:` or `removes:` with an object"));
                return None;
            }
        };
        let each = rows.each.as_ref().and_then(|each| self.row_list(ast, each, effect, body));
        let homes = self.param_homes(ast);
        let when = self.rule_when(&rows.when, body, &homes);
        let conditions = rows.conditions.iter().map(|condition| self.row_condition(ast, condition, object, body));
        let conditions = conditions.collect();
        let sets = self.row_values(ast, &rows.sets, object, body);
        let [puts, takes] = [("puts", &rows.puts), ("takes", &rows.takes)].map(|(key, values)| {
            self.check_arrays(key, values, object);
            self.row_values(ast, values, object, body)
        });
        let limit = rows.limit.as_ref().map(|limit| self.row_value(ast, limit, None, body));
        let hides =
            rows.hides.iter().filter(|name| self.hides_field(object, name)).map(|name| name.value.clone()).collect();
        let also = rows.also.iter();
        let also =
            also.filter_map(|also| self.row_facts(ast, (&also.value, &also.place), own, (body, result))).collect();
        let [items, count, taken, missed] =
            [&rows.items, &rows.count, &rows.taken, &rows.missed].map(|key| key.as_ref().map(|key| key.value.clone()));
        Some(RowFacts {
            effect,
            object,
            each,
            when,
            conditions,
            sets,
            puts,
            takes,
            items,
            count,
            taken,
            missed,
            limit,
            hides,
            also,
        })
    }

    /// Returns the parameter with the objects of which a call adds rows, or reports why it cannot.
    fn row_list(
        &mut self,
        ast: &MethodAst,
        each: &Spanned<RowValueAst>,
        effect: RowsEffect,
        body: &Body,
    ) -> Option<String> {
        let params = if let Body::Params(params) = body { params.as_slice() } else { &[] };
        let problem = match &each.value {
            RowValueAst::Constant(_) => {
                Some(("`each` is the name of a parameter".to_owned(), "write it as in `$items`"))
            }
            RowValueAst::Param(_) if effect != RowsEffect::Creates => Some((
                format!("`each` applies only to `creates`; this is `{}`", effect.word()),
                "remove it, or add the rows with `creates`",
            )),
            RowValueAst::Param(name) => {
                let param = params.iter().find(|param| param.wire == *name);
                param.filter(|param| !self.is_list_of_objects(&param.ty)).map(|_| {
                    let message = format!("`each` applies only to lists of objects, which `{name}` is not");
                    (message, "name a list of objects, or remove `each`")
                })
            }
        };
        if let Some((message, help)) = problem {
            self.found.push(Diagnostic::new("bad-rows", &each.place, message).help(help));
            return None;
        }
        match self.row_value(ast, each, None, body) {
            RowValue::Param(name) => Some(name),
            RowValue::Constant(_) => None,
        }
    }

    /// Returns whether values of a type are lists of objects, as far as its spec can be read.
    fn is_list_of_objects(&self, ty: &Type) -> bool {
        match ty {
            Type::Array(inner, _) => match **inner {
                Type::Named(id) => !matches!(self.api.type_def(id).shape, Shape::Enum(_)),
                Type::Scalar(Scalar::Any, _) => true,
                _ => false,
            },
            Type::Scalar(Scalar::Any, _) => true,
            _ => false,
        }
    }

    /// Returns whether a field that a response leaves out exists, or reports that it does not.
    fn hides_field(&mut self, object: TypeId, name: &Spanned<String>) -> bool {
        let exists = self.api.fields_of(object).iter().any(|field| field.wire == name.value);
        if !exists {
            self.lacks_field(object, name, |_| true);
        }
        exists
    }

    fn row_values(
        &mut self,
        ast: &MethodAst,
        values: &RowValuesAst,
        object: TypeId,
        body: &Body,
    ) -> Vec<(String, RowValue)> {
        let values = values.iter().map(|(name, value)| {
            let field = self.row_field(object, &name.value).cloned();
            (name.value.clone(), self.row_value(ast, value, field.as_ref(), body))
        });
        values.collect()
    }

    /// Checks that elements are put into arrays only. An attribute can hold anything.
    fn check_arrays(&mut self, key: &str, values: &RowValuesAst, object: TypeId) {
        for (name, _) in values {
            let is_array = |field: &Field| matches!(field.ty, Type::Array(..) | Type::Scalar(Scalar::Any, _));
            if self.row_field(object, &name.value).is_some_and(|field| !is_array(field)) {
                let message = format!("`{key}` applies only to arrays, which `{}` is not", name.value);
                self.found.push(Diagnostic::new("bad-rows", &name.place, message).help("name an array, or use `sets`"));
            }
        }
    }

    /// Returns the object of a name, or reports that there is none.
    pub(super) fn rows_object(&mut self, name: &Spanned<String>) -> Option<TypeId> {
        let object = self.objects.get(&name.value).copied();
        if object.is_some() {
            self.used(NameKind::Spec, &name.value);
        } else {
            let known: Vec<&str> = self.objects.keys().map(String::as_str).collect();
            let help = match self.suggestions.nearest(&name.value, &known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add the object in {}", self.path_of(&name.value)),
            };
            let problem = Diagnostic::new("unknown-object", &name.place, format!("unknown object `{}`", name.value));
            let problem = problem.help(help).cascades_from(CascadeKey::Spec(name.value.clone()));
            self.unknown(NameKind::Spec, &name.value, &name.place, false, problem);
        }
        object
    }

    /// Checks that only methods that write change rows.
    fn check_effect(&mut self, word: &Spanned<RowsEffect>, effect: Effect) {
        let wanted = if word.value.reads() { Effect::Read } else { Effect::Write };
        if effect != wanted {
            let effect = if effect == Effect::Read { "read" } else { "write" };
            let message = format!("`{}` contradicts `effect: {effect}`", word.value.word());
            let problem = Diagnostic::new("conflict", &word.place, message);
            self.report(problem.help("correct the effect of the method, or what it does to rows"));
        }
    }

    fn check_response_key(&mut self, key: &Spanned<String>, result: &ResponseShape) {
        let fields = if let ResponseShape::Fields(fields) = result { fields.as_slice() } else { &[] };
        if !fields.iter().any(|field| field.wire == key.value) {
            let known = fields.iter().map(|field| field.wire.as_str());
            let help = self.suggestions.alternatives(&key.value, known, "name a key of `result`");
            let message = format!("the response has no key `{}`", key.value);
            let problem = Diagnostic::new("unknown-field", &key.place, message).help(help);
            self.report(problem.cascades_from(CascadeKey::Field(key.place.file, key.value.clone())));
        }
    }

    fn row_condition(
        &mut self,
        ast: &MethodAst,
        condition: &RowConditionAst,
        object: TypeId,
        body: &Body,
    ) -> RowCondition {
        let first = condition.fields.first().and_then(|name| self.row_field(object, &name.value)).cloned();
        let first = self.compared(condition, first);
        let value = self.row_value(ast, &condition.value, first.as_ref(), body);
        let fields = condition.fields.iter().map(|name| name.value.clone()).collect();
        RowCondition { fields, operator: condition.operator, value }
    }

    /// Returns the field that a condition compares its value with. That of `longer` is a number, whatever the field is.
    fn compared(&mut self, condition: &RowConditionAst, field: Option<Field>) -> Option<Field> {
        if condition.operator != RowOperator::Longer {
            return field;
        }
        if let (Some(field), Some(name)) = (&field, condition.fields.first())
            && !matches!(field.ty, Type::Array(..))
        {
            let message = format!("`longer` applies only to arrays, which `{}` is not", name.value);
            self.found
                .push(Diagnostic::new("bad-rows", &name.place, message).help("name an array, or compare its value"));
        }
        field.map(|field| Field { ty: Scalar::Integer.into(), ..field })
    }

    fn row_value(
        &mut self,
        ast: &MethodAst,
        value: &Spanned<RowValueAst>,
        field: Option<&Field>,
        body: &Body,
    ) -> RowValue {
        match &value.value {
            RowValueAst::Param(name) => {
                let homes = self.param_homes(ast);
                let name = Spanned { value: name.clone(), place: value.place.clone() };
                RowValue::Param(self.rule_name(&name, body, &homes))
            }
            RowValueAst::Constant(constant) => {
                self.update_recovery();
                if let Some(field) = field.filter(|field| self.can_judge_early(&value.place, &field.ty)) {
                    self.check_given(Side::Response, field, constant, |problem| {
                        let message = format!("invalid value of `{}`: {problem}", field.wire);
                        Diagnostic::new("bad-rows", &value.place, message).help("correct the value, or the field")
                    });
                }
                RowValue::Constant(constant.clone())
            }
        }
    }

    /// Returns the field of a dotted name.
    fn row_field(&self, object: TypeId, name: &str) -> Option<&Field> {
        let (first, rest) = name.split_once('.').map_or((name, None), |(first, rest)| (first, Some(rest)));
        let field = self.api.fields_of(object).iter().find(|field| field.wire == first)?;
        match (rest, inner_type(&field.ty)) {
            (None, _) => Some(field),
            (Some(rest), Some(inner)) => self.row_field(inner, rest),
            (Some(_), None) => None,
        }
    }

    /// Checks the names in `where` and `sets`. One that no field has is an attribute, which no response shows: some method
    /// writes it, and some method reads it.
    pub(super) fn row_attributes(&mut self, methods: &[&MethodAst]) {
        let mut names: Vec<(TypeId, &Spanned<String>, bool)> = Vec::new();
        for method in methods {
            let Some(Spanned { value: rows, .. }) = &method.rows else { continue };
            for rows in std::iter::once(rows).chain(rows.also.iter().map(|also| &also.value)) {
                let Some(object) = self.named_object(rows, method) else {
                    self.suppressed.add(CascadeKey::Methods(module_of(&method.name.value).to_owned()));
                    continue;
                };
                let written = [&rows.sets, &rows.puts, &rows.takes].into_iter().flatten();
                names.extend(written.map(|(name, _)| (object, name, true)));
                let fields = rows.conditions.iter().flat_map(|condition| &condition.fields);
                names.extend(fields.map(|name| (object, name, false)));
            }
        }
        for (object, name, is_set) in &names {
            let is_attribute = names.iter().any(|(of, other, set)| {
                (of, &other.value) == (object, &name.value) && set != is_set && !name.value.contains('.')
            });
            if is_attribute || self.row_field(*object, &name.value).is_some() {
                continue;
            }
            let (inside, segment) = self.unknown_segment(*object, &name.value);
            let known = self.api.fields_of(inside).iter().map(|field| field.wire.as_str());
            let (other, does) = if *is_set { ("where", "compares with") } else { ("sets", "writes") };
            let fallback = format!("add the field to the object's file, or a method that {does} it in `{other}`");
            let help = self.suggestions.alternatives(segment, known, &fallback);
            let home = self.api.home_of(inside);
            // A method that cannot be read may be the other one.
            let module = module_of(self.api.type_def(*object).group()).to_owned();
            let fact = Fact::of(segment, self.api.fields_of(inside), home, &self.suggestions);
            let message = format!("the object has no field `{}`", name.value);
            let problem = Diagnostic::new("unknown-field", &name.place, message).help(help);
            let missed = self.homes(inside).into_iter().map(|file| CascadeKey::Field(file, segment.to_owned()));
            let problem = missed.chain([CascadeKey::Methods(module)]).fold(problem, Diagnostic::cascades_from);
            self.contradictions.add_name(&fact, problem);
        }
    }

    /// Returns the first segment of a dotted name that is no field, and the type that does not have it.
    fn unknown_segment<'n>(&self, object: TypeId, name: &'n str) -> (TypeId, &'n str) {
        let (first, rest) = name.split_once('.').unwrap_or((name, ""));
        let field = self.api.fields_of(object).iter().find(|field| field.wire == first);
        match field.and_then(|field| inner_type(&field.ty)).filter(|_| !rest.is_empty()) {
            Some(inner) => self.unknown_segment(inner, rest),
            None => (object, first),
        }
    }

    fn named_object(&self, rows: &RowsAst, method: &MethodAst) -> Option<TypeId> {
        let name = rows.effect.as_ref().map(|(_, name)| name).or(method.object.as_ref())?;
        self.objects.get(&name.value).copied()
    }
}

/// Returns the named type in a type: the type itself, or that of the elements of an array or map.
fn inner_type(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Array(inner, _) | Type::Map(inner) => inner_type(inner),
        _ => None,
    }
}
