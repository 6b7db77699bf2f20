//! Mutual information of three and four helices.
