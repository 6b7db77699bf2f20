# Persönliche Links.
invitation-show-title = Persönliche Links
invitation-show-text = Jede befragte Person erhält einen eigenen Link und braucht kein Konto. Ein Link wird nur einmal angezeigt, nämlich beim Anlegen.
invitation-made = Neue Links
invitation-made-text = Kopieren Sie sie jetzt: Sie können nicht noch einmal angezeigt werden.
invitation-new-title = Neue Links anlegen
invitation-no-open-wave = Keine Welle dieser Studie ist offen, daher kann zurzeit niemand antworten.
invitation-count = Anzahl
invitation-make = Links anlegen
invitation-respondent = Befragte Person
invitation-link = Link
invitation-board-title = Wer eingeladen wurde
invitation-board-empty = Es wurden noch keine Links angelegt. Antworten aus Dateien brauchen keine.
invitation-standing = Stand
invitation-standing-not-opened = Nicht begonnen
invitation-standing-started = Begonnen
invitation-standing-finished = Abgeschickt
invitation-data = Daten als Datei
