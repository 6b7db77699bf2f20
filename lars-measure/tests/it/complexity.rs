//! Economic complexity: the eigenvector form, fitness and reflections.
