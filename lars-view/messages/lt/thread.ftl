# Gija nuo atotrūkio iki pokyčio.
thread-again = Tas pats atotrūkis, paklausta dar kartą
thread-alike = sąlygų čia beveik tokios pačios
thread-answers = Atsakymai
thread-answers-title = Žmonės pasakė, ko tikisi ir ką gauna
thread-bar = Šio puslapio gija
thread-branches = Iš čia taip pat
thread-context = Kontekstas
thread-cut = Dalis šios gijos priklauso regionams, kurių skaityti negalite.
thread-data = Kaip duomenys (JSON)
thread-figure = Atotrūkis prieš ir po
thread-finding = Išvada
thread-gap = Atotrūkis
thread-indicator = { $title }; siekiama { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = Tai išbando { $owner }.
thread-lead-practice = Tam yra geroji patirtis ({ $place }): { $title }.
thread-lesson = Pamoka
thread-match = Atitikmuo
thread-match-assigned = Jis yra ir geriausiame visų regionų paskirstyme.
thread-match-title = { $place } vieta iš { $of } pagal šį poreikį
thread-now = Atotrūkis buvo { $before }, dabar jis yra { $now }.
thread-of = { $good } iš { $all }
thread-others = Kitos šio tyrimo gijos
thread-parts = iš 1: { $parts }
thread-people = { $n ->
    [one] žmogus buvo atsakęs
    [few] žmonės buvo atsakę
    [many] žmogaus buvo atsakę
   *[other] žmonių buvo atsakę
}
thread-pilot = Bandomasis projektas
thread-practice = Geroji patirtis kitur
thread-review = Recenzija
thread-title = Gija
thread-to-come = dar nėra
thread-whole = Peržiūrėti visą giją
thread-worked = vietose tai pavyko
thread-worked-unknown = Nežinoma, kur dar tai pavyko.
