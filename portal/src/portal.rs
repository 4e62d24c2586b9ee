//! What the portal says of its CRM types.

use crate::command_error::{CommandError, Result};
use crate::fields::ITEM;
use bitrix24::v2::crm::field::FieldDescription;
use bitrix24::v2::crm::item::DescribeFields;
use bitrix24::v2::crm::r#type as crm_type;
use bitrix24::v2::userfieldconfig::{List, UserFieldConfig};
use bitrix24::{AnyError, Client};
use std::collections::BTreeMap;

/// The variable with the URL of the webhook.
const ADDRESS: &str = "BITRIX24_WEBHOOK_URL";

/// What the webhook needs.
const RIGHTS: &str = "check the number of the CRM type, and give the webhook the scopes `crm` and `userfieldconfig`";

/// A CRM type as its portal describes it.
pub(crate) struct CrmType {
    /// The number of the type.
    pub(crate) number: i64,
    /// The name of a smart process, if the portal tells it.
    pub(crate) title: Option<String>,
    /// The fields by name.
    pub(crate) fields: BTreeMap<String, FieldDescription>,
    /// The settings of its user fields by their names in upper case.
    pub(crate) settings: BTreeMap<String, UserFieldConfig>,
}

/// A portal that the program reads.
pub(crate) struct Portal {
    client: Client,
}

impl Portal {
    pub(crate) fn from_env() -> Result<Self> {
        let help = format!("set {ADDRESS} to the URL of a webhook, as the portal shows it");
        let address =
            std::env::var(ADDRESS).map_err(|_| CommandError::new(format!("{ADDRESS} is not set"), help.clone()))?;
        let client = Client::builder().webhook(&address).user_agent("bitrix24-portal").build();
        Ok(Self { client: client.map_err(|error| CommandError::new(error, help))? })
    }

    /// Reads the descriptions of CRM types.
    pub(crate) fn describe(&self, numbers: &[i64]) -> Result<Vec<CrmType>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| CommandError::new(error, "free memory or file handles"))?;
        runtime.block_on(async {
            let settings = self.client.items(&List::new("crm").select(List::ALL)).into_vec().await;
            let settings = settings.map_err(|error| failed("userfieldconfig.list", &AnyError::from(error)))?;
            let mut described = Vec::new();
            for &number in numbers {
                described.push(self.crm_type(number, &settings).await?);
            }
            Ok(described)
        })
    }

    async fn crm_type(&self, number: i64, settings: &[UserFieldConfig]) -> Result<CrmType> {
        let response = self.client.call(&DescribeFields::new(number)).await;
        let call = format!("crm.item.fields of `{ITEM}.{number}`");
        let fields = response.map_err(|error| failed(&call, &AnyError::from(error)))?.fields;
        let own = settings.iter().filter(|field| entity_of(number).is_none_or(|entity| is_of(field, entity)));
        let own = own.filter_map(|field| Some((field.field_name.clone()?, field.clone()))).collect();
        let title = match entity_of(number) {
            Some(_) => None,
            None => self.title(number).await,
        };
        Ok(CrmType { number, title, fields, settings: own })
    }

    /// Returns the name of a smart process. Only administrators of CRM may read it, and a name is no more than a help.
    async fn title(&self, number: i64) -> Option<String> {
        let list = crm_type::List::new().filter(crm_type::fields::ENTITY_TYPE_ID.eq(number));
        match self.client.items(&list).max_pages(1).into_vec().await {
            Ok(types) => types.into_iter().next().map(|found| found.title),
            Err(error) => {
                eprintln!("note: cannot read the name of `{ITEM}.{number}`: {}", AnyError::from(error));
                None
            }
        }
    }
}

/// Returns the entity of the user fields of a CRM type, or `None` for a smart process, whose user fields have the type in
/// their names.
///
/// Source: the table of the types of objects in <https://apidocs.bitrix24.com/api-reference/crm/data-types.html>.
fn entity_of(number: i64) -> Option<&'static str> {
    Some(match number {
        1 => "CRM_LEAD",
        2 => "CRM_DEAL",
        3 => "CRM_CONTACT",
        4 => "CRM_COMPANY",
        7 => "CRM_QUOTE",
        31 => "CRM_SMART_INVOICE",
        _ => return None,
    })
}

fn is_of(field: &UserFieldConfig, entity: &str) -> bool {
    field.entity_id.as_deref() == Some(entity)
}

fn failed(call: &str, error: &AnyError) -> CommandError {
    CommandError::new(format!("cannot read {call}: {error}"), RIGHTS)
}
