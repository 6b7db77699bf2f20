//! What a sample can show: the power of the paired t test, the smallest visible gap, the sample for a gap.
