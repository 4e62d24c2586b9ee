//! Compressed responses.

use crate::decode::Form;
use crate::transport::{HttpResponse, SendError};

/// Whether responses may be compressed.
pub(super) const SUPPORTED: bool = cfg!(feature = "gzip");

/// The first bytes of a gzip stream.
#[cfg(feature = "gzip")]
const MAGIC: [u8; 2] = [0x1F, 0x8B];

/// Decompresses the body, up to `max` bytes: a small body can expand without bound. Returns the form of the body too:
/// some portals declare a plain body as compressed, or append bytes to a compressed one.
#[cfg(feature = "gzip")]
pub(super) fn unzip(mut response: HttpResponse, max: usize) -> Result<(HttpResponse, Form), SendError> {
    use crate::decode::form;

    let mut form = Form::DOCUMENTED;
    for _ in 0..layers(response.header("content-encoding").unwrap_or_default()) {
        if !response.body.starts_with(&MAGIC) {
            let empty = response.body.is_empty();
            return Ok((response, if empty { form } else { form::PLAIN_BODY }));
        }
        let (body, rest) = unzip_once(&response.body, max)?;
        if rest > 0 {
            form = form::TRAILING_BYTES;
        }
        response.body = body;
    }
    Ok((response, form))
}

/// Returns how many times a body is compressed; 0 if it is encoded in another way too.
#[cfg(feature = "gzip")]
fn layers(codings: &str) -> usize {
    let is_any_of = |coding: &str, known: [&str; 2]| known.iter().any(|known| coding.eq_ignore_ascii_case(known));
    let mut codings = codings.split(',').map(str::trim).filter(|coding| !is_any_of(coding, ["", "identity"]));
    codings.try_fold(0, |layers, coding| is_any_of(coding, ["gzip", "x-gzip"]).then_some(layers + 1)).unwrap_or(0)
}

/// Decompresses all gzip streams at the start of a body. Returns the number of bytes after them too, which can look like
/// a stream.
#[cfg(feature = "gzip")]
fn unzip_once(mut zipped: &[u8], max: usize) -> Result<(Vec<u8>, usize), SendError> {
    use crate::transport::SendErrorKind;
    use std::io::Read;

    let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    let mut body = Vec::new();
    let mut streams = 0;
    while zipped.starts_with(&MAGIC) {
        let whole = body.len();
        let mut stream = flate2::bufread::GzDecoder::new(zipped);
        let read = (&mut stream).take(limit.saturating_sub(body.len() as u64)).read_to_end(&mut body);
        match read {
            Err(_) if streams > 0 => {
                body.truncate(whole);
                break;
            }
            Err(error) => return Err(SendError::maybe_sent(SendErrorKind::Interrupted).because(error)),
            Ok(_) if body.len() > max => return Err(SendError::maybe_sent(SendErrorKind::TooLarge)),
            Ok(_) => zipped = stream.into_inner(),
        }
        streams += 1;
    }
    Ok((body, zipped.len()))
}

/// Returns the response unchanged.
#[cfg(not(feature = "gzip"))]
pub(super) fn unzip(response: HttpResponse, _: usize) -> Result<(HttpResponse, Form), SendError> {
    Ok((response, Form::DOCUMENTED))
}

#[cfg(all(test, feature = "gzip"))]
mod tests {
    use super::unzip;
    use crate::decode::{Form, form};
    use crate::transport::{HttpResponse, SendErrorKind};
    use std::io::Write;

    fn zip(body: &[u8]) -> Vec<u8> {
        let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        zip.write_all(body).unwrap();
        zip.finish().unwrap()
    }

    fn zipped(body: &[u8]) -> HttpResponse {
        HttpResponse::new(200, zip(body)).with_header("Content-Encoding", "gzip")
    }

    fn unzipped(coding: &str, body: &[u8]) -> (Vec<u8>, Form) {
        let response = HttpResponse::new(200, body).with_header("Content-Encoding", coding);
        unzip(response, 1000).map(|(response, form)| (response.body, form)).unwrap()
    }

    #[test]
    fn only_compressed_bodies_are_decompressed() {
        for coding in ["gzip", "GZIP", "x-gzip", "gzip, identity", "identity,gzip", ", gzip"] {
            assert_eq!(unzipped(coding, &zip(b"{}")), (b"{}".to_vec(), Form::DOCUMENTED), "{coding}");
        }
        assert_eq!(unzipped("gzip, gzip", &zip(&zip(b"{}"))), (b"{}".to_vec(), Form::DOCUMENTED));
        for coding in ["", "identity", "br", "br, gzip"] {
            assert_eq!(unzipped(coding, &zip(b"{}")).0, zip(b"{}"), "{coding}");
        }
        assert_eq!(unzipped("gzip", b""), (Vec::new(), Form::DOCUMENTED));
    }

    #[test]
    fn a_body_may_be_plain_in_fact_or_have_trailing_bytes() {
        assert_eq!(unzipped("gzip", b"{}"), (b"{}".to_vec(), form::PLAIN_BODY));
        for trailing in [&b"\n"[..], b"\0\0", b"\x1F", b"\x1F\x8B", b"\x1F\x8B\x08\0 noise noise", b"<!-- -->"] {
            assert_eq!(unzipped("gzip", &[&zip(b"{}"), trailing].concat()), (b"{}".to_vec(), form::TRAILING_BYTES));
        }
        assert_eq!(unzipped("gzip", &[zip(b"{"), zip(b"}")].concat()), (b"{}".to_vec(), Form::DOCUMENTED));
    }

    #[test]
    fn decompression_stops_at_the_limit() {
        let bomb = zipped(&vec![b' '; 50 << 20]);
        assert!(bomb.body.len() < 100_000);
        assert_eq!(unzip(bomb, 1 << 20).unwrap_err().kind(), SendErrorKind::TooLarge);
    }

    #[test]
    fn a_truncated_body_is_an_interruption() {
        let whole = zipped(b"a longer text that is cut");
        for length in 2..whole.body.len() {
            let mut cut = whole.clone();
            cut.body.truncate(length);
            assert_eq!(unzip(cut, 1000).unwrap_err().kind(), SendErrorKind::Interrupted, "{length}");
        }
    }
}
