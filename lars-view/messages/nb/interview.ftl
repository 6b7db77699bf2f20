# Intervjuer: å fylle ut for deltakere.
audit-act-decided-copy = avgjorde mellom et intervju og svarene
audit-act-entered-answers = fylte ut for en deltaker
audit-act-kept-copy = oppbevarte et intervju ved siden av svarene
audit-act-read-copy = leste et intervju ved siden av svarene
audit-act-took-along = tok med intervjuer på en enhet
interview-title = Intervjuer
interview-lead = Interessentene du skal intervjue. Den du fyller ut for, gir først sitt samtykke på første side. Det blir notert at det er du som har fylt ut.
interview-none = Ingen er tildelt deg. Tildelingen gjøres i interessentregisteret.
interview-begin = Fyll ut
interview-anonymous = Denne studien er anonym, så ingen kan fylle ut for andre.
