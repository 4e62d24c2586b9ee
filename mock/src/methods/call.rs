//! One call, from a request of its own or in a batch: handlers, scopes, limits, then the method.

use bitrix24_json::Value as Json;
use bitrix24_model::Method;

use crate::methods::context::Context;
use crate::methods::examples::asked;
use crate::methods::result_source::ResultSource;
use crate::methods::{actions, system};
use crate::state::handlers::Override;
use crate::state::lock::lock;
use crate::state::recorded::Request;
use crate::wire::envelope::Usage;
use crate::wire::failure::Failure;

/// Executes a call and returns its result.
pub(crate) fn call(context: &Context, request: &Request) -> Result<(Json, Usage, ResultSource), Failure> {
    let (state, name) = (&context.state, request.method.as_str());
    let provided = lock(&state.handlers).take(name);
    let method = state.api.method(name);
    if method.is_none() && provided.is_none() && !system::is_system_method(name) {
        return Err(system::method_not_found(context.api(), name));
    }
    check_scope(context, method)?;
    let (operating, now) = (state.operating_time(name), state.clock.now());
    let usage = lock(&state.limits).count_call(&request.caller.key, name, operating, now)?;
    let example = method.filter(|_| provided.is_none()).and_then(|method| asked(context, method, request));
    if let Some(result) = example {
        return Ok((result?, usage, ResultSource::Example));
    }
    let (result, source) = match (provided, method) {
        (Some(Override::Scripted(result)), _) => (result?, ResultSource::Portal),
        (Some(Override::Handled(handler)), method) => {
            if let Some(method) = method.filter(|_| handler.checked) {
                context.check(method, &request.params)?;
            }
            (handler.handle(request)?, ResultSource::Portal)
        }
        (None, _) if system::is_system_method(name) => {
            (system::call(context, name, &request.params), ResultSource::Portal)
        }
        (None, Some(method)) => actions::call(context, method, &request.params)?,
        (None, None) => return Err(system::method_not_found(context.api(), name)),
    };
    Ok((result, usage, source))
}

fn check_scope(context: &Context, method: Option<&Method>) -> Result<(), Failure> {
    match (method, &*lock(&context.state.scopes)) {
        (Some(method), Some(granted))
            if !system::is_system_method(&method.name) && !granted.contains(&method.scope) =>
        {
            Err(Failure::error("InsufficientScope").message(format!("The call needs the scope `{}`", method.scope)))
        }
        _ => Ok(()),
    }
}
