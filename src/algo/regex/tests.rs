//! Known cases, random patterns against glibc, and sub-matches against the definition.

use super::tree::{Node, Tree, UNBOUNDED};
use super::*;
use crate::algo::oracle::{Random, cases};
use crate::algo::utf8::Encoding;
use std::ffi::{CString, c_char, c_int, c_void};

const EXTENDED: Options =
    Options { extended: true, fold_case: false, newline: false, lines: false, encoding: Encoding::Bytes };
const BASIC: Options = Options { extended: false, ..EXTENDED };
const UTF8: Options = Options { encoding: Encoding::Utf8, ..EXTENDED };

/// The matches as text: `(0,2)(?,?)`.
fn run(pattern: &str, text: &str, options: Options) -> String {
    let regex = match Regex::new(pattern.as_bytes(), options) {
        Ok(regex) => regex,
        Err(error) => return format!("{error:?}"),
    };
    let mut matches = vec![(0, 0); regex.groups() + 1];
    match regex.find(text.as_bytes(), Context::WHOLE, &mut matches) {
        Err(error) => format!("{error:?}"),
        Ok(false) => "no".into(),
        Ok(true) => show(&matches),
    }
}

fn show(matches: &[(usize, usize)]) -> String {
    let one = |&(from, to): &(usize, usize)| {
        if from == UNSET { "(?,?)".into() } else { format!("({from},{to})") }
    };
    matches.iter().map(one).collect()
}

