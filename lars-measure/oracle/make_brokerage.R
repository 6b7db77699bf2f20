# Makes network_brokerage.csv and network_paths.csv from network_ties.csv: brokerage of Gould and Fernandez, and the share of transitive paths.
# R 4.2.2, sna 2.7-1 (Debian 12). sna's names: w_I coordinator, w_O consultant, b_IO representative, b_OI gatekeeper, b_O liaison.
suppressPackageStartupMessages(library(sna))
ties <- read.csv("network_ties.csv")
parts <- list(); paths <- list()
for (name in unique(ties$network)) {
  own <- ties[ties$network == name, ]
  n <- own$nodes[1]
  m <- matrix(0, n, n)
  m[cbind(own$from + 1, own$to + 1)] <- 1
  for (kinds in 2:3) {
    found <- brokerage(m, (seq_len(n) - 1) %% kinds)$raw.nli
    parts[[paste(name, kinds)]] <- data.frame(network = name, kinds = kinds, node = seq_len(n) - 1, coordinator = found[, "w_I"], consultant = found[, "w_O"],
      gatekeeper = found[, "b_OI"], representative = found[, "b_IO"], liaison = found[, "b_O"])
  }
  paths[[name]] <- data.frame(network = name, gtrans_weak = gtrans(m, measure = "weak"))
}
write.csv(do.call(rbind, parts), "network_brokerage.csv", row.names = FALSE, quote = FALSE)
print(do.call(rbind, paths))
