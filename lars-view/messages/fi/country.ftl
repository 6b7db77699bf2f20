# Maat kaksikirjaimisten koodien mukaan.
code-country-de = Saksa
code-country-dk = Tanska
code-country-ee = Viro
code-country-fi = Suomi
code-country-fr = Ranska
code-country-lt = Liettua
code-country-lv = Latvia
code-country-no = Norja
code-country-pl = Puola
code-country-se = Ruotsi
