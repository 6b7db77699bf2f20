# Riigid kahetäheliste koodide järgi.
code-country-de = Saksamaa
code-country-dk = Taani
code-country-ee = Eesti
code-country-fi = Soome
code-country-fr = Prantsusmaa
code-country-lt = Leedu
code-country-lv = Läti
code-country-no = Norra
code-country-pl = Poola
code-country-se = Rootsi
