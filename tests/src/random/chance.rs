//! Choices that bytes make. Where they run out, every choice is the first and every question is answered with no.

use arbitrary::Unstructured;

/// A row of choices.
pub struct Chance<'b>(Unstructured<'b>);

impl<'b> Chance<'b> {
    /// The choices that these bytes make.
    pub fn of(bytes: &'b [u8]) -> Self {
        Self(Unstructured::new(bytes))
    }

    /// A number below a bound that is at least 1.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0.int_in_range(0..=bound - 1).unwrap_or(0)
    }

    pub(super) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    pub(super) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub(super) fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    /// Yes once in so many times.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// A number of things: mostly a few, now and then up to `most`.
    pub(super) fn count(&mut self, few: usize, most: usize) -> usize {
        if self.once_in(64) { self.below(most + 1) } else { self.below(few + 1) }
    }
}

/// So many bytes, the same for the same seed (splitmix64).
pub fn bytes_of(seed: u64, count: usize) -> Vec<u8> {
    let mut state = seed;
    let numbers = std::iter::repeat_with(|| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    });
    numbers.flat_map(u64::to_le_bytes).take(count).collect()
}
