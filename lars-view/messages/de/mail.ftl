# E-Mail: Einladungen, Erinnerungen, E-Mails zu Konten, und was aus ihnen wurde.
audit-act-noted-bounce = hat vermerkt, ob E-Mails an einer Adresse ankommen
audit-act-planned-reminders = hat festgelegt, wann Erinnerungen verschickt werden
mail-sent-local = Es ist kein E-Mail-Server eingerichtet, daher wird nichts gesendet. Geschriebene E-Mails, zu lesen unter „E-Mail“: { $nText }
mail-show-title = Per E-Mail einladen
mail-show-lead = An jede Adresse geht eine E-Mail mit einem persönlichen Link. Adressen werden getrennt von den Antworten und verschlüsselt aufbewahrt; nur wer einladen darf, sieht sie.
mail-local = Es ist kein Mailserver eingestellt, also verlässt nichts diesen Rechner: Nachrichten warten, und wer Konten verwaltet, kann sie unter „E-Mail“ lesen.
mail-faults-title = Nichts wurde verschickt
mail-fault-none = Bitte geben Sie mindestens eine Adresse ein.
mail-fault-many = In ein Formular passen höchstens 500 Adressen und 2000 Zeichen eigener Text.
mail-fault-address = „{ $value }“ ist keine E-Mail-Adresse. Bitte geben Sie je Zeile eine Adresse ein.
mail-fault-invited = { $value } wurde in dieser Runde schon eingeladen.
mail-fault-twice = { $value } steht zweimal in der Liste.
mail-fault-plan = Die Zahl der Tage muss eine ganze Zahl von 0 bis 365 sein, die Zahl der Erinnerungen eine ganze Zahl von 0 bis 3.
mail-new-title = Weitere Personen anschreiben
mail-language = Sprache der E-Mail
mail-addresses = Adressen
mail-addresses-hint = Eine Adresse je Zeile, alle aus derselben Region, Befragungsrunde und Gruppe.
mail-own = Ihr eigener Text, vor dem Rest der E-Mail
mail-preview = Was verschickt wird
mail-preview-to = An
mail-preview-button = Vorschau
mail-send = Verschicken
mail-sent = { $n ->
    [one] { $nText } E-Mail ist unterwegs.
   *[other] { $nText } E-Mails sind unterwegs.
}
mail-reminders-title = Erinnerungen
mail-reminders-text = Erinnert werden nur Personen, die ihre Antworten noch nicht abgeschickt haben, höchstens dreimal und nie, wenn sie keine E-Mails mehr wünschen. 0 Tage: keine automatische Erinnerung.
mail-plan-days = Tage nach der letzten E-Mail
mail-plan-most = Höchstzahl der Erinnerungen
mail-plan-save = Speichern
mail-plan-set = Die Erinnerungen sind eingestellt.
mail-remind-now = Jetzt erinnern
mail-reminded = { $n ->
    [0] Niemand braucht eine Erinnerung.
    [one] { $nText } Erinnerung ist unterwegs.
   *[other] { $nText } Erinnerungen sind unterwegs.
}
mail-recipients-title = Wer angeschrieben wurde
mail-recipients-none = Noch niemand.
mail-address = Adresse
mail-reminders = Erinnerungen
mail-standing-finished = Abgeschickt
mail-standing-unsubscribed = Wünscht keine E-Mails mehr
mail-standing-bounced = Nicht zustellbar
mail-standing-full = Nicht angekommen: Das Postfach ist voll
mail-standing-not-now = Nicht angekommen; eine spätere E-Mail kann ankommen
mail-standing-sending = Bisher nicht zugestellt, aber nicht wegen der Adresse: Fragen Sie, wer den Mailserver betreut
mail-standing-open = Nicht abgeschickt
mail-arrives = Zustellung
mail-note-bounced = Nicht zustellbar
mail-note-works = Die Adresse funktioniert
mail-noted-bounced = Vermerkt: E-Mails an { $address } sind nicht zustellbar. Dorthin wird nichts mehr gesendet.
mail-noted-works = Vermerkt: { $address } funktioniert. E-Mails werden wieder dorthin gesendet.
mail-invitation-subject = Ihre Sicht ist gefragt: { $study }
mail-invitation-body =
    Sie sind eingeladen, an „{ $study }“ teilzunehmen.
    Über diesen Link öffnen Sie den Fragebogen. Er ist nur für Sie bestimmt: Bitte geben Sie ihn nicht weiter. Sie brauchen kein Konto, können jederzeit unterbrechen und später weitermachen, und bis zum Ende der Befragung können Sie Ihre Antworten ändern.
    { $link }


