//! Agreement between raters: Kendall's W, Fleiss' and Randolph's kappa, intraclass correlation.
