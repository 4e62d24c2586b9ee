//! `ci`: every check of the project, the same for people and for continuous integration.

pub(crate) mod skips;
mod steps;
mod summary;

use crate::error::{CommandError, Result};
use crate::terminal::print_line;
use crate::{cargo, folder, msrv, tools};
use std::fs::File;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use steps::{Action, Needs, STEPS, Step};
pub(crate) use summary::Outcome;
use summary::{Entry, Summary};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Runs only this step; can be repeated
    #[arg(long, value_name = "STEP")]
    only: Vec<String>,
    /// Runs only the steps that a change of specs can break
    #[arg(long, conflicts_with = "only")]
    quick: bool,
    /// Stops at the first step that fails
    #[arg(long)]
    fail_fast: bool,
}

pub(crate) fn run(options: &Options) -> Result {
    LazyLock::force(&PROGRAM);
    let steps = chosen(options)?;
    let (beside, here): (Vec<&Step>, Vec<&Step>) = match options.fail_fast || steps.len() == 1 {
        true => (Vec::new(), steps),
        false => steps.into_iter().partition(|step| step.beside),
    };
    if !beside.is_empty() {
        let names: Vec<&str> = beside.iter().map(|step| step.name).collect();
        print_line(&format!("beside the other steps, with their output at the end: {}", names.join(", ")))?;
    }
    let (here, beside) = std::thread::scope(|scope| {
        let beside = scope.spawn(|| beside.iter().map(|step| run_beside(step)).collect::<Vec<_>>());
        let here = run_here(&here, options);
        if !beside.is_finished() {
            print_line("\nwaiting for the steps that run beside these")?;
        }
        let beside = beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        here.map(|here| (here, beside))
    })?;
    for (entry, output) in &beside {
        print_line(&format!("\n== {}\n{output}", entry.step))?;
    }
    let summary = Summary(here.into_iter().chain(beside.into_iter().map(|(entry, _)| entry)).collect());
    print_line(&format!("\n{}", summary.table()))?;
    summary.result()
}

/// Runs steps one after another, with their output on the terminal.
fn run_here(steps: &[&Step], options: &Options) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        let command = step.command(options.quick);
        print_line(&format!("\n== {}/{} {}: {}{command}", index + 1, steps.len(), step.name, step.what))?;
        let entry = step.run(options.quick, None).unwrap_or_else(|error| {
            anstream::eprintln!("{error}");
            step.failed_to_start()
        });
        if let Outcome::Skipped(why) = &entry.outcome {
            print_line(&format!("skipped: {why}"))?;
        }
        let stop = options.fail_fast && matches!(entry.outcome, Outcome::Failed);
        entries.push(entry);
        if stop {
            break;
        }
    }
    Ok(entries)
}

/// Runs a step while others run, and returns its output.
fn run_beside(step: &Step) -> (Entry, String) {
    run_into_file(step).unwrap_or_else(|error| (step.failed_to_start(), error.to_string()))
}

fn run_into_file(step: &Step) -> Result<(Entry, String)> {
    let path = folder::workspace().join(format!("target/ci-{}.txt", step.name));
    let failed = |error| CommandError::new(format!("cannot write `{}`: {error}", folder::shown(&path)));
    std::fs::create_dir_all(folder::around(&path)).map_err(failed)?;
    let entry = step.run(false, Some(&File::create(&path).map_err(failed)?))?;
    let output = std::fs::read(&path).map_err(failed)?;
    Ok((entry, String::from_utf8_lossy(&output).into_owned()))
}

/// Returns the steps to run, in the order of the table.
fn chosen(options: &Options) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = options.only.iter().find(|name| STEPS.iter().all(|step| step.name != **name)) {
        let names: Vec<String> = STEPS.iter().map(|step| format!("`{}`", step.name)).collect();
        return Err(CommandError::usage(format!("unknown step `{unknown}`"))
            .with_help(format!("name one of {}", names.join(", "))));
    }
    let is_chosen = |step: &&Step| match (options.quick, options.only.as_slice()) {
        (true, _) => step.is_quick(),
        (false, []) => true,
        (false, only) => only.iter().any(|name| name == step.name),
    };
    Ok(STEPS.iter().filter(is_chosen).collect())
}

