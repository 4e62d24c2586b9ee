//! Versions, and the bump that a change requires: see docs/versioning.md.

use super::change::Class;
use std::fmt;
use std::str::FromStr;

/// A version of three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// Increases with breaking changes, from 1.0.0 on.
    pub major: u64,
    /// Increases with additive and behavior changes; before 1.0.0, with breaking changes.
    pub minor: u64,
    /// Increases with all other changes.
    pub patch: u64,
}

/// The number of a version that increases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// No number: nothing has changed.
    None,
    /// The last number.
    Patch,
    /// The middle number.
    Minor,
    /// The first number.
    Major,
}

impl Bump {
    /// Returns the name: `none`, `patch`, `minor` or `major`.
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
    /// Returns the bump that changes require, by their most severe class.
    ///
    /// ```
    /// use bitrix24_compare::semver::{Class, Bump, Version};
    /// let version: Version = "0.1.0".parse()?;
    /// assert_eq!(version.required_bump(Some(Class::Breaking)), Bump::Minor);
    /// assert_eq!(version.bumped(Bump::Minor).to_string(), "0.2.0");
    /// # Ok::<(), String>(())
    /// ```
    pub fn required_bump(&self, worst: Option<Class>) -> Bump {
        let bump = match worst {
            None => Bump::None,
            Some(Class::Breaking) => Bump::Major,
            Some(Class::Behavior | Class::Additive) => Bump::Minor,
            Some(Class::Documentation) => Bump::Patch,
        };
        // For Cargo, the first number that is not zero decides which versions are compatible.
        match (self.major, self.minor, bump) {
            (1.., _, bump) => bump,
            (0, 1.., Bump::Major) => Bump::Minor,
            (_, _, Bump::None) => Bump::None,
            _ => Bump::Patch,
        }
    }

    /// Returns the version after a bump.
    pub fn bumped(self, bump: Bump) -> Self {
        let Self { major, minor, patch } = self;
        match bump {
            Bump::None => self,
            Bump::Patch => Self { patch: patch.saturating_add(1), ..self },
            Bump::Minor => Self { minor: minor.saturating_add(1), patch: 0, ..self },
            Bump::Major => Self { major: major.saturating_add(1), minor: 0, patch: 0 },
        }
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a version of three numbers, such as `0.1.0`");
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
