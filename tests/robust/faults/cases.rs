//! The cases of a program: for each call that it makes, each fault that the call can have.

use std::collections::BTreeMap;

use wasi_host::{Injectable, injectable};

/// Kinds of faults, each with its own idea of what is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// One call fails.
    Errno,
    /// From one call on, all calls of its kind fail.
    Lasting,
    /// Transfers and listings that stop early: nothing is an error.
    Short,
    /// The clock jumps.
    Clock,
    /// The host dies.
    Die,
    /// The host's answers are wrong.
    Lie,
    /// The host wishes the program ill.
    Hostile,
}

impl Class {
    pub const ALL: [Class; 7] =
        [Class::Errno, Class::Lasting, Class::Short, Class::Clock, Class::Die, Class::Lie, Class::Hostile];

    pub fn name(self) -> &'static str {
        match self {
            Class::Errno => "errno",
            Class::Lasting => "lasting",
            Class::Short => "short",
            Class::Clock => "clock",
            Class::Die => "die",
            Class::Lie => "lie",
            Class::Hostile => "hostile",
        }
    }

    /// The rules for a program that makes these calls.
    pub fn rules(self, calls: &BTreeMap<&'static str, u64>) -> Vec<String> {
        let mut rules = Vec::new();
        if self == Class::Die {
            let total = calls.values().sum::<u64>();
            return (0..total).map(|after| format!("*:die:after={after}")).collect();
        }
        if self == Class::Hostile {
            return hostile(calls);
        }
        for one in injectable() {
            let count = calls.get(one.call).copied().unwrap_or(0);
            for after in 0..count {
                self.of_call(&one, after, &mut rules);
            }
        }
        rules
    }

    fn of_call(self, one: &Injectable, after: u64, rules: &mut Vec<String>) {
        let call = one.call;
        let once = |rules: &mut Vec<String>, effect: &str| rules.push(format!("{call}:{effect}:after={after}:times=1"));
        match self {
            Class::Errno if one.fails => errnos(call).for_each(|errno| once(rules, &format!("errno={errno}"))),
            Class::Lasting if one.fails => {
                for errno in LASTING {
                    rules.push(format!("{call}:errno={errno}:after={after}"));
                }
            }
            // A link's target that is cut is a wrong answer.
            Class::Short if one.transfers && call != "path_readlink" || one.lists => {
                once(rules, "short=1");
                once(rules, "short=3");
                if one.lists {
                    (24..100).step_by(7).for_each(|length| once(rules, &format!("cut={length}")));
                }
                if after == 0 {
                    rules.extend([1, 2, 7, 100].map(|length| format!("{call}:short={length}")));
                    if one.lists {
                        rules.extend(["ino0", "nodots"].map(|effect| format!("{call}:{effect}")));
                        rules.extend((64..100).map(|length| format!("{call}:cut={length}")));
                    }
                }
            }
            Class::Clock if call == "clock_time_get" => {
                for effect in ["clock=3600", "clock=-3600", "clock=9e9", "clock=-9e9", "set.time=0", "set.time=-1"] {
                    once(rules, effect);
                    rules.push(format!("{call}:{effect}:after={after}"));
                }
            }
            Class::Lie => {
                for field in &one.fields {
                    // All values at the first calls, some of them later.
                    for (number, value) in EDGES.iter().enumerate() {
                        if after >= 3 && number as u64 % 4 != after % 4 {
                            continue;
                        }
                        rules.push(format!("{call}:set.{field}={value}:after={after}:times=1"));
                        let endless = ["fd_read", "fd_pread"].contains(&call) && value.len() < 6 && *value != "0";
                        if after == 0 && !endless {
                            rules.push(format!("{call}:set.{field}={value}"));
                        }
                    }
                }
                if one.fails {
                    // It says that all is well, and has done nothing.
                    rules.push(format!("{call}:errno=success:after={after}:times=1"));
                    // A file that never ends is no lie.
                    if !["fd_read", "fd_pread"].contains(&call) {
                        rules.push(format!("{call}:errno=success:after={after}"));
                    }
                }
                if call == "path_readlink" {
                    rules.extend([1, 2, 7].map(|length| format!("{call}:short={length}:after={after}")));
                }
                if one.texts {
                    rules.extend([0, 47, 255].map(|byte| format!("{call}:byte={byte}:after={after}")));
                }
                if one.lists {
                    for length in (0..24).step_by(if after == 0 { 1 } else { 5 }) {
                        rules.push(format!("{call}:cut={length}:after={after}"));
                    }
                }
            }
            _ => {}
        }
    }
}

/// Hosts that are hostile throughout, in one call, and in all of one kind. Those of number 3 modulo 4 seldom say the truth.
fn hostile(calls: &BTreeMap<&'static str, u64>) -> Vec<String> {
    let mut rules: Vec<String> = (0..96).map(|number| format!("*:hostile={number}")).collect();
    for (call, count) in calls {
        for number in (3..64).step_by(4) {
            rules.extend((0..*count.min(&4)).map(|after| format!("{call}:hostile={number}:after={after}:times=1")));
        }
        rules.extend((3..35).step_by(4).map(|number| format!("{call}:hostile={number}")));
    }
    rules
}

