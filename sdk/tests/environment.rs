//! `wasi-env` and the tools, as build systems meet them.

mod common;

use common::{CC, ENV, Folder, said, text};

#[test]
fn a_makefile_and_its_tests() {
    let folder = Folder::new();
    folder.file(
        "main.c",
        "#include <stdio.h>\nint twice(int);\nint main(void) { printf(\"%d\\n\", twice(21)); return 0; }\n",
    );
    folder.file("twice.c", "int twice(int n) { return 2 * n; }\n");
    folder.file(
        "Makefile",
        "check: main\n\ttest \"$$(./main)\" = 42\nmain: main.o libtwice.a\n\t$(CC) $(LDFLAGS) -o $@ main.o -L. -ltwice -Wl,-rpath -Wl,/x\n\
         libtwice.a: twice.o\n\t$(AR) rc $@ twice.o\n\t$(RANLIB) $@\n",
    );
    folder.run(ENV, &["make", "-s", "check"]);
    // What a configure script has found in CC goes on without wasi-env.
    let cc = folder.run(ENV, &["sh", "-c", "echo $CC"]);
    let mut make = folder.command("make");
    let output = make
        .args([
            "-s",
            "-B",
            "check",
            &format!("CC={}", cc.trim()),
            &format!("AR={}", CC.replace("wasi-cc", "wasi-ar")),
            "RANLIB=:",
        ])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn settings() {
    let folder = Folder::new();
    let printed = folder.run(ENV, &["--processes"]);
    for name in [
        "CC",
        "CXX",
        "AR",
        "CONFIG_SITE",
        "CMAKE_TOOLCHAIN_FILE",
        "PKG_CONFIG_LIBDIR",
        "CC_wasm32_wasip1",
        "WASI_SYSROOT",
    ] {
        assert!(printed.contains(&format!("export {name}='/")), "{name}: {printed}");
    }
    assert!(printed.contains("--processes --runnable'") && printed.contains("export WASI_PROCESSES='1'"), "{printed}");
    let site =
        printed.lines().find_map(|line| line.strip_prefix("export CONFIG_SITE='")).unwrap().trim_end_matches('\'');
    let answers = folder.run("sh", &["-euc", &format!("host_alias=; . {site}; echo $ac_cv_host $ac_cv_func_fork")]);
    assert_eq!(answers, "wasm32-unknown-wasi no\n");
    assert!(folder.run(ENV, &["--threads"]).contains(" -pthread --runnable'"));
    assert!(!folder.run(ENV, &["--no-runnable"]).contains("--runnable"));
    assert!(folder.fails(folder.command(ENV).arg("--what")).contains("--what"));
    assert!(folder.fails(folder.command(ENV).arg("/nowhere/make")).contains("/nowhere/make"));
}

#[test]
fn packages_elsewhere() {
    let folder = Folder::new();
    if std::process::Command::new("pkg-config").arg("--version").output().is_err() {
        return;
    }
    folder.file("pc/greet.pc", "Name: greet\nDescription: greets\nVersion: 1\nLibs: -lgreet\n");
    let path = folder.path.join("pc");
    let script = format!("PKG_CONFIG_PATH={} $PKG_CONFIG --libs greet", path.display());
    assert_eq!(folder.run(ENV, &["sh", "-c", &script]).trim(), "-lgreet");
    // What this machine has is not for WASI.
    let mut outside = folder.command(ENV);
    let status =
        outside.env("PKG_CONFIG_PATH", &path).args(["sh", "-c", "$PKG_CONFIG --exists greet"]).status().unwrap();
    assert!(!status.success());
}

#[test]
fn a_path_with_blanks() {
    let folder = Folder::new();
    let bin = folder.path.join("a dir/target/debug");
    std::fs::create_dir_all(&bin).unwrap();
    for name in ["wasi-env", "wasi-cc", "wasi-ar", "wasi-ranlib"] {
        std::fs::copy(CC.replace("wasi-cc", name), bin.join(name)).unwrap();
    }
    folder.file("main.c", "int main(void) { return 0; }\n");
    folder.run(bin.join("wasi-env").to_str().unwrap(), &["make", "-s", "main"]);
    assert!(folder.command("./main").status().unwrap().success());
}

#[test]
fn a_wasi_sdk_by_name() {
    // The commands are known by the names that a wasi-sdk has; the clang that they find is not themselves.
    let folder = Folder::new();
    folder.file("a.c", "int main(void) { return 0; }\n");
    let bin = folder.path.join("bin");
    std::fs::create_dir(&bin).unwrap();
    for name in ["clang", "llvm-ar"] {
        std::os::unix::fs::symlink(CC, bin.join(name)).unwrap();
    }
    let sysroot = format!("{}/sysroot", env!("CARGO_MANIFEST_DIR").trim_end_matches("/sdk"));
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let output = folder
        .command(bin.join("clang").to_str().unwrap())
        .env("PATH", path)
        .args(["a.c", "-c"])
        .arg(format!("--sysroot={sysroot}"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
    assert!(
        text(&folder.command(bin.join("llvm-ar").to_str().unwrap()).arg("--version").output().unwrap().stdout)
            .contains("LLVM")
    );
}

#[test]
fn completion() {
    let folder = Folder::new();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/share/bash-completion/completions/wasi-env");
    let script = format!(
        ". '{file}'; COMP_CWORD=1; COMP_WORDS=('{CC}' --run); _wasi_cc; echo ${{COMPREPLY[@]}}; \
         COMP_WORDS=('{CC}' -mexec-m); _wasi_cc; echo ${{COMPREPLY[@]}}; COMP_WORDS=(wasi-env --p); _wasi_env; echo ${{COMPREPLY[@]}}"
    );
    assert_eq!(folder.run("bash", &["-c", &script]), "--runnable\n-mexec-model=\n--processes\n");
}