/// Glenn Fowler's and other well-known cases, with the results that POSIX wants.
#[test]
fn known() {
    for (pattern, text, expected) in [
        ("abracadabra$", "abracadabracadabra", "(7,18)"),
        ("a...b", "abababbb", "(2,7)"),
        (")", "()", "(1,2)"),
        ("a]", "a]a", "(0,2)"),
        ("\\}", "}", "(0,1)"),
        ("[^]]", "]x", "(1,2)"),
        ("^a|b", "ba", "(0,1)"),
        ("(..)*(...)*", "a", "(0,0)(?,?)(?,?)"),
        ("(..)*(...)*", "abcd", "(0,4)(2,4)(?,?)"),
        ("(ab|a)(bc|c)?", "abc", "(0,3)(0,2)(2,3)"),
        ("(a|ab)(c|bcd)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)"),
        ("(a|ab)(bcd|c)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)"),
        ("(ab|a)(c|bcd)(d*)", "abcd", "(0,4)(0,2)(2,3)(3,4)"),
        ("(a*)(b|abc)(c*)", "abc", "(0,3)(0,1)(1,2)(2,3)"),
        ("(a+)(b|abc)(c*)", "abc", "(0,3)(0,1)(1,2)(2,3)"),
        ("(a*)(b?)(b+)b{3}", "aaabbbbbbb", "(0,10)(0,3)(3,4)(4,7)"),
        ("(a|b)?.*", "b", "(0,1)(0,1)"),
        ("(a|b)*\\.", "ab.", "(0,3)(1,2)"),
        ("((a)|(b))*", "ab", "(0,2)(1,2)(?,?)(1,2)"),
        ("(a*)*", "a", "(0,1)(0,1)"),
        ("(a*)*", "x", "(0,0)(0,0)"),
        ("(a*)*", "aaaaaa", "(0,6)(0,6)"),
        ("(a*)+", "x", "(0,0)(0,0)"),
        ("([a]*)*", "aaaaax", "(0,5)(0,5)"),
        ("([^b]*)*", "aaaaaab", "(0,6)(0,6)"),
        ("(a|ab|c|bcd)*(d*)", "ababcd", "(0,6)(3,6)(6,6)"),
        ("a((a|a*b)*)?", "aab", "(0,3)(1,3)(1,3)"),
        ("((a{1,2}(a.)*){1,2})", "aaa", "(0,3)(0,3)(0,3)(1,3)"),
        ("(.*)-([0-9]+)", "a-b-12", "(0,6)(0,3)(4,6)"),
        ("(a*)(a|b)*", "aab", "(0,3)(0,2)(2,3)"),
        ("(a|ab|c|bcd){3,10}(d*)", "ababcd", "(0,6)(3,6)(6,6)"),
        ("(aba|ab|a)*", "ababa", "(0,5)(2,5)"),
        ("((aba|ab|a)(b|a)?)*", "ababa", "(0,5)(4,5)(4,5)(?,?)"),
        ("(a(b)?)+", "aba", "(0,3)(2,3)(?,?)"),
        ("((.)|(..))*", "xxxx", "(0,4)(2,4)(?,?)(2,4)"),
        ("(wee|week)(knights|night)", "weeknights", "(0,10)(0,3)(3,10)"),
        ("(()|.)(b)", "ab", "(0,2)(0,1)(?,?)(1,2)"),
        ("(a?)((ab)?)(b?)a?(ab)?b?", "abab", "(0,4)(0,1)(1,1)(?,?)(1,2)(?,?)"),
        ("([abc])*bcd", "abcde", "(0,4)(0,1)"),
        ("(((((((((((((((((((((((((((((x)))))))))))))))))))))))))))))", "x", &"(0,1)".repeat(30)),
        ("(a){0}b", "ab", "(1,2)(?,?)"),
        ("x{2,3}", "xxxx", "(0,3)"),
        ("(a)(b)?\\1", "ab aa", "(3,5)(3,4)(?,?)"),
        ("(.*)\\1", "abab", "(0,4)(0,2)"),
        ("\\<b", "ab b", "(3,4)"),
        ("[[:alpha:]_]+", "12ab_c3", "(2,6)"),
        ("[a\\]c]", "\\c]", "(0,3)"),
        ("[[=a=]-]", "-", "(0,1)"),
        ("[[.-.]-a]", "A", "(0,1)"),
        ("a||b", "b", "(0,1)"),
        // An empty alternative is the last choice.
        ("|()", "ab", "(0,0)(0,0)"),
        ("()|", "ab", "(0,0)(0,0)"),
        ("(|())", "ab", "(0,0)(0,0)(0,0)"),
        ("(|())*", "ab", "(0,0)(0,0)(0,0)"),
        ("|(a)|()", "ab", "(0,1)(0,1)(?,?)"),
        ("(())|()", "ab", "(0,0)(0,0)(0,0)(?,?)"),
        ("a|(a)", "ab", "(0,1)(?,?)"),
        ("|(a*)", "ab", "(0,1)(0,1)"),
        ("^*", "x", "BadRepeat"),
        ("*a", "x", "BadRepeat"),
        ("a|*", "x", "BadRepeat"),
        ("a{1", "x", "Brace"),
        ("a{1a}", "x", "BadBrace"),
        ("a{2,1}", "x", "BadBrace"),
        ("a{256}", "x", "BadBrace"),
        ("(a", "x", "Paren"),
        ("[a", "x", "Brack"),
        ("[[:foo:]]", "x", "ClassType"),
        ("[[.ab.]]", "x", "Collate"),
        ("[b-a]", "x", "Range"),
        ("a\\", "x", "Escape"),
        ("\\1(a)", "x", "SubReg"),
        ("(a\\1)", "x", "SubReg"),
        ("(((x{255}){255}){255})", "x", "Space"),
    ] {
        assert_eq!(run(pattern, text, EXTENDED), expected, "{pattern} on {text}");
    }
    for (pattern, text, expected) in [
        ("*a", "*a", "(0,2)"),
        ("^*a", "*a", "(0,2)"),
        ("\\(*a\\)", "*a", "(0,2)(0,2)"),
        ("a^b$c", "a^b$c", "(0,5)"),
        ("\\(^a\\)", "ba", "no"),
        ("a\\{2\\}", "aaa", "(0,2)"),
        ("a\\{1a\\}", "x", "BadBrace"),
        ("a\\{1", "x", "Brace"),
        ("\\(a", "x", "Paren"),
        ("a\\)", "x", "Paren"),
        ("\\(ab*\\)*\\1", "ababbb abbabb", "(0,4)(0,2)"),
        ("a\\|b", "b", "(0,1)"),
        ("a\\+b\\?", "aab", "(0,3)"),
        ("a+b|(c)", "a+b|(c)", "(0,7)"),
    ] {
        assert_eq!(run(pattern, text, BASIC), expected, "{pattern} on {text}");
    }
    for (pattern, text, expected) in [
        ("^.$", "é", "(0,2)"),
        ("[à-ü]+", "xéèy", "(1,5)"),
        ("[^a]", "é", "(0,2)"),
        ("é{2}", "ééé", "(0,4)"),
        ("[[:upper:]]", "éÉ", "(2,4)"),
        ("\\w+", "été été", "(0,5)"),
    ] {
        assert_eq!(run(pattern, text, UTF8), expected, "{pattern} on {text}");
    }
    let folded = Options { fold_case: true, ..UTF8 };
    for (pattern, text, expected) in [
        ("AbC", "aBc", "(0,3)"),
        ("[a-c]+", "AbC", "(0,3)"),
        ("É", "é", "(0,2)"),
        ("[^a]", "Ab", "(1,2)"),
        ("(a)\\1", "aA", "(0,2)(0,1)"),
        ("[[:upper:]]+", "aÉ", "(0,3)"),
    ] {
        assert_eq!(run(pattern, text, folded), expected, "{pattern} on {text}");
    }
    let lines = Options { newline: true, lines: true, ..EXTENDED };
    for (pattern, text, expected) in
        [("^b$", "a\nb\nc", "(2,3)"), ("a.b", "a\nb", "no"), ("[^x]", "\n", "no"), ("\\s", "\n", "(0,1)")]
    {
        assert_eq!(run(pattern, text, lines), expected, "{pattern} on {text}");
    }
}

