//! Every row of the table of forms of REST 2.0, where the value is required and where it is optional.
#![cfg(feature = "v2")]
#![allow(clippy::unwrap_used)]

use bitrix24_runtime::decode::{Decode, DecodeError, Form, Value, from_slice};
use bitrix24_runtime::encode::{Encode, to_vec};
use bitrix24_runtime::types::v2::{Data, Flag, Money, Pair, PortalDate, Rows, Upload, Yn};

/// Decodes a value and keeps its form.
struct Seen<T>(T, Option<Form>);

impl<T: Decode> Decode for Seen<T> {
    fn decode(&mut self, value: Value<'_>) -> Result<Form, DecodeError> {
        let form = self.0.decode(value)?;
        self.1 = Some(form);
        Ok(form)
    }
}

fn read<T: Decode + Encode + Default>(json: &str) -> Option<(String, &'static str)> {
    let mut seen = Seen(T::default(), None);
    from_slice(json.as_bytes(), &mut seen).ok()?;
    let anomaly = match seen.1.unwrap() {
        form if form.is_documented() => "",
        form if form.is_lossless() => "lossless",
        _ => "lossy",
    };
    Some((String::from_utf8(to_vec(&seen.0).unwrap()).unwrap(), anomaly))
}

fn check<T: Decode + Encode + Default>([json, read_as, anomaly]: [&str; 3]) {
    let required = read::<T>(json);
    let optional = read::<Option<T>>(json);
    match read_as {
        "error" => assert_eq!((required, optional), (None, None), "{json}"),
        "nothing" => {
            assert_eq!(required, None, "{json}");
            assert_eq!(optional, Some(("null".to_owned(), anomaly)), "{json}");
        }
        _ => {
            let expected = Some((read_as.to_owned(), anomaly));
            assert_eq!((required.as_ref(), optional.as_ref()), (expected.as_ref(), expected.as_ref()), "{json}");
        }
    }
}

#[test]
fn values_are_read_as_the_table_says() {
    let table = include_str!("../src/types/v2/forms.md").replace("\\|", "\u{1}");
    let mut rows = 0;
    for line in table.lines().filter(|line| line.starts_with("| ")).skip(2) {
        let cells: Vec<String> =
            line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`').replace('\u{1}', "|")).collect();
        let [kind, json, read_as, anomaly] = &cells[..] else { panic!("{line}") };
        let row = [json.as_str(), read_as, anomaly];
        match kind.as_str() {
            "yn" => check::<Yn>(row),
            "flag" => check::<Flag>(row),
            "money" => check::<Money>(row),
            "local" => check::<PortalDate>(row),
            "rows" => check::<Rows<i64>>(row),
            "pair" => check::<Upload<Pair>>(row),
            "data" => check::<Upload<Data>>(row),
            other => panic!("the type `{other}` is not tested"),
        }
        rows += 1;
    }
    assert!(rows > 40, "{rows}");
}
