//! A treemap of modules and methods: one block per module, one cell per method.

use super::Writer;
use super::squarify::{Rect, squarify};
use crate::view::{Cell, TreemapModule};
use maud::{Markup, html};

const WIDTH: f64 = 1080.0;
const HEIGHT: f64 = 680.0;
/// The height of a module's label.
const LABEL_HEIGHT: f64 = 20.0;
const GAP: f64 = 3.0;
/// The maximum width of a character, in the two font sizes of the treemap.
const CHAR_WIDTH: f64 = 7.4;
const SMALL_CHAR_WIDTH: f64 = 6.0;

impl Writer<'_> {
    pub(super) fn picture(&self, blocks: &[TreemapModule]) -> Markup {
        let mut blocks: Vec<&TreemapModule> = blocks.iter().collect();
        // The layout requires descending sizes; equal sizes are sorted by name.
        blocks.sort_by(|a, b| b.cells.len().cmp(&a.cells.len()).then(a.name.cmp(&b.name)));
        // The label also needs space.
        let weights: Vec<f64> = blocks.iter().map(|block| block.cells.len() as f64 + 1.5).collect();
        let area = Rect { x: 0.0, y: 0.0, width: WIDTH, height: HEIGHT };
        html! {
            ul .legend {
                li { span .swatch.write {} " writes" }
                li { span .swatch.read {} " reads" }
                li { span .swatch.describe {} " describes fields" }
            }
            p .fact { "Each cell links to its method. Statistics are below, names under " a href=(self.href(crate::paths::Target::Methods)) { "All methods" } "." }
            div .scroll.picture role="group" aria-label="Treemap of modules and methods" tabindex="0" {
                svg .treemap viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="group" aria-label="Modules and their methods" {
                    @for (block, rect) in blocks.iter().zip(squarify(&weights, area)) { (self.module(block, rect)) }
                }
            }
        }
    }

    fn module(&self, block: &TreemapModule, rect: Rect) -> Markup {
        let rect = rect.inset(GAP, GAP / 2.0);
        let cells = squarify(&vec![1.0; block.cells.len()], rect.inset(LABEL_HEIGHT, 2.0));
        let name = fitting(&block.name, rect.width - 10.0, CHAR_WIDTH);
        let label = html! {
            text .module x=(px(rect.x + 6.0)) y=(px(rect.y + 14.5)) { (name) }
        };
        html! {
            g {
                rect .module x=(px(rect.x)) y=(px(rect.y)) width=(px(rect.width)) height=(px(rect.height)) rx="5" {}
                @match block.target {
                    Some(target) => a href=(self.href(target)) aria-label={ (block.name) ", " (block.cells.len()) " methods" } { (label) },
                    None => (label),
                }
                @for (cell, rect) in block.cells.iter().zip(cells) { (self.cell(cell, rect.inset(1.0, 1.0))) }
            }
        }
    }

    fn cell(&self, cell: &Cell, rect: Rect) -> Markup {
        let lines = lines(&cell.tail, rect);
        let top = rect.y + rect.height / 2.0 - (lines.len() as f64 - 1.0) * 5.5 + 3.5;
        html! {
            a class={ "cell " (cell.class) } href=(self.href(cell.target)) {
                title { (cell.name) }
                rect x=(px(rect.x)) y=(px(rect.y)) width=(px(rect.width)) height=(px(rect.height)) rx="3" {}
                @for (at, line) in lines.iter().enumerate() {
                    text aria-hidden="true" x=(px(rect.x + rect.width / 2.0)) y=(px(top + at as f64 * 11.0)) { (line) }
                }
            }
        }
    }
}

/// Returns the last segments of a name that fit into a rectangle, one per line, truncated to its width.
fn lines(name: &str, rect: Rect) -> Vec<String> {
    let room = ((rect.height - 4.0) / 11.0).clamp(0.0, 3.0) as usize;
    let parts = name.rsplit('.').take(room).map(|part| fitting(part, rect.width - 4.0, SMALL_CHAR_WIDTH));
    let mut parts: Vec<String> = parts.collect();
    parts.reverse();
    parts
}

/// Truncates a name to a width.
fn fitting(name: &str, width: f64, letter: f64) -> String {
    let room = (width / letter).max(1.0) as usize;
    if name.chars().count() <= room {
        return name.to_owned();
    }
    name.chars().take(room.saturating_sub(1)).chain(['…']).collect()
}

/// Formats a length with one decimal, which is the same on every machine.
fn px(length: f64) -> String {
    format!("{length:.1}")
}