/// What a call may go on failing with.
const LASTING: [&str; 6] = ["io", "nospc", "intr", "again", "badf", "nosys"];

/// Whether a lie may have the library read beyond what it was given.
pub fn is_about_size(rule: &str) -> bool {
    ["count", "namlen", "length", "pointer", "bytes", "size", "success", "cut", "events"]
        .iter()
        .any(|word| rule.contains(word))
}

/// Numbers at which something changes.
const EDGES: [&str; 16] = [
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "7",
    "255",
    "4096",
    "65535",
    "0x7fffffff",
    "0x80000000",
    "0xffffffff",
    "0x7fffffffffffffff",
    "0x8000000000000000",
    "-1",
];

/// Errors that any call may give.
const COMMON: [&str; 4] = ["io", "intr", "nomem", "notcapable"];

/// The errors that POSIX and preview1 name for what a call does.
fn errnos(call: &str) -> impl Iterator<Item = &'static str> {
    let own: &[&'static str] = match call {
        "fd_read" => &["again", "badf", "inval", "isdir", "overflow"],
        "fd_pread" => &["again", "badf", "inval", "isdir", "spipe"],
        "fd_write" => &["again", "badf", "dquot", "fbig", "inval", "nospc", "perm", "pipe"],
        "fd_pwrite" => &["again", "dquot", "fbig", "inval", "nospc", "spipe"],
        "fd_close" => &["badf", "dquot", "nospc"],
        "fd_sync" | "fd_datasync" => &["dquot", "inval", "nospc", "notsup", "rofs"],
        "fd_seek" | "fd_tell" => &["badf", "inval", "overflow", "spipe"],
        "fd_fdstat_get" => &["badf"],
        "fd_fdstat_set_flags" => &["badf", "inval", "notsup"],
        "fd_fdstat_set_rights" => &["badf"],
        "fd_filestat_get" => &["badf", "overflow"],
        "fd_filestat_set_size" => &["fbig", "inval", "nospc", "perm"],
        "fd_filestat_set_times" => &["acces", "inval", "perm", "rofs"],
        "fd_readdir" => &["badf", "ilseq", "inval", "noent", "notdir"],
        "fd_allocate" => &["dquot", "fbig", "nospc", "notsup"],
        "fd_advise" => &["inval", "notsup", "spipe"],
        "fd_renumber" => &["badf", "mfile"],
        "fd_prestat_get" => &["badf", "inval", "nosys", "notdir"],
        "fd_prestat_dir_name" => &["badf", "nametoolong", "notdir"],
        "path_open" => &[
            "acces",
            "badf",
            "dquot",
            "exist",
            "ilseq",
            "inval",
            "isdir",
            "loop",
            "mfile",
            "nametoolong",
            "nfile",
            "noent",
            "nospc",
            "notdir",
            "overflow",
            "perm",
            "rofs",
            "txtbsy",
        ],
        "path_filestat_get" => &["acces", "badf", "ilseq", "loop", "nametoolong", "noent", "notdir", "overflow"],
        "path_create_directory" => {
            &["acces", "dquot", "exist", "loop", "mlink", "nametoolong", "noent", "nospc", "notdir", "rofs"]
        }
        "path_unlink_file" => &["acces", "busy", "isdir", "loop", "noent", "notdir", "perm", "rofs"],
        "path_remove_directory" => &["acces", "busy", "exist", "noent", "notdir", "notempty", "perm", "rofs"],
        "path_rename" => &[
            "acces", "busy", "dquot", "exist", "isdir", "loop", "mlink", "noent", "nospc", "notdir", "notempty",
            "perm", "rofs", "xdev",
        ],
        "path_link" => &["acces", "exist", "loop", "mlink", "noent", "nospc", "notsup", "perm", "rofs", "xdev"],
        "path_symlink" => &["acces", "exist", "noent", "nospc", "notsup", "rofs"],
        "path_readlink" => &["acces", "inval", "loop", "nametoolong", "noent", "notdir"],
        "path_filestat_set_times" => &["acces", "loop", "noent", "perm", "rofs"],
        "poll_oneoff" => &["fault", "inval", "notsup"],
        "clock_time_get" | "clock_res_get" => &["inval", "nosys", "overflow"],
        "random_get" => &["again", "nosys"],
        "sock_accept" | "sock_recv" | "sock_send" | "sock_shutdown" => {
            &["again", "connreset", "notconn", "notsock", "notsup", "pipe"]
        }
        "args_get" | "args_sizes_get" | "environ_get" | "environ_sizes_get" => &["fault", "overflow"],
        _ => &["inval", "nosys"],
    };
    own.iter().chain(&COMMON).copied()
}
