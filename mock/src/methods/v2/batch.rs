//! `batch` of REST 2.0: commands as texts, each with a result or a failure of its own.

use std::time::Duration;

use bitrix24_json::{Map, Value as Json, json};
use bitrix24_model::{Body, Method, Scalar, Type};

use crate::methods::batch::{Entrance, NAME};
use crate::methods::call::call;
use crate::methods::context::Context;
use crate::methods::outcome::Outcome;
use crate::methods::result_source::ResultSource;
use crate::methods::v2::references::resolved;
use crate::state::recorded::Request;
use crate::values::number::integer;
use crate::wire::envelope::{Timing, Usage, time};
use crate::wire::failure::Failure;
use crate::wire::php::nested;

/// The largest number of commands in a batch.
const MAX_COMMANDS: usize = 50;

/// Executes the commands of a batch in order. Returns their results, and their operating time.
///
/// Adds the commands to `executed`. `enter` can fail a command before it is executed, or end the batch.
pub(crate) fn run(
    context: &Context,
    request: &Request,
    executed: &mut Vec<Request>,
    mut enter: impl FnMut(&str) -> Entrance,
) -> Result<(Outcome, Duration), Failure> {
    let halts = request.params.get("halt").is_some_and(|halt| integer(halt) == Some(1) || *halt == true);
    let mut batch = Batch { context, request, results: Results::default(), source: ResultSource::Portal };
    let mut operating = Duration::ZERO;
    for (at, (label, command)) in commands(&request.params)?.into_iter().enumerate() {
        let mut call = batch.request(command);
        operating += context.state.operating_time(&call.method);
        let result = match enter(&call.method) {
            Entrance::Ended(failure) => {
                executed.push(call);
                return Err(failure);
            }
            Entrance::Failed(failure) => Err(failure),
            Entrance::Open => batch.execute(at, &call),
        };
        call.code = result.as_ref().err().map(|failure| failure.code(context.api()).to_owned());
        call.events = result.as_ref().map(|(outcome, _)| outcome.events.clone()).unwrap_or_default();
        executed.push(call);
        let failed = result.is_err();
        batch.add(&label, result);
        if failed && halts {
            break;
        }
    }
    Ok((Outcome::new(batch.results.written(), batch.source), operating))
}

/// Returns the commands by their labels.
fn commands(params: &Json) -> Result<Vec<(String, &str)>, Failure> {
    let entries: Vec<(String, &Json)> = match params.get("cmd") {
        Some(Json::Object(map)) => map.iter().map(|(label, command)| (label.clone(), command)).collect(),
        Some(Json::Array(list)) => list.iter().enumerate().map(|(at, command)| (at.to_string(), command)).collect(),
        _ => return Err(Failure::error("ErrorArgument").message("Argument 'cmd' is null or empty").about("cmd")),
    };
    Ok(entries.into_iter().map(|(label, command)| (label, command.as_str().unwrap_or_default())).collect())
}

/// A batch in execution.
struct Batch<'a> {
    context: &'a Context,
    request: &'a Request,
    results: Results,
    source: ResultSource,
}

impl Batch<'_> {
    /// Returns the request of a command.
    fn request(&self, command: &str) -> Request {
        let (method, query) = command.split_once('?').unwrap_or((command, ""));
        let mut params = nested(query);
        params.remove("auth");
        let params = resolved(Json::Object(params), &self.results.results);
        let method = self.context.canonical_name(method.trim_start_matches('/'));
        Request { method, params, status: None, in_batch: true, ..self.request.clone() }
    }

    fn execute(&self, at: usize, request: &Request) -> Result<(Outcome, Usage), Failure> {
        let method = self.context.data().method(&request.method);
        let is_batch = self.context.data().wire_name(&request.method) == Some(NAME);
        if at >= MAX_COMMANDS {
            return Err(Failure::error("BatchLengthExceeded"));
        }
        if is_batch || method.is_some_and(takes_file) {
            return Err(Failure::error("BatchMethodNotAllowed"));
        }
        call(self.context, request)
    }

    fn add(&mut self, label: &str, result: Result<(Outcome, Usage), Failure>) {
        match result {
            Ok((outcome, usage)) => {
                let start = self.context.state.clock.now();
                let duration = self.context.state.operating_time(&self.request.method);
                if outcome.source != ResultSource::Portal {
                    self.source = outcome.source;
                }
                self.results.add(label, outcome, time(&Timing { start, duration, usage }));
            }
            Err(failure) => {
                let (_, body) = failure.render(self.context.api());
                self.results.errors.insert(label.to_owned(), body);
            }
        }
    }
}

/// Returns whether a method takes the content of a file, which no command can have.
fn takes_file(method: &Method) -> bool {
    let is_file =
        |ty: &Type| matches!(ty.scalar(), Some(Scalar::UploadPair | Scalar::UploadData | Scalar::UploadValue));
    matches!(&method.body, Body::Params(params) if params.iter().any(|param| is_file(&param.ty)))
}

/// What a batch responds with, by label.
#[derive(Default)]
struct Results {
    results: Map,
    errors: Map,
    totals: Map,
    nexts: Map,
    times: Map,
}

impl Results {
    fn add(&mut self, label: &str, outcome: Outcome, time: Json) {
        self.results.insert(label.to_owned(), outcome.result);
        self.totals.extend(outcome.total.map(|total| (label, total)));
        self.nexts.extend(outcome.next.map(|next| (label, next)));
        self.times.insert(label.to_owned(), time);
    }

    fn written(self) -> Json {
        json!({
            "result": php(self.results),
            "result_error": php(self.errors),
            "result_total": php(self.totals),
            "result_next": php(self.nexts),
            "result_time": php(self.times),
        })
    }
}

/// Returns a map as PHP writes it: an array, if it is empty or its keys are the numbers from 0 on.
fn php(map: Map) -> Json {
    if map.keys().enumerate().all(|(at, key)| *key == at.to_string()) {
        return map.into_iter().map(|(_, value)| value).collect();
    }
    Json::Object(map)
}
