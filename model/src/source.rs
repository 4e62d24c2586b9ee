//! Spec files, and places inside them.

use crate::lexical::is_hidden;
use std::sync::Arc;

/// A spec file: its path below the spec folder and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path below the spec folder, with `/` between its parts.
    pub path: String,
    /// The text.
    pub text: String,
    /// The folder that names are relative to: empty, or a folder of the path with its `/`.
    pub(crate) root: &'static str,
    /// Why the text is not that of a spec, if it could not be read.
    pub(crate) flaw: Option<Flaw>,
}

/// Why a file could not be read.
#[derive(Clone, Debug)]
pub(crate) enum Flaw {
    /// There is no text, for example because the file is a link that leads nowhere.
    Unreadable { message: String, help: String },
    /// The text is not UTF-8 from this byte on.
    NotUtf8 { offset: usize },
    /// The text is UTF-16, as some editors of Windows write it.
    Utf16,
}

/// The byte order mark. Some programs add a second one.
const BOM: char = '\u{feff}';

impl SourceFile {
    /// Creates a spec file. Normalizes backslashes in the path and line endings, and removes a byte order mark.
    ///
    /// ```
    /// use bitrix24_model::SourceFile;
    /// let file = SourceFile::new("mail\\message.yaml", "object: mail.message\r\n");
    /// assert_eq!((file.path.as_str(), file.text.as_str()), ("mail/message.yaml", "object: mail.message\n"));
    /// ```
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        let (path, text) = (path.into(), text.into());
        Self { path: path.replace('\\', "/"), text: normalized(text), root: "", flaw: None }
    }

    /// Creates a spec file from the bytes of a file. [`load`](crate::load) reports those that are not UTF-8.
    ///
    /// ```
    /// use bitrix24_model::{SourceFile, load};
    /// let file = SourceFile::from_bytes("demo/ping.yaml", b"summary: Gr\xfc\xdfe.".to_vec());
    /// let problems = load(&[file]).expect_err("the file is not UTF-8");
    /// assert!(problems.reports().iter().any(|report| report.message == "the file is not UTF-8"));
    /// ```
    pub fn from_bytes(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        // Its first character is a byte order mark, or of ASCII.
        if let [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, 1..=255, ..] | [1..=255, 0, ..] = bytes.as_slice() {
            return Self { flaw: Some(Flaw::Utf16), ..Self::new(path, "") };
        }
        let (bytes, error) = match String::from_utf8(bytes) {
            Ok(text) => return Self::new(path, text),
            Err(error) => (error.as_bytes().to_vec(), error.utf8_error()),
        };
        let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
        let flaw = Some(Flaw::NotUtf8 { offset: normalized(valid).len() });
        Self { flaw, ..Self::new(path, String::from_utf8_lossy(&bytes)) }
    }

    /// Creates a file or folder that cannot be read. [`load`](crate::load) reports it together with the problems of the
    /// other files, and none that its absence may cause.
    ///
    /// ```
    /// use bitrix24_model::{SourceFile, load};
    /// let file = SourceFile::unreadable("demo/ping.yaml", "the link leads nowhere", "restore its target");
    /// let problems = load(&[file]).expect_err("the file cannot be read");
    /// assert!(problems.reports().iter().any(|report| report.help == "restore its target"));
    /// ```
    pub fn unreadable(path: impl Into<String>, message: impl Into<String>, help: impl Into<String>) -> Self {
        let flaw = Flaw::Unreadable { message: message.into(), help: help.into() };
        Self { flaw: Some(flaw), ..Self::new(path, "") }
    }

    /// Returns the file with a folder of its path as the root of names.
    pub(crate) fn below(self, root: &'static str) -> Self {
        Self { root, ..self }
    }

    /// Returns the path below the root of names.
    pub(crate) fn name_path(&self) -> &str {
        self.path.strip_prefix(self.root).unwrap_or(&self.path)
    }

    /// Returns the dotted name of the path: `mail.message` for `mail/message.yaml`. The extension may be misspelled.
    pub(crate) fn dotted_name(&self) -> String {
        self.stem().replace('/', ".")
    }

    /// Returns the path without its extension.
    pub(crate) fn stem(&self) -> &str {
        let path = self.name_path();
        let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
        if is_yaml(extension) { stem } else { path }
    }

    /// Returns whether the path is that of a spec.
    pub(crate) fn is_spec(&self) -> bool {
        self.path.ends_with(".yaml")
    }

    /// Returns whether a path is that of a spec, or was meant to be: its extension may be `.YAML` or `.yml`.
    ///
    /// ```
    /// use bitrix24_model::SourceFile;
    /// assert!(["ping.yaml", "ping.YML", "ping.yaml "].into_iter().all(SourceFile::looks_like_spec));
    /// assert!(!SourceFile::looks_like_spec("README.md"));
    /// ```
    pub fn looks_like_spec(path: &str) -> bool {
        path.rsplit_once('.').is_some_and(|(_, extension)| is_yaml(extension))
    }
    /// Returns whether this is the file of the spec with this name.
    pub(crate) fn is_of(&self, dotted: &str) -> bool {
        self.name_path().strip_suffix(".yaml").is_some_and(|path| path == dotted.replace('.', "/"))
    }

    /// Returns whether this is a file of error codes: `errors.yaml`, or that of a module.
    pub fn holds_errors(&self) -> bool {
        let mut parts = self.stem().split('/').rev();
        parts.next() == Some("errors") && parts.count() <= 1
    }
}

