//! Walks through the rows of tables, and finds the key of the specs that each of them means.
//!
//! Tables are flat: the keys of an object stand below it, and only their order tells where it ends. So a row means the
//! innermost open object that has its key and that no row has given the key yet.

use super::Comparison;
use super::keys::{Key, Keys, agrees};
use crate::portal::compare::types::word;
use crate::portal::pages::difference::PageDifferenceKind as Kind;
use crate::portal::pages::entry::Entry;
use crate::portal::pages::page::Part;
use crate::portal::published::SchemaKind;
use bitrix24_model::{FactSource, Field, ResponseShape, Shape, Type};

/// What a table describes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Request,
    Response,
}

/// A walk through the tables of a method or an object.
pub(super) struct Walk<'w, 'a> {
    comparison: &'w mut Comparison<'a>,
    parts: &'w [Part],
    role: Role,
    /// Every object that was opened.
    objects: Vec<Keys>,
    /// The objects that are open, from the outermost, as indices.
    open: Vec<usize>,
    /// The value that the last row names, which the next row can open.
    last: Option<(String, Type)>,
    /// The anchors of the parts that are being walked through.
    inside: Vec<String>,
}

impl<'w, 'a> Walk<'w, 'a> {
    pub(super) fn new(comparison: &'w mut Comparison<'a>, parts: &'w [Part], role: Role) -> Self {
        Self { comparison, parts, role, objects: Vec::new(), open: Vec::new(), last: None, inside: Vec::new() }
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

    /// Walks through the tables of a response, whose first row is `result`.
    pub(super) fn response(mut self, rows: &[Entry], shape: &ResponseShape) {
        let first = rows.first().filter(|row| row.name == "result");
        if first.is_some_and(|row| !self.result(row, shape)) {
            return;
        }
        if let Some(keys) = Keys::of_response(shape, self.comparison.api) {
            self.push(keys);
            first.into_iter().for_each(|row| self.parts_of(row));
        }
        self.entries(&rows[usize::from(first.is_some())..]);
        self.end();
    }

    /// Compares the type of `result`, and returns whether it is the same.
    fn result(&mut self, row: &Entry, shape: &ResponseShape) -> bool {
        let api = self.comparison.api;
        let (same, specs) = match shape {
            ResponseShape::Bare(ty) => (agrees(row.ty, ty, api), word(ty, api)),
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
        let is_element = row.name.ends_with("[]") && row.ty.kind != SchemaKind::Array;
        let name = row.name.trim_end_matches("[]");
        let found = match name.rsplit_once('.') {
            // The elements of a response that is an array.
            None if name == "result" && is_element => return,
            None => self.find(name, is_element),
            Some((path, name)) => self.enter(path).then(|| self.find(name, is_element)).flatten(),
        };
        match found {
            Some((object, key)) if is_element => {
                let (path, ty) = self.mark(object, key);
                if let Some(ty) = ty {
                    self.open_type(&path, &ty);
                }
            }
            Some((object, key)) => self.compare(object, key, row),
            None => self.unknown(row),
        }
    }

    /// Reports a row that names no key, unless it repeats one or describes the time that every response has.
    fn unknown(&mut self, row: &Entry) {
        let top = self.open.last().map(|at| &self.objects[*at]);
        let name = row.name.trim_end_matches("[]");
        let is_time = self.role == Role::Response && name == "time";
        if is_time || top.is_some_and(|object| object.position(name, true).is_some()) {
            return;
        }
        let kind = match self.role {
            Role::Request => Kind::ParameterNew,
            Role::Response => Kind::KeyNew,
        };
        let path = format!("{}{name}", top.map_or("", |object| &object.path));
        self.comparison.add(kind, &path, Some(row.ty.word()), None);
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
            let (path, ty) = self.mark(object, key);
            ty.is_some_and(|ty| self.open_type(&path, &ty))
        })
    }

    /// Notes that a row names a key. Returns the path of what is inside it, and its type.
    fn mark(&mut self, object: usize, key: usize) -> (String, Option<Type>) {
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
        if !agrees(row.ty, &ty, self.comparison.api) {
            let specs = word(&ty, self.comparison.api);
            self.comparison.add(Kind::Type, name, Some(row.ty.word()), Some(specs));
        }
        if row.nullable && !nullable {
            self.comparison.add(Kind::Nullable, name, None, None);
        }
        self.listed(&path, &ty, &row.listed);
        self.last = Some((path, ty));
        self.parts_of(row);
    }

