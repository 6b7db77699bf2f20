# E-Mail: Einladungen, Erinnerungen, Briefe zu Konten, und was aus ihnen wurde.
audit-act-noted-bounce = hat vermerkt, ob Briefe an einer Adresse ankommen
audit-act-planned-reminders = hat festgelegt, wann Erinnerungen verschickt werden
mail-show-title = Per E-Mail einladen
mail-show-lead = Jede Adresse erhält einen Brief mit einem persönlichen Link. Adressen werden getrennt von den Antworten und verschlüsselt aufbewahrt; nur wer einladen darf, sieht sie.
mail-local = Es ist kein Mailserver eingestellt, also verlässt nichts diesen Rechner: Briefe warten, und wer Konten verwaltet, kann sie unter „E-Mail“ lesen.
mail-faults-title = Nichts wurde verschickt
mail-fault-none = Bitte geben Sie mindestens eine Adresse ein.
mail-fault-many = In ein Formular passen höchstens 500 Adressen und 2000 Zeichen eigener Text.
mail-fault-address = „{ $value }“ ist keine Mailadresse. Bitte eine Adresse je Zeile.
mail-fault-invited = { $value } wurde in dieser Welle schon eingeladen.
mail-fault-twice = { $value } steht zweimal in der Liste.
mail-fault-plan = Die Tage müssen eine ganze Zahl von 0 bis 365 sein, die Zahl der Erinnerungen eine von 0 bis 3.
mail-new-title = Weitere Personen anschreiben
mail-language = Sprache des Briefs
mail-addresses = Adressen
mail-addresses-hint = Eine Adresse je Zeile, alle vom selben Fall, derselben Welle und derselben Gruppe.
mail-own = Ihre eigenen Worte, vor dem übrigen Brief
mail-preview = Was verschickt wird
mail-preview-to = An
mail-preview-button = Vorschau
mail-send = Verschicken
mail-sent = { $n ->
    [one] { $nText } Brief ist unterwegs.
   *[other] { $nText } Briefe sind unterwegs.
}
mail-reminders-title = Erinnerungen
mail-reminders-text = Erinnert wird nur, wer seine Antworten nicht abgeschickt hat, höchstens dreimal, und niemand, der keine Mail mehr wünscht. 0 Tage: Niemand wird von selbst erinnert.
mail-plan-days = Tage nach dem letzten Brief
mail-plan-most = Wie oft höchstens
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
mail-standing-unsubscribed = Wünscht keine Mail mehr
mail-standing-bounced = Der Brief kam zurück
mail-standing-open = Nicht abgeschickt
mail-arrives = Ob Briefe ankommen
mail-note-bounced = Briefe kommen zurück
mail-note-works = Die Adresse funktioniert
mail-noted-bounced = Vermerkt: Briefe an { $address } kommen zurück. Dorthin wird nichts mehr gesendet.
mail-noted-works = Vermerkt: { $address } funktioniert. Briefe werden wieder dorthin gesendet.
mail-invitation-subject = Ihre Sicht ist gefragt: { $study }
mail-invitation-body =
    Sie sind eingeladen, an „{ $study }“ teilzunehmen.

    Der Fragebogen öffnet sich mit diesem Link. Er gehört nur Ihnen: Bitte geben Sie ihn nicht weiter. Sie brauchen kein Konto, können jederzeit aufhören und später weitermachen, und bis zum Ende der Befragung können Sie Ihre Antworten ändern.

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
    Keine Mail mehr zu dieser Befragung:
    { $link }
mail-account-subject = Legen Sie Ihr Passwort für LARS fest
mail-account-body =
    Guten Tag { $name },

    mit diesem Link legen Sie das Passwort Ihres Kontos fest. Er funktioniert einmal, drei Tage lang:

    { $link }

    Falls Sie diesen Brief nicht erwartet haben, brauchen Sie nichts zu tun: Es ändert sich nichts.
mail-list-title = E-Mail
mail-list-none = Es wurde noch kein Brief geschrieben.
mail-tries = Versuche
mail-purpose-invitation = Einladung
mail-purpose-reminder = Erinnerung
mail-purpose-resume = Link zum Weitermachen
mail-purpose-account = Link für ein Passwort
mail-state-queued = wartet
mail-state-sent = verschickt
mail-state-bounced = vom Mailserver abgelehnt
mail-state-given-up = nach vielen Versuchen aufgegeben
mail-unsubscribe-title = Keine Mail mehr
mail-unsubscribe-text = Sie erhalten dann keine Mail mehr zu dieser Befragung. Ihr persönlicher Link funktioniert weiter, und was Sie eingegeben haben, bleibt.
mail-unsubscribe = Keine Mail mehr zu dieser Befragung
mail-unsubscribed = Erledigt: Sie erhalten keine Mail mehr zu dieser Befragung.
mail-unsubscribe-answer = Zum Fragebogen
mail-resume-title = Später weitermachen
mail-resume-text = Wir schicken Ihnen einmal Ihren persönlichen Link. Die Adresse wird nicht aufbewahrt.
mail-resume-send = Link schicken
mail-resume-sent = Der Link ist unterwegs. Alles, was Sie eingegeben haben, ist gespeichert.
mail-resume-bad = Das ist keine Mailadresse. Nichts wurde verschickt; Ihre Antworten sind gespeichert.
mail-forgotten-title = Passwort vergessen?
mail-forgotten-text = Geben Sie Ihre Mailadresse ein. Gehört sie zu einem Konto, kommt ein Link für ein neues Passwort per Mail.
mail-forgotten-send = Link schicken
mail-forgotten-sent = Falls diese Adresse zu einem Konto gehört, ist der Link unterwegs. Er funktioniert einmal, drei Tage lang.
mail-passed-on = Der Link wurde auch per Mail an { $address } geschickt.
mail-reminders-anonymous = Diese Studie ist anonym: Wer geantwortet hat, ist nicht bekannt, deshalb wird niemand erinnert.