/// Returns whether an extension is that of YAML, in any spelling.
fn is_yaml(extension: &str) -> bool {
    let extension = extension.trim_matches(|c: char| c.is_whitespace() || is_hidden(c));
    matches!(extension.to_ascii_lowercase().as_str(), "yaml" | "yml")
}

/// Returns a text with Unix line ends and without byte order marks.
fn normalized(text: String) -> String {
    let text = if text.starts_with(BOM) { text.trim_start_matches(BOM).to_owned() } else { text };
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// A place in a spec file, as the way from the root of the document: cheap to keep for every value, and turned into a
/// line and a column only when a diagnostic needs it.
///
/// All paths are equal: where a fact stands is no part of what it says, so models of the same facts are equal.
#[derive(Clone, Debug)]
pub struct NodePath {
    pub(crate) file: usize,
    pub(crate) part: Part,
    step: Option<Arc<Step>>,
}

#[derive(Debug)]
struct Step {
    parent: Option<Arc<Step>>,
    index: usize,
}

/// The part of a map's entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Key,
    Value,
}

impl PartialEq for NodePath {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for NodePath {}

impl NodePath {
    /// Returns what tells it from every other place: its file, and the numbers of the entries on the way to it.
    pub fn position(&self) -> (usize, Vec<usize>) {
        (self.file, self.indices())
    }

    /// Returns the path of the whole document.
    pub(crate) fn root(file: usize) -> Self {
        Self { file, part: Part::Value, step: None }
    }

    /// Returns the place of the value of an entry of a map or list, by index.
    pub(crate) fn entry(&self, index: usize) -> Self {
        Self { step: Some(Arc::new(Step { parent: self.step.clone(), index })), part: Part::Value, file: self.file }
    }

    /// Returns the place of the key instead of the value.
    pub(crate) fn key(&self) -> Self {
        Self { part: Part::Key, ..self.clone() }
    }

    /// Returns the indices of the entries from the root to this place.
    pub(crate) fn indices(&self) -> Vec<usize> {
        let mut indices = Vec::new();
        let mut step = self.step.as_ref();
        while let Some(at) = step {
            indices.push(at.index);
            step = at.parent.as_ref();
        }
        indices.reverse();
        indices
    }
}

/// A value with the place that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// The place.
    pub place: NodePath,
}
