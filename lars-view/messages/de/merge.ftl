# Forms that two people have open: what both changed.
merge-clash = Jemand anderes hat hier gerade „{ $value }“ gespeichert. Ihre Eingabe steht weiterhin im Formular: Speichern Sie noch einmal, um sie zu verwenden.
merge-clash-gone = Jemand anderes hat gerade entfernt, was hier stand. Ihre Eingabe steht weiterhin im Formular: Speichern Sie noch einmal, um sie zu verwenden.
merge-clash-logo = Jemand anderes hat gerade ein anderes Logo gespeichert oder es entfernt. Wählen Sie Ihre Datei noch einmal aus und speichern Sie.
