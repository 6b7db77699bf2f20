# E-post: inbjudningar, påminnelser, meddelanden om konton, och vad det blev av dem.
audit-act-noted-bounce = noterade om meddelanden kommer fram till en adress
audit-act-planned-reminders = ställde in när påminnelser skickas
mail-sent-local = Ingen e-postserver har angetts, så inget skickas. Skrivna meddelanden som kan läsas under ”E-post”: { $nText }
mail-show-title = Bjud in med e-post
mail-show-lead = Ett meddelande skickas till varje adress med en personlig länk. Adresserna förvaras krypterade och åtskilda från svaren; bara den som får bjuda in ser dem.
mail-local = Ingen e-postserver är inställd, så ingenting lämnar den här datorn: meddelandena väntar, och den som hanterar konton kan läsa dem under ”E-post”.
mail-faults-title = Inget skickades
mail-fault-none = Ange minst en adress.
mail-fault-many = Högst 500 adresser och 2000 tecken egen text får plats i ett formulär.
mail-fault-address = ”{ $value }” är ingen e-postadress. Ange en adress per rad.
mail-fault-invited = { $value } är redan inbjuden i den här omgången.
mail-fault-twice = { $value } står två gånger i listan.
mail-fault-plan = Dagarna måste vara ett heltal från 0 till 365 och antalet påminnelser ett från 0 till 3.
mail-new-title = Skriv till fler
mail-language = Meddelandets språk
mail-addresses = Adresser
mail-addresses-hint = En adress per rad, alla i samma region, frågeomgång och grupp.
mail-own = Din egen text före resten av meddelandet
mail-preview = Det som skickas
mail-preview-to = Till
mail-preview-button = Förhandsgranska
mail-send = Skicka
mail-sent = { $n ->
    [one] { $nText } meddelande är på väg.
   *[other] { $nText } meddelanden är på väg.
}
mail-reminders-title = Påminnelser
mail-reminders-text = Bara de som inte har skickat in sina svar får en påminnelse, högst tre gånger, och aldrig de som inte vill ha mer e-post. 0 dagar: ingen påminns automatiskt.
mail-plan-days = Antal dagar efter det senaste meddelandet
mail-plan-most = Högsta antal påminnelser
mail-plan-save = Spara
mail-plan-set = Påminnelserna är inställda.
mail-remind-now = Påminn nu
mail-reminded = { $n ->
    [0] Ingen behöver påminnas.
    [one] { $nText } påminnelse är på väg.
   *[other] { $nText } påminnelser är på väg.
}
mail-recipients-title = Vilka som har fått meddelanden
mail-recipients-none = Ingen ännu.
mail-address = Adress
mail-reminders = Påminnelser
mail-standing-finished = Inskickat
mail-standing-unsubscribed = Vill inte ha mer e-post
mail-standing-bounced = Meddelandet kom inte fram
mail-standing-full = Kom inte fram: brevlådan är full
mail-standing-not-now = Kom inte fram; ett senare meddelande kan göra det
mail-standing-sending = Ännu inte levererat, men inte på grund av adressen: fråga den som sköter e-postservern
mail-standing-open = Inte inskickat
mail-arrives = Om meddelandena kommer fram
mail-note-bounced = Kommer inte fram
mail-note-works = Adressen fungerar
mail-noted-bounced = Noterat: meddelanden till { $address } kommer inte fram. Inget mer skickas dit.
mail-noted-works = Noterat: { $address } fungerar. Meddelanden skickas dit igen.
mail-invitation-subject = Vi vill veta vad du anser: { $study }
mail-invitation-body =
    Du är inbjuden att delta i ”{ $study }”.
    Enkäten öppnas med den här länken. Länken är personlig. Lämna den inte vidare till någon annan. Du behöver inget konto, du kan göra en paus när som helst och fortsätta senare, och du kan ändra dina svar tills enkäten stängs.
    { $link }


