//! The workspace: where it lies, and Cargo in it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the workspace: what Cargo says while this runs, as clones that share a build folder share this program too.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let here = Path::new(&here);
    here.parent().map_or_else(|| here.to_owned(), Path::to_owned)
}

/// Cargo in the root of the workspace, as if it had been called by hand: what cargo told this program about itself is taken
/// away. Build scripts look at it, and a cryptography crate with all that rests on it would be built anew at each change of caller.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    for (name, _) in std::env::vars_os() {
        let told = name.to_str().is_some_and(|name| {
            name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO"
        });
        if told {
            cargo.env_remove(name);
        }
    }
    cargo.args(arguments).current_dir(root());
    cargo
}
