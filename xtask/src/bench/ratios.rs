//! Measured times as ratios, and the file that records them: JSON with one operation on each line.

use std::path::Path;

/// One operation: its times in nanoseconds; 0 where it was not measured.
#[derive(Clone, Default)]
pub struct Ratio {
    pub header: String,
    pub name: String,
    pub ours: f64,
    pub peer: f64,
    pub native: f64,
}

impl Ratio {
    /// Our time divided by wasi-libc's.
    pub fn to_peer(&self) -> f64 {
        self.ours / self.peer
    }

    /// Our time divided by the machine's own libc's.
    pub fn to_native(&self) -> f64 {
        self.ours / self.native
    }
}

/// What wasi-libc does not compute with the precision of the type does not count in the sum.
pub const LONG_DOUBLE: &str = "mathl";

/// All operations.
#[derive(Default)]
pub struct Ratios {
    pub all: Vec<Ratio>,
}

impl Ratios {
    /// The names of the headers in their order.
    pub fn headers(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for ratio in &self.all {
            if !names.contains(&ratio.header.as_str()) {
                names.push(&ratio.header);
            }
        }
        names
    }

    /// The operations of a header; all that can be compared for an empty name.
    pub fn of<'a>(&'a self, header: &'a str) -> impl Iterator<Item = &'a Ratio> {
        let wanted = move |name: &str| if header.is_empty() { name != LONG_DOUBLE } else { name == header };
        self.all.iter().filter(move |ratio| wanted(&ratio.header))
    }

    /// The ratio to wasi-libc of the same operation.
    pub fn get(&self, other: &Ratio) -> Option<f64> {
        let same = |ratio: &&Ratio| ratio.header == other.header && ratio.name == other.name;
        self.all.iter().find(same).map(Ratio::to_peer).filter(|ratio| ratio.is_finite())
    }

    /// The file's text; with `times` also what was measured, which says nothing on another machine.
    pub fn to_json(&self, times: bool) -> String {
        let lines: Vec<String> = self.all.iter().map(|ratio| line(ratio, times)).collect();
        format!("[\n{}\n]\n", lines.join(",\n"))
    }

    /// The ratios of a file that `to_json` wrote. Times stand in units of our own.
    pub fn read(path: &Path) -> Result<Ratios, Box<dyn std::error::Error>> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let all = text.lines().filter(|line| line.contains("\"header\"")).map(|line| {
            let number = |key| field(line, key).and_then(|text| text.parse().ok()).unwrap_or(f64::NAN);
            Ratio {
                header: field(line, "header").unwrap_or_default().into(),
                name: field(line, "name").unwrap_or_default().into(),
                ours: 1.0,
                peer: 1.0 / number("wasi-libc"),
                native: 1.0 / number("native"),
            }
        });
        Ok(Ratios { all: all.collect() })
    }
}

fn line(ratio: &Ratio, times: bool) -> String {
    let number = |x: f64| if x.is_finite() { format!("{x:.3}") } else { "null".into() };
    let mut line = format!(
        "{{\"header\": \"{}\", \"name\": \"{}\", \"wasi-libc\": {}, \"native\": {}",
        ratio.header,
        ratio.name,
        number(ratio.to_peer()),
        number(ratio.to_native())
    );
    if times {
        line +=
            &format!(", \"nanoseconds\": [{}, {}, {}]", number(ratio.ours), number(ratio.peer), number(ratio.native));
    }
    line + "}"
}

/// The value of a key on a line of the file, without quotes.
fn field<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    let rest = line.split_once(&format!("\"{key}\": "))?.1;
    match rest.strip_prefix('"') {
        Some(text) => text.split('"').next(),
        None => rest.split([',', '}']).next(),
    }
}

/// The geometric mean of numbers above 0; those that are not measured do not count.
pub fn mean(numbers: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) =
        numbers.filter(|x| x.is_finite() && *x > 0.0).fold((0.0, 0), |(sum, count), x| (sum + x.ln(), count + 1));
    (sum / count as f64).exp()
}