    /// Compares the words that lists in a description start with: values, fields or keys, as the type tells.
    fn listed(&mut self, path: &str, ty: &Type, words: &[String]) {
        if words.is_empty() {
            return;
        }
        let api = self.comparison.api;
        let name = path.trim_end_matches('.');
        let vouched = |field: &&Field| field.source == FactSource::Page && !field.uses.relation;
        let fields = |id| api.fields_of(id).iter().filter(vouched);
        match ty {
            Type::Array(inner, _) => self.listed(path, inner, words),
            Type::Select(id) => self.fields(name, words, fields(*id), api.fields_of(*id)),
            Type::Filter(id) => {
                let words: Vec<String> =
                    words.iter().filter(|word| !matches!(word.as_str(), "in" | "between")).cloned().collect();
                self.fields(name, &words, fields(*id).filter(|field| field.uses.filterable), api.fields_of(*id));
            }
            Type::Order(id) => {
                let is_direction = |word: &&String| ["asc", "desc"].contains(&word.to_ascii_lowercase().as_str());
                let words: Vec<String> = words.iter().filter(|word| !is_direction(word)).cloned().collect();
                self.fields(name, &words, fields(*id).filter(|field| field.uses.sortable), &[]);
            }
            Type::Named(id) if matches!(api.type_def(*id).shape, Shape::Enum(_)) => self.values(name, ty, words),
            _ => self.inner_keys(path, ty, words),
        }
    }

    /// Compares the fields that a parameter takes. `known` are further ones that it may take.
    fn fields<'f>(&mut self, name: &str, words: &[String], ours: impl Iterator<Item = &'f Field>, known: &[Field]) {
        if words.is_empty() {
            return;
        }
        let ours: Vec<&str> = ours.map(|field| field.wire.as_str()).collect();
        let theirs: Vec<&str> = words.iter().filter_map(|word| word.split('.').next()).collect();
        let is_known = |word: &str| ours.contains(&word) || known.iter().any(|field| field.wire == word);
        for word in theirs.iter().filter(|word| !is_known(word)) {
            self.comparison.add(Kind::FieldNew, &format!("{name}.{word}"), None, None);
        }
        for field in ours.iter().filter(|field| !theirs.contains(field)) {
            self.comparison.add(Kind::FieldGone, &format!("{name}.{field}"), None, None);
        }
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
                let name = word.clone();
                let row = Entry { name, ..Entry::default() };
                match self.open.last().and_then(|at| Some((*at, self.objects[*at].position(word, false)?))) {
                    Some((object, key)) => drop(self.mark(object, key)),
                    None => self.unknown(&row),
                }
            }
        }
        self.open = before;
    }

    /// Walks through the tables that a row links to.
    fn parts_of(&mut self, row: &Entry) {
        let parts = self.parts;
        for part in parts.iter().filter(|part| part.anchor.as_ref().is_some_and(|name| row.anchors.contains(name))) {
            let anchor = part.anchor.clone().unwrap_or_default();
            if self.inside.contains(&anchor) {
                continue;
            }
            let (before, last) = (self.open.clone(), self.last.clone());
            let is_open = row.name == "result" || last.as_ref().is_some_and(|(path, ty)| self.open_type(path, ty));
            if is_open {
                self.inside.push(anchor);
                self.entries(&part.entries);
                self.inside.pop();
            }
            (self.open, self.last) = (before, last);
        }
    }

    /// Reports the keys that no row names.
    pub(super) fn end(self) {
        let kind = match self.role {
            Role::Request => Kind::ParameterGone,
            Role::Response => Kind::KeyGone,
        };
        for (at, object) in self.objects.iter().enumerate() {
            // A table that names no key of an object does not describe it.
            if at > 0 && !object.keys.iter().any(|key| key.listed) {
                continue;
            }
            // A method that returns an object need not send all of its fields.
            let is_claimed = |key: &&Key| object.shared.is_none() || (key.required && !object.selectable);
            for key in object.keys.iter().filter(|key| key.vouched && !key.listed).filter(is_claimed) {
                let specs = key.ty.as_ref().map(|ty| word(ty, self.comparison.api));
                self.comparison.add(kind, &format!("{}{}", object.path, key.name), None, specs);
            }
        }
    }
}
