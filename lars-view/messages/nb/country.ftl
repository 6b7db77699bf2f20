# Land etter tobokstavskodene.
code-country-de = Tyskland
code-country-dk = Danmark
code-country-ee = Estland
code-country-fi = Finland
code-country-fr = Frankrike
code-country-lt = Litauen
code-country-lv = Latvia
code-country-no = Norge
code-country-pl = Polen
code-country-se = Sverige
