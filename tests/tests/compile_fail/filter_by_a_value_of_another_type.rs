use bitrix24::tasks::task::{List, fields::ID};

fn main() {
    let _ = List::new().filter(ID.eq("fifteen"));
}
