use super::*;
use crate::abi::Errno;
use std::collections::HashMap;

struct World {
    variables: HashMap<Vec<u8>, Vec<u8>>,
    words: Vec<String>,
}

impl Environment for World {
    fn value(&self, name: &[u8], value: &mut Buffer<u8>) -> Result<bool, Errno> {
        match self.variables.get(name) {
            Some(text) => value.extend(text).map(|()| true),
            None => Ok(false),
        }
    }

    fn assign(&mut self, name: &[u8], value: &[u8]) -> Result<(), Errno> {
        self.variables.insert(name.to_vec(), value.to_vec());
        Ok(())
    }

    fn word(&mut self, text: &[u8], pattern: Option<&[u8]>) -> Result<(), Errno> {
        let text = String::from_utf8_lossy(pattern.unwrap_or(text)).replace('\0', "\\");
        self.words.push(if pattern.is_some() { format!("<{text}>") } else { format!("[{text}]") });
        Ok(())
    }
}

fn run(text: &str, strict: bool) -> String {
    let variables = [
        ("A", "one two"),
        ("B", "b"),
        ("E", ""),
        ("HOME", "/home/me"),
        ("N", "7"),
        ("P", "a/b.c.d"),
        ("W", "*"),
        ("U", "àé"),
    ];
    let splitting: &[_] = if text.contains("$S") { &[("S", "a , b,,c"), ("IFS", " ,")] } else { &[] };
    let variables =
        variables.iter().chain(splitting).map(|(n, v)| (n.as_bytes().to_vec(), v.as_bytes().to_vec())).collect();
    let mut world = World { variables, words: vec![] };
    match expand(text.as_bytes(), strict, Encoding::Utf8, &mut world) {
        Ok(()) => world.words.concat(),
        Err(failure) => format!("{failure:?}"),
    }
}