impl Step {
    /// Runs the step, with its output in a file or on the terminal.
    fn run(&self, quick: bool, output: Option<&File>) -> Result<Entry> {
        let start = Instant::now();
        skips::clear(self.name);
        let outcome = self.outcome(quick, output)?;
        Ok(Entry { step: self.name, outcome, time: start.elapsed(), left_out: skips::read(self.name) })
    }

    /// Returns the entry of a step that could not run: the others run nevertheless, and the summary names it.
    fn failed_to_start(&self) -> Entry {
        Entry { step: self.name, outcome: Outcome::Failed, time: Duration::ZERO, left_out: Vec::new() }
    }

    fn outcome(&self, quick: bool, output: Option<&File>) -> Result<Outcome> {
        if let Some(missing) = self.needs.missing() {
            return Ok(Outcome::Skipped(missing));
        }
        let mut command = match self.action(quick) {
            Action::Msrv => return msrv::check(),
            Action::Cargo(["xtask", arguments @ ..]) => own_command(arguments)?,
            Action::Cargo(arguments) => {
                let mut command = cargo::command();
                command.args(arguments);
                command
            }
        };
        command.envs(self.environment.iter().copied()).env("PATH", tools::path());
        command.env(skips::VARIABLE, skips::file(self.name));
        if let Some(file) = output {
            let copy = || file.try_clone().map_err(|error| CommandError::new(format!("cannot open a file: {error}")));
            command.stdin(Stdio::null()).stdout(copy()?).stderr(copy()?);
        }
        Ok(if cargo::status(&mut command)?.success() { Outcome::Passed } else { Outcome::Failed })
    }

    /// Returns the step's command as it is printed.
    fn command(&self, quick: bool) -> String {
        match self.action(quick) {
            Action::Msrv => String::new(),
            Action::Cargo(arguments) => {
                let variables: String =
                    self.environment.iter().map(|(name, value)| format!("{name}={value:?} ")).collect();
                format!(" ({variables}cargo {})", arguments.join(" "))
            }
        }
    }
}

/// The path of this program when the steps start. A step that builds the program again replaces the file, and the system
/// then names the deleted one.
static PROGRAM: LazyLock<Option<PathBuf>> = LazyLock::new(|| std::env::current_exe().ok());

/// Returns a command of this program. cargo is not asked to run it, because it would wait for builds of other steps.
fn own_command(arguments: &[&str]) -> Result<Command> {
    let Some(program) = &*PROGRAM else { return Err(CommandError::new("cannot find this program")) };
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder::workspace());
    Ok(command)
}

impl Needs {
    /// Returns what is missing on this machine, and how to get it.
    fn missing(&self) -> Option<String> {
        let programs = match self {
            Self::Nothing => return None,
            Self::AnyOf(programs) if programs.iter().any(|program| can_run(program)) => return None,
            Self::AnyOf(programs) => programs,
            Self::Target(target) if is_target_installed(target) => return None,
            Self::Target(target) => return Some(format!("needs the target; `rustup target add {target}` installs it")),
        };
        let hints = programs.iter().filter_map(|name| tools::find(name)).map(tools::Tool::install_hint);
        let hints: String = hints.map(|hint| format!("; {hint}")).collect();
        Some(format!("needs {}{hints}", programs.join(" or ")))
    }
}

/// Returns whether the standard library for a target is beside the compiler's own.
fn is_target_installed(target: &str) -> bool {
    let mut command = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let output = command.args(["--print", "sysroot"]).stdin(Stdio::null()).output();
    output.is_ok_and(|output| {
        let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        std::path::Path::new(&sysroot).join("lib/rustlib").join(target).is_dir()
    })
}

/// Returns whether a program can run. A tool of the project must have the version that the checks require.
fn can_run(program: &str) -> bool {
    if let Some(tool) = tools::find(program) {
        return tool.is_installed();
    }
    let mut command = Command::new(program);
    let quiet = command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}
