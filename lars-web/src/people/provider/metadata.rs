//! What the provider publishes of itself, with what this program reads beyond the standard's first part.

use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType,
    CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode, CoreResponseType,
    CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, ProviderMetadata};
use serde::{Deserialize, Serialize};

use super::key::Key;

/// Pushed authorization requests (RFC 9126).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pushed {
    /// Where a request is pushed to.
    #[serde(rename = "pushed_authorization_request_endpoint")]
    pub endpoint: Option<String>,
    /// Whether the provider takes no other.
    #[serde(rename = "require_pushed_authorization_requests", default)]
    pub is_required: bool,
}

impl AdditionalProviderMetadata for Pushed {}

/// What the provider publishes of itself.
pub type Metadata = ProviderMetadata<
    Pushed,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    Key,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;
