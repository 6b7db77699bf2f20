# Countries by their two-letter codes.
code-country-de = Germany
code-country-dk = Denmark
code-country-ee = Estonia
code-country-fi = Finland
code-country-fr = France
code-country-lt = Lithuania
code-country-lv = Latvia
code-country-no = Norway
code-country-pl = Poland
code-country-se = Sweden
