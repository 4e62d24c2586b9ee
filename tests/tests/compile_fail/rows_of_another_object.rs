use bitrix24::main::eventlog;
use bitrix24::tasks::task::List;

async fn rows(portal: &bitrix24::Client) {
    let _ = portal.rows(&List::new(), (eventlog::fields::ID,)).await;
}

fn main() {}
