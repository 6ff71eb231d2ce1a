use super::*;
use std::collections::HashMap;

struct World {
    variables: HashMap<Vec<u8>, Vec<u8>>,
    words: Vec<String>,
}

impl Surroundings for World {
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
        let text = String::from_utf8_lossy(pattern.unwrap_or(text)).into_owned();
        self.words.push(if pattern.is_some() { format!("<{text}>") } else { format!("[{text}]") });
        Ok(())
    }
}

fn run(text: &str, strict: bool) -> String {
    let variables =
        [("A", "one two"), ("B", "b"), ("E", ""), ("HOME", "/home/me"), ("N", "7"), ("P", "a/b.c.d"), ("W", "*")];
    let variables = variables.iter().map(|(n, v)| (n.as_bytes().to_vec(), v.as_bytes().to_vec())).collect();
    let mut world = World { variables, words: vec![] };
    match expand(text.as_bytes(), strict, &mut world) {
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
    ] {
        assert_eq!(run(text, false), expected, "{text}");
    }
    assert_eq!(run("$NONE", true), "BadValue");
    assert_eq!(run("${NONE:-x}$B", true), "[xb]");
    assert_eq!(run(&("${NONE:-".repeat(50) + &"}".repeat(50)), false), "Syntax");
    assert_eq!(run(&format!("$(({}1{}))", "(".repeat(500), ")".repeat(500)), false), "Syntax");
}
