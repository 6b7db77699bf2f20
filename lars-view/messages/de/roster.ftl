# Nennung von Partnern und das Netz der Organisationen.

roster-add = Organisation hinzufügen
roster-chart-description = Netz von Organisationen und Gruppen. { $ties ->
        [one] { $tiesText } Pfeil führt
       *[other] { $tiesText } Pfeile führen
    } von denen, die nennen, zu denen, die genannt werden. Ein breiterer Pfeil bedeutet eine stärkere Zusammenarbeit. Gefüllte Formen sind Organisationen, die der Nennung zugestimmt haben, Umrisse sind Gruppen. Die Tabelle enthält alle Verbindungen.
roster-chart-measure = Pfeilbreite: mittlere Stärke der Zusammenarbeit, 1 bis 10. Gefüllt: Organisationen, die der Nennung zugestimmt haben. Umriss: alle anderen, nach Gruppen.
roster-chart-name = Netz der Organisationen
roster-chart-title = Am häufigsten genannt: { $name } ({ $n ->
        [one] von { $nText } befragten Person
       *[other] von { $nText } befragten Personen
    })
roster-find = Namen im Verzeichnis suchen
roster-find-hint = Ab drei Buchstaben werden Organisationen aus dem Verzeichnis dieser Studie vorgeschlagen. Sie können auch jeden anderen Namen eingeben.
roster-found = Im Verzeichnis:
roster-head-between = Zwischenposition (0 bis 1)
roster-head-from = Wer nennt
roster-head-named-by = Genannt von (Organisationen und Gruppen)
roster-head-node = Organisation oder Gruppe
roster-head-strength = Mittlere Stärke
roster-head-strengths = Summe der mittleren Stärken
roster-head-to = Genannter Partner
roster-left = { $n ->
        [one] { $nText } Organisation oder Gruppe mit weniger Verbindungen ist nicht gezeichnet; sie steht in der Tabelle.
       *[other] { $nText } Organisationen und Gruppen mit weniger Verbindungen sind nicht gezeichnet; sie stehen in der Tabelle.
    }
roster-named = Der Name meiner Organisation darf im Netz der Organisationen gezeigt werden
roster-named-hint = Dann werden auch die hier genannten Partner und die Stärke der Zusammenarbeit gezeigt. Partner erscheinen nur mit Namen, wenn sie selbst zugestimmt haben. Ohne Ihre Zustimmung wird Ihre Organisation nur in ihrer Gruppe gezählt.
roster-nodes-caption = Stellung im Netz
roster-none = Zu dieser Frage kann keine Verbindung gezeigt werden.
roster-rule = Organisationen werden nur mit ihrer Zustimmung genannt. Alle anderen werden nach Gruppen gezählt; eine Verbindung zwischen Gruppen wird ab { $least } Befragten gezeigt.
roster-table-caption = Verbindungen zwischen Organisationen und Gruppen
roster-tie = { $from } → { $to }: Stärke { $strength }, { $n ->
        [one] { $nText } befragte Person
       *[other] { $nText } befragte Personen
    }
roster-whole = Anteil der vorhandenen an allen möglichen Verbindungen (Dichte): { $density }. Davon gegenseitig (Reziprozität): { $reciprocity }.
