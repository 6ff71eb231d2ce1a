//! Parses /etc/resolv.conf: <https://man7.org/linux/man-pages/man5/resolv.conf.5.html>.

use crate::algo::inet::address::{Address, decimal};
use crate::algo::netdb::{Words, lines};

/// How many servers and domains are heeded at most.
pub const MOST_SERVERS: usize = 3;
/// How many domains are heeded at most.
pub const MOST_DOMAINS: usize = 6;

/// The settings.
#[derive(Clone, Copy)]
pub struct Config<'a> {
    /// The servers' IPv4 addresses.
    pub servers: [[u8; 4]; MOST_SERVERS],
    /// How many these are.
    pub server_count: usize,
    /// The domains that a name without many dots is looked for in; empty behind the last.
    pub search: [&'a [u8]; MOST_DOMAINS],
    /// So many dots make a name complete.
    pub dots: u32,
    /// How many seconds to wait for a server.
    pub timeout: u32,
    /// How often to ask.
    pub attempts: u32,
}

/// The settings in a file; those in no line have their defaults.
pub fn parse(text: &[u8]) -> Config<'_> {
    let mut config = Config {
        servers: [[0; 4]; MOST_SERVERS],
        server_count: 0,
        search: [b""; MOST_DOMAINS],
        dots: 1,
        timeout: 5,
        attempts: 2,
    };
    for line in lines(text) {
        let end = line.iter().position(|&byte| byte == b';').unwrap_or(line.len());
        let mut words = Words::of(line.get(..end).unwrap_or(line));
        match words.next() {
            Some(b"nameserver") => server(&mut config, words.next()),
            Some(b"domain" | b"search") => {
                // The last of these lines counts.
                config.search = [b""; MOST_DOMAINS];
                config.search.iter_mut().zip(words).for_each(|(slot, domain)| *slot = domain);
            }
            Some(b"options") => words.for_each(|word| option(&mut config, word)),
            _ => {}
        }
    }
    config
}

fn server(config: &mut Config<'_>, address: Option<&[u8]>) {
    if let Some(Address::V4(address)) = address.and_then(Address::parse)
        && let Some(slot) = config.servers.get_mut(config.server_count)
    {
        *slot = address;
        config.server_count += 1;
    }
}

fn option(config: &mut Config<'_>, word: &[u8]) {
    let value = |name: &[u8], most: u32| Some(decimal(word.strip_prefix(name)?)?.min(most));
    if let Some(dots) = value(b"ndots:", 15) {
        config.dots = dots;
    } else if let Some(timeout) = value(b"timeout:", 30) {
        config.timeout = timeout;
    } else if let Some(attempts) = value(b"attempts:", 5) {
        config.attempts = attempts;
    }
}
