//! Lists the migrations of the folder `migrations`, in their order, for `src/db.rs` to embed.
//!
//! sqlx has a macro for this; it would build sqlx, both drivers and their cryptography a second time, for the compiler alone.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=migrations");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("migrations");
    let mut files: Vec<_> =
        fs::read_dir(&folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let name = file.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let (number, words) =
            name.split_once('_').ok_or_else(|| io::Error::other(format!("{name}: no number")))?;
        let number: i64 = number.parse().map_err(|_| io::Error::other(format!("{name}: no number")))?;
        let words = words.replace('_', " ");
        writeln!(list, "({number}, {words:?}, include_str!({:?})),", file.display().to_string())
            .map_err(io::Error::other)?;
    }
    list.push(']');
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("migrations.rs"), list)
}
