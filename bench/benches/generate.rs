//! Runs the generator's steps without the disk: `cargo bench --package bitrix24-bench --bench generate`.

use bitrix24_bench::{scale, specs};
use bitrix24_codegen::{SourceFile, load};
use divan::{Bencher, counter::ItemsCount};

const METHODS: [usize; 3] = [100, 300, 1_000];

fn main() {
    divan::main();
}

fn sources(methods: usize) -> Vec<SourceFile> {
    scale::specs(&specs::fixed().unwrap_or_default(), methods)
}

#[divan::bench(args = METHODS, sample_count = 10)]
fn read_and_check(bencher: Bencher, methods: usize) {
    let sources = sources(methods);
    bencher.counter(ItemsCount::new(methods)).bench(|| load(divan::black_box(&sources)));
}

#[divan::bench(args = METHODS, sample_count = 10)]
fn write(bencher: Bencher, methods: usize) {
    let Ok(api) = load(&sources(methods)) else { return };
    bencher.counter(ItemsCount::new(methods)).bench(|| bitrix24_codegen::generate(divan::black_box(&api)));
}

#[divan::bench(args = METHODS, sample_count = 10)]
fn openapi(bencher: Bencher, methods: usize) {
    let Ok(api) = load(&sources(methods)) else { return };
    bencher.counter(ItemsCount::new(methods)).bench(|| bitrix24_model::openapi(divan::black_box(&api)));
}
