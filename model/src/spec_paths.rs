//! How every new spec starts, whoever starts it.

/// The path of a spec below the spec folder: `mail/message.yaml` for `mail.message`.
pub fn spec_path(name: &str) -> String {
    format!("{}.yaml", name.replace('.', "/"))
}

/// The line that tells editors which schema a spec follows.
pub fn schema_line(name: &str) -> String {
    format!("# yaml-language-server: $schema={}schema.json\n", "../".repeat(name.matches('.').count()))
}
