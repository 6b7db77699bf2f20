# Handboken i programmet: ett meddelande per sida, en rad för varje stycke; den första raden står också bredvid de sidor den hör till.
help-title = Handbok
help-page-start =
    En studie går från ”vem frågar vi” till rapporten i åtta uppgifter. De står på studiens sida, där det också syns vilken som är nästa.
    Varje uppgift kan lämnas och tas upp senare; det som sparats finns kvar.
    Exempelstudien visar alla sidor med simulerade svar. Inget av det du gör där når någon.
help-page-study =
    Ge studien en titel, välj regioner och ange när ni frågar.
    Skriv en del av regionens namn och tryck på ”Sök”. Kryssa för dem du behöver. En region som inte finns i listan kan skrivas på den tomma raden.
    Koder, tidszon och minsta grupp som visas finns under ”Avancerat”. De flesta studier behöver dem inte.
help-page-sender =
    Ange vilken organisation som frågar, vem som undertecknar och vem man kan skriva till. De svarande läser det på sin första sida, i varje e-postmeddelande och i varje brev.
    Fyll i en gång för varje språk i studien. Logotypen är frivillig: PNG eller JPEG, högst 200 kB.
    Ingen kan bjudas in innan sidan är ifylld.
help-page-protection =
    Fyra rader: vem som är personuppgiftsansvarig, vilken rättslig grund, vem man frågar, hur länge svaren sparas.
    Av dem gör programmet informationen om personuppgifter och registret över behandling som PDF. Visa båda för dataskyddsombudet.
    Inget publiceras eller skickas innan de fyra raderna är ifyllda.
help-page-questionnaire =
    Börja med ett färdigt frågeformulär eller kopiera en annan studies. Klicka på en fråga för att ändra den.
    Kryssa för studiens språk: bara de erbjuds och bara de behöver översättas.
    Prova formuläret och publicera sedan en utgåva. En publicerad utgåva ändras aldrig; ändringar kommer i nästa.
help-page-register =
    I registret finns de organisationer som ni frågar. Importera det från ett kalkylblad eller skriv in det.
    Tabellen ”Före undersökningen” visar hur mycket som döljs med de organisationer ni har och hur små gap ni kommer att se.
    Sikta på minst nio organisationer i varje grupp.
help-page-asking =
    Bjud in med e-post, brev, öppen länk eller intervju. Läget i enkäten visar vem som har svarat och vad som saknas.
    Påminnelser går bara till dem som inte har svarat.
    När ni har tillräckligt många svar stänger ni enkäten på sidan med läget. Den kan öppnas igen inom ett dygn.
help-page-results =
    Resultaten visas när tillräckligt många har svarat. Celler med för få svar är dolda, så att ingen kan kännas igen.
    Ett positivt gap betyder att man förväntar sig mer än man får.
    Resultaten kan tas med som tabell, diagram eller rapport.
help-page-people =
    Det första kontot är ägarens och har alla roller. Övriga får de roller de behöver, överallt eller i en studie eller region.
    Den som nekas en sida läser där vem som kan hjälpa.
    Varje ändring antecknas i granskningsloggen.
