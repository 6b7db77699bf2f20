//! Tests that compare groups: sign, Mann–Whitney, Kruskal–Wallis, permutation.
