# Pays par leur code à deux lettres.
code-country-de = Allemagne
code-country-dk = Danemark
code-country-ee = Estonie
code-country-fi = Finlande
code-country-fr = France
code-country-lt = Lituanie
code-country-lv = Lettonie
code-country-no = Norvège
code-country-pl = Pologne
code-country-se = Suède
