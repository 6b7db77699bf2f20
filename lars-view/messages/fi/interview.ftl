# Haastattelut: vastaajan puolesta täyttäminen.
interview-title = Haastattelut
interview-lead = Sidosryhmät, joita teidän on määrä haastatella. Vastaaja antaa ensin suostumuksensa ensimmäisellä sivulla; kirjataan, että te täytitte.
interview-none = Teille ei ole osoitettu ketään. Osoittaminen tehdään sidosryhmärekisterissä.
interview-begin = Täytä
interview-anonymous = Tämä tutkimus on anonyymi, joten kukaan ei voi täyttää toisen puolesta.
