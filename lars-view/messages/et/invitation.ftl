# Isiklikud lingid.
invitation-show-title = Isiklikud lingid
invitation-show-text = Iga vastaja saab oma lingi ega vaja kontot. Linki näidatakse ühe korra, selle loomisel.
invitation-made = Uued lingid
invitation-made-text = Kopeerige need nüüd: neid ei saa uuesti näidata.
invitation-new-title = Uute linkide loomine
invitation-no-open-wave = Ükski selle uuringu voor ei ole avatud, seega ei saa praegu keegi vastata.
invitation-count = Mitu
invitation-make = Loo lingid
invitation-respondent = Vastaja
invitation-link = Link
invitation-board-title = Kes on kutsutud
invitation-board-empty = Linke ei ole veel loodud. Failist loetud vastused neid ei vaja.
invitation-standing = Seis
invitation-standing-not-opened = Alustamata
invitation-standing-started = Alustatud
invitation-standing-finished = Saadetud
invitation-data = Andmed failina