#[test]
fn words() {
    for (text, expected) in [
        ("", ""),
        ("  a b\tc ", "[a][b][c]"),
        ("'a b' \"c d\" e\\ f", "[a b][c d][e f]"),
        ("'' \"\" x''", "[][][x]"),
        ("\"a\\\"b\\x\"", "[a\"b\\x]"),
        ("$A", "[one][two]"),
        ("\"$A\"", "[one two]"),
        ("x${A}y", "[xone][twoy]"),
        ("$E", ""),
        ("\"$E\"", "[]"),
        ("$NONE x$NONE", "[x]"),
        ("$ $. a$", "[$][$.][a$]"),
        ("${B}${B}", "[bb]"),
        ("${NONE-$A} ${E:-\"d e\"} ${E-x}", "[one][two][d e]"),
        ("${NONE:=v w} $NONE", "[v][w][v][w]"),
        ("${B:+yes} ${E:+no} ${E+set} ${NONE+no}", "[yes][set]"),
        ("${NONE?bad}", "BadValue"),
        ("${#A} ${#E} $#", "[7][0][0]"),
        ("${P%.*} ${P%%.*} ${P#*/} ${P##*.} ${P%x}", "[a/b.c][a/b][b.c.d][d][a/b.c.d]"),
        ("${P%'.*'}", "[a/b.c.d]"),
        ("$((1 + 2 * 3)) $((N * (2 - 5))) $((N > 3 && !0)) $((0x10 | 010))", "[7][-21][1][24]"),
        ("$((N ? 10 : 20)) $(( )) $((NONE)) $((-7 / 2)) $((1 << 4 >> 1))", "[10][0][0][-3][8]"),
        ("$((1 / 0))", "Syntax"),
        ("$((1 +))", "Syntax"),
        ("~ ~/x ~user a~ '~' \"~\"", "[/home/me][/home/me/x][~user][a~][~][~]"),
        ("*.c '*'.c \\*.c \"a\"* [ab]", "<*.c>[*.c][*.c]<a*><[ab]>"),
        ("'*'*", "<\\**>"),
        ("[a'-'c] [a\"]\"b] ['!'a]", "<[a\\-c]><[a\\]b]><[\\!a]>"),
        ("$W \"$W\"", "<*>[*]"),
        ("$(ls)", "Command"),
        ("`ls`", "Command"),
        ("\"`ls`\"", "Command"),
        ("'$(ls)'", "[$(ls)]"),
        ("a|b", "BadChar"),
        ("a\nb", "BadChar"),
        ("{a}", "BadChar"),
        ("'a|b' a\\;b", "[a|b][a;b]"),
        ("'a", "Syntax"),
        ("\"a", "Syntax"),
        ("${a", "Syntax"),
        ("a\\", "Syntax"),
        ("${}", "Syntax"),
        ("${B^}", "Syntax"),
        // Blanks, quotes and braces in the words of expansions.
        ("${A#one }", "[two]"),
        ("${A%% *} ${A% t*}x", "[one][onex]"),
        ("\"${A#one }\" ${A#'one '} \"${A#'one '}\" ${A#\"one \"}", "[two][two][two][two]"),
        ("${A#${NONE:-one }}", "[two]"),
        ("${A%$NONE}", "[one][two]"),
        ("${NONE=v w} \"$NONE\"", "[v][w][v w]"),
        ("${NONE='v w'} \"$NONE\"", "[v][w][v w]"),
        ("\"${NONE='v'}\"", "['v']"),
        ("\"${NONE:-it's}\" \"${NONE:-\"a b\"}\"", "[it's][a b]"),
        ("${NONE:-a{b}c", "[a{bc]"),
        ("${NONE:-'}'} ${NONE:-\\}}", "[}][}]"),
        ("${NONE:-~} ${NONE:-~/x} ${NONE=~} $NONE", "[/home/me][/home/me/x][/home/me][/home/me]"),
        ("\"${NONE:-~}\"", "[~]"),
        ("\"${NONE:-}\" ${NONE:-}", "[]"),
        ("${#U} ${U#?} ${U%?}", "[2][é][à]"),
        ("${#@}", "Syntax"),
        ("${#}", "[0]"),
        // Splitting.
        ("$S", "[a][b][][c]"),
        ("x$S", "[xa][b][][c]"),
        // Arithmetic.
        ("$((0 ? 1 / 0 : 2)) $((1 || 1 / 0)) $((0 && 1 / 0)) $((1 ? 2 : 3 ? 4 : 5))", "[2][1][0][2]"),
        ("$((X = 3)) $X $((X += 2 * 2)) $((X <<= 1)) $X $((0 && (X = 1))) $X", "[3][3][7][14][14][0][14]"),
        ("$((X = Y = 4)) $X$Y $((X == 4)) $((1 ? X = 5 : 0)) $X", "[4][44][1][5][5]"),
        ("$((1 : 2))", "Syntax"),
        ("$((1 ? 2))", "Syntax"),
        ("$((1 2))", "Syntax"),
        ("$((- - 1)) $((!0 + ~0)) $((2 + 3 * 4 - 1)) $((2 - 1 - 1)) $(((1 + 2) * (3)))", "[1][0][13][0][9]"),
    ] {
        assert_eq!(run(text, false), expected, "{text}");
    }
    assert_eq!(run("$NONE", true), "BadValue");
    assert_eq!(run("${NONE:-x}$B", true), "[xb]");
    assert_eq!(run(&("${NONE:-".repeat(5000) + "x" + &"}".repeat(5000)), false), "[x]");
    assert_eq!(run(&("${NONE:=".repeat(500) + "x" + &"}".repeat(500)), false), "[x]");
    assert_eq!(run(&("\"${NONE:-".repeat(500) + "x" + &"}\"".repeat(500)), false), "[x]");
    assert_eq!(run(&format!("$(({}1{}))", "(".repeat(5000), ")".repeat(5000)), false), "[1]");
    assert_eq!(run(&format!("$(({}1))", "- ".repeat(5000)), false), "[1]");
}
