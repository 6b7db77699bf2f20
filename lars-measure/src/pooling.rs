//! Partial pooling of small cells: the normal model with crossed random effects, fitted by REML.
