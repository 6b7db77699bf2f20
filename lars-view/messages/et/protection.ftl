# Uuringu reeglid isikuandmete kohta.
protection-ask = Küsimused Teie andmete kohta: { $contact }
protection-basis = Õiguslik alus
protection-basis-consent = Nõusolek
protection-basis-none = Määramata
protection-basis-other = Muu; see on nimetatud privaatsusteates
protection-basis-public-task = Avalikes huvides olev ülesanne
protection-contact = Kellelt oma andmete kohta küsida
protection-contact-hint = Nimi koos e-posti aadressi või telefoninumbriga, ühel real, kuni 300 märki.
protection-months = Mitu kuud hoitakse vastuseid pärast viimase vooru sulgemist
protection-months-hint = Täisarv 1 kuni 1200. Tühi: reeglit ei ole. Käsk „lars gdpr retention“ kustutab, mille aeg on möödas.
protection-no-end = Vastustel ei ole veel lõpptähtaega: kuud on määramata või mõnel voorul puudub sulgemisaeg.
protection-save = Salvesta
protection-saved = Reeglid on salvestatud.
protection-text = Need reeglid on failis, mille vastajad saavad oma andmete kohta; kontakt on ka nende esimesel ja viimasel lehel.
protection-title = Andmekaitse
protection-until = Vastuseid hoitakse kuni { $until }.
protection-wrong = Midagi ei salvestatud. Kuud peavad olema täisarv 1 kuni 1200 või tühjad, kontakt üks rida kuni 300 märgiga.
