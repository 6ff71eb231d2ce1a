use super::address::{Address, family};
use super::incoming::CAPACITY;
use super::network::{Network, Style};
use crate::abi::Errno;
use crate::wasi::types::{CioVec, IoVec};

fn send(network: &mut Network, at: usize, data: &[u8], to: Option<&Address>) -> Result<usize, Errno> {
    let Some(receiver) = network.receiver(at, to.map(Address::as_slice))? else { return Ok(data.len()) };
    let (incoming, from) = network.delivery(receiver, at)?;
    incoming.add(&[CioVec::new(data)], from.as_ref(), false)
}

fn receive(network: &mut Network, at: usize) -> Result<(String, bool), Errno> {
    let mut buffer = [0; 8];
    let Some(incoming) = network.incoming(at)? else { return Ok((String::new(), false)) };
    let (n, cut) = incoming.take(&[IoVec::new(&mut buffer)], false);
    Ok((String::from_utf8_lossy(&buffer[..n]).into_owned(), cut))
}

fn got(text: &str) -> Result<(String, bool), Errno> {
    Ok((text.to_string(), false))
}

fn unix(path: &str) -> Address {
    Address::parse(family::UNIX, &[&family::UNIX.to_ne_bytes()[..], path.as_bytes()].concat()).unwrap()
}

#[test]
fn a_pair_of_streams() {
    let mut network = Network::new();
    let [a, b] = network.pair(family::UNIX, Style::Stream).unwrap();
    assert_eq!(receive(&mut network, a), Err(Errno::AGAIN));
    assert_eq!(send(&mut network, a, b"hello ", None), Ok(6));
    assert_eq!(send(&mut network, a, b"world", None), Ok(5));
    assert_eq!(receive(&mut network, b), got("hello wo"));
    assert_eq!(receive(&mut network, b), got("rld"));
    network.shutdown(a, 2).unwrap();
    assert_eq!(receive(&mut network, b), got(""));
    assert_eq!(send(&mut network, a, b"x", None), Err(Errno::PIPE));
    assert_eq!(send(&mut network, b, b"back", None), Ok(4));
    network.close(b);
    assert_eq!(receive(&mut network, a), got("back"));
    assert_eq!(receive(&mut network, a), got(""));
    assert!(network.readiness(a).hang_up && network.readiness(a).read);
}

#[test]
fn what_does_not_fit_waits() {
    let mut network = Network::new();
    let [a, b] = network.pair(family::UNIX, Style::Stream).unwrap();
    let much = vec![b'x'; CAPACITY + 10];
    assert_eq!(send(&mut network, a, &much, None), Ok(CAPACITY));
    assert_eq!(send(&mut network, a, b"x", None), Err(Errno::AGAIN));
    assert!(!network.readiness(a).write && network.readiness(b).write);
    let [a, _] = network.pair(family::UNIX, Style::Packets).unwrap();
    assert_eq!(send(&mut network, a, &much, None), Err(Errno::MSGSIZE));
}

#[test]
fn connections() {
    let mut network = Network::new();
    let any = Address::unnamed(family::INET);
    let server = network.open(family::INET, Style::Stream).unwrap();
    network.bind(server, any.as_slice()).unwrap();
    let address = network.name(server, false).unwrap();
    assert!(address.port() >= 49152);
    let client = network.open(family::INET, Style::Stream).unwrap();
    let to = Address::loopback(family::INET, address.port());
    assert_eq!(network.connect(client, to.as_slice()), Err(Errno::CONNREFUSED));
    assert_eq!(network.accept(server), Err(Errno::INVAL));
    network.listen(server, 1).unwrap();
    assert_eq!(network.accept(server), Err(Errno::AGAIN));
    network.connect(client, to.as_slice()).unwrap();
    assert_eq!(network.connect(client, to.as_slice()), Err(Errno::ISCONN));
    let second = network.open(family::INET, Style::Stream).unwrap();
    assert_eq!(network.connect(second, to.as_slice()), Err(Errno::AGAIN));
    assert_eq!(send(&mut network, client, b"early", None), Ok(5));
    assert!(network.readiness(server).read);
    let accepted = network.accept(server).unwrap();
    assert_eq!(receive(&mut network, accepted), got("early"));
    assert_eq!(network.name(accepted, true), network.name(client, false));
    assert_eq!(network.name(client, true), Ok(to));
    assert_eq!(network.name(accepted, false), Ok(to));
    // The port stays taken by the connection, and others find nobody once the listener is gone.
    network.close(server);
    assert_eq!(network.connect(second, to.as_slice()), Err(Errno::CONNREFUSED));
    network.close(accepted);
    assert_eq!(receive(&mut network, client), got(""));
    assert_eq!(network.connect(second, &[1, 0, 0, 80, 8, 8, 8, 8]), Err(Errno::NETUNREACH));
    assert_eq!(network.bind(second, &[1, 0, 0, 80, 8, 8, 8, 8]), Err(Errno::ADDRNOTAVAIL));
}

