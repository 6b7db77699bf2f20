# Åpne lenker: én adresse for mange deltakere.
open-link-title = Åpne lenker
open-link-lead = En åpen lenke kan stå i et nyhetsbrev eller på en nettside. Alle som begynner der, får sin egen personlige lenke, til antallet du setter, er nådd. Hvem som åpner den, er ikke kjent, så noen kan svare to ganger.
open-link-made = Kopier den åpne lenken nå: den kan ikke vises igjen.
open-link-new = Lag en åpen lenke
open-link-most = Høyst så mange personer
open-link-bad-most = Oppgi et helt tall fra 1 til 9999. Ingenting ble laget.
open-link-make = Lag åpen lenke
open-link-list = Åpne lenker hittil
open-link-none = Ingen ennå.
open-link-used = { $used } av { $most } har begynt.
open-link-closed = Stengt; { $used } av { $most } har begynt.
open-link-close = Steng
open-link-is-closed = Den åpne lenken er stengt. Personlige lenker som den har gitt, virker fortsatt.
open-link-invited = Du er invitert til å delta.
open-link-text = Når du begynner, får du din egen lenke. Ta vare på den, eller få den tilsendt: med den kan du ta pause og fortsette senere, og endre eller slette svarene dine.
open-link-begin = Begynn
open-link-full = Denne lenken tar ikke imot flere svar: den er stengt, eller så mange som ønsket har begynt.
