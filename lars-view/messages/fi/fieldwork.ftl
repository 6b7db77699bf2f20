# Mitä ennen kyselyä voi odottaa.
fieldwork-title = Ennen kyselyä
fieldwork-lead = Jos kaikki rekisterissä olevat vastaavat: kuinka moni solu jää piiloon ja kuinka pieni kuilu näkyy.
fieldwork-registered = Rekisterissä
fieldwork-hidden = Piilotetut solut
fieldwork-gap = Pienin näkyvä kuilu
fieldwork-more = Vastauksia, jotta piilossa olisi enintään 10 %
fieldwork-points = { $value } pistettä
fieldwork-default = Oletettu, koska vastauksia ei vielä ole: arvioista { $contact } on ”ei yhteyttä” ja { $unknown } ”en osaa sanoa”. Kuilu havaitaan 80 %:n todennäköisyydellä, kun keskihajonta on { $deviation } pistettä.
fieldwork-measured = Tämän asennuksen vastauksista: arvioista { $contact } on ”ei yhteyttä” ja { $unknown } ”en osaa sanoa”. Kuilu havaitaan 80 %:n todennäköisyydellä, kun keskihajonta on { $deviation } pistettä.
fieldwork-none = ei näy
