# Kraje według dwuliterowych kodów.
code-country-de = Niemcy
code-country-dk = Dania
code-country-ee = Estonia
code-country-fi = Finlandia
code-country-fr = Francja
code-country-lt = Litwa
code-country-lv = Łotwa
code-country-no = Norwegia
code-country-pl = Polska
code-country-se = Szwecja
