//! The path and the first line of a new spec.

/// Returns the path of a spec below the spec folder: `mail/message.yaml` for `mail.message`.
pub fn spec_path(name: &str) -> String {
    format!("{}.yaml", name.replace('.', "/"))
}

/// Returns the line that names the schema for editors.
pub fn schema_line(name: &str) -> String {
    format!("# yaml-language-server: $schema={}schema.json\n", "../".repeat(name.matches('.').count()))
}
