//! Rules that trigger faults: listed and added.

use bitrix24_json::{Value as Json, json};

use crate::control::input::Input;
use crate::control::refusal::Refusal;
use crate::methods::system::callable_methods;
use crate::state::PortalState;
use crate::state::fault_file::{self, Known};
use crate::state::faults::FaultRule;
use crate::state::lock::lock;

/// Adds rules, or returns their problems.
pub(crate) fn add(state: &PortalState, rules: Vec<FaultRule>) -> Result<(), Vec<String>> {
    let problems = with_known(state, |known| fault_file::check(known, &rules));
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut faults = lock(&state.faults);
    rules.into_iter().for_each(|rule| faults.add(rule));
    Ok(())
}

/// Reads the rules in a body.
pub(crate) fn read(state: &PortalState, input: &Input<'_>) -> Result<Vec<FaultRule>, Refusal> {
    let body = input.object(&["rules"])?;
    let rules = body.required("rules", "an array of rules", Json::as_array)?;
    Ok(with_known(state, |known| fault_file::read_rules(rules, known))?)
}

/// Calls a function with what rules can name.
fn with_known<R>(state: &PortalState, check: impl FnOnce(&Known<'_>) -> R) -> R {
    let (apis, methods) = (state.apis(), callable_methods(&state.apis(), &lock(&state.handlers)));
    let methods: Vec<&str> = methods.iter().map(String::as_str).collect();
    check(&Known { apis: &apis, methods: &methods })
}

/// Lists the rules.
pub(crate) fn list(state: &PortalState) -> Json {
    let rules: Json = lock(&state.faults).rules().iter().map(fault_file::write).collect();
    json!({"rules": rules})
}