#[test]
fn context() {
    let find = |pattern: &str, text: &str, not_bol, not_eol| {
        let regex = Regex::new(pattern.as_bytes(), EXTENDED).unwrap();
        regex.find(text.as_bytes(), Context { not_bol, not_eol, ..Context::WHOLE }, &mut []).unwrap()
    };
    assert!(find("^a", "a", false, false) && !find("^a", "a", true, false));
    assert!(find("a$", "a", true, false) && !find("a$", "a", false, true));
}

/// Neither time nor memory nor the stack run away.
#[test]
fn bounded() {
    let deep = "(".repeat(100_000) + &")".repeat(100_000);
    assert!(matches!(
        Regex::new(deep.as_bytes(), EXTENDED).map(|regex| regex.groups()),
        Ok(100_000) | Err(Error::Space)
    ));
    // Back-references: where trying alone would take exponential or quadratic time.
    for pattern in ["\\(a*\\)*\\1c", "\\(a\\)*\\1b", "\\(a*\\)*\\(a*\\)*\\1\\2c"] {
        for n in [30, 300, 100_000] {
            assert_eq!(run(pattern, &"a".repeat(n), BASIC), "no", "{pattern} {n}");
            let result = run(pattern, &("a".repeat(n) + "xb" + "d"), BASIC);
            assert!(result == "no" || result == "Space" || pattern.ends_with('b'), "{pattern} {n} {result}");
        }
    }
    assert_eq!(run("\\(a*\\)*\\1c", &("a".repeat(40) + "bc"), BASIC), "(41,42)(41,41)");
    assert_eq!(run("\\(.*\\)\\1$", &"ab".repeat(200), BASIC), "(0,400)(0,200)");
    // Candidates that all run to the end of the text.
    let xs = "x".repeat(100_000) + "z";
    assert_eq!(run("x*y|z", &xs, EXTENDED), "(100000,100001)");
    assert_eq!(run("[a-z]*y|[0-9]", &xs, EXTENDED), "no");
    let text = "a".repeat(5_000);
    assert_eq!(run("(a*)*(a|b)*(a*)*$", &text, EXTENDED), "(0,5000)(0,5000)(?,?)(5000,5000)");
    assert_eq!(run("(x+x+)+y", &"x".repeat(2_000), EXTENDED), "no");
    assert_eq!(run(&("(a?){100}".to_owned() + &"a".repeat(100)), &"a".repeat(100), EXTENDED), "(0,100)(0,0)");
}

#[repr(C, align(8))]
struct HostRegex([u8; 64]);

unsafe extern "C" {
    fn regcomp(regex: *mut HostRegex, pattern: *const c_char, flags: c_int) -> c_int;
    fn regexec(regex: *const HostRegex, text: *const c_char, count: usize, matches: *mut c_void, flags: c_int)
    -> c_int;
    fn regfree(regex: *mut HostRegex);
}

/// What glibc says: nothing for a pattern that it does not take.
fn host(pattern: &str, text: &str, extended: bool, fold: bool, newline: bool) -> Option<Vec<(usize, usize)>> {
    let mut regex = HostRegex([0; 64]);
    let (pattern, text) = (CString::new(pattern).unwrap(), CString::new(text).unwrap());
    let flags = c_int::from(extended) | c_int::from(fold) << 1 | c_int::from(newline) << 2;
    let mut matches = [[-1i32; 2]; 10];
    unsafe {
        if regcomp(&mut regex, pattern.as_ptr(), flags) != 0 {
            return None;
        }
        let result = regexec(&regex, text.as_ptr(), 10, matches.as_mut_ptr().cast(), 0);
        regfree(&mut regex);
        if result != 0 {
            return Some(vec![]);
        }
    }
    Some(matches.iter().map(|&[from, to]| (from as isize as usize, to as isize as usize)).collect())
}

