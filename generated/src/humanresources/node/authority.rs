// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A role with access to a feature of a department or team.

use bitrix24_runtime::codegen_prelude::*;

/// A role with access to a feature of a department or team.
///
/// Note: The deputy head of a team is `TEAM_DEPUTY` here but `MEMBER_TEAM_DEPUTY_HEAD` among the roles
/// of members.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Authority {
    /// The head of the department.
    Head,
    /// A deputy head of the department.
    DeputyHead,
    /// The heads of all departments.
    AllDepartmentHeads,
    /// An employee of the department.
    Employee,
    /// The head of the team.
    TeamHead,
    /// A deputy head of the team.
    TeamDeputy,
    /// A member of the team.
    TeamEmployee,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for Authority {
    fn from_wire(text: &str) -> Self {
        match text {
            "HEAD" => Self::Head,
            "DEPUTY_HEAD" => Self::DeputyHead,
            "ALL_DEPARTMENT_HEADS" => Self::AllDepartmentHeads,
            "EMPLOYEE" => Self::Employee,
            "TEAM_HEAD" => Self::TeamHead,
            "TEAM_DEPUTY" => Self::TeamDeputy,
            "TEAM_EMPLOYEE" => Self::TeamEmployee,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::Head => "HEAD",
            Self::DeputyHead => "DEPUTY_HEAD",
            Self::AllDepartmentHeads => "ALL_DEPARTMENT_HEADS",
            Self::Employee => "EMPLOYEE",
            Self::TeamHead => "TEAM_HEAD",
            Self::TeamDeputy => "TEAM_DEPUTY",
            Self::TeamEmployee => "TEAM_EMPLOYEE",
            Self::Other(text) => text,
        }
    }
}

open_enum!(Authority);

#[cfg(feature = "serde")]
serde_as_wire!(Authority);
