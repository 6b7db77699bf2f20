# Import eines Verzeichnisses: Datei, Spalten und Wörter, Vorschau.
register-import-add = Als neu importieren
register-import-after = Nach dem Import
register-import-again = Vorschau aktualisieren
register-import-alike = { $n ->
    [one] { $nText } mögliche Dublette
   *[other] { $nText } mögliche Dubletten
}
register-import-alike-hint = Bitte entscheiden Sie für jede Zeile. Zeilen, die Sie unverändert lassen, werden nicht importiert.
register-import-before = Jetzt
register-import-case = Fall für alle Zeilen
register-import-case-in-file = wie in der Datei
register-import-changed = { $n ->
    [one] { $nText } geändert
   *[other] { $nText } geändert
}
register-import-changes = Änderungen an Organisationen im Verzeichnis
register-import-choose = Bitte wählen
register-import-columns = Spalten der Datei
register-import-decision = Entscheidung
register-import-drop = Datei verwerfen
register-import-dropped = Die Datei wurde verworfen. Es wurde nichts importiert.
register-import-example = Erster Wert
register-import-faults = Die Datei kann noch nicht importiert werden
register-import-faults-hint = Wählen Sie unten, was Wörter und Spalten bedeuten, oder korrigieren Sie die Datei und laden Sie sie erneut hoch.
register-import-field = Feld im Verzeichnis
register-import-from = Aus der Datei „{ $file }“
register-import-gone = Es gibt keine hochgeladene Datei zum Importieren. Bitte laden Sie sie erneut hoch.
register-import-groups = { $n ->
    [one] { $nText } Karte einer Gruppe wird nicht importiert.
   *[other] { $nText } Karten von Gruppen werden nicht importiert.
}
register-import-header = Zeile mit den Überschriften
register-import-heading = Überschrift in der Datei
register-import-ignore = Wird nicht importiert
register-import-in-file = In der Datei
register-import-kinds = CSV, XLSX, ODS, XLS oder Visitenkarten (vCard). Überschriften in einer der zehn Sprachen, in beliebiger Reihenfolge.
register-import-known = { $n ->
    [one] { $nText } unverändert
   *[other] { $nText } unverändert
}
register-import-lead = { $n ->
    [one] { $file }: { $nText } Zeile. Noch wurde nichts importiert.
   *[other] { $file }: { $nText } Zeilen. Noch wurde nichts importiert.
}
register-import-line = Zeile
register-import-look-again = Spalten oder Wörter wurden geändert. Bitte prüfen Sie die Vorschau und importieren Sie dann.
register-import-means = Bedeutung
register-import-new = { $n ->
    [one] { $nText } neu
   *[other] { $nText } neu
}
register-import-new-title = Neue Organisationen
register-import-other = Mögliche Dublette von
register-import-previewed = Die Vorschau wurde aktualisiert.
register-import-register-changed = Die Datei oder das Verzeichnis hat sich inzwischen geändert. Bitte prüfen Sie die Vorschau und importieren Sie dann.
register-import-same = Dieselbe Organisation: aktualisieren
register-import-sheet = Verzeichnis
register-import-skip = Nicht importieren
register-import-template = Vorlage (XLSX) mit Auswahllisten
register-import-title = Import in das Verzeichnis
register-import-upload = Hochladen und Vorschau zeigen
register-import-upload-lead = Laden Sie eine Liste mit einer Zeile je Organisation hoch. Sie sehen, was sich ändert, bevor etwas importiert wird.
register-import-wait = Die hochgeladene Datei wird 30 Minuten verschlüsselt aufbewahrt und dann gelöscht.
register-import-waiting = Eine Datei von Ihnen wartet: zur Vorschau
register-import-why = Grund
register-import-word = Wort in der Datei
register-import-word-empty = Leer lassen
register-import-words = Wörter der Datei, die diese Studie nicht kennt
register-import-words-hint = Wählen Sie einmal, was jedes Wort bedeutet. Die Studie merkt es sich für die nächste Datei.
