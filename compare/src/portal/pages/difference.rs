//! One difference between an official page and a spec.

use crate::portal::difference::write_line;
use std::fmt;

/// A difference. Each is as small as possible, so that accepting one does not hide a later one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageDifference {
    /// The method, the object, the code or the path of the page.
    pub subject: String,
    /// What differs.
    pub kind: PageDifferenceKind,
    /// The path of the parameter or key, the code, the value or the reason.
    pub name: Option<String>,
    /// What the page says.
    pub page: Option<String>,
    /// What the specs say.
    pub specs: Option<String>,
    /// The page, with the line if the difference is about one: `shop/list.md:12`. Empty if no page is there.
    pub place: String,
}

/// The kinds of differences. `New` marks what only a page has, `Gone` what only the specs have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageDifferenceKind {
    /// Only the pages have the method.
    PageNew,
    /// The spec names a page, and the folder has none.
    PageGone,
    /// The number of methods with a page is not the one in api.yaml.
    Documented,
    /// The heading names another method than the address that the page calls.
    Heading,
    /// The scopes differ.
    Scope,
    /// The successors of the outdated method differ, or only one side says that it is outdated.
    Halted,
    /// Only one side says that only an application may call the method.
    Context,
    /// Only the page has the parameter.
    ParameterNew,
    /// Only the spec has the parameter.
    ParameterGone,
    /// Only one side says that the parameter is required.
    Required,
    /// The types of the parameter or key differ.
    Type,
    /// Only the page says that the value can be `null`.
    Nullable,
    /// Only the page has the value.
    ValueNew,
    /// Only the spec has the value.
    ValueGone,
    /// Only the page says that `select`, `filter` or `order` takes the field.
    FieldNew,
    /// Only the spec says that `select`, `filter` or `order` takes the field.
    FieldGone,
    /// Only the page says that `filter` takes the operator.
    OperatorNew,
    /// Only the spec says that `filter` takes the operator.
    OperatorGone,
    /// Only the page has the key of the response or the object.
    KeyNew,
    /// Only the spec has the key of the response or the object.
    KeyGone,
    /// Only the page has the error code.
    CodeNew,
    /// Only the spec has the error code.
    CodeGone,
    /// The statuses of the error code differ.
    Status,
    /// A part of the page could not be read.
    Unread,
}

impl PageDifferenceKind {
    /// Returns the name of the kind in lists of differences.
    pub fn word(self) -> &'static str {
        match self {
            Self::PageNew => "page-new",
            Self::PageGone => "page-gone",
            Self::Documented => "documented",
            Self::Heading => "heading",
            Self::Scope => "scope",
            Self::Halted => "halted",
            Self::Context => "context",
            Self::ParameterNew => "parameter-new",
            Self::ParameterGone => "parameter-gone",
            Self::Required => "required",
            Self::Type => "type",
            Self::Nullable => "nullable",
            Self::ValueNew => "value-new",
            Self::ValueGone => "value-gone",
            Self::FieldNew => "field-new",
            Self::FieldGone => "field-gone",
            Self::OperatorNew => "operator-new",
            Self::OperatorGone => "operator-gone",
            Self::KeyNew => "key-new",
            Self::KeyGone => "key-gone",
            Self::CodeNew => "code-new",
            Self::CodeGone => "code-gone",
            Self::Status => "status",
            Self::Unread => "unread",
        }
    }
}

/// Writes the difference in one line: `type mail.message.get id page=string specs=integer`.
impl fmt::Display for PageDifference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sides = [("page", &self.page), ("specs", &self.specs)];
        write_line(f, self.kind.word(), &self.subject, self.name.as_deref(), sides)
    }
}
