// Written by `cargo xtask generate` from the files in spec/. Do not edit.
//! A department or a team, one node in the tree of the company structure.

use bitrix24_runtime::codegen_prelude::*;
use crate::entity;

/// A department or a team, one node in the tree of the company structure.
///
/// Departments and teams form one tree and have different roles. No method of REST 3.0 deletes a node.
///
/// Note: `humanresources.node.field.list` calls the two dates strings, the pages of the methods call
/// them dates. It also marks fields as filterable and sortable, though no page documents a `filter` or
/// an `order`.
///
/// [Official
/// page](https://apidocs.bitrix24.com/api-reference/departments/node/humanresources-node-field-list.html)
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Node {
    /// The department or team.
    pub id: Option<Id<entity::HumanresourcesNode>>,
    /// What the department or team is called.
    pub name: Option<String>,
    /// Whether it is a department or a team.
    pub kind: Option<super::Kind>,
    /// The company structure that it belongs to.
    pub structure_id: Option<Id<entity::HumanresourcesStructure>>,
    /// The department or team above it; `null` at the root.
    pub parent_id: Option<Id<entity::HumanresourcesNode>>,
    /// Its purpose; `null` or empty if not set.
    pub description: Option<String>,
    /// The code by which access rights name the node, such as `DR44`.
    pub access_code: Option<String>,
    /// The number of its users.
    pub user_count: Option<i64>,
    /// The color of a team; `null` if none was chosen.
    pub color_name: Option<super::Color>,
    /// The identifier in an external system.
    pub xml_id: Option<String>,
    /// When it was created.
    pub created_at: Option<DateTime>,
    /// When it was last changed.
    pub updated_at: Option<DateTime>,
    /// Its users with their roles. Only `humanresources.node.get` and `humanresources.node.add` return
    /// them.
    pub members: Option<Vec<crate::humanresources::node::member::Member>>,
}

#[cfg(feature = "serde")]
impl Encode for Node {
    fn encode(&self, out: &mut JsonWriter) {
        out.object(&[
            ("id", &self.id),
            ("name", &self.name),
            ("type", &self.kind),
            ("structureId", &self.structure_id),
            ("parentId", &self.parent_id),
            ("description", &self.description),
            ("accessCode", &self.access_code),
            ("userCount", &self.user_count),
            ("colorName", &self.color_name),
            ("xmlId", &self.xml_id),
            ("createdAt", &self.created_at),
            ("updatedAt", &self.updated_at),
            ("members", &self.members),
        ]);
    }
}

impl Decode for Node {
    fn decode(&mut self, value: Value<'_>) -> Decoded {
        value.object(&mut [
            ("id", &mut self.id),
            ("name", &mut self.name),
            ("type", &mut self.kind),
            ("structureId", &mut self.structure_id),
            ("parentId", &mut self.parent_id),
            ("description", &mut self.description),
            ("accessCode", &mut self.access_code),
            ("userCount", &mut self.user_count),
            ("colorName", &mut self.color_name),
            ("xmlId", &mut self.xml_id),
            ("createdAt", &mut self.created_at),
            ("updatedAt", &mut self.updated_at),
            ("members", &mut self.members),
        ])
    }
}

#[cfg(feature = "serde")]
serde_as_wire!(Node);
