use bitrix24::tasks::task::Get;

async fn batch(portal: &bitrix24::Client) {
    let _ = portal.batch((Get::new(15), "tasks.task.get")).await;
}

fn main() {}
