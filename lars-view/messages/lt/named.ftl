# Respondentų įvardytos organizacijos ir kurie pavadinimai reiškia tą pačią.

audit-act-joined-name = sujungė įvardytą organizaciją
audit-act-parted-name = panaikino organizacijos sujungimą
audit-act-read-named-organisations = skaitė, kurios organizacijos įvardytos
named-anonymous = Tyrimas anoniminis: įvardytos organizacijos yra tik atsakymų faile.
named-caption = Organizacijos, kaip jas įrašė respondentai
named-is = Yra ta pati kaip
named-join = Sujungti
named-joined = Organizacijos sujungtos.
named-lead = Kurias organizacijas respondentai įvardijo kaip partnerius. Tai matote, nes turite teisę eksportuoti atsakymus, ir tai įrašoma audito žurnale. Sujungimas nekeičia jokio atsakymo: sujungtas pavadinimas tinkle reiškia tą organizaciją.
named-name = Pavadinimas, kaip įrašytas
named-none = Dar niekas neįvardijo organizacijos.
named-parted = Organizacijos vėl atskirtos.
named-times = Kiek kartų įvardyta
named-title = Įvardytos organizacijos
named-undo = Anuliuoti