mail-reminder-subject = Påminnelse: { $study }
mail-reminder-body =
    För en tid sedan bjöd vi in dig att delta i ”{ $study }”. Dina svar har inte skickats in ännu. Ditt svar är viktigt: grupperna är små och varje svar påverkar resultatet.
    Din personliga länk:
    { $link }


mail-resume-subject = Din enkät: { $study }
mail-resume-body =
    Du bad om en länk för att kunna fortsätta svara på ”{ $study }”. Allt du har skrivit finns kvar.
    { $link }
    Om du inte bad om den behöver du inte göra något.


mail-closes = Svar tas emot till { $when } (tidszon { $zone }).
mail-closes-day = Svar tas emot till och med { $day } (tidszon { $zone }).
mail-stop =
    Ingen mer e-post om den här enkäten:
    { $link }
mail-account-subject = Välj ditt lösenord för LARS
mail-account-body =
    Hej { $name }!
    Med den här länken väljer du lösenordet för ditt konto. Den fungerar en gång, i tre dagar:
    { $link }
    Om du inte väntade dig det här meddelandet behöver du inte göra något: ingenting ändras.



mail-list-title = E-post
mail-list-none = Inga meddelanden har skrivits ännu.
mail-sending-trouble = { $n ->
    [one] { $nText } meddelande väntar eller kom inte fram
   *[other] { $nText } meddelanden väntar eller kom inte fram
} eftersom själva sändningen avvisades, inte på grund av adressen. Ingen adress har markerats. Kontrollera e-postservern, avsändaren och texten. Meddelanden som väntar skickas om av sig själva, och genast när programmet startas om. Svaret var till exempel: { $reason }
mail-tries = Försök
mail-purpose-invitation = Inbjudan
mail-purpose-reminder = Påminnelse
mail-purpose-resume = Länk för att fortsätta
mail-purpose-account = Länk för ett lösenord
mail-state-queued = väntar
mail-state-sent = skickat
mail-state-bounced = avvisat av e-postservern
mail-state-not-delivered = mottaget av e-postservern men inte levererat
mail-state-given-up = avbrutet efter många försök
mail-unsubscribe-title = Ingen mer e-post
mail-unsubscribe-text = Du får ingen mer e-post om den här enkäten. Din personliga länk fungerar fortfarande, och det du har skrivit finns kvar.
mail-unsubscribe = Ingen mer e-post om den här enkäten
mail-unsubscribed = Klart: du får ingen mer e-post om den här enkäten.
mail-unsubscribe-answer = Till enkäten
mail-resume-title = Fortsätt senare
mail-resume-text = Vi skickar din personliga länk till dig. Adressen sparas inte, bara ett märke om att det var just den: länken skickas inte till någon annan.
mail-resume-send = Skicka länken
mail-resume-sent = Länken är på väg. Allt du har skrivit finns kvar.
mail-resume-bad = Det här är ingen e-postadress. Inget skickades; dina svar finns kvar.
mail-resume-later = Länken kan skickas när du har samtyckt och sparat en sida. Inget skickades.
mail-resume-other = Din länk har skickats till en annan e-postadress. För din säkerhet skickas den bara dit. Inget skickades; dina svar finns kvar.
mail-resume-many = Inga fler länkar kan skickas i dag. Inget skickades; dina svar finns kvar. Spara adressen till den här sidan eller försök igen i morgon.
mail-forgotten-title = Har du glömt lösenordet?
mail-forgotten-text = Ange din e-postadress. Om den hör till ett konto här skickar vi en länk för att välja ett nytt lösenord.
mail-forgotten-send = Skicka länken
mail-forgotten-sent = Om adressen hör till ett konto är länken på väg. Den fungerar en gång, i tre dagar.
mail-passed-on = Länken skickades också med e-post till { $address }.
mail-reminders-anonymous = Den här studien är anonym: vem som har svarat är inte känt, så ingen påminns.
