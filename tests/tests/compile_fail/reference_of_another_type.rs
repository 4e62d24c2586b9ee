use bitrix24::batch::Step;
use bitrix24::tasks::task::{Get, fields::RESPONSIBLE_ID};

fn main() {
    let task = Step::new(Get::new(15));
    let _ = Step::new(Get::new(0)).set(Get::PARAM_ID, task.field(RESPONSIBLE_ID));
}
