# E-post: invitasjoner, påminnelser, meldinger om kontoer, og hva det ble av dem.
audit-act-noted-bounce = noterte om meldinger kommer fram til en adresse
audit-act-planned-reminders = satte opp når påminnelser sendes
mail-sent-local = Ingen e-postserver er satt opp, så ingenting sendes. Skrevne meldinger som kan leses under «E-post»: { $nText }
mail-show-title = Inviter med e-post
mail-show-lead = Hver adresse får en e-post med en personlig lenke. Adressene oppbevares kryptert og atskilt fra svarene; bare den som kan invitere, ser dem.
mail-local = Ingen e-postserver er satt opp, så ingenting forlater denne datamaskinen: meldingene venter, og den som forvalter kontoer, kan lese dem under «E-post».
mail-faults-title = Ingenting ble sendt
mail-fault-none = Oppgi minst én adresse.
mail-fault-many = Et skjema rommer høyst 500 adresser og 2000 tegn egen tekst.
mail-fault-address = «{ $value }» er ikke en e-postadresse. Oppgi én adresse per linje.
mail-fault-invited = { $value } er allerede invitert i denne runden.
mail-fault-twice = { $value } står to ganger i listen.
mail-fault-plan = Antall dager må være et heltall fra 0 til 365 og antall påminnelser et heltall fra 0 til 3.
mail-new-title = Skriv til flere
mail-language = Språket i meldingen
mail-addresses = Adresser
mail-addresses-hint = Én adresse per linje, alle i samme region, spørrerunde og gruppe.
mail-own = Din egen tekst, før resten av meldingen
mail-preview = Det som sendes
mail-preview-to = Til
mail-preview-button = Forhåndsvis
mail-send = Send
mail-sent = { $n ->
    [one] { $nText } melding er på vei.
   *[other] { $nText } meldinger er på vei.
}
mail-reminders-title = Påminnelser
mail-reminders-text = Bare de som ikke har sendt inn svarene, får en påminnelse, høyst tre ganger, og aldri de som ikke vil ha mer e-post. 0 dager: ingen påminnes automatisk.
mail-plan-days = Antall dager etter siste melding
mail-plan-most = Høyeste antall påminnelser
mail-plan-save = Lagre
mail-plan-set = Påminnelsene er satt opp.
mail-remind-now = Påminn nå
mail-reminded = { $n ->
    [0] Ingen trenger påminnelse.
    [one] { $nText } påminnelse er på vei.
   *[other] { $nText } påminnelser er på vei.
}
mail-recipients-title = Hvem som har fått melding
mail-recipients-none = Ingen ennå.
mail-address = Adresse
mail-reminders = Påminnelser
mail-standing-finished = Sendt inn
mail-standing-unsubscribed = Vil ikke ha mer e-post
mail-standing-bounced = Meldingen kom ikke fram
mail-standing-full = Kom ikke fram: postkassen er full
mail-standing-not-now = Kom ikke fram; en senere melding kan gjøre det
mail-standing-sending = Ikke levert ennå, men ikke på grunn av adressen: spør den som drifter e-postserveren
mail-standing-open = Ikke sendt inn
mail-arrives = Om meldingene kommer fram
mail-note-bounced = Kommer ikke fram
mail-note-works = Adressen virker
mail-noted-bounced = Notert: meldinger til { $address } kommer ikke fram. Ingenting mer sendes dit.
mail-noted-works = Notert: { $address } virker. Meldinger sendes dit igjen.
mail-invitation-subject = Vi vil gjerne ha ditt syn: { $study }
mail-invitation-body =
    Du er invitert til å delta i «{ $study }».
    Spørreskjemaet åpnes med denne lenken. Lenken er personlig. Ikke gi den videre til andre. Du trenger ingen konto, du kan ta pause når som helst og fortsette senere, og du kan endre svarene dine til undersøkelsen er slutt.
    { $link }


