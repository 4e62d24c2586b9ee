use bitrix24::batch::Step;
use bitrix24::tasks::task::{Delete, Get, fields::ID};

fn main() {
    let done = Step::new(Delete::new(15));
    let _ = Step::new(Get::new(0)).set(Get::PARAM_ID, done.field(ID));
}
