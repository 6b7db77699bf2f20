# Länder nach ihren zweistelligen Codes.
code-country-de = Deutschland
code-country-dk = Dänemark
code-country-ee = Estland
code-country-fi = Finnland
code-country-fr = Frankreich
code-country-lt = Litauen
code-country-lv = Lettland
code-country-no = Norwegen
code-country-pl = Polen
code-country-se = Schweden