#[test]
fn what_nobody_accepted_ends_with_the_listener() {
    let mut network = Network::new();
    let server = network.open(family::UNIX, Style::Stream).unwrap();
    assert_eq!(network.listen(server, 5), Err(Errno::DESTADDRREQ));
    network.bind(server, unix("/s").as_slice()).unwrap();
    assert_eq!(network.bind(server, unix("/t").as_slice()), Err(Errno::INVAL));
    network.listen(server, 5).unwrap();
    let client = network.open(family::UNIX, Style::Stream).unwrap();
    assert_eq!(network.connect(client, unix("/none").as_slice()), Err(Errno::NOENT));
    network.connect(client, unix("/s").as_slice()).unwrap();
    network.close(server);
    assert_eq!(send(&mut network, client, b"x", None), Err(Errno::PIPE));
    let again = network.open(family::UNIX, Style::Stream).unwrap();
    network.bind(again, unix("/s").as_slice()).unwrap();
}

#[test]
fn datagrams_keep_their_bounds_and_senders() {
    let mut network = Network::new();
    let a = network.open(family::INET, Style::Datagram).unwrap();
    let b = network.open(family::INET, Style::Datagram).unwrap();
    network.bind(a, Address::loopback(family::INET, 700).as_slice()).unwrap();
    assert_eq!(network.bind(b, Address::unnamed(family::INET).with_port(700).as_slice()), Err(Errno::ADDRINUSE));
    let to = Address::loopback(family::INET, 700);
    assert_eq!(send(&mut network, b, b"x", None), Err(Errno::DESTADDRREQ));
    assert_eq!(send(&mut network, b, b"lost", Some(&to.with_port(9))), Ok(4));
    assert_eq!(send(&mut network, b, b"a long message", Some(&to)), Ok(14));
    assert_eq!(send(&mut network, b, b"", Some(&to)), Ok(0));
    assert_eq!(send(&mut network, b, b"short", Some(&to)), Ok(5));
    let sender = network.incoming(a).unwrap().unwrap().sender();
    assert_eq!(sender, network.name(b, false).ok());
    assert_eq!(receive(&mut network, a), Ok(("a long m".to_string(), true)));
    assert_eq!(receive(&mut network, a), got(""));
    assert_eq!(receive(&mut network, a), got("short"));
    assert_eq!(receive(&mut network, a), Err(Errno::AGAIN));
    network.connect(a, Address::loopback(family::INET, 9).as_slice()).unwrap();
    assert_eq!(send(&mut network, a, b"x", None), Err(Errno::CONNREFUSED));
    network.connect(b, to.as_slice()).unwrap();
    assert_eq!(send(&mut network, b, b"x", None), Err(Errno::CONNREFUSED), "a hears port 9 only");
    network.connect(a, &[0, 0]).unwrap();
    assert_eq!(send(&mut network, b, b"x", None), Ok(1));
}

#[test]
fn a_local_datagram_to_nobody_is_told() {
    let mut network = Network::new();
    let a = network.open(family::UNIX, Style::Datagram).unwrap();
    assert_eq!(send(&mut network, a, b"x", Some(&unix("/nobody"))), Err(Errno::NOENT));
    assert_eq!(network.connect(a, unix("/nobody").as_slice()), Err(Errno::NOENT));
    let server = network.open(family::UNIX, Style::Stream).unwrap();
    network.bind(server, unix("/stream").as_slice()).unwrap();
    assert_eq!(network.connect(a, unix("/stream").as_slice()), Err(Errno::PROTOTYPE));
}
