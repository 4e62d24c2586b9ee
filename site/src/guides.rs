//! The guides that the reference shows: those of the crate whose subject every integration meets.

/// A guide of the crate.
pub(crate) struct Guide {
    /// The name of its file and of its module in the crate's documentation.
    pub(crate) name: &'static str,
    /// Its title.
    pub(crate) title: &'static str,
    /// What it answers.
    pub(crate) about: &'static str,
    /// Its text: Markdown of rustdoc.
    pub(crate) text: &'static str,
}

macro_rules! guides {
    ($($name:literal, $title:literal, $about:literal;)*) => {
        [$(Guide {
            name: $name,
            title: $title,
            about: $about,
            text: include_str!(concat!("../../generated/docs/guide/", $name, ".md")),
        }),*]
    };
}

/// The guides in reading order.
pub(crate) const GUIDES: [Guide; 6] = guides! {
    "first_call", "First call", "A webhook, a request and its response.";
    "oauth", "Authorization", "Applications: access tokens, their storage and their refresh.";
    "retries", "Limits and retries", "The portal's limits, what is retried, and how writes become safe to repeat.";
    "lists", "Paging", "Whole lists, whatever way their pages are numbered; resuming them.";
    "rest2", "REST 2.0", "The older protocol: its lists, filters, fields and batches.";
    "errors", "Errors", "Error types and their causes, and whether the portal executed a failed call.";
};
