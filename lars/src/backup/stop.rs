//! Ending a backup or a rehearsal that is under way.

use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Ends what is under way, at its next piece.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks for the end.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    fn check(&self) -> std::io::Result<()> {
        if self.0.load(Ordering::Relaxed) { Err(std::io::Error::other("the program ends")) } else { Ok(()) }
    }
}

/// A file that ends with an error when it is asked to stop.
pub struct Stopped<F>(pub F, pub Stop);

impl<F: Read> Read for Stopped<F> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.1.check()?;
        self.0.read(buffer)
    }
}

impl<F: Write> Write for Stopped<F> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.1.check()?;
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}
