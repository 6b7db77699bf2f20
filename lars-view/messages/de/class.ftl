# Was eine Lücke über eine Beziehung sagt, und warum eine Zahl fehlt.

class-dormant = Ruhend
    .inside = ruhend
    .meaning = Es wird wenig erwartet und die Lücke ist klein. Das ist eine fehlende Verbindung, keine gute.
class-exceeded = Übertroffen
    .inside = übertroffen
    .meaning = Die Befragten erfahren deutlich mehr, als sie erwarten.
class-noise = Im Zufallsbereich
    .inside = im Zufallsbereich
    .joined = { $class }, im Zufallsbereich
    .meaning = Das 95-%-Intervall der Lücke enthält auch Lücken einer anderen Klasse. Schon der Zufall könnte die Klasse ändern.
class-too-few = Zu wenige Antworten
    .inside = zu wenige Antworten
    .meaning = Es haben weniger Personen geantwortet, als die Studie für die Anzeige verlangt. Veröffentlicht wird nichts, auch nicht ihre Zahl.
class-undefined-no-data = nicht definiert: keine Daten
class-undefined-no-variation = nicht definiert: alle Antworten sind gleich
class-undefined-not-requested = nicht berechnet
class-undefined-too-few = nicht definiert: zu wenige Antworten
class-unmet = Unerfüllt
    .inside = unerfüllt
    .meaning = Die Befragten erwarten deutlich mehr, als sie erfahren.
class-working = Tragend
    .inside = tragend
    .meaning = Es wird viel erwartet und die Lücke ist klein. Die Beziehung funktioniert.
