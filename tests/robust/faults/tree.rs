//! The files below a directory, as a value.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Read};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// One name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    Directory,
    File(Vec<u8>),
    Link(Vec<u8>),
}

/// Everything below a directory, by path without a slash in front.
pub type Tree = BTreeMap<Vec<u8>, Node>;

/// Reads a tree.
pub fn read(root: &Path) -> io::Result<Tree> {
    let mut tree = Tree::new();
    visit(root, &[], &mut tree)?;
    Ok(tree)
}

fn visit(folder: &Path, prefix: &[u8], tree: &mut Tree) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = [prefix, entry.file_name().as_bytes()].concat();
        let (kind, path) = (entry.file_type()?, entry.path());
        if kind.is_dir() {
            visit(&path, &[&name, &b"/"[..]].concat(), tree)?;
            tree.insert(name, Node::Directory);
        } else if kind.is_symlink() {
            tree.insert(name, Node::Link(fs::read_link(path)?.into_os_string().into_vec()));
        } else {
            tree.insert(name, Node::File(contents(&path, entry.metadata()?.len())?));
        }
    }
    Ok(())
}

/// A file larger than this, with holes, is known by its beginning and its size.
const LARGE: u64 = 4 << 20;

fn contents(path: &Path, size: u64) -> io::Result<Vec<u8>> {
    if size <= LARGE {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGE).read_to_end(&mut bytes)?;
    bytes.extend(size.to_le_bytes());
    Ok(bytes)
}

/// Makes `root` hold the tree and nothing else.
pub fn write(root: &Path, tree: &Tree) -> io::Result<()> {
    let _ = fs::remove_dir_all(root);
    fs::create_dir_all(root)?;
    for (name, node) in tree {
        let path = root.join(PathBuf::from(OsString::from_vec(name.clone())));
        match node {
            Node::Directory => fs::create_dir(path)?,
            Node::File(bytes) => fs::write(path, bytes)?,
            Node::Link(target) => std::os::unix::fs::symlink(OsString::from_vec(target.clone()), path)?,
        }
    }
    Ok(())
}

/// What differs between two trees.
pub fn differences(expected: &Tree, actual: &Tree) -> Vec<String> {
    let names: std::collections::BTreeSet<_> = expected.keys().chain(actual.keys()).collect();
    let one = |name: &&Vec<u8>| {
        let text = String::from_utf8_lossy(name);
        match (expected.get(*name), actual.get(*name)) {
            (Some(a), Some(b)) if a == b => None,
            (Some(Node::File(a)), Some(Node::File(b))) => {
                let at = a.iter().zip(b).take_while(|(x, y)| x == y).count();
                Some(format!("`{text}` differs from byte {at} ({} bytes, expected {})", b.len(), a.len()))
            }
            (Some(_), None) => Some(format!("`{text}` is missing")),
            (None, _) => Some(format!("`{text}` is left over")),
            _ => Some(format!("`{text}` is something else")),
        }
    };
    names.iter().filter_map(one).collect()
}
