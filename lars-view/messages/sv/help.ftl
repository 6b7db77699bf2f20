# Handboken i programmet: ett meddelande per sida, en rad för varje stycke; den första raden står också bredvid de sidor den hör till.
help-title = Handbok
help-page-start =
    En studie går från ”vem frågar vi” till rapporten i åtta uppgifter. De står på studiens sida, där det också syns vilken som är nästa.
    Varje uppgift kan avbrytas och återupptas senare; det som sparats finns kvar.
    Exempelstudien visar alla sidor med simulerade svar. Inget av det du gör där skickas till någon.
help-page-study =
    Ge studien en titel, välj regioner och ange enkätens första och sista dag.
    Skriv en del av regionens namn och tryck på ”Sök”. Kryssa för dem du behöver. En region som inte finns i listan kan skrivas på den tomma raden.
    Koder, tidszon och minsta grupp som visas finns under ”Avancerat”. I de flesta studier behöver de inte ändras.
help-page-sender =
    Ange vilken organisation som frågar, vem som undertecknar och vem man kan skriva till. De svarande läser det på sin första sida, i varje e-postmeddelande och i varje brev.
    Fyll i en gång för varje språk i studien. Logotypen är frivillig: PNG eller JPEG, högst 200 kB.
    Ingen kan bjudas in innan sidan är ifylld.
help-page-protection =
    Fyra rader: vem som är personuppgiftsansvarig, vilken rättslig grund, vem man frågar, hur länge svaren sparas.
    Av dem skapar programmet informationen om personuppgifter och registret över behandlingar som PDF. Visa båda för dataskyddsombudet.
    Inget publiceras eller skickas innan de fyra raderna är ifyllda.
help-page-questionnaire =
    Börja med ett färdigt frågeformulär eller kopiera en annan studies. Klicka på en fråga för att ändra den.
    Kryssa för studiens språk: bara de erbjuds och bara de behöver översättas.
    Prova formuläret och publicera sedan en utgåva. En publicerad utgåva ändras aldrig; ändringar kommer i nästa.
help-page-register =
    I registret finns de organisationer som tillfrågas. Importera dem från ett kalkylblad eller skriv in dem.
    Tabellen ”Före enkäten” visar hur mycket som döljs med de organisationer som finns och hur små gap som kommer att synas.
    Sikta på minst nio organisationer i varje grupp.
help-page-asking =
    Bjud in med e-post, brev, öppen länk eller intervju. Läget i enkäten visar vem som har svarat och vad som saknas.
    Påminnelser går bara till dem som inte har svarat.
    När det finns tillräckligt många svar stänger du enkäten på sidan Läget i enkäten. Den kan öppnas igen inom ett dygn.
help-page-results =
    Resultaten visas när tillräckligt många har svarat. Celler med för få svar är dolda, så att ingen kan kännas igen.
    Ett positivt gap betyder att man förväntar sig mer än man får.
    Resultaten kan hämtas som tabell, diagram eller rapport.
help-page-finding =
    En iakttagelse säger i en mening vad ett gap betyder. Gör den på sidan för en relation: meningen bildas av siffrorna och kan ändras.
    Skriv ut bladet för fokusgruppen. För sedan in omdömet med datum, skäl och protokoll: bekräftad, avvisad eller förklarad.
    En iakttagelse behåller de siffror som den gjordes av. Den kan också bygga på vad folk skrev, eller på ett dokument.
help-page-practice =
    Ett gott exempel säger vad en annan region gör, för vilka relationer, till vilken kostnad och vad som visar att det fungerar.
    Skriv också ned misslyckanden och avbrutna överföringar: de räknas när exemplen ordnas.
    Två sakkunniga bedömer varje exempel enligt fem kriterier. Ingen bedömer sitt eget. Publicerade exempel har en offentlig sida.
help-page-matching =
    För varje behov ordnas exemplen från andra regioner. Ni ser vad varje del bidrar med, vad som inte kunde sägas och hur stadig ordningen är.
    Ändra vikterna för att se om ordningen beror på dem. Bredvid varje regions egen lista står vad som är bäst för alla regioner tillsammans.
    Föreslå en matchning, kom överens om en dag och fyll i kontextbladet innan något förs över.
help-page-pilot =
    En pilot börjar med gapet och säger hur litet det ska vara vid nästa enkätomgång.
    För in steg, pengar och indikatorer; parterna rapporterar per period och ledaren undertecknar. En rapport som ändras efter underskriften måste undertecknas på nytt.
    Efter nästa enkätomgång visar sidan gapet före och efter, och om förändringen är större än slumpen.
help-page-thread =
    Tråden visar vägen från svar till förändring: gap, iakttagelse, exempel, matchning, kontext, pilot och samma gap igen.
    Läs uppifrån. Varje rad är en post; öppna den för att se vem som bestämde vad, när och varför.
help-page-people =
    Det första kontot är ägarens och har alla roller. Övriga får de roller de behöver, överallt eller i en studie eller region.
    Om du nekas en sida står det där vem som kan hjälpa.
    Varje ändring antecknas i granskningsloggen.
