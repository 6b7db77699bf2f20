# Failai kaip atsakymai.

file-given = Jūs pateikėte:
file-hint = { $kinds }; ne daugiau kaip { $size }. Failas išsiunčiamas, kai tęsiate.
file-list-anonymous = Šis tyrimas anoniminis. Failus galima atsisiųsti tik tada, kai galima atsisiųsti visų regionų ir apklausos bangų atsakymus; kurių dar negalima, nurodyta eksporto puslapyje.
file-list-empty = Failų nepateikta.
file-list-lead = Failai pateiktuose atsakymuose. Kiekvienas atsisiuntimas įrašomas į audito žurnalą. LARS tikrina, ar failas yra toks, kaip sako jo pavadinimas; virusų ji neieško.
file-list-respondent = Respondentas
file-list-saved = Gauta
file-list-title = Įkelti failai
file-list-what = Failas
file-named = { $name } ({ $size })
file-own = Jūsų failai
file-remove = Pašalinti šį failą
