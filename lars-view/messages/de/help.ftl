# Das Handbuch im Programm: eine Meldung je Seite, jede Zeile ein Absatz; die erste Zeile steht auch neben den passenden Seiten.
help-title = Handbuch
help-page-start =
    Eine Studie führt in acht Aufgaben von „Wen fragen wir?“ bis zum Bericht. Die Seite der Studie nennt sie und sagt, welche die nächste ist.
    Jede Aufgabe kann unterbrochen und später fortgesetzt werden; Gespeichertes bleibt.
    Die Beispielstudie zeigt alle Seiten mit simulierten Antworten. Nichts, was Sie dort tun, erreicht jemanden.
help-page-study =
    Geben Sie der Studie einen Titel, wählen Sie die Regionen und den Zeitraum der Befragung.
    Tippen Sie einen Teil des Namens der Region ein und drücken Sie „Suchen“. Kreuzen Sie die gewünschten an. Eine Region, die nicht in der Liste steht, kann in die leere Zeile geschrieben werden.
    Codes, Zeitzone und kleinste gezeigte Gruppe stehen unter „Erweitert“. Die meisten Studien brauchen sie nicht.
help-page-sender =
    Geben Sie an, welche Einrichtung fragt, wer unterschreibt und an wen man schreiben kann. Die Befragten lesen es auf ihrer ersten Seite, in jeder E-Mail und in jedem Brief.
    Füllen Sie es einmal für jede Sprache der Studie aus. Das Logo ist freiwillig: PNG oder JPEG, höchstens 200 kB.
    Niemand kann eingeladen werden, bevor diese Seite ausgefüllt ist.
help-page-protection =
    Vier Zeilen: wer verantwortlich ist, auf welcher Rechtsgrundlage, wen man fragt, wie lange Antworten aufbewahrt werden.
    Daraus erstellt das Programm die Datenschutzhinweise und das Verzeichnis der Verarbeitungstätigkeiten als PDF. Zeigen Sie beides Ihrer Datenschutzstelle.
    Es wird nichts veröffentlicht oder verschickt, bevor die vier Zeilen ausgefüllt sind.
help-page-questionnaire =
    Beginnen Sie mit einem fertigen Fragebogen oder übernehmen Sie einen aus einer anderen Studie. Klicken Sie auf eine Frage, um sie zu ändern.
    Kreuzen Sie die Sprachen der Studie an: Nur sie werden angeboten und müssen übersetzt werden.
    Probieren Sie den Fragebogen aus und veröffentlichen Sie dann eine Fassung. Eine veröffentlichte Fassung ändert sich nie; Änderungen kommen in die nächste.
help-page-register =
    Im Verzeichnis stehen die Organisationen, die Sie befragen. Importieren Sie sie aus einer Tabelle oder geben Sie sie ein.
    Die Tabelle „Vor der Befragung“ sagt, wie viel mit den vorhandenen Organisationen verborgen bleibt und wie kleine Lücken Sie sehen werden.
    Günstig sind mindestens neun Organisationen je Gruppe.
help-page-asking =
    Laden Sie per E-Mail, Brief, offenem Link oder Interview ein. Der Stand der Befragung zeigt, wer geantwortet hat und was fehlt.
    Erinnert werden nur die, die noch nicht geantwortet haben.
    Wenn es genug Antworten gibt, schließen Sie die Befragung auf der Seite mit dem Stand. Einen Tag lang können Sie sie wieder öffnen.
help-page-results =
    Ergebnisse erscheinen, wenn genügend Personen geantwortet haben. Zellen mit zu wenigen Antworten sind verborgen, damit niemand erkannt werden kann.
    Eine positive Lücke heißt: Es wird mehr erwartet, als man bekommt.
    Ergebnisse können als Tabelle, Diagramm oder Bericht heruntergeladen werden.
help-page-finding =
    Ein Befund sagt in einem Satz, was eine Lücke bedeutet. Legen Sie ihn auf der Seite einer Beziehung an: Der Satz wird aus den Zahlen gebildet, und Sie können ihn ändern.
    Drucken Sie das Blatt für die Fokusgruppe. Tragen Sie danach das Urteil mit Datum, Begründung und Protokoll ein: bestätigt, verworfen oder erklärt.
    Ein Befund behält die Zahlen, aus denen er entstand. Er kann auch auf Antworten in eigenen Worten oder auf einem Dokument beruhen.
help-page-practice =
    Eine gute Praxis sagt, was eine andere Region tut, für welche Beziehungen, zu welchen Kosten und was zeigt, dass es wirkt.
    Halten Sie auch Fehlschläge und abgebrochene Übertragungen fest: Sie zählen bei der Reihung der Beispiele.
    Zwei Sachverständige beurteilen jedes Beispiel nach fünf Kriterien. Niemand beurteilt das eigene. Veröffentlichte Beispiele haben eine öffentliche Seite.
help-page-matching =
    Für jeden Bedarf werden die Praxisbeispiele anderer Regionen gereiht. Sie sehen, was jeder Teil beiträgt, was nicht zu sagen war und wie fest die Reihenfolge ist.
    Ändern Sie die Gewichte, um zu sehen, ob die Reihenfolge davon abhängt. Neben der eigenen Liste jeder Region steht, was für alle Regionen zusammen das Beste ist.
    Schlagen Sie eine Zuordnung vor, vereinbaren Sie einen Termin und füllen Sie das Kontextblatt aus, bevor etwas übertragen wird.
help-page-pilot =
    Ein Pilotprojekt beginnt mit der Lücke und sagt, wie klein sie in der nächsten Befragungsrunde sein soll.
    Tragen Sie Schritte, Geld und Indikatoren ein; die Partner berichten je Zeitraum, und die Leitung unterzeichnet. Ein Bericht, der nach der Unterschrift geändert wird, muss neu unterzeichnet werden.
    Nach der nächsten Befragungsrunde zeigt die Seite die Lücke vorher und nachher und ob die Veränderung größer ist als der Zufall.
help-page-thread =
    Der Faden zeigt den Weg von den Antworten zur Veränderung: Lücke, Befund, Praxis, Zuordnung, Kontext, Pilotprojekt und dieselbe Lücke noch einmal.
    Lesen Sie von oben. Jede Zeile ist ein Eintrag; öffnen Sie ihn, um zu sehen, wer was wann und warum entschieden hat.
help-page-people =
    Das erste Konto gehört der Inhaberin oder dem Inhaber und hat alle Rollen. Weitere Personen bekommen die Rollen, die sie brauchen, überall oder in einer Studie oder Region.
    Wem eine Seite verwehrt wird, liest dort, wer helfen kann.
    Jede Änderung steht im Prüfprotokoll.
