# Vad som är fel i ett formulär.
problem-summary = Något återstår att göra
problem-required = { $field }: svara
problem-not-offered = { $field }: välj ett av svaren som erbjuds
problem-too-long = { $field }: korta ned texten
problem-no-consent = Kryssa i rutan för att godkänna innan du börjar
