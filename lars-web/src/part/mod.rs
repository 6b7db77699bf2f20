//! Parts of pages that have something to think about; their HTML is beside them.

pub mod pager;
pub mod result;
