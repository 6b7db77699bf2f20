# Vastamise teekond.
audit-act-deleted-response = kustutas vastuse
audit-act-exported-responses = eksportis vastuseid
audit-act-imported-responses = importis vastuseid
response-title-problem = Viga: { $title }
response-position = Samm { $step }/{ $of }
response-start-title = Teie vaade koostööle
response-privacy-title = Teie andmed
response-consent-label = Nõusolek
response-consent-given = Olete andnud nõusoleku osaleda. Osalemisest saate igal ajal loobuda, ka pärast vastamise lõppu.
response-begin = Alusta
response-next = Salvesta ja jätka
response-back = Tagasi
response-later = Iga leht salvestatakse, kui jätkate. Hiljem jätkamiseks avage oma isiklik link uuesti.
response-saved = Salvestatud
response-not-saved = Veel salvestamata. Palun kontrollige ühendust; teie vastused on endiselt sellel lehel.
response-finished-notice = Olete oma vastused juba saatnud. Vastamise lõpuni saate neid muuta.
response-background-title = Andmed teie kohta
response-open-title = Oma sõnadega
response-check-title = Kontrollige oma vastuseid
response-check-text = Vastused lähevad arvesse alles pärast saatmist. Palun vaadake need üle.
response-change = Muuda
response-finish = Saada minu vastused
response-finish-again = Salvesta muudatused
response-side-expectation = Ootus
response-side-experience = Kogemus
response-side-importance = Tähtsus
response-digits = Klaviatuuriga: klahvid 1–9 valivad hinde, 0 valib 10.
response-importance-summary = Kui tähtis see teile on? (vabatahtlik)
response-scale = skaalal 1 ({ $low }) kuni 10 ({ $high })
response-not-answered = vastamata
response-pair = Ootus { $expectation }, kogemus { $experience }
response-pair-importance = { $pair }, tähtsus { $importance }
response-thanks-title = Aitäh
response-thanks-text = Teie vastused on saadetud.
response-thanks-change = Muuda minu vastuseid
response-own-answers = Teie vastused
response-own-answers-hint = Lehe saate printida või brauseris PDF-ina salvestada.
response-data = Minu andmed failina
response-data-hint = Kõik, mis teie vastustest on salvestatud, koos küsimuste ja teie nõusolekuga, JSON-failina.
response-closed-title = Vastamine on lõppenud
response-closed-text = Need on teie salvestatud vastused. Saatmata vastused arvesse ei lähe.
response-delete-summary = Loobu: kustuta minu vastused
response-delete-text = See kustutab kõik, mida vastasite. Seda ei saa tagasi võtta. Sama lingiga saate kuni vastamise lõpuni uuesti vastata.
response-delete = Kustuta kõik minu vastused
response-deleted-title = Teie vastused on kustutatud
response-deleted-text = Teie vastustest ei ole enam midagi alles.
response-demo = See on proovimiseks mõeldud näidisuuring. Selle muud vastused on simuleeritud.
response-multiple = Võite märkida mitu vastust.
response-multiple-most = { $n ->
    [one] Märkige kõige rohkem üks vastus.
   *[other] Märkige kõige rohkem { $nText } vastust.
}
response-optional = { $question } (vabatahtlik)
response-ranking = { $n ->
    [one] Kirjutage kõige tähtsama juurde 1.
   *[other] Kirjutage kõige tähtsama juurde 1, järgmise juurde 2 ja nii kuni arvuni { $nText }.
}
response-tie = Partner { $nText }
response-tie-organisation = Organisatsioon
response-tie-strength = Koostöö tugevus, 1 kuni 10
response-trial = Te proovite seda küsimustikku. Siin sisestatu ei lähe kunagi arvesse.
response-anonymous = See küsitlus on anonüümne: midagi ei salvestata, mis viiks teie lingilt teie vastusteni. Leida, muuta või kustutada saab neid ainult teie lingiga.
response-withdraw = Loobuda saate millal tahes, ka pärast vastamise lõppu: oma lingiga kustutate kõik, mida vastasite. Varem arvutatud keskmised jäävad alles; teie vastuseid neis ära ei tunne.
response-delete-text-closed = See kustutab jäädavalt kõik, mida vastasite. Vastamine on lõppenud, seega uuesti vastata ei saa. Edaspidi arvutatakse tulemused ilma teieta. Varem tehtud keskmised ja tabelid jäävad, samuti failid ilma teie nimeta, mille uuring on juba välja võtnud.
response-multiple-least = { $n ->
    [one] Märkige vähemalt üks.
   *[other] Märkige vähemalt { $nText }.
}
response-words-least = { $n ->
    [one] Vähemalt { $nText } tähemärk.
   *[other] Vähemalt { $nText } tähemärki.
}
response-bounds = { $least } kuni { $most }.
response-bounds-least = Alates { $least }.
response-bounds-most = Kuni { $most }.
response-minutes = { $n ->
    [one] See võtab umbes { $nText } minuti.
   *[other] See võtab umbes { $nText } minutit.
}
