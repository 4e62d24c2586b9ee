use bitrix24::tasks::task::{List, fields::DESCRIPTION};

fn main() {
    let _ = List::new().order(DESCRIPTION.asc());
}
