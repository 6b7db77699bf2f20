# Kas formoje negerai.
problem-summary = Pirmiausia reikia kai ką atlikti
problem-required = { $field }: atsakykite
problem-not-offered = { $field }: pasirinkite vieną iš siūlomų atsakymų
problem-too-long = { $field }: sutrumpinkite tekstą
problem-no-consent = Prieš pradėdami pažymėkite, kad sutinkate
problem-not-a-code = { $field }: vartokite tik mažąsias raides, skaitmenis ir brūkšnelius, ne daugiau kaip 40
problem-not-a-date = { $field }: įveskite datą
problem-not-a-number = { $field }: įveskite skaičių skaitmenimis
problem-not-an-order = { $field }: kiekvieną vietą skirkite tik kartą, pradėdami nuo 1
problem-out-of-range = { $field }: tai už priimamų reikšmių ribų
problem-roster-row = { $field }: užpildykite visus partnerio laukelius ir kiekvieną partnerį paminėkite kartą
problem-too-many = { $field }: pasirinkite mažiau atsakymų
