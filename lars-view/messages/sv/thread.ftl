# Tråden från ett gap till en förändring.
thread-again = Samma gap, frågat igen
thread-alike = förhållanden är ungefär desamma här
thread-answers = Svar
thread-answers-title = Människor sade vad de väntar sig och vad de får
thread-bar = Tråden för den här sidan
thread-branches = Härifrån också
thread-context = Sammanhang
thread-cut = Delar av tråden hör till regioner som du inte får läsa.
thread-data = Som data (JSON)
thread-figure = Gapet, före och efter
thread-finding = Iakttagelse
thread-gap = Gap
thread-indicator = { $title }; mål { $target }
thread-interval = { $interval }; n { $nText }
thread-lead-pilot = { $owner } prövar det.
thread-lead-practice = Det finns ett gott exempel ({ $place }): { $title }.
thread-lesson = Lärdom
thread-match = Matchning
thread-match-assigned = Den ingår också i den bästa fördelningen för alla regioner tillsammans.
thread-match-title = Plats { $place } av { $of } för det här behovet
thread-now = Gapet var { $before } och är nu { $now }.
thread-of = { $good } av { $all }
thread-others = Andra trådar i studien
thread-parts = av 1: { $parts }
thread-people = { $n ->
    [one] person hade svarat
   *[other] personer hade svarat
}
thread-pilot = Pilot
thread-practice = Gott exempel på annat håll
thread-review = Granskning
thread-title = En tråd
thread-to-come = inte än
thread-whole = Se hela tråden
thread-worked = platser där det fungerade
thread-worked-unknown = Det är inte känt var det mer har fungerat.
