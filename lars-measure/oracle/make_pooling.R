# Makes pooling_fits.csv and pooling_cells.csv: simulated inputs (ours, seeded) and what peers say of them.
# Versions: versions_pooling.txt. Run in this folder: Rscript make_pooling.R && python make_pooling.py
# (needs lme4 and metafor; numpy). Two oracles beside each other: the peer's own estimates (good to about six
# digits, because they look for the smallest value of a function), and `dense_*`: the textbook formulas with
# full n x n matrices, Newton steps from the peer's estimate until the gradient vanishes. What follows from
# these variances is worked out by make_pooling.py in 80-bit numbers.
suppressPackageStartupMessages({library(lme4); library(metafor)})
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

one <- function(f, levels) { z <- matrix(0, length(f), levels); z[cbind(seq_along(f), f + 1)] <- 1; z }
put <- function(v) paste(format(v, digits = 17, trim = TRUE, scientific = NA), collapse = " ")

# -- textbook REML ---------------------------------------------------------------------------------------
pieces <- function(y, X, Z, v, par) {
  k <- length(Z)
  V <- if (is.null(v)) diag(par[k + 1], length(y)) else diag(v)
  for (f in seq_len(k)) V <- V + par[f] * tcrossprod(Z[[f]])
  Vi <- chol2inv(chol(V)); XVX <- crossprod(X, Vi %*% X)
  P <- Vi - Vi %*% X %*% solve(XVX, crossprod(X, Vi))
  W <- if (is.null(v)) c(Z, list(diag(length(y)))) else Z
  PW <- lapply(W, function(w) P %*% w); Py <- drop(P %*% y)
  s <- lapply(W, function(w) drop(crossprod(w, Py)))
  g <- mapply(function(w, pw, s) sum(w * pw) - sum(s^2), W, PW, s)
  K <- length(W); H <- matrix(0, K, K); E <- H
  for (a in 1:K) for (b in 1:a) {
    B <- crossprod(W[[a]], PW[[b]])
    E[a, b] <- E[b, a] <- sum(B^2)
    H[a, b] <- H[b, a] <- 2 * sum(s[[a]] * (B %*% s[[b]])) - sum(B^2)
  }
  value <- as.numeric(determinant(V)$modulus + determinant(XVX)$modulus) + sum(y * Py) +
    (length(y) - ncol(X)) * log(2 * pi)
  list(g = g, H = H, E = E, value = value)
}
dense <- function(y, X, Z, v, par) {
  par[par < 1e-7 * max(par, if (is.null(v)) 0 else mean(v))] <- 0
  for (i in 1:25) {
    p <- pieces(y, X, Z, v, par); free <- par > 0 | p$g < 0
    if (!any(free)) break
    M <- p$H[free, free, drop = FALSE]
    if (min(eigen(M, TRUE, TRUE)$values) <= 0) M <- p$E[free, free, drop = FALSE]
    step <- solve(M, p$g[free], tol = 0); new <- pmax(par[free] - step, 0)
    done <- sum(step * p$g[free]) < 1e-21
    par[free] <- new
    if (done) break
  }
  stopifnot(all(p$g[par == 0] > 0))
  list(par = par, value = pieces(y, X, Z, v, par)$value)
}
# -- one case: the peer, the textbook, the cells -----------------------------------------------------------
fits <- list(); cells <- list()
record <- function(name, y, F, levels, X = NULL, v = NULL) {
  n <- length(y); Xf <- cbind(rep(1, n), X); Z <- mapply(one, F, levels, SIMPLIFY = FALSE); k <- length(F)
  d <- data.frame(y = y); for (f in seq_len(k)) d[[paste0("f", f)]] <- factor(F[[f]])
  xs <- character(0)
  if (!is.null(X)) for (j in seq_len(ncol(X))) { d[[paste0("x", j)]] <- X[, j]; xs <- c(xs, paste0("x", j)) }
  if (is.null(v)) {
    peer <- "lme4"
    form <- as.formula(paste("y ~", paste(c("1", xs, paste0("(1|f", seq_len(k), ")")), collapse = " + ")))
    how <- lmerControl("bobyqa", calc.derivs = FALSE, check.conv.singular = "ignore",
      optCtrl = list(rhoend = 1e-9, maxfun = 1e5))
    m <- suppressMessages(lmer(form, d, REML = TRUE, control = how))
    # One search stops short of the smallest value where there is hardly any noise.
    for (again in 1:3) m <- suppressMessages(lmer(form, d, REML = TRUE, control = how, start = getME(m, "theta")))
    vc <- as.data.frame(VarCorr(m)); par <- vc$vcov[match(c(paste0("f", seq_len(k)), "Residual"), vc$grp)]
    beta <- fixef(m); se <- sqrt(diag(as.matrix(vcov(m)))); crit <- REMLcrit(m)
    u <- ranef(m, condVar = FALSE)
  } else {
    mods <- if (length(xs)) as.formula(paste("~", paste(xs, collapse = "+"))) else ~1
    if (k == 1) {
      peer <- "metafor rma.uni"
      m <- rma.uni(y, v, mods = mods, data = d, method = "REML", control = list(threshold = 1e-14, maxiter = 10000))
      par <- m$tau2; u <- NULL
    } else {
      peer <- "metafor rma.mv"
      m <- rma.mv(y, v, mods = mods, random = lapply(paste0("~1|f", seq_len(k)), as.formula), data = d,
        method = "REML", sparse = TRUE, control = list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-14))
      par <- m$sigma2; u <- NULL
    }
    beta <- drop(m$beta); se <- m$se
    crit <- -2 * as.numeric(logLik(m)) + as.numeric(determinant(crossprod(Xf))$modulus)
  }
  # Centred, because full matrices lose the digits of the mean; the intercept gets it back.
  # Centred, because full matrices lose the digits of the mean.
  t <- dense(y - mean(y), Xf, Z, v, par)
  stopifnot(abs(t$value - crit) < 1e-6 * (1 + abs(crit)))
  # The peer's effects, 0 where a level was not observed.
  peer_eff <- if (is.null(u)) NULL else unlist(lapply(seq_len(k), function(f) {
    e <- rep(0, levels[f]); r <- u[[paste0("f", f)]]; e[as.integer(rownames(r)) + 1] <- r[[1]]; e }))
  fits[[length(fits) + 1]] <<- data.frame(name, peer, values = put(y), known = if (is.null(v)) "" else put(v),
    columns = ncol(Xf) - 1, fixed = if (is.null(X)) "" else put(t(X)), levels = put(levels), factors = put(unlist(F)),
    peer_variances = put(par), peer_beta = put(beta), peer_se = put(se), peer_criterion = put(crit),
    peer_effects = if (is.null(peer_eff)) "" else put(peer_eff),
    dense_variances = put(t$par), dense_criterion = put(t$value))
  # Cells: of some observations, and combinations at random (most of them not observed), some left out.
  pick <- c(lapply(sample(n, min(n, 8)), function(i) sapply(F, `[`, i)),
    lapply(1:8, function(i) { l <- sapply(levels, function(q) sample(q, 1) - 1); if (i > 5) l[sample(k, 1)] <- -1; l }))
  for (l in pick) {
    x <- if (is.null(X)) numeric(0) else round(rnorm(ncol(X)), 2)
    cells[[length(cells) + 1]] <<- data.frame(name, levels = put(l), fixed = if (length(x)) put(x) else "",
      mean = "", se = "")
  }
  # metafor's own shrunken means: its standard errors are those of prediction as well.
  if (!is.null(v) && k == 1 && is.null(X)) {
    b <- blup(m)
    for (i in 1:n) cells[[length(cells) + 1]] <<- data.frame(name = paste0(name, "/metafor"), levels = put(F[[1]][i]),
      fixed = "", mean = put(b$pred[i]), se = put(b$se[i]))
  }
}

