# Haastattelut: vastaajan puolesta täyttäminen.
audit-act-decided-copy = ratkaisi haastattelun ja vastausten ristiriidan
audit-act-entered-answers = täytti vastaajan puolesta
audit-act-kept-copy = säilytti haastattelun vastausten rinnalla
audit-act-read-copy = luki haastattelun vastausten rinnalla
audit-act-took-along = otti haastatteluja mukaan laitteelle
interview-title = Haastattelut
interview-lead = Sidosryhmät, joita teidän on määrä haastatella. Vastaaja antaa ensin suostumuksensa ensimmäisellä sivulla; kirjataan, että te täytitte.
interview-none = Teille ei ole osoitettu haastateltavia. Haastateltavat osoitetaan sidosryhmärekisterissä.
interview-begin = Täytä
interview-anonymous = Tämä tutkimus on anonyymi, joten kukaan ei voi täyttää toisen puolesta.
