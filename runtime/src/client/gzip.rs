//! Compressed responses.

use crate::decode::Form;
use crate::transport::HttpResponse;

/// Whether responses may be compressed.
pub(super) const SUPPORTED: bool = cfg!(feature = "gzip");

/// The first bytes of a gzip stream.
#[cfg(feature = "gzip")]
const MAGIC: [u8; 2] = [0x1F, 0x8B];

/// Why a body cannot be decompressed.
#[derive(Debug)]
#[cfg_attr(not(feature = "gzip"), expect(dead_code, reason = "without the feature, no body is decompressed"))]
pub(crate) enum GzipError {
    /// It is larger than allowed.
    TooLarge,
    /// It is truncated or damaged. The response has the part of the body that could be decompressed, or else the body as
    /// it arrived.
    Invalid(HttpResponse),
}

/// Decompresses the body, up to `max` bytes: a small body can expand without bound. Returns the form of the body too:
/// some portals declare a plain body as compressed, or append bytes to a compressed one.
#[cfg(feature = "gzip")]
pub(crate) fn unzip(mut response: HttpResponse, max: usize) -> Result<(HttpResponse, Form), GzipError> {
    use crate::decode::form;

    let mut form = Form::DOCUMENTED;
    let layers = if unsupported(&response).is_none() { codings(&response).count() } else { 0 };
    for _ in 0..layers {
        if !response.body.starts_with(&MAGIC) {
            let empty = response.body.is_empty();
            return Ok((response, if empty { form } else { form::PLAIN_BODY }));
        }
        let unzipped = unzip_once(&response.body, max)?;
        if !unzipped.body.is_empty() || unzipped.valid {
            response.body = unzipped.body;
        }
        if !unzipped.valid {
            return Err(GzipError::Invalid(response));
        }
        if unzipped.rest > 0 {
            form = form::TRAILING_BYTES;
        }
    }
    Ok((response, form))
}

/// Returns how a body is encoded, the first coding first.
fn codings(response: &HttpResponse) -> impl Iterator<Item = &str> {
    let headers = response.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("content-encoding"));
    let codings = headers.flat_map(|(_, value)| value.split(',')).map(str::trim);
    codings.filter(|coding| !coding.is_empty() && !coding.eq_ignore_ascii_case("identity"))
}

/// Returns the first coding that the client does not read.
pub(super) fn unsupported(response: &HttpResponse) -> Option<&str> {
    let is_gzip = |coding: &str| ["gzip", "x-gzip"].iter().any(|known| coding.eq_ignore_ascii_case(known));
    codings(response).find(|coding| !SUPPORTED || !is_gzip(coding))
}

/// What became of one layer of compression.
#[cfg(feature = "gzip")]
struct Unzipped {
    body: Vec<u8>,
    /// Whether the first stream is whole.
    valid: bool,
    /// The number of bytes after the streams, which can look like a stream.
    rest: usize,
}

/// Decompresses all gzip streams at the start of a body.
#[cfg(feature = "gzip")]
fn unzip_once(mut zipped: &[u8], max: usize) -> Result<Unzipped, GzipError> {
    use std::io::Read;

    let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    let mut body = Vec::new();
    let mut streams = 0;
    while zipped.starts_with(&MAGIC) {
        let whole = body.len();
        let mut stream = flate2::bufread::GzDecoder::new(zipped);
        let read = (&mut stream).take(limit.saturating_sub(body.len() as u64)).read_to_end(&mut body);
        match read {
            _ if body.len() > max => return Err(GzipError::TooLarge),
            Err(_) if streams > 0 => {
                body.truncate(whole);
                break;
            }
            Err(_) => return Ok(Unzipped { body, valid: false, rest: 0 }),
            Ok(_) => zipped = stream.into_inner(),
        }
        streams += 1;
    }
    Ok(Unzipped { body, valid: true, rest: zipped.len() })
}

/// Returns the response unchanged.
#[cfg(not(feature = "gzip"))]
pub(crate) fn unzip(response: HttpResponse, _: usize) -> Result<(HttpResponse, Form), GzipError> {
    Ok((response, Form::DOCUMENTED))
}

#[cfg(all(test, feature = "gzip"))]
mod tests {
    use super::{GzipError, unsupported, unzip};
    use crate::decode::{Form, form};
    use crate::transport::HttpResponse;
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
    fn codings_can_stand_in_several_headers() {
        let zipped = |codings: &[&str], body| {
            let headers = codings.iter().map(|coding| ("content-encoding".to_owned(), (*coding).to_owned())).collect();
            HttpResponse { headers, ..HttpResponse::new(200, body) }
        };
        for codings in [&["identity", "gzip"][..], &["", "gzip"], &["gzip", "identity"]] {
            assert_eq!(unzip(zipped(codings, zip(b"{}")), 1000).unwrap().0.body, b"{}", "{codings:?}");
        }
        assert_eq!(unzip(zipped(&["gzip", "x-gzip"], zip(&zip(b"{}"))), 1000).unwrap().0.body, b"{}");
        for (codings, first) in [(&["gzip, br"][..], Some("br")), (&["gzip", "deflate"], Some("deflate")), (&[], None)]
        {
            assert_eq!(unsupported(&zipped(codings, Vec::new())), first, "{codings:?}");
        }
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
        assert!(matches!(unzip(bomb, 1 << 20), Err(GzipError::TooLarge)));
    }

    /// Returns what is kept of a body that cannot be decompressed.
    #[track_caller]
    fn kept(body: &[u8]) -> Vec<u8> {
        let response = HttpResponse::new(200, body).with_header("Content-Encoding", "gzip");
        match unzip(response, 1000) {
            Err(GzipError::Invalid(response)) => response.body,
            other => panic!("decompressed: {other:?}"),
        }
    }

    #[test]
    fn a_truncated_body_keeps_what_could_be_decompressed() {
        let text = b"a longer text that is cut";
        let whole = zip(text);
        for length in 2..whole.len() {
            let cut = &whole[..length];
            let kept = kept(cut);
            assert!(kept == cut || (!kept.is_empty() && text.starts_with(&kept)), "{length}: {kept:?}");
        }
        assert_eq!(kept(&whole[..whole.len() - 1]), text, "only the check sum is incomplete");
    }

    #[test]
    fn a_damaged_body_is_kept() {
        let mut wrong_sum = zip(b"{}");
        let sum = wrong_sum.len() - 8;
        wrong_sum[sum] ^= 1;
        assert_eq!(kept(&wrong_sum), b"{}");
        let no_stream = b"\x1F\x8B and no stream";
        assert_eq!(kept(no_stream), no_stream);
    }
}
