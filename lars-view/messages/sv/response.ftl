# Vägen genom frågorna.
audit-act-deleted-response = raderade ett svar
audit-act-exported-responses = exporterade svar
audit-act-imported-responses = importerade svar
response-title-problem = Åtgärda: { $title }
response-position = Steg { $step } av { $of }
response-start-title = Din syn på samarbetet
response-privacy-title = Dina uppgifter
response-consent-label = Samtycke
response-consent-given = Du har samtyckt till att delta. Du kan när som helst avbryta ditt deltagande, även när svarstiden är slut.
response-begin = Börja
response-next = Spara och fortsätt
response-back = Tillbaka
response-later = Varje sida sparas när du fortsätter. Öppna din personliga länk igen om du vill fortsätta senare.
response-saved = Sparat
response-not-saved = Inte sparat ännu. Kontrollera anslutningen; dina svar finns kvar på sidan.
response-finished-notice = Du har redan skickat in dina svar. Du kan ändra dem tills svarstiden är slut.
response-background-title = Om dig
response-open-title = Med dina egna ord
response-check-title = Kontrollera dina svar
response-check-text = Svaren räknas först när du har skickat in dem. Gå igenom dem innan du skickar in.
response-change = Ändra
response-finish = Skicka in mina svar
response-finish-again = Spara mina ändringar
response-side-expectation = Förväntan
response-side-experience = Upplevelse
response-side-importance = Betydelse
response-digits = Med tangentbord: 1 till 9 väljer ett betyg, 0 väljer 10.
response-importance-summary = Hur viktigt är detta för dig? (frivilligt)
response-scale = från 1, { $low }, till 10, { $high }
response-not-answered = inte besvarat
response-pair = Förväntan { $expectation }, upplevelse { $experience }
response-pair-importance = { $pair }, betydelse { $importance }
response-thanks-title = Tack
response-thanks-text = Dina svar har skickats in.
response-thanks-change = Ändra mina svar
response-own-answers = Dina svar
response-own-answers-hint = Du kan skriva ut sidan eller spara den som PDF med webbläsaren.
response-data = Mina uppgifter som fil
response-data-hint = Allt som har sparats om dina svar, med frågorna och ditt samtycke, som en JSON-fil.
response-closed-title = Det går inte längre att svara
response-closed-text = Det här är svaren som du sparade. Det som inte skickades in räknas inte.
response-delete-summary = Avbryt deltagandet: radera mina svar
response-delete-text = Detta raderar allt du har svarat. Det går inte att ångra. Du kan svara på nytt med samma länk tills svarstiden är slut.
response-delete = Radera allt jag har svarat
response-deleted-title = Dina svar är raderade
response-deleted-text = Inga av dina svar finns kvar.
response-demo = Det här är en demonstrationsstudie att prova på. De övriga svaren i den är simulerade.
response-multiple = Du kan kryssa för flera svar.
response-multiple-most = { $n ->
    [one] Kryssa för högst ett svar.
   *[other] Kryssa för högst { $nText } svar.
}
response-optional = { $question } (frivilligt)
response-ranking = { $n ->
    [one] Skriv 1 vid det viktigaste.
   *[other] Skriv 1 vid det viktigaste, 2 vid det näst viktigaste och så vidare, upp till { $nText }.
}
response-tie = Partner { $nText }
response-tie-organisation = Organisation
response-tie-strength = Samarbetets styrka, 1 till 10
response-trial = Du provar det här frågeformuläret. Det du fyller i här räknas aldrig.
response-anonymous = Den här enkäten är anonym: inget sparas som leder från din länk till dina svar. Svaren går bara att hitta, ändra eller ta bort med din länk.
response-withdraw = Du kan avbryta ditt deltagande när du vill, även när svarstiden är slut: med din länk raderar du allt du har svarat. Medelvärden som redan har räknats ut finns kvar; ingen kan urskilja dina svar i dem.
response-delete-text-closed = Detta raderar allt du har svarat för gott. Svarstiden är slut, så du kan inte svara på nytt. Resultaten beräknas därefter utan dig. Medelvärden och tabeller som redan har gjorts finns kvar, liksom filer utan ditt namn som studien redan har hämtat ut.
response-multiple-least = { $n ->
    [one] Kryssa för minst ett.
   *[other] Kryssa för minst { $nText }.
}
response-words-least = { $n ->
    [one] Minst { $nText } tecken.
   *[other] Minst { $nText } tecken.
}
response-bounds = Från { $least } till { $most }.
response-bounds-least = Från och med { $least }.
response-bounds-most = Till och med { $most }.
response-minutes = { $n ->
    [one] Det tar ungefär { $nText } minut.
   *[other] Det tar ungefär { $nText } minuter.
}
