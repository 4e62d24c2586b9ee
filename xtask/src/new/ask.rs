//! The questions that `new` asks on a terminal. Whatever an option says already is not asked.

use super::{Action, Options, check_name, object_of};
use clap::ValueEnum;
use std::io::{self, BufRead, Write};

/// Asks for what the options leave open.
pub(super) fn ask(mut options: Options, input: &mut dyn BufRead, out: &mut dyn Write) -> Result<Options, String> {
    let mut terminal = Terminal { input, out };
    if options.name.is_none() {
        options.name = Some(terminal.until("The method's wire name, such as mail.message.createchat", None, name)?);
    }
    let name = options.name.clone().unwrap_or_default();
    if options.action.is_none() {
        let words: Vec<&str> = Action::value_variants().iter().map(|action| action.word()).collect();
        let question = format!("The standard action that it follows ({})", words.join(", "));
        options.action = Some(terminal.until(&question, Some(guess(&name).word()), |word| choice(word, "an action"))?);
    }
    let action = options.action.filter(|action| *action != Action::None);
    match action {
        Some(action) if options.object.is_none() => {
            let by_name = object_of(&name, action);
            // A name of one segment is not its own object.
            let usual = (by_name != name).then_some(by_name.as_str());
            options.object = Some(terminal.until("The object that it is about", usual, self::name)?);
        }
        None if options.effect.is_none() => {
            let question = "Whether a call changes anything on the portal (read, write)";
            options.effect = Some(terminal.until(question, Some("write"), |word| choice(word, "an effect"))?);
        }
        _ => {}
    }
    if action.is_none_or(|action| !action.describes_fields()) {
        let texts = [
            ("What it does, in one sentence", &mut options.summary),
            ("The address of the official page", &mut options.docs),
            ("Who may call", &mut options.access),
        ];
        for (question, answer) in texts {
            if answer.is_none() {
                let text = terminal.until(question, Some("TODO"), |text| Ok(text.to_owned()))?;
                *answer = (text != "TODO").then_some(text);
            }
        }
    }
    Ok(options)
}

struct Terminal<'t> {
    input: &'t mut dyn BufRead,
    out: &'t mut dyn Write,
}

impl Terminal<'_> {
    /// Asks until the answer is one. An empty answer stands for the usual one.
    fn until<T>(
        &mut self,
        question: &str,
        usual: Option<&str>,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<T, String> {
        loop {
            let answer = self.line(question, usual).map_err(|error| {
                format!("error: there is no answer: {error}\n  = help: nothing was written; run it again")
            })?;
            match read(answer.trim()) {
                Ok(value) => return Ok(value),
                Err(message) => {
                    let _ = writeln!(self.out, "{message}");
                }
            }
        }
    }

    fn line(&mut self, question: &str, usual: Option<&str>) -> io::Result<String> {
        write!(self.out, "{question}")?;
        if let Some(usual) = usual {
            write!(self.out, " [{usual}]")?;
        }
        write!(self.out, ": ")?;
        self.out.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            let _ = writeln!(self.out);
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the input has ended"));
        }
        let answer = line.trim();
        Ok(if answer.is_empty() { usual.unwrap_or_default().to_owned() } else { answer.to_owned() })
    }
}

fn name(text: &str) -> Result<String, String> {
    check_name(text).map(|()| text.to_owned())
}

fn choice<T: ValueEnum>(word: &str, what: &str) -> Result<T, String> {
    T::from_str(word, true).map_err(|_| format!("`{word}` is not {what}"))
}

/// The action that a name speaks of.
fn guess(name: &str) -> Action {
    let ends = |action: &&Action| name.strip_suffix(action.word()).is_some_and(|rest| rest.ends_with('.'));
    let longest = Action::value_variants().iter().filter(ends).max_by_key(|action| action.word().len());
    match longest {
        Some(Action::None) | None => Action::None,
        Some(action) => *action,
    }
}
