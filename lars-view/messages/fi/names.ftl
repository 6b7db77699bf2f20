# Tutkimuksen nimet muilla kielillä.
names-title = Nimet muilla kielillä
names-text = Nimi, alueet ja kyselykierrokset niin kuin vastaajat ne lukevat kullakin kielellä.
names-saved = Nimet on tallennettu.