fn random_pattern(random: &mut Random, extended: bool) -> String {
    let pieces: &[&str] = if extended {
        &[
            "a",
            "b",
            "c",
            "a",
            "b",
            ".",
            "[ab]",
            "[^a]",
            "(",
            "(",
            ")",
            ")",
            "|",
            "*",
            "+",
            "?",
            "{1,2}",
            "{2}",
            "^",
            "$",
            "[[:alpha:]]",
        ]
    } else {
        &[
            "a",
            "b",
            "c",
            "a",
            "b",
            ".",
            "[ab]",
            "[^a]",
            "\\(",
            "\\)",
            "\\(",
            "\\)",
            "*",
            "*",
            "\\{1,2\\}",
            "^",
            "$",
            "\\|",
            "\\?",
        ]
    };
    (0..1 + random.index(10)).map(|_| random.pick(pieces)).collect()
}

/// Whether there is a match, where it starts and where it ends, is as glibc has it.
#[test]
fn whole_match_as_glibc() {
    let mut random = Random(7);
    let mut compared = 0;
    let mut tried = 0;
    for _ in cases(20_000) {
        tried += 1;
        let (extended, fold, newline) = (random.index(4) != 0, random.index(8) == 0, random.index(8) == 0);
        let pattern = random_pattern(&mut random, extended);
        // Without `REG_NEWLINE`, glibc takes a `$` inside a pattern for one before a newline all the same.
        let text: String = (0..random.index(9))
            .map(|_| random.pick(&["a", "b", "c", "A", if newline { "\n" } else { "B" }]))
            .collect();
        // Anchors in the middle: glibc loses matches of `a(^b*)?{2}`.
        let plain = pattern.replace("[^a]", "");
        if plain.rfind('^').is_some_and(|at| at > 0) || plain.find('$').is_some_and(|at| at + 1 < plain.len()) {
            continue;
        }
        let Some(host) = host(&pattern, &text, extended, fold, newline) else { continue };
        let options = Options { extended, fold_case: fold, newline, lines: newline, encoding: Encoding::Bytes };
        // What POSIX leaves open, glibc takes and we do not: repeating anchors.
        let Ok(regex) = Regex::new(pattern.as_bytes(), options) else { continue };
        let mut matches = vec![(0, 0); 10];
        let found = regex.find(text.as_bytes(), Context::WHOLE, &mut matches).unwrap();
        let host = host.first().copied();
        assert_eq!(
            found.then(|| matches[0]),
            host,
            "{pattern:?} on {text:?} extended {extended} fold {fold} newline {newline}"
        );
        compared += 1;
    }
    assert!(compared > tried / 10);
}

/// A parse of a piece of text: how long it is (-1: not there), and its parts.
#[derive(Clone, Debug)]
struct Parse {
    length: isize,
    parts: Vec<Parse>,
    groups: Vec<(u32, usize, usize)>,
}

/// POSIX's order: longer first, then part by part from the left.
fn better(a: &Parse, b: &Parse) -> std::cmp::Ordering {
    let absent = Parse { length: -1, parts: vec![], groups: vec![] };
    b.length.cmp(&a.length).then_with(|| {
        (0..a.parts.len().max(b.parts.len()))
            .map(|i| better(a.parts.get(i).unwrap_or(&absent), b.parts.get(i).unwrap_or(&absent)))
            .find(|order| order.is_ne())
            .unwrap_or(std::cmp::Ordering::Equal)
    })
}

