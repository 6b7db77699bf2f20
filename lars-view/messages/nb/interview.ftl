# Intervjuer: å fylle ut for deltakere.
interview-title = Intervjuer
interview-lead = Interessentene du skal intervjue. Den du fyller ut for, samtykker først, på første side; at du fylte ut, blir notert.
interview-none = Ingen er tildelt deg. Tildelingen gjøres i interessentregisteret.
interview-begin = Fyll ut
interview-anonymous = Denne studien er anonym, så ingen kan fylle ut for andre.
