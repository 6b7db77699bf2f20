//! The file that describes the provider of single sign-on: read at the start, its secret from a file of its own where one is named.
//!
//! What is wrong with it is said with the file's name, never with the secret.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use lars_web::people::provider::{Hidden, Provider, ProviderSettings};
use serde::Deserialize;

/// The file. What only the program needs stands beside what the site needs.
#[derive(Deserialize)]
struct Described {
    /// A file that holds the secret alone.
    client_secret_file: Option<PathBuf>,
    /// A file with certificates (PEM) that are trusted too.
    certificates: Option<PathBuf>,
    #[serde(flatten)]
    rest: toml::Table,
}

/// The name of the file in the data folder.
const DEFAULT: &str = "oidc.toml";

/// Reads the file: the one that was named, else `oidc.toml` in the data folder, else there is no single sign-on.
pub fn read(named: Option<&Path>, folder: &Path) -> anyhow::Result<Option<Provider>> {
    let path = match named {
        Some(path) => path.to_owned(),
        None => folder.join(DEFAULT),
    };
    let text = match std::fs::read_to_string(&path) {
        Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        other => other.with_context(|| format!("could not read {}", path.display()))?,
    };
    let beside = path.parent().unwrap_or_else(|| Path::new("."));
    parse(&text, beside).map(Some).with_context(|| format!("{} does not describe a provider", path.display()))
}

/// The files that describe the provider, with the names that they have in a backup: the file itself, and those beside it that it names.
pub fn files(named: Option<&Path>, folder: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let path = named.map_or_else(|| folder.join(DEFAULT), Path::to_owned);
    let Ok(text) = std::fs::read_to_string(&path) else { return Ok(Vec::new()) };
    let mut files = vec![(DEFAULT.to_owned(), path.clone())];
    let beside = path.parent().unwrap_or_else(|| Path::new("."));
    let table: toml::Table =
        toml::from_str(&text).with_context(|| format!("could not read {}", path.display()))?;
    for key in ["client_secret_file", "certificates"] {
        let name = table.get(key).and_then(toml::Value::as_str);
        // What lies in another folder belongs to others, and is theirs to keep.
        if let Some(name) =
            name.filter(|name| Path::new(name).file_name() == Some(std::ffi::OsStr::new(name)))
        {
            files.push((name.to_owned(), beside.join(name)));
        }
    }
    Ok(files)
}

fn parse(text: &str, beside: &Path) -> anyhow::Result<Provider> {
    // The parser's own words would show the line, and the secret with it.
    let file: Described =
        toml::from_str(text).map_err(|error| anyhow!("{}{}", error.message(), line(text, &error)))?;
    let rest = toml::Value::Table(file.rest);
    let mut settings: ProviderSettings =
        rest.try_into().map_err(|error: toml::de::Error| anyhow!("{}", error.message()))?;
    if let Some(name) = file.client_secret_file {
        if settings.client_secret.is_some() {
            bail!("client_secret and client_secret_file are both there; one is enough");
        }
        let path = beside.join(name);
        let secret =
            std::fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        settings.client_secret = Some(Hidden(secret.trim().to_owned()));
    }
    let certificates = file.certificates.map(|name| beside.join(name));
    let certificates = certificates
        .map(|path| std::fs::read(&path).with_context(|| format!("could not read {}", path.display())))
        .transpose()?;
    Provider::new(settings, certificates.as_deref()).map_err(|fault| anyhow!(fault))
}

fn line(text: &str, error: &toml::de::Error) -> String {
    let before = error.span().and_then(|span| text.get(..span.start));
    before.map(|before| format!(" (line {})", before.matches('\n').count() + 1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
issuer = "https://id.example.org"
client_id = "lars"
name = "Example University"
create = true

[[rule]]
group = "lars-leads"
role = "lead"
study = "biogas"
"#;

    fn fault(text: &str) -> String {
        format!("{:#}", parse(text, Path::new(".")).unwrap_err())
    }

    #[test]
    fn a_provider_is_described_in_a_file() {
        assert!(parse(GOOD, Path::new(".")).is_ok());
        let folder = tempfile::tempdir().unwrap();
        assert!(read(None, folder.path()).unwrap().is_none(), "nothing is needed");
        assert!(read(Some(&folder.path().join("none.toml")), folder.path()).is_err());
        std::fs::write(folder.path().join("secret"), "hush\n").unwrap();
        std::fs::write(folder.path().join("oidc.toml"), format!("client_secret_file = \"secret\"\n{GOOD}"))
            .unwrap();
        let provider = read(None, folder.path()).unwrap().unwrap();
        assert!(!format!("{provider:?}").contains("hush"));
    }

    #[test]
    fn what_is_wrong_is_said_without_the_secret() {
        let with_secret = format!("client_secret = \"hush\"\n{GOOD}");
        assert!(fault(&with_secret.replace("https:", "http:")).contains("https"));
        assert!(fault(&with_secret.replace("\"lead\"", "\"king\"")).contains("UnknownRole"));
        assert!(fault(&with_secret.replace("create", "creates")).contains("creates"));
        assert!(fault(&with_secret.replace("name = ", "nam = ")).contains("nam"));
        let broken = with_secret.replace("\"hush\"", "\"hush");
        for text in [broken, format!("client_secret = 7\n{GOOD}"), with_secret.replace("https:", "http:")] {
            assert!(!fault(&text).contains("hush"), "{}", fault(&text));
        }
        let both = format!("client_secret_file = \"secret\"\n{with_secret}");
        assert!(fault(&both).contains("one is enough"));
    }
}
