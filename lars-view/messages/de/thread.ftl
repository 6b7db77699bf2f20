# Der Faden von einer Lücke zu einer Veränderung.
thread-again = Dieselbe Lücke, erneut erfragt
thread-alike = Bedingungen sind hier weitgehend gleich
thread-answers = Antworten
thread-answers-title = Menschen sagten, was sie erwarten und was sie bekommen
thread-bar = Der Faden dieser Seite
thread-branches = Von hier aus auch
thread-context = Kontext
thread-cut = Teile dieses Fadens gehören zu Regionen, die Sie nicht lesen dürfen.
thread-data = Als Daten (JSON)
thread-figure = Die Lücke, vorher und nachher
thread-finding = Befund
thread-gap = Lücke
thread-indicator = { $title }; Ziel { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = Erprobt wird es von: { $owner }.
thread-lead-practice = Dafür gibt es eine gute Praxis ({ $place }): { $title }.
thread-lesson = Lehre
thread-match = Zuordnung
thread-match-assigned = Sie gehört auch zur besten Verteilung für alle Regionen zusammen.
thread-match-title = Platz { $place } von { $of } für diesen Bedarf
thread-now = Die Lücke betrug { $before } und beträgt jetzt { $now }.
thread-of = { $good } von { $all }
thread-others = Andere Fäden dieser Studie
thread-parts = von 1: { $parts }
thread-people = { $n ->
    [one] Person hatte geantwortet
   *[other] Personen hatten geantwortet
}
thread-pilot = Pilotprojekt
thread-practice = Gute Praxis anderswo
thread-review = Begutachtung
thread-title = Ein Faden
thread-to-come = noch nicht
thread-whole = Den ganzen Faden ansehen
thread-worked = Orte, an denen es funktioniert hat
thread-worked-unknown = Wo es sonst funktioniert hat, ist nicht bekannt.
