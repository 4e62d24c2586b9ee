//! Versions, and the step that a change needs: see docs/versioning.md.

use super::change::Class;
use std::fmt;
use std::str::FromStr;

/// A released version: three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Raised by what breaks programs, from 1.0.0 on.
    pub major: u64,
    /// Raised by what can be done anew; in 0.x by what breaks programs.
    pub minor: u64,
    /// Raised by all else.
    pub patch: u64,
}

/// The number of a version that goes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// None: nothing has changed.
    None,
    /// The last.
    Patch,
    /// The middle one.
    Minor,
    /// The first.
    Major,
}

impl Step {
    /// The name: `none`, `patch`, `minor` or `major`.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl Version {
    /// The step that changes need whose worst class is this one.
    ///
    /// ```
    /// use bitrix24_compare::semver::{Class, Step, Version};
    /// let version: Version = "0.1.0".parse()?;
    /// assert_eq!(version.step(Some(Class::Breaking)), Step::Minor);
    /// assert_eq!(version.after(Step::Minor).to_string(), "0.2.0");
    /// # Ok::<(), String>(())
    /// ```
    pub fn step(&self, worst: Option<Class>) -> Step {
        let step = match worst {
            None => Step::None,
            Some(Class::Breaking) => Step::Major,
            Some(Class::Behaviour | Class::Additive) => Step::Minor,
            Some(Class::Documentation) => Step::Patch,
        };
        // Cargo takes the first number that is not zero for the one that tells what fits together.
        match (self.major, self.minor, step) {
            (1.., _, step) => step,
            (0, 1.., Step::Major) => Step::Minor,
            (_, _, Step::None) => Step::None,
            _ => Step::Patch,
        }
    }

    /// The version after a step.
    pub fn after(self, step: Step) -> Self {
        let Self { major, minor, patch } = self;
        match step {
            Step::None => self,
            Step::Patch => Self { patch: patch.saturating_add(1), ..self },
            Step::Minor => Self { minor: minor.saturating_add(1), patch: 0, ..self },
            Step::Major => Self { major: major.saturating_add(1), minor: 0, patch: 0 },
        }
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a version of three numbers, such as 0.1.0");
        let number = |part: &str| {
            let plain = part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0'));
            part.parse().ok().filter(|_| plain).ok_or_else(wrong)
        };
        let parts = text.split('.').map(number).collect::<Result<Vec<u64>, String>>()?;
        match parts.as_slice() {
            &[major, minor, patch] => Ok(Self { major, minor, patch }),
            _ => Err(wrong()),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}
