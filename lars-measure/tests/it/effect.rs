//! Effect sizes of differences: Cliff's delta, `d_z`, Hedges' g.
