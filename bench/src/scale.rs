//! Specs of any number of methods, made from the real ones by copying modules under other names.
//!
//! A copy of `mail` is `mail2`, including methods, objects, enums, texts and examples: the methods of a large API have the
//! size and shape of the real ones. The last copy is reduced to the requested number, evenly over all modules. The same
//! arguments give the same texts.

use bitrix24_codegen::SourceFile;
use std::collections::BTreeSet;

/// The methods that are copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// All methods; two thirds of them only describe fields, with shared types.
    Real,
    /// Methods with their own types: all except `*.field.list` and `*.field.get`.
    Rich,
}

impl Shape {
    /// Returns the name used in file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Rich => "rich",
        }
    }

    fn takes(self, file: &SourceFile) -> bool {
        let describes = file.text.lines().any(|line| matches!(line, "action: field.list" | "action: field.get"));
        self == Self::Real || !describes
    }
}

/// Scales the real specs to a number of methods. Methods without a module are omitted.
#[must_use]
pub fn specs(real: &[SourceFile], shape: Shape, methods: usize) -> Vec<SourceFile> {
    let modules = modules(real);
    let common: Vec<&SourceFile> = real.iter().filter(|file| is_common(file, shape)).collect();
    let copied =
        |file: &&SourceFile| file.path.contains('/') && !holds_errors(file) && (!is_method(file) || shape.takes(file));
    let original: Vec<&SourceFile> = real.iter().filter(copied).collect();
    let per_copy = original.iter().filter(|file| is_method(file)).count();
    let mut files = Vec::new();
    for number in 1..=methods.div_ceil(per_copy) {
        let copy: Vec<SourceFile> = original.iter().map(|file| copy(file, &modules, number)).collect();
        let left = methods - (number - 1) * per_copy;
        files.push(if left < per_copy { reduce(&copy, left, &common, &modules) } else { select(&copy, |_| true) });
    }
    join(files, &common, &modules)
}

/// A copy of all modules.
struct Copy {
    files: Vec<SourceFile>,
    /// Entities whose object spec was removed.
    entities: BTreeSet<String>,
}

/// Joins copies and the specs that they share.
fn join(copies: Vec<Copy>, common: &[&SourceFile], modules: &BTreeSet<String>) -> Vec<SourceFile> {
    let there: Vec<BTreeSet<String>> = copies.iter().map(|copy| of_methods(&copy.files)).collect();
    let entities = copies.iter().flat_map(|copy| copy.entities.iter().cloned()).collect();
    let mut files: Vec<SourceFile> = copies.into_iter().flat_map(|copy| copy.files).collect();
    for file in common {
        let text =
            if file.path == "api.yaml" { api(&file.text, modules, &there, &entities) } else { file.text.clone() };
        files.push(SourceFile::new(file.path.clone(), text));
    }
    files
}

/// Returns whether a spec is shared by all copies: the API, errors, and the description of fields.
fn is_common(file: &SourceFile, shape: Shape) -> bool {
    let top = !file.path.contains('/') && !is_method(file) && (shape == Shape::Real || file.path != "field.yaml");
    top || holds_errors(file)
}

fn holds_errors(file: &SourceFile) -> bool {
    file.path.ends_with("errors.yaml")
}

/// Returns whether a spec describes a method.
fn is_method(file: &SourceFile) -> bool {
    first_key(file).is_some_and(|(key, _)| key == "method")
}

/// Returns the first key of a spec and its value, which name the kind and the subject of the spec.
fn first_key(file: &SourceFile) -> Option<(&str, &str)> {
    let line = file.text.lines().find(|line| !line.starts_with('#') && !line.is_empty())?;
    line.split_once(": ")
}

fn module_of(file: &SourceFile) -> Option<String> {
    file.path.split_once('/').map(|(module, _)| module.to_owned())
}

/// Returns the modules that have methods.
fn of_methods(files: &[SourceFile]) -> BTreeSet<String> {
    files.iter().filter(|file| is_method(file)).filter_map(module_of).collect()
}

/// Returns the names of the modules, which are the folders of the specs.
fn modules(real: &[SourceFile]) -> BTreeSet<String> {
    real.iter().filter_map(module_of).collect()
}

/// Returns a spec renamed for the copy `number`; the first copy keeps the original names.
fn copy(file: &SourceFile, modules: &BTreeSet<String>, number: usize) -> SourceFile {
    if number == 1 {
        return file.clone();
    }
    let path = file.path.split_once('/').map_or(file.path.clone(), |(module, rest)| format!("{module}{number}/{rest}"));
    SourceFile::new(path, rename(&file.text, modules, number))
}

