use bitrix24::tasks::task::Get;

fn pages(portal: &bitrix24::Client) {
    let _ = portal.items(&Get::new(15));
}

fn main() {}
