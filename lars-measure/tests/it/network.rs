//! Measures of directed and weighted networks.
