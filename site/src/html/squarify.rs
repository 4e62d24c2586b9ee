//! The squarified treemap layout: divides a rectangle into rectangles with given areas, close to squares.

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Rect {
    /// Shrinks the rectangle by a border on each side.
    pub(super) fn inset(self, top: f64, border: f64) -> Self {
        Self {
            x: self.x + border,
            y: self.y + top,
            width: (self.width - 2.0 * border).max(0.0),
            height: (self.height - top - border).max(0.0),
        }
    }
}

/// Divides a rectangle by weights, row after row along the shorter side. A row ends when another rectangle would worsen
/// its aspect ratios.
pub(super) fn squarify(weights: &[f64], area: Rect) -> Vec<Rect> {
    let mut rects = Vec::with_capacity(weights.len());
    let (mut rest, mut area) = (weights, area);
    while !rest.is_empty() {
        let total: f64 = rest.iter().sum();
        let scale = if total > 0.0 { area.width * area.height / total } else { 0.0 };
        let side = area.width.min(area.height);
        let mut taken = 1;
        while taken < rest.len() && worst(&rest[..=taken], scale, side) <= worst(&rest[..taken], scale, side) {
            taken += 1;
        }
        let (row, after) = rest.split_at(taken);
        area = lay(row, scale, area, &mut rects);
        rest = after;
    }
    rects
}

/// Returns the worst aspect ratio in a row.
fn worst(row: &[f64], scale: f64, side: f64) -> f64 {
    let sum = row.iter().sum::<f64>() * scale;
    let ratio = |weight: &f64| {
        let area = weight * scale;
        let ratio = side * side * area / (sum * sum);
        ratio.max(1.0 / ratio)
    };
    row.iter().map(ratio).fold(0.0, f64::max)
}

/// Places a row along the shorter side and returns the remaining rectangle.
fn lay(row: &[f64], scale: f64, area: Rect, rects: &mut Vec<Rect>) -> Rect {
    let sum = row.iter().sum::<f64>() * scale;
    let wide = area.width >= area.height;
    let side = if wide { area.height } else { area.width };
    let thickness = if side > 0.0 { sum / side } else { 0.0 };
    let mut at = 0.0;
    for weight in row {
        let length = if thickness > 0.0 { weight * scale / thickness } else { 0.0 };
        rects.push(if wide {
            Rect { x: area.x, y: area.y + at, width: thickness, height: length }
        } else {
            Rect { x: area.x + at, y: area.y, width: length, height: thickness }
        });
        at += length;
    }
    if wide {
        Rect { x: area.x + thickness, width: (area.width - thickness).max(0.0), ..area }
    } else {
        Rect { y: area.y + thickness, height: (area.height - thickness).max(0.0), ..area }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const AREA: Rect = Rect { x: 10.0, y: 20.0, width: 300.0, height: 200.0 };

    proptest! {
        #[test]
        fn areas_are_as_large_as_their_weights(weights in proptest::collection::vec(1.0f64..50.0, 1..40)) {
            let rects = squarify(&weights, AREA);
            let total: f64 = weights.iter().sum();
            prop_assert_eq!(rects.len(), weights.len());
            for (rect, weight) in rects.iter().zip(&weights) {
                prop_assert!((rect.width * rect.height - 60_000.0 * weight / total).abs() < 0.01);
                prop_assert!(rect.x >= 9.99 && rect.x + rect.width <= 310.01);
                prop_assert!(rect.y >= 19.99 && rect.y + rect.height <= 220.01);
            }
        }
    }

    #[test]
    fn equal_weights_make_squares() {
        let rects = squarify(&[1.0; 6], AREA);
        assert!(rects.iter().all(|rect| (rect.width - rect.height).abs() < 0.01), "{rects:?}");
    }
}