mail-reminder-subject = Påminnelse: { $study }
mail-reminder-body =
    For en tid siden inviterte vi deg til å delta i «{ $study }». Svarene dine er ikke sendt inn ennå. Ditt syn teller: gruppene er små, og hvert svar endrer bildet.
    Din personlige lenke:
    { $link }


mail-resume-subject = Ditt spørreskjema: { $study }
mail-resume-body =
    Du ba om lenken slik at du kan fortsette å svare på «{ $study }». Alt du har skrevet, er tatt vare på.
    { $link }
    Hvis du ikke ba om den, trenger du ikke gjøre noe.


mail-closes = Svar tas imot til { $when } (tidssone { $zone }).
mail-closes-day = Svar tas imot til og med { $day } (tidssone { $zone }).
mail-stop =
    Ikke mer e-post om denne undersøkelsen:
    { $link }
mail-account-subject = Velg passord for LARS
mail-account-body =
    Hei, { $name }!
    Med denne lenken velger du passordet til kontoen din. Den virker én gang, i tre dager:
    { $link }
    Hvis du ikke ventet denne meldingen, trenger du ikke gjøre noe: ingenting endres.



mail-list-title = E-post
mail-list-none = Ingen meldinger er skrevet ennå.
mail-sending-trouble = { $n ->
    [one] { $nText } melding venter eller kom ikke fram
   *[other] { $nText } meldinger venter eller kom ikke fram
} fordi selve sendingen ble avvist, ikke på grunn av adressen. Ingen adresse er merket. Kontroller e-postserveren, avsenderen og teksten. Meldinger som venter, sendes på nytt av seg selv, og med én gang når programmet startes på nytt. Svaret var for eksempel: { $reason }
mail-tries = Forsøk
mail-purpose-invitation = Invitasjon
mail-purpose-reminder = Påminnelse
mail-purpose-resume = Lenke for å fortsette
mail-purpose-account = Lenke for et passord
mail-state-queued = venter
mail-state-sent = sendt
mail-state-bounced = avvist av e-postserveren
mail-state-not-delivered = tatt imot av e-postserveren, men ikke levert
mail-state-given-up = avbrutt etter mange forsøk
mail-unsubscribe-title = Ikke mer e-post
mail-unsubscribe-text = Du får ikke mer e-post om denne undersøkelsen. Den personlige lenken virker fortsatt, og det du har skrevet, blir stående.
mail-unsubscribe = Ikke mer e-post om denne undersøkelsen
mail-unsubscribed = Ferdig: du får ikke mer e-post om denne undersøkelsen.
mail-unsubscribe-answer = Til spørreskjemaet
mail-resume-title = Fortsett senere
mail-resume-text = Vi sender deg den personlige lenken din. Adressen blir ikke lagret, bare et merke om at det var denne: lenken sendes ikke til noen annen.
mail-resume-send = Send lenken
mail-resume-sent = Lenken er på vei. Alt du har skrevet, er tatt vare på.
mail-resume-bad = Dette er ikke en e-postadresse. Ingenting ble sendt; svarene dine er tatt vare på.
mail-resume-later = Lenken kan sendes når du har samtykket og lagret en side. Ingenting ble sendt.
mail-resume-other = Lenken din er sendt til en annen e-postadresse. Av hensyn til sikkerheten din sendes den bare dit. Ingenting ble sendt; svarene dine er tatt vare på.
mail-resume-many = Flere lenker kan ikke sendes i dag. Ingenting ble sendt; svarene dine er tatt vare på. Ta vare på adressen til denne siden, eller prøv igjen i morgen.
mail-forgotten-title = Glemt passordet?
mail-forgotten-text = Oppgi e-postadressen din. Hvis den hører til en konto her, sender vi deg en lenke for å velge nytt passord.
mail-forgotten-send = Send lenken
mail-forgotten-sent = Hvis adressen hører til en konto, er lenken på vei. Den virker én gang, i tre dager.
mail-passed-on = Lenken ble også sendt med e-post til { $address }.
mail-reminders-anonymous = Denne studien er anonym: hvem som har svart, er ikke kjent, så ingen påminnes.
