//! Hosts of URLs: which are valid, and which are this machine.

#[cfg(feature = "hyper")]
use std::net::Ipv4Addr;
use std::net::{IpAddr, Ipv6Addr};

/// Returns whether `host` is a name or an IP endpoint with an optional port. User names are not allowed.
pub(crate) fn is_host(host: &str) -> bool {
    let (name, port) = split_port(host);
    let name = name.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).map_or_else(
        || name.strip_suffix('.').unwrap_or(name).split('.').all(is_label),
        |inner| inner.parse::<Ipv6Addr>().is_ok(),
    );
    name && port.is_none_or(is_port)
}

fn is_port(port: &str) -> bool {
    // `parse` accepts a sign.
    port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

/// Returns whether `label` is a valid part of a name, between dots.
fn is_label(label: &str) -> bool {
    label.len() <= 63
        && label.contains(|character: char| character.is_ascii_alphanumeric())
        && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn split_port(host: &str) -> (&str, Option<&str>) {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    }
}

/// Returns whether `host` is this machine, however a resolver reads it.
pub(crate) fn is_loopback(host: &str) -> bool {
    let name = split_port(host).0;
    let ip = name.trim_matches(['[', ']']).parse::<IpAddr>();
    ip.is_ok_and(|ip| ip.to_canonical().is_loopback()) || name == "localhost"
}

/// Returns whether a resolver can take `host` for this machine: also as `localhost.`, below it, or as `127.1`. Others ask
/// the network for these names.
#[cfg(feature = "hyper")]
pub(crate) fn may_be_loopback(host: &str) -> bool {
    let name = split_port(host).0.trim_end_matches('.');
    is_loopback(name) || name.ends_with(".localhost") || classic_ipv4(name).is_some_and(|ip| ip.is_loopback())
}

/// Reads an IPv4 address as C's `inet_aton`: of one to four numbers, decimal, octal or hexadecimal, the last of which fills
/// the rest.
#[cfg(feature = "hyper")]
fn classic_ipv4(name: &str) -> Option<Ipv4Addr> {
    let number = |part: &str| match (part.strip_prefix("0x"), part.strip_prefix('0')) {
        (Some(digits), _) => u32::from_str_radix(digits, 16).ok(),
        (None, Some(digits)) if !digits.is_empty() => u32::from_str_radix(digits, 8).ok(),
        _ => part.parse().ok(),
    };
    let mut parts: Vec<u32> = name.split('.').map(number).collect::<Option<_>>()?;
    let last = parts.pop().filter(|_| parts.len() < 4)?;
    let rest = u32::MAX.checked_shr(8 * u32::try_from(parts.len()).ok()?)?;
    let first = parts
        .iter()
        .zip([24, 16, 8])
        .try_fold(0, |ip, (part, place)| u8::try_from(*part).ok().map(|part| ip | u32::from(part) << place))?;
    (last <= rest).then(|| Ipv4Addr::from_bits(first | last))
}

/// Returns whether `host` is a loopback, unspecified or link-local address, or a number that resolvers take for one, such
/// as `127.1`.
pub(crate) fn is_internal(host: &str) -> bool {
    let name = split_port(host).0.trim_matches(['[', ']']).trim_end_matches('.');
    let label = name.rsplit('.').next().unwrap_or_default();
    let is_number = label.starts_with("0x") || label.bytes().all(|byte| byte.is_ascii_digit());
    match name.parse::<IpAddr>().map(|ip| ip.to_canonical()) {
        Ok(IpAddr::V4(ip)) => ip.is_loopback() || ip.is_unspecified() || ip.is_link_local(),
        Ok(IpAddr::V6(ip)) => ip.is_loopback() || ip.is_unspecified() || ip.is_unicast_link_local(),
        Err(_) => is_number || label == "localhost",
    }
}

#[cfg(test)]
mod tests {
    use super::is_host;

    #[test]
    fn ports_and_names_are_checked() {
        for host in ["a", "a.b.:1", "p_1.example:65535", "[::1]", "[::1]:8080", "10.0.0.1:80", "xn--80ak.example"] {
            assert!(is_host(host), "{host}");
        }
        let long = format!("{}.example", "a".repeat(64));
        for host in
            ["", ".", "a..b", "a:", "a:0", "a:65536", "a:+80", "a:8o", "[::1", "[::1%1]", "u@a", "a b", "é", &long]
        {
            assert!(!is_host(host), "{host}");
        }
    }

    #[test]
    #[cfg(feature = "hyper")]
    fn only_some_notations_are_this_machine_for_every_resolver() {
        use super::{is_loopback, may_be_loopback};
        for host in ["localhost", "127.0.0.1", "127.1.2.3:80", "[::1]:80", "[::ffff:127.0.0.1]"] {
            assert!(is_loopback(host) && may_be_loopback(host), "{host}");
        }
        for host in [
            "localhost.",
            "a.localhost",
            "a.b.localhost.:80",
            "127.1",
            "127.0.1.",
            "0177.0.0.1",
            "0x7f.1:8080",
            "2130706433",
            "127.0x10203",
        ] {
            assert!(!is_loopback(host) && may_be_loopback(host), "{host}");
        }
        for host in [
            "portal.example",
            "localhost.example",
            "notlocalhost",
            "127.1.example",
            "10.1",
            "128.1",
            "0x7g.1",
            "127.0.0.256",
            "127.256.0.1",
            "127.1.1.1.1",
            "4294967296",
            "127.16777216",
            "[::]",
            "[2001:db8::1]",
            "",
        ] {
            assert!(!is_loopback(host) && !may_be_loopback(host), "{host}");
        }
    }
}
