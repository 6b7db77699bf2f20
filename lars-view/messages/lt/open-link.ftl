# Atviros nuorodos: vienas adresas daugeliui respondentų.
open-link-title = Atviros nuorodos
open-link-lead = Atvira nuoroda gali būti naujienlaiškyje arba tinklalapyje. Kiekvienas, kas ja pradeda, gauna savo asmeninę nuorodą, kol pasiekiamas jūsų nustatytas skaičius. Kas ją atveria, nežinoma, todėl kas nors galėtų atsakyti dukart.
open-link-made = Nukopijuokite atvirą nuorodą dabar: jos nebus galima parodyti dar kartą.
open-link-new = Sukurti atvirą nuorodą
open-link-most = Ne daugiau kaip žmonių
open-link-bad-most = Įveskite sveikąjį skaičių nuo 1 iki 9999. Nieko nesukurta.
open-link-make = Sukurti atvirą nuorodą
open-link-list = Iki šiol sukurtos atviros nuorodos
open-link-none = Dar nė vienos.
open-link-used = Pradėjo { $used } iš { $most }.
open-link-closed = Uždaryta; pradėjo { $used } iš { $most }.
open-link-close = Uždaryti
open-link-is-closed = Atvira nuoroda uždaryta. Jos išduotos asmeninės nuorodos tebeveikia.
open-link-invited = Kviečiame dalyvauti.
open-link-text = Pradėję gausite savo nuorodą. Pasilikite ją arba išsisiųskite sau: su ja galite sustoti ir tęsti vėliau, taip pat keisti ar ištrinti savo atsakymus.
open-link-begin = Pradėti
open-link-full = Ši nuoroda atsakymų nebepriima: ji uždaryta arba jau pradėjo tiek žmonių, kiek reikia.
