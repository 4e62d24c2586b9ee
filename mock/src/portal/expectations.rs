//! Expectations, which fail the test if they are not met when the portal is dropped.

use bitrix24_runtime::Method;

use crate::assertions::listed;
use crate::portal::MockPortal;
use crate::state::lock::lock;
use crate::state::names::name_of;

impl MockPortal {
    /// Expects a method to be called this many times from now on, alone or in batches. If it is not by the time at which the
    /// portal is dropped, the test fails.
    ///
    /// ```
    /// use bitrix24::Client;
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::MockPortal;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let portal = MockPortal::start().await;
    /// portal.expect::<Get>(1);
    /// Client::webhook(&portal.webhook_url())?.call(&Get::new(1)).await?;
    /// portal.verify();
    /// # Ok(()) }
    /// ```
    ///
    /// ```should_panic
    /// use bitrix24::mail::message::Get;
    /// use bitrix24_mock::MockPortal;
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() {
    /// let portal = MockPortal::start().await;
    /// portal.expect::<Get>(1);
    /// # }
    /// ```
    pub fn expect<M: Method>(&self, times: u64) {
        lock(&self.state().expectations).add(&name_of::<M>(), times);
    }

    /// Asserts that every expectation is met and every script is used up, as dropping the portal does.
    ///
    /// # Panics
    ///
    /// Panics with a report of the unmet expectations and of the recorded requests.
    #[track_caller]
    pub fn verify(&self) {
        if let Some(report) = self.unmet() {
            panic!("{report}");
        }
    }

    /// Returns the report of what is unmet.
    fn unmet(&self) -> Option<String> {
        let unmet = self.state().unmet();
        let lines: String = unmet.iter().map(|line| format!("\n  {line}")).collect();
        (!unmet.is_empty()).then(|| format!("unmet expectations of the portal:{lines}\n{}", listed(&self.requests())))
    }
}

impl Drop for MockPortal {
    /// Panics if an expectation is not met or a script is not used up, unless the test is failing already or the builder
    /// [allows](crate::MockPortalBuilder::allow_unmet) it.
    fn drop(&mut self) {
        if !self.allow_unmet && !std::thread::panicking() {
            self.verify();
        }
    }
}
