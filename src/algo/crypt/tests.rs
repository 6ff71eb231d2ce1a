use super::hash;

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
    assert!(start("$5$rounds=10$salt", "$5$rounds=1000$salt$"));
    assert!(start("$5$saltstringsaltstring", "$5$saltstringsaltst$"));
    assert!(start("$6$", "$6$$"));
    for unknown in ["", "$", "ab", "$7$x", "$5$rounds=x$salt", "$5$rounds=5000"] {
        assert!(hash(b"key", unknown.as_bytes()).is_none(), "{unknown}");
    }
}
