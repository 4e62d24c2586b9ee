use bitrix24::mail::message::{List, fields::ID};

fn pages(portal: &bitrix24::Client) {
    let _ = portal.items(&List::new()).by_key(ID);
}

fn main() {}
