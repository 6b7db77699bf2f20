# Accounts of staff: signing in, one's own account, people and their roles.
audit-act-closed-account = uždaryta paskyra
audit-act-erased-person = ištrinti uždarytos paskyros asmens duomenys
audit-act-exported-personal-data = pateikti asmens duomenys
audit-act-made-account = sukurta paskyra
audit-act-made-account-link = sukurta slaptažodžio nuoroda
audit-act-removed-second-factor = išjungtas dviejų žingsnių prisijungimas
audit-act-set-password = pasirinktas slaptažodis
audit-act-set-second-factor = įjungtas dviejų žingsnių prisijungimas
audit-act-sign-in-refused = prisijungimas atmestas
audit-act-signed-in = prisijungimas
person-sign-in-title = Prisijungimas
person-sign-in-text = Tyrimo darbuotojams. Respondentams paskyros nereikia: jie atveria savo asmeninę nuorodą.
person-sign-in-no-account = Dar neturite paskyros? Ją jums sukurs asmuo, prižiūrintis šią sistemą.
person-address = El. pašto adresas
person-password = Slaptažodis
person-sign-in-button = Prisijungti
person-sign-in-wrong = Neteisingas el. pašto adresas arba slaptažodis.
person-sign-in-wait = Per daug bandymų. Palaukite { $minutes ->
    [one] { $minutes } minutę
    [few] { $minutes } minutes
    [many] { $minutes } minutės
   *[other] { $minutes } minučių
} ir bandykite dar kartą.
person-code-title = Antras žingsnis
person-code-text = Įveskite šešis skaitmenis, kuriuos rodo autentifikavimo programėlė, arba vieną iš savo atkūrimo kodų.
person-code = Kodas
person-code-wrong = Šis kodas netinka arba jau panaudotas.
person-code-old = Nuo pirmojo žingsnio praėjo per daug laiko. Prisijunkite iš naujo.
person-link-title = Slaptažodžio pasirinkimas
person-link-text = Pasirinkite slaptažodį adresui { $address }. Ne mažiau kaip { $shortest } ženklų; sakinys tinka, slaptažodžių tvarkyklė – dar geriau.
person-new-password = Naujas slaptažodis
person-repeat-password = Naujas slaptažodis dar kartą
person-old-password = Dabartinis slaptažodis
person-old-password-wrong = Tai ne jūsų dabartinis slaptažodis.
person-set-password = Įrašyti slaptažodį
person-password-set = Slaptažodis įrašytas. Dabar galite juo prisijungti.
person-password-too-short = Slaptažodis per trumpas: reikia ne mažiau kaip { $shortest } ženklų.
person-password-too-long = Slaptažodis per ilgas: užtenka { $longest } ženklų.
person-password-guessable = Šį slaptažodį lengva atspėti: jis dažnas arba jame yra jūsų vardas, adresas ar klavišų eilė.
person-password-not-repeated = Slaptažodžiai skiriasi.
person-account-title = Mano paskyra
person-account-roles = Mano vaidmenys
person-account-no-roles = Vaidmens dar neturite. Kreipkitės į asmenį, sukūrusį jūsų paskyrą.
person-password-title = Slaptažodis
person-password-text = Pakeitus slaptažodį, visi kiti jūsų seansai baigiasi.
person-factor-title = Dviejų žingsnių prisijungimas
person-factor-on = Dviejų žingsnių prisijungimas įjungtas. Po slaptažodžio prašoma kodo iš autentifikavimo programėlės.
person-factor-off = Be dviejų žingsnių prisijungimo kiekvienas, žinantis jūsų slaptažodį, gali prisijungti jūsų vardu.
person-factor-codes-left = { $n ->
    [one] Liko { $n } atkūrimo kodas.
    [few] Liko { $n } atkūrimo kodai.
    [many] Liko { $n } atkūrimo kodo.
   *[other] Liko { $n } atkūrimo kodų.
}
person-factor-begin = Įjungti dviejų žingsnių prisijungimą
person-factor-add = Nuskaitykite šį kodą autentifikavimo programėle arba įveskite į ją raktą. Tada įrašykite šešis skaitmenis, kuriuos ji rodo.
person-factor-key = Raktas
person-factor-qr = QR kodas su raktu, kuris žemiau pateiktas tekstu
person-factor-turn-on = Įjungti
person-factor-turn-off = Išjungti
person-factor-codes-title = Atkūrimo kodai
person-factor-codes-text = Laikykite šiuos kodus saugioje vietoje. Kiekvienas vieną kartą atveria jūsų paskyrą, jei pametate telefoną. Dar kartą jų parodyti negalima.
person-sessions-title = Atviri seansai
person-sessions-text = Seansas baigiasi, kai { $minutes } min. nenaudojamas, ir bet kuriuo atveju po dvylikos valandų.
person-session-opened = Prisijungta
person-session-seen = Paskutinį kartą naudotas
person-session-this = šis
person-session-end = Baigti
person-list-title = Asmenys
person-list-text = Visi, turintys paskyrą, ir ką jie gali daryti. Vaidmuo galioja visai sistemai, vienam tyrimui arba vienam regionui.
person-list-empty = Paskyros dar niekas neturi. Atėjote su vienkartine nuoroda; pirmiausia sukurkite paskyrą sau.
person-name = Vardas ir pavardė
person-standing-active = aktyvi
person-standing-invited = slaptažodis dar nepasirinktas
person-standing-closed = uždaryta
person-with-factor = su dviejų žingsnių prisijungimu
person-new-title = Nauja paskyra
person-new-text = Gausite nuorodą, kurią perduosite. Su ja asmuo pasirenka slaptažodį. Ji galioja tris dienas, ją galima panaudoti vieną kartą.
person-scope-installation = visa sistema
person-make = Sukurti paskyrą
person-taken = Šis adresas jau turi paskyrą.
person-bad-address = Tai ne el. pašto adresas.
person-bad-name = Reikia vardo, ne ilgesnio kaip 100 ženklų.
person-link-made = Nuoroda: { $name }
person-link-made-text = Nukopijuokite ją dabar ir perduokite: dar kartą jos parodyti negalima.
person-give = Suteikti vaidmenį
person-new-link = Nauja slaptažodžio nuoroda
person-close = Uždaryti paskyrą
person-close-text = Uždarius paskyrą, nelieka slaptažodžio, vaidmenų ir seansų. Vardas lieka audito žurnale.
person-given = Vaidmuo suteiktas.
person-took = Vaidmuo atimtas.
person-closed = Paskyra uždaryta.
person-erase = Ištrinti vardą ir adresą
person-erase-text = Uždarytos paskyros vardas ir adresas ištrinami visam laikui. Audito žurnale lieka tik identifikatorius.
person-erased = Vardas ir adresas ištrinti.
person-erased-name = Ištrinta paskyra
person-data-title = Jūsų duomenys
person-data-text = Viskas, kas apie jus saugoma: paskyra, vaidmenys, seansai ir audito žurnalo įrašai apie jūsų veiksmus.
person-data = Mano duomenys kaip failas
person-owner = Pirmoji paskyra yra šios sistemos savininko: ji turi visus vaidmenis ir gali juos suteikti kitiems.
person-owner-make = Sukurti savininko paskyrą
person-roles-change = Keisti vaidmenis
person-roles-place = Kur vaidmenys galioja
person-roles-save = Išsaugoti vaidmenis
person-roles-saved = Vaidmenys išsaugoti.
person-roles-none = Pažymėkite bent vieną vaidmenį
