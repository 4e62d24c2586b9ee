//! Compressed responses.

use crate::transport::{HttpResponse, SendError};

/// Whether responses may be compressed.
pub(super) const SUPPORTED: bool = cfg!(feature = "gzip");

/// Decompresses the body, up to `max` bytes: a small body can expand without bound.
#[cfg(feature = "gzip")]
pub(super) fn unzip(mut response: HttpResponse, max: usize) -> Result<HttpResponse, SendError> {
    use crate::transport::SendErrorKind;
    use std::io::Read;

    let zipped = response.header("content-encoding").is_some_and(|coding| coding.trim().eq_ignore_ascii_case("gzip"));
    if !zipped || response.body.is_empty() {
        return Ok(response);
    }
    let mut body = Vec::new();
    let limit = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    let read = flate2::read::MultiGzDecoder::new(response.body.as_slice()).take(limit).read_to_end(&mut body);
    read.map_err(|error| SendError::maybe_sent(SendErrorKind::Interrupted).because(error))?;
    if body.len() > max {
        return Err(SendError::maybe_sent(SendErrorKind::TooLarge));
    }
    response.body = body;
    Ok(response)
}

/// Returns the response unchanged.
#[cfg(not(feature = "gzip"))]
pub(super) fn unzip(response: HttpResponse, _: usize) -> Result<HttpResponse, SendError> {
    Ok(response)
}

#[cfg(all(test, feature = "gzip"))]
mod tests {
    use super::unzip;
    use crate::transport::{HttpResponse, SendErrorKind};
    use std::io::Write;

    fn zipped(body: &[u8]) -> HttpResponse {
        let mut zip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        zip.write_all(body).unwrap();
        HttpResponse::new(200, zip.finish().unwrap()).with_header("Content-Encoding", "GZIP")
    }

    #[test]
    fn only_compressed_bodies_are_decompressed() {
        assert_eq!(unzip(zipped(b"{}"), 2).unwrap().body, b"{}");
        assert_eq!(unzip(HttpResponse::new(200, "{}"), 0).unwrap().body, b"{}");
    }

    #[test]
    fn decompression_stops_at_the_limit() {
        let bomb = zipped(&vec![b' '; 50 << 20]);
        assert!(bomb.body.len() < 100_000);
        assert_eq!(unzip(bomb, 1 << 20).unwrap_err().kind(), SendErrorKind::TooLarge);
    }

    #[test]
    fn a_truncated_body_is_an_interruption() {
        let mut cut = zipped(b"a longer text that is cut");
        cut.body.truncate(cut.body.len() - 9);
        assert_eq!(unzip(cut, 1000).unwrap_err().kind(), SendErrorKind::Interrupted);
    }
}
