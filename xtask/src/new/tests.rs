//! The questions of `new`, and the specs that it writes.

use super::ask::ask;
use super::*;
use crate::specs;
use bitrix24_codegen::load;
use bitrix24_model::format;
use clap::ValueEnum;

/// Runs a conversation: returns what the terminal shows, and the options.
fn conversation(typed: &str) -> (String, Result<Options>) {
    let mut shown = Vec::new();
    let outcome = ask(Options::default(), &mut typed.as_bytes(), &mut shown);
    (String::from_utf8(shown).unwrap().replace(": ", ":\n"), outcome)
}

#[test]
fn an_action_is_guessed_from_the_name() {
    let (shown, outcome) = conversation("crm.deal.field.list\n\n\n");
    assert_eq!(
        shown,
        "Wire name of the method, such as mail.message.createchat:\n\
         Standard action (none, get, list, tail, add, update, delete, field.list, field.get) [field.list]:\n\
         Object of the action [crm.deal]:\n"
    );
    let options = outcome.unwrap();
    assert_eq!((options.action, options.object.as_deref()), (Some(Action::FieldList), Some("crm.deal")));
}

#[test]
fn wrong_answers_are_asked_again() {
    let (shown, outcome) =
        conversation("no name!\ncrm.deal.close\nclose\nnone\nperhaps\nread\nCloses: a deal.\njavascript:x\n\n\n");
    assert!(shown.contains("`no name!` is not a dotted name") && shown.contains("`close` is not an action"), "{shown}");
    assert!(shown.contains("`perhaps` is not an effect"), "{shown}");
    assert!(shown.contains("\"javascript:x\" is not a URL"), "{shown}");
    let options = outcome.unwrap();
    assert_eq!((options.effect, options.summary.as_deref()), (Some(Effect::Read), Some("Closes: a deal.")));
    assert_eq!((options.docs, options.object), (None, None));
}

#[test]
fn the_end_of_the_input_writes_nothing() {
    let (_, outcome) = conversation("crm.deal.close\n");
    assert!(outcome.err().unwrap().to_string().contains("nothing was written"));
}

/// A folder that is removed after the test.
struct Temp(PathBuf);

impl Drop for Temp {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_written_is_laid_out_and_lacks_only_its_todos() {
    for action in Action::value_variants() {
        let temp = Temp(std::env::temp_dir().join(format!("bitrix24-new-{}-{}", std::process::id(), action.word())));
        let _ = std::fs::remove_dir_all(&temp.0);
        std::fs::create_dir_all(&temp.0).unwrap();
        std::fs::write(temp.0.join("api.yaml"), "api:\n  title: Demo\n  modules:\n").unwrap();
        std::fs::write(temp.0.join("errors.yaml"), include_str!("../../../spec/errors.yaml")).unwrap();
        if action.describes_fields() {
            std::fs::write(temp.0.join("field.yaml"), include_str!("../../../spec/field.yaml")).unwrap();
        }
        let options = Options {
            name: Some("crm.deal.it.do".into()),
            action: Some(*action),
            summary: Some("It: does.".into()),
            docs: Some("https://example.com/?a=b#c".into()),
            spec: Some(temp.0.clone()),
            ..Options::default()
        };
        create(&options).unwrap();
        let specs = specs::sources(&temp.0).unwrap();
        for spec in specs.iter().filter(|spec| !["errors.yaml", "field.yaml"].contains(&&*spec.path)) {
            assert_eq!(format(spec).unwrap(), spec.text, "{}", spec.path);
        }
        let problems = load(&specs).err().map(|problems| problems.reports().to_vec()).unwrap_or_default();
        for problem in &problems {
            assert_eq!(problem.code, "todo", "{}: {problem:?}", action.word());
        }
        // Written out, nothing is left to say.
        let done: Vec<_> =
            specs.iter().map(|spec| SourceFile::new(&*spec.path, spec.text.replace("TODO ", ""))).collect();
        if let Err(problems) = load(&done) {
            panic!("{}: {problems}", action.word());
        }
    }
}
