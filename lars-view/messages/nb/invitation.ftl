# Personlige lenker.
invitation-show-title = Personlige lenker
invitation-show-text = Alle deltakere får sin egen lenke og trenger ingen konto. En lenke vises én gang, når den lages.
invitation-made = Nye lenker
invitation-made-text = Kopier dem nå: de kan ikke vises på nytt.
invitation-new-title = Lag nye lenker
invitation-no-open-wave = Ingen runde i denne studien er åpen, så ingen kan svare for tiden.
invitation-count = Hvor mange
invitation-make = Lag lenker
invitation-respondent = Deltaker
invitation-link = Lenke
invitation-board-title = Hvem som er invitert
invitation-board-empty = Det er ikke laget noen lenker ennå. Svar som hentes fra filer, trenger ingen lenke.
invitation-standing = Status
invitation-standing-not-opened = Ikke begynt
invitation-standing-started = Begynt
invitation-standing-finished = Sendt inn
invitation-data = Opplysninger som fil
