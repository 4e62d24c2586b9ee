use bitrix24::main::eventlog;
use bitrix24::tasks::task::{List, fields::ID};

fn main() {
    let _ = List::new().select((ID, eventlog::fields::ID));
}
