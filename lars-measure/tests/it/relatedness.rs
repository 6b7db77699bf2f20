//! Relatedness of columns by co-occurrence, and the density of a row around a column.
