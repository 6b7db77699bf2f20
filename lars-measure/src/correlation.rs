//! Rank correlation: Spearman and Kendall's tau-b.
