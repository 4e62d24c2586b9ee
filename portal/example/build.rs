//! Generates the module of the portal's own objects.

fn main() -> Result<(), bitrix24_portal::Error> {
    bitrix24_portal::build("crm-spec")
}
