//! The questions of `new`, and the specs that it writes.

use super::ask::ask;
use super::*;
use crate::specs;
use bitrix24_codegen::load;
use bitrix24_model::format;

/// Runs a conversation: returns what the terminal shows, and the options.
fn conversation(typed: &str) -> (String, Result<Options>) {
    let mut shown = Vec::new();
    let outcome = ask(Options::default(), Protocol::V3, &mut typed.as_bytes(), &mut shown);
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
fn an_action_of_the_other_protocol_is_refused() {
    let message = check_action(Protocol::V2, Action::Tail).unwrap_err().to_string();
    assert!(message.contains("`tail` is not an action of REST 2.0") && message.contains("`list`"), "{message}");
    assert!(check_action(Protocol::V3, Action::Tail).is_ok());
}

#[test]
fn names_whose_folders_or_files_are_taken() {
    let refused = |name: &str, protocol| {
        check_name(name).and_then(|()| check_folder(name, protocol)).err().map(|error| error.to_string())
    };
    for (name, part) in
        [("v2.get", "`v2` is the folder"), ("V2", "`V2` is the folder"), ("my.car", "`my` is the folder")]
    {
        assert!(refused(name, Protocol::V3).is_some_and(|message| message.contains(part)), "{name}");
    }
    assert!(refused("crm.get.yaml", Protocol::V3).is_some_and(|message| message.contains("write `crm.get`")));
    assert_eq!((refused("v2.get", Protocol::V2), refused("myths.get", Protocol::V3)), (None, None));
}

/// The specs of a folder that a new method needs beside its own.
fn surroundings(protocol: Protocol) -> Vec<(&'static str, &'static str)> {
    match protocol {
        Protocol::V3 => vec![
            ("api.yaml", "api:\n  title: Demo\n  modules:\n"),
            ("errors.yaml", include_str!("../../../spec/errors.yaml")),
            ("field.yaml", include_str!("../../../spec/field.yaml")),
        ],
        Protocol::V2 => vec![
            ("api.yaml", "api:\n  protocol: 2\n  title: Demo\n  modules:\n"),
            ("errors.yaml", include_str!("../../../spec/v2/errors.yaml")),
        ],
    }
}

#[test]
fn what_is_written_is_laid_out_and_lacks_only_its_todos() {
    let cases = Protocol::ALL
        .into_iter()
        .flat_map(|protocol| Action::of(protocol).into_iter().map(move |action| (protocol, action)));
    for (protocol, action) in cases {
        let name = format!("bitrix24-new-{}-{}-{}", std::process::id(), protocol.number(), action.word());
        let temp = Temp(std::env::temp_dir().join(name));
        let _ = std::fs::remove_dir_all(&temp.0);
        std::fs::create_dir_all(&temp.0).unwrap();
        let surroundings = surroundings(protocol);
        // Nothing else uses the object of this file.
        let is_needed = |path: &str| path != "field.yaml" || action.describes_fields();
        for (path, text) in surroundings.iter().filter(|(path, _)| is_needed(path)) {
            std::fs::write(temp.0.join(path), text).unwrap();
        }
        let options = Options {
            name: Some("crm.deal.it.do".into()),
            action: Some(action),
            summary: Some("It: does.".into()),
            docs: Some("https://example.com/?a=b#c".into()),
            spec: Some(temp.0.clone()),
            ..Options::default()
        };
        create(&options).unwrap();
        let specs = specs::sources(&temp.0).unwrap();
        let is_written = |path: &str| path == "api.yaml" || surroundings.iter().all(|(given, _)| *given != path);
        for spec in specs.iter().filter(|spec| is_written(&spec.path)) {
            assert_eq!(format(spec).unwrap(), spec.text, "{}", spec.path);
        }
        let case = format!("{}, {}", protocol.name(), action.word());
        let problems = load(&specs).err().map(|problems| problems.reports().to_vec()).unwrap_or_default();
        for problem in &problems {
            assert_eq!(problem.code, "todo", "{case}: {problem:?}");
        }
        // Written out, nothing is left to say.
        let done: Vec<_> =
            specs.iter().map(|spec| SourceFile::new(&*spec.path, spec.text.replace("TODO ", ""))).collect();
        if let Err(problems) = load(&done) {
            panic!("{case}: {problems}");
        }
    }
}
