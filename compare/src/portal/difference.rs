//! One difference between what a portal publishes and what the specs say.

use std::fmt;

/// A difference. Each is as small as can be, so that accepting one accepts nothing that comes later.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The method, or the module.
    pub method: String,
    /// What differs.
    pub kind: DifferenceKind,
    /// The parameter, key or field, with dots where it is inside another.
    pub name: Option<String>,
    /// What the portal says.
    pub portal: Option<String>,
    /// What the specs say.
    pub specs: Option<String>,
}

/// What can differ.
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
    /// One of the two says that the parameter must be given.
    Required,
    /// The parameter is of another type.
    Type,
    /// Only the portal's list for `select` has the field.
    SelectNew,
    /// Only the specs' object has the field.
    SelectGone,
    /// Only the portal's list for `order` has the field.
    OrderNew,
    /// Only the specs' object can be sorted by the field.
    OrderGone,
    /// The answer has another shape.
    Result,
    /// Only the portal's answer has the key.
    ResultNew,
    /// Only the specs' answer has the key.
    ResultGone,
    /// The key of the answer is of another type.
    ResultType,
}

impl DifferenceKind {
    /// The word for it in lists of accepted differences and in JSON.
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

/// The difference on one line, by which it is known again: `type mail.message.get id portal=string specs=integer`.
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.word(), token(&self.method))?;
        if let Some(name) = &self.name {
            write!(f, " {}", token(name))?;
        }
        for (side, value) in [("portal", &self.portal), ("specs", &self.specs)] {
            if let Some(value) = value {
                write!(f, " {side}={}", token(value))?;
            }
        }
        Ok(())
    }
}

/// A word that cannot be mistaken for two, nor for a comment.
fn token(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '<' | '>' | '{' | '}' | ',' | '(' | ')');
    if !text.is_empty() && text.chars().all(plain) {
        text.to_owned()
    } else {
        format!("{text:?}").replace('#', "\\u{23}")
    }
}
