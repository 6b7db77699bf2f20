//! Where a result is written: to standard output, to a plain file as a whole, or in place where there is no plain file.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;

/// The most links that are followed from one name; then the name is taken for a circle.
const MAX_LINKS: usize = 40;

/// Names of the program's own standard output. Opened anew, a file behind it would be written from its beginning.
const STANDARD_OUTPUT: [&str; 3] = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Where the name of a result leads.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    StandardOutput,
    /// A pipe, a device or something else that stays what it is.
    InPlace(PathBuf),
    /// A plain file, or none yet.
    Plain(PathBuf),
}

/// Writes a result whole; see [`Output`].
pub fn write_whole(
    out: Option<&Path>,
    fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> anyhow::Result<()> {
    let mut output = Output::open(out)?;
    let filled = fill(&mut output);
    output.finish(filled)
}

/// A result while it is written: to standard output, or to a new file that takes the old one's place. A link is followed, and
/// what is no plain file is written in place.
pub struct Output {
    name: String,
    writer: Writer,
}

enum Writer {
    InPlace(BufWriter<Box<dyn Write + Send>>),
    /// The new file, its name until it is whole, and its name afterwards.
    Beside(BufWriter<File>, Part, PathBuf),
}

/// The name of a file that is not whole yet: the file goes with it unless it was put in its place.
struct Part(Option<PathBuf>);

impl Drop for Part {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            // What is left is a file that nobody takes for the result; the reason why there is none is told already.
            let _ = fs::remove_file(path);
        }
    }
}

impl Part {
    /// Puts the file in its place.
    fn rename(mut self, path: PathBuf) -> io::Result<()> {
        let Some(part) = self.0.take() else { return Ok(()) };
        fs::rename(&part, path).inspect_err(|_| self.0 = Some(part))
    }
}

impl Output {
    /// Opens what a result is written to; standard output where no name is given.
    pub fn open(out: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = out else {
            return Ok(Self { name: "to standard output".to_owned(), writer: in_place(io::stdout()) });
        };
        let writer = target(path).and_then(|target| match target {
            Target::StandardOutput => Ok(in_place(io::stdout())),
            Target::InPlace(path) => Ok(in_place(File::options().write(true).open(path)?)),
            Target::Plain(path) => beside(path),
        });
        let name = path.display().to_string();
        Ok(Self { writer: writer.with_context(|| format!("could not write {name}"))?, name })
    }

    /// Leaves the old file as it was.
    pub fn abandon(self) {
        // That it is not finished is known; the reason was another one.
        let _ = self.finish(Err(io::Error::other("abandoned")));
    }

    /// Puts the new file in the old one's place, if it was filled; otherwise nothing is left of it.
    pub fn finish(self, filled: io::Result<()>) -> anyhow::Result<()> {
        let finished = match self.writer {
            Writer::InPlace(mut writer) => unless_closed(filled.and_then(|()| writer.flush())),
            Writer::Beside(writer, part, path) => filled
                .and_then(|()| writer.into_inner().map_err(io::IntoInnerError::into_error))
                .and_then(|file| file.sync_all())
                .and_then(|()| part.rename(path)),
        };
        finished.with_context(|| format!("could not write {}", self.name))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.writer {
            Writer::InPlace(writer) => writer.write(bytes),
            Writer::Beside(writer, ..) => writer.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.writer {
            Writer::InPlace(writer) => writer.flush(),
            Writer::Beside(writer, ..) => writer.flush(),
        }
    }
}

fn in_place(writer: impl Write + Send + 'static) -> Writer {
    Writer::InPlace(BufWriter::new(Box::new(writer)))
}

/// A new file beside the old one, so that nobody sees half a result. Who may read the old one may read the new one.
fn beside(path: PathBuf) -> io::Result<Writer> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    let file = File::create(&part)?;
    if let Ok(old) = fs::metadata(&path) {
        file.set_permissions(old.permissions())?;
    }
    Ok(Writer::Beside(BufWriter::new(file), Part(Some(part)), path))
}

/// A reader that closed its pipe (`lars measure … | head`) has what it wanted.
fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Follows links to where a result is to go.
fn target(path: &Path) -> io::Result<Target> {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        if STANDARD_OUTPUT.iter().any(|name| path == Path::new(name)) {
            return Ok(Target::StandardOutput);
        }
        let about = match fs::symlink_metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Target::Plain(path)),
            other => other?,
        };
        // Links to what a process has open do not lead by their text.
        if !about.is_symlink() || path.starts_with("/proc") || path.starts_with("/dev/fd") {
            let is_plain = about.is_file();
            return Ok(if is_plain { Target::Plain(path) } else { Target::InPlace(path) });
        }
        let link = fs::read_link(&path)?;
        path = path.parent().unwrap_or(Path::new("")).join(link);
    }
    Err(io::Error::other("too many links"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    fn write(path: &Path, text: &str) {
        write_whole(Some(path), |out| out.write_all(text.as_bytes())).expect("the folder is ours");
    }

    #[test]
    fn links_are_followed_and_stay() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("below")).unwrap();
        symlink("below/real.csv", at("link.csv")).unwrap();
        symlink("link.csv", at("second.csv")).unwrap();
        // Also where there is nothing yet at its end.
        for text in ["first", "again"] {
            write(&at("second.csv"), text);
            assert_eq!(fs::read_to_string(at("below/real.csv")).unwrap(), text);
        }
        assert!(fs::symlink_metadata(at("link.csv")).unwrap().is_symlink());
        symlink("circle", at("circle")).unwrap();
        assert!(write_whole(Some(&at("circle")), |_| Ok(())).is_err());
    }

    #[test]
    fn a_new_file_is_as_secret_as_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.csv");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        write(&path, "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let failed = write_whole(Some(&path), |_| Err(io::Error::other("no")));
        assert!(failed.is_err() && fs::read_to_string(&path).unwrap() == "new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half is left");
    }

    #[test]
    fn names_of_standard_output_are_standard_output() {
        for name in STANDARD_OUTPUT {
            assert_eq!(target(Path::new(name)).unwrap(), Target::StandardOutput);
        }
        let folder = tempfile::tempdir().unwrap();
        symlink("/dev/stdout", folder.path().join("log")).unwrap();
        assert_eq!(target(&folder.path().join("log")).unwrap(), Target::StandardOutput);
    }
}
