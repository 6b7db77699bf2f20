//! The provider of single sign-on, as the installation's file describes it, checked.

use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use lars_domain::people::provider::GroupRule;
use rustls::ClientConfig;
use serde::Deserialize;

use super::metadata::Metadata;
use crate::fetch;

/// A text that must not reach a log.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct Hidden(pub String);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(hidden)")
    }
}

/// The provider of single sign-on, as the installation's file describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProviderSettings {
    /// The provider's address, exactly as it names itself.
    pub issuer: String,
    /// The name of this installation at the provider.
    pub client_id: String,
    /// The secret of this installation at the provider.
    pub client_secret: Option<Hidden>,
    /// The name on the button.
    pub name: String,
    /// What is asked for besides `openid`.
    #[serde(default = "usual_scopes")]
    pub scopes: Vec<String>,
    /// The claim with the groups.
    #[serde(default = "usual_claim")]
    pub groups_claim: String,
    /// For whom else the provider's tokens may be, where it does not say that this installation asked for them (`azp`).
    #[serde(default)]
    pub audiences: Vec<String>,
    /// Whether an account is made for somebody whose groups give a role.
    #[serde(default)]
    pub create: bool,
    /// Whether those who come by single sign-on can come by nothing else.
    #[serde(default)]
    pub only: bool,
    /// Which group gives which role.
    #[serde(default, rename = "rule")]
    pub rules: Vec<GroupRule>,
}

fn usual_scopes() -> Vec<String> {
    ["email", "profile"].map(str::to_owned).to_vec()
}

fn usual_claim() -> String {
    "groups".to_owned()
}

/// The provider, ready to be asked.
#[derive(Debug)]
pub struct Provider {
    pub(super) settings: ProviderSettings,
    pub(super) trust: Arc<ClientConfig>,
    pub(super) known: Mutex<Option<(Timestamp, Metadata)>>,
}

impl Provider {
    /// A provider with these settings; `certificates` are trusted besides those of the public web. Errors say what is wrong with them.
    pub fn new(settings: ProviderSettings, certificates: Option<&[u8]>) -> Result<Self, String> {
        let url = webauthn_rs::prelude::Url::parse(&settings.issuer)
            .map_err(|error| format!("issuer is no address: {error}"))?;
        let own_machine = url.host_str().is_some_and(fetch::is_own_machine);
        if url.scheme() != "https" && !(url.scheme() == "http" && own_machine) {
            return Err("issuer must begin with https://".to_owned());
        }
        if settings.client_id.is_empty() || settings.name.trim().is_empty() {
            return Err("client_id and name must not be empty".to_owned());
        }
        for (number, rule) in (1..).zip(&settings.rules) {
            rule.check().map_err(|fault| format!("rule {number} ({}): {fault:?}", rule.group))?;
        }
        let trust = fetch::trust(certificates).map_err(|error| error.to_string())?;
        Ok(Self { settings, trust, known: Mutex::default() })
    }
}
