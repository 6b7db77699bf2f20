# Was an einem Formular nicht stimmt.
problem-summary = Bitte ergänzen oder ändern Sie Ihre Angaben
problem-required = { $field }: bitte antworten
problem-not-offered = { $field }: bitte eine der angebotenen Antworten wählen
problem-too-long = { $field }: bitte den Text kürzen
problem-no-consent = Bitte kreuzen Sie die Einwilligung an, bevor Sie beginnen
problem-not-a-code = { $field }: Bitte nur Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40
problem-not-a-date = { $field }: Bitte geben Sie ein Datum ein
problem-not-a-number = { $field }: Bitte geben Sie eine Zahl in Ziffern ein
problem-not-an-order = { $field }: Bitte vergeben Sie jeden Platz nur einmal, beginnend mit 1
problem-out-of-range = { $field }: Das liegt außerhalb der Werte, die angenommen werden
problem-roster-row = { $field }: Bitte füllen Sie zu einem Partner jedes Feld aus und nennen Sie jeden nur einmal
problem-too-many = { $field }: Bitte wählen Sie weniger Antworten
