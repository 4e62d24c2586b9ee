//! The questions that `new` asks on a terminal: one for each option that is not given.

use super::{Action, Options, check_action, check_name, check_text, check_url, object_of};
use crate::error::{CommandError, Result};
use bitrix24_model::Protocol;
use clap::ValueEnum;
use std::io::{self, BufRead, Write};

/// Asks for the options that are not given.
pub(super) fn ask(
    mut options: Options,
    protocol: Protocol,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<Options> {
    let mut terminal = Terminal { input, out };
    if options.name.is_none() {
        options.name = Some(terminal.until("Wire name of the method, such as mail.message.createchat", None, name)?);
    }
    let name = options.name.clone().unwrap_or_default();
    if options.action.is_none() {
        let actions = Action::of(protocol);
        let words: Vec<&str> = actions.iter().map(|action| action.word()).collect();
        let question = format!("Standard action ({})", words.join(", "));
        let action =
            |word: &str| choice(word, "an action").and_then(|action| check_action(protocol, action).map(|()| action));
        options.action = Some(terminal.until(&question, Some(guess(&actions, &name).word()), action)?);
    }
    let action = options.action.filter(|action| *action != Action::None);
    match action {
        Some(action) if options.object.is_none() => {
            let by_name = object_of(&name, action);
            // A name of one segment has no object in it.
            let default = (by_name != name).then_some(by_name.as_str());
            options.object = Some(terminal.until("Object of the action", default, self::name)?);
        }
        None if options.effect.is_none() => {
            let question = "Effect: whether a call changes anything on the portal (read, write)";
            options.effect = Some(terminal.until(question, Some("write"), |word| choice(word, "an effect"))?);
        }
        _ => {}
    }
    if action.is_none_or(|action| !action.describes_fields()) {
        let texts: [(&str, &mut Option<String>, Check); 3] = [
            ("What it does, in one sentence", &mut options.summary, check_text),
            ("URL of the official page", &mut options.docs, check_url),
            ("Who can call the method", &mut options.access, check_text),
        ];
        for (question, answer, check) in texts {
            if answer.is_none() {
                let given =
                    |text: &str| if text == TODO { Ok(None) } else { check(text).map(|()| Some(text.to_owned())) };
                *answer = terminal.until(question, Some(TODO), given)?;
            }
        }
    }
    Ok(options)
}

/// A check of an answer.
type Check = fn(&str) -> Result;

/// The answer that leaves a text to be written later.
const TODO: &str = "TODO";

struct Terminal<'t> {
    input: &'t mut dyn BufRead,
    out: &'t mut dyn Write,
}

impl Terminal<'_> {
    /// Asks until the answer is valid. An empty answer takes the default.
    fn until<T>(&mut self, question: &str, default: Option<&str>, parse: impl Fn(&str) -> Result<T>) -> Result<T> {
        loop {
            let answer = self.line(question, default).map_err(|error| {
                CommandError::usage(format!("cannot read the answer: {error}"))
                    .with_help("run the command again; nothing was written")
            })?;
            match parse(answer.trim()) {
                Ok(value) => return Ok(value),
                Err(error) => {
                    let _ = write!(self.out, "{error}");
                }
            }
        }
    }

    fn line(&mut self, question: &str, default: Option<&str>) -> io::Result<String> {
        write!(self.out, "{question}")?;
        if let Some(default) = default {
            write!(self.out, " [{default}]")?;
        }
        write!(self.out, ": ")?;
        self.out.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            let _ = writeln!(self.out);
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "end of input"));
        }
        let answer = line.trim();
        Ok(if answer.is_empty() { default.unwrap_or_default().to_owned() } else { answer.to_owned() })
    }
}

fn name(text: &str) -> Result<String> {
    check_name(text).map(|()| text.to_owned())
}

fn choice<T: ValueEnum>(word: &str, what: &str) -> Result<T> {
    T::from_str(word, true).map_err(|_| CommandError::usage(format!("`{word}` is not {what}")))
}

/// Returns the action that the end of a name suggests.
fn guess(actions: &[Action], name: &str) -> Action {
    let ends = |action: &&Action| name.strip_suffix(action.word()).is_some_and(|rest| rest.ends_with('.'));
    let longest = actions.iter().filter(ends).max_by_key(|action| action.word().len());
    match longest {
        Some(Action::None) | None => Action::None,
        Some(action) => *action,
    }
}
