//! Internal consistency of a scale: Cronbach's alpha with Feldt's interval.
