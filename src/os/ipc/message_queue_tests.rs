use super::*;

const BOTH: Access = Access { read: true, write: true, nonblocking: false };
const READ: Access = Access { read: true, write: false, nonblocking: false };
const WRITE: Access = Access { read: false, write: true, nonblocking: true };

type Create = fn() -> Result<Shape, Errno>;
const SMALL: Option<Create> = Some(|| Ok(Shape { mode: 0o600, most: 3, size: 4 }));
const NONE: Option<Create> = None;

fn receive(queues: &mut Queues<char>, descriptor: c_int) -> Result<(String, u32), Errno> {
    let mut bytes = [0u8; 4];
    let out = Out::of(&mut bytes);
    let (len, priority) = queues.receive(descriptor, out)?;
    Ok((String::from_utf8(bytes[..len].to_vec()).unwrap(), priority))
}

#[test]
fn priority_then_age() {
    let mut queues = Queues::new();
    let q = queues.open(b"/q", BOTH, false, SMALL).unwrap();
    assert_eq!(receive(&mut queues, q), Err(Errno::AGAIN));
    for (text, priority) in [("a", 1), ("b", 5), ("c", 1)] {
        assert_eq!(queues.send(q, text.as_bytes(), priority), Ok(None));
    }
    assert_eq!(queues.send(q, b"d", 9), Err(Errno::AGAIN));
    assert_eq!(queues.state(q), Ok(State { nonblocking: false, most: 3, size: 4, messages: 3 }));
    assert_eq!(receive(&mut queues, q), Ok(("b".into(), 5)));
    assert_eq!(queues.send(q, b"dddd", 1), Ok(None));
    for text in ["a", "c", "dddd"] {
        assert_eq!(receive(&mut queues, q), Ok((text.into(), 1)));
    }
    assert_eq!(queues.send(q, b"", 0), Ok(None));
    assert_eq!(receive(&mut queues, q), Ok(("".into(), 0)));
    assert_eq!(queues.send(q, b"eeeee", 0), Err(Errno::MSGSIZE));
    assert_eq!(queues.send(q, b"e", PRIORITIES), Err(Errno::INVAL));
}

#[test]
fn names_and_descriptors() {
    let mut queues = Queues::<char>::new();
    let long = [b"/".to_vec(), vec![b'x'; 256]].concat();
    let names: [(&[u8], Errno); 4] =
        [(b"", Errno::NOENT), (b"/", Errno::NOENT), (b"/a/b", Errno::ACCES), (&long, Errno::NAMETOOLONG)];
    for (name, error) in names {
        assert_eq!(queues.open(name, BOTH, false, SMALL), Err(error));
        assert_eq!(queues.unlink(name), Err(error));
    }
    assert_eq!(queues.open(b"/q", BOTH, false, NONE), Err(Errno::NOENT));
    assert_eq!(queues.unlink(b"q"), Err(Errno::NOENT), "a name may lack the slash");
    let a = queues.open(b"/q", BOTH, true, SMALL).unwrap();
    assert_eq!(queues.open(b"/q", BOTH, true, SMALL), Err(Errno::EXIST));
    let b = queues.open(b"/q", READ, true, NONE).unwrap();
    let c = queues.open(b"/q", WRITE, false, SMALL).unwrap();
    assert!(a != b && b != c && a > 1_000_000);
    assert_eq!((queues.send(b, b"", 0), receive(&mut queues, c)), (Err(Errno::BADF), Err(Errno::BADF)));
    assert_eq!(queues.send(c, b"hi", 0), Ok(None));
    // the name goes, the queue stays for those who have it open; the name is free for another
    assert_eq!((queues.unlink(b"/q"), queues.unlink(b"/q")), (Ok(()), Err(Errno::NOENT)));
    assert_eq!((queues.close(a), queues.close(a), queues.close(3)), (Ok(()), Err(Errno::BADF), Err(Errno::BADF)));
    let other = queues.open(b"/q", BOTH, true, SMALL).unwrap();
    assert_eq!(receive(&mut queues, other), Err(Errno::AGAIN));
    assert_eq!(receive(&mut queues, b), Ok(("hi".into(), 0)));
    assert_eq!((queues.state(c).unwrap().nonblocking, queues.state(b).unwrap().nonblocking), (true, false));
    assert_eq!(queues.set_nonblocking(c, false), Ok(()));
    assert_eq!((queues.state(c).unwrap().nonblocking, queues.state(a + 99)), (false, Err(Errno::BADF)));
}

#[test]
fn permissions_and_limits() {
    let mut queues = Queues::<char>::new();
    let write_only: Option<Create> = Some(|| Ok(Shape { mode: 0o200, most: 1, size: 1 }));
    // who makes a queue gets what it asks for; the mode is for those who come later
    let made = queues.open(b"/w", BOTH, false, write_only).unwrap();
    assert_eq!(queues.open(b"/w", READ, false, NONE), Err(Errno::ACCES));
    assert!(queues.open(b"/w", WRITE, false, NONE).is_ok());
    assert_eq!(queues.close(made), Ok(()));
    let shapes: [(Create, Errno); 3] = [
        (|| Ok(Shape { mode: 0, most: 0, size: 1 }), Errno::INVAL),
        (|| Ok(Shape { mode: 0, most: 1, size: 0 }), Errno::INVAL),
        (|| Ok(Shape { mode: 0, most: usize::MAX, size: 2 }), Errno::NOSPC),
    ];
    for (shape, error) in shapes {
        assert_eq!(queues.open(b"/n", BOTH, false, Some(shape)), Err(error));
    }
    while queues.open(b"/m", BOTH, false, SMALL).is_ok() {}
    assert_eq!(queues.open(b"/m", BOTH, false, SMALL), Err(Errno::MFILE));
}

#[test]
fn notification() {
    let mut queues = Queues::new();
    let a = queues.open(b"/q", BOTH, false, SMALL).unwrap();
    let b = queues.open(b"/q", BOTH, false, SMALL).unwrap();
    assert_eq!((queues.notify(a, Some('x')), queues.notify(b, Some('y'))), (Ok(()), Err(Errno::BUSY)));
    assert_eq!((queues.send(b, b"1", 0), queues.send(b, b"2", 0)), (Ok(Some('x')), Ok(None)));
    // one that comes to a queue with messages is not told of, and the request stays
    assert_eq!((queues.notify(b, Some('y')), queues.send(a, b"3", 0)), (Ok(()), Ok(None)));
    while receive(&mut queues, a).is_ok() {}
    queues.wait(a, true);
    assert_eq!(queues.send(a, b"4", 0), Ok(None));
    queues.wait(a, false);
    while receive(&mut queues, a).is_ok() {}
    assert_eq!((queues.close(a), queues.send(b, b"5", 0)), (Ok(()), Ok(Some('y'))));
    while receive(&mut queues, b).is_ok() {}
    assert_eq!(
        (queues.notify(b, Some('z')), queues.notify(b, None), queues.send(b, b"6", 0)),
        (Ok(()), Ok(()), Ok(None))
    );
    while receive(&mut queues, b).is_ok() {}
    let c = queues.open(b"/q", BOTH, false, SMALL).unwrap();
    assert_eq!((queues.notify(b, Some('z')), queues.close(b), queues.send(c, b"7", 0)), (Ok(()), Ok(()), Ok(None)));
}
