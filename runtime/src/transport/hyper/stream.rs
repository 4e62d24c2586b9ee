//! A connection as hyper reads and writes it.

use std::io::{IoSlice, Result};
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::connect::{Connected, Connection};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

/// A connection to a portal or to a proxy.
pub(super) struct Stream {
    io: Io,
    forwarding: bool,
}

enum Io {
    Tcp(TokioIo<TcpStream>),
    /// TLS over TCP, or over another TLS: to the portal through that to its proxy.
    Tls(Box<TokioIo<TlsStream<TokioIo<Stream>>>>),
}

impl Stream {
    pub(super) fn tcp(stream: TokioIo<TcpStream>) -> Self {
        Self { io: Io::Tcp(stream), forwarding: false }
    }

    pub(super) fn tls(stream: TlsStream<TokioIo<Self>>) -> Self {
        Self { io: Io::Tls(Box::new(TokioIo::new(stream))), forwarding: false }
    }

    /// Makes it the connection to a proxy that reads requests; hyper writes the whole URL in them.
    pub(super) fn forwarding(self) -> Self {
        Self { forwarding: true, ..self }
    }
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        Connected::new().proxy(self.forwarding)
    }
}

/// Calls a method of the stream inside.
macro_rules! inside {
    ($stream:expr, $method:ident($($argument:expr),*)) => {
        match &mut $stream.get_mut().io {
            Io::Tcp(stream) => Pin::new(stream).$method($($argument),*),
            Io::Tls(stream) => Pin::new(&mut **stream).$method($($argument),*),
        }
    };
}

impl Read for Stream {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: ReadBufCursor<'_>) -> Poll<Result<()>> {
        inside!(self, poll_read(cx, buffer))
    }
}

impl Write for Stream {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        inside!(self, poll_write(cx, bytes))
    }

    fn is_write_vectored(&self) -> bool {
        match &self.io {
            Io::Tcp(stream) => stream.is_write_vectored(),
            Io::Tls(stream) => stream.is_write_vectored(),
        }
    }

    fn poll_write_vectored(self: Pin<&mut Self>, cx: &mut Context<'_>, parts: &[IoSlice<'_>]) -> Poll<Result<usize>> {
        inside!(self, poll_write_vectored(cx, parts))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        inside!(self, poll_flush(cx))
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        inside!(self, poll_shutdown(cx))
    }
}
