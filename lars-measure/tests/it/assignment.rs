//! Maximum-weight assignment with capacities, exact, with the sensitivity of the optimum to each weight.
