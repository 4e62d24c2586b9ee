//! Walks through the rows of tables, and finds the key of the specs that each of them means.
//!
//! Tables are flat: the keys of an object stand below it, and only their order tells where it ends. So a row means the
//! innermost open object that has its key and that no row has given the key yet.

use super::Comparison;
use super::keys::{Key, Keys, agrees};
use crate::portal::compare::types::word;
use crate::portal::pages::difference::PageDifferenceKind as Kind;
use crate::portal::pages::entry::{Entry, PageType};
use crate::portal::pages::page::Part;
use crate::portal::published::SchemaKind;
use bitrix24_model::{Api, Field, Protocol, ResponseShape, Scalar, Type};
use std::collections::BTreeSet;

/// What a table describes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Request,
    Response,
    Object,
}

/// A walk through the tables of a method or an object.
pub(super) struct Walk<'w, 'a> {
    pub(super) comparison: &'w mut Comparison<'a>,
    parts: &'w [Part],
    role: Role,
    /// Every object that was opened.
    pub(super) objects: Vec<Keys>,
    /// The objects that are open, from the outermost, as indices.
    pub(super) open: Vec<usize>,
    /// The value that the last row names, which the next row can open.
    last: Option<(String, Type)>,
    /// The facts about the pages of a list that stand beside `result`.
    pub(super) beside: Vec<&'static str>,
    /// The lines of the parts that are being walked through, and of all that were.
    inside: Vec<usize>,
    walked: BTreeSet<usize>,
}

impl<'w, 'a> Walk<'w, 'a> {
    pub(super) fn new(comparison: &'w mut Comparison<'a>, parts: &'w [Part], role: Role) -> Self {
        Self {
            comparison,
            parts,
            role,
            objects: Vec::new(),
            open: Vec::new(),
            last: None,
            beside: Vec::new(),
            inside: Vec::new(),
            walked: BTreeSet::new(),
        }
    }

    pub(super) fn open_fields(&mut self, fields: &[Field]) {
        self.push(Keys::of_fields("", fields));
    }

    /// Opens the keys of a type, and returns whether it has any.
    pub(super) fn open_type(&mut self, path: &str, ty: &Type) -> bool {
        let keys = Keys::of_type(path, ty, self.comparison.api);
        keys.map(|keys| self.push(keys)).is_some()
    }

    /// Opens an object: again, if it was open before.
    fn push(&mut self, keys: Keys) {
        let known = self.objects.iter().position(|object| object.path == keys.path);
        let at = known.unwrap_or(self.objects.len());
        if known.is_none() {
            self.objects.push(keys);
        }
        self.open.push(at);
    }

    /// Notes that a table describes the innermost open object.
    fn describe(&mut self) {
        self.open.last().into_iter().for_each(|at| self.objects[*at].described = true);
    }

    /// Walks through the tables of a response, whose first row is `result`.
    pub(super) fn response(mut self, rows: &[Entry], shape: &ResponseShape) {
        let first = rows.first().filter(|row| row.name == "result");
        if first.is_some_and(|row| !self.result(row, shape)) {
            return;
        }
        let keys = Keys::of_response(shape, self.comparison.api);
        if keys.is_none() && matches!(shape, ResponseShape::Bare(ty) if is_any(ty)) {
            return;
        }
        if let Some(keys) = keys {
            self.push(keys);
            first.into_iter().for_each(|row| self.parts_of(row));
        }
        self.entries(&rows[usize::from(first.is_some())..]);
        self.unlinked();
        first.into_iter().for_each(|row| self.mentioned(row));
        self.end();
    }

    /// Marks the keys of a response that the description of `result` names and no other row describes.
    fn mentioned(&mut self, row: &Entry) {
        for word in &row.mentioned {
            if let Some(key) = self.objects.first().and_then(|object| object.position(word, false)) {
                self.mark(0, key);
            }
        }
    }

    /// Compares the type of `result`, and returns whether it is the same.
    fn result(&mut self, row: &Entry, shape: &ResponseShape) -> bool {
        self.comparison.line = row.line;
        let api = self.comparison.api;
        let (same, specs) = match shape {
            ResponseShape::Bare(ty) => (agrees(row, ty, api), word(ty, api)),
            _ => {
                (matches!(row.ty.kind, SchemaKind::Object | SchemaKind::Unknown), SchemaKind::Object.word().to_owned())
            }
        };
        if !same {
            self.comparison.add(Kind::Type, "result", Some(row.ty.word()), Some(specs));
        }
        same
    }

    pub(super) fn entries(&mut self, rows: &[Entry]) {
        rows.iter().for_each(|row| self.entry(row));
    }

