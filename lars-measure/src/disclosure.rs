//! Disclosure control over tables with totals, and the attacker that tries to undo it.
