//! Decodes a list of rows: `cargo bench --package bitrix24-bench --bench decode`.

use bitrix24_bench::decoding;
use divan::{AllocProfiler, Bencher, counter::BytesCount};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

const ROWS: [usize; 3] = [1, 50, 1_000];

fn main() {
    divan::main();
}

#[divan::bench(args = ROWS)]
fn client(bencher: Bencher, rows: usize) {
    let response = decoding::response(rows);
    bencher.counter(BytesCount::of_slice(&response)).bench(|| decoding::ours(divan::black_box(&response)));
}

#[divan::bench(args = ROWS)]
fn baseline(bencher: Bencher, rows: usize) {
    let response = decoding::response(rows);
    bencher.counter(BytesCount::of_slice(&response)).bench(|| decoding::baseline(divan::black_box(&response)));
}