    fn entry(&mut self, row: &Entry) {
        self.comparison.line = row.line;
        let is_element = row.name.ends_with("[]") && row.ty.kind != SchemaKind::Array;
        let name = row.name.trim_end_matches("[]");
        let (found, name) = match name.rsplit_once('.') {
            // The elements of a response that is an array.
            None if name == "result" && is_element => return,
            None => (self.find(name, is_element), name),
            Some((path, last)) if self.enter(path) => (self.find(last, is_element), last),
            Some(_) => {
                self.open.truncate(1);
                (None, name.strip_prefix("result.").unwrap_or(name))
            }
        };
        match found {
            Some((object, key)) if is_element => {
                let (path, ty) = self.inside_of(object, key);
                if let Some(ty) = ty {
                    self.open_type(&path, &ty);
                }
            }
            Some((object, key)) => self.compare(object, key, row),
            None => self.unknown(name, row.ty),
        }
    }

    /// Reports a name that is no key, unless it repeats one or is the time that every response has.
    pub(super) fn unknown(&mut self, name: &str, ty: PageType) {
        let top = self.open.last().map(|at| &self.objects[*at]);
        let is_beside = self.role == Role::Response && (name == "time" || self.beside.contains(&name));
        if is_beside || top.is_some_and(|object| object.position(name, true).is_some()) {
            return;
        }
        let kind = match self.role {
            Role::Request => Kind::ParameterNew,
            Role::Response | Role::Object => Kind::KeyNew,
        };
        let path = format!("{}{}", top.map_or("", |object| &object.path), name.replace("[]", ""));
        self.comparison.add(kind, &path, Some(ty.word()), None);
    }

    /// Returns the object and the key that a name means, and closes the objects inside that object.
    fn find(&mut self, name: &str, is_element: bool) -> Option<(usize, usize)> {
        let key = |walk: &Self, at: usize| {
            let object = &walk.objects[at];
            object.position(name, false).or_else(|| object.position(name, true).filter(|_| is_element))
        };
        let innermost = self.open.last().copied()?;
        if let Some(found) = key(self, innermost) {
            return Some((innermost, found));
        }
        if let Some((path, ty)) = self.last.take() {
            let before = self.open.len();
            if self.open_type(&path, &ty) {
                let at = self.open[before];
                if let Some(found) = key(self, at) {
                    return Some((at, found));
                }
                self.open.truncate(before);
            }
        }
        let depth = self.open.iter().rposition(|at| key(self, *at).is_some())?;
        self.open.truncate(depth + 1);
        let at = self.open[depth];
        key(self, at).map(|found| (at, found))
    }

    /// Opens the objects of a path: `result.items[]`. Returns whether all exist.
    fn enter(&mut self, path: &str) -> bool {
        let mut names = path.split('.').map(|name| name.trim_end_matches("[]")).peekable();
        if names.next_if(|name| self.role == Role::Response && *name == "result").is_some() {
            self.open.truncate(1);
        } else if let Some(first) = names.peek() {
            let has = |at: &usize| self.objects[*at].keys.iter().any(|key| key.name == *first);
            let Some(depth) = self.open.iter().rposition(has) else { return false };
            self.open.truncate(depth + 1);
        }
        names.all(|name| {
            let Some(object) = self.open.last().copied() else { return false };
            let Some(key) = self.objects[object].keys.iter().position(|key| key.name == name) else { return false };
            let (path, ty) = self.inside_of(object, key);
            ty.is_some_and(|ty| self.open_type(&path, &ty))
        })
    }

    /// Returns the path of what is inside a key, and its type.
    fn inside_of(&self, object: usize, key: usize) -> (String, Option<Type>) {
        let object = &self.objects[object];
        let key = &object.keys[key];
        (format!("{}{}.", object.path, key.name), key.ty.clone())
    }

    /// Notes that a row names a key. Returns the path of what is inside it, and its type.
    pub(super) fn mark(&mut self, object: usize, key: usize) -> (String, Option<Type>) {
        let object = &mut self.objects[object];
        let key = &mut object.keys[key];
        key.listed = true;
        if let Some(id) = object.shared {
            self.comparison.seen.entry(id).or_default().insert(key.name.clone());
        }
        (format!("{}{}.", object.path, key.name), key.ty.clone())
    }

    fn compare(&mut self, object: usize, key: usize, row: &Entry) {
        let (path, ty) = self.mark(object, key);
        let Key { required, nullable, .. } = self.objects[object].keys[key];
        let name = path.trim_end_matches('.');
        let Some(ty) = ty else { return };
        if self.role == Role::Request && row.required != required {
            let mark = |required: bool| Some(if required { "required" } else { "optional" }.to_owned());
            self.comparison.add(Kind::Required, name, mark(row.required), mark(required));
        }
        if !agrees(row, &ty, self.comparison.api) {
            let specs = word(&ty, self.comparison.api);
            self.comparison.add(Kind::Type, name, Some(row.ty.word()), Some(specs));
        }
        if row.nullable && !nullable {
            self.comparison.add(Kind::Nullable, name, None, None);
        }
        self.listed(&path, &ty, &row.listed);
        if let Type::Filter(id) = ty {
            self.operators(name, id, &row.operators);
        }
        self.last = Some((path, ty));
        self.parts_of(row);
    }

