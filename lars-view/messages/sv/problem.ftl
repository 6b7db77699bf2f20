# Vad som är fel i ett formulär.
problem-summary = Något återstår att göra först
problem-required = { $field }: svara på frågan
problem-not-offered = { $field }: välj ett av svaren som erbjuds
problem-too-long = { $field }: korta ned texten
problem-no-consent = Kryssa i rutan för att samtycka innan du börjar
