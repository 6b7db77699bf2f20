# Valstis pēc divu burtu kodiem.
code-country-de = Vācija
code-country-dk = Dānija
code-country-ee = Igaunija
code-country-fi = Somija
code-country-fr = Francija
code-country-lt = Lietuva
code-country-lv = Latvija
code-country-no = Norvēģija
code-country-pl = Polija
code-country-se = Zviedrija
