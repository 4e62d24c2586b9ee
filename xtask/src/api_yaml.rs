//! Edits of api.yaml as text, so that comments and layout stay.

/// The indentation of the entries of `modules` and `entities`.
const MARGIN: &str = "    ";

/// Adds an entry to `modules` or `entities`. Returns `None` if the entry exists, or if the list is missing.
pub(crate) fn with_entry(text: &str, list: &str, name: &str, value: &str) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let start = lines.iter().position(|line| line.trim_end() == format!("  {list}:"))?;
    let exists = lines[start + 1..].iter().take_while(|line| !opens_list(line)).any(|line| is_entry(line, name));
    if exists {
        return None;
    }
    let line = format!("{MARGIN}{name}: {value}");
    lines.insert(start + 1, &line);
    Some(lines.join("\n") + "\n")
}

/// Removes an entry of `entities`. Returns `None` if it is not listed.
pub(crate) fn without_entity(text: &str, name: &str) -> Option<String> {
    let mut in_entities = false;
    let mut kept = Vec::new();
    let mut removed = false;
    for line in text.lines() {
        if opens_list(line) {
            in_entities = line.trim_end() == "  entities:";
        }
        if in_entities && is_entry(line, name) {
            removed = true;
        } else {
            kept.push(line);
        }
    }
    removed.then(|| kept.join("\n") + "\n")
}

/// Adds an empty list at the end of `api`, if it is missing.
pub(crate) fn with_list(text: &str, list: &str) -> String {
    if text.lines().any(|line| line.trim_end() == format!("  {list}:")) {
        return text.to_owned();
    }
    format!("{}\n  {list}:\n", text.trim_end())
}

fn opens_list(line: &str) -> bool {
    line.starts_with("  ") && !line.starts_with(MARGIN) && line.trim_end().ends_with(':')
}

fn is_entry(line: &str, name: &str) -> bool {
    line.strip_prefix(MARGIN).and_then(|line| line.strip_prefix(name)).is_some_and(|rest| rest.starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "api:\n  title: Demo\n  modules:\n    mail: Mail.\n  entities:\n    im.chat: A chat. # kept\n    mail: Not a module.\n";

    #[test]
    fn adds_an_entry_once() {
        let text = with_entry(TEXT, "modules", "crm", "'CRM.'").unwrap_or_default();
        assert_eq!(text, TEXT.replace("  modules:\n", "  modules:\n    crm: 'CRM.'\n"));
        assert_eq!(with_entry(&text, "modules", "crm", "'Again.'"), None);
        assert_eq!(with_entry(&text, "nothing", "crm", "'There is no such list.'"), None);
    }

    #[test]
    fn removes_an_entity_but_not_a_module() {
        assert_eq!(
            without_entity(TEXT, "mail").as_deref(),
            Some(TEXT.replace("    mail: Not a module.\n", "").as_str())
        );
        assert_eq!(without_entity(TEXT, "im"), None);
    }

    #[test]
    fn adds_a_missing_list() {
        assert_eq!(with_list(TEXT, "entities"), TEXT);
        assert_eq!(with_list("api:\n  title: Demo\n\n", "entities"), "api:\n  title: Demo\n  entities:\n");
    }
}
