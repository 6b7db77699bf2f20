# Was an einem Formular nicht stimmt.
problem-summary = Bitte ergänzen oder ändern Sie Ihre Angaben
problem-required = { $field }: bitte antworten
problem-not-offered = { $field }: bitte eine der angebotenen Antworten wählen
problem-too-long = { $field }: bitte den Text kürzen
problem-no-consent = Bitte kreuzen Sie die Einwilligung an, bevor Sie beginnen
