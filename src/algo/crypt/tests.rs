use super::des::Des;
use super::hash;
use super::md5::Md5;
use super::pi::PI;

fn text_of(key: &[u8], setting: &str) -> Option<String> {
    hash(key, setting.as_bytes()).map(|hash| String::from_utf8_lossy(hash.as_bytes()).into_owned())
}

/// The vectors that the authors of the methods and of PHP's manual have published.
#[test]
fn published_vectors() {
    let long = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789chars after 72 are ignored";
    let cases: [(&[u8], &str); 18] = [
        (b"rasmuslerdorf", "rl.3StKT.4T8M"),
        (b"rasmusle", "rl.3StKT.4T8M"),
        (b"rasmuslerdorf", "_J9..rasmBYk8r9AiWNc"),
        (b"rasmuslerdorf", "$1$rasmusle$rISCgZzpwk3UhDidwXvin0"),
        (b"rasmuslerdorf", "$2a$07$usesomesillystringfore2uDLvp1Ii2e./U9C8sBjqp8I90dH6hi"),
        (b"U*U", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW"),
        (b"U*U*", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK"),
        (b"U*U*U", "$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a"),
        (long, "$2a$05$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui"),
        (b"", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy"),
        (b"\xff\xff\xa3", "$2x$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e"),
        (b"\xff\xff\xa3", "$2y$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e"),
        (b"\xa3", "$2a$05$/OK.fbVrR/bpIqNJ5ianF.Sa7shbm4.OzKpvFnX1pQLmQW96oUlCq"),
        (b"\xff\xa3345", "$2y$05$/OK.fbVrR/bpIqNJ5ianF.nRht2l/HRhr6zmCp9vYUvvsqynflf9e"),
        (b"0.s0.l33t", "$1$deadbeef$0Huu6KHrKLVWfqa4WljDE0"),
        (b"U*U***U", "CCX.K.MFy4Ois"),
        (b"*U*U*U*U", "XXxzOu6maQKqQ"),
        (b"", "SDbsugeBiC58A"),
    ];
    for (key, wanted) in &cases {
        assert_eq!(text_of(key, wanted).as_deref(), Some(*wanted), "{key:?}");
    }
}

/// FIPS 46-3's cipher, both ways; the vectors are those of the NBS's test tape and of a well-known example.
#[test]
fn des() {
    let cases = [
        (0x1334_5779_9bbc_dff1, 0x0123_4567_89ab_cdef, 0x85e8_1354_0f0a_b405),
        (0x0101_0101_0101_0101, 0x95f8_a5e5_dd31_d900, 0x8000_0000_0000_0000),
        (0x7ca1_1045_4a1a_6e57, 0x01a1_d6d0_3977_6742, 0x690f_5b0d_9a26_939b),
        (0x0131_d961_9dc1_376e, 0x5cd5_4ca8_3def_57da, 0x7a38_9d10_354b_d271),
    ];
    for (key, plain, secret) in cases {
        let des = Des::new(key);
        assert_eq!(des.run(plain, 0, 1, false), secret, "{key:x}");
        assert_eq!(des.run(secret, 0, 1, true), plain, "{key:x}");
        assert_eq!(Des::new(key ^ 0x0101_0101_0101_0101).run(plain, 0, 1, false), secret, "parity does not count");
    }
}

/// The test suite of RFC 1321.
#[test]
fn md5() {
    let cases = [
        ("", "d41d8cd98f00b204e9800998ecf8427e"),
        ("a", "0cc175b9c0f1b6a831c399e269772661"),
        ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
        (
            "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
            "57edf4a22be3c955ac49da2e2107b67a",
        ),
    ];
    for (message, wanted) in cases {
        let mut hash = Md5::new();
        hash.update(message.as_bytes());
        let found: String = hash.finish().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, wanted);
    }
}

/// The digits of pi by Machin's formula, 4 (4 arctan 1/5 - arctan 1/239), in words behind the point.
#[test]
fn digits_of_pi() {
    const LEN: usize = PI.len() + 4;
    fn divide(number: &mut [u32], by: u64) {
        number.iter_mut().fold(0, |rest, word| {
            let value = rest << 32 | u64::from(*word);
            *word = (value / by) as u32;
            value % by
        });
    }
    fn add(sum: &mut [u32], term: &[u32], negative: bool) {
        let mut carry = 0;
        for (word, &other) in sum.iter_mut().zip(term).rev() {
            let value = i64::from(*word) + if negative { -i64::from(other) } else { i64::from(other) } + carry;
            (*word, carry) = (value as u32, value >> 32);
        }
    }
    let mut sum = vec![0; LEN + 1];
    for (factor, of, negative) in [(16, 5u64, false), (4, 239, true)] {
        let mut power = vec![0; LEN + 1];
        power[0] = factor;
        divide(&mut power, of);
        let mut n = 1;
        while power.iter().any(|&word| word != 0) {
            let mut term = power.clone();
            divide(&mut term, n);
            add(&mut sum, &term, negative ^ (n % 4 == 3));
            divide(&mut power, of * of);
            n += 2;
        }
    }
    assert_eq!(sum[0], 3);
    assert_eq!(sum[1..=PI.len()], PI);
}

/// What OpenSSL's `passwd` says.
#[test]
fn agrees_with_openssl() {
    let cases: [(String, &str, &str); 23] = [
        ("Hello world!".into(), "$5$saltstring", "$5$saltstring$5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5"),
        (
            "Hello world!".into(),
            "$5$rounds=10000$saltstringsaltst",
            "$5$rounds=10000$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA",
        ),
        (
            "Hello world!".into(),
            "$6$saltstring",
            "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
        ),
        ("k".repeat(7), "$5$ab", "$5$ab$09cSghxCFf7RfgtSRZo1276e7a4rLiNamrC2LYspYA4"),
        (
            "k".repeat(7),
            "$6$ab",
            "$6$ab$dIr6O.QngYjtAuwwxKvY991xj4S9onjEEtG43jwpkjM.GRoV6hJvx0zW9VNMO2DYvXaDdvLkbj.sQ7xxw36nN.",
        ),
        ("k".repeat(31), "$5$ab", "$5$ab$gVg5LW5rGrGdYatI822O1AdnQT1Wz42bbeR0eRmj/A/"),
        (
            "k".repeat(31),
            "$6$ab",
            "$6$ab$xcAcFJuZaFB6lTfxOGmhVoyRdyvUqPxZniuNuDoYKPW.BThfFzC2FFy8BlpOnSVEeIwDffIER0pNMJ/9RsmhE0",
        ),
        ("k".repeat(47), "$5$ab", "$5$ab$oOfYl1iv1vl4YojxfsUSwvNrgWMhLGxN1pR/.h5izx3"),
        (
            "k".repeat(47),
            "$6$ab",
            "$6$ab$jBfsGn18JE6/8FeKjSvv7iUPTibxJPqvGIF84KdEfEVxU9jEsMed01PbKhd8.AIGoCgA0YM8aCp.fhcwcSLIq/",
        ),
        ("k".repeat(63), "$5$ab", "$5$ab$82ogeE0QVfSGXAXdHJUN2Pi3B6ViS/Vnvm7stRMDaZ2"),
        (
            "k".repeat(63),
            "$6$ab",
            "$6$ab$GfY8Ev9iCHRwgsI3jQRxQBlnoWLkT4jrpX4eaLJNtbP71kksSPIbr07qK/mzwFS256Zgp0gibLnoOWNphjpBk1",
        ),
        ("k".repeat(64), "$5$ab", "$5$ab$WHLgt/0iZIk8DpKTscCRa9m0p9z7s8ynWFrj10AW9V/"),
        (
            "k".repeat(64),
            "$6$ab",
            "$6$ab$FrUiF0b9hm9jLobvbGfpbDtTl5XJD.16nW3XX8C2nJHeV2VHPZj6pxlAm/0tscUHMIn362hSSaMtMILy4c.Hy/",
        ),
        ("k".repeat(65), "$5$ab", "$5$ab$feq87BC9pX64q2dX.KSqTC4ok4yHKQVLDoVdHIgfTAC"),
        (
            "k".repeat(65),
            "$6$ab",
            "$6$ab$ZltmNoyHWdVOrplxbbxhUzs7j7kZB.8DDOyYom1RhUS5gzdf89mdbFrGmk42/ysD5xG43GcQEF/aGe/wf1YBW0",
        ),
        ("k".repeat(111), "$5$ab", "$5$ab$IZiK5ovWJE4hEF2SqHVfqZ/BPClPi7ooFV4cxkJWlf1"),
        (
            "k".repeat(111),
            "$6$ab",
            "$6$ab$4wo5r7vONe61.Vya.lSawWzy2IUPH4nifKKboKfHHSIWb69db4ClyCReqgpbA40TwJApHwOPF2Bbuq8nEASum/",
        ),
        ("k".repeat(112), "$5$ab", "$5$ab$Lr.Zz9fvhjqgBC90Gil426ZvA9En8g6ahk8UAlHkqgD"),
        (
            "k".repeat(112),
            "$6$ab",
            "$6$ab$IwHGTDQs31m4vlRNJxS/1nuu605eXz7ZRwwVBA0PIVeZU6MLXIKQjvk.T7MVZprkRRLMwDk4VMy1fu3IcuEvU.",
        ),
        ("k".repeat(120), "$5$ab", "$5$ab$TJm4ZOknQKc.hrND000yN8McOd0W/3qmD1Gk6AzXpQ7"),
        (
            "k".repeat(120),
            "$6$ab",
            "$6$ab$ahHbKPaX6abSGsnLPeOiMWHGGc5pfzoHOswIi.z86L9tawLMCOTlrtZp2MADqqENPNo9yS2a2vNMDjwDgU/xH1",
        ),
        ("k".repeat(130), "$5$ab", "$5$ab$ds1NZfuCL5raPRTiu8JLy0NNDkPvQM7cWvGMynXctm5"),
        (
            "k".repeat(130),
            "$6$ab",
            "$6$ab$fBAGNLj3rwZRJkYaK7cg2IPBJ3XbVaAXIvmgsX8FIhsPWJWc5khb0cC2FkJ2rERn2/54ntIOy8weMka/7eMG..",
        ),
    ];
    for (key, setting, wanted) in &cases {
        let got = hash(key.as_bytes(), setting.as_bytes()).map(|hash| hash.as_bytes().to_vec());
        assert_eq!(got.as_deref().map(String::from_utf8_lossy).as_deref(), Some(*wanted), "{setting}");
        let again = hash(key.as_bytes(), wanted.as_bytes()).map(|hash| hash.as_bytes().to_vec());
        assert_eq!(again, got, "a hash is a setting");
    }
}

#[test]
fn settings() {
    let start = |setting: &str, wanted: &str| {
        hash(b"key", setting.as_bytes()).is_some_and(|hash| hash.as_bytes().starts_with(wanted.as_bytes()))
    };
    assert!(start("$5$rounds=1000$salt", "$5$rounds=1000$salt$"));
    assert!(start("$5$saltstringsaltstring", "$5$saltstringsaltst$"));
    assert!(start("$6$", "$6$$"));
    assert!(start("$1$12345678901$", "$1$12345678$"));
    assert!(start("$1$", "$1$$"));
    assert!(start("ab", "ab"));
    assert!(start("$2b$04$abcdefghijklmnopqrstuv", "$2b$04$abcdefghijklmnopqrstuu"));
    let unknown = [
        "",
        "$",
        "a",
        "a:",
        "*0",
        "$7$x",
        "$5$rounds=x$salt",
        "$5$rounds=$salt",
        "$5$rounds=10$salt",
        "$6$rounds=999$salt",
        "$6$rounds=01000$salt",
        "$5$sa:lt",
        "$1$sa lt",
        "$6$s*",
        "$6$s\u{e4}",
        "$5$rounds=5000",
        "_",
        "_/...abc",
        "_....abcd",
        "_/../ab:d",
        "$2$05$CCCCCCCCCCCCCCCCCCCCC.",
        "$2c$05$CCCCCCCCCCCCCCCCCCCCC.",
        "$2b$03$CCCCCCCCCCCCCCCCCCCCC.",
        "$2b$32$CCCCCCCCCCCCCCCCCCCCC.",
        "$2b$5$CCCCCCCCCCCCCCCCCCCCC.",
        "$2b$05$CCCCCCCCCCCCCCCCCCCC",
        "$2b$05$CCCCCCCCCC:CCCCCCCCCC.",
        "$2b$05-CCCCCCCCCCCCCCCCCCCCC.",
        "$2b$",
    ];
    for unknown in unknown {
        assert!(hash(b"key", unknown.as_bytes()).is_none(), "{unknown}");
    }
}
