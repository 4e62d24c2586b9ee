//! Choices read from bytes. When the bytes run out, every choice is the first one and every flag is false.

use arbitrary::Unstructured;

/// A sequence of choices.
pub struct Choices<'b>(Unstructured<'b>);

impl<'b> Choices<'b> {
    /// Creates the choices that these bytes encode.
    pub fn of(bytes: &'b [u8]) -> Self {
        Self(Unstructured::new(bytes))
    }

    /// Returns a number below `bound`, which must be at least 1.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0.int_in_range(0..=bound - 1).unwrap_or(0)
    }

    pub(super) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// Returns one of the values.
    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Returns `true` or `false`.
    pub fn flag(&mut self) -> bool {
        self.below(2) == 1
    }

    /// Returns `true` with a probability of one in `times`.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// Returns a number of things: usually at most `few`, rarely up to `most`.
    pub(super) fn count(&mut self, few: usize, most: usize) -> usize {
        if self.once_in(64) { self.below(most + 1) } else { self.below(few + 1) }
    }
}

/// Returns `count` pseudo-random bytes; the same seed gives the same bytes (splitmix64).
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