    /// Walks through the tables that a row links to.
    fn parts_of(&mut self, row: &Entry) {
        let parts = self.parts;
        for part in parts.iter().filter(|part| row.anchors.iter().any(|anchor| part.is_at(anchor))) {
            self.walked.insert(part.line);
            if self.inside.contains(&part.line) {
                continue;
            }
            let (before, last) = (self.open.clone(), self.last.clone());
            let is_open = match &last {
                None => true,
                Some((_, ty)) if self.role == Role::Object && has_own_table(ty, self.comparison.api) => false,
                Some((path, ty)) => self.open_type(path, ty),
            };
            if is_open {
                self.describe();
                self.inside.push(part.line);
                self.entries(&part.entries);
                self.inside.pop();
            }
            (self.open, self.last) = (before, last);
        }
    }

    /// Walks through the tables that no row links to: each describes what its heading names, or else the first object that
    /// has its first key and no table yet.
    pub(super) fn unlinked(&mut self) {
        let parts = self.parts;
        for part in parts.iter().filter(|part| !self.walked.contains(&part.line)).collect::<Vec<_>>() {
            let is_open = part.names().any(|name| {
                self.open = (0..self.objects.len().min(1)).collect();
                self.enter(name)
            });
            let opens =
                |walk: &mut Self, row: &Entry| walk.open_first_with(&row.name) || walk.open_outermost_with(&row.name);
            if is_open || part.entries.first().is_some_and(|row| opens(self, row)) {
                self.describe();
                self.entries(&part.entries);
            } else if !self.comparison.is_own_table(part) {
                self.comparison.line = part.line;
                self.comparison.add(Kind::Unread, "no row leads to a table; link it to its heading", None, None);
            }
        }
    }

    /// Opens the first object with a key that no row has opened yet, and returns whether there is one.
    fn open_first_with(&mut self, name: &str) -> bool {
        let named = self.objects.iter().flat_map(|object| {
            let keys = object.keys.iter().filter(|key| key.listed);
            keys.filter_map(|key| Some((format!("{}{}.", object.path, key.name), key.ty.clone()?)))
        });
        let is_new = |(path, _): &(String, Type)| !self.objects.iter().any(|object| object.path == *path);
        let api = self.comparison.api;
        let has_key = |(path, ty): &(String, Type)| {
            Keys::of_type(path, ty, api).is_some_and(|keys| keys.position(name, false).is_some())
        };
        let found = named.filter(is_new).find(has_key);
        found.is_some_and(|(path, ty)| self.open_type(&path, &ty))
    }

    /// Opens the outermost object if it has a key that no row has named yet, and returns whether it has.
    fn open_outermost_with(&mut self, name: &str) -> bool {
        self.open = (0..self.objects.len().min(1)).collect();
        self.objects.first().is_some_and(|object| object.position(name, false).is_some())
    }

    /// Notes that another table describes the outermost object.
    pub(super) fn skip_outermost(&mut self) {
        self.objects.iter_mut().take(1).flat_map(|object| &mut object.keys).for_each(|key| key.listed = true);
    }

    /// Reports the keys that no row names.
    pub(super) fn end(self) {
        self.comparison.line = 0;
        let (is_v2, role) = (self.comparison.api.protocol == Protocol::V2, self.role);
        let kind = match role {
            Role::Request => Kind::ParameterGone,
            Role::Response | Role::Object => Kind::KeyGone,
        };
        for (at, object) in self.objects.iter().enumerate() {
            // A table that names no key of an object does not describe it.
            let is_outermost = at == 0 && !(role == Role::Response && object.shared.is_some());
            if !is_outermost && !object.described && !object.keys.iter().any(|key| key.listed) {
                continue;
            }
            // A method that returns an object need not send all of its fields.
            let may_lack = |key: &Key| key.relation || is_v2 && object.shared.is_some() && !key.required;
            let is_claimed = |key: &&Key| match role {
                Role::Request => true,
                Role::Response => !key.unread && !may_lack(key),
                Role::Object => !key.unread,
            };
            for key in object.keys.iter().filter(|key| key.vouched && !key.listed).filter(is_claimed) {
                let specs = key.ty.as_ref().map(|ty| word(ty, self.comparison.api));
                self.comparison.add(kind, &format!("{}{}", object.path, key.name), None, specs);
            }
        }
    }
}

/// Returns whether the specs do not say what a value, or an element of it, holds.
fn is_any(ty: &Type) -> bool {
    match ty {
        Type::Array(inner, _) | Type::Map(inner) => is_any(inner),
        ty => ty.scalar() == Some(Scalar::Any),
    }
}

/// Returns whether a value is an object that is compared with a table of its own.
fn has_own_table(ty: &Type, api: &Api) -> bool {
    match ty {
        Type::Array(inner, _) | Type::Map(inner) => has_own_table(inner, api),
        Type::Named(id) => api.type_def(*id).doc.link.as_ref().is_some_and(|link| link.contains('#')),
        _ => false,
    }
}
