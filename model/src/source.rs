//! Spec files, and places inside them.

use std::sync::Arc;

/// A spec file: its path below the spec folder and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path below the spec folder, with `/` between its parts.
    pub path: String,
    /// The text.
    pub text: String,
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
        let text = if text.starts_with(BOM) { text.trim_start_matches(BOM).to_owned() } else { text };
        let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        Self { path: path.replace('\\', "/"), text }
    }

    /// Returns the dotted name of the path: `mail.message` for `mail/message.yaml`.
    pub(crate) fn dotted_name(&self) -> String {
        self.path.strip_suffix(".yaml").unwrap_or(&self.path).replace('/', ".")
    }

    /// Returns whether this is the file of the spec with this name.
    pub(crate) fn is_of(&self, dotted: &str) -> bool {
        self.path.strip_suffix(".yaml").is_some_and(|path| path == dotted.replace('.', "/"))
    }

    /// Returns whether this is a file of error codes: `errors.yaml`, or that of a module.
    pub fn holds_errors(&self) -> bool {
        let mut parts = self.path.split('/').rev();
        parts.next() == Some("errors.yaml") && parts.count() <= 1
    }
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
