//! The example programs, run against a mock portal.
#![allow(clippy::unwrap_used)]

use bitrix24::mail::message::{CreateChat, CreateChatError, CreateChatResponse};
use bitrix24::tasks::task::Add;
use bitrix24_mock::{Fault, FaultRule, MockPortal};
use bitrix24_tests::programs;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex, OnceLock};

/// Returns the path of an example program.
fn program(name: &str) -> &'static Path {
    static BUILT: OnceLock<BTreeMap<String, PathBuf>> = OnceLock::new();
    let built = BUILT.get_or_init(programs);
    built.get(name).unwrap_or_else(|| panic!("no example `{name}`"))
}

/// A program with its own folder and portal.
struct Bench {
    folder: tempfile::TempDir,
    portal: MockPortal,
}

impl Bench {
    fn new(portal: MockPortal) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), portal }
    }

    fn command(&self, name: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program(name));
        command.current_dir(self.folder.path()).args(arguments).env("BITRIX24_WEBHOOK_URL", self.portal.webhook_url());
        command
    }

    fn run(&self, name: &str, arguments: &[&str]) -> RunOutput {
        RunOutput::of(&self.command(name, arguments).output().unwrap())
    }

    fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(file)).unwrap()
    }

    fn write(&self, file: &str, text: &str) {
        std::fs::write(self.folder.path().join(file), text).unwrap();
    }

    fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The output of a program.
struct RunOutput {
    good: bool,
    out: String,
    err: String,
}

