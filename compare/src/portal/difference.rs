//! One difference between a portal's document and the specs.

use std::fmt;

/// A difference. Each is as small as possible, so that accepting one does not hide a later one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The method, or the module.
    pub method: String,
    /// What differs.
    pub kind: DifferenceKind,
    /// The path of the parameter, key or field, separated by dots.
    pub name: Option<String>,
    /// What the portal says.
    pub portal: Option<String>,
    /// What the specs say.
    pub specs: Option<String>,
}

/// The kinds of differences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// The portal publishes no method of the module.
    ModuleGone,
    /// Only the portal has the method.
    MethodNew,
    /// Only the specs have the method.
    MethodGone,
    /// Only the portal has the parameter.
    ParameterNew,
    /// Only the specs have the parameter.
    ParameterGone,
    /// Only one side says that the parameter is required.
    Required,
    /// The types of the parameter differ.
    Type,
    /// Only the portal's `select` takes the field.
    SelectNew,
    /// Only the specs' object has the field.
    SelectGone,
    /// Only the portal's `order` takes the field.
    OrderNew,
    /// Only the specs' `order` takes the field.
    OrderGone,
    /// The shapes of the results differ.
    Result,
    /// Only the portal's result has the key.
    ResultNew,
    /// Only the specs' result has the key.
    ResultGone,
    /// The types of the result's key differ.
    ResultType,
}

impl DifferenceKind {
    /// Returns the name of the kind in baselines and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::ModuleGone => "module-gone",
            Self::MethodNew => "method-new",
            Self::MethodGone => "method-gone",
            Self::ParameterNew => "parameter-new",
            Self::ParameterGone => "parameter-gone",
            Self::Required => "required",
            Self::Type => "type",
            Self::SelectNew => "select-new",
            Self::SelectGone => "select-gone",
            Self::OrderNew => "order-new",
            Self::OrderGone => "order-gone",
            Self::Result => "result",
            Self::ResultNew => "result-new",
            Self::ResultGone => "result-gone",
            Self::ResultType => "result-type",
        }
    }
}

/// Writes the difference in one line, which identifies it in a baseline:
/// `type mail.message.get id portal=string specs=integer`.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sides = [("portal", &self.portal), ("specs", &self.specs)];
        write_line(f, self.kind.word(), &self.method, self.name.as_deref(), sides)
    }
}

/// Writes a difference in one line: its kind, its subject, the name of what differs, and what each side says.
pub(super) fn write_line(
    f: &mut fmt::Formatter<'_>,
    kind: &str,
    subject: &str,
    name: Option<&str>,
    sides: [(&str, &Option<String>); 2],
) -> fmt::Result {
    write!(f, "{kind} {}", token(subject))?;
    if let Some(name) = name {
        write!(f, " {}", token(name))?;
    }
    for (side, value) in sides {
        if let Some(value) = value {
            write!(f, " {side}={}", token(value))?;
        }
    }
    Ok(())
}

/// Returns the text as one word that holds no whitespace and starts no comment.
fn token(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '<' | '>' | '{' | '}' | ',' | '(' | ')');
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("{text:?}").replace('#', "\\u{23}")
    }
}
