# Savi atsakymai šalia savo grupės rezultato.

group-back = Atgal prie jūsų atsakymų
group-chart-description = Kiekvienam ryšiui skirta eilutė. Taškas yra jūsų atotrūkis, rombas – jūsų grupės vidutinis atotrūkis, linija – jo 95 % intervalas. Ašis yra nuo { $low } iki { $high }; nulis pažymėtas.
group-chart-hidden = Kai kurių ryšių vidurkiai nerodomi, nes jie grindžiami mažiau jūsų grupės atsakymų nei { $minimum }. Paslėptų ryšių skaičius: { $nText }.
group-chart-measure = Jūsų atotrūkis ir jūsų grupės vidutinis atotrūkis balais skalėje nuo 1 iki 10. Atotrūkis = lūkestis − patirtis.
group-chart-name = Jūsų atotrūkis šalia jūsų grupės vidurkio pagal ryšius
group-chart-row = { $relation }: jūsų atotrūkis { $own }, jūsų grupės vidurkis { $group }, atsakymai: { $nText }
group-chart-row-hidden = { $relation }: jūsų atotrūkis { $own }; per mažai jūsų grupės atsakymų
group-chart-row-none = { $relation }: per mažai jūsų grupės atsakymų
group-chart-title = Labiausiai nuo savo grupės skiriatės čia: { $relation } (jūsų atotrūkis { $own }, jūsų grupės { $group })
group-chart-title-group = Jūsų grupės atotrūkiai
group-chart-title-hidden = Jūsų atotrūkiai. Jūsų grupėje atsakė per mažai žmonių, kad būtų galima rodyti vidurkius
group-coming = Kai atsakymų laikotarpis pasibaigs, su savo nuoroda matysite savo atsakymus šalia jūsų grupės vidurkio.
group-coming-date = Atsakymų laikotarpis baigiasi { $date }. Nuo tada su savo nuoroda matysite savo atsakymus šalia jūsų grupės vidurkio.
group-head-expectation = Lūkestis, grupė
group-head-expectation-own = Lūkestis, jūs
group-head-experience = Patirtis, grupė
group-head-experience-own = Patirtis, jūs
group-head-gap = Atotrūkis, grupė
group-head-gap-own = Jūsų atotrūkis
group-interview = Tai interviu nuoroda. Rezultatai rodomi tik su paties respondento nuoroda.
group-lead = Tai, ką atsakėte jūs, šalia visų jūsų grupėje atsakiusių žmonių vidurkio. Jūsų grupė – visi jūsų rūšies organizacijų atstovai jūsų regione.
group-legend-group = jūsų grupė: vidurkis ir 95 % intervalas
group-legend-own = jūs
group-none = Šis tyrimas respondentams su jų nuoroda rezultato nerodo.
group-table-caption = Jūsų atsakymai šalia jūsų grupės ({ $group })
group-taken = Vidurkiai apskaičiuoti { $date }, pasibaigus atsakymų laikotarpiui, ir nebesikeičia. Vidurkis rodomas, jei jūsų grupėje atsakiusiųjų yra bent { $minimum }, kad niekas, atėmęs savo atsakymą, negalėtų sužinoti kito žmogaus atsakymo.
group-title = Jūsų atsakymai šalia jūsų grupės rezultato
