//! What goes to the terminal, and in which form problems of specs are told.

use anstream::{AutoStream, ColorChoice};
use bitrix24_codegen::Diagnostics;
use std::io::{ErrorKind, Write};

/// How problems of specs are told.
#[derive(Clone, Copy, Debug, Default, clap::Args)]
pub(crate) struct Telling {
    /// How problems of the specs are told
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people, on standard error
    #[default]
    Human,
    /// For editors: a JSON object a line, on standard output
    Json,
    /// For GitHub Actions: annotations on standard output beside the text for people
    Github,
}

impl Telling {
    /// Tells of problems in specs below a folder. What comes back is for standard error.
    pub(crate) fn tell(self, problems: &Diagnostics, folder: &str) -> Result<String, String> {
        self.tell_of(problems, &format!("{}/", folder.trim_end_matches('/')))
    }

    /// The same with what stands before the path of each file.
    pub(crate) fn tell_of(self, problems: &Diagnostics, prefix: &str) -> Result<String, String> {
        let (for_programs, for_people) = self.texts(problems, prefix, colour());
        print(&for_programs)?;
        Ok(for_people)
    }

    /// What goes to standard output, and what to standard error.
    fn texts(self, problems: &Diagnostics, prefix: &str, colour: bool) -> (String, String) {
        match self.format {
            Format::Human => (String::new(), problems.render(prefix, colour)),
            Format::Json => (problems.json(prefix), problems.closing(colour)),
            Format::Github => (problems.github(prefix), problems.render(prefix, colour)),
        }
    }

    /// Says that all went well: on standard output, unless that is for a program.
    pub(crate) fn say(self, text: &str) -> Result<(), String> {
        if self.format == Format::Human {
            return print(&format!("{text}\n"));
        }
        eprintln!("{text}");
        Ok(())
    }
}

/// Sets for the whole run when there are colours.
pub(crate) fn set_colour(wish: clap::ColorChoice) {
    let choice = match wish {
        clap::ColorChoice::Auto => ColorChoice::Auto,
        clap::ColorChoice::Always => ColorChoice::Always,
        clap::ColorChoice::Never => ColorChoice::Never,
    };
    choice.write_global();
}

/// Whether standard error has colours: as the user wishes, else by `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR` and `TERM`,
/// else if it is a terminal.
pub(crate) fn colour() -> bool {
    AutoStream::choice(&std::io::stderr()) != ColorChoice::Never
}

/// As [`colour`], for standard output.
pub(crate) fn colour_of_output() -> bool {
    AutoStream::choice(&std::io::stdout()) != ColorChoice::Never
}

/// Writes to standard output. A reader that has seen enough, such as `head`, is no failure.
pub(crate) fn print(text: &str) -> Result<(), String> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("error: standard output cannot be written: {error}"))
        }
        _ => Ok(()),
    }
}

/// A text that ends its last line.
pub(crate) fn with_line_end(text: &str) -> String {
    if text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") }
}
