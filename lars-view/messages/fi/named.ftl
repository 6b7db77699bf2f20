# Vastaajien nimeämät organisaatiot ja mitkä nimet ovat sama.

audit-act-joined-name = yhdisti nimetyn organisaation
audit-act-parted-name = perui organisaation yhdistämisen
audit-act-read-named-organisations = luki, mitä organisaatioita nimettiin
named-anonymous = Tutkimus on anonyymi: nimetyt organisaatiot ovat vain vastausten tiedostossa.
named-caption = Organisaatiot vastaajien kirjoittamina
named-is = On sama kuin
named-join = Yhdistä
named-joined = Organisaatiot on yhdistetty.
named-lead = Mitkä organisaatiot vastaajat nimesivät kumppaneiksi. Luette tätä, koska saatte viedä vastauksia, ja lukeminen kirjataan valvontalokiin. Yhdistäminen ei muuta vastauksia: yhdistetty nimi tarkoittaa verkostossa kyseistä organisaatiota.
named-name = Nimi kirjoitettuna
named-none = Kukaan ei ole vielä nimennyt organisaatiota.
named-parted = Organisaatiot ovat jälleen erillään.
named-times = Mainintoja
named-title = Nimetyt organisaatiot
named-undo = Kumoa
