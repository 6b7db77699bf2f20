# Forms that two people have open: what both changed.
merge-clash = Kāds cits tikko šeit saglabāja “{ $value }”. Jūsu ieraksts ir saglabāts veidlapā: saglabājiet vēlreiz, lai to izmantotu.
merge-clash-gone = Kāds cits tikko noņēma to, kas šeit bija. Jūsu ieraksts ir saglabāts veidlapā: saglabājiet vēlreiz, lai to izmantotu.
merge-clash-logo = Kāds cits tikko saglabāja citu logotipu vai to noņēma. Izvēlieties failu vēlreiz un saglabājiet, lai to izmantotu.
