# Mida enne küsitlust oodata.
fieldwork-title = Enne küsitlust
fieldwork-lead = Kui vastavad kõik registris olijad: kui palju lahtreid jääb peitu ja milline on väikseim nähtav lõhe.
fieldwork-registered = Registris
fieldwork-hidden = Peidetud lahtrid
fieldwork-gap = Väikseim nähtav lõhe
fieldwork-more = Vastuseid, et peidus oleks kuni 10%
fieldwork-points = { $value } punkti
fieldwork-default = Eeldatud, sest vastuseid veel ei ole: { $contact } hinnangutest on „kontakt puudub“ ja { $unknown } „ei oska öelda“. Lõhet märgatakse 80% tõenäosusega, kui standardhälve on { $deviation } punkti.
fieldwork-measured = Selle süsteemi vastuste põhjal: { $contact } hinnangutest on „kontakt puudub“ ja { $unknown } „ei oska öelda“. Lõhet märgatakse 80% tõenäosusega, kui standardhälve on { $deviation } punkti.
fieldwork-none = ei ole näha
