//! A visitor tries a password, a code or a letter: counted before it is checked, by account, device and network.

use jiff::SignedDuration;
use lars_store::StoreError;

use crate::PageError;
use crate::device;
use crate::limit::{Place, Purpose, Tried, Whose, take};
use crate::visit::Visit;

impl Visit {
    /// Looks a link up. Who tries many that do not exist must wait; `told` is what they are told of one.
    pub async fn link<T>(
        &self,
        look_up: impl Future<Output = Result<Option<T>, StoreError>>,
        told: PageError,
    ) -> Result<T, PageError> {
        let Some(from) = self.from() else { return look_up.await?.ok_or(told) };
        let tried = self.site.links.take(&from.address, self.now).await.ok_or(PageError::TooMany)?;
        let found = look_up.await?;
        if found.is_none() {
            tried.missed(&self.site.store, self.now);
        }
        found.ok_or(told)
    }

    /// Counts a try before it is checked, or gives the time to wait. Who has signed in with this device before is counted by the device: an
    /// account or a network that others have tried from is not locked for its people.
    pub async fn take_try(
        &self,
        purpose: Purpose,
        whose: Whose<'_>,
    ) -> Result<Result<Tried, SignedDuration>, PageError> {
        let (store, now) = (&self.site.store, self.now);
        let mut all = Vec::new();
        if let Whose::Account(name, person) = whose {
            if let Some(device) = person.and_then(|person| device::known(self, person)) {
                let tried = take(store, (vec![purpose.of_device(&device)], true), now).await?;
                if tried.is_ok() {
                    return Ok(tried);
                }
            }
            all.push(purpose.of_account(name, person.is_some()));
        }
        let has_own = !all.is_empty();
        match self.from() {
            Some(from) => all.extend(purpose.of_place(from)),
            // Accounts of a site whose visitors have no address, which is a wrong setting, are not locked for all.
            None if has_own => {}
            None => all.extend(purpose.of_place(&Place::unknown())),
        }
        take(store, (all, has_own), now).await
    }
}