# -- inputs ------------------------------------------------------------------------------------------------
# The shape of a survey: 8 cases x 4 groups asking x 4 groups asked x 3 levels, `most` people at most in a cell.
survey <- function(seed, sds, most, round_to = 0) {
  set.seed(seed)
  g <- expand.grid(case = 0:7, from = 0:3, partner = 0:3, level = 0:2)
  g <- g[rep(seq_len(nrow(g)), sample(0:most, nrow(g), TRUE)), ]
  rel <- (g$from * 4 + g$partner) * 3 + g$level; cell <- g$case * 48 + rel
  F <- list(g$case, g$from, g$partner, g$level, rel, cell); levels <- c(8, 4, 4, 3, 48, 384)
  y <- 0.7 + Reduce(`+`, mapply(function(f, q, s) rnorm(q, 0, s)[f + 1], F, levels, sds[1:6], SIMPLIFY = FALSE))
  list(y = round(y + rnorm(nrow(g), 0, sds[7]), round_to), F = F, levels = levels)
}
s <- survey(1, c(0.8, 0.5, 0.6, 0.4, 0.6, 0.7, 2), 6); record("survey", s$y, s$F, s$levels)
s <- survey(2, c(0.8, 0.5, 0, 0, 0.6, 0, 2), 6); record("survey with nothing behind three factors", s$y, s$F, s$levels)
s <- survey(3, c(0.5, 0.3, 0.3, 0.2, 0.4, 0.5, 2), 2); record("survey, thin", s$y, s$F, s$levels)
s <- survey(4, c(2, 1, 1.5, 1, 1, 0.5, 0.01), 4, 3); record("survey, hardly any noise", s$y, s$F, s$levels)
s <- survey(5, rep(0, 7) + c(0, 0, 0, 0, 0, 0, 2), 3); record("survey, noise alone", s$y, s$F, s$levels)

