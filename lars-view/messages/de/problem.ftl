# Was an einem Formular nicht stimmt.
problem-summary = Zuerst ist noch etwas zu tun
problem-required = { $field }: bitte antworten
problem-not-offered = { $field }: bitte eine der angebotenen Antworten wählen
problem-too-long = { $field }: bitte den Text kürzen
problem-no-consent = Bitte kreuzen Sie Ihr Einverständnis an, bevor Sie beginnen
