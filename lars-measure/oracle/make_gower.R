# Makes gower.csv: R's daisy on our own rows of numbers, categories and presences with missing values and weights. R 4.2.2, cluster 2.1.4.
library(cluster)
set.seed(5)
put <- function(v) paste(ifelse(is.na(v), "nan", format(v, digits = 17, trim = TRUE)), collapse = " ")
rows <- list()
for (n in c(2, 6, 15)) {
  d <- data.frame(a = round(rnorm(n), 2), b = round(rexp(n), 2), c = factor(sample(1:3, n, TRUE)), p = sample(0:1, n, TRUE), q = 7)
  if (n > 2) for (k in 1:4) d[sample(n, 2), k] <- NA
  # daisy takes a column without variation as 0, as we do.
  w <- c(1, 2, 0.5, 1, 3)
  s <- suppressWarnings(as.matrix(daisy(d, "gower", type = list(asymm = "p"), weights = w)))
  values <- t(cbind(d$a, d$b, as.numeric(as.character(d$c)), d$p, d$q))
  rows[[length(rows) + 1]] <- data.frame(rows = n, values = put(values), weights = put(w), distances = put(s))
}
write.csv(do.call(rbind, rows), "gower.csv", row.names = FALSE)