/// Appends the number to each module at the start of a dotted name.
fn rename(text: &str, modules: &BTreeSet<String>, number: usize) -> String {
    let mut new = String::with_capacity(text.len() + text.len() / 32);
    let mut rest = text;
    let mut before = ' ';
    while !rest.is_empty() {
        let end = rest.find(|c: char| !is_part_of_word(c)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        new.push_str(word);
        if !matches!(before, '.' | '/' | '-') && modules.contains(word) && begins_name(behind) {
            new.push_str(&number.to_string());
        }
        let mut after = behind.chars();
        if let Some(next) = after.next() {
            new.push(next);
            before = next;
        }
        rest = after.as_str();
    }
    new
}

fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Returns whether the text after a word makes the word the first segment of a dotted name.
fn begins_name(behind: &str) -> bool {
    let mut next = behind.chars();
    next.next() == Some('.') && next.next().is_some_and(|c| c.is_ascii_lowercase())
}

/// Reduces a copy to `methods` methods, evenly spread, and removes unused types. If the checks reject a selection because
/// an object is partly used, the next selection is tried.
fn reduce(files: &[SourceFile], methods: usize, common: &[&SourceFile], modules: &BTreeSet<String>) -> Copy {
    let all = files.iter().filter(|file| is_method(file)).count();
    for phase in 0..all {
        let copy = select(files, |at| ((at + phase) % all + 1) * methods / all > ((at + phase) % all) * methods / all);
        let alone = Copy { files: copy.files.clone(), entities: copy.entities.clone() };
        if bitrix24_codegen::load(&join(vec![alone], common, modules)).is_ok() {
            return copy;
        }
    }
    select(files, |at| at < methods)
}

/// Returns the methods with these indices and the types that they use.
fn select(files: &[SourceFile], taken: impl Fn(usize) -> bool) -> Copy {
    let (of_methods, mut types): (Vec<&SourceFile>, Vec<&SourceFile>) = files.iter().partition(|file| is_method(file));
    let mut kept: Vec<SourceFile> = of_methods
        .into_iter()
        .enumerate()
        .filter(|(at, _)| taken(*at))
        .map(|(_, file)| without_objects(file))
        .collect();
    let mut seen = 0;
    while seen < kept.len() {
        let texts: Vec<String> = kept[seen..].iter().map(|file| file.text.clone()).collect();
        seen = kept.len();
        let (used, unused): (Vec<_>, Vec<_>) = types.into_iter().partition(|file| is_used(file, &texts));
        kept.extend(used.into_iter().cloned());
        types = unused;
    }
    Copy { entities: entities_without_spec(&types, &kept), files: kept }
}

/// Returns a method without what only the mock needs and what names objects that only methods left out use: `rows`, and
/// causes with `breaks: object`.
fn without_objects(file: &SourceFile) -> SourceFile {
    let mut inside = false;
    let is_kept = |line: &&str| {
        inside = line.starts_with("rows:") || inside && line.starts_with(' ');
        !inside && line.trim() != "breaks: object"
    };
    let lines: Vec<String> =
        file.text.lines().filter(is_kept).map(|line| line.replace("breaks: object, ", "")).collect();
    SourceFile::new(file.path.clone(), lines.join("\n") + "\n")
}

/// Returns whether one of the texts uses the type that a file defines.
fn is_used(file: &SourceFile, texts: &[String]) -> bool {
    let Some((_, name)) = first_key(file) else { return false };
    texts.iter().any(|text| mentions(text, name).any(|before| !before.ends_with("id<") && !before.ends_with('`')))
}

/// Returns the text before each mention of a dotted name.
fn mentions<'a>(text: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(name).filter_map(move |(at, _)| {
        let before = &text[..at];
        let mut after = text[at + name.len()..].chars();
        let ends = match after.next() {
            Some('.') => !after.next().is_some_and(is_part_of_word),
            other => !other.is_some_and(is_part_of_word),
        };
        let begins = !before.ends_with(|c| is_part_of_word(c) || c == '.');
        (ends && begins).then_some(before)
    })
}

/// Returns the objects without a spec whose identifiers are still used.
fn entities_without_spec(gone: &[&SourceFile], kept: &[SourceFile]) -> BTreeSet<String> {
    let names = gone.iter().filter_map(|file| first_key(file)).map(|(_, name)| name);
    let is_referenced =
        |name: &&str| kept.iter().any(|file| mentions(&file.text, name).any(|before| before.ends_with("id<")));
    names.filter(is_referenced).map(str::to_owned).collect()
}

/// Returns `api.yaml` with the modules and entities of the copies, and with further entities.
fn api(text: &str, modules: &BTreeSet<String>, copies: &[BTreeSet<String>], more: &BTreeSet<String>) -> String {
    let mut new = String::new();
    for line in text.lines() {
        let name = line.strip_prefix("    ").and_then(|entry| entry.split_once(": ")).map_or("", |(name, _)| name);
        let module = name.split('.').next().unwrap_or(name);
        if !modules.contains(module) {
            new += &format!("{line}\n");
        }
        for (at, there) in copies.iter().enumerate().filter(|_| modules.contains(module)) {
            let copied = if at == 0 { module.to_owned() } else { format!("{module}{}", at + 1) };
            if there.contains(&copied) {
                new += &format!("{}\n", line.replacen(module, &copied, 1));
            }
        }
        if line == "  entities:" {
            new.extend(more.iter().map(|name| format!("    {name}: An object.\n")));
        }
    }
    new
}
