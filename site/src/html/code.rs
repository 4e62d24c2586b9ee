//! Code samples with tabs.

use super::{Writer, highlight};
use crate::view::{Listing, Sample};
use maud::{Markup, html};

impl Writer<'_> {
    /// Renders a sample. Without scripts, its listings are stacked; scripts turn them into tabs.
    pub(super) fn sample(&self, sample: &Sample, id: &str) -> Markup {
        html! {
            div .sample {
                h3 { (sample.title) }
                @for paragraph in &sample.about { p { (self.spans(paragraph)) } }
                div .listings {
                    @for (at, listing) in sample.listings.iter().enumerate() { (self.listing(listing, &sample.title, &format!("{id}-{at}"))) }
                }
            }
        }
    }

    pub(super) fn listing(&self, listing: &Listing, title: &str, id: &str) -> Markup {
        html! {
            div .listing id=(id) {
                p .label { (listing.label) }
                pre tabindex="0" role="group" aria-label={ (title) ", " (listing.label) } {
                    code class={ "language-" (listing.language.name()) } {
                        @for (class, text) in highlight::pieces(listing.language, &listing.text) {
                            @match class {
                                Some(class) => span class=(class) { (text) },
                                None => (text),
                            }
                        }
                    }
                }
            }
        }
    }
}
