use bitrix24::main::eventlog;
use bitrix24::tasks::task::List;

fn main() {
    let _ = List::new().filter(eventlog::fields::ID.gt(100));
}
