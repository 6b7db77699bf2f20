# Offene Links: eine Adresse für viele Befragte.
open-link-title = Offene Links
open-link-lead = Ein offener Link kann in einem Rundbrief oder auf einer Webseite stehen. Wer dort beginnt, erhält einen eigenen persönlichen Link, bis die von Ihnen gesetzte Zahl erreicht ist. Wer ihn öffnet, ist nicht bekannt; jemand könnte also zweimal antworten.
open-link-made = Kopieren Sie den offenen Link jetzt: Er kann nicht noch einmal angezeigt werden.
open-link-new = Einen offenen Link anlegen
open-link-most = Höchstens so viele Personen
open-link-bad-most = Bitte geben Sie eine ganze Zahl von 1 bis 9999 ein. Nichts wurde angelegt.
open-link-make = Offenen Link anlegen
open-link-list = Bisherige offene Links
open-link-none = Noch keiner.
open-link-used = { $used } von { $most } haben begonnen.
open-link-closed = Geschlossen; { $used } von { $most } haben begonnen.
open-link-close = Schließen
open-link-is-closed = Der offene Link ist geschlossen. Persönliche Links, die er vergeben hat, funktionieren weiter.
open-link-invited = Sie sind eingeladen teilzunehmen.
open-link-text = Wenn Sie beginnen, erhalten Sie einen eigenen Link. Bewahren Sie ihn auf oder lassen Sie ihn sich schicken: Mit ihm können Sie unterbrechen und später weitermachen und Ihre Antworten ändern oder löschen.
open-link-begin = Beginnen
open-link-full = Dieser Link nimmt keine Antworten mehr an: Er wurde geschlossen, oder es haben so viele Personen begonnen wie gewünscht.