mail-reminder-subject = Zur Erinnerung: { $study }
mail-reminder-body =
    Vor einiger Zeit haben wir Sie eingeladen, an „{ $study }“ teilzunehmen. Ihre Antworten sind noch nicht abgeschickt. Ihre Sicht zählt: Die Gruppen sind klein, und jede Antwort verändert das Bild.
    Ihr persönlicher Link:
    { $link }


mail-resume-subject = Ihr Fragebogen: { $study }
mail-resume-body =
    Sie haben um den Link gebeten, mit dem Sie bei „{ $study }“ weitermachen können. Alles, was Sie eingegeben haben, ist gespeichert.
    { $link }
    Falls Sie nicht darum gebeten haben, brauchen Sie nichts zu tun.


mail-closes = Antworten werden bis { $when } angenommen (Zeitzone { $zone }).
mail-closes-day = Antworten werden bis einschließlich { $day } angenommen (Zeitzone { $zone }).
mail-stop =
    Keine E-Mails mehr zu dieser Befragung:
    { $link }
mail-account-subject = Legen Sie Ihr Passwort für LARS fest
mail-account-body =
    Guten Tag { $name },
    mit diesem Link legen Sie das Passwort Ihres Kontos fest. Er funktioniert einmal, drei Tage lang:
    { $link }
    Falls Sie diese Nachricht nicht erwartet haben, brauchen Sie nichts zu tun: Es ändert sich nichts.



mail-list-title = E-Mail
mail-list-none = Es wurde noch keine E-Mail geschrieben.
mail-sending-trouble = { $n ->
    [one] { $nText } E-Mail wartet oder kam nicht an,
   *[other] { $nText } E-Mails warten oder kamen nicht an,
} weil das Versenden abgelehnt wurde, nicht wegen der Adresse. Keine Adresse wurde vermerkt. Bitte prüfen Sie Mailserver, Absender und Text. Wartende E-Mails werden von selbst erneut gesendet, nach einem Neustart des Programms sofort. Die Antwort war zum Beispiel: { $reason }
mail-tries = Versuche
mail-purpose-invitation = Einladung
mail-purpose-reminder = Erinnerung
mail-purpose-resume = Link zum Weitermachen
mail-purpose-account = Link für ein Passwort
mail-state-queued = wartet
mail-state-sent = verschickt
mail-state-bounced = vom Mailserver abgelehnt
mail-state-not-delivered = vom Mailserver angenommen, aber nicht zugestellt
mail-state-given-up = nach vielen Versuchen abgebrochen
mail-unsubscribe-title = Keine E-Mails mehr
mail-unsubscribe-text = Sie erhalten dann keine E-Mails mehr zu dieser Befragung. Ihr persönlicher Link funktioniert weiter, und was Sie eingegeben haben, bleibt.
mail-unsubscribe = Keine E-Mails mehr zu dieser Befragung
mail-unsubscribed = Erledigt: Sie erhalten keine E-Mails mehr zu dieser Befragung.
mail-unsubscribe-answer = Zum Fragebogen
mail-resume-title = Später weitermachen
mail-resume-text = Wir schicken Ihnen Ihren persönlichen Link. Die Adresse wird nicht aufbewahrt, nur ein Merkmal, dass es diese war: An eine andere geht der Link nicht.
mail-resume-send = Link schicken
mail-resume-sent = Der Link ist unterwegs. Alles, was Sie eingegeben haben, ist gespeichert.
mail-resume-bad = Das ist keine E-Mail-Adresse. Nichts wurde verschickt; Ihre Antworten sind gespeichert.
mail-resume-later = Der Link kann verschickt werden, sobald Sie eingewilligt und eine Seite gespeichert haben. Nichts wurde verschickt.
mail-resume-other = Ihr Link wurde schon an eine andere Mailadresse verschickt. Zu Ihrem Schutz geht er nur dorthin. Nichts wurde verschickt; Ihre Antworten sind gespeichert.
mail-resume-many = Heute können keine weiteren Links verschickt werden. Nichts wurde verschickt; Ihre Antworten sind gespeichert. Bitte bewahren Sie die Adresse dieser Seite auf, oder versuchen Sie es morgen wieder.
mail-forgotten-title = Passwort vergessen?
mail-forgotten-text = Geben Sie Ihre E-Mail-Adresse ein. Gehört sie zu einem Konto, erhalten Sie einen Link für ein neues Passwort.
mail-forgotten-send = Link schicken
mail-forgotten-sent = Falls diese Adresse zu einem Konto gehört, ist der Link unterwegs. Er funktioniert einmal, drei Tage lang.
mail-passed-on = Der Link wurde auch per E-Mail an { $address } geschickt.
mail-reminders-anonymous = Diese Studie ist anonym: Wer geantwortet hat, ist nicht bekannt, deshalb wird niemand erinnert.
