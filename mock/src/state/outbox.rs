//! Posts on their way to event handlers.

use tokio::sync::mpsc::UnboundedSender;

/// A post to a handler.
#[derive(Debug)]
pub(crate) struct Post {
    /// The number of the event.
    pub(crate) number: u64,
    pub(crate) event: String,
    pub(crate) handler: String,
    /// The body.
    pub(crate) form: String,
}

/// Posts that are handed over when this is dropped.
#[derive(Debug)]
pub(crate) struct HeldPosts {
    posts: Vec<Post>,
    outbox: UnboundedSender<Post>,
}

impl HeldPosts {
    pub(crate) fn new(posts: Vec<Post>, outbox: UnboundedSender<Post>) -> Self {
        Self { posts, outbox }
    }
}

impl Drop for HeldPosts {
    fn drop(&mut self) {
        // Without a receiver, the portal has stopped.
        self.posts.drain(..).for_each(|post| drop(self.outbox.send(post)));
    }
}
