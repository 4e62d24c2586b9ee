use bitrix24::main::eventlog;
use bitrix24::tasks::task::fields::RESPONSIBLE;

fn main() {
    let _ = RESPONSIBLE.then(eventlog::fields::ID);
}
