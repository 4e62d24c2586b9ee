//! Posts of events to their handlers, one after the other.

use std::io;
use std::sync::Weak;

use tokio::sync::mpsc::UnboundedReceiver;

use crate::methods::context::Contexts;
use crate::state::lock::lock;
use crate::state::outbox::Post;
use crate::state::sent_events::Outcome;
use crate::wire::post::post_form;
use crate::wire::server::spawn;

/// Delivers posts until the portal is dropped.
pub(crate) fn start(context: Weak<Contexts>, mut posts: UnboundedReceiver<Post>, log: bool) -> io::Result<()> {
    spawn(async move {
        while let Some(Post { number, event, handler, form }) = posts.recv().await {
            let outcome = match post_form(&handler, form).await {
                Ok(status) => Outcome::Answered(status),
                Err(problem) => Outcome::Failed(problem),
            };
            if log {
                eprintln!("{}", line(&event, &handler, &outcome));
            }
            let Some(context) = context.upgrade() else { return };
            lock(&context.state().sent_events).end(number, outcome);
            context.state().deliveries.send_replace(());
        }
    })
}

/// Returns the line of the log.
fn line(event: &str, handler: &str, outcome: &Outcome) -> String {
    let outcome = match outcome {
        Outcome::Answered(status) => status.to_string(),
        Outcome::Failed(problem) => format!("not delivered: {}", problem.escape_debug()),
        Outcome::Pending => "pending".to_owned(),
    };
    format!("event {event} to {} {outcome}", handler.escape_debug())
}
