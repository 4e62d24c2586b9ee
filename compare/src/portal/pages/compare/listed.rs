//! Compares what the descriptions of rows list: values, fields that a parameter takes, and keys of an object.

use super::walk::Walk;
use crate::portal::pages::difference::PageDifferenceKind as Kind;
use crate::portal::pages::entry::PageType;
use crate::portal::pages::v2;
use bitrix24_model::{FactSource, Field, Protocol, Shape, Type, TypeId};
use std::collections::BTreeSet;

impl Walk<'_, '_> {
    /// Compares the words that lists in a description start with: values, fields or keys, as the type tells.
    pub(super) fn listed(&mut self, path: &str, ty: &Type, words: &[String]) {
        if words.is_empty() {
            return;
        }
        let api = self.comparison.api;
        let name = path.trim_end_matches('.');
        let without = |left_out: &[&str]| {
            let keeps = |word: &&String| !left_out.contains(&word.to_ascii_lowercase().as_str());
            words.iter().filter(keeps).map(String::as_str).collect::<Vec<_>>()
        };
        match ty {
            Type::Array(inner, _) => self.listed(path, inner, words),
            Type::Select(id) => self.fields(name, &without(&[]), *id, |_| true),
            Type::Filter(id) => self.fields(name, &without(&["in", "between"]), *id, |field| field.uses.filterable),
            Type::Order(id) => self.fields(name, &without(&["asc", "desc"]), *id, |field| field.uses.sortable),
            Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Enum(_)) => self.values(name, ty, words),
            _ => self.inner_keys(path, ty, words),
        }
    }

    /// Compares the fields of an object that a parameter takes: those that are `taken`.
    fn fields(&mut self, name: &str, words: &[&str], object: TypeId, taken: fn(&Field) -> bool) {
        if words.is_empty() {
            return;
        }
        let api = self.comparison.api;
        let (fields, is_v2) = (api.fields_of(object), api.protocol == Protocol::V2);
        let words: BTreeSet<&str> = words.iter().filter_map(|word| word.split('.').next()).collect();
        for word in &words {
            match fields.iter().find(|field| field.sent() == *word) {
                // Lists of REST 2.0 name some fields only.
                Some(field) if is_v2 && taken(field) => {}
                Some(field) if taken(field) || field.uses.relation => {
                    self.comparison.seen.entry(object).or_default().insert(field.wire.clone());
                }
                _ if api.type_def(object).v2.open_type(word).is_some() => {}
                _ => self.comparison.add(Kind::FieldNew, &format!("{name}.{word}"), None, None),
            }
        }
        // A field that can be absent may be one that only some methods have.
        let claimed =
            |field: &&Field| taken(field) && field.required && field.source == FactSource::Page && !field.uses.relation;
        for field in fields.iter().filter(claimed).filter(|_| !is_v2).filter(|field| !words.contains(field.sent())) {
            self.comparison.add(Kind::FieldGone, &format!("{name}.{}", field.sent()), None, None);
        }
    }

    /// Compares the operators of conditions with those of the object's dialect. A list that leaves one out is complete all the
    /// same, because pages that explain operators explain all.
    pub(super) fn operators(&mut self, name: &str, object: TypeId, words: &[String]) {
        let Some(dialect) = self.comparison.api.type_def(object).v2.dialect.filter(|_| !words.is_empty()) else {
            return;
        };
        let (new, gone) = v2::operators(words, dialect);
        new.iter().for_each(|word| self.comparison.add(Kind::OperatorNew, &format!("{name}.{word}"), None, None));
        gone.iter().for_each(|word| self.comparison.add(Kind::OperatorGone, &format!("{name}.{word}"), None, None));
    }

    fn values(&mut self, name: &str, ty: &Type, words: &[String]) {
        let Type::Named(id) = ty else { return };
        let Shape::Enum(values) = &self.comparison.api.type_def(*id).shape else { return };
        for word in words.iter().filter(|word| !values.iter().any(|value| value.wire == **word)) {
            self.comparison.add(Kind::ValueNew, &format!("{name}.{word}"), None, None);
        }
        for value in values.iter().filter(|value| value.source == FactSource::Page && !words.contains(&value.wire)) {
            self.comparison.add(Kind::ValueGone, &format!("{name}.{}", value.wire), None, None);
        }
    }

    /// Compares the keys of an object that a description lists.
    fn inner_keys(&mut self, path: &str, ty: &Type, words: &[String]) {
        let before = self.open.clone();
        if self.open_type(path, ty) {
            for word in words {
                match self.open.last().and_then(|at| Some((*at, self.objects[*at].position(word, false)?))) {
                    Some((object, key)) => drop(self.mark(object, key)),
                    None => self.unknown(word, PageType::default()),
                }
            }
        }
        self.open = before;
    }
}
