# The end of a session: the warning before it, and what was typed or sent around it.
session-warning-title = Du loggas snart ut
session-warning-text = Den här sidan har inte använts på ett tag. För att skydda uppgifterna loggas du ut om några minuter. Det du har skrivit står kvar här.
session-stay = Förbli inloggad
session-ended-title = Du loggades ut
session-ended-text = Sidan användes inte på för länge. Det du skrev men inte skickade finns kvar i det här webbläsarfönstret. Logga in igen för att fortsätta.
session-sign-in-again = Logga in igen
session-draft-title = Det du skrev tidigare
session-draft-text = När din förra session avslutades hade du skrivit något på den här sidan som inte hade skickats.
session-draft-back = Hämta tillbaka
session-draft-forget = Ta bort
session-held-title = Du är inloggad igen
session-held-text = Det du skickade den { $at } kom efter att din session hade avslutats, så inget sparades. Det finns kvar i en timme.
session-held-send = Skicka nu
session-held-forget = Ta bort
session-held-sign-in = Din session hade avslutats innan du skickade formuläret. Inget sparades, men det du skickade finns kvar i en timme: logga in igen så kan du skicka det en gång till.
session-lost-sign-in = Din session hade avslutats innan du skickade formuläret, och inget sparades. Logga in igen och gör om det.
