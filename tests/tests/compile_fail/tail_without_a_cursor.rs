use bitrix24::tasks::task::List;

fn follow(portal: &bitrix24::Client) {
    let _ = portal.follow(&List::new(), std::time::Duration::from_secs(10));
}

fn main() {}
