//! Checks the queries of REST 2.0: maps of conditions with operators before the names, orders as maps or texts, masks.

use super::query::UnknownField;
use super::{Checker, Fact};
use crate::model::{Dialect, Field, OrderV2, TypeId};
use crate::suggest::list;
use bitrix24_json::Value as Json;

impl Checker<'_> {
    pub(super) fn select_v2(&mut self, id: TypeId, value: &Json) {
        let Json::Array(items) = value else {
            return self.mismatch_with("an array of names", value, "write `[ID, NAME]`");
        };
        for (index, item) in items.iter().enumerate() {
            self.inside(index.to_string(), |checker| match item.as_str() {
                Some(mask) if mask.contains('*') => checker.mask(mask),
                Some(name) => {
                    if let Some(field) = checker.named_field(id, name, |field| !field.uses.unread)
                        && field.uses.unread
                    {
                        let message = format!("no response has the field `{}`", field.wire);
                        checker.wrong_query(
                            &field,
                            message,
                            "remove it from the selection, or remove `read: false` from the field",
                        );
                    }
                }
                None => checker.mismatch_with("the name of a field", item, "write a field name from the object's file"),
            });
        }
    }

    fn mask(&mut self, mask: &str) {
        if !self.masks.iter().any(|known| known == mask) {
            let message = format!("the method does not take the mask `{mask}`");
            self.wrong(message, "write a field, or add the mask to `masks` of `select`");
        }
    }

    pub(super) fn order_v2(&mut self, id: TypeId, value: &Json) {
        let texts = match self.order {
            Some(OrderV2::Texts { direction, .. }) => Some(direction),
            Some(OrderV2::Map(_)) | None => None,
        };
        match (value, texts) {
            (Json::String(name), Some(_)) => self.sorted(id, name),
            (_, Some(direction)) => {
                let help = format!("write one field, and its direction under `{direction}`");
                self.mismatch_with("the name of a field", value, help);
            }
            (Json::Object(entries), None) => {
                for (name, direction) in entries {
                    self.inside(name, |checker| {
                        checker.of_key(|checker| checker.sorted(id, name));
                        checker.direction(direction);
                    });
                }
            }
            _ => self.mismatch_with("an object that maps fields to directions", value, "write `{ NAME: ASC }`"),
        }
    }

    /// Checks the direction of an order that is two texts.
    pub(crate) fn direction_of_texts(&mut self, request: &Json) {
        let Some(OrderV2::Texts { field, direction }) = self.order else { return };
        let Some(word) = request.get(direction).filter(|word| word.is_string()) else { return };
        self.inside(direction, |checker| match request.get(field) {
            Some(_) => checker.direction(word),
            None => {
                let message = format!("`{direction}` has no effect without `{field}`");
                checker.wrong(message, format!("add the field to order by as `{field}`, or remove `{direction}`"));
            }
        });
    }

    /// Checks a direction of an order.
    pub(crate) fn direction(&mut self, direction: &Json) {
        let is = |word: &str| direction.as_str().is_some_and(|text| text.eq_ignore_ascii_case(word));
        if !is("asc") && !is("desc") {
            self.wrong("invalid direction", "write `ASC` or `DESC`");
        }
    }

    fn sorted(&mut self, id: TypeId, name: &str) {
        if let Some(field) = self.named_field(id, name, |field| field.uses.sortable)
            && !field.uses.sortable
        {
            let message = format!("the field `{}` is not sortable", field.wire);
            self.wrong_query(
                &field,
                message,
                "mark the field `sortable: true` in the object's file, or use another field",
            );
        }
    }

    pub(super) fn filter_v2(&mut self, id: TypeId, value: &Json) {
        // PHP writes an empty map as an empty list.
        if value.as_array().is_some_and(Vec::is_empty) {
            return;
        }
        let Json::Object(conditions) = value else {
            return self.mismatch_with("an object of conditions", value, "write `{ '>ID': 5 }`");
        };
        // Without a dialect, the method has a problem that has been reported.
        let Some(dialect) = self.api.type_def(id).v2.dialect else { return };
        for (key, operand) in conditions {
            let is_group = dialect.has_logic() && key.parse::<usize>().is_ok();
            self.inside(key, |checker| match is_group {
                true => checker.group(id, operand),
                false if key == "logic" && checker.is_in_group() => {}
                false => checker.of_key(|checker| checker.condition_v2(id, dialect, key)),
            });
        }
    }

    /// Runs a check of the last key of the path, not of its value.
    fn of_key(&mut self, check: impl FnOnce(&mut Self)) {
        let before = self.found.len();
        check(self);
        self.found[before..].iter_mut().for_each(|problem| problem.in_key = true);
    }

    /// Returns whether the path leads into a group of conditions.
    fn is_in_group(&self) -> bool {
        self.path.iter().rev().nth(1).is_some_and(|step| step.parse::<usize>().is_ok())
    }

    fn group(&mut self, id: TypeId, value: &Json) {
        if let Some(logic) = value.get("logic")
            && !matches!(logic.as_str(), Some("AND" | "OR"))
        {
            self.inside("logic", |checker| checker.wrong("invalid logic", "write `AND` or `OR`"));
        }
        self.filter_v2(id, value);
    }

    fn condition_v2(&mut self, id: TypeId, dialect: Dialect, key: &str) {
        let (operator, name) = Dialect::divide(key);
        let known: Vec<&str> = dialect.operators().iter().copied().filter(|known| !known.is_empty()).collect();
        if !dialect.operators().contains(&operator) {
            let message = format!("the dialect `{}` has no operator `{operator}`", dialect.word());
            return self.wrong(message, format!("write {}", list(&known)));
        }
        let Some(field) = self.named_field(id, name, |field| field.uses.filterable) else { return };
        if !field.uses.filterable {
            let message = format!("the field `{}` is not filterable", field.wire);
            let help = "mark the field `filterable: true` in the object's file, or use another field";
            return self.wrong_query(&field, message, help);
        }
        let own: Vec<&str> = field.uses.operators.iter().map(String::as_str).collect();
        let meant = if operator.is_empty() { "=" } else { operator };
        if !own.is_empty() && !own.contains(&meant) {
            let message = format!("the field `{}` does not take the operator `{meant}`", field.wire);
            self.wrong_query(&field, message, format!("write {}, or add the operator to `filterable`", list(&own)));
        }
    }

    /// Returns the field of a name, or `None` for a key that portals add or an unknown name, which is reported. Fields that
    /// differ in responses can have the same name in requests, so one that fits is preferred.
    fn named_field(&mut self, id: TypeId, name: &str, fits: fn(&Field) -> bool) -> Option<Field> {
        match self.find_v2(id, name, fits) {
            Ok(field) => field.cloned(),
            Err(unknown) => {
                let message = unknown.message();
                self.about(unknown.fact, |checker| checker.wrong(message, unknown.help));
                None
            }
        }
    }

    fn find_v2(&self, id: TypeId, name: &str, fits: fn(&Field) -> bool) -> Result<Option<&Field>, UnknownField> {
        let (fields, def) = (self.api.fields_of(id), self.api.type_def(id));
        let mut named = fields.iter().filter(|field| field.sent() == name);
        if let Some(field) = named.clone().find(|field| fits(field)).or_else(|| named.next()) {
            return Ok(Some(field));
        }
        if def.v2.open_type(name).is_some() {
            return Ok(None);
        }
        let names: Vec<&str> = fields.iter().map(Field::sent).collect();
        let help = match self.suggestions.nearest(name, &names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "correct the name, or add the field to the object".to_owned(),
        };
        let fact = Fact::of(name, fields, self.api.home_of(id), self.suggestions);
        Err(UnknownField { help, fact })
    }
}
