# Vad som är fel i ett formulär.
problem-summary = Något återstår att göra först
problem-required = { $field }: svara på frågan
problem-not-offered = { $field }: välj ett av svaren som erbjuds
problem-too-long = { $field }: korta ned texten
problem-no-consent = Kryssa i rutan för att samtycka innan du börjar
problem-not-a-code = { $field }: använd bara små bokstäver, siffror och bindestreck, högst 40 tecken
problem-not-a-date = { $field }: ange ett datum
problem-not-a-number = { $field }: ange ett tal med siffror
problem-not-an-order = { $field }: använd varje placering bara en gång, med början på 1
problem-out-of-range = { $field }: värdet ligger utanför det som godtas
problem-roster-row = { $field }: fyll i alla fält för en partner, och nämn varje partner bara en gång
problem-too-many = { $field }: välj färre svar
