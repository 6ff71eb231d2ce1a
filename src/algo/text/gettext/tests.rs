use super::*;

fn build(messages: &[(&[u8], &[u8])], big: bool) -> Vec<u8> {
    let word = |n: usize| if big { (n as u32).to_be_bytes() } else { (n as u32).to_le_bytes() };
    let n = messages.len();
    let mut out = word(MO_MAGIC as usize).to_vec();
    [0, n, 28, 28 + 8 * n, 0, 28 + 16 * n].iter().for_each(|w| out.extend(word(*w)));
    let (mut texts, base) = (Vec::new(), 28 + 16 * n);
    for text in messages.iter().map(|m| m.0).chain(messages.iter().map(|m| m.1)) {
        out.extend(word(text.len()));
        out.extend(word(base + texts.len()));
        texts.extend_from_slice(text);
        texts.push(0);
    }
    out.extend(texts);
    out
}

const HEAD: &[u8] =
    b"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : \
    n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n";

#[test]
fn messages_and_plurals_are_found() {
    for big in [false, true] {
        let file = build(&[(b"", HEAD), (b"cat\0cats", b"kot\0koty\0kotow"), (b"dog", b"pies")], big);
        let catalog = Catalog::new(&file).unwrap();
        assert!(catalog.is_utf8());
        assert_eq!(catalog.find(b"dog"), Some(&b"pies\0"[..]));
        assert_eq!(catalog.find(b"bird"), None);
        for (n, form) in
            [(1, "kot"), (21, "kot"), (11, "kotow"), (2, "koty"), (24, "koty"), (12, "kotow"), (0, "kotow")]
        {
            assert_eq!(catalog.find_plural(b"cat", n).map(|t| until(t, 0)), Some(form.as_bytes()), "{n}");
        }
        assert_eq!(catalog.find_plural(b"dog", 5).map(|t| until(t, 0)), Some(&b"pies"[..]));
        // Damaged files: something or nothing, but no panic.
        for at in 0..file.len() {
            let mut bad = file.clone();
            bad[at] ^= 0x80;
            if let Some(catalog) = Catalog::new(&bad) {
                let _ = (catalog.find(b"dog"), catalog.find_plural(b"cat", 7));
            }
            if let Some(catalog) = Catalog::new(&file[..at]) {
                let _ = (catalog.find(b"dog"), catalog.find_plural(b"cat", 7));
            }
        }
    }
    let latin = build(&[(b"", b"Content-Type: text/plain; charset=ISO-8859-1\n")], false);
    assert!(!Catalog::new(&latin).unwrap().is_utf8());
    let plain = build(&[(b"cat\0cats", b"chat\0chats")], false);
    let catalog = Catalog::new(&plain).unwrap();
    assert_eq!(catalog.find_plural(b"cat", 1).map(|t| until(t, 0)), Some(&b"chat"[..]));
    assert_eq!(catalog.find_plural(b"cat", 0).map(|t| until(t, 0)), Some(&b"chats"[..]));
}

#[test]
fn rules_are_expressions_of_c() {
    for (rule, n, want) in [
        ("n != 1", 1, Some(0)),
        ("n!=1", 2, Some(1)),
        ("0", 9, Some(0)),
        ("n>1 ? 1 : 0", 2, Some(1)),
        ("n==1 ? 0 : n==2 ? 1 : 2", 2, Some(1)),
        ("!n + 2 * 3 - 1", 0, Some(6)),
        ("7 / 2 % 2", 0, Some(1)),
        ("n<=3 && n>=3 || 0", 3, Some(1)),
        ("((n))", 8, Some(8)),
        ("1 / n", 0, None),
        ("1 % n", 0, None),
        ("", 0, None),
        ("n n", 0, None),
        ("(n", 0, None),
        ("n ? 1", 1, None),
        ("x", 1, None),
    ] {
        assert_eq!(evaluate(rule.as_bytes(), n), want, "{rule}");
    }
    let deep = [vec![b'('; 100_000], vec![b'!'; 100_000]];
    assert!(deep.iter().all(|rule| evaluate(rule, 1).is_none()));
}

#[test]
fn names_of_locales_get_shorter() {
    let mut seen = Vec::new();
    with_fallbacks(b"de_AT.UTF-8@x", &mut |name| {
        seen.push(String::from_utf8(name.to_vec()).unwrap());
        false
    });
    assert_eq!(seen, ["de_AT.UTF-8@x", "de_AT.UTF-8", "de_AT", "de"]);
    let mut count = 0;
    assert!(
        !with_fallbacks(b"de", &mut |_| {
            count += 1;
            false
        }) && count == 1
    );
    assert!(with_fallbacks(b"de_AT", &mut |name| name.len() == 2));
}
