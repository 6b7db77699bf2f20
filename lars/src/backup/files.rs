//! Files of an installation that are in its backups, and where they go in a restore. The key file is none of them.

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use lars_store::ErasedFile;

use crate::key_file::KeyFile;
use crate::place::private_file;
use crate::provider;

/// The list of erasures.
const ERASED: &str = "lars.erased";
/// With which options the site was served.
pub const SETTINGS: &str = "lars.settings";

/// What is there of them: name and text.
pub fn collect(
    key_file: &KeyFile,
    folder: &Path,
    oidc: Option<&Path>,
) -> anyhow::Result<Vec<(String, String)>> {
    let mut paths =
        vec![(ERASED.to_owned(), key_file.erased_path()), (SETTINGS.to_owned(), folder.join(SETTINGS))];
    paths.extend(provider::files(oidc, folder)?);
    let mut found = Vec::new();
    for (name, path) in paths {
        match std::fs::read_to_string(&path) {
            Ok(text) => found.push((name, text)),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error).with_context(|| format!("could not read {}", path.display())),
        }
    }
    Ok(found)
}

/// Puts the files back. What is there already stays, but for the list of erasures: it has what both have. Returns what was written, and
/// what stayed.
pub fn put_back(
    files: &[(String, String)],
    key_file: &KeyFile,
    folder: &Path,
) -> anyhow::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    merge_erased(files, &key_file.erased_path())?;
    let (mut written, mut stayed) = (Vec::new(), Vec::new());
    for (name, text) in files.iter().filter(|(name, _)| name != ERASED) {
        // A name with a folder in it is none that a backup of ours has.
        let Some(name) = Path::new(name).file_name() else { continue };
        let path = folder.join(name);
        if path.exists() {
            stayed.push(path);
            continue;
        }
        let put = private_file(&path).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            Ok(file.sync_all()?)
        });
        put.with_context(|| format!("could not write {}", path.display()))?;
        written.push(path);
    }
    Ok((written, stayed))
}

/// Adds what the list of erasures of a backup knows to the list at a path.
pub fn merge_erased(files: &[(String, String)], path: &Path) -> anyhow::Result<()> {
    let Some((_, text)) = files.iter().find(|(name, _)| name == ERASED) else { return Ok(()) };
    ErasedFile::new(path)
        .merge(text)
        .with_context(|| format!("could not add to the list of erasures {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_go_back_where_nothing_is_and_erasures_are_added() {
        let folder = tempfile::tempdir().unwrap();
        let key_file = KeyFile(folder.path().join("lars.key"));
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("lars.erased", "aa 2026-01-01T00:00:00Z\nbb 2026-03-01T00:00:00Z\n");
        write(
            "oidc.toml",
            "issuer = \"https://id.example\"\nclient_id = \"a\"\nclient_secret_file = \"oidc.secret\"\n",
        );
        write("oidc.secret", "hush");
        let files = collect(&key_file, folder.path(), None).unwrap();
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["lars.erased", "oidc.toml", "oidc.secret"]);

        let other = tempfile::tempdir().unwrap();
        let key_file = KeyFile(other.path().join("lars.key"));
        std::fs::write(
            other.path().join("lars.erased"),
            "bb 2026-02-01T00:00:00Z\ncc 2026-02-01T00:00:00Z\n",
        )
        .unwrap();
        std::fs::write(other.path().join("oidc.toml"), "newer").unwrap();
        let (written, stayed) = put_back(&files, &key_file, other.path()).unwrap();
        assert_eq!(written, [other.path().join("oidc.secret")]);
        assert_eq!(stayed, [other.path().join("oidc.toml")]);
        let erased = std::fs::read_to_string(other.path().join("lars.erased")).unwrap();
        for known in ["aa 2026-01-01", "bb 2026-03-01", "cc 2026-02-01"] {
            assert!(erased.contains(known), "{known}: {erased}");
        }
        put_back(&[("../../evil".to_owned(), String::new())], &key_file, other.path()).unwrap();
        assert!(other.path().join("evil").exists(), "in the folder and nowhere else");
    }
}
