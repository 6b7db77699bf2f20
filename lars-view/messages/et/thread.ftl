# Lõim lõhest muutuseni.
thread-again = Sama lõhe, uuesti küsitud
thread-alike = tingimust on siin peaaegu samad
thread-answers = Vastused
thread-answers-title = Inimesed ütlesid, mida nad ootavad ja mida saavad
thread-bar = Selle lehe lõim
thread-branches = Siit lähtub ka
thread-context = Kontekst
thread-cut = Osa sellest lõimest kuulub piirkondadele, mida te lugeda ei saa.
thread-data = Andmetena (JSON)
thread-figure = Lõhe enne ja pärast
thread-finding = Leid
thread-gap = Lõhe
thread-indicator = { $title }; siht { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = Seda katsetab { $owner }.
thread-lead-practice = Selleks on olemas hea tava ({ $place }): { $title }.
thread-lesson = Õppetund
thread-match = Sobitus
thread-match-assigned = See on ka kõigi piirkondade parimas jaotuses.
thread-match-title = { $place }. koht { $of } hulgas selle vajaduse jaoks
thread-now = Lõhe oli { $before } ja on nüüd { $now }.
thread-of = { $good } / { $all }
thread-others = Selle uuringu teised lõimed
thread-parts = ühest: { $parts }
thread-people = { $n ->
    [one] inimene oli vastanud
   *[other] inimest oli vastanud
}
thread-pilot = Pilootprojekt
thread-practice = Hea tava mujal
thread-review = Retsensioon
thread-title = Lõim
thread-to-come = veel mitte
thread-whole = Vaata kogu lõime
thread-worked = kohta, kus see toimis
thread-worked-unknown = Ei ole teada, kus see veel toimis.
