//! The plot of time against the number of methods, with logarithmic axes, readable on light and dark backgrounds.

use crate::peers;
use crate::results::Results;
use std::fmt::Write as _;

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 440.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 170.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 52.0;

/// Colors with contrast on white and on black, for ours, the floor and the peers.
const COLORS: [&str; 7] = ["#e5484d", "#8b8d98", "#3e8ed0", "#2f9e6e", "#b07cd6", "#d08a2e", "#5b9aa0"];

/// The ranges of the axes, as powers of ten.
struct Axes {
    x: (f64, f64),
    y: (f64, f64),
}

impl Axes {
    fn x(&self, methods: f64) -> f64 {
        LEFT + (methods.log10() - self.x.0) / (self.x.1 - self.x.0) * (WIDTH - LEFT - RIGHT)
    }

    fn y(&self, seconds: f64) -> f64 {
        HEIGHT - BOTTOM - (seconds.log10() - self.y.0) / (self.y.1 - self.y.0) * (HEIGHT - TOP - BOTTOM)
    }
}

/// A line of the plot.
struct Line {
    name: &'static str,
    points: Vec<(f64, f64)>,
}

/// Plots the seconds of generating against the number of methods.
pub(super) fn generating(results: &Results) -> String {
    let mut lines = vec![line(results, "generate", "ours", "bitrix24-rs"), line(results, "generate", "floor", "floor")];
    lines.extend(peers::ALL.iter().map(|peer| line(results, "generate", peer.name(), peer.name())));
    let all: Vec<(f64, f64)> = lines.iter().flat_map(|line| line.points.iter().copied()).collect();
    let ends = |values: &dyn Fn(&(f64, f64)) -> f64| {
        let logs: Vec<f64> = all.iter().map(|point| values(point).log10()).collect();
        let low = logs.iter().copied().fold(f64::INFINITY, f64::min);
        (low, logs.iter().copied().fold(f64::NEG_INFINITY, f64::max))
    };
    let (x, y) = (ends(&|point| point.0), ends(&|point| point.1));
    if all.is_empty() {
        return String::from("<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
    }
    let axes =
        Axes { x: (x.0.floor(), x.1.max(x.0.floor() + 0.5)), y: (y.0.floor(), y.1.ceil().max(y.0.floor() + 1.0)) };
    let mut svg = head();
    grid(&mut svg, &axes);
    labelled(&mut svg, &axes, &lines);
    svg + "</svg>\n"
}

fn line(results: &Results, what: &str, of: &str, name: &'static str) -> Line {
    let sizes = results.sizes(what).into_iter();
    let points = sizes.filter_map(|size| Some((size as f64, results.median(what, of, size)?))).collect();
    Line { name, points }
}

fn head() -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         role=\"img\" aria-label=\"Seconds of generating against the number of methods\">\n<style>\n\
         text {{ font: 13px system-ui, sans-serif; fill: #24292f }}\n\
         .grid {{ stroke: #8888; stroke-width: 0.5 }}\n\
         .line {{ fill: none; stroke-width: 2; stroke-linejoin: round }}\n\
         @media (prefers-color-scheme: dark) {{ text {{ fill: #d1d7e0 }} }}\n</style>\n"
    )
}

/// Draws grid lines with labels at round numbers.
fn grid(svg: &mut String, axes: &Axes) {
    let (left, right, top, bottom) = (LEFT, WIDTH - RIGHT, TOP, HEIGHT - BOTTOM);
    for methods in [10.0, 30.0, 100.0, 300.0, 1_000.0, 3_000.0, 10_000.0] {
        let x = axes.x(methods);
        if (left - 1.0..=right + 1.0).contains(&x) {
            let _ = writeln!(svg, "<path class=\"grid\" d=\"M{x:.1} {top}V{bottom}\"/>");
            let label = grouped(methods);
            let _ =
                writeln!(svg, "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{label}</text>", bottom + 20.0);
        }
    }
    for (seconds, label) in
        [(1e-3, "1 ms"), (1e-2, "10 ms"), (0.1, "0.1 s"), (1.0, "1 s"), (10.0, "10 s"), (100.0, "100 s")]
    {
        let y = axes.y(seconds);
        if (top - 1.0..=bottom + 1.0).contains(&y) {
            let _ = writeln!(svg, "<path class=\"grid\" d=\"M{left} {y:.1}H{right}\"/>");
            let _ = writeln!(svg, "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{label}</text>", left - 8.0, y + 4.0);
        }
    }
    let middle = (left + right) / 2.0;
    let _ = writeln!(svg, "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">methods</text>", HEIGHT - 10.0);
}

/// Draws the lines, each with its name at the end; names do not overlap.
fn labelled(svg: &mut String, axes: &Axes, lines: &[Line]) {
    let mut labels = Vec::new();
    for (line, color) in lines.iter().zip(COLORS) {
        let Some(last) = line.points.last() else { continue };
        let path: Vec<String> =
            line.points.iter().map(|(x, y)| format!("{:.1} {:.1}", axes.x(*x), axes.y(*y))).collect();
        let dash = if line.name == "floor" { " stroke-dasharray=\"5 4\"" } else { "" };
        let _ = writeln!(svg, "<path class=\"line\" stroke=\"{color}\"{dash} d=\"M{}\"/>", path.join("L"));
        for (x, y) in &line.points {
            let _ =
                writeln!(svg, "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"{color}\"/>", axes.x(*x), axes.y(*y));
        }
        labels.push((axes.y(last.1), axes.x(last.0), line.name, color));
    }
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut lowest = f64::NEG_INFINITY;
    for (y, x, name, color) in labels {
        let at = y.max(lowest + 15.0);
        lowest = at;
        let text_at = WIDTH - RIGHT + 14.0;
        let _ = writeln!(
            svg,
            "<path d=\"M{:.1} {y:.1}L{:.1} {at:.1}\" stroke=\"{color}\" stroke-width=\"0.7\" stroke-dasharray=\"1 3\"/>",
            x + 5.0,
            text_at - 4.0
        );
        let _ = writeln!(svg, "<text x=\"{text_at}\" y=\"{:.1}\" style=\"fill: {color}\">{name}</text>", at + 4.0);
    }
}

/// Formats a number with a separator of thousands.
fn grouped(number: f64) -> String {
    let (thousands, rest) = (number as u64 / 1_000, number as u64 % 1_000);
    if thousands == 0 { rest.to_string() } else { format!("{thousands},{rest:03}") }
}
