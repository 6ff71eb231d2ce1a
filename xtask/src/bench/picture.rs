//! The picture for the documentation: a dot for each operation, a line for each header, the geometric mean as a bar.
//! It follows the reader's light or dark theme.

use super::ratios::{Ratios, mean};
use super::report::title;
use std::fmt::Write;

const WIDTH: f64 = 860.0;
const LEFT: f64 = 210.0;
const RIGHT: f64 = 70.0;
const TOP: f64 = 46.0;
const ROW: f64 = 34.0;
/// The scale ends at these powers of two.
const LEAST: f64 = -2.0;
const MOST: f64 = 5.0;

fn x(speed: f64) -> f64 {
    LEFT + (speed.log2().clamp(LEAST, MOST) - LEAST) / (MOST - LEAST) * (WIDTH - LEFT - RIGHT)
}

/// A step aside for the dots of a line, so that they hide each other less.
fn jitter(index: usize) -> f64 {
    (index * 7 % 11) as f64 - 5.0
}

pub fn svg(measured: &Ratios) -> String {
    let headers = measured.headers();
    let height = TOP + ROW * headers.len() as f64 + 40.0;
    let bottom = height - 34.0;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n\
         <title>Speed relative to wasi-libc, by header</title>\n<style>\n\
         :root {{ --ink: #1f2328; --dim: #656d76; --line: #d0d7de; --dot: #0969da; --slow: #bc4c00; --paper: #ffffff; }}\n\
         @media (prefers-color-scheme: dark) {{ :root {{ --ink: #e6edf3; --dim: #8d96a0; --line: #3d444d; --dot: #4493f8; --slow: #f0883e; --paper: #0d1117; }} }}\n\
         .paper {{ fill: var(--paper) }} text {{ fill: var(--ink) }} .dim {{ fill: var(--dim) }} .grid {{ stroke: var(--line) }} .one {{ stroke: var(--dim); stroke-width: 1.5 }}\n\
         .dot {{ fill: var(--dot); fill-opacity: .45 }} .slow {{ fill: var(--slow); fill-opacity: .8 }} .mean {{ fill: var(--ink) }}\n</style>\n\
         <rect class=\"paper\" width=\"{WIDTH}\" height=\"{height}\" rx=\"6\"/>\n\
         <text x=\"16\" y=\"24\" font-weight=\"600\">Speed relative to wasi-libc (a dot for each operation, a bar for the geometric mean)</text>\n"
    );
    for power in LEAST as i32..=MOST as i32 {
        let at = x((power as f64).exp2());
        let class = if power == 0 { "one" } else { "grid" };
        let label = if power < 0 { format!("1/{}", 1 << -power) } else { format!("{}×", 1 << power) };
        _ = writeln!(out, "<line class=\"{class}\" x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{TOP}\" y2=\"{bottom}\"/>");
        _ = writeln!(
            out,
            "<text class=\"dim\" x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{label}</text>",
            bottom + 18.0
        );
    }
    for (row, header) in headers.into_iter().enumerate() {
        let middle = TOP + ROW * (row as f64 + 0.5);
        _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
            LEFT - 12.0,
            middle + 4.5,
            title(header)
        );
        for (index, ratio) in measured.of(header).filter(|ratio| ratio.to_peer().is_finite()).enumerate() {
            let speed = 1.0 / ratio.to_peer();
            let class = if speed < 0.95 { "slow" } else { "dot" };
            _ = writeln!(
                out,
                "<circle class=\"{class}\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\"><title>{} {:.2}×</title></circle>",
                x(speed),
                middle + jitter(index),
                ratio.name,
                speed
            );
        }
        let speed = mean(measured.of(header).map(|ratio| 1.0 / ratio.to_peer()));
        _ = writeln!(
            out,
            "<rect class=\"mean\" x=\"{:.1}\" y=\"{:.1}\" width=\"3\" height=\"22\" rx=\"1.5\"/>",
            x(speed) - 1.5,
            middle - 11.0
        );
        _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\" font-weight=\"600\">{speed:.2}×</text>",
            WIDTH - 14.0,
            middle + 4.5
        );
    }
    out + "</svg>\n"
}
