//! How concentrated or specialised rows and columns are: Herfindahl, entropy, Krugman, Hachman, Gini, Hoover.
