# Was eine Lücke über eine Beziehung sagt, und warum eine Zahl fehlt.

class-dormant = Ruhend
    .inside = ruhend
    .meaning = Es wird wenig erwartet und die Lücke ist klein. Das ist eine fehlende Verbindung, keine gute Beziehung.
class-exceeded = Erwartung übertroffen
    .inside = Erwartung übertroffen
    .meaning = Die Erfahrung der Befragten liegt deutlich über ihrer Erwartung.
class-noise = Im Zufallsbereich
    .inside = im Zufallsbereich
    .joined = { $class }, im Zufallsbereich
    .meaning = Das 95-%-Konfidenzintervall der Lücke enthält auch Lücken einer anderen Klasse. Schon der Zufall allein könnte die Klasse ändern.
class-too-few = Zu wenige Antworten
    .inside = zu wenige Antworten
    .meaning = Es haben weniger Personen geantwortet, als die Studie für die Anzeige verlangt. Veröffentlicht wird nichts, auch nicht die Zahl der Antworten.
class-undefined-no-data = nicht definiert: keine Daten
class-undefined-no-variation = nicht definiert: alle Antworten sind gleich
class-undefined-not-requested = nicht berechnet
class-undefined-too-few = nicht definiert: zu wenige Antworten
class-unmet = Erwartung unerfüllt
    .inside = Erwartung unerfüllt
    .meaning = Die Erwartung der Befragten liegt deutlich über ihrer Erfahrung.
class-working = Funktionierend
    .inside = funktionierend
    .meaning = Es wird viel erwartet und die Lücke ist klein. Die Beziehung funktioniert.
