# Namen einer Studie in anderen Sprachen.
names-title = Namen in anderen Sprachen
names-text = Titel, Regionen und Befragungsrunden, wie die Befragten sie in jeder Sprache lesen.
names-saved = Die Namen sind gespeichert.