impl RunOutput {
    fn of(output: &Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { good: output.status.success(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    #[track_caller]
    fn well(self) -> String {
        assert!(self.good, "{}{}", self.out, self.err);
        self.out
    }
}

const LETTERS: &str = r#"{"mail.message": [
    {"id": 21, "from": "Ann Client <client@example.com>", "subject": "The contract", "isSeen": false},
    {"id": 22, "from": "someone@example.org", "subject": "About client@example.com", "isSeen": false},
    {"id": 23, "from": "Client@Example.com", "subject": "The invoice", "isSeen": false},
    {"id": 24, "from": "client@example.com", "subject": "Read long ago", "isSeen": true},
    {"id": 25, "from": "client@example.com", "subject": "The last one", "isSeen": false}
]}"#;

/// The chats that a portal has created, by e-mail.
type Chats = Arc<Mutex<Vec<i64>>>;

/// Starts a portal with a customer's e-mails, which creates one chat per e-mail; `before` can fail a call first.
fn mail(mut before: impl FnMut(i64) -> Result<(), CreateChatError> + Send + 'static) -> (MockPortal, Chats) {
    let portal = MockPortal::builder().seed(LETTERS).start_blocking().unwrap();
    let (chats, made) = (Chats::default(), Chats::default());
    let kept = chats.clone();
    portal.on::<CreateChat>(move |request| {
        let letter = request.message_id.get();
        let existing = made.lock().unwrap().contains(&letter);
        if !existing {
            made.lock().unwrap().push(letter);
            kept.lock().unwrap().push(letter);
        }
        before(letter)?;
        let mut chat = CreateChatResponse::default();
        (chat.success, chat.existing, chat.message_id) = (true, existing, request.message_id);
        chat.chat_id = (letter + 100).into();
        Ok(chat)
    });
    (portal, chats)
}

#[test]
fn every_unread_e_mail_of_a_customer_becomes_a_chat_once() {
    let (portal, chats) = mail(|_| Ok(()));
    let bench = Bench::new(portal);
    insta::assert_snapshot!(bench.run("chats_from_mail", &[]).well(), @r"
    e-mail 21 (The contract): chat 121, new
    e-mail 23 (The invoice): chat 123, new
    e-mail 25 (The last one): chat 125, new
    3 unread e-mails of client@example.com, 0 rejected
    ");
    insta::assert_snapshot!(bench.run("chats_from_mail", &[]).well(), @r"
    e-mail 21: chat 121, from an earlier run
    e-mail 23: chat 123, from an earlier run
    e-mail 25: chat 125, from an earlier run
    3 unread e-mails of client@example.com, 0 rejected
    ");
    assert_eq!(*chats.lock().unwrap(), [21, 23, 25]);
    assert_eq!(bench.portal.calls::<CreateChat>().count(), 3);
    assert_eq!(bench.files(), ["chats.json"]);
}

/// The program is killed after the portal has created a chat and before it receives the response.
#[cfg(unix)]
#[test]
fn a_killed_program_creates_no_chat_twice() {
    let (tell, told) = std::sync::mpsc::channel::<u32>();
    let mut told = Some(told);
    let (portal, chats) = mail(move |letter| {
        if letter == 23
            && let Some(told) = told.take()
        {
            let child = told.recv().unwrap().to_string();
            assert!(Command::new("kill").args(["-KILL", &child]).status().unwrap().success());
        }
        Ok(())
    });
    let bench = Bench::new(portal);
    let mut child = bench.command("chats_from_mail", &[]).stdout(std::process::Stdio::null()).spawn().unwrap();
    tell.send(child.id()).unwrap();
    assert!(!child.wait().unwrap().success());
    assert_eq!(bench.read("chats.json"), "{\n  \"21\": 121\n}");
    assert_eq!(*chats.lock().unwrap(), [21, 23]);

    insta::assert_snapshot!(bench.run("chats_from_mail", &[]).well(), @r"
    e-mail 21: chat 121, from an earlier run
    e-mail 23 (The invoice): chat 123, it already existed
    e-mail 25 (The last one): chat 125, new
    3 unread e-mails of client@example.com, 0 rejected
    ");
    assert_eq!(*chats.lock().unwrap(), [21, 23, 25]);
}

#[test]
fn a_rejected_e_mail_does_not_block_others() {
    let (portal, _) = mail(|letter| if letter == 21 { Err(CreateChatError::AccessDenied) } else { Ok(()) });
    let bench = Bench::new(portal);
    let ran = bench.run("chats_from_mail", &[]);
    assert!(!ran.good);
    insta::assert_snapshot!(ran.out, @r"
    e-mail 23 (The invoice): chat 123, new
    e-mail 25 (The last one): chat 125, new
    3 unread e-mails of client@example.com, 1 rejected
    ");
    assert!(ran.err.contains("\n  AccessDenied: The user may not open the mailbox."), "{}", ran.err);
    bench.write("chats.json", "{");
    let ran = bench.run("chats_from_mail", &[]);
    let reason = "error: chats.json was not written by this program: EOF while parsing an object at line 1 column 1\n";
    assert_eq!((ran.good, ran.err.as_str()), (false, reason));
}

#[test]
fn tasks_become_csv_with_progress() {
    let rows = json!({"tasks.task": [
        {"id": 1, "title": "Plan", "status": "in_progress", "responsibleId": 7, "deadline": "2026-12-31T18:00:00+01:00"},
        {"id": 2, "title": "Say \"hi\", twice;\nin two lines", "status": "completed", "responsibleId": 8},
        {"id": 3, "title": "Last"},
    ]});
    let bench = Bench::new(MockPortal::builder().seed(rows.to_string()).start_blocking().unwrap());
    let ran = bench.run("export_tasks", &["--page-size", "2"]);
    insta::assert_snapshot!(ran.err, @r"
    2 tasks, 1 pages
    3 tasks, 2 pages
    ");
    let table = ran.well();
    insta::assert_snapshot!(table, @r#"
    id,title,status,responsible,deadline
    1,Plan,in_progress,7,2026-12-31T18:00:00+01:00
    2,"Say ""hi"", twice;
    in two lines",completed,8,
    3,Last,pending,1,
    "#);
    bench.run("export_tasks", &["--output", "tasks.csv"]).well();
    assert_eq!(bench.read("tasks.csv"), table);
    assert_eq!(bench.run("export_tasks", &["--after", "2"]).well().lines().count(), 2);
}

#[test]
fn a_failed_export_keeps_the_old_file() {
    let portal = MockPortal::builder().rows(30).start_blocking().unwrap();
    let denied = Fault::parse("error=AccessDenied").unwrap();
    portal.fault(FaultRule::new(denied).nth(2));
    let bench = Bench::new(portal);
    bench.write("tasks.csv", "as it was");
    let ran = bench.run("export_tasks", &["--output", "tasks.csv", "--page-size", "10"]);
    assert!(!ran.good && ran.err.starts_with("10 tasks, 1 pages\nerror: tasks.task.list: "), "{}", ran.err);
    assert_eq!((bench.read("tasks.csv").as_str(), bench.files()), ("as it was", vec!["tasks.csv".to_owned()]));
}

#[test]
fn the_event_log_is_tailed_from_the_end_of_the_last_run() {
    let bench = Bench::new(MockPortal::builder().rows(60).start_blocking().unwrap());
    assert_eq!(bench.run("follow_events", &["--once"]).well().lines().count(), 60);
    assert_eq!(bench.read("events.cursor"), "{\"field\":\"id\",\"order\":\"ASC\",\"after\":60}\n");
    assert_eq!(bench.run("follow_events", &["--once"]).well(), "");
    bench.write("events.cursor", r#"{"field":"id","order":"ASC","after":58}"#);
    let entries = bench.run("follow_events", &["--once"]).well();
    insta::assert_snapshot!(entries.replace('\t', " | "), @r#"
    59 | 2026-02-02T02:05:38+03:00 | USER_AUTHORIZE | user 2 | {"userId":1463,"applicationId":"mobile","applicationPasswordId":977,"method":"appPassword"}
    60 | 2026-02-02T04:03:02+03:00 | USER_AUTHORIZE | user 3 | {"userId":971,"method":"rest","applicationType":"apauth","applicationId":383,"timePeriod":"2026-01-30 15"}
    "#);
    bench.write("events.cursor", "59");
    let ran = bench.run("follow_events", &["--once"]);
    assert_eq!((ran.good, ran.err.as_str()), (false, "error: events.cursor: this is not a bookmark of a list\n"));
}

#[cfg(unix)]
#[test]
fn tailing_stops_cleanly_on_ctrl_c() {
    use std::io::{BufRead as _, BufReader, Read as _};
    let portal = MockPortal::builder().start_blocking().unwrap();
    let (tell, told) = std::sync::mpsc::channel();
    portal.on_raw("main.eventlog.tail", move |request| {
        let after = request.params()["cursor"]["value"].as_i64().unwrap();
        tell.send(after).unwrap();
        Ok(json!({ "items": (after + 1..=3).map(|id| json!({ "id": id })).collect::<Vec<_>>() }))
    });
    let bench = Bench::new(portal);
    let mut command = bench.command("follow_events", &["--interval", "3600"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let seen: Vec<String> = lines.by_ref().take(3).map(Result::unwrap).collect();
    assert_eq!(seen[2], "3\t\t?\tuser \t");
    // The program requests entries after the last one once the cursor is stored, then again only after an hour.
    assert_eq!([told.recv().unwrap(), told.recv().unwrap()], [0, 3]);
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    let status = child.wait().unwrap();
    assert!(status.success(), "{status} {err}");
    assert_eq!(err, "stopped; the next start resumes from events.cursor\n");
    assert_eq!(bench.read("events.cursor"), "{\"field\":\"id\",\"order\":\"ASC\",\"after\":3}\n");
}

/// The creator and the assignee of imported tasks: without rows, a portal has no users.
const USERS: &str = r#"{"tasks.user": [{"id": 1}, {"id": 2}]}"#;

#[test]
fn tasks_are_imported_in_batches_and_once() {
    let bench = Bench::new(MockPortal::builder().rows(0).seed(USERS).start_blocking().unwrap());
    let mut table = "Key,Title,Creator,Responsible,Deadline,Description\n".to_owned();
    table += "plan,\"Say \"\"hi\"\", twice\",1,2,2026-12-31T18:00:00+01:00,Now\n";
    (2..=120).for_each(|number| table += &format!("task-{number},Task {number},1,2,,\n"));
    bench.write("tasks.csv", &table);
    insta::assert_snapshot!(bench.run("import_tasks", &["tasks.csv"]).well(), @r"
    120 tasks in the file, 0 created before
    50 of 120
    100 of 120
    120 of 120
    ");
    let made = bench.portal.calls::<Add>().typed();
    assert_eq!((made.len(), made[0].fields.title.as_str()), (120, r#"Say "hi", twice"#));
    assert_eq!(made[0].fields.deadline.unwrap().to_rfc3339(), "2026-12-31T18:00:00+01:00");
    insta::assert_snapshot!(bench.run("import_tasks", &["tasks.csv"]).well(), @"120 tasks in the file, 120 created before");
    assert_eq!(bench.portal.calls::<Add>().count(), 120);
}

#[test]
fn an_import_with_mistakes_creates_nothing() {
    let bench = Bench::new(MockPortal::builder().start_blocking().unwrap());
    let rows = "a,,1,2,\nb,Second,x,2,\nc,Third,1,1,tomorrow\nd,Fourth,1,1,\nd,Fifth,1,1,\n";
    bench.write("tasks.csv", &format!("key,title,creator,responsible,deadline\n{rows}"));
    let ran = bench.run("import_tasks", &["tasks.csv"]);
    insta::assert_snapshot!(ran.err, @r"
    error: tasks.csv:2: `title` is missing
    tasks.csv:3: `creator` is not the identifier of a user: x
    tasks.csv:4: `deadline` is not a date and time such as 2026-12-31T18:00:00+01:00: tomorrow
    tasks.csv:6: duplicate key `d`
    ");
    assert!(!ran.good);
    bench.portal.calls::<Add>().never();
    let ran = bench.run("import_tasks", &["other.csv"]);
    assert!(!ran.good && ran.err.starts_with("error: other.csv: "), "{}", ran.err);
}

/// The second batch is executed and its response is lost: the program cannot know its outcome.
#[test]
fn an_import_with_a_lost_response_explains_what_to_check() {
    let bench = Bench::new(MockPortal::builder().rows(0).seed(USERS).start_blocking().unwrap());
    let mut table = "key,title,creator,responsible\n".to_owned();
    (1..=53).for_each(|number| table += &format!("k{number},Task {number},1,2\n"));
    bench.write("tasks.csv", &table);
    bench.portal.fault(FaultRule::new(Fault::WrongEnvelope).method("batch").nth(2));
    let ran = bench.run("import_tasks", &["tasks.csv"]);
    let remedy = "\nthese may have been created: k51, k52, k53\n\
                  check the portal, and restart with `--created KEY` for each that exists\n";
    assert!(!ran.good && ran.err.ends_with(remedy), "{}", ran.err);
    let again = ["tasks.csv", "--created", "k51", "--created", "k52", "--created", "k53"];
    assert_eq!(bench.run("import_tasks", &again).well(), "53 tasks in the file, 53 created before\n");
    assert_eq!(bench.portal.calls::<Add>().count(), 53);
}

#[test]
fn an_application_is_authorized_once_and_refreshes_its_tokens() {
    let portal = MockPortal::builder().application("local.app", "key").rows(5).start_blocking().unwrap();
    let bench = Bench::new(portal);
    let run = |code: &str, arguments: &[&str]| {
        let mut command = bench.command("oauth_app", arguments);
        command
            .env("BITRIX24_PORTAL", bench.portal.client_endpoint())
            .env("BITRIX24_OAUTH_SERVER", bench.portal.oauth_url());
        command.env("BITRIX24_CLIENT_ID", "local.app").env("BITRIX24_CLIENT_SECRET", "key");
        bench.write("input", code);
        command.stdin(std::fs::File::open(bench.folder.path().join("input")).unwrap());
        RunOutput::of(&command.output().unwrap())
    };
    let ran = run("\n", &[]);
    assert_eq!((ran.good, ran.err.as_str()), (false, "error: no code was entered\n"));
    let out = run("newcode\n", &[]).well().replace(bench.portal.url().trim_start_matches("http://"), "PORTAL");
    insta::assert_snapshot!(out, @r"
    Open http://PORTAL/oauth/authorize/?client_id=local.app&response_type=code
    and paste the value of `code` from the URL of the page that opens:
    user 1 of PORTAL; the tokens are in tokens.json
    the newest tasks: Task Title 5, title 4, Task Title 3
    tokens were requested 1 times
    ");
    bench.portal.expire_token();
    insta::assert_snapshot!(run("", &[]).well(), @r"
    the newest tasks: Task Title 5, title 4, Task Title 3
    tokens were requested 1 times
    ");
    bench.write("post", &bench.portal.installation_form());
    let installed = run("", &["--tokens", "installed.json", "--installation", "post"]).well();
    insta::assert_snapshot!(installed.replace(bench.portal.url().trim_start_matches("http://"), "PORTAL"), @r"
    user 1 of PORTAL; the tokens are in installed.json
    the newest tasks: Task Title 5, title 4, Task Title 3
    tokens were requested 0 times
    ");
    bench.portal.expire_token();
    bench.portal.revoke_refresh_token();
    let ran = run("", &[]);
    let remedy = "error: the refresh token is invalid: delete tokens.json and authorize the application again\n";
    assert_eq!((ran.good, ran.err.as_str()), (false, remedy));

    let portal = MockPortal::builder().application("local.app", "key").token("other").rows(5).start_blocking().unwrap();
    bench.write("post", &portal.installation_form());
    let ran = run("", &["--tokens", "new.json", "--installation", "post"]);
    assert!(!ran.good && ran.err.contains("invalid_token"), "the tokens of another portal: {}", ran.err);
    bench.write("post", "AUTH_ID=access1&REFRESH_ID=");
    let ran = run("", &["--tokens", "new.json", "--installation", "post"]);
    assert_eq!((ran.good, ran.err.as_str()), (false, "error: `REFRESH_ID` is empty\n"));
    assert!(!bench.files().contains(&"new.json".to_owned()), "nothing is stored");
}

/// It is installed at a mock portal, gets an event and a page, and refuses an event without an application token.
#[test]
fn a_service_handles_what_a_portal_posts() {
    let bench = Bench::new(MockPortal::builder().start_blocking().unwrap());
    insta::assert_snapshot!(bench.run("handle_events", &[]).well(), @r"
    installed by user 1
    /install: 200 OK
    /event: 200 OK
    opened: the tab of deal 7
    /page: 200 OK
    /event: 403 Forbidden
    event: deal 7 has changed
    ");
    let tokens = bench.read("tokens.json");
    assert!(tokens.contains(r#""application_token":"51856f""#), "{tokens}");
}

/// It reads user fields that only the portal has, writes one, makes two calls of one batch, uploads a file, and the portal
/// tells it of its own change.
#[test]
fn an_application_of_the_older_protocol_gets_the_event_of_its_change() {
    let out = Bench::new(MockPortal::builder().start_blocking().unwrap()).run("deals", &[]).well();
    let lines: Vec<&str> = out.lines().collect();
    let [roof, doors, visits, added, uploaded, event] = lines[..] else { panic!("{out}") };
    assert_eq!([roof, doors, visits], ["Roof: 2 visits, north", "Doors: 0 visits, west", "3 visits now"]);
    assert!(added.starts_with("comment ") && added.contains(", to-do ") && uploaded.starts_with("uploaded "), "{out}");
    assert_eq!(event, "the portal says that deal 1 has changed");
}

/// Without a portal's URL, each program runs against a mock.
#[test]
fn every_program_runs_without_an_account() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("tasks.csv"), "key,title,creator,responsible\na,Task,1,2\n").unwrap();
    let programs: [(&str, &[&str]); 8] = [
        ("create_chat", &[]),
        ("chats_from_mail", &[]),
        ("deals", &[]),
        ("export_tasks", &[]),
        ("follow_events", &["--once"]),
        ("handle_events", &[]),
        ("import_tasks", &["tasks.csv"]),
        ("oauth_app", &[]),
    ];
    // Twice: the second run finds the files of the first one.
    for (name, arguments) in programs.into_iter().chain(programs) {
        let mut command = Command::new(program(name));
        let output = command.current_dir(folder.path()).args(arguments).env_remove("BITRIX24_WEBHOOK_URL").output();
        RunOutput::of(&output.unwrap()).well();
    }
}
