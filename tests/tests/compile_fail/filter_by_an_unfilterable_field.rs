use bitrix24::tasks::task::{List, fields::TITLE};

fn main() {
    let _ = List::new().filter(TITLE.eq("Plan"));
}
