# Avatud lingid: üks aadress paljudele vastajatele.
open-link-title = Avatud lingid
open-link-lead = Avatud link võib olla uudiskirjas või veebilehel. Igaüks, kes sealt alustab, saab oma isikliku lingi, kuni teie määratud arv on täis. Avaja ei ole teada, seega võib keegi vastata kaks korda.
open-link-made = Kopeerige avatud link kohe: seda ei saa uuesti näidata.
open-link-new = Avatud lingi loomine
open-link-most = Kõige rohkem nii palju inimesi
open-link-bad-most = Palun sisestage täisarv 1–9999. Midagi ei loodud.
open-link-make = Loo avatud link
open-link-list = Senised avatud lingid
open-link-none = Veel ühtegi ei ole.
open-link-used = Alustanud on { $used }, kokku { $most }.
open-link-closed = Suletud; alustanud on { $used }, kokku { $most }.
open-link-close = Sulge
open-link-is-closed = Avatud link on suletud. Selle antud isiklikud lingid toimivad edasi.
open-link-invited = Kutsume teid osalema.
open-link-text = Alustades saate oma lingi. Hoidke see alles või laske endale saata: sellega saate katkestada ja hiljem jätkata ning oma vastuseid muuta või kustutada.
open-link-begin = Alusta
open-link-full = See link ei võta enam vastuseid: see on suletud või on alustanud nii palju inimesi, kui vaja.
