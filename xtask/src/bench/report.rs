//! The report as text and as a page of the documentation.

use super::ratios::{LONG_DOUBLE, Ratio, Ratios, mean};
use std::fmt::Write;

/// The speed relative to wasi-libc and to the machine's libc, as geometric means over a header's operations.
fn means(measured: &Ratios, header: &str) -> (usize, f64, f64, usize) {
    let peer = mean(measured.of(header).map(|ratio| 1.0 / ratio.to_peer()));
    let native = mean(measured.of(header).map(|ratio| 1.0 / ratio.to_native()));
    let slower = measured.of(header).filter(|ratio| ratio.to_peer() > LOSS).count();
    (measured.of(header).count(), peer, native, slower)
}

/// Above this ratio an operation counts as slower: 0.95 of wasi-libc's speed is equal.
const LOSS: f64 = 1.0 / 0.95;

/// The operations that are slower than wasi-libc's, the slowest first.
fn losses(measured: &Ratios) -> Vec<&Ratio> {
    let mut slower: Vec<&Ratio> =
        measured.of("").filter(|ratio| ratio.to_peer() > LOSS && ratio.header != LONG_DOUBLE).collect();
    slower.sort_by(|a, b| b.to_peer().total_cmp(&a.to_peer()));
    slower
}

pub fn text(measured: &Ratios, peer_name: &str) -> String {
    let mut out = String::new();
    for ratio in &measured.all {
        _ = writeln!(
            out,
            "{:8} {:28} {:12.2} ns {:6.2} of {peer_name} {:6.2} of native{}",
            ratio.header,
            ratio.name,
            ratio.ours,
            ratio.to_peer(),
            ratio.to_native(),
            if ratio.to_peer() > LOSS { "  slower" } else { "" }
        );
    }
    _ = writeln!(out);
    for header in measured.headers().into_iter().chain([""]) {
        let (count, peer, native, slower) = means(measured, header);
        let name = if header.is_empty() { "all" } else { header };
        _ = writeln!(
            out,
            "{name:8} {count:4} operations: {peer:.2} times {peer_name}'s speed, {native:.2} times native, {slower} slower than {peer_name}"
        );
    }
    out
}

pub fn markdown(measured: &Ratios) -> String {
    let (count, peer, _, slower) = means(measured, "");
    let mut out = format!(
        "<!-- Written by `make bench UPDATE=1`. -->\n# Performance\n\n\
         {count} operations over all headers, with this library, with wasi-libc and natively with the machine's own libc, in turn in one\n\
         run on the [host](host.md) of this repository: `make bench`. Each is the best of several times. What counts is the ratio; the\n\
         geometric mean is **{peer:.2} times wasi-libc's speed**, and {slower} operations are slower than its (0.95 of its speed counts as equal).\n\n\
         ![Speed relative to wasi-libc, by header](performance.svg)\n\n\
         | Header | Operations | × wasi-libc's speed | × native speed | Slower than wasi-libc |\n| --- | ---: | ---: | ---: | ---: |\n"
    );
    for header in measured.headers() {
        let (count, peer, native, slower) = means(measured, header);
        _ = writeln!(out, "| {} | {count} | {peer:.2} | {native:.2} | {slower} |", title(header));
    }
    _ = writeln!(
        out,
        "\n## Slower than wasi-libc\n\n| Operation | Our time / wasi-libc's | Our time / native |\n| --- | ---: | ---: |"
    );
    for ratio in losses(measured) {
        _ = writeln!(out, "| {} {} | {:.2} | {:.2} |", ratio.header, ratio.name, ratio.to_peer(), ratio.to_native());
    }
    out + "\n`make bench SHORT=1` measures quickly, on a machine that does nothing else, and fails when an operation has lost more than 15 % against\n\
           [`benches/ratios.json`](../benches/ratios.json), after several attempts; `make bench ONLY=string/strlen` measures a part.\n\
           Native file operations call the kernel directly, where a WebAssembly program asks its host: those ratios are the sandbox's.\n\
           wasi-libc computes most functions of `long double` in `double`; here they have all 113 bits, which takes its time.\n\
           Those operations stand apart and do not count in the mean over all.\n\n\
           ## Vector instructions\n\n\
           `libc-simd.a` has the string functions again, 16 bytes at a time: `wasi-cc -msimd128` links it, with another driver `-lc-simd` does\n\
           before `-lc`. Of two functions of one name the first library's is linked, and a program's own wins over both. From 1 KiB on\n\
           `memchr`, `strlen`, `memcmp`, `strcmp`, `strchr`, `strspn` and their relatives are 7 to 17 times as fast as wasi-libc's, at 64 bytes 2 to 9\n\
           times; all of `<string.h>` 3 times. `cargo xtask bench --simd string wchar` measures it.\n"
}

/// What a header's program measures.
pub fn title(header: &str) -> &str {
    match header {
        "string" => "string.h, strings.h",
        "wchar" => "wchar.h, uchar.h, iconv.h",
        "malloc" => "malloc",
        "stdlib" => "stdlib.h, search.h, ctype.h",
        "stdio" => "stdio.h",
        "format" => "printf, scanf",
        "math" => "math.h, complex.h",
        "mathl" => "math.h, long double",
        "time" => "time.h",
        "regex" => "regex.h, fnmatch.h, glob.h",
        "files" => "dirent.h, fcntl.h, unistd.h",
        "start" => "start-up",
        other => other,
    }
}
