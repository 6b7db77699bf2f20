//! Files that people bring: tables of any kind, read row by row into the nouns of the domain.
//!
//! A faulty file is never half taken: every fault is reported with line, column, value and rule.

mod archive;
mod cell;
pub mod columns;
mod compound;
mod delimited;
mod delimiter;
pub mod fault;
pub mod guard;
mod kind;
mod limits;
pub mod map;
mod ods;
mod options;
pub mod refused;
pub mod rows;
mod sheet;
mod sink;
pub mod table;
mod utf16;
mod workbook;
mod xls;
mod xls_text;

pub use cell::column_letters;
pub use delimiter::{Detected, detect_delimiter};
pub use fault::{Fault, Faults, TableRule, fault_key};
pub use limits::{Limits, unpacked_gzip};
pub use map::Map;
pub use options::{Decimal, OR_MISSING, TableFile, TableOptions, TakeRow, is_missing};
pub use refused::{Refused, Unreadable};
pub use rows::read_ratings;
pub use table::{Beginning, Brought, read_bytes, read_rows};
