//! What the YAML says, one to one. Unknown and repeated keys are refused here; what names mean is decided in `lower`.

mod api;
mod field;
pub(crate) mod keys;
mod method;
pub(crate) mod read;
pub(crate) mod types;

pub(crate) use api::{ApiAst, ErrorAst};
pub(crate) use field::{BoundsAst, FieldAst, ValueAst};
pub(crate) use method::{ActionAst, BodyAst, CauseAst, ExampleAst, Family, MethodAst, ResultAst, RuleKindAst};

use crate::diagnostic::{At, Diagnostic, Lost};
use crate::source::{Place, SourceFile, Spanned};
use crate::yaml::{self, Node};
use read::{Entries, Reader, Spot};

/// Everything that the files say.
#[derive(Default)]
pub(crate) struct Ast {
    pub(crate) api: Option<ApiAst>,
    pub(crate) errors: Vec<ErrorAst>,
    pub(crate) objects: Vec<ObjectAst>,
    pub(crate) enums: Vec<EnumAst>,
    pub(crate) methods: Vec<MethodAst>,
}

/// Documentation keys that methods, objects and enums share.
#[derive(Clone, Debug, Default)]
pub(crate) struct DocAst {
    pub(crate) summary: Option<Spanned<String>>,
    pub(crate) doc: Option<Spanned<String>>,
    pub(crate) docs: Option<Spanned<String>>,
    pub(crate) note: Option<Spanned<String>>,
}

impl DocAst {
    fn read(entries: &mut Entries<'_>, reader: &mut Reader) -> Self {
        let mut text = |key| entries.take(key).and_then(|spot| reader.text(spot));
        Self { summary: text("summary"), doc: text("doc"), docs: text("docs"), note: text("note") }
    }
}

/// An object file.
#[derive(Clone, Debug)]
pub(crate) struct ObjectAst {
    pub(crate) name: Spanned<String>,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) doc: DocAst,
    pub(crate) fields: Vec<FieldAst>,
}

/// An enum file.
#[derive(Clone, Debug)]
pub(crate) struct EnumAst {
    pub(crate) name: Spanned<String>,
    pub(crate) rust: Option<Spanned<String>>,
    pub(crate) doc: DocAst,
    pub(crate) values: Vec<ValueAst>,
}

const KINDS: [&str; 5] = ["method", "object", "enum", "errors", "api"];

impl Ast {
    /// Reads every file; what cannot be read is reported and left out.
    pub(crate) fn read(sources: &[SourceFile], found: &mut Vec<Diagnostic>) -> (Self, Lost) {
        let (mut ast, mut lost) = (Self::default(), Lost::default());
        for (file, source) in sources.iter().enumerate() {
            let (mut reader, before) = (Reader::default(), ast.len());
            match yaml::parse(&source.text) {
                Ok(node) => ast.file(file, source, &node, &mut reader),
                Err(malformed) => reader.report(bad_yaml(file, malformed)),
            }
            if !reader.found.is_empty() {
                lost.broken_files.insert(file);
                lost.whole_specs |= ast.len() == before;
            }
            found.append(&mut reader.found);
        }
        (ast, lost)
    }

    fn len(&self) -> usize {
        usize::from(self.api.is_some()) + self.errors.len() + self.objects.len() + self.enums.len() + self.methods.len()
    }

    fn file(&mut self, file: usize, source: &SourceFile, node: &Node, reader: &mut Reader) {
        let spot = Spot { node, place: Place::root(file) };
        if matches!(node, Node::Null) {
            let help = "start it with `method:`, `object:`, `enum:` or `errors:`, or delete it";
            return reader.report(Diagnostic::new("empty-file", &spot.place, "the file is empty").help(help));
        }
        let Some(entries) = reader.entries(&spot, "a map with a spec's keys") else { return };
        match KINDS.into_iter().find(|kind| entries.has(kind)) {
            Some("method") => self.methods.extend(MethodAst::read(entries, source, reader)),
            Some("object") => self.objects.extend(object(entries, source, reader)),
            Some("enum") => self.enums.extend(enumeration(entries, source, reader)),
            Some("errors") => self.errors.extend(ErrorAst::read_file(entries, reader)),
            Some(_) => self.api = ApiAst::read(entries, reader).or(self.api.take()),
            None => {
                let message = "nothing says what this file holds";
                let help = "start it with `method:`, `object:`, `enum:`, `errors:` or `api:`";
                reader.report(Diagnostic::new("unknown-kind", &spot.place, message).help(help));
            }
        }
    }
}

fn bad_yaml(file: usize, malformed: yaml::Malformed) -> Diagnostic {
    let (line, column) = malformed.at.unwrap_or((1, 1));
    let help = "texts with `: `, ` #` or a leading `` ` ``, `[`, `{`, `*`, `&`, `!`, `%` or `@` need quotes";
    Diagnostic {
        code: "bad-yaml",
        message: format!("this is not YAML: {}", malformed.message),
        help: Some(help.into()),
        place: At::Point { file, line, column },
    }
}

/// The dotted name of a spec, which must be the one that the path stands for.
pub(crate) fn name(
    kind: &str,
    entries: &mut Entries<'_>,
    source: &SourceFile,
    reader: &mut Reader,
) -> Option<Spanned<String>> {
    let spot = entries.need(kind, reader)?;
    let name = reader.text(spot)?;
    if !types::is_name(&name.value) {
        let help = "a name is made of letters, digits and underscores, with dots between its segments";
        reader.report(Diagnostic::new("bad-name", &name.place, format!("`{}` is not a name", name.value)).help(help));
        return None;
    }
    let expected = source.dotted_name();
    if name.value != expected {
        let message = format!("the file's path says `{expected}`, but its `{kind}` is `{}`", name.value);
        let help = format!("move the file to {}.yaml, or correct the name", name.value.replace('.', "/"));
        reader.report(Diagnostic::new("path-mismatch", &name.place, message).help(help));
    }
    Some(name)
}

fn object(mut entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) -> Option<ObjectAst> {
    let name = name("object", &mut entries, source, reader);
    let rust = entries.take("rust").and_then(|spot| reader.text(spot));
    let _ = entries.has("summary") || entries.need("summary", reader).is_some();
    let doc = DocAst::read(&mut entries, reader);
    let fields = entries.need("fields", reader).map(|spot| FieldAst::read_all(&spot, field::Role::Object, reader));
    entries.finish(&keys::names(keys::OBJECT), reader);
    Some(ObjectAst { name: name?, rust, doc, fields: fields? })
}

fn enumeration(mut entries: Entries<'_>, source: &SourceFile, reader: &mut Reader) -> Option<EnumAst> {
    let name = name("enum", &mut entries, source, reader);
    let rust = entries.take("rust").and_then(|spot| reader.text(spot));
    let _ = entries.has("summary") || entries.need("summary", reader).is_some();
    let doc = DocAst::read(&mut entries, reader);
    let values = entries.need("values", reader).map(|spot| ValueAst::read_all(&spot, reader));
    entries.finish(&keys::names(keys::ENUM), reader);
    Some(EnumAst { name: name?, rust, doc, values: values? })
}
