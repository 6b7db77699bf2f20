# Öppna länkar: en adress för många svarande.
open-link-title = Öppna länkar
open-link-lead = En öppen länk kan stå i ett nyhetsbrev eller på en webbsida. Var och en som börjar där får en egen personlig länk, tills det antal du anger är nått. Vem som öppnar den är inte känt, så någon kan svara två gånger.
open-link-made = Kopiera den öppna länken nu: den kan inte visas igen.
open-link-new = Skapa en öppen länk
open-link-most = Högst så många personer
open-link-bad-most = Ange ett heltal från 1 till 9999. Inget skapades.
open-link-make = Skapa öppen länk
open-link-list = Öppna länkar hittills
open-link-none = Ingen ännu.
open-link-used = { $used } av { $most } har börjat.
open-link-closed = Stängd; { $used } av { $most } har börjat.
open-link-close = Stäng
open-link-is-closed = Den öppna länken är stängd. Personliga länkar som den har gett fungerar fortfarande.
open-link-invited = Du är inbjuden att delta.
open-link-text = När du börjar får du en egen länk. Spara den, eller låt skicka den till dig: med den kan du avbryta och fortsätta senare och ändra eller ta bort dina svar.
open-link-begin = Börja
open-link-full = Den här länken tar inte emot fler svar: den är stängd, eller så har så många som önskat börjat.