/// All parses of `text[at..]` by a node.
fn parses(tree: &Tree, node: u32, text: &[u8], at: usize) -> Vec<Parse> {
    let leaf = |length: usize| Parse { length: length as isize, parts: vec![], groups: vec![] };
    let absent = || Parse { length: -1, parts: vec![], groups: vec![] };
    let sequence = |lists: Vec<Vec<Parse>>| -> Vec<Parse> {
        lists
            .into_iter()
            .map(|parts| Parse {
                length: parts.iter().map(|part| part.length).sum(),
                groups: parts.iter().flat_map(|part| part.groups.clone()).collect(),
                parts,
            })
            .collect()
    };
    match tree.node(node) {
        Node::Empty => vec![leaf(0)],
        Node::Char(c) => {
            if text.get(at) == Some(&(c as u8)) {
                vec![leaf(1)]
            } else {
                vec![]
            }
        }
        Node::Any => {
            if at < text.len() {
                vec![leaf(1)]
            } else {
                vec![]
            }
        }
        Node::Group { number, inner, .. } => parses(tree, inner, text, at)
            .into_iter()
            .map(|mut parse| {
                // The groups of an earlier iteration are forgotten when their parent is entered again.
                parse.groups.insert(0, (number, at, at + parse.length as usize));
                parse
            })
            .collect(),
        Node::Concat { first, count } => {
            let mut lists: Vec<Vec<Parse>> = vec![vec![]];
            for &child in tree.children_of(first, count) {
                lists = extend(tree, child, text, at, lists, |_| true);
            }
            sequence(lists)
        }
        Node::Alternation { first, count } => {
            let children = tree.children_of(first, count);
            let mut all = vec![];
            for (i, &child) in children.iter().enumerate() {
                for parse in parses(tree, child, text, at) {
                    let mut parts: Vec<Parse> = (0..i).map(|_| absent()).collect();
                    let (length, groups) = (parse.length, parse.groups.clone());
                    parts.push(parse);
                    all.push(Parse { length, parts, groups });
                }
            }
            all
        }
        Node::Repeat { inner, min, max } => {
            let mut lists: Vec<Vec<Parse>> = vec![vec![]];
            let mut all = vec![];
            for count in 0..=max.min(text.len() as u16 + min + 1) {
                if count >= min {
                    all.extend(lists.clone());
                }
                if max != UNBOUNDED && count == max {
                    break;
                }
                // Behind what is required, only the first may be empty.
                lists = extend(tree, inner, text, at, lists, |parse| count < min.max(1) || parse.length > 0);
            }
            sequence(all)
        }
        other => panic!("{other:?}"),
    }
}

fn extend(
    tree: &Tree,
    node: u32,
    text: &[u8],
    at: usize,
    lists: Vec<Vec<Parse>>,
    keep: impl Fn(&Parse) -> bool,
) -> Vec<Vec<Parse>> {
    let mut all = vec![];
    for list in lists {
        let here = at + list.iter().map(|part| part.length).sum::<isize>() as usize;
        for parse in parses(tree, node, text, here).into_iter().filter(&keep) {
            let mut list = list.clone();
            list.push(parse);
            all.push(list);
        }
    }
    assert!(all.len() < 100_000);
    all
}

/// A pattern whose parentheses match.
fn balanced(random: &mut Random, depth: usize) -> String {
    let mut pattern = String::new();
    for _ in 0..1 + random.index(3) {
        match random.index(if depth == 0 { 4 } else { 8 }) {
            0 => pattern.push('b'),
            1 => pattern.push('.'),
            2 | 3 => pattern.push('a'),
            4 => pattern += &format!("({}|{})", balanced(random, depth - 1), balanced(random, depth - 1)),
            _ => pattern += &format!("({})", balanced(random, depth - 1)),
        }
        pattern += random.pick(&["", "", "", "", "*", "?", "+", "{1,2}", "{2}", "{0,2}"]);
    }
    pattern
}

/// Sub-matches are those of the best of all parses, by POSIX's order.
#[test]
fn submatches_by_definition() {
    let mut random = Random(11);
    let mut compared = 0;
    let mut tried = 0;
    for _ in cases(4_000) {
        tried += 1;
        let pattern = balanced(&mut random, 3);
        let text: String = (0..random.index(5)).map(|_| random.pick(&["a", "b"])).collect();
        let Ok(tree) = parse::parse(pattern.as_bytes(), EXTENDED) else { continue };
        // Nested repetition has too many parses to list them all.
        if pattern.matches(['*', '+', '{', '?']).count() > 3 || tree.groups == 0 {
            continue;
        }
        let Some(best) = parses(&tree, tree.root, text.as_bytes(), 0).into_iter().min_by(better) else { continue };
        let mut matches = vec![(UNSET, UNSET); tree.groups as usize + 1];
        matches[0] = (0, best.length as usize);
        for &(number, from, to) in &best.groups {
            let Some(last) = tree.nodes.as_slice().iter().find_map(|node| match node {
                Node::Group { number: n, last, .. } if *n == number => Some(*last),
                _ => None,
            }) else {
                continue;
            };
            for inner in number..=last {
                matches[inner as usize] = (UNSET, UNSET);
            }
            matches[number as usize] = (from, to);
        }
        assert_eq!(run(&pattern, &text, EXTENDED), show(&matches), "{pattern:?} on {text:?}");
        compared += 1;
    }
    assert!(compared > tried / 20);
}
