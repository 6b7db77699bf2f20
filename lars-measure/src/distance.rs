//! Structural distance between rows: scaling, distances, nearest rows, principal components, clusters.
