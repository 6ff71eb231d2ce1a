//! Arguments, variables, directories.

use std::env;

pub fn run(arguments: &[String]) {
    println!("arguments: {:?}", &arguments[1..]);
    println!("LANG={:?} MISSING={:?}", env::var("LANG"), env::var("MISSING"));
    // SAFETY: there is one thread.
    unsafe {
        env::set_var("ADDED", "a=b");
        env::set_var("LANG", "");
        env::remove_var("REMOVED");
    }
    assert_eq!(env::var("ADDED").unwrap(), "a=b");
    assert_eq!(env::var("LANG").unwrap(), "");
    assert!(env::var("REMOVED").is_err());
    let mut names: Vec<String> = env::vars().map(|(name, _)| name).filter(|name| name != "PWD").collect();
    names.sort();
    println!("variables: {names:?}");
    let start = env::current_dir().unwrap();
    std::fs::create_dir("inner").unwrap();
    env::set_current_dir("inner").unwrap();
    assert_eq!(env::current_dir().unwrap(), start.join("inner"));
    std::fs::write("here.txt", "here").unwrap();
    env::set_current_dir("..").unwrap();
    assert_eq!(env::current_dir().unwrap(), start);
    assert_eq!(std::fs::read_to_string("inner/here.txt").unwrap(), "here");
    std::fs::remove_dir_all("inner").unwrap();
    assert!(env::set_current_dir("no such folder").is_err());
}
