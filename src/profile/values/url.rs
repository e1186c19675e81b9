//! `url`: an absolute URL, as far as the URL Standard's parser refuses what is none.

use crate::email::literal;

/// Schemes that need a host (URL Standard §4.2, "special scheme", without `file`).
const WITH_HOST: [&str; 5] = ["http", "https", "ws", "wss", "ftp"];
/// What no host may contain (URL Standard §3.1, "forbidden domain code point").
const NO_HOST: [char; 16] = [
    ' ', '#', '/', '<', '>', '?', '@', '[', '\\', ']', '^', '|', '%', '\u{7f}', ':', '\0',
];

/// `scheme:` and what the scheme needs. A host in A-labels or U-labels is looked at by characters
/// only; percent-encoded hosts and hosts that are numbers in disguise are not accepted.
pub(super) fn is_absolute(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c <= ' ');
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    if !is_scheme(scheme) {
        return false;
    }
    let scheme = scheme.to_ascii_lowercase();
    if !WITH_HOST.contains(&scheme.as_str()) {
        return true;
    }
    let rest = rest.trim_start_matches(['/', '\\']);
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let host_and_port = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    is_host_and_port(host_and_port)
}

fn is_scheme(scheme: &str) -> bool {
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}

fn is_host_and_port(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else {
            return false;
        };
        let is_address = literal::is_ipv6(address);
        return is_address && port.strip_prefix(':').map_or(port.is_empty(), is_port);
    }
    let (host, port) = text.split_once(':').unwrap_or((text, ""));
    is_host(host) && is_port(port)
}

fn is_port(port: &str) -> bool {
    port.is_empty() || (port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok())
}

fn is_host(host: &str) -> bool {
    let last = host.strip_suffix('.').unwrap_or(host);
    let last = last.rsplit('.').next().unwrap_or_default();
    let numeric = !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit());
    !host.is_empty()
        && !host.contains(|c: char| c <= ' ' || NO_HOST.contains(&c))
        && (!numeric || literal::is_ipv4(host))
}
