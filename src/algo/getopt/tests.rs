//! Command lines, with what POSIX and the manual page of `getopt_long` say about them.

use super::*;

struct List<'l, 's>(&'l mut Vec<&'s [u8]>);

impl<'s> Arguments<'s> for List<'_, 's> {
    fn get(&self, index: c_int) -> Option<&'s [u8]> {
        self.0.get(usize::try_from(index).ok()?).copied()
    }

    fn move_down(&mut self, to: c_int, from: c_int) {
        self.0[to as usize..=from as usize].rotate_right(1);
    }

    fn count(&self) -> c_int {
        self.0.len() as c_int
    }
}

const LONG_OPTIONS: [(&[u8], c_int, usize, c_int); 7] = [
    (b"all", 0, 0, b'a' as c_int),
    (b"color", 2, 0, b'c' as c_int),
    (b"colour", 2, 0, b'c' as c_int),
    (b"file", 1, 0, b'f' as c_int),
    (b"fill", 0, 0, b'F' as c_int),
    (b"mode", 0, 8, 7),
    (b"v", 0, 0, 9),
];

struct Table;

impl LongOptions for Table {
    fn get(&self, index: usize) -> Option<LongOption<'_>> {
        LONG_OPTIONS.get(index).map(|&(name, has_arg, flag, val)| LongOption { name, has_arg, flag, val })
    }
}

/// What each call returns, with its argument; then the operands and what was reported.
fn run(line: &str, options: &str, how: Option<bool>) -> (String, String, String) {
    let mut words: Vec<&[u8]> = line.split(' ').map(str::as_bytes).collect();
    let (mut index, mut position, mut found, mut reports) = (1, 0, String::new(), String::new());
    for _ in 0..20 {
        let mut options = Options::new(options.as_bytes());
        options.long = how.is_some();
        let mut parser = Parser {
            arguments: List(&mut words),
            options,
            index,
            position,
            option: 0,
            argument: Argument::Unchanged,
            long: None,
            sets_flag: false,
            report: |text: &[&[u8]]| reports += &String::from_utf8_lossy(&[&text.concat()[..], b";"].concat()),
        };
        let result = match how {
            None => parser.short(),
            Some(single_dash) => parser.long(&Table, single_dash),
        };
        (index, position) = (parser.index, parser.position);
        let argument = parser.argument;
        if result == -1 {
            break;
        }
        found += &if result < 32 { result.to_string() } else { char::from(result as u8).to_string() };
        if let Argument::At { element, offset } = argument {
            found += &format!("={}", String::from_utf8_lossy(&words[element as usize][offset..]));
        }
        found += " ";
    }
    let rest = words[(index as usize).min(words.len())..].join(&b' ');
    (found, String::from_utf8(rest).unwrap(), reports)
}

fn check(line: &str, options: &str, how: Option<bool>, found: &str, rest: &str, reports: &str) {
    let expected = (found.to_owned(), rest.to_owned(), reports.to_owned());
    assert_eq!(run(line, options, how), expected, "{line} with {options}");
}

#[test]
fn short_options() {
    check("p -ab -c x y -a", "abc:", None, "a b c=x ", "y -a", "");
    check("p -cx -- -a", "abc:", None, "c=x ", "-a", "");
    check("p - -a", "a", None, "", "- -a", "");
    check("p -ax", "a", None, "a ? ", "", "invalid option -- x;");
    check("p -a", "a:", None, "? ", "", "option requires an argument -- a;");
    check("p -a", ":a:", None, ": ", "", "option requires an argument -- a;");
    check("p -ofoo -o foo", "o::", None, "o=foo o ", "foo", "");
    check("p x -a", "-a", None, "1=x a ", "", "");
    check("p -:", "a:", None, "? ", "", "invalid option -- :;");
}

#[test]
fn long_options() {
    let long = Some(false);
    check("p x --all y --file f z -a", "a", long, "a f=f a ", "x y z", "");
    check("p --file=f --al --col --color=red", "", long, "a".replace('a', "f=f a c c=red ").as_str(), "", "");
    check("p --fi x", "", long, "? ", "x", "ambiguous option '--fi';");
    check(
        "p --none --all=1",
        "",
        long,
        "? ? ",
        "",
        "unrecognized option '--none';option '--all' does not allow an argument;",
    );
    check("p --file", ":", long, ": ", "", "option '--file' requires an argument;");
    check("p x --all", "+a", long, "", "x --all", "");
    check("p x --all", "-a", long, "1=x a ", "", "");
    check("p --mode -- --all", "", long, "0 ", "--all", "");
    check("p x -- y", "", long, "", "x y", "");
    check("p -W file=f -W all", "W;", long, "f=f a ", "", "");
    check("p -W nope", "W;", long, "? ", "", "unrecognized option '-W nope';");
}

#[test]
fn long_options_with_one_dash() {
    let single = Some(true);
    check("p -all -file f -c", "c", single, "a f=f c ", "", "");
    check("p -cx", "c:", single, "c=x ", "", "");
    check("p -v --v", "v", single, "v 9 ", "", "");
    check("p -zz", "c", single, "? ", "", "unrecognized option '-zz';");
}
