//! Specs of any number of methods, made from the real ones by copying modules under other names.
//!
//! A copy of `mail` is `mail2`, with everything in it: methods, objects, enums, texts and examples. So the methods of a
//! large API have the size and shape of the real ones. The last copy is cut to the number asked for, evenly over all
//! modules. The same arguments give the same texts.

use bitrix24_codegen::SourceFile;
use std::collections::BTreeSet;

/// Which of the real methods are copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// All, as the API is: two of three only describe fields, in types that they share.
    Real,
    /// Those that have types of their own: all but `*.field.list` and `*.field.get`.
    Rich,
}

impl Shape {
    /// The word for it, in the names of files.
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

/// The real specs as specs of so many methods. Methods of one segment, which belong to no module, are left out.
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
        files.push(if left < per_copy { cut(&copy, left, &common, &modules) } else { chosen(&copy, |_| true) });
    }
    whole(files, &common, &modules)
}

/// A copy of the modules.
struct Copy {
    files: Vec<SourceFile>,
    /// What has identifiers there but no spec any more.
    entities: BTreeSet<String>,
}

/// Copies together with what all of them share.
fn whole(copies: Vec<Copy>, common: &[&SourceFile], modules: &BTreeSet<String>) -> Vec<SourceFile> {
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

/// Whether a spec is there once, however many copies there are: the API itself, errors, and what describes fields.
fn is_common(file: &SourceFile, shape: Shape) -> bool {
    let top = !file.path.contains('/') && !is_method(file) && (shape == Shape::Real || file.path != "field.yaml");
    top || holds_errors(file)
}

fn holds_errors(file: &SourceFile) -> bool {
    file.path.ends_with("errors.yaml")
}

/// Whether a spec is one of a method.
fn is_method(file: &SourceFile) -> bool {
    first_key(file).is_some_and(|(key, _)| key == "method")
}

/// The first key of a spec with its value: what the spec is of.
fn first_key(file: &SourceFile) -> Option<(&str, &str)> {
    let line = file.text.lines().find(|line| !line.starts_with('#') && !line.is_empty())?;
    line.split_once(": ")
}

fn module_of(file: &SourceFile) -> Option<String> {
    file.path.split_once('/').map(|(module, _)| module.to_owned())
}

/// The modules that have methods.
fn of_methods(files: &[SourceFile]) -> BTreeSet<String> {
    files.iter().filter(|file| is_method(file)).filter_map(module_of).collect()
}

/// The names of the modules: the folders of the specs.
fn modules(real: &[SourceFile]) -> BTreeSet<String> {
    real.iter().filter_map(module_of).collect()
}

/// A spec under the names of the copy of this number; the first keeps its own.
fn copy(file: &SourceFile, modules: &BTreeSet<String>, number: usize) -> SourceFile {
    if number == 1 {
        return file.clone();
    }
    let path = file.path.split_once('/').map_or(file.path.clone(), |(module, rest)| format!("{module}{number}/{rest}"));
    SourceFile::new(path, renamed(&file.text, modules, number))
}

/// A text with the number behind each module that begins a dotted name.
fn renamed(text: &str, modules: &BTreeSet<String>, number: usize) -> String {
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

/// Whether what stands behind a word makes it the first segment of a dotted name.
fn begins_name(behind: &str) -> bool {
    let mut next = behind.chars();
    next.next() == Some('.') && next.next().is_some_and(|c| c.is_ascii_lowercase())
}

/// A copy with only so many of its methods, taken evenly, and without the types that they leave unused. Where the choice
/// leaves an object half used, which the checks refuse, the next one is tried.
fn cut(files: &[SourceFile], methods: usize, common: &[&SourceFile], modules: &BTreeSet<String>) -> Copy {
    let all = files.iter().filter(|file| is_method(file)).count();
    for phase in 0..all {
        let copy = chosen(files, |at| ((at + phase) % all + 1) * methods / all > ((at + phase) % all) * methods / all);
        let alone = Copy { files: copy.files.clone(), entities: copy.entities.clone() };
        if bitrix24_codegen::load(&whole(vec![alone], common, modules)).is_ok() {
            return copy;
        }
    }
    chosen(files, |at| at < methods)
}

/// The methods of these numbers with the types that they use.
fn chosen(files: &[SourceFile], taken: impl Fn(usize) -> bool) -> Copy {
    let (of_methods, mut types): (Vec<&SourceFile>, Vec<&SourceFile>) = files.iter().partition(|file| is_method(file));
    let mut kept: Vec<SourceFile> =
        of_methods.into_iter().enumerate().filter(|(at, _)| taken(*at)).map(|(_, file)| file.clone()).collect();
    let mut seen = 0;
    while seen < kept.len() {
        let texts: Vec<String> = kept[seen..].iter().map(|file| file.text.clone()).collect();
        seen = kept.len();
        let (used, unused): (Vec<_>, Vec<_>) = types.into_iter().partition(|file| is_used(file, &texts));
        kept.extend(used.into_iter().cloned());
        types = unused;
    }
    Copy { entities: bare_entities(&types, &kept), files: kept }
}

/// Whether one of the texts uses what the file defines.
fn is_used(file: &SourceFile, texts: &[String]) -> bool {
    let Some((_, name)) = first_key(file) else { return false };
    texts.iter().any(|text| mentions(text, name).any(|before| !before.ends_with("id<") && !before.ends_with('`')))
}

/// What stands before each mention of a dotted name in a text.
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

/// The objects that have no spec any more and whose identifiers are still spoken of.
fn bare_entities(gone: &[&SourceFile], kept: &[SourceFile]) -> BTreeSet<String> {
    let names = gone.iter().filter_map(|file| first_key(file)).map(|(_, name)| name);
    let spoken_of =
        |name: &&str| kept.iter().any(|file| mentions(&file.text, name).any(|before| before.ends_with("id<")));
    names.filter(spoken_of).map(str::to_owned).collect()
}

/// `api.yaml` with the modules and entities of the copies, and with further entities.
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
