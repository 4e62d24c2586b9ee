// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! The role of a user in a department or team.

use bitrix24_runtime::codegen_prelude::*;

/// The role of a user in a department or team.
///
/// Departments and teams have different roles; a role of the other kind is rejected.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Role {
    /// The head of a department.
    MemberHead,
    /// A deputy head of a department.
    MemberDeputyHead,
    /// An employee of a department.
    MemberEmployee,
    /// The head of a team.
    MemberTeamHead,
    /// A deputy head of a team.
    MemberTeamDeputyHead,
    /// A member of a team.
    MemberTeamEmployee,
    /// An undocumented value, as the portal sent it.
    Other(String),
}

impl OpenEnum for Role {
    fn from_wire(text: &str) -> Self {
        match text {
            "MEMBER_HEAD" => Self::MemberHead,
            "MEMBER_DEPUTY_HEAD" => Self::MemberDeputyHead,
            "MEMBER_EMPLOYEE" => Self::MemberEmployee,
            "MEMBER_TEAM_HEAD" => Self::MemberTeamHead,
            "MEMBER_TEAM_DEPUTY_HEAD" => Self::MemberTeamDeputyHead,
            "MEMBER_TEAM_EMPLOYEE" => Self::MemberTeamEmployee,
            other => Self::Other(other.to_owned()),
        }
    }

    fn as_wire(&self) -> &str {
        match self {
            Self::MemberHead => "MEMBER_HEAD",
            Self::MemberDeputyHead => "MEMBER_DEPUTY_HEAD",
            Self::MemberEmployee => "MEMBER_EMPLOYEE",
            Self::MemberTeamHead => "MEMBER_TEAM_HEAD",
            Self::MemberTeamDeputyHead => "MEMBER_TEAM_DEPUTY_HEAD",
            Self::MemberTeamEmployee => "MEMBER_TEAM_EMPLOYEE",
            Self::Other(text) => text,
        }
    }
}

open_enum!(Role);

#[cfg(feature = "serde")]
serde_as_wire!(Role);