set.seed(11); f <- sample(0:11, 70, TRUE); record("one factor", round(rnorm(12, 0, 1.5)[f + 1] + rnorm(70, 5, 2), 3), list(f), 13)
set.seed(12); f <- rep(0:5, each = 5); y <- round(rnorm(30, 5, 3), 2); y <- y - ave(y, f) + 5 + 0.1 * f
record("one factor, less than nothing between", y, list(f), 6)
set.seed(13); f <- rep(0:5, each = 5); record("one factor, balanced, far from 0", 1e6 + round(rnorm(6, 0, 2)[f + 1] + rnorm(30), 2), list(f), 6)
set.seed(14); n <- 300; a <- sample(0:9, n, TRUE); b <- sample(0:19, n, TRUE); X <- cbind(round(rnorm(n, 50, 9), 1), rbinom(n, 1, 0.3))
record("two factors, two fixed columns", round(1 + 0.05 * X[, 1] - X[, 2] + rnorm(10)[a + 1] + rnorm(20, 0, 0.5)[b + 1] + rnorm(n), 2),
  list(a, b), c(10, 20), X)
set.seed(15); n <- 200; a <- sample(0:29, n, TRUE); b <- a %/% 6
record("nested", round(rnorm(30)[a + 1] + rnorm(5, 0, 2)[b + 1] + rnorm(n, 0, 1), 2), list(b, a), c(5, 30))

set.seed(21); k <- 20; v <- signif(rgamma(k, 2, 10), 4); record("studies", round(rnorm(k, 0.4, sqrt(v + 0.1)), 3), list(0:(k - 1)), k, v = v)
set.seed(22); v <- signif(rgamma(k, 2, 10), 4); record("studies that agree", round(rnorm(k, 0.4, sqrt(v) / 2), 3), list(0:(k - 1)), k, v = v)
set.seed(23); v <- signif(rgamma(k, 2, 10), 4); x <- round(runif(k, 1990, 2020)); record("studies with a year",
  round(rnorm(k, 0.02 * (x - 2000), sqrt(v + 0.2)), 3), list(0:(k - 1)), k, cbind(x), v)
# Cell means of a survey, the variance s^2 / n with one s^2 for all cells.
s <- survey(24, c(0.8, 0.5, 0.6, 0.4, 0.6, 0.7, 2), 6); cell <- s$F[[6]]; first <- !duplicated(cell)
s2 <- sum((s$y - ave(s$y, cell))^2) / (length(cell) - sum(first)); m <- ave(s$y, cell)[first]; count <- ave(s$y, cell, FUN = length)[first]
record("means of cells", m, lapply(s$F, `[`, first), s$levels, v = s2 / count)

write <- function(rows, file) write.csv(do.call(rbind, rows), file, row.names = FALSE, quote = TRUE)
write(fits, "pooling_fits.csv"); write(cells, "pooling_cells.csv")
writeLines(c(R.version.string, paste("lme4", packageVersion("lme4")), paste("metafor", packageVersion("metafor"))),
  "versions_pooling.txt")
